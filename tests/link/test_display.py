"""English display names."""

import pytest

from tawatur.lang.names import NameTables
from tawatur.link.display import english_name


@pytest.mark.parametrize(
    ("name", "english"), [("كريم", "Krim?"), ("Reuters", "Reuters"), ("سامي ناجي", "Sami Naji?")]
)
def test_letters_become_latin_ones_with_a_doubt(tables, name, english):
    assert english_name(name, tables) == english


def test_without_letters_there_is_none():
    assert english_name("كريم", NameTables()) is None
