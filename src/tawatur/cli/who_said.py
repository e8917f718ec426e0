"""`tawatur who-said`: the reports that hold some words or are of some kind, with who said them and through whom."""

from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from tawatur.cli.console import page, write_json
from tawatur.cli.exits import Exit
from tawatur.cli.options import DossierArgument, JsonOption
from tawatur.cli.summary import chain_words, how_words
from tawatur.flow.ask import Dossier, Listing, StatementFilters, StatementRow
from tawatur.model import Modality, Mode, Polarity, Stance

__all__ = ["who_said"]

WordsArgument = Annotated[
    str | None,
    typer.Argument(metavar="[WORDS]", help="Words that the report must hold, in any of their forms; none for all."),
]
LimitOption = Annotated[int, typer.Option("--limit", "-n", metavar="N", min=1, max=1000, help="How many at most.")]
PolarityOption = Annotated[
    Polarity | None, typer.Option("--polarity", metavar="|".join(Polarity), help="Affirmed, denied or left open.")
]
ModalityOption = Annotated[
    Modality | None,
    typer.Option("--modality", metavar="|".join(Modality), help="What the source does with the content."),
]
StanceOption = Annotated[
    Stance | None,
    typer.Option("--stance", metavar="|".join(Stance), help="What the one who passes it on makes of it."),
]
ModeOption = Annotated[
    Mode | None, typer.Option("--mode", metavar="|".join(Mode), help="How much of it stands in quotation marks.")
]
VerifiedOption = Annotated[
    bool | None,
    typer.Option("--verified/--unverified", help="The article says that it was checked, or could not be."),
]
AnonymousOption = Annotated[
    bool | None, typer.Option("--anonymous/--named", help="The speaker has no name, or has one.")
]
SourceOption = Annotated[
    str | None, typer.Option("--source", metavar="NAME", help="Who speaks: a part of a name, or an entity's id.")
]
ThroughOption = Annotated[
    str | None, typer.Option("--through", metavar="NAME", help="Who passes it on: a part of a name, or an id.")
]
OutletOption = Annotated[
    str | None, typer.Option("--outlet", metavar="OUTLET", help="Who published the article, in full.")
]
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DAY", help="Articles of this day (2025-01-17) or later.")
]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DAY", help="Articles of this day or earlier.")]


def who_said(
    dossier: DossierArgument,
    words: WordsArgument = None,
    *,
    polarity: PolarityOption = None,
    modality: ModalityOption = None,
    stance: StanceOption = None,
    mode: ModeOption = None,
    verified: VerifiedOption = None,
    anonymous: AnonymousOption = None,
    source: SourceOption = None,
    through: ThroughOption = None,
    outlet: OutletOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    limit: LimitOption = 20,
    json: JsonOption = False,
) -> None:
    """List who said something: each report that holds the words, its sources, and whether they deny it.

    Exits with 1 if there is no such report.
    """
    wanted = StatementFilters(
        polarity=polarity,
        modality=modality,
        stance=stance,
        mode=mode,
        verified=verified,
        anonymous=anonymous,
        source=source,
        through=through,
        outlet=outlet,
        since=since,
        until=until,
    )
    with Dossier.open(dossier) as opened:
        if words is None:
            found = opened.statements(0, limit, **wanted)
        else:
            found = opened.who_said(words, limit=limit, **wanted)
    if json:
        write_json(found)
    else:
        _draw(page(), found)
    if not found.total:
        raise typer.Exit(Exit.FOUND)


def _draw(screen: Console, found: Listing[StatementRow]) -> None:
    screen.print(f"[bold]Who said it[/bold] [dim]({len(found.items)} of {found.total})[/dim]")
    for row in found.items:
        where = " · ".join(filter(None, (row.outlet, row.published, row.article_title)))
        how = how_words(row, verified=row.verified)
        screen.print(f"\n[bold]{escape(chain_words(row.chain))}[/bold]  {how}, {row.mode}")
        screen.print(f"    {escape(' '.join(row.words.split()))}")
        screen.print(f"    [dim]{escape(where or row.article)}[/dim]")
