"""Pages in HTML."""

import re
from collections.abc import Iterator

from lxml.html import HTMLParser, document_fromstring

from tawatur.errors import InputError
from tawatur.ingest.encoding import decode
from tawatur.ingest.fields import article_of, too_long
from tawatur.ingest.found import Found, digest_of, succeeded
from tawatur.ingest.limits import ARTICLE_CHARACTERS, PAGE_BYTES
from tawatur.ingest.markup import read_markup
from tawatur.ingest.pages.body import read_body
from tawatur.ingest.pages.facts import read_facts, read_lead
from tawatur.ingest.piece import Piece, Reader

__all__ = ["read_html"]

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]{3,40})", re.IGNORECASE)


def read_html(piece: Piece, read: Reader) -> Iterator[Found]:  # noqa: ARG001 - every format has the same face
    """Yield the article of a page.

    Raises:
        InputError: the page is empty, too large or in no known encoding.
    """
    data = piece.read(PAGE_BYTES)
    if not data.strip():
        raise InputError("the file is empty", where=piece.place)
    declared = _CHARSET.search(data[:8_000])
    charset = piece.hints.charset or (declared[1].decode("ascii") if declared else None)
    decoded = decode(data, declared=charset)
    code = decoded.text
    markup = read_markup(code)  # first, for it says whether there is too much text, and costs little
    count = sum(map(len, markup.text.split()))
    if count > ARTICLE_CHARACTERS:
        raise too_long(f"the page has {count:,}")
    flags = tuple(flag for flag in decoded.flags if charset is None or not flag.startswith("encoding guessed"))
    # lxml takes no NUL, and no declaration of an encoding in text that is decoded already.
    parseable = re.sub(r"^\s*<\?xml[^>]*\?>", "", code.replace("\x00", " "))
    tree = document_fromstring(parseable, parser=HTMLParser(no_network=True, remove_comments=True))
    said = read_facts(tree, url=piece.hints.url)
    body = read_body(code, markup, title=said.title, lead=read_lead(tree))
    article = article_of(body.text, said, source_runs=body.runs, flags=(*flags, *body.flags))
    yield succeeded(piece.place, article, digest=digest_of(data), size=len(data))
