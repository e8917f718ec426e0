from dataclasses import replace

import pytest

from tawatur.model import Edit, EditAction, EditNoun, chain_edit, standing_edits


def make(number: int = 0, action: EditAction = EditAction.HIDE, **cells) -> Edit:
    given = {"noun": EditNoun.EVENT, "by": "هدى", "at": "2025-01-01T00:00:00+00:00", "named": (f"ev-{number}",)}
    return Edit(action=action, number=number, **{**given, **cells})


def test_an_entry_is_chained_to_the_one_before():
    first = chain_edit(make(), None)
    second = chain_edit(make(), first)
    assert (first.number, first.previous) == (1, "")
    assert (second.number, second.previous) == (2, first.hash)
    assert first.hash != second.hash
    assert chain_edit(first, None) == first
    assert chain_edit(second, first) == second


@pytest.mark.parametrize(
    "change",
    [
        {"action": EditAction.SHOW},
        {"noun": EditNoun.MENTION},
        {"named": ("ev-9",)},
        {"these": ("a",)},
        {"those": ("a",)},
        {"whole": True},
        {"value": ""},
        {"before": "قبل"},
        {"after": "بعد"},
        {"by": "سامي"},
        {"at": "2025-01-02T00:00:00+00:00"},
        {"why": "خطأ"},
        {"batch": "أ"},
        {"undoes": (1,)},
    ],
)
def test_the_hash_covers_every_field(change):
    entry = chain_edit(make(), None)
    assert chain_edit(replace(entry, **change), None).hash != entry.hash


def test_what_was_taken_back_does_not_stand():
    log = [make(1), make(2), make(3, EditAction.UNDO, undoes=(1, 2))]
    assert [edit.number for edit in standing_edits(log)] == [3]


def test_an_undo_that_was_taken_back_takes_nothing_back():
    log = [make(1), make(2, EditAction.UNDO, undoes=(1,)), make(3, EditAction.UNDO, undoes=(2,))]
    assert [edit.number for edit in standing_edits(reversed(log))] == [1, 3]
    log.append(make(4, EditAction.UNDO, undoes=(3,)))
    assert [edit.number for edit in standing_edits(log)] == [2, 4]
