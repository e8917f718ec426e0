"""Who judged what the sightings of a claim have to do with one another: rules and persons, with their reasons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tawatur.flow.ask import Dossier
from tawatur.link.curated import judge_rulings, rulings_on
from tawatur.model import Claim, Edit, EditNoun, Judgement, Verdict
from tawatur.store.views.across_rows import TellingRow

__all__ = ["ClaimVerdict", "list_verdicts"]

_ORDER = {Verdict.SAME: 0, Verdict.DIFFERENT: 1, Verdict.UNSURE: 2}
# What the rules judged of one claim may be hundreds of pairs that all say the same: the surest of them are shown.
_MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimVerdict:
    """A judgement on a sighting of a claim and another, which may stand in another claim or in none.

    Attributes:
        left: the row of the one side, None where it is no longer shown; so `right`.
        at: when a person judged it, as ISO 8601; None for the rules.
        edit: the entry of the log that says so, by which it can be taken back; None for the rules, and for what was
            taken back and is not linked anew yet.
        why: the reason, without the word for what was judged that stands before it in the judgement.
    """

    judgement: Judgement
    left: TellingRow | None
    right: TellingRow | None
    at: str | None
    edit: int | None
    why: str


def list_verdicts(dossier: Dossier, claim: Claim) -> tuple[ClaimVerdict, ...]:
    """Return the judgements on the sightings of a claim: of persons, the last first, then the rules' surest."""
    mine = {*claim.supports, *claim.denies, *claim.told, *claim.untold}
    judged = dossier.view.across.judgements(mine, about=f"{EditNoun.CLAIM.value}: ")
    edits = dict(_edits(dossier, mine))
    persons = [one for one in judged if one in edits or one.by != "rules"]
    rules = sorted((one for one in judged if one.by == "rules"), key=_by_surety)[:_MOST]
    persons.sort(key=lambda one: (-edits[one].number if one in edits else 0, one.left, one.right))
    wanted = list(dict.fromkeys((*persons, *rules)))
    rows = dossier.view.across.tellings({ident for one in wanted for ident in (one.left, one.right)})
    return tuple(_verdict(one, edits.get(one), rows) for one in wanted)


def _by_surety(one: Judgement) -> tuple[int, float, str, str]:
    sure = one.score if one.verdict is Verdict.SAME else 1 - one.score
    return _ORDER[one.verdict], -sure, one.left, one.right


def _edits(dossier: Dossier, mine: set[str]) -> Iterator[tuple[Judgement, Edit]]:
    """Yield the judgements that standing rulings on these sightings make, each with its entry of the log."""
    log = dossier.view.log
    for edit in rulings_on(log.standing(), EditNoun.CLAIM):
        named = {*edit.these, *edit.those}
        if not mine.isdisjoint(named):
            shown = dossier.view.across.tellings(named)
            for judgement in judge_rulings([edit], shown):
                yield judgement, edit


def _verdict(one: Judgement, edit: Edit | None, rows: Mapping[str, TellingRow]) -> ClaimVerdict:
    return ClaimVerdict(
        judgement=one,
        left=rows.get(one.left),
        right=rows.get(one.right),
        at=None if edit is None else edit.at,
        edit=None if edit is None else edit.number,
        why=one.reason.removeprefix(f"{EditNoun.CLAIM.value}: "),
    )
