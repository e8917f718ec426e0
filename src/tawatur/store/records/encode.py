"""A reading to rows.

Rows leave out the number of the reading, which the dossier gives, and hold the origin as its three words, which the
writer turns into a number.
"""

from collections.abc import Iterable, Sequence

from tawatur.errors import StoreError
from tawatur.model import (
    CausalLink,
    Event,
    Forecast,
    Mention,
    Origin,
    Quantity,
    Reading,
    Source,
    Span,
    Stance,
    Statement,
    TimeExpression,
)
from tawatur.store.records.digest import digest_words

__all__ = ["encode_reading"]

Row = dict[str, object]
# The number of each finding of one noun, by its id.
Numbers = dict[str, int]


def encode_reading(reading: Reading, text: str) -> dict[str, list[Row]]:
    """Return the rows of a reading by table, the reading's own row included; `text` is the article's.

    Raises:
        StoreError: a finding points outside the text or to another that the reading does not hold, or an id stands
            twice.
    """
    _check_ends(reading, len(text))
    coder = _Coder(reading, text)
    rows = {
        "readings": [coder.head()],
        "reading_vias": [{"n": n, "via": via} for n, via in enumerate(reading.metadata.via)],
        "boilerplate": [
            {"n": n, **_ends(span), "digest": digest_words(text, (span,))}
            for n, span in enumerate(reading.metadata.boilerplate)
        ],
        "mentions": [coder.mention(mention) for mention in reading.mentions],
        "times": [coder.time(time) for time in reading.times],
        "quantities": [coder.quantity(quantity) for quantity in reading.quantities],
        "statements": [coder.statement(statement) for statement in reading.statements],
        "events": [coder.event(event) for event in reading.events],
        "causes": [coder.cause(n, cause) for n, cause in enumerate(reading.causes)],
        "forecasts": [coder.forecast(n, forecast) for n, forecast in enumerate(reading.forecasts)],
    }
    rows["statement_spans"] = [
        row for n, made in enumerate(reading.statements) for row in _statement_spans(n, made)
    ]
    rows["links"] = [coder.link(n, m, source) for n, made in enumerate(reading.statements)
                     for m, source in enumerate(made.chain)]  # fmt: skip
    rows["event_spans"] = [{"event": n, "n": m, **_ends(span)} for n, event in enumerate(reading.events)
                           for m, span in enumerate(event.trigger)]  # fmt: skip
    rows["event_contexts"] = [{"event": n, "n": m, "context": context} for n, event in enumerate(reading.events)
                              for m, context in enumerate(event.contexts)]  # fmt: skip
    rows["event_parties"] = [row for n, event in enumerate(reading.events) for row in coder.parties(n, event)]
    return rows


def _check_ends(reading: Reading, length: int) -> None:
    links = [source for made in reading.statements for source in made.chain]
    findings: tuple[Mention | TimeExpression | Quantity, ...] = (
        *reading.mentions,
        *reading.times,
        *reading.quantities,
    )
    spans = (
        *reading.metadata.boilerplate,
        *(finding.span for finding in findings),
        *(mention.role_span for mention in reading.mentions),
        *(span for made in reading.statements for span in (*made.content, *made.cue)),
        *(made.verification.span for made in reading.statements if made.verification is not None),
        *(span for link in links for span in (link.span, link.cue, link.reason)),
        *(span for event in reading.events for span in event.trigger),
        *(span for cause in reading.causes for span in (cause.cause, cause.effect, cause.cue)),
    )
    last = max((span.end for span in spans if span is not None), default=0)
    if last > length:
        raise StoreError(f"a finding ends at {last} in a text of {length}", where=reading.article)


