"""What was learned of events: the clues' weights, and who does what when all parties are weighed together."""

import pytest

from tawatur.errors import EngineError
from tawatur.extract.events.choices import Choice, load_choices, read_choices
from tawatur.extract.events.deciding import Chance, count_label, decide_sides, units_of


def chance(party: int, actor: float, recipient: float, *, chain: int = -1) -> Chance:
    """Return a party with its chances."""
    return Chance(
        party=party,
        chain=chain,
        shares={"actor": actor, "recipient": recipient, "none": 1 - actor - recipient},
    )


def test_clues_speak_for_labels():
    choice = Choice(labels=("no", "yes"), weights={"sun": ((1, 2.0),), "rain": ((0, 2.0),)})
    assert choice.shares(["sun"])["yes"] > 0.8
    assert choice.shares(["sun", "rain", "unknown"])["yes"] == pytest.approx(0.5)
    assert sum(choice.shares([]).values()) == pytest.approx(1.0)


def test_arabic_has_its_choices():
    assert load_choices("ar").keys() == {"count", "role", "status", "telling-assault", "telling-protest"}


def test_a_language_without_weights_has_none():
    assert load_choices("xx") == {}


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"role": {"labels": ["a"]}}', '{"role": {"labels": ["a"], "weights": []}}']
)
def test_a_damaged_file_is_told(tmp_path, text):
    path = tmp_path / "events_ar.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EngineError, match="weights cannot be read"):
        read_choices(path)


def test_those_whom_and_joins_have_one_part():
    assert units_of([4, 4, -1, -1]) == [[0, 1], [2], [3]]
    chances = [chance(1, 0.6, 0.1, chain=4), chance(2, 0.3, 0.1, chain=4), chance(3, 0.1, 0.6)]
    assert decide_sides(chances, {"11": 0.9, "10": 0.1}) == {1: "actor", 2: "actor", 3: "recipient"}


def test_the_number_of_sides_is_weighed():
    chances = [chance(1, 0.7, 0.1), chance(2, 0.2, 0.3)]
    assert decide_sides(chances, {"10": 0.9, "11": 0.1}) == {1: "actor"}
    assert decide_sides(chances, {"10": 0.1, "11": 0.9}) == {1: "actor", 2: "recipient"}


def test_nobody_near_is_nobody_acting():
    assert decide_sides([], {"11": 1.0}) == {}


def test_more_than_two_groups_count_as_two():
    assert count_label(3, 0) == "20"
