"""Events to the layouts of others: PLOVER's records and the table of POLECAT."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TextIO

from tawatur._version import __version__
from tawatur.analyse.plover import QUADS, Coded, intensity, plover_code, quad_class
from tawatur.flow.ask import Dossier
from tawatur.flow.engines import load_pack
from tawatur.flow.progress import Progress
from tawatur.flow.tables import guard_cell
from tawatur.lang import LanguagePack
from tawatur.model import Entity, EntityType, Event, EventType, Location, Mention, MentionId, days_of
from tawatur.store.pages import ArticleFile

__all__ = ["POLECAT", "export_plover", "export_polecat"]

POLECAT = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID",
    "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
"""The columns of POLECAT's table, in their order."""

_BETWEEN = ";"
_CODEBOOK = "PLOVER 2.0 draft"
# PLOVER's sectors, of those kinds of entities that say theirs by themselves.
_SECTORS = {EntityType.GOVERNMENT: "GOV", EntityType.MEDIA: "JRN"}
# How fine PLOVER calls a point: 5 below a city, 1 a country; it has no number for a sea.
_RESOLUTION = {"site": 5, "city": 4, "region": 2, "country": 1}
_LANGUAGES = {"ar": "Arabic", "en": "English"}
_GEONAMES = "geonames:"

Object = dict[str, Any]


def export_plover(dossier: Dossier, target: TextIO, *, progress: Progress) -> int:
    """Write one record of PLOVER's a line for each event, by article, and return how many.

    What has not happened carries one of PLOVER's auxiliary modes (`future`, `hypothetical`, `negation`). Who tells
    it and our status, for which PLOVER has no field, stand under `tawatur`.
    """
    total = 0
    for told in _told(dossier, progress):
        target.write(json.dumps(told.record(), ensure_ascii=False) + "\n")
        total += 1
    return total


def export_polecat(dossier: Dossier, target: TextIO, *, progress: Progress) -> int:
    """Write the events as POLECAT's tab-separated table and return how many.

    That table has no place for what is denied, possible or only planned: such events are left out, but for plans
    that PLOVER files under AGREE. What we do not know is left empty.
    """
    target.write("\t".join(POLECAT) + "\n")
    total = 0
    for told in _told(dossier, progress):
        if told.is_fact():
            row = told.row()
            target.write("\t".join(_cell(row.get(name)) for name in POLECAT) + "\n")
            total += 1
    return total


def _told(dossier: Dossier, progress: Progress) -> "Iterator[_Told]":
    progress.start("exporting", dossier.info().articles)
    packs: dict[str, LanguagePack] = {}
    for file in dossier.view.stream():
        pack = packs.setdefault("ar", load_pack("ar"))
        mentions = {mention.id: mention for mention in file.reading.mentions}
        for event in file.reading.events:
            yield _Told(file, event, mentions, pack)
        progress.advance()
    progress.finish()


def _cell(value: object) -> str:
    """Return a value as a cell: tabs and line ends would part the table."""
    if value is None:
        return ""
    return " ".join(str(guard_cell(value) if isinstance(value, str) else value).split())


