"""The tagger sees names by what stands around them."""

import pytest

from tawatur.extract.tagger import load
from tawatur.lang.ar import load as load_arabic
from tawatur.model import EntityType, MentionKind, make_article
from tawatur.text import read

# Invented people: no list can know them.
TEXT = "التقى الباحث سمعان الدرزلي أمس نظيره النرويجي أولاف بريكستاد في جنيف، وقال لسمعان إن المحادثات مفيدة."


@pytest.fixture(scope="module")
def seen():
    article = make_article(text=TEXT, lang="ar")
    return load().look(read(article, load_arabic()))


@pytest.fixture(scope="module")
def tagged(seen):
    return {span.span.of(TEXT): span for span in seen.mentions}


def test_people_that_no_list_knows_are_seen(tagged):
    for name in ("سمعان الدرزلي", "أولاف بريكستاد"):
        assert tagged[name].type is EntityType.PERSON
        assert tagged[name].kind is MentionKind.NAME
        assert tagged[name].confidence > 0.5


def test_an_adjective_of_nationality_is_told_from_a_name(tagged):
    assert tagged["النرويجي"].kind is MentionKind.ADJECTIVE


def test_a_place_is_seen(tagged):
    assert tagged["جنيف"].type in {EntityType.PLACE, EntityType.GOVERNMENT}


def test_the_other_heads_have_a_score_for_every_token(seen):
    tokens = len(read(make_article(text=TEXT, lang="ar"), load_arabic()).tokens)
    assert {"content", "cue"} <= set(seen.heads)
    for head in seen.heads.values():
        assert head.scores.shape == (tokens, len(head.labels))
        assert head.share(0, tokens, *head.labels) == pytest.approx(1, abs=1e-4)
    assert seen.heads["content"].share(3, 3, "O") == 0


def test_a_cue_is_told_from_a_name(seen):
    cue = seen.heads["cue"]
    words = [t.form for t in read(make_article(text=TEXT, lang="ar"), load_arabic()).tokens]
    said, name = words.index("وقال"), words.index("الدرزلي")
    assert cue.share(said, said + 1, "B-cue") > 0.5 > cue.share(name, name + 1, "B-cue", "I-cue")


def test_every_token_has_a_state(seen):
    tokens = len(read(make_article(text=TEXT, lang="ar"), load_arabic()).tokens)
    assert seen.states is not None
    assert seen.states.shape[0] == tokens


def test_an_empty_text_has_no_states():
    assert load().look(read(make_article(text="\n", lang="ar"), load_arabic())).states is None
