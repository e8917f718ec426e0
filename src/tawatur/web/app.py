"""The workbench as one ASGI application: pages in every language, the JSON interface, the bundle, the guard."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from tawatur.api import create_api
from tawatur.errors import InputError, NotFoundError, TawaturError
from tawatur.flow.ask import Dossier
from tawatur.web.editing import make_editing
from tawatur.web.guard import HEADERS, Guard
from tawatur.web.locale import LOCALES, load_locale, negotiate
from tawatur.web.pages import page_routes
from tawatur.web.reading import reading_pages
from tawatur.web.view import STATIC, View

__all__ = ["LANGUAGE_COOKIE", "create_app"]

LANGUAGE_COOKIE = "tawatur-language"


def create_app(dossier: Path | Dossier, *, editor: str | None = None) -> FastAPI:
    """Return the workbench of one dossier.

    Args:
        dossier: the dossier's file, or one that is open already.
        editor: who signs the edits that are made in it; without one it takes none.

    Raises:
        StoreError: no dossier is there, it is damaged or of a newer version.
        ConfigError: the front end was not bundled into this package.
    """
    opened = dossier if isinstance(dossier, Dossier) else Dossier.open(dossier)
    editing = make_editing(editor) if editor else None
    view = View(opened, name=Path(opened.info().path).name, editing=editing)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        opened.close()

    app = FastAPI(title="Tawatur", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    app.add_middleware(Guard)
    app.mount("/api/v1", create_api(opened, editor=editor))
    app.mount("/static", StaticFiles(directory=STATIC))
    for code in LOCALES:
        app.include_router(page_routes(view, load_locale(code)))
        app.include_router(reading_pages(view, load_locale(code)))
    _add_greeting(app)
    _add_errors(app, view)
    return app


def _add_greeting(app: FastAPI) -> None:
    @app.get("/", include_in_schema=False)
    def greet(request: Request) -> Response:
        """Send to the overview in the reader's language."""
        code = negotiate(request.cookies.get(LANGUAGE_COOKIE), request.headers.get("accept-language"))
        return RedirectResponse(f"/{code}/", HTTPStatus.SEE_OTHER)

    @app.get("/language/{code}", include_in_schema=False)
    def choose(code: str, to: str = "") -> Response:
        """Remember a language, and send to a page of it."""
        locale = load_locale(code) if code in LOCALES else None
        if locale is None:
            raise NotFoundError(f"no language {code!r}")
        # Only a path on this host: "//elsewhere" would leave it.
        target = to if to.startswith(f"/{code}/") and "\\" not in to else f"/{code}/"
        answer = RedirectResponse(target, HTTPStatus.SEE_OTHER)
        answer.set_cookie(LANGUAGE_COOKIE, code, max_age=31_536_000, httponly=True, samesite="strict")
        return answer


def _add_errors(app: FastAPI, view: View) -> None:
    def answer(request: Request, error: Exception) -> HTMLResponse:
        """Answer an error as a page that says what to do."""
        if isinstance(error, NotFoundError):
            status, key = HTTPStatus.NOT_FOUND, "error.not_found"
        elif isinstance(error, InputError):
            status, key = HTTPStatus.BAD_REQUEST, "error.bad_request"
        elif isinstance(error, HTTPException):
            status = HTTPStatus(error.status_code)
            key = "error.not_found" if status == HTTPStatus.NOT_FOUND else "error.bad_request"
        else:
            status, key = HTTPStatus.INTERNAL_SERVER_ERROR, "error.internal"
        first = request.url.path.split("/")[1]
        code = first if first in LOCALES else negotiate(None, request.headers.get("accept-language"))
        detail = str(error) if isinstance(error, TawaturError) else ""
        page = view.page(load_locale(code))
        made = page.answer(request, "error.html", {"key": key, "status": int(status), "detail": detail}, status)
        # A fault of ours is answered outside of the guard.
        made.headers.update(HEADERS)
        return made

    for kind in (TawaturError, HTTPException, Exception):
        app.add_exception_handler(kind, answer)
