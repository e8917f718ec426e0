"""Reading a text with the Arabic pack."""

import pytest

from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


@pytest.fixture(scope="session")
def pack():
    return load()


@pytest.fixture(scope="session")
def document(pack):
    return lambda text, **given: read(make_article(text=text, lang="ar", **given), pack)
