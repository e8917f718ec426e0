"""Which words name an event by lists and by an encoder together. The sentences are written for this."""

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tawatur.errors import EngineError
from tawatur.extract.encoder import Encoder
from tawatur.extract.events.kinds import choose_events
from tawatur.extract.events.triggers import Found, find_words
from tawatur.extract.events.weighing import UNLISTED, Scales, load_scales, read_scales, see_words, weigh_words
from tawatur.extract.page import Page
from tawatur.extract.seen import Head, Seen
from tawatur.extract.tagger import Tagger
from tawatur.lang.ar import load
from tawatur.model import EventType, make_article
from tawatur.text import Document, read

LABELS = ("O", *(kind.value for kind in EventType))
SCALES = Scales(listed=(0.0, 1.0, 1.0), unlisted=(-1.0, 1.0), least=0.5, lean=1.0, odds={})
TEXT = "التقى الوزير نظيره في جنيف ثم استدارا نحو السوق."


def document(text: str = TEXT) -> Document:
    """Return a text as read."""
    return read(make_article(text=text, lang="ar"), load())


def head(read_text: Document, **chances: tuple[str, float]) -> Head:
    """Return a head that sees nothing but the given words, each with its type and its chance."""
    scores = np.full((len(read_text.tokens), len(LABELS)), 1e-5)
    scores[:, 0] = 0.999
    for token in read_text.tokens:
        if token.form in chances:
            kind, chance = chances[token.form]
            scores[token.index, 0] = 1 - chance
            scores[token.index, LABELS.index(kind)] = chance
    return Head(labels=LABELS, scores=np.log(scores).astype(np.float32))


def weighed(read_text: Document, seen: Head, scales: Scales | None = SCALES) -> list[Found]:
    """Return the event words of a text."""
    page = Page(read_text, load(), (), Seen(heads={"event": seen}))
    words = find_words(page, load().events)
    return weigh_words(page, choose_events(page, load().events, words), words, scales)


def kinds(found: list[Found]) -> list[tuple[int, str]]:
    """Return place and type of each."""
    return [(one.at, one.kind) for one in found]


def test_a_listed_word_that_the_encoder_doubts_is_none():
    text = document()
    assert kinds(weighed(text, head(text))) == []
    assert kinds(weighed(text, head(text, التقى=("CONSULT", 0.9)))) == [(0, "CONSULT")]


def test_its_chance_is_told():
    text = document()
    (found,) = weighed(text, head(text, التقى=("CONSULT", 0.9)))
    assert found.chance == pytest.approx(0.9, abs=0.02)


def test_a_lemma_that_often_names_none_needs_more():
    text = document()
    (found,) = weighed(text, head(text, التقى=("CONSULT", 0.9)))
    rarely = replace(SCALES, odds={found.trigger.word.lemma: -4.0})
    assert kinds(weighed(text, head(text, التقى=("CONSULT", 0.9)), rarely)) == []


def test_the_encoder_may_know_the_type_better_than_the_list():
    text = document()
    assert kinds(weighed(text, head(text, التقى=("THREATEN", 0.9)))) == [(0, "THREATEN")]


def test_a_word_that_no_list_knows_may_name_an_event():
    text = document()
    found = weighed(text, head(text, استدارا=("RETREAT", 0.95)))
    assert [(text.tokens[one.at].form, one.kind) for one in found] == [("استدارا", "RETREAT")]
    assert found[0].trigger.word.lemma == UNLISTED


def test_without_an_encoder_or_scales_the_lists_decide():
    text = document()
    assert kinds(weighed(text, head(text), None)) == [(0, "CONSULT")]
    page = Page(text, load(), (), Seen())
    words = find_words(page, load().events)
    assert [one.at for one in weigh_words(page, choose_events(page, load().events, words), words, SCALES)] == [0]


def test_log_odds_are_those_of_any_event():
    text = document()
    odds = see_words(head(text, التقى=("CONSULT", 0.75)))
    assert odds[0] == pytest.approx(math.log(3), abs=0.01)
    assert odds.min() >= -8
    assert odds.max() <= 8


def test_arabic_has_its_scales_and_the_encoder_the_labels():
    assert load_scales("ar") is not None
    assert load_scales("xx") is None
    assert Tagger(Encoder()).look(document()).heads["event"].labels == LABELS


def test_a_meeting_is_seen_with_what_ships():
    text = document("التقى وزير الخارجية الروسي نظيره الإيراني في جنيف أمس لبحث الملف النووي.")
    seen = Tagger(Encoder()).look(text)
    found = weighed(text, seen.heads["event"], load_scales("ar"))
    assert ("CONSULT", 0) in [(one.kind, one.at) for one in found]


@pytest.mark.parametrize("content", ["{", "[]", json.dumps({"listed": [1], "unlisted": [1, 2]})])
def test_damaged_scales_are_told(tmp_path: Path, content: str):
    path = tmp_path / "scales_ar.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EngineError, match=r"scales_ar\.json"):
        read_scales(path)
