"""Words to pieces."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.extract.pieces import UNKNOWN, Pieces

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁ال", "▁الو", "زير", "وزير", "و", "ز", "ي", "ر"]
SCORES = [0, 0, 0, 0, -5, -3, -4, -3, -2, -6, -6, -6, -6]


@pytest.fixture(scope="module")
def pieces(tmp_path_factory):
    path = tmp_path_factory.mktemp("pieces") / "vocabulary.json"
    path.write_text(json.dumps({"pieces": PIECES, "scores": SCORES}), encoding="utf-8")
    return Pieces(path)


def names(pieces, word):
    return [PIECES[i] for i in pieces.of_word(word)]


def test_the_likeliest_way_to_write_a_word_is_taken(pieces):
    # -3 + -2 beats -4 + -3.
    assert names(pieces, "الوزير") == ["▁ال", "وزير"]


def test_an_unknown_letter_is_one_unknown_piece(pieces):
    assert pieces.of_word("وزيرQ")[-1] == UNKNOWN
    assert names(pieces, "وزيرQ")[:-1] == ["▁", "وزير"]


@given(st.text(min_size=1, max_size=20))
def test_every_word_has_pieces(pieces, word):
    assert pieces.of_word(word)
