"""What is known of an article as a publication: the container's word first, then what stands in the text."""

import re
from datetime import date, timedelta

from tawatur.extract.chrome import find_boilerplate
from tawatur.extract.times import find_absolute_dates, find_times
from tawatur.extract.titles import find_title
from tawatur.lang import LanguagePack
from tawatur.model import Metadata, Span, TimeExpression
from tawatur.text import Document
from tawatur.text.sentences import find_paragraphs

__all__ = ["find_metadata"]

# A dateline, a byline and a credit stand in the first lines after the title, others in the last ones.
_HEAD_LINES, _TAIL_LINES = 5, 4
# A line of so few words that holds a date is there to say when the text was published.
_DATE_LINE_WORDS = 14
# A date so near the beginning of the story, with an agency or a dash behind it, belongs to its dateline.
_DATELINE_REACH = 60
_BEFORE_DATE = 30
_DAY_WORD_REACH = 3
_MONTH, _DAY = 7, 10
# «موسكو (رويترز) -», «القاهرة - أ ش أ»: a place of up to four words, then the agencies.
_PLACE = r"(?:[^\W\d]+[،,]?\s){0,3}[^\W\d]+[،,]?\s*[-–—_/(\[]+\s*\(?"
_BEHIND = r"\s*(?:[)\]\-–—:_/،,+]|$)"


def find_metadata(document: Document, pack: LanguagePack) -> Metadata:
    """Return title, author, outlet, date with its reason, credited agencies and site chrome of an article."""
    article = document.article
    title = find_title(document, pack)
    published, why = _published(document, pack, title)
    return Metadata(
        title=article.title or (title.of(article.text) if title else None),
        author=article.author or _author(document, pack, title),
        outlet=article.outlet,
        published=published,
        published_why=why,
        via=tuple(dict.fromkeys((*article.via, *_agencies(document, pack, title)))),
        boilerplate=find_boilerplate(document, pack),
    )


