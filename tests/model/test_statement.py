"""The same words are one claim, whoever says them."""

from tawatur.model import words_key


def test_equal_words_have_one_key():
    assert words_key("المشروع قائم") == words_key("المشروع قائم")


def test_other_words_have_another():
    assert words_key("المشروع قائم") != words_key("المشروع متوقف")
