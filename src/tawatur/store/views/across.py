"""What several articles say of one thing, as it is read: claims, their differences, shared words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from sqlalchemy.engine import Connection

from tawatur.errors import NotFoundError
from tawatur.model import Article, ArticleId, Claim, DifferenceNature, Entity, Judgement, Reading, Reuse
from tawatur.store.queries import across, claims
from tawatur.store.queries.across import WantedClaims, WantedDifferences
from tawatur.store.queries.articles import article_rows
from tawatur.store.queries.claim_rows import claim_rows
from tawatur.store.queries.event_rows import event_rows
from tawatur.store.queries.statements import statement_rows
from tawatur.store.records.articles import decode_articles
from tawatur.store.records.decode import decode_readings
from tawatur.store.rows import ArticleRow, ClaimRow, Listing
from tawatur.store.views.across_rows import Corpus, DifferenceRow, TellingRow

__all__ = ["CHANGES", "Across"]

# Differences that are none of truth: rounding, a count that ran on, another scope, a position that changed.
CHANGES = tuple(nature for nature in DifferenceNature if nature is not DifferenceNature.CONTRADICTION)


class Across:
    """Reads what follows from several articles; `ask` gives a connection for one question."""

    def __init__(self, ask: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._ask = ask

    def claims(self, wanted: WantedClaims, *, offset: int, limit: int) -> Listing[ClaimRow]:
        """Return claims, those in most articles first."""
        with self._ask() as connection:
            numbers = across.list_claims(connection, wanted, offset=offset, limit=limit)
            rows = claim_rows(connection, numbers)
            total = across.count_claims(connection, wanted)
        return Listing(items=tuple(rows.values()), total=total, offset=offset, limit=limit)

    def claim(self, claim: str) -> tuple[ClaimRow, Claim]:
        """Return one claim with all that tells or denies it.

        Raises:
            NotFoundError: there is no such claim.
        """
        with self._ask() as connection:
            number = _number(connection, claim)
            return claim_rows(connection, [number])[number], claims.decode_claims(connection, [number])[number]

    def corpus_of_claims(self, idents: Sequence[str], *, most: int) -> Corpus:
        """Return these claims with the readings of the articles in which they are told, so many at most of each."""
        with self._ask() as connection:
            numbers = [_number(connection, ident) for ident in idents]
            found = claims.decode_claims(connection, numbers)
            places = across.articles_of_claims(connection, numbers)
            readings = sorted({reading for of in places.values() for reading in of[:most]})
            return _corpus(connection, readings, tuple(found[number] for number in numbers))

    def corpus_of_articles(self, idents: Sequence[str]) -> Corpus:
        """Return the readings of these articles with the claims that are told or denied in them.

        Raises:
            NotFoundError: an article is not there.
        """
        with self._ask() as connection:
            places = across.readings_of(connection, idents)
            for ident in idents:
                if ident not in places:
                    raise NotFoundError(f"no article {ident}")
            readings = [reading for _, reading in places.values()]
            of = {claim for reading in readings for claim in across.claims_of_article(connection, reading).values()}
            numbers = [_number(connection, claim) for claim in sorted(of)]
            found = claims.decode_claims(connection, numbers)
            return _corpus(connection, readings, tuple(found[number] for number in numbers))

    def tellings(self, idents: Iterable[str]) -> Mapping[str, TellingRow]:
        """Return the rows of these statements and events that are shown, by id."""
        with self._ask() as connection:
            return _tellings(connection, idents)

    def judgements(self, idents: Iterable[str], *, about: str) -> tuple[Judgement, ...]:
        """Return the judgements on these statements and events whose reason begins with what they are about."""
        with self._ask() as connection:
            return across.judgements_on(connection, idents, about)

    def rows_of_claims(self, idents: Sequence[str]) -> tuple[ClaimRow, ...]:
        """Return the rows of these claims, in their order."""
        with self._ask() as connection:
            return tuple(claim_rows(connection, [_number(connection, ident) for ident in idents]).values())

    def rows_of_articles(self, idents: Sequence[str]) -> Mapping[str, ArticleRow]:
        """Return the rows of these articles that are shown, by id."""
        with self._ask() as connection:
            places = across.readings_of(connection, idents)
            return {row.id: row for row in article_rows(connection, [n for n, _ in places.values()]).values()}

    def differences(
        self, wanted: WantedDifferences, *, of: Sequence[str] | None = None, offset: int, limit: int
    ) -> Listing[DifferenceRow]:
        """Return differences with both sides, the surest first; of all claims or of some."""
        with self._ask() as connection:
            if of is not None:
                wanted = replace(wanted, claims=tuple(_number(connection, claim) for claim in of))
            found = across.list_differences(connection, wanted, offset=offset, limit=limit)
            sides = _tellings(connection, (ident for one in found for ident in (one.left, one.right)))
            total = sum(across.count_differences(connection, wanted).values())
        items = tuple(
            DifferenceRow(difference=one, left=sides[one.left], right=sides[one.right])
            for one in found
            if one.left in sides and one.right in sides
        )
        return Listing(items=items, total=total, offset=offset, limit=limit)

    def count_differences(self, wanted: WantedDifferences) -> Mapping[str, int]:
        """Return how many differences there are of each kind."""
        with self._ask() as connection:
            return across.count_differences(connection, wanted)

    def reuses_of(self, article: str, *, limit: int) -> tuple[Reuse, ...]:
        """Return what an article shares with others, those that share most first.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._ask() as connection:
            places = across.readings_of(connection, [article])
            if article not in places:
                raise NotFoundError(f"no article {article}")
            return across.reuses_of(connection, places[article][0], limit=limit)

    def texts(self, idents: Sequence[str]) -> Mapping[str, str]:
        """Return the texts of these articles, by id."""
        with self._ask() as connection:
            numbers = [number for number, _ in across.readings_of(connection, idents).values()]
            return {article.id: article.text for article in decode_articles(connection, numbers).values()}


def _number(connection: Connection, claim: str) -> int:
    number = claims.number_of_claim(connection, claim)
    if number is None:
        raise NotFoundError(f"no claim {claim}")
    return number


def _tellings(connection: Connection, idents: Iterable[str]) -> dict[str, TellingRow]:
    places = across.places_of(connection, idents)
    said = [at for noun, at in places.values() if noun == "statement"]
    told = [at for noun, at in places.values() if noun == "event"]
    rows: list[TellingRow] = [*statement_rows(connection, said), *event_rows(connection, told)]
    return {row.id: row for row in rows}


def _corpus(connection: Connection, readings: Sequence[int], found: tuple[Claim, ...]) -> Corpus:
    read: dict[int, Reading] = decode_readings(connection, readings)
    ids: list[ArticleId] = [reading.article for reading in read.values()]
    numbers = [number for number, _ in across.readings_of(connection, ids).values()]
    articles: dict[int, Article] = decode_articles(connection, numbers)
    entities: tuple[Entity, ...] = across.entities_of(connection, readings)
    return Corpus(
        articles=tuple(articles.values()),
        readings=tuple(read.values()),
        entities=entities,
        claims=found,
        reuses=across.reuses_between(connection, numbers),
    )
