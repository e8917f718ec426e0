"""The address of statements, with all that they can be asked by."""

from typing import Annotated

from fastapi import FastAPI, Query
from pydantic import BaseModel, Field

from tawatur.api.models import StatementRowOut
from tawatur.api.params import page_of
from tawatur.api.shapes import ListingOut
from tawatur.flow.ask import Dossier, StatementFilters
from tawatur.model import Modality, Mode, Polarity, Stance

__all__ = ["add_statements"]

_DAY = r"^\d{4}-\d{2}-\d{2}$"
# What is no filter: where in the list, and the words.
_REST = {"said", "offset", "limit"}


class _Query(BaseModel):
    """What statements are asked by."""

    said: str | None = Field(None, min_length=1, description="words that the content holds, in any form")
    polarity: Polarity | None = None
    modality: Modality | None = None
    stance: Stance | None = Field(None, description="what the one who passes it on makes of it")
    mode: Mode | None = None
    verified: bool | None = Field(None, description="the article says that it was checked, or could not be")
    anonymous: bool | None = Field(None, description="the speaker has no name, or has one")
    entity: str | None = Field(None, description="the id of an entity that stands in the chain")
    source: str | None = Field(None, description="who speaks: the id of an entity, or a part of its names")
    through: str | None = Field(None, description="who passes it on: the id of an entity, or a part of its names")
    outlet: str | None = Field(None, description="who published the article")
    since: str | None = Field(None, pattern=_DAY, description="an ISO date, inclusive")
    until: str | None = Field(None, pattern=_DAY, description="an ISO date, inclusive")
    offset: int = Field(0, ge=0, description="how many of the list to pass over")
    limit: int = Field(50, ge=1, le=1000, description="how many of the list to give, at most 1,000")


def add_statements(api: FastAPI, dossier: Dossier) -> None:
    """Add the address of statements."""

    @api.get("/statements", response_model=ListingOut[StatementRowOut])
    def statements(asked: Annotated[_Query, Query()]) -> object:
        """Return reports with their chains, the newest article first, or the best first where words are given."""
        wanted = StatementFilters(**asked.model_dump(exclude=_REST))  # type: ignore[typeddict-item]  # same names
        if asked.said is not None:
            return page_of(dossier.who_said(asked.said, offset=asked.offset, limit=asked.limit, **wanted))
        return page_of(dossier.statements(asked.offset, asked.limit, **wanted))
