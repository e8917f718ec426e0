"""The shapes of the log of edits, and of what is asked for when something is edited."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from tawatur.api.shapes import Shape
from tawatur.model import EditAction, EditNoun, SourceKind

__all__ = ["EditAsked", "EditOut", "EditRowOut", "EditsMade", "UndoAsked"]

_Words = Annotated[str, Field(max_length=10_000)]
_Ids = Annotated[list[Annotated[str, Field(max_length=500)]], Field(max_length=1000)]


class EditOut(Shape):
    """One entry of the log, chained to the one before by its hash."""

    number: int
    action: EditAction
    noun: EditNoun
    named: tuple[str, ...]
    these: tuple[str, ...]
    those: tuple[str, ...]
    whole: bool
    value: str | None
    before: str | None
    after: str | None
    by: str
    at: str
    why: str
    batch: str | None
    undoes: tuple[int, ...]
    previous: str
    hash: str


class EditRowOut(Shape):
    """One entry of the log, the entry that took it back, and whether what it speaks of is no longer found."""

    edit: EditOut
    undone_by: int | None
    dangling: bool


class EditsMade(Shape):
    """The entries that were written, and whether entities and claims are drawn by them yet."""

    edits: tuple[EditOut, ...]
    linked: bool


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid")


class EditAsked(_Asked):
    """What is to be edited; `by` is the one who serves where it is left out."""

    action: EditAction
    targets: _Ids
    value: _Words | None = None
    position: int = 0
    kind: SourceKind | None = None
    by: str | None = None
    why: _Words = ""
    batch: str | None = None


class UndoAsked(_Asked):
    """Which entries are to be taken back: by number or the beginning of a hash, or all that stand of a batch."""

    edits: _Ids = []
    batch: str | None = None
    by: str | None = None
    why: _Words = ""
