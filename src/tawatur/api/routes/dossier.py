"""The addresses about the whole dossier: its figures, its inputs, its integrity."""

from fastapi import FastAPI

from tawatur.api.account import InfoOut, IntakeOut, VerifyOut
from tawatur.api.params import Limit, Offset, page_of
from tawatur.api.shapes import ListingOut
from tawatur.flow.ask import Dossier
from tawatur.model import IntakeStatus

__all__ = ["add_dossier"]


def add_dossier(api: FastAPI, dossier: Dossier) -> None:
    """Add the addresses of the whole dossier."""

    @api.get("/info", response_model=InfoOut)
    def info() -> object:
        """Return what the dossier holds, in figures."""
        return dossier.info()

    @api.get("/intakes", response_model=ListingOut[IntakeOut])
    def intakes(status: IntakeStatus | None = None, offset: Offset = 0, limit: Limit = 100) -> object:
        """Return the inputs and what became of each."""
        return page_of(dossier.intakes(status, offset=offset, limit=limit))

    @api.get("/verify", response_model=VerifyOut)
    def verify() -> object:
        """Check that the dossier is whole; takes time that grows with its size."""
        return dossier.verify()
