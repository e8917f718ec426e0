"""`tawatur events`: what is said to happen."""

import json

import pytest
from tests.web import desk, happenings

from tawatur.model import EventStatus, EventType


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    return happenings.write(tmp_path_factory.mktemp("events") / "d.tawatur")


def test_events_are_listed_with_their_sides_and_who_tells_them(run, told):
    ended = run("events", told)
    assert ended.code == 0
    assert "(5 of 5)" in ended.out
    assert "CONSULT/visit occurred" in ended.out
    assert "سيرغي لافروف → إيران" in ended.out
    assert "told by the article" in ended.out


@pytest.mark.parametrize(
    ("options", "total"),
    [
        (("--type", "aid"), 1),
        (("--quad", "material_conflict"), 1),
        (("--status", "planned"), 1),
        (("--mode", "drone"), 1),
        (("--context", "territory"), 1),
        (("--actor", "لافروف"), 2),
        (("--recipient", "أوكرانيا"), 1),
        (("--pair", "RUS-IRN", "--status", "denied"), 1),
        (("--place", "طهران"), 2),
        (("--speaker", "لافروف"), 1),
        (("--outlet", "وكالة الضفة"), 2),
        (("--since", "2024-06-01"), 1),
        (("--until", "2024-03-05"), 3),
    ],
)
def test_every_filter_narrows_the_list(run, told, options, total):
    found = run("events", told, *options, "--json")
    assert found.code == 0
    assert found.json()["total"] == total


def test_none_is_told_by_the_exit_code(run, told):
    assert run("events", told, "--mode", "riot").code == 1


def test_a_pair_that_names_no_states_is_refused(run, told):
    ended = run("events", told, "--pair", "Russia-Iran")
    assert ended.code == 2
    assert "RUS-IRN" in ended.err


def test_one_event_tells_why_it_is_coded_so(run, told):
    listing = run("events", told, "--status", "denied", "--json").json()
    ended = run("events", told, listing["items"][0]["id"])
    assert ended.code == 0
    assert "why: event-word (rules), confidence 0.75" in ended.out
    assert "report: deny" in ended.out
    assert "status denied (denial): نفت" in ended.out
    visit = run("events", told, "--mode", "visit", "--json").json()["items"][0]["id"]
    assert "The same event elsewhere" in run("events", told, visit).out
    found = run("events", told, visit, "--json").json()
    assert found["row"]["id"] == visit
    assert found["reasons"]["decided"][0]["part"] == "word"


def test_markup_in_the_words_of_an_event_is_shown_as_it_stands(run, tmp_path):
    story = desk.Story(
        text="أعلن الجيش أنه قصف[/bold] المدينة.", title="قصف", outlet="صحيفة", published="2024-03-06"
    )
    event = story.event("قصف[/bold]", EventType.ASSAULT, EventStatus.OCCURRED)
    ended = run("events", desk.write(tmp_path / "d.tawatur", [story]), event)
    assert ended.code == 0
    assert "words: قصف[/bold]" in ended.out


def test_an_event_that_is_not_there_is_told(run, told):
    assert run("events", told, "ev-none").code == 2


def test_events_are_exported_as_others_lay_them_out(run, told, tmp_path):
    ended = run("export", told, "--format", "plover")
    assert ended.code == 0
    assert len([json.loads(line) for line in ended.out.splitlines()]) == 5
    target = tmp_path / "events.tsv"
    assert run("export", told, "--format", "polecat", "-o", target).code == 0
    assert len(target.read_text(encoding="utf-8").splitlines()) == 5
