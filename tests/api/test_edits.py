import pytest
from pydantic import ValidationError

from tawatur.api.edits import EditAsked, EditOut, UndoAsked
from tawatur.model import Edit, EditAction, EditNoun, chain_edit


def test_an_entry_keeps_every_field():
    edit = chain_edit(
        Edit(action=EditAction.NOTE, noun=EditNoun.ARTICLE, named=("art-1",), value="س", by="هدى", at="2025"), None
    )
    shown = EditOut.model_validate(edit).model_dump()
    assert {name: getattr(edit, name) for name in shown} == shown
    assert set(shown) == set(Edit.__dataclass_fields__)


def test_what_is_not_known_is_refused():
    assert EditAsked(action="hide", targets=["stm-1"]).by is None
    assert UndoAsked().edits == []
    for wrong in ({"action": "burn", "targets": []}, {"action": "hide"}, {"action": "hide", "targets": [], "x": 1}):
        with pytest.raises(ValidationError):
            EditAsked(**wrong)
