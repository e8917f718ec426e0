import pytest
from tests.store.situation import ARTICLES, ITEMS, READINGS, make_situation, write_situation

from tawatur.errors import NotFoundError
from tawatur.model import DifferenceKind
from tawatur.store import open_view
from tawatur.store.queries.across import WantedClaims, WantedDifferences
from tawatur.store.rows import StatementRow
from tawatur.store.views.across import CHANGES


@pytest.fixture(scope="module")
def across(tmp_path_factory):
    with open_view(write_situation(tmp_path_factory.mktemp("across") / "a.tawatur")) as view:
        assert all(check.ok for check in view.verify())
        yield view.across


def listed(across, **wanted):
    return [row.id for row in across.claims(WantedClaims(**wanted), offset=0, limit=9).items]


def test_claims_are_listed_and_narrowed(across):
    assert listed(across) == ["clm-1", "clm-2", "clm-3"]
    assert listed(across, repeated=True) == ["clm-1", "clm-2"]
    assert listed(across, denied=True) == ["clm-1"]
    assert listed(across, differing=True) == ["clm-1"]
    assert listed(across, words=("السودان", "طايرات")) == ["clm-1"]
    assert across.claims(WantedClaims(), offset=1, limit=1).total == 3


def test_a_claim_of_events_alone_has_words(across):
    (row,) = across.rows_of_claims(["clm-2"])
    assert "طلب" in row.words
    assert row.articles == 2


def test_a_claim_comes_with_all_its_sightings(across):
    claims = {claim.id: claim for claim in make_situation().claims}
    for ident, claim in claims.items():
        assert across.claim(ident)[1] == claim
    with pytest.raises(NotFoundError):
        across.claim("clm-none")


def test_a_corpus_holds_what_the_claims_need(across):
    corpus = across.corpus_of_claims(["clm-1", "clm-2"], most=9)
    assert [claim.id for claim in corpus.claims] == ["clm-1", "clm-2"]
    assert {reading.article for reading in corpus.readings} == {article.id for article in ARTICLES}
    assert {article.id for article in corpus.articles} == {article.id for article in ARTICLES}
    person = next(entity for entity in corpus.entities if entity.id == "ent-person")
    assert person.mentions == tuple(sorted(reading.mentions[0].id for reading in READINGS))
    assert corpus.reuses == make_situation().reuses
    assert across.corpus_of_claims([], most=9).readings == ()
    assert len(across.corpus_of_claims(["clm-1"], most=2).readings) == 2
    small = across.corpus_of_articles([ARTICLES[0].id])
    assert (len(small.readings), small.reuses) == (1, ())
    assert {claim.id for claim in small.claims} == {"clm-1", "clm-2"}
    with pytest.raises(NotFoundError):
        across.corpus_of_articles(["art-none"])


def test_differences_come_with_both_sides(across):
    found = across.differences(WantedDifferences(), offset=0, limit=9)
    assert found.total == 1
    (row,) = found.items
    assert isinstance(row.left, StatementRow)
    assert (row.left.id, row.right.id) == (row.difference.left, row.difference.right)
    (change,) = across.differences(WantedDifferences(natures=CHANGES), offset=0, limit=9).items
    assert change.left.type == "REQUEST"
    kind = WantedDifferences(kind=DifferenceKind.TIME)
    assert across.differences(kind, offset=0, limit=9).total == 0
    assert across.differences(WantedDifferences(), of=["clm-2"], offset=0, limit=9).total == 0
    assert across.count_differences(WantedDifferences(natures=CHANGES)) == {"number": 1}


def test_shared_words_are_read_back(across):
    assert across.reuses_of(ARTICLES[1].id, limit=5) == make_situation().reuses
    assert across.reuses_of(ARTICLES[0].id, limit=5) == ()
    with pytest.raises(NotFoundError):
        across.reuses_of("art-none", limit=5)
    assert across.texts([ARTICLES[0].id, "art-none"]) == {ARTICLES[0].id: ARTICLES[0].text}
    assert list(across.rows_of_articles([ARTICLES[2].id])) == [ARTICLES[2].id]


def test_sightings_are_found_wherever_they_stand(across):
    said, event = READINGS[0].statements[0].id, READINGS[0].events[0].id
    found = across.tellings([said, event, "stm-none"])
    assert set(found) == {said, event}
    assert len(ITEMS) == 3
