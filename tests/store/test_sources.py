import pytest

from tawatur.errors import NotFoundError


def test_the_words_of_what_a_source_says(view):
    assert view.sources.contents("ent-person", limit=2) == ("السودان طلب 20 طائرة",) * 2
    assert view.sources.contents("ent-0", limit=2) == ()


def test_terms_are_counted_in_articles(view):
    assert view.sources.articles_with(["سودان", "غواصه"]) == {"سودان": 3, "غواصه": 0}


def test_a_source_that_is_not_there(view):
    with pytest.raises(NotFoundError, match="ent-0"):
        view.sources.page("ent-0")
