"""Feeds: RSS, Atom and RDF; each entry is an article."""

import json
import re
from collections.abc import Iterator, Mapping

import feedparser

from tawatur.errors import InputError
from tawatur.ingest.encoding import decode
from tawatur.ingest.formats.records import read_record
from tawatur.ingest.found import Found
from tawatur.ingest.limits import PARSED_BYTES
from tawatur.ingest.piece import Piece, Reader

__all__ = ["read_feed"]

_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_DECLARED = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_feed(piece: Piece, read: Reader) -> Iterator[Found]:  # noqa: ARG001 - every format has the same face
    """Yield one find an entry, `#n` by its place in the feed: its full text where it has it, else its summary.

    Raises:
        InputError: it is empty, no feed, or declares entities (which can be made to expand without end).
    """
    data = piece.read(PARSED_BYTES)
    if not data.strip():
        raise InputError("the file is empty", where=piece.place)
    declared = _DECLARED.search(data[:500])
    text = decode(data, declared=declared[1].decode("ascii") if declared else None).text
    if _ENTITY.search(text):
        raise InputError("XML that declares entities: not read, for safety", where=piece.place, do="Remove them")
    # The text is decoded already; a declaration of another encoding would have it decoded once more.
    whole = feedparser.parse(_DECLARATION.sub("", text.lstrip("\ufeff")).encode("utf-8", "replace"))
    if not whole.entries:
        kind = "a feed without entries" if whole.version else "XML, but no feed (RSS, Atom)"
        raise InputError(kind, where=piece.place, do="Give the address of each article, or its page")
    for number, entry in enumerate(whole.entries, 1):
        record = _record(entry, whole.feed)
        yield read_record(record, _bytes_of(record), f"{piece.place}#{number}")


def _record(entry: Mapping[str, object], feed: Mapping[str, object]) -> dict[str, object]:
    """Return an entry's fields under the names that records use."""
    contents = entry.get("content")
    bodies = (
        [part.get("value") for part in contents if isinstance(part, Mapping)] if isinstance(contents, list) else []
    )
    source = entry.get("source")
    outlet = source.get("title") if isinstance(source, Mapping) else None
    day = "published" if entry.get("published") else "updated"  # asking for both makes feedparser warn
    return {
        "text": max((body for body in bodies if isinstance(body, str)), key=len, default=None),
        "summary": entry.get("summary"),
        "title": entry.get("title"),
        "author": entry.get("author"),
        "outlet": outlet or feed.get("title"),
        "url": entry.get("link"),
        day: entry.get(day),
        "lang": feed.get("language"),
    }


def _bytes_of(record: Mapping[str, object]) -> bytes:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, default=str).encode("utf-8", "surrogatepass")
