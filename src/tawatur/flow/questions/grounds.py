"""Why one event of a dossier is coded as it is: its word in the lexicon, and the words that decided the rest."""

from dataclasses import dataclass

from tawatur.extract.events.grounds import EventGrounds, GroundPart, Sense, find_grounds
from tawatur.extract.events.standing import StatusReason
from tawatur.extract.findings import Findings
from tawatur.flow.ask import Dossier
from tawatur.flow.engines import known_languages, load_pack
from tawatur.model import Article, Event, HappeningId, Reading, Span
from tawatur.store.event_rows import EventPage, EventRow
from tawatur.store.rows import StatementRow
from tawatur.text import read as read_text

__all__ = [
    "EventReasons",
    "ExplainedEvent",
    "GroundPart",
    "Reason",
    "Sense",
    "StatusReason",
    "explain_event",
]

_PACK = "ar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What decided a part of the coding.

    Attributes:
        part: what was decided.
        value: how: a type, a status, a mode or a context; empty for the place.
        reason: of a status, how it was.
        words: the words that did, as published; none where they are not told one by one.
        spans: where they stand in the article.
    """

    part: GroundPart
    value: str
    reason: StatusReason | None
    words: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReasons:
    """Why an event is coded as it is.

    Attributes:
        sense: the row of the list of event words; None for a word that only the encoder knows.
        others: what else the word may be by that list.
        sentence: where the sentence of its first word stands, and `text` its words.
        decided: what decided the type, the status, the mode, each context and the place.
    """

    sense: Sense | None
    others: tuple[Sense, ...]
    sentence: Span
    text: str
    decided: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedEvent:
    """One event, its report, the others of the same event (see `EventPage`), and why it is coded so."""

    row: EventRow
    statement: StatementRow | None
    happening: HappeningId | None
    same: tuple[EventRow, ...]
    reasons: EventReasons


def explain_event(dossier: Dossier, event: str) -> ExplainedEvent:
    """Return one event with what its words decided; they are looked up anew in the article as it is kept.

    Raises:
        NotFoundError: the dossier holds no such event.
    """
    page: EventPage = dossier.event(event)
    told = dossier.article(page.row.article)
    record = next(one for one in told.reading.events if one.id == page.row.id)
    return ExplainedEvent(
        row=page.row,
        statement=page.statement,
        happening=page.happening,
        same=page.same,
        reasons=_reasons(told.article, told.reading, record),
    )


def _reasons(article: Article, reading: Reading, event: Event) -> EventReasons:
    pack = load_pack(article.lang if article.lang in known_languages() else _PACK)
    document = read_text(article, pack)
    findings = Findings(
        mentions=reading.mentions,
        times=reading.times,
        quantities=reading.quantities,
        statements=reading.statements,
    )
    grounds: EventGrounds = find_grounds(document, pack, findings, event)
    first = event.trigger[0]
    sentence = next((one.span for one in document.sentences if one.span.covers(first)), first)
    return EventReasons(
        sense=grounds.sense,
        others=grounds.others,
        sentence=sentence,
        text=sentence.of(article.text),
        decided=tuple(
            Reason(
                part=ground.part,
                value=ground.value,
                reason=ground.reason,
                words=tuple(span.of(article.text) for span in ground.spans),
                spans=ground.spans,
            )
            for ground in grounds.grounds
        ),
    )
