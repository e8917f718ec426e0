"""The addresses of articles: a list, one of them, their outlets, a search."""

from typing import Annotated

from fastapi import FastAPI, Query

from tawatur.api.account import OutletOut
from tawatur.api.answers import article_out
from tawatur.api.explained import SentenceOut
from tawatur.api.models import ArticleOut, ArticleRowOut, SearchHitOut
from tawatur.api.params import ArticleOrder, Day, Limit, Offset, page_of
from tawatur.api.shapes import ListingOut
from tawatur.flow.ask import Dossier

__all__ = ["add_articles"]


def add_articles(api: FastAPI, dossier: Dossier) -> None:
    """Add the addresses of articles."""

    @api.get("/articles", response_model=ListingOut[ArticleRowOut])
    def articles(
        *,
        offset: Offset = 0,
        limit: Limit = 50,
        outlet: str | None = None,
        order: ArticleOrder = ArticleOrder.PUBLISHED,
        since: Day = None,
        until: Day = None,
    ) -> object:
        """Return articles, the newest first unless `order` says otherwise."""
        return page_of(dossier.articles(offset, limit, outlet=outlet, order=order, since=since, until=until))

    @api.get("/articles/{article}", response_model=ArticleOut)
    def article(article: str) -> object:
        """Return one article with its text and everything found in it."""
        return article_out(dossier.article(article))

    @api.get("/outlets", response_model=list[OutletOut])
    def outlets() -> object:
        """Return the outlets, those with most articles first."""
        return [{"outlet": name, "articles": count} for name, count in dossier.outlets()]

    @api.get("/search", response_model=ListingOut[SearchHitOut])
    def search(q: Annotated[str, Query(min_length=1)], offset: Offset = 0, limit: Limit = 20) -> object:
        """Return the articles that hold every word of the query in any of its forms."""
        return page_of(dossier.search(q, offset=offset, limit=limit))

    @api.get("/articles/{article}/sentences", response_model=list[SentenceOut])
    def sentences(article: str) -> object:
        """Return an article sentence by sentence, read anew: what may report, and what came of it."""
        return dossier.explain(article).sentences
