"""Pages saved with their pictures in one file (MHTML), and letters with text in them."""

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from tawatur.errors import InputError
from tawatur.ingest.found import Found
from tawatur.ingest.limits import PARSED_BYTES
from tawatur.ingest.piece import Hints, Piece, Reader, of_bytes
from tawatur.ingest.unpack import go_deeper

__all__ = ["read_mhtml"]


def read_mhtml(piece: Piece, read: Reader) -> Iterator[Found]:
    """Yield the article of the page that was saved; its pictures and frames are left.

    Raises:
        InputError: there is no page in it, or it lies too deep.
    """
    data = piece.read(PARSED_BYTES)
    if not data.strip():
        raise InputError("the file is empty", where=piece.place)
    message = BytesParser(policy=policy.default.clone(max_line_length=None)).parsebytes(data)
    part = _page(message)
    if part is None:
        raise InputError("no page and no text in it", where=piece.place, do="Save the page again, whole")
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes) or not body.strip():
        raise InputError("an empty page in it", where=piece.place, do="Save the page again, whole")
    address = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
    hints = Hints(
        url=address if address.startswith(("http:", "https:")) else None,
        charset=part.get_content_charset(),
        media=part.get_content_type(),
    )
    yield from read(of_bytes(body, piece.place, name="", depth=go_deeper(piece), hints=hints))


def _page(message: EmailMessage) -> EmailMessage | None:
    """Return the part that holds the page: the first in HTML, else the first that is plain text."""
    texts: dict[str, EmailMessage] = {}
    for part in message.walk():
        if isinstance(part, EmailMessage):
            texts.setdefault(part.get_content_type(), part)
    return texts.get("text/html") or texts.get("application/xhtml+xml") or texts.get("text/plain")
