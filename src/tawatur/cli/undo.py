"""`tawatur undo`: edits taken back, which is itself an entry of the log."""

from typing import Annotated

import typer

from tawatur.cli.console import page, write_json
from tawatur.cli.curate import bring_up_to_date
from tawatur.cli.log import draw_edit
from tawatur.cli.options import ByOption, DossierArgument, JsonOption, QuietOption, RelinkOption, WhyOption
from tawatur.flow.ask import Dossier
from tawatur.flow.curate import sign
from tawatur.flow.curate import undo as undo_edits

__all__ = ["undo"]

EditsArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[EDIT]...", help="The numbers of the edits, or the beginnings of their hashes."),
]
BatchOption = Annotated[
    str | None, typer.Option("--batch", metavar="NAME", help="All edits of this batch that still stand.")
]


def undo(
    dossier: DossierArgument,
    edits: EditsArgument = None,
    *,
    batch: BatchOption = None,
    by: ByOption = None,
    why: WhyOption = "",
    relink_now: RelinkOption = None,
    json: JsonOption = False,
    quiet: QuietOption = False,
) -> None:
    """Undo edits of a dossier, single ones or a whole batch; an undo can be undone too."""
    with Dossier.open(dossier) as opened:
        made = undo_edits(opened, sign(by, why=why), edits=tuple(edits or ()), batch=batch)
    linked = bring_up_to_date(dossier, made, wanted=relink_now, quiet=quiet or json)
    if json:
        write_json({"edits": made, "linked": linked})
    elif not quiet:
        for edit in made:
            draw_edit(page(), edit)
