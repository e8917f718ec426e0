"""Which statements are asked for, in the words of an interface, made into what the store is asked."""

from collections.abc import Callable
from datetime import date
from typing import TypedDict

from tawatur.errors import InputError
from tawatur.store import Asked

__all__ = ["StatementFilters", "check_day", "name_parts", "read_filters"]


class StatementFilters(TypedDict, total=False):
    """Which statements are asked for; one that is not given, or None, asks for all.

    Attributes:
        polarity: a value of `Polarity`; so `modality`, `stance` and `mode` of theirs.
        verified: whether the article says that the content was checked (True) or could not be (False).
        anonymous: whether the speaker has no name (True) or has one (False).
        entity: the id of an entity that stands in the chain, in whatever part.
        source: who speaks: the id of an entity, or a part of any of its names.
        through: the same for one who passes on.
        outlet: who published the article.
        since: an ISO day, as `until` inclusive: the article may have been published between them.
    """

    polarity: str | None
    modality: str | None
    stance: str | None
    mode: str | None
    verified: bool | None
    anonymous: bool | None
    entity: str | None
    source: str | None
    through: str | None
    outlet: str | None
    since: str | None
    until: str | None


def read_filters(filters: StatementFilters, search_form: Callable[[str], str]) -> Asked:
    """Return what the store is asked; the entity, of which it knows the number alone, is left out.

    Raises:
        InputError: a day is none.
    """
    return Asked(
        polarity=filters.get("polarity"),
        modality=filters.get("modality"),
        stance=filters.get("stance"),
        mode=filters.get("mode"),
        verified=filters.get("verified"),
        anonymous=filters.get("anonymous"),
        source=name_parts(filters.get("source"), search_form),
        relay=name_parts(filters.get("through"), search_form),
        outlet=filters.get("outlet"),
        since=check_day(filters.get("since")),
        until=check_day(filters.get("until")),
    )


def name_parts(asked: str | None, search_form: Callable[[str], str]) -> tuple[str, ...]:
    """Return the parts of names to look for: as typed, and in the form in which names are looked for."""
    typed = (asked or "").strip()
    return tuple(dict.fromkeys(filter(None, (typed, search_form(typed))))) if typed else ()


def check_day(value: str | None) -> str | None:
    """Return an ISO day as it was given.

    Raises:
        InputError: it is none.
    """
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise InputError(f"{value!r} is no day", do="Give it as 2025-01-17") from error
