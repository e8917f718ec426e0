"""`tawatur curate`: what a person decides of a dossier, written into its log."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tawatur.cli.console import page, say, watch, write_json
from tawatur.cli.log import draw_edit
from tawatur.cli.options import ByOption, DossierArgument, JsonOption, QuietOption, RelinkOption, WhyOption
from tawatur.errors import InputError
from tawatur.flow.ask import Dossier
from tawatur.flow.curate import QUICK, Request, relink, sign
from tawatur.flow.curate import curate as write_edits
from tawatur.model import Edit, EditAction, SourceKind

__all__ = ["Action", "bring_up_to_date", "curate"]


class Action(StrEnum):
    """What can be decided, and `relink`: to draw entities and claims anew by what was decided."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    MERGE = "merge"
    SPLIT = "split"
    HIDE = "hide"
    SHOW = "show"
    DATE = "date"
    SPEAKER = "speaker"
    NOTE = "note"
    RELINK = "relink"


_WITH_VALUE = {Action.DATE: "the date", Action.SPEAKER: "the speaker", Action.NOTE: "the words"}

ActionArgument = Annotated[
    Action,
    typer.Argument(
        metavar="ACTION",
        help="`same`, `different` or `unsure` of two ids; `merge` two entities or claims; `split` an entity or "
        "claim and the ids that leave it; `hide` or `show` findings; `date` of a time or an article; `speaker` of "
        "a statement; `note` on anything; `relink` by what was decided.",
    ),
]
WordsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID]...",
        help="What it is about: ids (an entity's name will do). For `date`, `speaker` and `note` the id and what "
        "is put there: an EDTF date, an id or a name, the words; `-` where it cannot be told.",
    ),
]
BatchOption = Annotated[
    str | None, typer.Option("--batch", metavar="NAME", help="A name by which these edits can be undone together.")
]
PositionOption = Annotated[
    int,
    typer.Option("--position", metavar="N", min=0, help="For `speaker`: the link of the chain, the first is 0."),
]
KindOption = Annotated[
    SourceKind | None,
    typer.Option("--kind", metavar="|".join(SourceKind), help="For `speaker`: how the source is known."),
]


def curate(
    dossier: DossierArgument,
    action: ActionArgument,
    words: WordsArgument = None,
    *,
    by: ByOption = None,
    why: WhyOption = "",
    batch: BatchOption = None,
    position: PositionOption = 0,
    kind: KindOption = None,
    relink_now: RelinkOption = None,
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Correct a dossier: what is one and what is not, what to hide, dates, speakers, notes.

    Nothing that was read is altered: each edit is an entry of a log (`tawatur log`) that can be undone.
    """
    given = tuple(words or ())
    made: tuple[Edit, ...] = ()
    if action is not Action.RELINK:
        request = _request(action, given, position, kind)
        with Dossier.open(dossier) as opened:
            made = write_edits(opened, request, sign(by, why=why, batch=batch))
    elif given:
        raise InputError(f"relink takes no ids, but {given[0]!r} was given")
    wanted = True if action is Action.RELINK else relink_now
    linked = bring_up_to_date(dossier, made, wanted=wanted, quiet=quiet or json)
    if json:
        write_json({"edits": made, "linked": linked})
    elif not quiet:
        for edit in made:
            draw_edit(page(), edit)


def _request(action: Action, words: tuple[str, ...], position: int, kind: SourceKind | None) -> Request:
    value = None
    if action in _WITH_VALUE:
        if len(words) != 2:
            raise InputError(
                f"{action} takes an id and {_WITH_VALUE[action]}, and {len(words)} words were given",
                do="Put what is more than one word in quotation marks",
            )
        *words_left, value = words
        words = tuple(words_left)
    return Request(action=EditAction(action.value), targets=words, value=value, position=position, kind=kind)


def bring_up_to_date(dossier: Path, made: Sequence[Edit], *, wanted: bool | None, quiet: bool) -> bool:
    """Link a dossier anew after edits, unless `wanted` is False; where it is None, only one that is small."""
    if wanted is False or (made and all(edit.action is EditAction.NOTE for edit in made)):
        return False
    with watch(quiet=quiet) as watcher:
        linked = relink(dossier, progress=watcher, at_most=None if wanted else QUICK)
    if not linked:
        say("Entities and claims are drawn anew by: tawatur curate DOSSIER relink", quiet=quiet)
    return linked
