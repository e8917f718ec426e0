"""Texts of our own, read and searched for names."""

import pytest

from tawatur.extract.mentions import find_mentions
from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.survey import survey
from tawatur.lang.ar import load
from tawatur.model import EntityType, Mention, MentionKind, Origin, content_id, make_article
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


@pytest.fixture(scope="session")
def stage(row):
    """Read a text in which some words are mentions, in text order: (words, type, state); no type: described."""

    def make(text, *told):
        line, kept, mentions, after = row(text), [], [], 0
        for words, kind, country in told:
            start = text.index(words, after)
            after = start + len(words)
            first = next(i for i in range(len(line)) if line.span(i, i + 1).end > start)
            end = next(i for i in range(first, len(line)) if line.span(i, i + 1).end >= after) + 1
            span = line.span(first, end, start - line.span(first, first + 1).start)
            how = MentionKind.NOMINAL if kind is None else MentionKind.NAME
            common = {"kind": how, "type": kind or EntityType.GROUP, "country": country}
            skip = start - line.span(first, first + 1).start
            kept.append(Candidate(first=first, end=end, skip=skip, rule="x", rank=1, confidence=0.5, **common))
            ident = content_id("men", text, span.start)
            origin = Origin(engine="rules", version="1", rule="x", confidence=0.5)
            mentions.append(
                Mention(id=ident, article=line.document.article.id, span=span, name=words, origin=origin, **common)
            )
        return line, kept, mentions

    return make
