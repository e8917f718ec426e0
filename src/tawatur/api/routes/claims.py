"""The addresses across documents: claims, contradictions, echoes, two articles compared."""

from typing import Annotated

from fastapi import FastAPI, Query

from tawatur.api.across import (
    ClaimLineOut,
    ClaimReportOut,
    ComparisonOut,
    DifferenceRowOut,
    EchoOut,
    line_out,
    report_out,
)
from tawatur.api.answers import claim_out
from tawatur.api.models import ClaimPageOut
from tawatur.api.params import Limit, Offset, page_of
from tawatur.api.shapes import ListingOut
from tawatur.flow.ask import Dossier
from tawatur.flow.questions.across import (
    compare_articles,
    list_claims,
    list_contradictions,
    list_echoes,
    report_claim,
)
from tawatur.model import DifferenceKind

__all__ = ["add_claims"]


def add_claims(api: FastAPI, dossier: Dossier) -> None:
    """Add the addresses across documents."""

    @api.get("/claims", response_model=ListingOut[ClaimLineOut])
    def claims(
        *,
        query: Annotated[str | None, Query(description="words that the claim's gist must hold")] = None,
        repeated: Annotated[bool, Query(description="those alone that several articles tell")] = False,
        denied: Annotated[bool, Query(description="those alone that somebody tells and somebody denies")] = False,
        differing: Annotated[bool, Query(description="those alone that something contradicts")] = False,
        offset: Offset = 0,
        limit: Limit = 50,
    ) -> object:
        """Return claims with the number of their independent origins, those in most articles first."""
        found = list_claims(
            dossier, offset, limit, query=query, repeated=repeated, denied=denied, differing=differing
        )
        return {**page_of(found), "items": tuple(line_out(line) for line in found.items)}

    @api.get("/claims/{claim}", response_model=ClaimPageOut)
    def claim(claim: str, offset: Offset = 0, limit: Limit = 50) -> object:
        """Return one claim with a part of the statements that carry it and of those that deny it."""
        return claim_out(dossier.claim(claim, offset=offset, limit=limit))

    @api.get("/claims/{claim}/origins", response_model=ClaimReportOut)
    def origins(claim: str) -> object:
        """Return one claim with all that tells or denies it, its origins, grades and contradictions."""
        return report_out(report_claim(dossier, claim))

    @api.get("/contradictions", response_model=ListingOut[DifferenceRowOut])
    def contradictions(
        *,
        kind: DifferenceKind | None = None,
        changes: Annotated[bool, Query(description="instead the differences that are no contradictions")] = False,
        offset: Offset = 0,
        limit: Limit = 50,
    ) -> object:
        """Return what contradicts what, with both sides, the surest first."""
        return page_of(list_contradictions(dossier, offset, limit, kind=kind, changes=changes))

    @api.get("/articles/{article}/echoes", response_model=tuple[EchoOut, ...])
    def echoes(article: str) -> object:
        """Return the articles that share words with one, and these words."""
        return list_echoes(dossier, article)

    @api.get("/compare", response_model=ComparisonOut)
    def compare(left: str, right: str) -> object:
        """Return two articles compared: shared words, claims of both, contradictions, what each says alone."""
        return compare_articles(dossier, left, right)
