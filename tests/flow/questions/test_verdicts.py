"""Verdicts of persons stand beside those of the rules, with who, when and why, and can be taken back."""

from datetime import UTC, datetime

import pytest
from tests.store.situation import READINGS, make_situation, write_situation

from tawatur.flow.ask import Dossier
from tawatur.flow.curate import Request, curate, relink, sign, undo
from tawatur.flow.questions.across import report_claim
from tawatur.flow.questions.verdicts import list_verdicts
from tawatur.model import EditAction as Do
from tawatur.model import Verdict

WHEN = datetime(2025, 2, 1, 9, 30, tzinfo=UTC)
SAID, OTHER = (reading.statements[0].id for reading in READINGS[:2])


@pytest.fixture
def dossier(tmp_path):
    with Dossier.open(write_situation(tmp_path / "a.tawatur")) as opened:
        yield opened


def act(dossier, action, *targets, why=""):
    return curate(dossier, Request(action=action, targets=targets), sign("هدى", at=WHEN, why=why))


def claim_with(dossier, sighting):
    """Return the id of the claim that a statement is a sighting of."""
    claims = dossier.article(next(r.article for r in READINGS if r.statements[0].id == sighting)).claims
    return claims[sighting].id


@pytest.mark.parametrize(
    ("action", "verdict"), [(Do.SAME, Verdict.SAME), (Do.DIFFERENT, Verdict.DIFFERENT), (Do.UNSURE, Verdict.UNSURE)]
)
def test_what_a_person_judged_is_a_judgement(dossier, action, verdict):
    relink(dossier.view.path)
    before = report_claim(dossier, claim_with(dossier, SAID)).verdicts
    assert all((one.judgement.by, one.at, one.edit) == ("rules", None, None) for one in before)
    act(dossier, action, SAID, OTHER, why="قولان في يومين")
    relink(dossier.view.path)
    claim = claim_with(dossier, SAID)
    first = report_claim(dossier, claim).verdicts[0]
    assert (first.judgement.verdict, first.judgement.by) == (verdict, "هدى")
    assert (first.at, first.edit, first.why) == ("2025-02-01T09:30:00+00:00", 1, "قولان في يومين")
    assert {first.judgement.left, first.judgement.right} == {SAID, OTHER}
    assert first.left is not None
    assert first.right is not None
    assert (claim_with(dossier, OTHER) == claim) is (verdict is Verdict.SAME)
    # The other side tells it too.
    assert report_claim(dossier, claim_with(dossier, OTHER)).verdicts[0].edit == 1
    undo(dossier, sign("هدى", at=WHEN), edits=["1"])
    stale = report_claim(dossier, claim).verdicts[0]
    assert (stale.judgement.by, stale.edit) == ("هدى", None)
    relink(dossier.view.path)
    assert report_claim(dossier, claim_with(dossier, SAID)).verdicts == before


def test_rules_say_why_as_well(dossier):
    relink(dossier.view.path)
    (claim,) = {claim_with(dossier, SAID), claim_with(dossier, OTHER)}
    found = report_claim(dossier, claim)
    assert found.verdicts
    assert all(not one.why.startswith("claim: ") for one in found.verdicts)
    assert list_verdicts(dossier, found.claim) == found.verdicts


def test_without_judgements_there_is_nothing_to_show(dossier):
    assert list_verdicts(dossier, make_situation().claims[0]) == ()
