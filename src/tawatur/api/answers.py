"""Records that need more than their own attributes, put into the shapes of the answers."""

from tawatur.api.models import (
    ArticleOut,
    ArticleRowOut,
    ClaimOut,
    ClaimPageOut,
    ClaimRowOut,
    EntityOut,
    EntityPageOut,
    EntityRowOut,
    EventOut,
    MentionOut,
    QuantityOut,
    SightingOut,
    SourceOut,
    StatementOut,
    StatementRowOut,
    TimeOut,
)
from tawatur.flow.ask import ArticlePage, ClaimPage, EntityPage
from tawatur.model import Entity, Mention, MentionId, Statement

__all__ = ["article_out", "claim_out", "entity_out"]


def _entity_of(mention: MentionId | None, page: ArticlePage) -> str | None:
    entity = page.entities.get(mention) if mention else None
    return entity.id if entity else None


def _mention(mention: Mention, page: ArticlePage) -> MentionOut:
    return MentionOut.model_validate(mention).model_copy(update={"entity": _entity_of(mention.id, page)})


def _statement(statement: Statement, page: ArticlePage) -> StatementOut:
    chain = tuple(
        SourceOut.model_validate(link).model_copy(update={"entity": _entity_of(link.mention, page)})
        for link in statement.chain
    )
    claim = page.claims.get(statement.id)
    known = {"chain": chain, "claim": claim.id if claim else None}
    return StatementOut.model_validate(statement).model_copy(update=known)


def article_out(page: ArticlePage) -> ArticleOut:
    """Return an article with its findings, each with the id of its entity or claim where it has one."""
    article, reading, told = page.article, page.reading, page.reading.metadata
    entities: dict[str, Entity] = {entity.id: entity for entity in page.entities.values()}
    claims = {claim.id: claim for claim in page.claims.values()}
    return ArticleOut(
        id=article.id,
        text=article.text,
        lang=article.lang,
        title=told.title or article.title,
        author=told.author or article.author,
        outlet=told.outlet or article.outlet,
        url=article.url,
        published=told.published or article.published,
        published_why=told.published_why or article.published_why,
        via=told.via or article.via,
        places=page.row.places,
        boilerplate=tuple((span.start, span.end) for span in told.boilerplate),
        reader=reading.version,
        mentions=tuple(_mention(mention, page) for mention in reading.mentions),
        times=tuple(TimeOut.model_validate(time) for time in reading.times),
        quantities=tuple(QuantityOut.model_validate(quantity) for quantity in reading.quantities),
        statements=tuple(_statement(statement, page) for statement in reading.statements),
        events=tuple(EventOut.model_validate(event) for event in reading.events),
        entities=tuple(EntityOut.model_validate(entities[key]) for key in sorted(entities)),
        claims=tuple(ClaimOut.model_validate(claims[key]) for key in sorted(claims)),
        echoes=tuple(ArticleRowOut.model_validate(row) for row in page.echoes),
    )


def entity_out(page: EntityPage) -> EntityPageOut:
    """Return an entity with the counts of its row and the part of its places that was asked for."""
    return EntityPageOut(
        entity=EntityOut.model_validate(page.entity),
        row=EntityRowOut.model_validate(page.row),
        articles=tuple(ArticleRowOut.model_validate(row) for row in page.articles),
        statements=tuple(StatementRowOut.model_validate(row) for row in page.statements),
        sightings=tuple(SightingOut.model_validate(row) for row in page.sightings),
    )


def claim_out(page: ClaimPage) -> ClaimPageOut:
    """Return a claim with the rows of its statements."""
    return ClaimPageOut(
        row=ClaimRowOut.model_validate(page.row),
        supports=tuple(StatementRowOut.model_validate(row) for row in page.supports),
        denies=tuple(StatementRowOut.model_validate(row) for row in page.denies),
    )
