"""Why one event of a dossier is coded as it is."""

import pytest
from tests.web import happenings

from tawatur.errors import NotFoundError
from tawatur.flow.ask import Dossier
from tawatur.flow.questions.grounds import GroundPart, StatusReason, explain_event


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    with Dossier.open(happenings.write(tmp_path_factory.mktemp("grounds") / "d.tawatur")) as opened:
        yield opened


def test_a_denied_event_points_at_the_words_that_deny_it(dossier):
    row = dossier.events(status="denied").items[0]
    found = explain_event(dossier, row.id)
    assert found.row == row
    assert found.reasons.text.startswith("نفت إيران")
    status = next(one for one in found.reasons.decided if one.part is GroundPart.STATUS)
    assert (status.reason, status.words) == (StatusReason.DENIAL, ("نفت إيران",))
    assert [span.of(dossier.article(row.article).article.text) for span in status.spans] == ["نفت إيران"]


def test_every_part_that_is_coded_has_its_ground(dossier):
    for row in dossier.events(0, 99).items:
        parts = {(one.part, one.value) for one in explain_event(dossier, row.id).reasons.decided}
        assert {value for part, value in parts if part is GroundPart.CONTEXT} == set(row.contexts)
        assert ((GroundPart.PLACE, "") in parts) is (row.place is not None)
        assert (GroundPart.STATUS, row.status.value) in parts


def test_an_event_that_is_not_there_is_told(dossier):
    with pytest.raises(NotFoundError):
        explain_event(dossier, "ev-none")
