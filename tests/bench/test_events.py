"""Sentences that annotators voted on: two halves by the hash of their id, and how many are read rightly."""

import csv
import json
from pathlib import Path

import pytest
from bench.events import Sentence

from bench import events

ROWS = (
    ("yes", "وقتل ثلاثة جنود في هجوم انتحاري استهدف حاجزًا."),
    ("easy no", "وافتتح الوزير المعرض أمس."),
    ("ambiguous", "وتحدث عن الحرب."),
)

CODED = "قصفت روسيا مدينة خاركيف أمس."


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder of sentences of either type."""
    folder = tmp_path / "bench" / "events"
    folder.mkdir(parents=True)
    for kind in events.TYPES:
        with (folder / f"{kind.lower()}_gsr.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, ("id", "label", "text"))
            writer.writeheader()
            writer.writerows(
                {"id": f"{kind}-{n}", "label": label, "text": text} for n, (label, text) in enumerate(ROWS)
            )
        (folder / f"{kind.lower()}_gsr.xml").write_text(
            f'<Sentences><Sentence><EventCoding plover="{kind}" sourcecode="RUS None"/>'
            f'<EventCoding plover="{kind}" sourcecode="None UAF"/>'
            f"<Text>{CODED}</Text></Sentence></Sentences>",
            encoding="utf-8",
        )
    return tmp_path


def test_unclear_votes_are_left_out(shared):
    found = list(events.read_sentences(shared / "bench" / "events"))
    assert [(s.type, s.told) for s in found] == [(kind, told) for kind in events.TYPES for told in (True, False)]
    assert found[0].half == events.half_of("ASSAULT-0")


def test_the_halves_are_about_as_large():
    halves = [events.half_of(str(n)) for n in range(1000)]
    assert 400 < halves.count("open") < 600


def test_the_tally_counts_each_half_alone():
    def sentence(half: str, told: bool) -> Sentence:
        return Sentence(text="", half=half, type="ASSAULT", told=told)

    figures = events.tally(
        [(sentence("open", True), True), (sentence("open", False), True), (sentence("blind", True), False)]
    )
    assert figures["ASSAULT, open"]["p"] == 0.5
    assert figures["ASSAULT, open"]["r"] == 1
    assert figures["ASSAULT, blind"]["f1"] == 0
    assert figures["PROTEST, open"]["of"] == 0


def test_the_report_has_both_halves(shared, capsys):
    assert events.main(["--profile", "fast", "--shared", str(shared), "--wrong", "5"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert set(report) == {"told", "any", "actor country"}
    assert report["actor country"] == {"coded": 2, "found": 1, "right": 1, "share": 1.0}
    assert sum(report["any"][f"ASSAULT, {half}"]["told"] for half in events.HALVES) == 1


def test_without_sentences_there_is_nothing_to_measure(tmp_path, capsys):
    assert events.main(["--shared", str(tmp_path)]) == 2
    assert "no sentences" in capsys.readouterr().err
