"""Where events happen: pairs of events annotated and read, and how many places are right."""

import json

import pytest

from bench import places
from tawatur.extract.reading import RulesExtractor
from tawatur.flow.engines import load_pack
from tawatur.model import make_article
from tawatur.text import read

TEXT = "التقى لافروف نظيره الإيراني في موسكو. وقصفت إسرائيل مواقع في ريف دمشق."


def gold():
    def at(words):
        start = TEXT.index(words)
        return [start, start + len(words)]

    return {
        "file": "x.txt",
        "entities": {"moscow": {"name_ar": "موسكو"}, "beirut": {"name_ar": "بيروت"}},
        "mentions": [{"span": at("موسكو"), "entity": "moscow"}],
        "events": [
            {"type": "CONSULT", "trigger": [at("التقى")], "place": "moscow"},
            {"type": "ASSAULT", "trigger": [at("قصفت")], "place": "beirut"},
            {"type": "AID", "trigger": [at("نظيره")], "place": "beirut"},
        ],
    }


@pytest.fixture(scope="module")
def reading():
    pack = load_pack("ar")
    return RulesExtractor().read(read(make_article(text=TEXT, lang="ar"), pack), pack)


def test_events_are_paired_by_their_words(reading):
    assert places.pair_events(gold(), reading) == [(0, 0), (1, 1)]


def test_a_place_is_right_where_its_words_are_a_mention_of_it(reading):
    wrong = []
    count = places.tally(gold(), reading, TEXT, wrong)
    assert (count["all wanted"], count["paired wanted"], count["paired found"], count["right"]) == (3, 2, 2, 1)
    assert len(wrong) == 1
    assert "بيروت" in wrong[0]


def test_the_report_is_of_a_whole_set_and_blind_sets_show_no_words(tmp_path, capsys):
    for name in ("train", "news"):
        folder = tmp_path / "reference" / name
        folder.mkdir(parents=True)
        (folder / "x.txt").write_text(TEXT, encoding="utf-8")
        (folder / "x.json").write_text(json.dumps(gold()), encoding="utf-8")
        assert places.main(["--set", name, "--profile", "fast", "--shared", str(tmp_path), "--errors", "5"]) == 0
        told = capsys.readouterr()
        assert json.loads(told.out)["paired"]["r"] == 0.5
        assert bool(told.err) is (name == "train")


def test_without_the_reference_it_says_so(tmp_path):
    assert places.main(["--shared", str(tmp_path)]) == 2
