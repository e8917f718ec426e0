"""What a language pack knows of where places lie: a gazetteer by written form and by English name."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from tawatur.errors import LexiconError
from tawatur.lang.letters import load_letters
from tawatur.lang.lexicon import read_table

__all__ = ["Place", "PlaceTables", "english_key", "load_places"]

_COLUMNS = ("id", "form", "en", "country", "kind", "latitude", "longitude", "size")
_TABLES = ("gazetteer.tsv", "gazetteer_more.tsv")
_NOT_LETTERS = re.compile(r"[\W_]+")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the gazetteer.

    Attributes:
        id: the entry, as `list:number`.
        country: ISO 3166 alpha-3 of the state it lies in; None for what lies in several or in none.
        kind: `country`, `region`, `city`, `water` or `site`.
        size: its inhabitants; 0 where that says nothing.
    """

    id: str
    country: str | None
    kind: str
    latitude: float
    longitude: float
    size: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlaceTables:
    """The gazetteer; empty by default, so that a language may leave it out.

    Attributes:
        by_form: folded names, one blank between words, and the places that have it.
        by_name: plain English names with the state, and the places of that name in it.
        states: the place of each state by its ISO 3166 alpha-3.
    """

    by_form: Mapping[str, Sequence[Place]] = field(default_factory=dict)
    by_name: Mapping[tuple[str, str | None], Sequence[Place]] = field(default_factory=dict)
    states: Mapping[str, Place] = field(default_factory=dict)


def english_key(name: str) -> str:
    """Return an English name in plain lower case letters and figures, for comparison."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return " ".join(_NOT_PLAIN.sub(" ", plain).split())


def load_places(folder: Traversable) -> PlaceTables:
    """Return the gazetteer read from a pack's lexicon folder.

    Raises:
        LexiconError: a file is out of shape, or a point lies on no globe.
    """
    folding = str.maketrans(dict(load_letters(folder).folding))
    by_form: dict[str, list[Place]] = defaultdict(list)
    by_name: dict[tuple[str, str | None], list[Place]] = defaultdict(list)
    states: dict[str, Place] = {}
    # The rows of our own come last: where they tell of the same place as another list, they win.
    for name in _TABLES:
        for row in read_table(folder, name, _COLUMNS):
            place = _place(row, name)
            if place.kind == "country" and place.country:
                states[place.country] = place
            named = by_name[english_key(row["en"]), place.country]
            if place not in named:
                named.insert(0, place)
            if row["form"]:
                form = " ".join(_NOT_LETTERS.sub(" ", row["form"].translate(folding)).split())
                by_form[form].insert(0, place)
    return PlaceTables(by_form=dict(by_form), by_name=dict(by_name), states=states)


def _place(row: Mapping[str, str], name: str) -> Place:
    try:
        latitude, longitude, size = float(row["latitude"]), float(row["longitude"]), int(row["size"] or 0)
    except ValueError:
        latitude = longitude = 360.0
        size = 0
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise LexiconError(f"{row['id']}: no such point", where=name, do="Give degrees north and east.")
    return Place(
        id=row["id"],
        country=row["country"] or None,
        kind=row["kind"],
        latitude=latitude,
        longitude=longitude,
        size=size,
    )
