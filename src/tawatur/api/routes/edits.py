"""The addresses of the log of edits: read always, written only where the server was started to allow it."""

from http import HTTPStatus

from fastapi import FastAPI

from tawatur.api.edits import EditAsked, EditRowOut, EditsMade, UndoAsked
from tawatur.api.params import Limit, Offset, page_of
from tawatur.api.shapes import ListingOut
from tawatur.flow.ask import Dossier
from tawatur.flow.curate import QUICK, Request, curate, is_linked, relink, sign, undo

__all__ = ["add_editing", "add_edits"]


def add_edits(api: FastAPI, dossier: Dossier) -> None:
    """Add the address that reads the log."""

    @api.get("/edits", response_model=ListingOut[EditRowOut])
    def edits(target: str | None = None, batch: str | None = None, offset: Offset = 0, limit: Limit = 50) -> object:
        """Return the log of edits, the last first; those that speak of a target, or those of a batch."""
        return page_of(dossier.edits(offset, limit, target=target, batch=batch))


def add_editing(api: FastAPI, dossier: Dossier, by: str) -> None:
    """Add the addresses that write the log; `by` signs where a request names nobody."""
    path = dossier.view.path

    @api.post("/edits", response_model=EditsMade, status_code=HTTPStatus.CREATED)
    def edit(asked: EditAsked) -> object:
        """Write an edit into the log, and draw entities and claims anew where the dossier is small."""
        request = Request(
            action=asked.action,
            targets=tuple(asked.targets),
            value=asked.value,
            position=asked.position,
            kind=asked.kind,
        )
        made = curate(dossier, request, sign(asked.by or by, why=asked.why, batch=asked.batch))
        return {"edits": made, "linked": relink(path, at_most=QUICK)}

    @api.post("/edits/undo", response_model=EditsMade, status_code=HTTPStatus.CREATED)
    def take_back(asked: UndoAsked) -> object:
        """Undo edits; that is itself an entry of the log."""
        signature = sign(asked.by or by, why=asked.why)
        made = undo(dossier, signature, edits=tuple(asked.edits), batch=asked.batch)
        return {"edits": made, "linked": relink(path, at_most=QUICK)}

    @api.post("/edits/relink", response_model=EditsMade)
    def link_anew() -> object:
        """Draw entities and claims anew by the edits, however large the dossier is."""
        relink(path)
        return {"edits": (), "linked": is_linked(dossier)}
