"""The encoder that comes with the package."""

import numpy as np
import pytest

from tawatur.errors import EngineError
from tawatur.extract import encoder as room
from tawatur.extract.encoder import UNIT_TOKENS, Encoder, group_tokens
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

SENTENCE = "قال وزير الخارجية الفنلندي إن بلاده ستفتح سفارة في نواكشوط العام المقبل."


def document(text):
    return read(make_article(text=text, lang="ar"), load())


@pytest.fixture(scope="module")
def encoder():
    return Encoder()


def test_units_are_whole_sentences_of_one_paragraph():
    read_text = document(f"{SENTENCE} {SENTENCE}\n{SENTENCE}")
    groups = group_tokens(read_text)
    assert len(groups) == 2
    assert groups[0][0] == 0
    assert groups[1] == (groups[0][1], len(read_text.tokens))


def test_an_endless_sentence_is_cut():
    read_text = document("كلمة " * 5 * UNIT_TOKENS)
    groups = group_tokens(read_text)
    assert max(end - first for first, end in groups) <= 2 * UNIT_TOKENS
    assert sum(end - first for first, end in groups) == len(read_text.tokens)


def test_every_token_gets_a_row_of_every_head(encoder):
    read_text = document(f"{SENTENCE}\n{SENTENCE}")
    encoded = encoder.encode(read_text)
    for head, labels in encoder.labels.items():
        rows = [stretch.scores[head] for stretch in encoded]
        assert sum(map(len, rows)) == len(read_text.tokens)
        for values in rows:
            assert values.shape[1] == len(labels)
            assert np.allclose(np.exp(values).sum(axis=1), 1, atol=1e-3)


def test_the_same_text_gives_the_same_scores(encoder):
    once, again = (encoder.encode(document(SENTENCE))[0].scores["mention"] for _ in range(2))
    assert np.array_equal(once, again)


def test_an_empty_text_has_nothing_to_encode(encoder):
    assert encoder.encode(document("…")) is not None
    assert encoder.encode(document("\n")) == ()


def test_missing_weights_are_told(monkeypatch, tmp_path):
    monkeypatch.setattr(room, "files", lambda _: tmp_path)
    with pytest.raises(EngineError, match="profile fast"):
        Encoder()
