from tests.flow.work.test_reader import make

from tawatur import __version__
from tawatur.flow.settings import Settings
from tawatur.flow.work.linking import link_readings, name_linker
from tawatur.flow.work.reader import ArticleReader

FAST = Settings(profile="fast")


def test_the_same_words_are_one_claim_however_they_are_spelt():
    articles = [make(0), make(1)]
    vowelled = make(2)
    text = vowelled.text.replace("المحادثات", "المُحادثات")
    articles.append(make(2, title="آخر"))
    articles[-1] = type(vowelled)(id="art-v", text=text, lang="ar")
    reads = [ArticleReader(FAST).read(article) for article in articles]
    texts = {read.article.id: read.article.text for read in reads}
    asked = []

    def text_of(article):
        asked.append(article)
        return texts[article]

    linkage = link_readings([read.reading for read in reads], text_of=text_of, settings=FAST)
    assert max(len(claim.supports) for claim in linkage.claims) == 3
    assert sorted(asked) == sorted(texts), "each text is asked for once"
    backwards = link_readings([read.reading for read in reads[::-1]], text_of=text_of, settings=FAST)
    assert backwards.claims == linkage.claims
    assert backwards.entities == linkage.entities


def test_the_linker_has_a_version():
    assert name_linker(FAST) == f"link {__version__}, ar 1"
