"""What is known of an article as a publication: the container's word first, then what stands in the text."""

import re

from tawatur.extract.metadata.chrome import find_boilerplate
from tawatur.extract.metadata.published import find_published
from tawatur.extract.metadata.titles import find_title, is_furniture
from tawatur.lang import LanguagePack
from tawatur.model import Metadata, Span
from tawatur.text import Document
from tawatur.text.sentences import find_paragraphs

__all__ = ["find_metadata"]

# A dateline, a byline and a credit stand in the first lines after the title, others in the last ones.
_HEAD_LINES, _TAIL_LINES = 5, 4
_NAME_WORDS = 4
_Lines = list[tuple[int, int]]
# «موسكو (رويترز) -», «القاهرة - أ ش أ»: a place of up to four words, then the agencies.
_PLACE = r"(?:[^\W\d]+[،,]?\s){0,3}[^\W\d]+[،,]?\s*[-–—_/(\[]+\s*\(?"
_BEHIND = r"\s*(?:[)\]\-–—:_/،,+]|$)"


def find_metadata(document: Document, pack: LanguagePack) -> Metadata:
    """Return title, author, outlet, date with its reason, credited agencies and site chrome of an article."""
    article = document.article
    title = find_title(document, pack)
    head, tail = _lines(document, pack, title)
    published, why = find_published(document, pack, head, tail)
    return Metadata(
        title=article.title or (title.of(article.text) if title else None),
        author=article.author or _author(document, pack, head, tail),
        outlet=article.outlet,
        published=published,
        published_why=why,
        via=tuple(dict.fromkeys((*article.via, *_agencies(document, pack, head, tail)))),
        boilerplate=find_boilerplate(document, pack),
    )


def _lines(document: Document, pack: LanguagePack, title: Span | None) -> tuple[_Lines, _Lines]:
    """Return the first lines after the title and the last lines of the text, in offsets of the normal form."""
    after = 0 if title is None else document.normal_at(title.end)
    lines = [line for line in find_paragraphs(document.normal) if line[0] >= after]
    head = [line for line in lines[: 2 * _HEAD_LINES] if not is_furniture(document.folded[slice(*line)], pack)]
    return head[:_HEAD_LINES], lines[-_TAIL_LINES:]


def _author(document: Document, pack: LanguagePack, head: _Lines, tail: _Lines) -> str | None:
    for kind, lines in (("head", head), ("tail", tail)):
        for pattern in pack.chrome.bylines.get(kind, ()):
            for start, end in lines:
                match = pattern.search(document.folded, start, end)
                if match:
                    return document.words(document.raw_span(*match.span("name")))
        if kind == "head":
            named = next((line for line in lines[:2] if _is_name_line(document, pack, line)), None)
            if named:
                return document.words(document.raw_span(*named))
    return None


def _is_name_line(document: Document, pack: LanguagePack, line: tuple[int, int]) -> bool:
    """Tell whether a line is a bare name: blank lines around it, and words that the text has nowhere else."""
    start, end = line
    words = document.folded[start:end].split()
    set_off = (
        document.normal[:start].rstrip(" \t").endswith("\n\n") and document.normal[end:].lstrip(" \t")[:2] == "\n\n"
    )
    small = pack.chrome.words.get("function_words", frozenset())
    if not (set_off and 2 <= len(words) <= _NAME_WORDS and all(w.isalpha() and w not in small for w in words)):
        return False
    if pack.chrome.agency is not None and pack.chrome.agency.search(document.folded, start, end):
        return False
    others = {token.stem for token in document.tokens if not start <= token.start < end}
    return not words[0].startswith("ال") and not any(word in others or f"ال{word}" in others for word in words)


def _agencies(document: Document, pack: LanguagePack, head: _Lines, tail: _Lines) -> list[str]:
    """Return the agencies that a dateline, a line of its own or the last words credit for the whole text."""
    agency = pack.chrome.agency
    if agency is None:
        return []
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
