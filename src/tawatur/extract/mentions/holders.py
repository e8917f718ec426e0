"""Who held an office on a day."""

from functools import lru_cache

from tawatur.lang.names import NameTables, Office

__all__ = ["holder_of", "offices_of"]

# What is said of a head of state may be meant by another word of office: «الرئيس» of a kingdom there is none.
_SAME = {
    "president": ("president", "supreme-leader"),
    "king": ("king", "emir"),
    "emir": ("emir", "king"),
    "prime-minister": ("prime-minister",),
}


@lru_cache(maxsize=8)
def _by_office(names: NameTables) -> dict[tuple[str, str], tuple[Office, ...]]:
    table: dict[tuple[str, str], list[Office]] = {}
    for office in names.offices:
        table.setdefault((office.office, office.country), []).append(office)
    return {key: tuple(sorted(found, key=lambda o: o.since)) for key, found in table.items()}


@lru_cache(maxsize=8)
def _by_person(names: NameTables) -> dict[str, tuple[Office, ...]]:
    table: dict[str, list[Office]] = {}
    for office in names.offices:
        table.setdefault(office.person, []).append(office)
    return {key: tuple(found) for key, found in table.items()}


def offices_of(names: NameTables, person: str, date: str) -> frozenset[tuple[str, str]]:
    """Return the offices that a person held on a day, each with its state; those of any time without a day."""
    held = _by_person(names).get(person, ())
    return frozenset((o.office, o.country) for o in held if not date or _within(o, date))


def holder_of(names: NameTables, office: str, country: str, date: str) -> str | None:
    """Return the id of who held an office of a state on a day, None where that is not known.

    Args:
        names: the tables with office-holders.
        office: the key of the office.
        country: ISO 3166 alpha-3.
        date: an EDTF date (YYYY, YYYY-MM or YYYY-MM-DD); empty where it is not known, and then nobody is named.
    """
    if not date:
        return None
    table = _by_office(names)
    for key in _SAME.get(office, (office,)):
        held = [o for o in table.get((key, country), ()) if _within(o, date)]
        # Where the date is not a day, two may have held the office in it: then none can be told.
        if len({o.person for o in held}) == 1:
            return held[0].person
    return None


def _within(office: Office, date: str) -> bool:
    since, until = office.since[: len(date)], office.until[: len(date)]
    return since <= date and (not until or date <= until)