def _ends(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def _statement_spans(number: int, statement: Statement) -> Iterable[Row]:
    checked = () if statement.verification is None else (statement.verification.span,)
    for part, spans in (("content", statement.content), ("cue", statement.cue), ("verification", checked)):
        for n, span in enumerate(spans):
            yield {"statement": number, "part": part, "n": n, **_ends(span)}


class _Coder:
    """Turns the findings of one reading into rows; references become numbers."""

    def __init__(self, reading: Reading, text: str) -> None:
        self._reading = reading
        self._text = text
        self._mentions = self._number("mention", reading.mentions)
        self._times = self._number("time", reading.times)
        self._quantities = self._number("quantity", reading.quantities)
        self._statements = self._number("statement", reading.statements)
        self._events = self._number("event", reading.events)

    def _number(
        self, noun: str, findings: Sequence[Mention | TimeExpression | Quantity | Statement | Event]
    ) -> Numbers:
        numbers: Numbers = {finding.id: n for n, finding in enumerate(findings)}
        if len(numbers) < len(findings):
            raise StoreError(f"the id of a {noun} stands twice in a reading", where=self._reading.article)
        return numbers

    def _find(self, noun: str, numbers: Numbers, wanted: str | None) -> int | None:
        if wanted is None:
            return None
        if wanted not in numbers:
            what = f"a finding points to the {noun} {wanted}, which is not in its reading"
            raise StoreError(what, where=self._reading.article)
        return numbers[wanted]

    def _found(self, ident: str, origin: Origin, spans: Iterable[Span]) -> Row:
        return {
            "id": ident,
            "origin": (origin.engine, origin.version, origin.rule),
            "confidence": float(origin.confidence),
            "digest": digest_words(self._text, spans),
        }

    def head(self) -> Row:
        """Return the row of the reading itself."""
        reading, known = self._reading, self._reading.metadata
        return {
            "version": reading.version,
            "title": known.title,
            "author": known.author,
            "outlet": known.outlet,
            "published": known.published,
            "published_why": known.published_why,
            "mentions": len(reading.mentions),
            "times": len(reading.times),
            "quantities": len(reading.quantities),
            "statements": len(reading.statements),
            "events": len(reading.events),
        }

    def mention(self, mention: Mention) -> Row:
        """Return the row of a mention."""
        role = mention.role_span
        return {
            "n": self._mentions[mention.id],
            **_ends(mention.span),
            "kind": mention.kind.value,
            "type": mention.type.value,
            "name": mention.name,
            "role": mention.role,
            "role_start": role and role.start,
            "role_end": role and role.end,
            "country": mention.country,
            "known_as": mention.known_as,
            "antecedent": self._find("mention", self._mentions, mention.antecedent),
            **self._found(mention.id, mention.origin, (mention.span,)),
        }

    def time(self, time: TimeExpression) -> Row:
        """Return the row of an expression of time."""
        return {
            "n": self._times[time.id],
            **_ends(time.span),
            "value": time.value,
            "why": time.why,
            **self._found(time.id, time.origin, (time.span,)),
        }

    def quantity(self, quantity: Quantity) -> Row:
        """Return the row of a quantity."""
        return {
            "n": self._quantities[quantity.id],
            **_ends(quantity.span),
            "value": float(quantity.value),
            "upper": None if quantity.upper is None else float(quantity.upper),
            "unit": quantity.unit,
            "qualifier": quantity.qualifier.value,
            "counted": quantity.counted,
            "per": quantity.per,
            **self._found(quantity.id, quantity.origin, (quantity.span,)),
        }

    def statement(self, statement: Statement) -> Row:
        """Return the row of a statement, without its spans and its chain."""
        return {
            "n": self._statements[statement.id],
            "mode": statement.mode.value,
            "polarity": statement.polarity.value,
            "modality": statement.modality.value,
            # Most reports are passed on as they are: that takes no place, and no digest of before it was told.
            "stance": None if statement.stance is Stance.NEUTRAL else statement.stance.value,
            "verified": statement.verification and statement.verification.verified,
            "within": self._find("statement", self._statements, statement.within),
            **self._found(statement.id, statement.origin, (*statement.content, *statement.cue)),
        }

    def link(self, statement: int, n: int, source: Source) -> Row:
        """Return the row of one link of a chain."""
        return {
            "statement": statement,
            "n": n,
            "kind": source.kind.value,
            "mention": self._find("mention", self._mentions, source.mention),
            "words": source.words,
            "start": source.span and source.span.start,
            "end": source.span and source.span.end,
            "cue_start": source.cue and source.cue.start,
            "cue_end": source.cue and source.cue.end,
            "joint": source.joint,
            "number": source.number and source.number.value,
            "country": source.country,
            "reason_start": source.reason and source.reason.start,
            "reason_end": source.reason and source.reason.end,
        }

    def event(self, event: Event) -> Row:
        """Return the row of an event, without its trigger and its parties."""
        return {
            "n": self._events[event.id],
            "type": event.type.value,
            "status": event.status.value,
            "mode": event.mode,
            "theme": event.theme,
            "instrument": event.instrument,
            "quantity": self._find("quantity", self._quantities, event.quantity),
            "time": self._find("time", self._times, event.time),
            "place": self._find("mention", self._mentions, event.place),
            "statement": self._find("statement", self._statements, event.statement),
            **self._found(event.id, event.origin, event.trigger),
        }

    def parties(self, number: int, event: Event) -> Iterable[Row]:
        """Yield the rows of an event's actors and recipients."""
        for part, sides in (("actor", event.actors), ("recipient", event.recipients)):
            for n, mention in enumerate(sides):
                found = self._find("mention", self._mentions, mention)
                yield {"event": number, "part": part, "n": n, "mention": found}

    def cause(self, n: int, cause: CausalLink) -> Row:
        """Return the row of a causal link."""
        return {
            "n": n,
            "cause_start": cause.cause.start,
            "cause_end": cause.cause.end,
            "effect_start": cause.effect.start,
            "effect_end": cause.effect.end,
            "cue_start": cause.cue.start,
            "cue_end": cause.cue.end,
            "sign": cause.sign.value,
            "hedged": cause.hedged,
            "statement": self._find("statement", self._statements, cause.statement),
            **self._found(cause.id, cause.origin, (cause.cause, cause.effect, cause.cue)),
        }

    def forecast(self, n: int, forecast: Forecast) -> Row:
        """Return the row of a forecast."""
        return {
            "n": n,
            "statement": self._find("statement", self._statements, forecast.statement),
            "made": forecast.made,
            "horizon": forecast.horizon,
            **self._found(forecast.id, forecast.origin, ()),
        }
