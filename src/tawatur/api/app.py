"""The questions of `flow.ask`, as addresses that answer in JSON."""

from enum import StrEnum
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from tawatur.api.account import InfoOut, IntakeOut, OutletOut, VerifyOut
from tawatur.api.answers import article_out, claim_out, entity_out
from tawatur.api.models import (
    ArticleOut,
    ArticleRowOut,
    ClaimPageOut,
    ClaimRowOut,
    EntityPageOut,
    EntityRowOut,
    SearchHitOut,
    StatementRowOut,
    TimelineEntryOut,
)
from tawatur.api.shapes import ErrorOut, ListingOut
from tawatur.errors import InputError, NotFoundError, TawaturError
from tawatur.flow.ask import Dossier, Listing
from tawatur.model import EntityType, IntakeStatus, Modality, Polarity

__all__ = ["ArticleOrder", "TimelineKind", "create_api"]

VERSION = "1"

Offset = Annotated[int, Query(ge=0, description="how many of the list to pass over")]
Limit = Annotated[int, Query(ge=1, le=1000, description="how many of the list to give, at most 1,000")]
Day = Annotated[str | None, Query(pattern=r"^\d{4}-\d{2}-\d{2}$", description="an ISO date, inclusive")]


class ArticleOrder(StrEnum):
    """How a list of articles is sorted; `published` puts the newest first."""

    PUBLISHED = "published"
    TITLE = "title"
    OUTLET = "outlet"
    ID = "id"


class TimelineKind(StrEnum):
    """What is dated: an event, an expression that no event took, or a publication."""

    EVENT = "event"
    TIME = "time"
    PUBLICATION = "publication"


def _error(status: int, kind: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"kind": kind, "message": message}}, status_code=status)


def _told(_: Request, error: Exception) -> JSONResponse:
    """Answer an error that Tawatur raised on purpose."""
    if isinstance(error, NotFoundError):
        status = HTTPStatus.NOT_FOUND
    elif isinstance(error, InputError):
        status = HTTPStatus.BAD_REQUEST
    else:
        status = HTTPStatus.INTERNAL_SERVER_ERROR
    return _error(status, type(error).__name__, str(error))


def _refused(_: Request, error: Exception) -> JSONResponse:
    """Answer a query that has the wrong shape, or an address or method that does not exist."""
    if isinstance(error, RequestValidationError):
        faults = "; ".join(f"{'.'.join(map(str, fault['loc'][1:]))}: {fault['msg']}" for fault in error.errors())
        return _error(HTTPStatus.BAD_REQUEST, "InputError", faults)
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.BAD_REQUEST
    kind = "NotFoundError" if status == HTTPStatus.NOT_FOUND else "InputError"
    detail = error.detail if isinstance(error, HTTPException) else str(error)
    return _error(status, kind, str(detail))


def _unforeseen(_: Request, error: Exception) -> JSONResponse:
    """Answer a fault of ours without telling its inside."""
    message = f"a fault inside Tawatur ({type(error).__name__}); the terminal that serves shows it in full"
    return _error(HTTPStatus.INTERNAL_SERVER_ERROR, "InternalError", message)


def _page(listing: Listing[Any]) -> dict[str, Any]:
    """Return a listing as a mapping: FastAPI reads the items with the response model of the route."""
    return {"items": listing.items, "total": listing.total, "offset": listing.offset, "limit": listing.limit}


def create_api(dossier: Dossier) -> FastAPI:
    """Return the application that answers for one dossier; it is mounted at `/api/v1`.

    The interactive documentation pages are off, for they load scripts from elsewhere; `openapi.json` is there.
    """
    failures: dict[int | str, dict[str, Any]] = {code: {"model": ErrorOut} for code in (400, 404, 500)}
    api = FastAPI(
        title="Tawatur",
        version=VERSION,
        description="One dossier as JSON. Offsets are Unicode code points, half-open.",
        docs_url=None,
        redoc_url=None,
        responses=failures,
    )
    api.add_exception_handler(TawaturError, _told)
    api.add_exception_handler(RequestValidationError, _refused)
    api.add_exception_handler(HTTPException, _refused)
    api.add_exception_handler(Exception, _unforeseen)
    _add_dossier(api, dossier)
    _add_articles(api, dossier)
    _add_findings(api, dossier)
    _add_times(api, dossier)
    return api


