"""What several articles say of one thing: claims and their origins, contradictions, echoes, a comparison."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from tawatur.analyse.comparison import compare
from tawatur.analyse.echoes import echoes_of
from tawatur.analyse.evidence import Evidence
from tawatur.analyse.origins import ClaimOrigins, origins_of
from tawatur.errors import InputError
from tawatur.flow.ask import Dossier
from tawatur.flow.engines import load_pack
from tawatur.flow.questions.verdicts import ClaimVerdict, list_verdicts
from tawatur.model import (
    ArticleId,
    Claim,
    DifferenceKind,
    DifferenceNature,
    Linkage,
    PassageKind,
    Reading,
    Reuse,
    Span,
)
from tawatur.store.event_rows import EventRow
from tawatur.store.queries.across import WantedClaims, WantedDifferences
from tawatur.store.rows import ArticleRow, ClaimRow, Listing
from tawatur.store.views.across import CHANGES, Across
from tawatur.store.views.across_rows import Corpus, DifferenceRow, TellingRow
from tawatur.text.normal import fold

__all__ = [
    "ClaimFilters",
    "ClaimLine",
    "ClaimOrigins",
    "ClaimReport",
    "ClaimVerdict",
    "ComparedArticles",
    "DifferenceRow",
    "Echo",
    "EchoPassage",
    "SharedClaim",
    "TellingRow",
    "compare_articles",
    "count_kinds",
    "list_claims",
    "list_contradictions",
    "list_echoes",
    "report_claim",
]

_PACK = "ar"
_CONTRADICTIONS = (DifferenceNature.CONTRADICTION,)
_MOST = 1000
# Articles of one claim whose chains are compared, each with each: what more there is changes no reader's mind, and
# would take minutes. In a list the claims of more articles are left to their own page.
_COMPARED, _LISTED = 300, 60
_ECHOES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """One claim in a list: how many articles tell it, and how many independent origins it has.

    `least` are proven to be independent, `most` there could be; both are None where they were not asked for, or
    where so many articles tell a claim that its own page must tell. `differs`: something contradicts it.
    """

    row: ClaimRow
    least: int | None
    most: int | None
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimReport:
    """One claim: who tells it and who denies it (rows by the id of the sighting), its origins, what contradicts it.

    Attributes:
        repeats: events that stand in a report on the same side of the claim, with that report: one place of a text,
            which is shown once.
        changes: differences that are none of truth: rounding, a count that ran on, another scope, a new position.
        verdicts: who judged its sightings, and why.
        whole: False for a claim that more than 300 articles tell: the first 300 are looked at.
    """

    row: ClaimRow
    claim: Claim
    tellings: Mapping[str, TellingRow]
    repeats: Mapping[str, str]
    origins: ClaimOrigins
    differences: tuple[DifferenceRow, ...]
    changes: tuple[DifferenceRow, ...]
    verdicts: tuple[ClaimVerdict, ...]
    whole: bool

    @property
    def places(self) -> Mapping[str, TellingRow]:
        """The rows by the id of the sighting, each place of a text once."""
        return {ident: row for ident, row in self.tellings.items() if ident not in self.repeats}


@dataclass(frozen=True, slots=True, kw_only=True)
class EchoPassage:
    """One stretch of words that two articles share, as each has it."""

    kind: PassageKind
    own: Span
    other: Span
    own_words: str
    other_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """What an article shares with another.

    `taken`: whether the article took it from the other (True), or the other from it; None where nothing tells.
    """

    article: ArticleRow
    reuse: Reuse
    taken: bool | None
    passages: tuple[EchoPassage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedClaim:
    """One claim that two articles both speak of, with the places in each."""

    row: ClaimRow
    left: tuple[TellingRow, ...]
    right: tuple[TellingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedArticles:
    """Two articles side by side: shared words, claims of both, what contradicts, and what each says alone."""

    left: ArticleRow
    right: ArticleRow
    echo: Echo | None
    same: tuple[SharedClaim, ...]
    differences: tuple[DifferenceRow, ...]
    changes: tuple[DifferenceRow, ...]
    only_left: tuple[ClaimRow, ...]
    only_right: tuple[ClaimRow, ...]


class ClaimFilters(TypedDict, total=False):
    """Which claims are asked for; one that is not given asks for all.

    Attributes:
        query: words that the claim's gist must hold.
        repeated: those alone that several articles tell.
        denied: those alone that somebody tells and somebody denies.
        differing: those alone that something contradicts.
    """

    query: str | None
    repeated: bool
    denied: bool
    differing: bool


def list_claims(
    dossier: Dossier, offset: int = 0, limit: int = 25, *, origins: bool = True, **asked: Unpack[ClaimFilters]
) -> Listing[ClaimLine]:
    """Return claims with the number of their origins, those in most articles first.

    Origins are worked out from the readings of all articles concerned; without `origins` they are left unknown, and
    the list is there at once.

    Raises:
        InputError: `offset` or `limit` is out of its range.
    """
    _check(offset, limit)
    wanted = WantedClaims(
        repeated=asked.get("repeated", False),
        denied=asked.get("denied", False),
        differing=asked.get("differing", False),
        words=tuple(fold(asked.get("query") or "", load_pack(_PACK)).split()),
    )
    across = dossier.view.across
    found = across.claims(wanted, offset=offset, limit=limit)
    ids = [row.id for row in found.items]
    small = [row.id for row in found.items if row.articles <= _LISTED] if origins else []
    corpus = across.corpus_of_claims(small, most=_LISTED)
    evidence = _evidence(corpus)
    counted = {claim.id: origins_of(claim, evidence) for claim in corpus.claims}
    differing_ids = _contradicted(across, ids)
    items = tuple(
        ClaimLine(
            row=row,
            least=counted[row.id].least if row.id in counted else None,
            most=counted[row.id].most if row.id in counted else None,
            differs=row.id in differing_ids,
        )
        for row in found.items
    )
    return Listing(items=items, total=found.total, offset=offset, limit=limit)


def _check(offset: int, limit: int) -> None:
    if not 0 <= offset < 1 << 62:
        raise InputError(f"an offset of {offset}", do="Give 0 or more")
    if not 1 <= limit <= _MOST:
        raise InputError(f"a limit of {limit}", do=f"Give 1 to {_MOST}")


def _evidence(corpus: Corpus) -> Evidence:
    linkage = Linkage(entities=corpus.entities, reuses=corpus.reuses)
    return Evidence(corpus.readings, linkage, corpus.articles)


def _contradicted(across: Across, claims: Sequence[str]) -> set[str]:
    found = across.differences(WantedDifferences(), of=claims, offset=0, limit=_MOST)
    return {ident for row in found.items for ident in (row.difference.left_claim, row.difference.right_claim)}


def report_claim(dossier: Dossier, claim: str) -> ClaimReport:
    """Return one claim with all that is known of it.

    Raises:
        NotFoundError: there is no such claim.
    """
    across = dossier.view.across
    row, found = across.claim(claim)
    evidence = _evidence(across.corpus_of_claims([claim], most=_COMPARED))
    sightings = (*found.supports, *found.told, *found.denies, *found.untold)
    tellings = across.tellings(ident for ident in sightings if evidence.voice(ident) is not None)
    return ClaimReport(
        row=row,
        claim=found,
        tellings=tellings,
        repeats=_repeats(found, tellings),
        origins=origins_of(found, evidence),
        differences=across.differences(WantedDifferences(), of=[claim], offset=0, limit=_MOST).items,
        changes=across.differences(WantedDifferences(natures=CHANGES), of=[claim], offset=0, limit=_MOST).items,
        verdicts=list_verdicts(dossier, found),
        whole=row.articles <= _COMPARED,
    )


def _repeats(claim: Claim, tellings: Mapping[str, TellingRow]) -> dict[str, str]:
    """Return the events that are told in a report on their own side, with that report."""
    sides = ((claim.told, frozenset(claim.supports)), (claim.untold, frozenset(claim.denies)))
    rows = ((ident, tellings.get(ident), reports) for events, reports in sides for ident in events)
    return {
        ident: row.statement
        for ident, row, reports in rows
        if isinstance(row, EventRow) and row.statement in reports and row.statement in tellings
    }


def list_contradictions(
    dossier: Dossier, offset: int = 0, limit: int = 25, *, kind: DifferenceKind | None = None, changes: bool = False
) -> Listing[DifferenceRow]:
    """Return what contradicts what, the surest first; with `changes` the differences that are none of truth.

    Raises:
        InputError: `offset` or `limit` is out of its range.
    """
    _check(offset, limit)
    wanted = WantedDifferences(natures=CHANGES if changes else _CONTRADICTIONS, kind=kind)
    return dossier.view.across.differences(wanted, offset=offset, limit=limit)


def count_kinds(dossier: Dossier, *, changes: bool = False) -> Mapping[str, int]:
    """Return how many contradictions there are of each kind, or with `changes` how many other differences."""
    natures = CHANGES if changes else _CONTRADICTIONS
    return dossier.view.across.count_differences(WantedDifferences(natures=natures))


def list_echoes(dossier: Dossier, article: str, *, limit: int = _ECHOES) -> tuple[Echo, ...]:
    """Return the articles that share words with one, with the shared stretches side by side.

    Raises:
        NotFoundError: there is no such article.
    """
    across = dossier.view.across
    reuses = across.reuses_of(article, limit=limit)
    return _echoes(across, article, reuses)


def _echoes(across: Across, article: str, reuses: Iterable[Reuse]) -> tuple[Echo, ...]:
    found = echoes_of(ArticleId(article), Linkage(reuses=tuple(reuses)))
    others = [echo.other for echo in found]
    rows = across.rows_of_articles(others)
    texts = across.texts([article, *others]) if found else {}
    return tuple(
        Echo(
            article=rows[echo.other],
            reuse=echo.reuse,
            taken=echo.taken,
            passages=tuple(_passages(echo.reuse, article, texts)),
        )
        for echo in found
        if echo.other in rows
    )


def _passages(reuse: Reuse, article: str, texts: Mapping[str, str]) -> Iterable[EchoPassage]:
    is_left = reuse.left == article
    own_text, other_text = texts[article], texts[reuse.right if is_left else reuse.left]
    for passage in reuse.passages:
        own, other = (passage.left, passage.right) if is_left else (passage.right, passage.left)
        yield EchoPassage(
            kind=passage.kind, own=own, other=other, own_words=own.of(own_text), other_words=other.of(other_text)
        )


def compare_articles(dossier: Dossier, left: str, right: str) -> ComparedArticles:
    """Return two articles compared.

    Raises:
        NotFoundError: an article is not there.
        InputError: both are the same.
    """
    if left == right:
        raise InputError(f"{left} is compared with itself", do="Name two articles")
    across = dossier.view.across
    corpus = across.corpus_of_articles([left, right])
    ids = [claim.id for claim in corpus.claims]
    everything = WantedDifferences(natures=tuple(DifferenceNature))
    clashes = {
        row.difference.id: row for row in across.differences(everything, of=ids, offset=0, limit=_MOST).items
    }
    linkage = Linkage(
        claims=corpus.claims, reuses=corpus.reuses, differences=tuple(row.difference for row in clashes.values())
    )
    readings = {reading.article: reading for reading in corpus.readings}
    found = compare(readings[ArticleId(left)], readings[ArticleId(right)], linkage)
    rows = {row.id: row for row in across.rows_of_claims(ids)}
    places = {reading.article: _places(reading, corpus.claims) for reading in corpus.readings}
    tellings = across.tellings(ident for of in places.values() for claim in found.same for ident in of[claim])
    articles = across.rows_of_articles([left, right])
    told = [clashes[one.id] for one in found.differences]
    return ComparedArticles(
        left=articles[left],
        right=articles[right],
        echo=next(iter(_echoes(across, left, corpus.reuses)), None),
        same=tuple(
            SharedClaim(
                row=rows[claim],
                left=tuple(tellings[ident] for ident in places[found.left][claim] if ident in tellings),
                right=tuple(tellings[ident] for ident in places[found.right][claim] if ident in tellings),
            )
            for claim in found.same
        ),
        differences=tuple(row for row in told if row.difference.nature is DifferenceNature.CONTRADICTION),
        changes=tuple(row for row in told if row.difference.nature is not DifferenceNature.CONTRADICTION),
        only_left=tuple(rows[claim] for claim in found.only_left),
        only_right=tuple(rows[claim] for claim in found.only_right),
    )


def _places(reading: Reading, claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    """Return where each claim is told or denied in a reading."""
    mine: set[str] = {one.id for one in reading.statements} | {one.id for one in reading.events}
    return {
        claim.id: tuple(
            ident for ident in (*claim.supports, *claim.denies, *claim.told, *claim.untold) if ident in mine
        )
        for claim in claims
    }
