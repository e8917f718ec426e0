import pytest

from tawatur.errors import InputError
from tawatur.flow.filters import StatementFilters, check_day, name_parts, read_filters
from tawatur.store import Asked


def test_nothing_asks_for_all():
    assert read_filters(StatementFilters(), str) == Asked()


def test_every_filter_reaches_the_store():
    given = StatementFilters(
        polarity="open", modality="warn", stance="distance", mode="mixed", verified=False, anonymous=True,
        source=" الوزير ", through="ent-1", outlet="الصباح", since="2024-01-01", until="2024-02-01",
    )  # fmt: skip
    asked = read_filters(given, lambda name: name.removeprefix("ال"))
    assert (asked.polarity, asked.modality, asked.stance, asked.mode) == ("open", "warn", "distance", "mixed")
    assert (asked.verified, asked.anonymous, asked.outlet) == (False, True, "الصباح")
    assert (asked.source, asked.relay) == (("الوزير", "وزير"), ("ent-1",))
    assert (asked.since, asked.until) == ("2024-01-01", "2024-02-01")


def test_a_blank_name_asks_for_nobody_in_particular():
    assert name_parts("  ", str) == name_parts(None, str) == ()


def test_what_is_no_day_is_refused():
    assert check_day(None) is None
    with pytest.raises(InputError, match="is no day"):
        check_day("2024-13-01")
