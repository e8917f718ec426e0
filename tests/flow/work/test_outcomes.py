from tests.store.samples import make_item

from tawatur.flow.work.inputs import Input, Plan
from tawatur.flow.work.outcomes import Outcome, Settler
from tawatur.ingest import Found
from tawatur.model import Failure, IntakeStatus, make_article

FAILURE = Failure(stage="extract", error="ValueError", message="no")


def found(number):
    return Found(place=f"{number}.txt", digest="d", size=1, article=make_article(text=f"نص {number}", lang="ar"))


def test_results_go_to_those_that_were_to_be_read():
    read = make_item(0).read
    inputs = [
        Input(found(1), Plan.READ),
        Input(found(2), Plan.KEEP),
        Input(found(1), Plan.REPEAT),
        Input(found(3), Plan.READ),
        Input(Found(place="x", failure=FAILURE), Plan.REFUSE, FAILURE),
        Input(Found(place="y", failure=FAILURE, skipped=True), Plan.REFUSE, FAILURE),
        Input(found(4), Plan.REFUSE, FAILURE),
    ]
    outcomes = Settler().settle(inputs, [read, FAILURE])
    assert [outcome.status for outcome in outcomes] == [
        IntakeStatus.READ, None, IntakeStatus.DUPLICATE, IntakeStatus.FAILED, IntakeStatus.FAILED,
        IntakeStatus.SKIPPED, IntakeStatus.SKIPPED,
    ]  # fmt: skip
    assert outcomes[0].read is read
    assert outcomes[0].item().intake.article == found(1).article.id
    assert outcomes[1].item() is None
    assert outcomes[2].item().intake.article == found(1).article.id
    assert outcomes[3].item().intake.article is None
    assert outcomes[3].item().intake.failure == FAILURE


def test_who_repeats_what_failed_fails_too():
    settler = Settler()
    settler.settle([Input(found(1), Plan.READ)], [FAILURE])
    (later,) = settler.settle([Input(found(1), Plan.REPEAT)], [])
    assert (later.status, later.failure) == (IntakeStatus.FAILED, FAILURE)


def test_names_that_are_no_utf8_are_shown_by_their_bytes():
    failure = Failure(stage="open", error="E", message="a\udcffb")
    outcome = Outcome(found=Found(place="a\udcff.txt"), status=IntakeStatus.FAILED, failure=failure)
    assert outcome.place == "a\\udcff.txt"
    assert outcome.item().intake.failure.message == "a\\udcffb"
