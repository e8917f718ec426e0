"""`tawatur events`: what is said to happen, who does it to whom, and whether it did."""

from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from tawatur.cli.console import page, write_json
from tawatur.cli.exits import Exit
from tawatur.cli.options import DossierArgument, JsonOption
from tawatur.cli.summary import chain_words
from tawatur.flow.ask import Dossier, EventFilters, EventRow, Listing, Party, QuadClass
from tawatur.flow.questions.grounds import EventReasons, ExplainedEvent, Sense, explain_event
from tawatur.model import EventStatus, EventType

__all__ = ["events"]

_NAME = "an entity's id, or a part of its name"

EventArgument = Annotated[
    str | None,
    typer.Argument(metavar="[EVENT]", help="Show this event: its words, sources and reasons."),
]
TypeOption = Annotated[
    EventType | None, typer.Option("--type", metavar="TYPE", case_sensitive=False, help="One of PLOVER's 16 types.")
]
QuadOption = Annotated[
    QuadClass | None, typer.Option("--quad", metavar="|".join(QuadClass), help="Word or deed, with or against.")
]
StatusOption = Annotated[
    EventStatus | None, typer.Option("--status", metavar="|".join(EventStatus), help="Whether it happened.")
]
ModeOption = Annotated[str | None, typer.Option("--mode", metavar="MODE", help="PLOVER's mode, as `drone`.")]
ContextOption = Annotated[
    str | None, typer.Option("--context", metavar="CONTEXT", help="PLOVER's context, as `cbrn`.")
]
ActorOption = Annotated[str | None, typer.Option("--actor", metavar="WHO", help=f"Who does it: {_NAME}.")]
RecipientOption = Annotated[str | None, typer.Option("--recipient", metavar="WHO", help=f"To whom: {_NAME}.")]
PairOption = Annotated[
    str | None, typer.Option("--pair", metavar="AAA-BBB", help="Between two states, by ISO code, as RUS-IRN.")
]
PlaceOption = Annotated[str | None, typer.Option("--place", metavar="WHERE", help=f"Where: {_NAME}.")]
SpeakerOption = Annotated[str | None, typer.Option("--speaker", metavar="WHO", help=f"Who tells it: {_NAME}.")]
OutletOption = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Who published the article.")]
SinceOption = Annotated[str | None, typer.Option("--since", metavar="DAY", help="On this ISO day or later.")]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DAY", help="On this ISO day or earlier.")]
LimitOption = Annotated[int, typer.Option("--limit", "-n", metavar="N", min=1, max=1000, help="How many at most.")]


def events(
    dossier: DossierArgument,
    event: EventArgument = None,
    *,
    kind: TypeOption = None,
    quad: QuadOption = None,
    status: StatusOption = None,
    mode: ModeOption = None,
    context: ContextOption = None,
    actor: ActorOption = None,
    recipient: RecipientOption = None,
    pair: PairOption = None,
    place: PlaceOption = None,
    speaker: SpeakerOption = None,
    outlet: OutletOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: LimitOption = 20,
    json: JsonOption = False,
) -> None:
    """List events: what is said to happen, who does it to whom, where and when, and whether it did.

    Exits with 1 if there is none of the kind asked for.
    """
    wanted = EventFilters(
        type=kind,
        quad=quad,
        status=status,
        mode=mode,
        context=context,
        actor=actor,
        recipient=recipient,
        pair=pair,
        place=place,
        speaker=speaker,
        outlet=outlet,
        since=since,
        until=until,
    )
    with Dossier.open(dossier) as opened:
        found = opened.events(0, limit, **wanted) if event is None else explain_event(opened, event)
    if json:
        write_json(found)
    elif isinstance(found, Listing):
        _draw(page(), found)
    else:
        _draw_one(page(), found)
    if isinstance(found, Listing) and not found.total:
        raise typer.Exit(Exit.FOUND)


def _draw(screen: Console, found: Listing[EventRow]) -> None:
    screen.print(f"[bold]Events[/bold] [dim]({len(found.items)} of {found.total})[/dim]")
    for row in found.items:
        _draw_row(screen, row)


def _draw_row(screen: Console, row: EventRow) -> None:
    kind = f"{row.type}/{row.mode}" if row.mode else row.type.value
    sides = " → ".join(filter(None, (_names(row.actors), _names(row.recipients))))
    rest = (row.date, row.place.name if row.place else None, row.quantity, row.instrument, ", ".join(row.contexts))
    screen.print(f"\n[bold]{kind}[/bold] {row.status}  {escape(sides)}  [dim]{row.id}[/dim]")
    screen.print(f"    {escape(' '.join(row.context.split()))}")
    told = f"told by {chain_words(row.chain)}" if row.chain else "told by the article"
    where = " · ".join(filter(None, (*rest, told, row.outlet, row.published)))
    screen.print(f"    [dim]{escape(where)}[/dim]")


def _draw_one(screen: Console, found: ExplainedEvent) -> None:
    row = found.row
    _draw_row(screen, row)
    screen.print(
        f"    why: {escape(row.why)} ({row.engine}), confidence {row.confidence:.2f}; "
        f"words: {escape(' '.join(row.words.split()))}"
    )
    _draw_reasons(screen, found.reasons)
    if found.statement is not None:
        told = found.statement
        screen.print(f"    report: {told.polarity}, {told.modality}: {escape(' '.join(told.words.split()))}")
    if found.same:
        screen.print(f"\n[bold]The same event elsewhere[/bold] [dim]({len(found.same)})[/dim]")
        for other in found.same:
            _draw_row(screen, other)


def _draw_reasons(screen: Console, reasons: EventReasons) -> None:
    known = "known to the encoder alone" if reasons.sense is None else _sense_words(reasons.sense)
    screen.print(f"    word: {escape(known)}")
    if reasons.others:
        screen.print(f"    it may also be: {escape('; '.join(map(_sense_words, reasons.others)))}")
    for one in reasons.decided[1:]:
        how = f" ({one.reason})" if one.reason is not None else ""
        value = f" {one.value}" if one.value else ""
        screen.print(f"    {one.part}{value}{how}: {escape(', '.join(one.words) or '–')}")


def _sense_words(sense: Sense) -> str:
    """Return a row of the list of event words: the word, what it names, where the sides stand."""
    sides = f"by its {sense.actor}" + (f", to {' '.join(sense.recipients)}" if sense.recipients else "")
    needs = f", with {' '.join(sense.needs)}" if sense.needs else ""
    return f"{sense.lemma} ({sense.shape}) names {sense.type} {sides}{needs}"


def _names(parties: tuple[Party, ...]) -> str:
    return ", ".join(party.name for party in parties)
