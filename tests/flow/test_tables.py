import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.flow.tables import TABLES, Tables, guard_cell
from tawatur.model import Entity, EntityId, EntityType, Failure, Intake, IntakeStatus


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "  =x", "\u00a0=x"])
def test_formulas_are_disarmed(cell):
    assert guard_cell(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["قال", "a=b", "", None, -1, -1.5, True, "'=x"])
def test_other_cells_stay(cell):
    assert guard_cell(cell) == cell


@given(st.text(max_size=10))
def test_no_guarded_cell_begins_a_formula(cell):
    guarded = guard_cell(cell)
    assert not guarded.lstrip().startswith(("=", "+", "-", "@"))
    assert guarded.removeprefix("'") == cell or guarded == cell


def test_cells_are_guarded_as_they_are_written(tmp_path):
    entity = Entity(id=EntityId("ent-1"), type=EntityType.OTHER, name="=HYPERLINK()", other_names=("أ", "ب"))
    failure = Failure(stage="open", error="InputError", message="/home/x/a.txt: cannot be read")
    intake = Intake(place="/home/x/a.txt", digest="", size=0, status=IntakeStatus.FAILED, failure=failure)
    with Tables(tmp_path) as tables:
        tables.add_entity(entity)
        tables.add_intake(intake, "a.txt")
    with (tmp_path / "entities.csv").open(encoding="utf-8-sig", newline="") as file:
        header, row = csv.reader(file)
    assert tuple(header) == TABLES["entities"]
    assert row == ["ent-1", "other", "'=HYPERLINK()", "", "", "", "", "أ | ب"]
    assert (tmp_path / "intakes.csv").read_text(encoding="utf-8-sig").splitlines()[1] == (
        "a.txt,,0,failed,,open,InputError,a.txt: cannot be read"
    )
