"""A listing is answered with where it stands in the whole."""

from tawatur.api.params import page_of


def test_a_page_says_where_it_stands(opened):
    page = page_of(opened.articles(1, 2))
    assert (len(page["items"]), page["total"], page["offset"], page["limit"]) == (2, 6, 1, 2)
