"""The tagger sees names by what stands around them."""

import pytest

from tawatur.extract.tagger import load
from tawatur.lang.ar import load as load_arabic
from tawatur.model import EntityType, MentionKind, make_article
from tawatur.text import read

# Invented people: no list can know them.
TEXT = "التقى الباحث سمعان الدرزلي أمس نظيره النرويجي أولاف بريكستاد في جنيف، وقال لسمعان إن المحادثات مفيدة."


@pytest.fixture(scope="module")
def tagged():
    article = make_article(text=TEXT, lang="ar")
    found = load().tag(read(article, load_arabic()))
    return {span.span.of(TEXT): span for span in found}


def test_people_that_no_list_knows_are_seen(tagged):
    for name in ("سمعان الدرزلي", "أولاف بريكستاد"):
        assert tagged[name].type is EntityType.PERSON
        assert tagged[name].kind is MentionKind.NAME
        assert tagged[name].confidence > 0.5


def test_an_adjective_of_nationality_is_told_from_a_name(tagged):
    assert tagged["النرويجي"].kind is MentionKind.ADJECTIVE


def test_a_place_is_seen(tagged):
    assert tagged["جنيف"].type in {EntityType.PLACE, EntityType.GOVERNMENT}
