"""The addresses, a file for each noun: each adds its own to the application."""

from collections.abc import Callable

from fastapi import FastAPI

from tawatur.api.routes.articles import add_articles
from tawatur.api.routes.claims import add_claims
from tawatur.api.routes.dossier import add_dossier
from tawatur.api.routes.edits import add_editing, add_edits
from tawatur.api.routes.entities import add_entities
from tawatur.api.routes.events import add_events
from tawatur.api.routes.sources import add_sources
from tawatur.api.routes.statements import add_statements
from tawatur.api.routes.times import add_times
from tawatur.flow.ask import Dossier

__all__ = ["add_routes"]

_ADDERS: tuple[Callable[[FastAPI, Dossier], None], ...] = (
    add_dossier,
    add_articles,
    add_entities,
    add_statements,
    add_sources,
    add_claims,
    add_edits,
    add_events,
    add_times,
)


def add_routes(api: FastAPI, dossier: Dossier, editor: str | None = None) -> None:
    """Add every address to the application of one dossier; those that edit only where there is an editor."""
    for add in _ADDERS:
        add(api, dossier)
    if editor is not None:
        add_editing(api, dossier, editor)