class _Told:
    """One event of one article, told in the words of others."""

    def __init__(
        self, file: ArticleFile, event: Event, mentions: dict[MentionId, Mention], pack: LanguagePack
    ) -> None:
        self._file = file
        self._event = event
        self._mentions = mentions
        self._text = file.article.text
        signed = event.type is EventType.AGREE and pack.manners.is_signing(
            pack.events, (span.of(self._text) for span in event.trigger)
        )
        self.code: Coded = plover_code(event.type, event.status, event.mode, signed=signed)
        value = next((time.value for time in file.reading.times if time.id == event.time), None)
        self._days = None if value is None else days_of(value)

    def is_fact(self) -> bool:
        """Tell whether it can stand in a table of what happened, as PLOVER codes it."""
        return not set(self.code.modes) & {"future", "hypothetical", "negation"}

    def _score(self) -> float:
        own = self._event.mode if self.code.type is self._event.type else None
        return intensity(self.code.type, own)

    def record(self) -> Object:
        """Return the event as PLOVER's record; what it leaves optional and we do not know is left out."""
        event, told, article = self._event, self._file.reading.metadata, self._file.article
        published = told.published or article.published
        made: Object = {
            "id": event.id,
            "date": self._days.start.isoformat() if self._days else (published or "")[:10],
            "actor": [self._entity(mention) for mention in event.actors],
            "event": [self.code.type.value],
            "recipient": [self._entity(mention) for mention in event.recipients],
            "mode": list(self.code.modes),
            "context": list(event.contexts),
            "quad_code": QUADS[quad_class(self.code.type)],
            "event_scale": self._score(),
            "event_text": [span.of(self._text) for span in event.trigger],
            "text_info": {"start": event.trigger[0].start, "end": event.trigger[-1].end},
            "cite_info": {
                "title": told.title or article.title,
                "publication": told.outlet or article.outlet,
                "url": article.url,
                "language": article.lang,
                "coder": f"Tawatur {__version__}",
                "codebook": _CODEBOOK,
            },
        }
        if self._days and self._days.end != self._days.start:
            made["enddate"] = self._days.end.isoformat()
        if self._days is None and published:
            made["comment"] = "date: that of publication"
        place = self._place()
        if place is not None:
            made["event_loc"] = place
        made["tawatur"] = {
            "article": article.id,
            "type": event.type.value,
            "status": event.status.value,
            "statement": event.statement,
            "chain": self._chain(),
            "confidence": round(event.origin.confidence, 4),
            "why": event.origin.rule,
        }
        return made

    def _entity(self, mention: MentionId) -> Object:
        entity, named = self._file.entities.get(mention), self._mentions[mention]
        kind = named.type if entity is None else entity.type
        made = {
            "code": named.country if entity is None else entity.country,
            "sector": _SECTORS.get(kind),
            "entity_text": named.name,
            "identifier_text": None if entity is None else _called(entity),
            "office": named.role,
        }
        return {key: value for key, value in made.items() if value is not None}

    def _chain(self) -> list[str]:
        """Return who tells it, the speaker first, by name or in the words of the text."""
        report = next((one for one in self._file.reading.statements if one.id == self._event.statement), None)
        links = () if report is None else report.chain
        return [self._called(link.mention) or link.words or "" for link in links]

    def _called(self, mention: MentionId | None) -> str | None:
        if mention is None:
            return None
        entity = self._file.entities.get(mention)
        return self._mentions[mention].name if entity is None else entity.name

    def _place(self) -> Object | None:
        if self._event.place is None:
            return None
        entity, mention = self._file.entities.get(self._event.place), self._mentions[self._event.place]
        point = None if entity is None else entity.location
        made = {
            "extracted_place": mention.name,
            "resolved_place": None if entity is None else _called(entity),
            "geonameid": _geonames(point),
            "lat": point and point.latitude,
            "lon": point and point.longitude,
            "country_code": mention.country if entity is None else entity.country,
            "resolution": point and _RESOLUTION.get(point.kind),
        }
        return {key: value for key, value in made.items() if value is not None}

    def row(self) -> Object:
        """Return the event as a row of POLECAT's table: its columns that we know."""
        event, told, article = self._event, self._file.reading.metadata, self._file.article
        place = self._place() or {}
        return {
            "Event ID": event.id,
            "Event Date": self._days.start.isoformat() if self._days else None,
            "Event Type": self.code.type.value,
            "Event Mode": _BETWEEN.join(self.code.modes),
            "Intensity": self._score(),
            "Quad Code": quad_class(self.code.type).value.replace("_", " ").upper(),
            "Contexts": _BETWEEN.join(event.contexts),
            **self._side("Actor", event.actors),
            **self._side("Recipient", event.recipients),
            "Placename": place.get("resolved_place"),
            "City": place.get("resolved_place") if place.get("resolution") == _RESOLUTION["city"] else None,
            "Country": place.get("country_code"),
            "Latitude": place.get("lat"),
            "Longitude": place.get("lon"),
            "GeoNames ID": place.get("geonameid"),
            "Raw Placename": place.get("extracted_place"),
            "Source": told.outlet or article.outlet,
            "Publication Date": told.published or article.published,
            "Story People": self._story(EntityType.PERSON),
            "Story Organizations": self._story(EntityType.ORGANIZATION),
            "Story Locations": self._story(EntityType.PLACE),
            "Language": _LANGUAGES.get(article.lang),
            "Version": __version__,
        }

    def _side(self, part: str, mentions: Sequence[MentionId]) -> Object:
        made = [self._entity(mention) for mention in mentions]

        def joined(key: str) -> str:
            return _BETWEEN.join(dict.fromkeys(str(one[key]) for one in made if one.get(key)))

        sectors = joined("sector")
        return {
            f"{part} Name": joined("identifier_text"),
            f"{part} Country": joined("code"),
            f"Primary {part} Sector": sectors.partition(_BETWEEN)[0],
            f"{part} Sectors": sectors,
            f"{part} Title": joined("office"),
            f"{part} Name Raw": joined("entity_text"),
        }

    def _story(self, kind: EntityType) -> str:
        named: Iterable[Entity] = (one for one in self._file.entities.values() if one.type is kind)
        return _BETWEEN.join(sorted({_called(one) for one in named}))


def _called(entity: Entity) -> str:
    """Return the English name of an entity where one is known: one that is only transliterated is none."""
    english = entity.name_en
    return entity.name if english is None or english.endswith("?") else english


def _geonames(point: Location | None) -> str | None:
    if point is None or not point.gazetteer.startswith(_GEONAMES):
        return None
    return point.gazetteer.removeprefix(_GEONAMES)