def _lines(document: Document, title: Span | None) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the first lines after the title and the last lines of the text, in offsets of the normal form."""
    lines = find_paragraphs(document.normal)
    after = 0 if title is None else document.normal_at(title.end)
    body = [line for line in lines if line[0] >= after]
    return body[:_HEAD_LINES], body[-_TAIL_LINES:]


def _author(document: Document, pack: LanguagePack, title: Span | None) -> str | None:
    head, tail = _lines(document, title)
    for kind, lines in (("head", head), ("tail", tail)):
        for pattern in pack.chrome.bylines.get(kind, ()):
            for start, end in lines:
                match = pattern.search(document.folded, start, end)
                if match:
                    return document.words(document.raw_span(*match.span("name")))
    return None


def _agencies(document: Document, pack: LanguagePack, title: Span | None) -> list[str]:
    """Return the agencies that a dateline, a line of its own or the last words credit for the whole text."""
    agency = pack.chrome.agency
    if agency is None:
        return []
    head, tail = _lines(document, title)
    listed = rf"{agency.pattern}(?:\s*[،,/+\-–—و]+\s*{agency.pattern})*"
    at_head = re.compile(rf"(?:{_PLACE})?\(?\s*{listed}{_BEHIND}", re.MULTILINE)
    at_tail = re.compile(rf"(?:مصدر\s?[:：][^\n]{{0,40}}?|[(\[]\s*|^\s*){listed}\s*[)\]]?\s*\.?\s*$", re.MULTILINE)
    found = [at_head.match(document.folded, start, end) for start, end in head[:3]]
    found += [at_tail.search(document.folded, start, end) for start, end in tail]
    names = [
        pack.chrome.agencies[_key(name.group(), pack)].name
        for match in found
        if match
        for name in agency.finditer(match.group())
        if _key(name.group(), pack) in pack.chrome.agencies
    ]
    return list(dict.fromkeys(names))


def _key(name: str, pack: LanguagePack) -> str:
    """Return the form under which an agency is listed: «أ.ف.ب» is «ا ف ب»."""
    plain = " ".join(name.replace(".", " ").split())
    if plain in pack.chrome.agencies:
        return plain
    return " ".join(plain.replace(" ", ""))


def _published(document: Document, pack: LanguagePack, title: Span | None) -> tuple[str | None, str | None]:
    article = document.article
    if article.published:
        return article.published, article.published_why or "given with the article"
    dates = find_absolute_dates(document, pack)
    head, tail = _lines(document, title)
    lines = [*find_paragraphs(document.normal)[:_HEAD_LINES], *head, *tail]
    for found in dates:
        if _is_publication_line(document, pack, found, lines):
            return found.value, f"the line that says when it was published: «{document.words(found.span)}»"
    for found in dates:
        if _is_dateline(document, pack, found, head[:2]):
            return found.value, f"the dateline: «{document.words(found.span)}»"
    for found in dates:
        day = _told_by_day_word(document, pack, found)
        if day:
            return day
    return _newest(document, pack)


def _is_publication_line(
    document: Document, pack: LanguagePack, found: TimeExpression, lines: list[tuple[int, int]]
) -> bool:
    start, end = document.normal_at(found.span.start), document.normal_at(found.span.end)
    words = pack.chrome.words.get("publication_words", frozenset())
    before = document.folded[max(0, start - _BEFORE_DATE) : start].split()
    for first, after in lines:
        if first <= start < after:
            line = document.folded[first:after]
            rest = document.folded[first:start] + document.folded[end:after]
            named = any(word.strip(":：") in words for word in before) and len(before) <= _DAY_WORD_REACH * 2
            alone = len(line.split()) <= _DATE_LINE_WORDS and len(rest.split()) <= _DATE_LINE_WORDS // 2
            return (named and before[-1][-1] in ":：") or (alone and not _has_verb_ending(line))
    return False


def _has_verb_ending(line: str) -> bool:
    """Tell whether a line ends as a sentence does: then its date belongs to a story."""
    return line.rstrip()[-1:] in {".", "!", "؟", "?"}


def _is_dateline(
    document: Document, pack: LanguagePack, found: TimeExpression, head: list[tuple[int, int]]
) -> bool:
    start, end = document.normal_at(found.span.start), document.normal_at(found.span.end)
    for first, after in head:
        if first <= start < first + _DATELINE_REACH and start < after:
            behind = document.folded[end : end + _DATELINE_REACH // 2].lstrip()
            agency = pack.chrome.agency
            return behind[:1] in "-–—(" or bool(agency and agency.match(behind))
    return False


def _told_by_day_word(
    document: Document, pack: LanguagePack, found: TimeExpression
) -> tuple[str | None, str | None] | None:
    """Return the date that «اليوم», «أمس» or «غدا» beside a full date gives the text."""
    inside = [token for token in document.tokens if found.span.start <= token.span.start < found.span.end]
    if not inside or found.value is None:
        return None
    near = document.tokens[max(0, inside[0].index - _DAY_WORD_REACH) : inside[-1].index + 1]
    for token in near:
        if token.sentence != inside[0].sentence:
            continue
        word = pack.times.words.words.get(token.folded)
        if word is not None and word.kind == "day" and abs(word.number) <= 1:
            day = date.fromisoformat(found.value) - timedelta(days=word.number)
            return day.isoformat(), f"«{document.words(token.span)}» beside «{document.words(found.span)}»"
    return None


def _newest(document: Document, pack: LanguagePack) -> tuple[str | None, str | None]:
    """Return the newest day or month that the text names as past, with the reason."""
    times = [time for time in find_times(document, pack, None) if time.value and "/" not in time.value]
    dated = [time for time in times if len(str(time.value)) in {_MONTH, _DAY} and str(time.value)[5:6].isdigit()]
    past = [time for time in dated if not _is_future(document, pack, time)]
    if not past:
        return None, None
    newest = max(past, key=lambda time: (str(time.value), -time.span.start))
    return newest.value, f"the newest date in the text: «{document.words(newest.span)}»"


def _is_future(document: Document, pack: LanguagePack, time: TimeExpression) -> bool:
    words = pack.chrome.words.get("future_words", frozenset())
    sentence = next((s for s in document.sentences if s.span.start <= time.span.start < s.span.end), None)
    if sentence is None:
        return False
    tokens = document.tokens[sentence.first_token : sentence.end_token]
    near = [token for token in tokens if abs(token.span.start - time.span.start) < _DATELINE_REACH]
    return any(token.folded in words or token.stem in words or token.proclitics.endswith("س") for token in near)
