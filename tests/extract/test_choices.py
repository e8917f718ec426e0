"""A choice by weighed clues, and what is said of a file that holds none."""

import pytest

from tawatur.errors import EngineError
from tawatur.extract.choices import Choice, read_choices


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
