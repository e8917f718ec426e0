"""The small model over cells."""

import numpy as np
import pytest

from tawatur.errors import EngineError
from tawatur.extract.mentions.features import CELL_OFFSETS, WORD_OFFSETS
from tawatur.extract.mentions.sequence import SequenceModel, load_model, read_model

LABELS = ("O", "B-PER", "I-PER")


def column(offsets, offset, label):
    return offsets.index(offset) * len(LABELS) + LABELS.index(label)


@pytest.fixture
def model():
    """After «السيد» a name begins; the word after that goes on with it."""

    def row(*cells):
        places = np.array([place for place, _ in cells], np.intp)
        return places, np.array([weight for _, weight in cells], np.float32)

    transitions = np.zeros((3, 3), np.float32)
    transitions[0, 2] = -1e4
    words = {"w=السيد": row((column(WORD_OFFSETS, -1, "B-PER"), 3.0), (column(WORD_OFFSETS, -2, "I-PER"), 3.0))}
    cells = {"g=^": row((column(CELL_OFFSETS, 0, "O"), 1.0))}
    return SequenceModel(labels=LABELS, words=words, cells=cells, transitions=transitions, clusters={})


def test_weights_of_neighbours_decide(model, ground):
    seen = ground("جاء السيد كارل هانسن أمس")
    assert model.label(seen.row, seen.features()) == ["O", "O", "B-PER", "I-PER", "O"]


def test_neighbours_of_another_sentence_do_not_count(model, ground):
    seen = ground("جاء السيد.\nكارل هانسن أمس")
    assert set(model.label(seen.row, seen.features())) == {"O"}


def test_an_empty_row_has_no_labels(model, row):
    assert model.label(row("…"), []) == []


def test_a_second_text_gives_the_same_labels(model, ground):
    seen = ground("جاء السيد كارل هانسن أمس")
    first = model.label(seen.row, seen.features())
    other = ground("قال غيره ذلك في مكان آخر")
    model.label(other.row, other.features())
    assert model.label(seen.row, seen.features()) == first


def test_the_package_has_a_model_of_arabic_alone():
    found = load_model("ar")
    assert found is not None
    assert found.labels[0] == "O"
    assert load_model("xx") is None


def test_a_damaged_file_is_an_error_that_names_it(tmp_path):
    path = tmp_path / "names_xx.npz"
    path.write_bytes(b"no weights")
    with pytest.raises(EngineError, match="names_xx"):
        read_model(path, {})
