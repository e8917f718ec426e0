"""What is known of an article as a publication, once its text has been read."""

from dataclasses import dataclass

from tawatur.model.span import Span

__all__ = ["Metadata"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Title, author, outlet, date, credited agencies and site chrome of one article.

    What the container said (`Article`) completed by what stands in the text. `published` is an EDTF date and
    `published_why` the reason for it; both are None where nothing tells. `boilerplate` marks site chrome left in
    the text (share lines, related links); it is marked, never deleted.
    """

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_why: str | None = None
    via: tuple[str, ...] = ()
    boilerplate: tuple[Span, ...] = ()
