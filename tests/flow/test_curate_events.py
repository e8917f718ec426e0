"""Events that no rule joined are joined by hand: to one another, and to a claim."""

from pathlib import Path

from tests.flow.test_curate import act, back, export, mine, whole  # noqa: F401 - a fixture

from tawatur.flow.ask import Dossier
from tawatur.flow.curate import relink
from tawatur.flow.questions.across import list_claims
from tawatur.model import EditAction as Do
from tawatur.model import EditNoun


def lone_events(path: Path, count: int) -> list[str]:
    """Return events, each of another article, that no judgement has joined to any other."""
    with Dossier.open(path) as dossier:
        rows = {row.article: row.id for row in dossier.events(0, 999).items if not dossier.event(row.id).same}
    return sorted(rows.values())[:count]


def fellows(path: Path, event: str) -> list[str]:
    with Dossier.open(path) as dossier:
        return [row.id for row in dossier.event(event).same]


def test_two_lone_events_are_joined_by_hand_and_parted_again(mine, tmp_path):  # noqa: F811
    before = export(mine, tmp_path / "a")
    one, other, third = lone_events(mine, 3)
    (edit,) = act(mine, Do.SAME, one, other, why="غارة واحدة")
    assert (edit.noun, edit.these, edit.those) == (EditNoun.EVENT, (other,), (one,))
    assert " ≠ " in edit.before
    assert " = " in edit.after
    relink(mine)
    assert fellows(mine, one) == [other]
    act(mine, Do.SAME, third, one)
    relink(mine)
    assert set(fellows(mine, third)) == {one, other}
    act(mine, Do.DIFFERENT, one, third)
    act(mine, Do.UNSURE, one, other)
    relink(mine)
    assert [fellows(mine, ident) for ident in (one, other, third)] == [[], [], []]
    assert whole(mine)
    back(mine, "1", "2", "3", "4")
    relink(mine)
    assert export(mine, tmp_path / "a") == before


def test_a_lone_event_is_joined_to_a_claim(mine):  # noqa: F811
    with Dossier.open(mine) as dossier:
        rows = [line.row.id for line in list_claims(dossier, 0, 99, repeated=True).items]
        pages = [dossier.claim(ident).claim for ident in rows]
        first = next(claim for claim in pages if claim.told and claim.supports)
        claim = next(ident for ident in rows if ident != first.id)
    lone = first.told[0]
    act(mine, Do.SPLIT, first.id, lone)
    relink(mine)
    with Dossier.open(mine) as dossier:
        assert dossier.view.log.group_of(lone, noun=EditNoun.CLAIM) is None
    act(mine, Do.SAME, claim, lone)
    relink(mine)
    with Dossier.open(mine) as dossier:
        assert dossier.view.log.group_of(lone, noun=EditNoun.CLAIM) == claim
    assert whole(mine)
