"""Everything that was found in any number of articles, judged together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from tawatur.lang import LanguagePack
from tawatur.lang.names import NameTables
from tawatur.lang.places import PlaceTables
from tawatur.link.across import Across
from tawatur.link.claims.words import Claims
from tawatur.link.curated import Lone, judge_rulings, regroup_claims, regroup_happenings, rulings_on
from tawatur.link.entities import judge_entities
from tawatur.link.places import locate_entities
from tawatur.link.protocols import Judge
from tawatur.link.recipe import Runner
from tawatur.model import ArticleId, Claim, Difference, Edit, EditNoun, Linkage, Reading, Statement

__all__ = ["link"]


def link(  # noqa: PLR0913 - each is something that a corpus may lack
    readings: Iterable[Reading],
    *,
    content_of: Callable[[Statement], str] | None = None,
    text_of: Callable[[ArticleId], str] | None = None,
    pack: LanguagePack | None = None,
    tables: NameTables | None = None,
    places: PlaceTables | None = None,
    edits: Sequence[Edit] = (),
    judge: Judge | None = None,
    runner: Runner | None = None,
) -> Linkage:
    """Return the judgements on what is the same across articles, with the entities and claims that follow.

    The result does not depend on the order of the readings.

    Args:
        readings: the findings of each article.
        content_of: the folded words of a report's content: where the texts are not given, claims are drawn of
            equal words alone.
        text_of: the text of an article; with it, `pack` and `runner` claims are drawn of what is said in whatever
            words, and happenings, differences and shared text are found.
        pack: the language of the articles.
        tables: the gazetteers and office-holders of the language, where there are any.
        places: where places lie; without it none is located.
        judge: what says whether two sentences speak of one thing, where the rules are in doubt.
        runner: what does the work that goes over all articles at once.
        edits: what persons ruled to be one or not; it stands over what the rules say.
    """
    equal = Claims(content_of)
    across = Across(pack, runner, judge) if pack and runner and text_of else None
    rulings = [edit for noun in (EditNoun.CLAIM, EditNoun.EVENT) for edit in rulings_on(edits, noun)]
    lone = Lone(rulings)

    def passing() -> Iterator[Reading]:
        # One reading at a time: of a large corpus no more is kept than what is judged.
        for reading in readings:
            lone.add(reading)
            if across is not None and text_of is not None:
                across.add(reading, text_of(reading.article))
            else:
                equal.add(reading.statements)
            yield reading

    judgements, entities = judge_entities(passing(), tables or NameTables(), edits)
    entities = locate_entities(entities, tables or NameTables(), places or PlaceTables())
    judgements = (*judgements, *judge_rulings(rulings, lone.there))
    if across is None:
        claims = regroup_claims(equal.drawn(), edits, lone.claims)
        return Linkage(judgements=judgements, entities=entities, claims=claims)
    found = across.drawn(entities)
    claims = regroup_claims(found.claims, edits, lone.claims)
    return Linkage(
        judgements=tuple(sorted({*judgements, *found.judgements}, key=lambda j: (j.left, j.right, j.reason))),
        entities=entities,
        claims=claims,
        happenings=regroup_happenings(found.happenings, edits, lone.happenings),
        differences=tuple(_owned(found.differences, claims)),
        reuses=found.reuses,
    )


def _owned(differences: Iterable[Difference], claims: Iterable[Claim]) -> Iterator[Difference]:
    """Yield the differences, each between the claims that its sightings stand in."""
    owner = {
        ident: claim.id
        for claim in claims
        for ident in (*claim.supports, *claim.denies, *claim.told, *claim.untold)
    }
    for one in differences:
        if one.left in owner and one.right in owner:
            yield replace(one, left_claim=owner[one.left], right_claim=owner[one.right])
