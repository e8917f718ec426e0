"""What every page is given, and what is read from an address."""

from types import SimpleNamespace

import pytest
from jinja2 import UndefinedError
from starlette.datastructures import QueryParams

from tawatur.flow.ask import Listing
from tawatur.model import Polarity
from tawatur.web.view import Ask, Pager, environment, text_direction


def ask(query: str) -> Ask:
    return Ask(SimpleNamespace(url=SimpleNamespace(path="/ar/articles"), query_params=QueryParams(query)))


def test_blank_values_are_left_out():
    assert ask("outlet=+&since=&q= x ").params == {"q": " x "}
    assert ask("q= x ").word("q") == "x"
    assert ask("").word("q") is None


@pytest.mark.parametrize(("query", "value"), [("p=deny", "deny"), ("p=Deny", None), ("", None)])
def test_a_closed_set_takes_its_values_alone(query, value):
    assert ask(query).one_of("p", Polarity) == value


@pytest.mark.parametrize(
    ("query", "day"), [("d=2024-02-29", "2024-02-29"), ("d=2023-02-29", None), ("d=x", None), ("", None)]
)
def test_a_day_is_a_day(query, day):
    assert ask(query).day("d") == day


@pytest.mark.parametrize(
    ("query", "number"), [("n=3", 3), ("n=0", 1), ("n=-3", 1), ("n=٣", 1), ("n=9999999999", 1)]
)
def test_a_number_is_at_least_the_smallest(query, number):
    assert ask(query).number("n", 1) == number


def test_an_address_changes_one_value_and_keeps_the_others():
    assert ask("q=خبر&page=2").address(page=3) == "/ar/articles?q=%D8%AE%D8%A8%D8%B1&page=3"
    assert ask("page=2").address(page=None) == "/ar/articles"


def test_a_pager_knows_its_neighbours():
    middle = Pager.of(ask("page=2"), Listing(items=(1, 2), total=5, offset=2, limit=2))
    assert (middle.number, middle.previous, middle.following) == (2, "/ar/articles?page=1", "/ar/articles?page=3")
    last = Pager.of(ask("page=3"), Listing(items=(1,), total=5, offset=4, limit=2))
    assert last.following is None
    first = Pager.of(ask(""), Listing(items=(1, 2), total=5, offset=0, limit=2))
    assert first.previous is None


@pytest.mark.parametrize(
    ("lang", "direction"), [("ar", "rtl"), ("fa", "rtl"), ("ar-TN", "rtl"), ("en", "ltr"), ("", "ltr")]
)
def test_a_text_runs_in_the_direction_of_its_language(lang, direction):
    assert text_direction(lang) == direction


def test_templates_escape_and_miss_nothing():
    templates = environment()
    assert templates.from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        templates.from_string("{{ missing }}").render()


def test_half_a_surrogate_pair_does_not_break_a_page(newsroom, client):
    from tawatur.web.view import _Response

    assert _Response("a\ud800b").body == b"a?b"
