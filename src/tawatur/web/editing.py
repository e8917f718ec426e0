"""Edits that come from the pages: who signs them, and the secret that shows that a form is one of ours."""

import hmac
import secrets
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import parse_qs

from fastapi import Request
from starlette.exceptions import HTTPException

__all__ = ["Editing", "Form", "make_editing", "read_form"]

# Every field has room for a long note in Arabic, where a letter takes six bytes of a form.
_LARGEST = 200_000

Form = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Editing:
    """Who edits in this workbench, and the secret of its forms: a new one whenever it is started."""

    by: str
    token: str

    def check(self, form: Form) -> None:
        """Refuse a form that does not carry the secret.

        Raises:
            HTTPException: 403.
        """
        given = form.get("token", [""])[0]
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            raise HTTPException(HTTPStatus.FORBIDDEN, "this form is not of the workbench that runs now")


def make_editing(by: str) -> Editing:
    """Return what a workbench needs to take edits that are signed by this name."""
    return Editing(by=by, token=secrets.token_urlsafe(32))


async def read_form(request: Request) -> Form:
    """Return the fields of a form as it was sent, each with its values; blank ones are left out.

    Raises:
        HTTPException: it is too large, or no form.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "this is no form")
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "this is too long")
    try:
        return parse_qs(body.decode("ascii"), encoding="utf-8", errors="strict", max_num_fields=1200)
    except ValueError as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, "this form cannot be read") from error
