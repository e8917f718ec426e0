import pickle

import pytest
from tests.flow.newsroom import write_article

from tawatur import __version__
from tawatur.errors import EngineError, InputError, StoreError
from tawatur.extract.reading import RulesExtractor
from tawatur.extract.seen import Seen
from tawatur.flow.settings import Settings
from tawatur.flow.work.reader import ArticleReader
from tawatur.model import Span, make_article

FAST = Settings(profile="fast")


def make(number=0, **fields):
    news = write_article(number)
    known = {"lang": "ar", "title": news["title"], "outlet": news["outlet"], "published": news["date"]}
    return make_article(text=news["text"], **{**known, **fields})


def test_a_reading_with_all_that_is_derived_from_it():
    read = ArticleReader(FAST).read(make())
    assert read.reading.article == read.article.id
    assert read.reading.version == ArticleReader(FAST).version("ar")
    assert read.sentences >= 5
    assert read.words == len(read.article.text.split()) or read.words > 50
    assert read.title_terms
    assert len(read.body_terms) > 30
    assert read.moments[0].kind == "publication"
    assert pickle.loads(pickle.dumps(read)) == read


def test_the_version_tells_what_read_it(monkeypatch):
    assert ArticleReader(FAST).version("ar") == f"rules {__version__}, ar 1"
    assert ArticleReader(FAST).version("und") == f"rules {__version__}, ar 1"
    assert ArticleReader(FAST).version("en").endswith("en 1")
    assert ArticleReader(FAST).version("el") is None
    monkeypatch.setattr("tawatur.flow.work.reader.name_tagger", lambda: "encoder 3")
    assert ArticleReader(FAST).version("ar") == f"rules {__version__}, ar 1"
    assert ArticleReader(Settings(profile="full")).version("ar") == f"rules {__version__} + encoder 3, ar 1"


def test_the_tagger_is_asked_in_the_full_profile_alone(monkeypatch):
    asked = []

    class Tagger:
        def look(self, document):
            asked.append(document.article.id)
            return Seen()

    monkeypatch.setattr("tawatur.flow.work.reader.load_tagger", Tagger)
    ArticleReader(FAST).read(make())
    assert asked == []
    ArticleReader(Settings(profile="full")).read(make())
    assert asked == [make().id]


@pytest.mark.parametrize("fields", [{"lang": "el"}, {"title": "\ud83d"}, {"outlet": "\udcff"}])
def test_what_cannot_be_read(fields):
    with pytest.raises(InputError):
        ArticleReader(FAST).read(make(**fields))


def test_a_finding_outside_the_text_is_no_finding(monkeypatch):
    read = RulesExtractor.read

    def slip(self, document, pack):
        reading = read(self, document, pack)
        known = type(reading.metadata)(boilerplate=(Span(0, len(document.article.text) + 1),))
        return type(reading)(article=reading.article, version="", metadata=known)

    monkeypatch.setattr(RulesExtractor, "read", slip)
    with pytest.raises(StoreError, match="a finding ends at"):
        ArticleReader(FAST).read(make())


def test_a_pack_that_is_not_there_is_told_at_once():
    with pytest.raises(EngineError):
        ArticleReader(Settings(language="xx"))
