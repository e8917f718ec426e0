"""A choice by weighed clues, and what is said of a file that holds none."""

import os
import subprocess
import sys

import pytest

from tawatur.errors import EngineError
from tawatur.extract.choices import Choice, read_choices

# Prints all clues of a text with words that the lists have in several senses.
_CLUES = """
from tawatur.extract.choices import Choice
from tawatur.extract.reading import RulesExtractor
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

shares = Choice.shares

def show(choice, clues):
    clues = list(clues)
    print(ascii(clues))
    return shares(choice, clues)

Choice.shares = show
text = (
    "قال وزير الخارجية الروسي إن هناك فشلا لا يشكل تهديدا ولقد أثار القلق من مؤامرة. "
    "ويشيد الرئيس الإيراني باتفاق وقعته موسكو وطهران."
)
RulesExtractor().read(read(make_article(text=text, lang="ar"), load()), load())
"""


def test_clues_speak_for_labels():
    choice = Choice(labels=("no", "yes"), weights={"sun": ((1, 2.0),), "rain": ((0, 2.0),)})
    assert choice.shares(["sun"])["yes"] > 0.8
    assert choice.shares(["sun", "rain", "unknown"])["yes"] == pytest.approx(0.5)
    assert sum(choice.shares([]).values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"role": {"labels": ["a"]}}', '{"role": {"labels": ["a"], "weights": []}}']
)
def test_a_damaged_file_is_told(tmp_path, text):
    path = tmp_path / "choices.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EngineError, match="weights cannot be read"):
        read_choices(path)


def test_clues_come_in_one_order_whatever_the_seed_of_hashes():
    def told(seed):
        found = subprocess.run(
            [sys.executable, "-c", _CLUES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=60,
        )
        return found.stdout

    first = told("1")
    assert first
    assert first == told("2")
