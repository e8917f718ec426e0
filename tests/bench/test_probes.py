"""Sentences written for events: what is right is counted right, and nothing of the blind half is shown."""

import json
from pathlib import Path

import pytest
from bench.probes import Answer, Found, Probe, judge, tally

from bench import probes

CASES = """
[[case]]
subject = "sanctions"
text = "فرضت كندا عقوبات على بيلاروس."
seen = true
events = [{type = "SANCTION", actor = ["CAN"], recipient = ["BLR"]}]

[[case]]
subject = "none"
text = "هبت رياح خفيفة على الساحل."
events = []
"""


def probe(*answers: Answer, half: str = "open") -> Probe:
    """Return a sentence that tells these events."""
    return Probe(text="", subject="energy", half=half, known_wrong=None, answers=answers)


TALKS = Answer(type="CONSULT", actor=("QAT", "IRN|الوفد"), status="planned|possible", may=("OMN",))


@pytest.mark.parametrize(
    ("found", "marks"),
    [
        (Found(type="CONSULT", actor=(("QAT",), ("IRN",)), status="planned"), (True, True, True)),
        (Found(type="CONSULT", actor=(("QAT",), ("الوفد الإيراني",)), status="possible"), (True, True, True)),
        (Found(type="CONSULT", actor=(("OMN",), ("QAT",), ("بلاده", "IRN"))), (True, True, False)),
        (Found(type="CONSULT", actor=(("QAT",),), recipient=(("IRN",),), status="planned"), (True, False, True)),
        (Found(type="CONSULT", actor=(("QAT",), ("IRN",), ("USA",))), (True, False, False)),
        (Found(type="AGREE", actor=(("QAT",), ("IRN",)), status="planned"), (False, False, False)),
    ],
)
def test_an_event_is_right_by_root_sides_and_status(found, marks):
    assert judge(probe(TALKS), [found]).marks == (marks,)


def test_sides_that_are_alike_may_stand_in_either_role():
    answer = Answer(type="COOPERATE", actor=("CHN",), recipient=("PAK",), alike=True)
    found = Found(type="COOPERATE", actor=(("PAK",), ("CHN",)))
    assert judge(probe(answer), [found]).is_right


def test_one_event_found_answers_for_one_told():
    answer = Answer(type="AID", actor=("SWE",), recipient=("UKR",))
    later = Answer(type="AID", actor=("SWE",), recipient=("UKR",), status="planned")
    found = Found(type="AID", actor=(("SWE",),), recipient=(("UKR",),), status="planned")
    assert judge(probe(answer, later), [found]).marks == ((True, True, False), (False, False, False))
    both = [found, Found(type="AID", actor=(("SWE",),), recipient=(("UKR",),))]
    assert judge(probe(answer, later), both).is_right
    assert judge(probe(answer), both).more == 1


def test_where_nothing_is_told_nothing_may_be_found():
    assert judge(probe(), []).is_right
    assert not judge(probe(), [Found(type="ASSAULT")]).is_right


def test_the_tally_counts_each_half_alone():
    right = Found(type="CONSULT", actor=(("QAT",), ("IRN",)), status="planned")
    figures = tally([judge(probe(TALKS), [right]), judge(probe(TALKS, half="blind"), []), judge(probe(), [])])
    assert (figures["all"]["root"], figures["open"]["root"], figures["blind"]["root"]) == (0.5, 1, 0)
    assert figures["open"]["silent"] == 1
    assert figures["energy, open"]["sentences"] == 2
    assert "seen" not in figures


def test_the_report_names_what_is_wrong_and_never_the_blind_half(tmp_path: Path, monkeypatch, capsys):
    path = tmp_path / "cases.toml"
    path.write_text(CASES.replace('"CAN"', '"FRA"'), encoding="utf-8")
    cases = probes.read_probes(path)
    assert [case.half for case in cases] == ["seen", cases[1].half]
    monkeypatch.setattr(probes, "read_probes", lambda: cases)
    assert probes.main(["--profile", "fast", "--wrong", "9"]) == 0
    shown = capsys.readouterr()
    report = json.loads(shown.out)
    assert (report["seen"]["root"], report["seen"]["sides"], report["none"]["silent"]) == (1, 0, 1)
    assert cases[0].text in shown.err
    hidden = [
        Probe(text=case.text, subject="x", half="blind", known_wrong=None, answers=case.answers) for case in cases
    ]
    monkeypatch.setattr(probes, "read_probes", lambda: hidden)
    assert probes.main(["--profile", "fast", "--wrong", "9"]) == 0
    assert capsys.readouterr().err == ""
