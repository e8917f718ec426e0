"""Events of sentences written for this, read in the profile that readers get: the sentences are in
tests/cases/events.ar.toml, bench/probes.py judges them."""

from collections import Counter

import pytest
from bench.probes import HALVES, Found, Judged, Probe, find, judge, read_probes, tally

from tawatur.extract.reading import RulesExtractor
from tawatur.flow.engines import load_tagger

PROBES = read_probes()
SHOWN = [probe for probe in PROBES if probe.half != "blind"]
SUBJECTS = ("arms", "diplomacy", "energy", "mediation", "nuclear", "sanctions")


@pytest.fixture(scope="module")
def found() -> dict[str, list[Found]]:
    """Return the events found in each sentence."""
    extractor = RulesExtractor(load_tagger())
    return {probe.text: find(extractor, probe.text) for probe in PROBES}


@pytest.fixture(scope="module")
def judged(found: dict[str, list[Found]]) -> list[Judged]:
    """Return what is right of each sentence."""
    return [judge(probe, found[probe.text]) for probe in PROBES]


def test_there_are_two_hundred_and_each_is_there_once():
    assert len([probe for probe in PROBES if probe.answers]) >= 200
    assert len({probe.text for probe in PROBES}) == len(PROBES)


def test_every_subject_has_as_many():
    count = Counter(probe.subject for probe in PROBES)
    assert all(count[subject] >= 22 for subject in SUBJECTS), count


def test_nothing_of_the_blind_half_is_marked():
    assert [probe.text for probe in PROBES if probe.half == "blind" and probe.known_wrong] == []


@pytest.mark.parametrize(
    "probe",
    [
        pytest.param(probe, marks=pytest.mark.xfail(strict=True, reason=probe.known_wrong))
        if probe.known_wrong
        else probe
        for probe in SHOWN
    ],
    ids=[f"{probe.subject}-{number}" for number, probe in enumerate(SHOWN)],
)
def test_a_sentence_is_read_as_its_case_says(probe: Probe, found: dict[str, list[Found]]):
    here = found[probe.text]
    assert judge(probe, here).is_right, f"{probe.text}\ntold {probe.answers}\nfound {here}"


@pytest.mark.parametrize(
    ("group", "figure", "least"),
    [
        ("all", "root", 0.84),
        ("all", "sides", 0.7),
        ("all", "status", 0.94),
        ("none", "silent", 0.25),
        ("blind", "root", 0.75),
        ("blind", "sides", 0.57),
        ("blind", "status", 0.96),
        ("seen", "root", 1.0),
        ("seen", "sides", 0.93),
        ("seen", "status", 0.96),
    ],
)
def test_the_share_reached(judged: list[Judged], group: str, figure: str, least: float):
    assert tally(judged)[group][figure] >= least


def test_each_half_is_told(judged: list[Judged]):
    assert set(HALVES) < set(tally(judged))