def _add_dossier(api: FastAPI, dossier: Dossier) -> None:
    @api.get("/info", response_model=InfoOut)
    def info() -> object:
        """Return what the dossier holds, in figures."""
        return dossier.info()

    @api.get("/intakes", response_model=ListingOut[IntakeOut])
    def intakes(status: IntakeStatus | None = None, offset: Offset = 0, limit: Limit = 100) -> object:
        """Return the inputs and what became of each."""
        return _page(dossier.intakes(status, offset=offset, limit=limit))

    @api.get("/verify", response_model=VerifyOut)
    def verify() -> object:
        """Check that the dossier is whole; takes time that grows with its size."""
        return dossier.verify()


def _add_articles(api: FastAPI, dossier: Dossier) -> None:
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
        return _page(dossier.articles(offset, limit, outlet=outlet, order=order, since=since, until=until))

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
        return _page(dossier.search(q, offset=offset, limit=limit))


def _add_findings(api: FastAPI, dossier: Dossier) -> None:
    @api.get("/entities", response_model=ListingOut[EntityRowOut])
    def entities(
        kind: Annotated[EntityType | None, Query(alias="type")] = None,
        query: str | None = None,
        offset: Offset = 0,
        limit: Limit = 50,
    ) -> object:
        """Return entities, the most mentioned first."""
        return _page(dossier.entities(offset, limit, type=kind, query=query))

    @api.get("/entities/{entity}", response_model=EntityPageOut)
    def entity(entity: str, offset: Offset = 0, limit: Limit = 50) -> object:
        """Return one entity with a part of its articles, statements and sightings."""
        return entity_out(dossier.entity(entity, offset=offset, limit=limit))

    @api.get("/statements", response_model=ListingOut[StatementRowOut])
    def statements(
        *,
        polarity: Polarity | None = None,
        modality: Modality | None = None,
        anonymous: bool | None = None,
        entity: str | None = None,
        offset: Offset = 0,
        limit: Limit = 50,
    ) -> object:
        """Return reports with their chains."""
        found = dossier.statements(
            offset, limit, polarity=polarity, modality=modality, anonymous=anonymous, entity=entity
        )
        return _page(found)

    @api.get("/claims", response_model=ListingOut[ClaimRowOut])
    def claims(offset: Offset = 0, limit: Limit = 50) -> object:
        """Return claims, those in most articles first."""
        return _page(dossier.claims(offset, limit))

    @api.get("/claims/{claim}", response_model=ClaimPageOut)
    def claim(claim: str, offset: Offset = 0, limit: Limit = 50) -> object:
        """Return one claim with a part of the statements that carry it and of those that deny it."""
        return claim_out(dossier.claim(claim, offset=offset, limit=limit))


def _add_times(api: FastAPI, dossier: Dossier) -> None:
    @api.get("/events", response_model=ListingOut[TimelineEntryOut])
    def events(offset: Offset = 0, limit: Limit = 100, since: Day = None, until: Day = None) -> object:
        """Return the events that have a date, the earliest first."""
        return _page(dossier.timeline(offset, limit, kind=TimelineKind.EVENT, since=since, until=until))

    @api.get("/timeline", response_model=ListingOut[TimelineEntryOut])
    def timeline(
        *,
        kind: TimelineKind | None = None,
        offset: Offset = 0,
        limit: Limit = 100,
        since: Day = None,
        until: Day = None,
    ) -> object:
        """Return what is dated, the earliest first."""
        return _page(dossier.timeline(offset, limit, kind=kind, since=since, until=until))
