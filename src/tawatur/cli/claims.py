"""`tawatur claims`: what is claimed, by how many independent origins, and what contradicts it."""

from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from tawatur.cli.console import page, write_json
from tawatur.cli.options import DossierArgument, JsonOption
from tawatur.cli.summary import chain_words
from tawatur.flow.ask import ClaimRow, Dossier, StatementRow
from tawatur.flow.questions.across import (
    ClaimReport,
    ClaimVerdict,
    DifferenceRow,
    TellingRow,
    list_claims,
    report_claim,
)

__all__ = ["claims", "draw_difference", "telling_words"]

ClaimArgument = Annotated[
    str | None, typer.Argument(metavar="[CLAIM]", help="Show this claim with all who tell and deny it: its id.")
]
WordsOption = Annotated[
    str | None, typer.Option("--words", "-w", metavar="WORDS", help="Claims alone whose gist holds these words.")
]
RepeatedOption = Annotated[bool, typer.Option("--repeated", help="Claims alone that several articles tell.")]
DeniedOption = Annotated[
    bool, typer.Option("--denied", help="Claims alone that somebody tells and somebody denies.")
]
DifferingOption = Annotated[bool, typer.Option("--differing", help="Claims alone that something contradicts.")]
LimitOption = Annotated[int, typer.Option("--limit", "-n", metavar="N", min=1, max=1000, help="How many at most.")]


def claims(
    dossier: DossierArgument,
    claim: ClaimArgument = None,
    *,
    words: WordsOption = None,
    repeated: RepeatedOption = False,
    denied: DeniedOption = False,
    differing: DifferingOption = False,
    limit: LimitOption = 20,
    json: JsonOption = False,
) -> None:
    """List claims with articles, outlets and independent origins side by side, or show one with its origins."""
    with Dossier.open(dossier) as opened:
        if claim is not None:
            report = report_claim(opened, claim)
            if json:
                write_json(report)
            else:
                _draw_claim(page(), report)
            return
        found = list_claims(opened, 0, limit, query=words, repeated=repeated, denied=denied, differing=differing)
    if json:
        write_json(found)
        return
    screen = page()
    screen.print(f"[bold]Claims[/bold] [dim]({len(found.items)} of {found.total})[/dim]")
    for line in found.items:
        row = line.row
        marks = "  [red]contradicted[/red]" if line.differs else ""
        marks += f"  [red]denied by {row.denies}[/red]" if row.denies else ""
        screen.print(f"\n{_words(row)}{marks}")
        screen.print(
            f"    [dim]{row.articles} articles · {row.outlets} outlets · {_origins(line.least, line.most)} · "
            f"{row.id}[/dim]"
        )


def _origins(least: int | None, most: int | None) -> str:
    """Return how many independent origins there are, in words."""
    if least is None:
        return "origins: show the claim by its id"
    return f"origins: {least}" if least == most else f"origins: at least {least}, at most {most}"


def telling_words(row: TellingRow) -> str:
    """Return who tells something and where, in words."""
    who = chain_words(row.chain) if row.chain else "the article itself"
    where = " · ".join(filter(None, (row.outlet, row.published, row.article_title)))
    return f"{who} ({where or row.article})"


def _draw_claim(screen: Console, report: ClaimReport) -> None:
    row, origins = report.row, report.origins
    screen.print(f"[bold]{_words(row)}[/bold]")
    screen.print(
        f"{origins.articles} articles · {origins.outlets} outlets · {_origins(origins.least, origins.most)}"
        f"  [dim]{row.id}[/dim]"
    )
    _draw_roots(screen, report)
    for title, rows in (("Contradictions", report.differences), ("Changes", report.changes)):
        if rows:
            screen.print(f"\n[bold]{title}[/bold]")
        for difference in rows:
            draw_difference(screen, difference)
    if report.verdicts:
        screen.print("\n[bold]Judgements[/bold]")
    for verdict in report.verdicts:
        _draw_verdict(screen, verdict)


def _draw_roots(screen: Console, report: ClaimReport) -> None:
    origins = report.origins
    grades = {grade.sighting: f"{grade.reliability}{grade.credibility}" for grade in origins.grades}
    for title, roots in (("Who tells it", origins.roots), ("Who denies it", origins.denying)):
        if roots:
            screen.print(f"\n[bold]{title}[/bold]")
        for root in roots:
            why = f"  [dim]one origin: {escape(', '.join(root.why))}[/dim]" if root.why else ""
            proven = "" if root.proven else "  [dim](not proven to be another)[/dim]"
            screen.print(f"  {escape(root.label or f'({root.kind})')}{proven}{why}")
            for sighting in root.sightings:
                telling = report.places.get(sighting)
                if telling is not None:
                    screen.print(f"    {grades.get(sighting, '')}  {escape(telling_words(telling))}")


def _words(row: ClaimRow) -> str:
    """Return what a claim says, with the type of the event that says it in short."""
    kind = f"{row.event.value.lower()}: " if row.event is not None else ""
    return escape(kind + " ".join(row.words.split()))


def _draw_verdict(screen: Console, one: ClaimVerdict) -> None:
    """Draw who judged two sightings, when and why, with the words of both."""
    judged = one.judgement
    when = f", {one.at}" if one.at else ""
    entry = f", edit {one.edit}" if one.edit is not None else ""
    screen.print(
        f"  {judged.verdict}  {escape(judged.by)}{when}{entry}: {escape(one.why)} [dim]({judged.score:.2f})[/dim]"
    )
    for row, ident in ((one.left, judged.left), (one.right, judged.right)):
        words = ident if row is None else row.words if isinstance(row, StatementRow) else row.brief
        screen.print(f"    [dim]{escape(' '.join(words.split()))}[/dim]")


def draw_difference(screen: Console, row: DifferenceRow) -> None:
    """Draw a difference with both of its sides."""
    one = row.difference
    screen.print(f"  {one.kind}, {one.nature}: {escape(one.reason)} [dim]({one.score:.2f})[/dim]")
    for side in (row.left, row.right):
        words = side.words if isinstance(side, StatementRow) else side.context
        screen.print(f"    {escape(' '.join(words.split()))}  [dim]{escape(telling_words(side))}[/dim]")
