"""What was learned of events: its choices, and who does what when all parties are weighed together."""

from tawatur.extract.events.choices import load_choices
from tawatur.extract.events.deciding import Chance, count_label, decide_sides, units_of


def chance(party: int, actor: float, recipient: float, *, chain: int = -1) -> Chance:
    """Return a party with its chances."""
    return Chance(
        party=party,
        chain=chain,
        shares={"actor": actor, "recipient": recipient, "none": 1 - actor - recipient},
    )


def test_arabic_has_its_choices():
    assert load_choices("ar").keys() == {"count", "role", "status", "telling-assault", "telling-protest"}


def test_a_language_without_weights_has_none():
    assert load_choices("xx") == {}


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
