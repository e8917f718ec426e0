"""A reading to the object that `tawatur read` writes: the contract with other programs."""

from collections.abc import Iterable, Mapping
from typing import Any

from tawatur.model import (
    Article,
    CausalLink,
    Entity,
    Event,
    Failure,
    Forecast,
    Mention,
    MentionId,
    MentionKind,
    Quantity,
    Reading,
    Source,
    SourceKind,
    Span,
    Statement,
    TimeId,
)

__all__ = ["article_object", "failure_object"]

Object = dict[str, Any]


def failure_object(file: str, failure: Failure) -> Object:
    """Return the object of an input that could not be read."""
    return {"file": file, "error": {"kind": failure.error, "message": failure.message}}


def article_object(
    file: str, article: Article, reading: Reading, entities: Mapping[MentionId, Entity], *, with_text: bool
) -> Object:
    """Return the object of an article; offsets are code points of its text, half-open.

    Args:
        file: the name of what it was read from.
        article: the article.
        reading: what was found in it.
        entities: the entity of each mention that has one.
        with_text: the object carries the text, because the file is not the text itself.
    """
    known = reading.metadata
    writer = _Writer(reading, entities)
    head: Object = {
        "file": file,
        "language": article.lang,
        "title": known.title,
        "author": known.author,
        "outlet": known.outlet,
        "published": known.published,
        "published_why": known.published_why,
        "via": list(known.via),
        "boilerplate": _spans(known.boilerplate),
    }
    if article.flags:
        head["flags"] = list(article.flags)
    if with_text:
        head["text"] = article.text
    return {
        **head,
        "entities": _entities(entities.values()),
        "mentions": [writer.mention(mention) for mention in reading.mentions],
        "times": [{"span": _span(time.span), "value": time.value} for time in reading.times],
        "quantities": [{"span": _span(quantity.span), **_quantity(quantity)} for quantity in reading.quantities],
        "statements": [writer.statement(statement) for statement in reading.statements],
        "events": [writer.event(event) for event in reading.events],
        "causal": [_cause(cause) for cause in reading.causes],
        "forecasts": [_forecast(forecast) for forecast in reading.forecasts],
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [_span(span) for span in spans]


def _number(value: float) -> int | float:
    """Return a whole number without a fraction, as people write it."""
    return int(value) if float(value).is_integer() else float(value)


def _entities(entities: Iterable[Entity]) -> Object:
    known = {entity.id: entity for entity in entities}
    return {
        ident: {
            "type": known[ident].type.value,
            "name": known[ident].name,
            "name_en": known[ident].name_en,
            "country": known[ident].country,
            **_location(known[ident]),
        }
        for ident in sorted(known)
    }


def _location(entity: Entity) -> Object:
    """Return where a place lies, nothing where that is not known."""
    point = entity.location
    if point is None:
        return {}
    where = {"latitude": point.latitude, "longitude": point.longitude, "kind": point.kind, "doubt": point.doubt}
    return {"location": {**where, "gazetteer": point.gazetteer}}


def _quantity(quantity: Quantity) -> Object:
    made: Object = {
        "value": _number(quantity.value),
        "unit": quantity.unit,
        "qualifier": quantity.qualifier.value,
        "per": quantity.per,
    }
    if quantity.upper is not None:
        made["upper"] = _number(quantity.upper)
    if quantity.counted is not None:
        made["counted"] = quantity.counted
    return made


def _cause(cause: CausalLink) -> Object:
    return {
        "cause": _span(cause.cause),
        "effect": _span(cause.effect),
        "cue": _span(cause.cue),
        "sign": cause.sign.value,
        "hedged": cause.hedged,
        "source": cause.statement,
    }


def _forecast(forecast: Forecast) -> Object:
    return {"statement": forecast.statement, "made": forecast.made, "horizon": forecast.horizon}


def _verification(statement: Statement) -> Object:
    """Return what the article says of checking the content, nothing where it says nothing."""
    said = statement.verification
    return {} if said is None else {"verification": {"verified": said.verified, "span": _span(said.span)}}


class _Writer:
    """Writes the findings of one reading, with entities in place of mentions."""

    def __init__(self, reading: Reading, entities: Mapping[MentionId, Entity]) -> None:
        self._entities = entities
        self._mentions = {mention.id: mention for mention in reading.mentions}
        self._times: dict[TimeId, str | None] = {time.id: time.value for time in reading.times}
        self._quantities = {quantity.id: quantity for quantity in reading.quantities}

    def _entity(self, mention: MentionId | None) -> str | None:
        entity = None if mention is None else self._entities.get(mention)
        return None if entity is None else entity.id

    def _sides(self, mentions: Iterable[MentionId]) -> list[str]:
        """Return the entities of an event's side, each once."""
        return list(dict.fromkeys(entity for mention in mentions if (entity := self._entity(mention))))

    def mention(self, mention: Mention) -> Object:
        """Return the object of a mention."""
        return {
            "span": _span(mention.span),
            "entity": self._entity(mention.id),
            "nominal": mention.kind is MentionKind.NOMINAL,
            "adjective": mention.kind is MentionKind.ADJECTIVE,
            "role": mention.role,
        }

    def statement(self, statement: Statement) -> Object:
        """Return the object of a statement."""
        return {
            "id": statement.id,
            "content": _spans(statement.content),
            "cue": _spans(statement.cue),
            "chain": [self._link(source) for source in statement.chain],
            "mode": statement.mode.value,
            "polarity": statement.polarity.value,
            "modality": statement.modality.value,
            "stance": statement.stance.value,
            **_verification(statement),
            "confidence": round(statement.origin.confidence, 4),
            "why": statement.origin.rule,
        }

    def _link(self, source: Source) -> Object:
        entity = self._entity(source.mention)
        if source.kind is SourceKind.NAMED and entity is not None:
            link: Object = {"entity": entity}
        else:
            mention = None if source.mention is None else self._mentions[source.mention]
            words = source.words or (None if mention is None else mention.name)
            # A name that no entity took is no name to other programs.
            kind = SourceKind.UNNAMED if source.kind is SourceKind.NAMED else source.kind
            link = {"entity": None, "words": words, "kind": kind.value}
        if source.span is not None:
            link["span"] = _span(source.span)
        if source.joint:
            link["joint"] = True
        if source.number is not None:
            link["number"] = source.number.value
        if source.country is not None:
            link["country"] = source.country
        if source.reason is not None:
            link["reason"] = _span(source.reason)
        return link

    def event(self, event: Event) -> Object:
        """Return the object of an event."""
        return {
            "id": event.id,
            "type": event.type.value,
            "actor": self._sides(event.actors),
            "recipient": self._sides(event.recipients),
            "mode": event.mode,
            "contexts": list(event.contexts),
            "theme": event.theme,
            "instrument": event.instrument,
            "quantity": None if event.quantity is None else _quantity(self._quantities[event.quantity]),
            "time": None if event.time is None else self._times[event.time],
            "place": self._entity(event.place),
            "status": event.status.value,
            "source": event.statement,
            "trigger": _spans(event.trigger),
            "confidence": round(event.origin.confidence, 4),
            "why": event.origin.rule,
        }
