"""Ids are hashes of content: equal for equal parts, different for others."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import content_id

parts = st.lists(st.one_of(st.none(), st.text(), st.integers()), max_size=4)


@given(parts)
def test_an_id_is_a_word_and_sixteen_digits(given_parts):
    assert re.fullmatch(r"x-[0-9a-f]{16}", content_id("x", *given_parts))


@given(st.lists(st.one_of(st.none(), st.text()), max_size=4), st.lists(st.one_of(st.none(), st.text()), max_size=4))
def test_other_parts_make_another_id(left, right):
    assert (content_id("x", *left) == content_id("x", *right)) == (left == right)


def test_where_parts_end_matters():
    assert content_id("x", "ab", "c") != content_id("x", "a", "bc")


def test_nothing_is_not_the_empty_string():
    assert content_id("x", None) != content_id("x", "")


def test_an_id_never_changes():
    # Written into dossiers: another value would make every record a new one.
    assert content_id("art", "نص", None, 7) == content_id("art", "نص", None, "7") == "art-b0b263fb26f30747"


def test_half_letters_have_ids_too():
    assert content_id("x", "\udc80") != content_id("x", "\udc81")
