"""What a person decided of findings: one entry of the log, chained to the one before it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

__all__ = ["RULINGS", "Edit", "EditAction", "EditNoun", "chain_edit", "standing_edits"]


class EditAction(StrEnum):
    """What an edit does."""

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
    UNDO = "undo"


class EditNoun(StrEnum):
    """What an edit is about."""

    ENTITY = "entity"
    CLAIM = "claim"
    MENTION = "mention"
    STATEMENT = "statement"
    EVENT = "event"
    TIME = "time"
    ARTICLE = "article"
    LOG = "log"


# The actions that say what is one and what is not; they bear on linking.
RULINGS = frozenset({EditAction.SAME, EditAction.DIFFERENT, EditAction.UNSURE, EditAction.MERGE, EditAction.SPLIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One entry of the log; it points at findings and amends none.

    Attributes:
        number: its place in the log, from 1 on.
        noun: what `named` are; for a ruling, what is judged: entities, claims or events.
        named: the ids that the person named.
        these: the findings that the ruling joins to `those`, or sets apart from them; for an entity one mention an
            article, so that the ruling holds when entities are drawn anew.
        those: the findings on the other side.
        whole: `these` stand for all that is one with them in their articles, not for themselves alone.
        value: what is put in place: a date, the words of a note, a link of a chain as JSON.
        before: how it stood, in words; `after`: how it stands now.
        by: who did it.
        at: when, as ISO 8601 in UTC.
        why: the reason that was given.
        batch: the name under which several edits can be undone together.
        undoes: the numbers of the entries that this one takes back.
        previous: the hash of the entry before, empty for the first.
        hash: SHA-256 of all of the above.
    """

    number: int = 0
    action: EditAction
    noun: EditNoun
    named: tuple[str, ...] = ()
    these: tuple[str, ...] = ()
    those: tuple[str, ...] = ()
    whole: bool = False
    value: str | None = None
    before: str | None = None
    after: str | None = None
    by: str
    at: str
    why: str = ""
    batch: str | None = None
    undoes: tuple[int, ...] = ()
    previous: str = ""
    hash: str = ""


def chain_edit(edit: Edit, after: Edit | None) -> Edit:
    """Return the edit as the entry that follows `after` (None for the first), with its hash."""
    number, previous = (1, "") if after is None else (after.number + 1, after.hash)
    content = {**asdict(edit), "number": number, "previous": previous}
    del content["hash"]
    data = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return Edit(
        **{
            **{name: getattr(edit, name) for name in content},
            "number": number,
            "previous": previous,
            "hash": hashlib.sha256(data.encode("ascii")).hexdigest(),
        }
    )


def standing_edits(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the entries that no standing `undo` takes back, in their order.

    An `undo` that is itself taken back takes nothing back.
    """
    found = sorted(edits, key=lambda edit: edit.number)
    gone: set[int] = set()
    for edit in reversed(found):
        if edit.number not in gone:
            gone.update(edit.undoes)
    return tuple(edit for edit in found if edit.number not in gone)
