"""Texts of our own, read and searched for names."""

import pytest

from tawatur.extract.mentions import find_mentions
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.survey import survey
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


@pytest.fixture(scope="session")
def pack():
    return load()


@pytest.fixture(scope="session")
def document(pack):
    """Read a text into a document."""

    def make(text, published=None):
        return read(make_article(text=text, lang="ar", published=published), pack)

    return make


@pytest.fixture(scope="session")
def row(pack, document):
    """Cut a text into cells."""
    return lambda text: Row.of(document(text), pack)


@pytest.fixture(scope="session")
def ground(pack, document):
    """Survey a text."""
    return lambda text: survey(document(text), pack)


@pytest.fixture(scope="session")
def mentions(pack, document):
    """Find the mentions of a text."""

    def find(text, **options):
        published = options.pop("published", None)
        return find_mentions(document(text, published), pack, **options)

    return find


@pytest.fixture(scope="session")
def words(mentions):
    """Find the mentions of a text as (words, kind, type) in text order."""

    def find(text, **options):
        return [(m.span.of(text), m.kind.value, m.type.value) for m in mentions(text, **options)]

    return find
