"""Entities to where they lie: names joined to a gazetteer, with the doubt that other places of the name leave."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tawatur.lang.names import NameTables
from tawatur.lang.places import Place, PlaceTables, english_key
from tawatur.link.keys import name_key
from tawatur.model import Entity, EntityType, Location

__all__ = ["locate", "locate_entities"]

# What counts for a place whose size the gazetteer does not tell, a sea or a region: about a large city.
_UNSIZED = 1_000_000
# Two points as near as this are one place that two lists know, in degrees.
_NEAR = 0.35


def locate_entities(entities: Iterable[Entity], names: NameTables, places: PlaceTables) -> tuple[Entity, ...]:
    """Return the entities; states, and places that the gazetteer has, with where they lie."""
    return tuple(replace(entity, location=locate(entity, names, places)) for entity in entities)


def locate(entity: Entity, names: NameTables, places: PlaceTables) -> Location | None:
    """Return where an entity lies, None where it is no place or the gazetteer has none of its name.

    A name that several places have is the largest one's; in the state that the entity belongs to where that is
    known, and then nowhere else. `doubt` is the share that the others have, by their inhabitants.
    """
    if entity.type is EntityType.GOVERNMENT:
        state = places.states.get(entity.country or "")
        return None if state is None else _location(state, ())
    if entity.type not in (EntityType.PLACE, EntityType.PROJECT):
        return None
    for found in _found(entity, names, places):
        fitting = [place for place in found if _fits(place, entity)]
        if fitting:
            best = max(fitting, key=lambda place: (_size(place), -fitting.index(place)))
            return _location(best, fitting)
    return None


def _found(entity: Entity, names: NameTables, places: PlaceTables) -> Iterator[Sequence[Place]]:
    """Yield the places that an entity may be: by its English name where a lexicon gives one, then by its names."""
    if entity.name_en is not None and not entity.name_en.endswith("?"):
        yield places.by_name.get((english_key(entity.name_en), entity.country), ())
    keys = [name_key(name, names) for name in (entity.name, *entity.other_names)]
    for key in keys:
        yield places.by_form.get(key, ())
    for key in keys:
        words = key.split()
        while words and _is_head(words[0], names):
            del words[0]
        if len(words) < len(key.split()):
            # «مطار صنعاء الدولي» lies where صنعاء does.
            for end in range(len(words), 0, -1):
                yield places.by_form.get(" ".join(words[:end]), ())


def _is_head(word: str, names: NameTables) -> bool:
    known = names.heads.get(word)
    return known is not None and known.type is EntityType.PLACE


def _fits(place: Place, entity: Entity) -> bool:
    if entity.type is EntityType.PROJECT and place.kind != "site":
        return False
    # A sea or a border region lies in several states, whatever article ties it to one.
    return place.country is None or entity.country is None or place.country == entity.country


def _size(place: Place) -> int:
    return place.size or _UNSIZED


def _location(best: Place, fitting: Sequence[Place]) -> Location:
    others = sum(_size(place) for place in fitting if not _same(place, best))
    return Location(
        latitude=best.latitude,
        longitude=best.longitude,
        kind=best.kind,
        doubt=round(others / (others + _size(best)), 3),
        gazetteer=best.id,
    )


def _same(left: Place, right: Place) -> bool:
    return abs(left.latitude - right.latitude) < _NEAR and abs(left.longitude - right.longitude) < _NEAR
