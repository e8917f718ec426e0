"""The date of an article: its container's, its dateline's, by «أمس» beside a date, or the newest date it names."""

import re
from bisect import bisect_left, bisect_right
from datetime import date, timedelta

from tawatur.extract.times import find_absolute_dates
from tawatur.lang import LanguagePack
from tawatur.model import Span, TimeExpression
from tawatur.text import Document, Sentence, Token
from tawatur.text.sentences import find_paragraphs

__all__ = ["find_published"]

_Lines = list[tuple[int, int]]
_FIRST_LINES = 5
# A line of so few words that holds a date is there to say when the text was published.
_DATE_LINE_WORDS = 14
# A date so near the beginning of the story, with an agency or a dash behind it, belongs to its dateline.
_DATELINE_REACH = 60
_BEFORE_DATE = 30
_DAY_WORD_REACH = 3
# Years that a text may be from.
_FIRST_YEAR, _LAST_YEAR = 1990, 2040
# A story's own day stands in its first sentences. Of the dates further on that news names in full nearly all are
# background: of 110 newest dates outside the lead of 2,000 articles, 6 were near the day of publication.
_LEAD_SENTENCES = 4
# A weekday falls on the same day of a month again after five, six or eleven years.
_YEARS_ON = 5
_GREGORIAN = "gregorian"
_YEAR = 4
# No date without a year: most texts have none, and the search for dates is not cheap.
_YEAR_DIGITS = re.compile(r"(?<!\d)\d{4}(?!\d)")


def find_published(
    document: Document, pack: LanguagePack, head: _Lines, tail: _Lines
) -> tuple[str | None, str | None]:
    """Return an article's date in EDTF and how it is known; both None where nothing tells it.

    Args:
        document: the text.
        pack: its language.
        head: the first lines after the title, in offsets of the normal form.
        tail: the last lines.
    """
    article = document.article
    if article.published:
        return article.published, article.published_why or "given with the article"
    if not _YEAR_DIGITS.search(document.normal):
        return None, None
    dates = find_absolute_dates(document, pack)
    lines = [*find_paragraphs(document.normal)[:_FIRST_LINES], *head, *tail]
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
    return _by_current_month(document, pack, dates) or _by_weekday(document, pack) or _newest(document, pack, dates)


def _is_publication_line(document: Document, pack: LanguagePack, found: TimeExpression, lines: _Lines) -> bool:
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


def _is_dateline(document: Document, pack: LanguagePack, found: TimeExpression, head: _Lines) -> bool:
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
    first, after = (bisect_left(document.tokens, at, key=_start) for at in (found.span.start, found.span.end))
    inside = document.tokens[first:after]
    if found.value is None or not any(token.kind == "number" for token in inside):
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


def _by_current_month(
    document: Document, pack: LanguagePack, dates: tuple[TimeExpression, ...]
) -> tuple[str | None, str | None] | None:
    """Return the day that «20 يوليو الحالي» gives, where a full date in the text tells the year of that month."""
    words = pack.times.words.words
    best: tuple[str, str] | None = None
    for number, month, this in zip(document.tokens, document.tokens[1:], document.tokens[2:], strict=False):
        named, relation = words.get(month.folded), words.get(this.folded)
        if not (named and relation and named.kind == "month" and relation.name == "this" and number.form.isdigit()):
            continue
        same = [str(full.value) for full in dates if str(full.value)[5:7] == f"{named.number:02}"]
        found = _day(int(max(same)[:_YEAR]), named.number, int(number.form)) if same else None
        if found and (best is None or found.isoformat() > best[0]):
            shown = document.article.text[number.span.start : this.span.end]
            best = found.isoformat(), f"«{shown}», and {found.year} beside the same month"
    return best


def _by_weekday(document: Document, pack: LanguagePack) -> tuple[str | None, str | None] | None:
    """Return the day that «الأحد 24 مارس» in the lead names: the first one that fits, from the newest year on.

    A text gives the year of what is long past and leaves out its own, so its own is that year or soon after.
    """
    newest = _newest_year(document)
    lead = [token for token in document.tokens if token.sentence < _LEAD_SENTENCES]
    words = pack.times.words.words
    for day, number, month in zip(lead, lead[1:], lead[2:], strict=False):
        weekday, named = words.get(day.folded), words.get(month.folded)
        if not (newest and weekday and named and weekday.kind == "weekday" and named.kind == "month"):
            continue
        if named.name != _GREGORIAN or not number.form.isdigit() or _is_future(document, pack, number.span):
            continue
        for year in range(newest, newest + _YEARS_ON):
            found = _day(year, named.number, int(number.form))
            if found and found.isoweekday() == weekday.number:
                shown = document.article.text[day.span.start : month.span.end]
                return found.isoformat(), f"«{shown}»: the first such day from {newest} on"
    return None


def _newest_year(document: Document) -> int:
    """Return the newest year that the text writes out, 0 where there is none."""
    numbers = (int(token.form) for token in document.tokens if len(token.form) == _YEAR and token.form.isdigit())
    return max((year for year in numbers if _FIRST_YEAR <= year <= _LAST_YEAR), default=0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _newest(
    document: Document, pack: LanguagePack, dates: tuple[TimeExpression, ...]
) -> tuple[str | None, str | None]:
    """Return the newest full date that the lead names as past, where no newer year stands in the text."""
    lead = [sentence for sentence in document.sentences if sentence.index < _LEAD_SENTENCES]
    times = [
        time for time in dates if time.span.start < lead[-1].span.end and not _is_future(document, pack, time.span)
    ]
    newest = max(times, key=lambda time: (str(time.value), -time.span.start), default=None)
    if newest is None or newest.value is None or int(newest.value[:_YEAR]) < _newest_year(document):
        return None, None
    return newest.value, f"the newest date in the text: «{document.words(newest.span)}»"


def _is_future(document: Document, pack: LanguagePack, span: Span) -> bool:
    words = pack.chrome.words.get("future_words", frozenset())
    place = bisect_right(document.sentences, span.start, key=_start) - 1
    sentence = document.sentences[place]
    tokens = document.tokens[sentence.first_token : sentence.end_token]
    near = [token for token in tokens if abs(token.span.start - span.start) < _DATELINE_REACH]
    return any(token.folded in words or token.stem in words or token.proclitics.endswith("س") for token in near)


def _start(part: Token | Sentence) -> int:
    return part.span.start
