"""`tawatur explain`: what was read in each sentence of an article, and why."""

from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from tawatur.cli.console import page, say, write_json
from tawatur.cli.exits import Exit
from tawatur.cli.options import JsonOption, LanguageOption, PathsArgument, ProfileOption, default_settings
from tawatur.flow.explain import ExplainedArticle, ExplainedReport, ExplainedSentence, explain_paths
from tawatur.flow.settings import Settings

__all__ = ["explain"]

AllOption = Annotated[
    bool, typer.Option("--all", "-a", help="Sentences in which nothing stands that may report, too.")
]


def explain(
    paths: PathsArgument,
    *,
    language: LanguageOption = default_settings.language,
    profile: ProfileOption = default_settings.profile,
    everything: AllOption = False,
    json: JsonOption = False,
) -> None:
    """Show each sentence with its reports: cue, sources, content, what found them; and the words passed over.

    Exits with 1 if something could not be read; the rest is shown all the same.
    """
    failed = False
    settings = Settings(language=language, profile=profile)
    screen = page()
    for article in explain_paths(paths, settings=settings):
        failed |= article.error is not None
        if json:
            write_json(article, indent=None)
        elif article.error is not None:
            say(article.error)
        else:
            _draw(screen, article, everything=everything)
    if failed:
        raise typer.Exit(Exit.FOUND)


def _draw(screen: Console, article: ExplainedArticle, *, everything: bool) -> None:
    screen.print(f"[bold]{escape(article.place)}[/bold]")
    for sentence in article.sentences:
        if everything or sentence.reports or sentence.passed_over:
            _draw_sentence(screen, sentence)


def _draw_sentence(screen: Console, sentence: ExplainedSentence) -> None:
    screen.print(f"\n[dim]{sentence.number}[/dim] {escape(' '.join(sentence.text.split()))}")
    for report in sentence.reports:
        _draw_report(screen, report)
    for word in sentence.passed_over:
        screen.print(f"    [dim]passed over «{escape(word.word)}» ({word.group}): {word.why}[/dim]")


def _draw_report(screen: Console, report: ExplainedReport) -> None:
    cue = " … ".join(report.cue) or "(none)"
    found = f"{report.engine}: {report.rule}, confidence {report.confidence:.2f}"
    screen.print(
        f"    [green]report[/green] {report.polarity}, {report.modality}, {report.mode} [dim]({found})[/dim]"
    )
    for name, words in (
        ("cue", cue),
        ("who, through whom", " ← ".join(report.chain)),
        ("what", " … ".join(report.content)),
    ):
        screen.print(f"        [dim]{name}:[/dim] {escape(' '.join(words.split()))}")
