"""What a container says of an article, before its text is read."""

from dataclasses import dataclass

__all__ = ["Said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a container says of an article; each field may be missing.

    `published` is an EDTF date and `published_why` where it stood; `lang` is only believed of a text whose own
    letters tell nothing.
    """

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    published_why: str | None = None
    via: tuple[str, ...] = ()
    lang: str | None = None
