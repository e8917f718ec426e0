"""The answers about the whole dossier hold what the records hold."""

from tawatur.api.account import InfoOut, IntakeOut, VerifyOut
from tawatur.model import Failure, Intake, IntakeStatus


def test_the_figures_are_those_of_the_dossier(opened):
    info = opened.info()
    shape = InfoOut.model_validate(info)
    assert {name: getattr(info, name) for name in shape.model_dump()} == shape.model_dump()


def test_an_input_keeps_why_it_failed():
    intake = Intake(
        place="a.txt",
        digest="",
        size=0,
        status=IntakeStatus.FAILED,
        failure=Failure(stage="read", error="InputError", message="it is empty"),
    )
    told = IntakeOut.model_validate(intake).model_dump(mode="json")
    assert told["status"] == "failed"
    assert told["failure"] == {"stage": "read", "error": "InputError", "message": "it is empty"}


def test_every_check_is_told(opened):
    report = opened.verify()
    shape = VerifyOut.model_validate(report)
    assert (shape.ok, len(shape.checks)) == (report.ok, len(report.checks))
