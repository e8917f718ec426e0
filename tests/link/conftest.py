"""Readings made by hand."""

import pytest

from tawatur.lang.ar import load
from tawatur.model import (
    ArticleId,
    EntityType,
    Mention,
    MentionId,
    MentionKind,
    Metadata,
    Origin,
    Reading,
    Span,
    content_id,
)

ORIGIN = Origin(engine="rules", version="test", rule="test", confidence=0.9)


@pytest.fixture(scope="session")
def tables():
    return load().names


@pytest.fixture
def name():
    """Make a mention; its place is drawn from its words and number, so that no two share an id."""

    def make(words, kind=EntityType.PERSON, *, at=0, article="art-1", how=MentionKind.NAME, **more):
        span = Span(at, at + len(words))
        return Mention(
            id=MentionId(content_id("men", article, at, words)),
            article=ArticleId(article),
            span=span,
            kind=how,
            type=kind,
            name=words,
            origin=ORIGIN,
            **more,
        )

    return make


@pytest.fixture
def reading():
    """Make the reading of an article with mentions."""

    def make(*mentions, published=None):
        return Reading(
            article=mentions[0].article if mentions else ArticleId("art-0"),
            version="test",
            metadata=Metadata(published=published),
            mentions=mentions,
        )

    return make
