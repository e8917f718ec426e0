"""Which kind of file a piece is: by its first bytes where these are plain, by its name, by how it looks."""

import re

from tawatur.ingest.encoding import looks_binary
from tawatur.ingest.piece import Piece

__all__ = ["kind_of"]

_BY_NAME = {
    "txt": "text", "text": "text", "md": "text", "markdown": "text", "html": "html", "htm": "html",
    "xhtml": "html", "shtml": "html", "json": "json", "jsonl": "jsonl", "ndjson": "jsonl", "jsonlines": "jsonl",
    "csv": "csv", "tsv": "csv", "tab": "csv", "xml": "feed", "rss": "feed", "atom": "feed", "rdf": "feed",
    "warc": "warc", "mhtml": "mhtml", "mht": "mhtml", "eml": "mhtml", "parquet": "parquet", "pdf": "pdf",
    "docx": "zip", "epub": "zip", "wacz": "zip", "zip": "zip", "gz": "gz", "urls": "urls",
}  # fmt: skip
_BY_MEDIA = {
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "text", "application/json": "json",
    "application/feed+json": "json", "application/rss+xml": "feed", "application/atom+xml": "feed",
    "application/xml": "feed", "text/xml": "feed", "text/csv": "csv",
}  # fmt: skip
_MAGIC = (
    (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"\x1f\x8b", "gz"), (b"PAR1", "parquet"), (b"WARC/", "warc"),
    (b"%PDF-", "pdf"),
)  # fmt: skip
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.DOTALL
)
_FEED = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml|<rss[\s>]|<feed[\s>]|<rdf:RDF[\s>])")
_MAIL = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:mime-version|content-type):", re.IGNORECASE)
_OBJECT = re.compile(rb"\{\s*[\"}]")
_ARRAY = re.compile(rb"\[\s*[{\]]")
_HEAD = 4096


def kind_of(piece: Piece) -> str:
    """Return the kind of a piece, a key of the reader's formats; the empty string for what is not read at all.

    A file that is named as text but holds data stays `text`: its reader says what is wrong with it. A file of an
    unknown name is text where it looks like text.
    """
    head = piece.head(_HEAD)
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if b"%PDF-" in head[:1024] and b"\x00" in head:
        return "pdf"
    ending = piece.name.rsplit(".", 1)[-1].lower() if "." in piece.name else ""
    media = (piece.hints.media or "").partition(";")[0].strip().lower()
    kind = _BY_MEDIA.get(media) or _BY_NAME.get(ending, "")
    if kind in {"text", "feed", ""} and _HTML.match(head):
        return "html"
    return kind or _by_look(head)


def _by_look(head: bytes) -> str:
    """Return the kind of a piece that no name tells."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if _FEED.match(head):
        return "feed"
    if _OBJECT.match(start):
        return "jsonl" if b"}\n" in head or (len(head) == _HEAD and b"\n" not in head.strip()) else "json"
    if _ARRAY.match(start):
        return "json"
    if _MAIL.match(head) and b"multipart" in head:
        return "mhtml"
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return "" if looks_binary(head) and not wide else "text"
