"""An article's answer holds everything that was found in it, at its place in code points."""

import pytest

from tawatur.api.answers import article_out, claim_out, entity_out
from tawatur.flow.questions.across import list_claims


@pytest.fixture
def articles(opened):
    return [article_out(opened.article(row.id)) for row in opened.articles().items]


def test_every_span_gives_back_the_words_of_its_finding(articles, opened):
    for article in articles:
        page = opened.article(article.id)
        for shape, mention in zip(article.mentions, page.reading.mentions, strict=True):
            assert article.text[slice(*shape.span)] == mention.span.of(page.article.text)
        for shape, statement in zip(article.statements, page.reading.statements, strict=True):
            words = [article.text[slice(*span)] for span in shape.content]
            assert words == [span.of(page.article.text) for span in statement.content]


def test_offsets_are_code_points_after_an_emoji(articles):
    article = next(article for article in articles if "🚢" in article.text)
    (mention,) = [mention for mention in article.mentions if mention.name == "سامي الغربي"]
    assert article.text[slice(*mention.span)] == "سامي الغربي"
    assert len(article.text[: mention.span[0]].encode("utf-16-le")) // 2 > mention.span[0]


def test_mentions_and_links_carry_their_entity(articles):
    known = {entity.id: entity for article in articles for entity in article.entities}
    chain = next(
        statement.chain for article in articles for statement in article.statements if len(statement.chain) == 2
    )
    assert [known[link.entity].name for link in chain] == ["رياض بن عمر", "وكالة الساحل للأنباء"]
    unnamed = next(link for article in articles for s in article.statements for link in s.chain if link.words)
    assert unnamed.entity is None


def test_statements_carry_their_claim(articles):
    claims = {claim.id for article in articles for claim in article.claims}
    assert {statement.claim for article in articles for statement in article.statements} == claims


def test_an_entity_and_a_claim_with_their_rows(opened):
    entity = entity_out(opened.entity(opened.entities().items[0].id))
    assert entity.row.mentions == 3
    assert len(entity.sightings) == 3
    claim = claim_out(opened.claim(list_claims(opened, denied=True).items[0].row.id))
    assert (len(claim.supports), len(claim.denies)) == (1, 1)
