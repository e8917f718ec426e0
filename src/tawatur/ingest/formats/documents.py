"""Documents in a zip: DOCX and EPUB. XML is read without DTDs, entities or network."""

import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import closing
from typing import BinaryIO
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from tawatur.errors import InputError
from tawatur.ingest.dates import to_edtf
from tawatur.ingest.encoding import decode
from tawatur.ingest.fields import article_of
from tawatur.ingest.found import Found, digest_of, failed, succeeded
from tawatur.ingest.limits import ARTICLE_CHARACTERS, PAGE_BYTES, PARSED_BYTES
from tawatur.ingest.markup import read_markup, render
from tawatur.ingest.piece import Piece, Said
from tawatur.ingest.unpack import Budget, member

__all__ = ["read_docx", "read_epub"]

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_OPF = "{http://www.idpf.org/2007/opf}"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_LEAST = 20
"""Letters that a chapter needs: covers and title pages have fewer."""


def read_docx(piece: Piece, archive: zipfile.ZipFile, budget: Budget) -> Iterator[Found]:
    """Yield the article of a DOCX: its paragraphs, tables included, deleted words left out.

    Raises:
        InputError: its XML is damaged or unsafe, or holds no text.
    """
    body = member(piece, archive, archive.getinfo("word/document.xml"), budget, total=2 * PARSED_BYTES)
    with closing(body.opener()) as stream:
        text = _paragraphs(stream, piece.place)
    said = Said()
    if "docProps/core.xml" in archive.namelist():
        core = member(piece, archive, archive.getinfo("docProps/core.xml"), budget)
        with closing(core.opener()) as stream:
            facts = _facts(stream, piece.place)
        title = facts.get("title")
        # A template's title («Document1») is none; a true one stands at the head of the text.
        said = Said(title=title if title and title in text[:1000] else None, author=facts.get("creator"))
    digest, size = piece.measure()
    yield succeeded(piece.place, article_of(text, said), digest=digest, size=size)


def read_epub(piece: Piece, archive: zipfile.ZipFile, budget: Budget) -> Iterator[Found]:
    """Yield an article for each chapter of an EPUB that has words, in reading order.

    Raises:
        InputError: its index is damaged, unsafe or missing.
    """
    names = set(archive.namelist())
    container = member(piece, archive, archive.getinfo("META-INF/container.xml"), budget)
    roots = [e.get("full-path") for e in _elements(container, piece.place) if e.tag == f"{_CONTAINER}rootfile"]
    if not roots or roots[0] not in names:
        raise InputError("a book without an index", where=piece.place, do="Get it again")
    index = member(piece, archive, archive.getinfo(str(roots[0])), budget)
    chapters, book = _index(index, posixpath.dirname(str(roots[0])), piece.place)
    seen = False
    for name in chapters:
        if name in names:
            found = _read_chapter(member(piece, archive, archive.getinfo(name), budget), book)
            seen = seen or found is not None
            if found:
                yield found
    if not seen:
        raise InputError("a book without words", where=piece.place, do="Pages that are pictures need OCR first")


def _read_chapter(piece: Piece, book: Said) -> Found | None:
    data = piece.read(PAGE_BYTES)
    digest = digest_of(data)
    try:
        code = decode(data).text
        markup = read_markup(code)
        text, runs = render(markup, [(0, len(markup.text))])
        if sum(letter.isalpha() for letter in text[:1000]) < _LEAST:
            return None
        return succeeded(piece.place, article_of(text, book, source_runs=runs), digest=digest, size=len(data))
    except InputError as error:
        return failed(piece.place, error, stage="read", digest=digest, size=len(data))


def _index(index: Piece, folder: str, place: str) -> tuple[list[str], Said]:
    """Return the paths of a book's chapters in reading order, and what the book says of itself."""
    paths: dict[str, str] = {}
    order: list[str] = []
    facts: dict[str, str] = {}
    for element in _elements(index, place):
        if element.tag == f"{_OPF}item" and "html" in element.get("media-type", ""):
            path = posixpath.normpath(posixpath.join(folder, unquote(element.get("href", ""))))
            paths[element.get("id", "")] = path
        elif element.tag == f"{_OPF}itemref":
            order.append(element.get("idref", ""))
        elif element.tag.startswith(_DUBLIN) and element.text:
            facts.setdefault(element.tag.removeprefix(_DUBLIN), " ".join(element.text.split()))
    day = to_edtf(facts.get("date"))
    said = Said(
        title=facts.get("title"),
        author=facts.get("creator"),
        outlet=facts.get("publisher"),
        published=day,
        published_why="book metadata: date" if day else None,
        lang=facts.get("language"),
    )
    return [paths[name] for name in order if name in paths], said


def _paragraphs(stream: BinaryIO, place: str) -> str:
    """Return the text of a word processor's document, a paragraph a line."""
    parts: list[str] = []
    length, skipping = 0, 0
    for event, element in _events(stream, place):
        opens = event == "start"
        if element.tag == _FALLBACK:  # says once more, for old programs, what stands before it
            skipping += 1 if opens else -1
        elif opens or skipping:
            continue
        elif element.tag == f"{_WORD}t":
            parts.append(element.text or "")
        elif element.tag == f"{_WORD}tab":
            parts.append("\t")
        elif element.tag in {f"{_WORD}br", f"{_WORD}cr", f"{_WORD}p"}:
            parts.append("\n")
        length += len(parts[-1]) if parts else 0
        if length > ARTICLE_CHARACTERS * 2:
            break  # article_of says that it is too long
    return "".join(parts).strip("\n")


def _facts(stream: BinaryIO, place: str) -> dict[str, str]:
    return {
        element.tag.removeprefix(_DUBLIN): " ".join(element.text.split())
        for event, element in _events(stream, place)
        if event == "end" and element.text and element.tag.startswith(_DUBLIN)
    }


def _elements(piece: Piece, place: str) -> Iterator[Element]:
    with closing(piece.opener()) as stream:
        yield from (element for event, element in _events(stream, place) if event == "end")


def _events(stream: BinaryIO, place: str) -> Iterator[tuple[str, Element]]:
    """Yield the events of XML as it is read.

    Raises:
        InputError: the XML is damaged, or has a DTD or entities.
    """
    above: list[Element] = []
    try:
        for event, element in iterparse(stream, events=("start", "end"), forbid_dtd=True):
            yield event, element
            if event == "start":
                above.append(element)
            else:
                above.pop()
                if above:
                    del above[-1][:]  # what has been read is let go: a file of empty elements holds millions
    except ParseError as error:
        raise InputError(f"damaged XML inside ({error})", where=place, do="Save it again") from error
    except DefusedXmlException as error:
        raise InputError(
            "XML with a document type or entities inside: not read, for safety", where=place, do="Save it again"
        ) from error
