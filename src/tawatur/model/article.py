"""An article as it was published."""

import hashlib
from dataclasses import dataclass

from tawatur.model.ids import ArticleId, content_id

__all__ = ["Article", "SourceRun", "make_article", "text_hash"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRun:
    """A run of article text that stands unchanged in the file it was read from.

    `length` code points from `text_start` on in `Article.text` are the code points from `source_start` on in the
    decoded file.
    """

    text_start: int
    source_start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text and what its container says of it; the text is kept as published, never altered.

    `published` is an EDTF date, as precise as the container gives it; `published_why` says where it was read.
    `via` names agencies credited for the whole article. `source_runs` maps the text to the decoded file it came
    from, in text order; it is empty where the text is the whole file, and where the container (a record, a feed, a
    document of an office program) has no decoded text of its own to point into. `flags` are warnings for the
    reader, each a few words: «text order uncertain» says that the words of a page may stand in the wrong order and
    must never be quoted verbatim.
    """

    id: ArticleId
    text: str
    lang: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    published_why: str | None = None
    via: tuple[str, ...] = ()
    source_runs: tuple[SourceRun, ...] = ()
    flags: tuple[str, ...] = ()


def text_hash(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def make_article(  # noqa: PLR0913  # one argument a field: the factory of the record
    *,
    text: str,
    lang: str,
    title: str | None = None,
    author: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    published: str | None = None,
    published_why: str | None = None,
    via: tuple[str, ...] = (),
    source_runs: tuple[SourceRun, ...] = (),
    flags: tuple[str, ...] = (),
) -> Article:
    """Return the article with its id: a hash of the text and of who published it, where and when.

    The same text under two outlets is two articles (an echo must be seen as one); the same text and container
    twice is one.
    """
    key = content_id("art", text_hash(text), title, outlet, url, published)
    return Article(
        id=ArticleId(key),
        text=text,
        lang=lang,
        title=title,
        author=author,
        outlet=outlet,
        url=url,
        published=published,
        published_why=published_why,
        via=via,
        source_runs=source_runs,
        flags=flags,
    )
