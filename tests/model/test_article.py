"""What makes an article the one it is: its text, its outlet, its address, its title and its date."""

import pytest

from tawatur.model import make_article, text_hash


def test_the_same_article_has_the_same_id():
    assert make_article(text="خبر", lang="ar") == make_article(text="خبر", lang="ar")


@pytest.mark.parametrize(
    "other", [{"text": "خبر آخر"}, {"outlet": "الميناء"}, {"url": "https://example.org/1"}, {"title": "ع"},
              {"published": "2024-01-01"}]
)  # fmt: skip
def test_what_it_is_makes_another(other):
    assert make_article(**{"text": "خبر", "lang": "ar", **other}).id != make_article(text="خبر", lang="ar").id


@pytest.mark.parametrize("other", [{"lang": "en"}, {"author": "س"}, {"via": ("رويترز",)}, {"published_why": "x"}])
def test_what_is_said_of_it_does_not(other):
    assert make_article(**{"text": "خبر", "lang": "ar", **other}).id == make_article(text="خبر", lang="ar").id


def test_the_hash_of_a_text_is_that_of_its_bytes():
    assert text_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert text_hash("\udc80") != text_hash("\udc81")
