"""The log of edits, and what the forms of the other pages send: edits, undoing, linking anew."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from tawatur.errors import InputError
from tawatur.flow import curate
from tawatur.model import EditAction, EditNoun, SourceKind
from tawatur.web.editing import Editing, Form, read_form
from tawatur.web.locale import Locale
from tawatur.web.view import PAGE_SIZE, Ask, Pager, View

__all__ = ["add_log"]

Sent = Annotated[Form, Depends(read_form)]
_PLACES = {EditNoun.ENTITY: "entities", EditNoun.CLAIM: "claims"}


def add_log(router: APIRouter, view: View, locale: Locale) -> None:
    """Add the routes of the log in one language; those that write only where edits are allowed."""
    dossier, page = view.dossier, view.page(locale)

    @router.get("/log", response_class=HTMLResponse)
    def log(request: Request) -> HTMLResponse:
        """Show who decided what, when and why."""
        ask = Ask(request)
        listing = dossier.edits(ask.offset(), PAGE_SIZE, target=ask.word("of"), batch=ask.word("batch"))
        values = {"listing": listing, "pager": Pager.of(ask, listing), "is_linked": curate.is_linked(dossier)}
        return page.answer(request, "log.html", values)

    @router.get("/finding/{ident}")
    def finding(ident: str) -> RedirectResponse:
        """Send to the page where a finding, an entity, a claim or an article is shown."""
        noun, article = curate.place_of(dossier, ident)
        if noun in _PLACES:
            return RedirectResponse(f"/{locale.code}/{_PLACES[noun]}/{ident}", HTTPStatus.SEE_OTHER)
        part = "" if noun is EditNoun.ARTICLE else f"?finding={ident}"
        return RedirectResponse(f"/{locale.code}/articles/{article}{part}", HTTPStatus.SEE_OTHER)

    if view.editing is not None:
        _add_editing(router, view, locale, view.editing)


def _add_editing(router: APIRouter, view: View, locale: Locale, editing: Editing) -> None:
    dossier, path = view.dossier, view.dossier.view.path

    def done(form: Form) -> RedirectResponse:
        """Link anew where that is quick, and send back to where the form was."""
        curate.relink(path, at_most=curate.QUICK)
        back = _one(form, "back")
        # Only a path on this host: "//elsewhere" would leave it.
        safe = back.startswith(f"/{locale.code}/") and "\\" not in back and back.isprintable()
        return RedirectResponse(back if safe else f"/{locale.code}/log", HTTPStatus.SEE_OTHER)

    def signed(form: Form) -> curate.Signature:
        return curate.sign(_one(form, "by") or editing.by, why=_one(form, "why"), batch=_one(form, "batch"))

    @router.post("/edits")
    def edit(form: Sent) -> RedirectResponse:
        """Write an edit into the log."""
        editing.check(form)
        curate.curate(dossier, _asked(form), signed(form))
        return done(form)

    @router.post("/undo")
    def undo(form: Sent) -> RedirectResponse:
        """Take entries back."""
        editing.check(form)
        curate.undo(dossier, signed(form), edits=tuple(form.get("edit", ())), batch=_one(form, "of_batch") or None)
        return done(form)

    @router.post("/relink")
    def link_anew(form: Sent) -> RedirectResponse:
        """Draw entities and claims anew by the edits, however long it takes."""
        editing.check(form)
        curate.relink(path)
        return done(form)


def _one(form: Form, name: str) -> str:
    return form.get(name, [""])[0].strip()


def _asked(form: Form) -> curate.Request:
    """Return what a form asks for.

    Raises:
        InputError: it names no action that there is.
    """
    action, kind = _one(form, "action"), _one(form, "kind")
    if action not in set(EditAction) or (kind and kind not in set(SourceKind)):
        raise InputError(f"no edit {action!r} {kind!r}")
    targets = tuple(word for line in form.get("target", ()) if (word := line.strip()))
    position = _one(form, "position")
    return curate.Request(
        action=EditAction(action),
        targets=targets,
        value=_one(form, "value") or None,
        position=int(position) if position.isascii() and position.isdigit() and len(position) < 4 else 0,
        kind=SourceKind(kind) if kind else None,
    )
