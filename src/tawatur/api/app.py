"""The questions of `flow.ask`, as addresses that answer in JSON."""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from tawatur.api.routes import add_routes
from tawatur.api.shapes import ErrorOut
from tawatur.errors import InputError, NotFoundError, TawaturError
from tawatur.flow.ask import Dossier

__all__ = ["create_api"]

VERSION = "1"


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


def create_api(dossier: Dossier, *, editor: str | None = None) -> FastAPI:
    """Return the application that answers for one dossier; it is mounted at `/api/v1`.

    `editor` is who signs the edits that are sent to it; where there is none, it takes no edits.

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
    add_routes(api, dossier, editor)
    return api
