"""What persons ruled to be one or not: their word stands over what the rules have drawn together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tawatur.link.happenings import best_time
from tawatur.link.units import Unit
from tawatur.model import (
    RULINGS,
    Claim,
    ClaimId,
    Edit,
    EditAction,
    EditNoun,
    Event,
    EventId,
    EventStatus,
    Happening,
    HappeningId,
    Judgement,
    MentionKind,
    Polarity,
    Reading,
    Verdict,
    content_id,
    days_of,
)

__all__ = [
    "Cast",
    "Group",
    "Lone",
    "judge_rulings",
    "regroup",
    "regroup_claims",
    "regroup_happenings",
    "regroup_units",
    "rulings_on",
]

_VERDICTS = {
    EditAction.SAME: Verdict.SAME,
    EditAction.MERGE: Verdict.SAME,
    EditAction.DIFFERENT: Verdict.DIFFERENT,
    EditAction.SPLIT: Verdict.DIFFERENT,
    EditAction.UNSURE: Verdict.UNSURE,
}
# What a judgement on statements and events is about stands at the head of its reason.
_ABOUT = {EditNoun.CLAIM: "claim: ", EditNoun.EVENT: "event: "}
_SCORES = {Verdict.SAME: 1.0, Verdict.DIFFERENT: 0.0, Verdict.UNSURE: 0.5}


@dataclass
class Group:
    """Findings that are one.

    `parts` are the numbers of the groups they came from, `lead` that of the one whose name they keep, `left` tells
    that they were set apart from it.
    """

    members: set[str]
    parts: set[int]
    lead: int
    left: bool = False


def rulings_on(edits: Iterable[Edit], noun: EditNoun) -> tuple[Edit, ...]:
    """Return those of the edits that rule on entities, on claims or on events, in the order of the log."""
    found = (edit for edit in edits if edit.action in RULINGS and edit.noun is noun)
    return tuple(sorted(found, key=lambda edit: edit.number))


def regroup(
    groups: Sequence[Iterable[str]], edits: Sequence[Edit], wholes: Mapping[str, frozenset[str]] | None = None
) -> list[Group]:
    """Return the groups of ids as the rulings leave them, one after the other: the last word stands.

    What is said to be one is joined; what is not, leaves the groups of the other side and stays together. What a
    ruling does not speak of stays where it is. `wholes` gives what an id stands for in rulings on wholes.
    """
    made = [Group(members=set(group), parts={n}, lead=n) for n, group in enumerate(groups)]
    of = {ident: group for group in made for ident in group.members}
    for edit in edits:
        these = {ident for ident in edit.these if ident in of}
        those = {ident for ident in edit.those if ident in of}
        if not these or not those:
            continue
        if _VERDICTS[edit.action] is Verdict.SAME:
            _join(of, min(those), min(these))
            continue
        if edit.whole and wholes is not None:
            these = {mate for ident in these for mate in wholes.get(ident, {ident})} - those
        _part(of, these, those)
    kept = {id(group): group for group in of.values()}
    return sorted(kept.values(), key=lambda group: (min(group.parts), group.left, min(group.members)))


def _join(of: dict[str, Group], left: str, right: str) -> None:
    first, second = of[left], of[right]
    if first is second:
        return
    if first.left and not second.left:
        first, second = second, first
    merged = Group(
        members=first.members | second.members, parts=first.parts | second.parts, lead=first.lead, left=first.left
    )
    of.update(dict.fromkeys(merged.members, merged))


def _part(of: dict[str, Group], these: set[str], those: set[str]) -> None:
    left: set[str] = set()
    parts: set[int] = set()
    lead = -1
    for group in {id(of[ident]): of[ident] for ident in sorted(those)}.values():
        leaving = group.members & these
        if leaving:
            group.members -= leaving
            left |= leaving
            parts |= group.parts
            lead = group.lead
    if left:
        apart = Group(members=left, parts=parts, lead=lead, left=True)
        of.update(dict.fromkeys(left, apart))


def judge_rulings(rulings: Iterable[Edit], there: Iterable[str]) -> Iterator[Judgement]:
    """Yield the rulings as judgements of those who made them, as far as their findings are there."""
    known = frozenset(there)
    for edit in rulings:
        those, these = (_judged(edit, known.intersection(side)) for side in (edit.those, edit.these))
        for ident in these if not edit.whole else these[:1]:
            if those and ident != those[0]:
                left, right = sorted((ident, those[0]))
                verdict = _VERDICTS[edit.action]
                reason = _ABOUT.get(edit.noun, "") + (edit.why or f"edit {edit.number}")
                yield Judgement(
                    left=left, right=right, verdict=verdict, by=edit.by, score=_SCORES[verdict], reason=reason
                )


def _judged(edit: Edit, side: Iterable[str]) -> list[str]:
    """Return the findings of a side that were named; all of it where it was named as a whole."""
    found = sorted(side)
    return [ident for ident in found if ident in edit.named] or found


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Units that are one: `lead` are those whose name it keeps; `left`: it was set apart from its namesake.

    `drawn` are the units of the lead as the rules drew it: the id hangs on them, whatever is taken out or put in.
    """

    units: list[Unit]
    lead: list[Unit]
    drawn: list[Unit]
    left: bool = False


def regroup_units(groups: Iterable[list[Unit]], edits: Sequence[Edit]) -> Iterator[Cast]:
    """Yield the groups of units as the rulings leave them.

    A unit of which single mentions were taken keeps the rest; what is taken forgets which known name it bears.
    """
    wanted = {ident for edit in edits for ident in (*edit.these, *edit.those)}
    touched: list[list[Unit]] = []
    for units in groups:
        if wanted and any(spoken.id in wanted for unit in units for spoken in unit.mentions):
            touched.append(units)
        else:
            yield Cast(units=units, lead=units, drawn=units)
    members = [[spoken.id for unit in units for spoken in unit.mentions] for units in touched]
    wholes: dict[str, frozenset[str]] = {
        spoken.id: frozenset(mate.id for mate in unit.mentions)
        for units in touched
        for unit in units
        for spoken in unit.mentions
    }
    for group in regroup(members, edits, wholes):
        cut = {part: [_cut(unit, group) for unit in touched[part]] for part in sorted(group.parts)}
        held = {part: [unit for unit in units if unit is not None] for part, units in cut.items()}
        made = [unit for units in held.values() for unit in units]
        if made:
            lead = held[group.lead] or made
            yield Cast(units=made, lead=lead, drawn=made if group.left else touched[group.lead], left=group.left)


def _cut(unit: Unit, group: Group) -> Unit | None:
    """Return what a group holds of a unit, None where it holds nothing of it."""
    mine = tuple(spoken for spoken in unit.mentions if spoken.id in group.members)
    if not mine:
        return None
    if len(mine) == len(unit.mentions):
        return replace(unit, known=None) if group.left else unit
    named = any(spoken.kind is not MentionKind.NOMINAL for spoken in mine)
    if not group.left:
        return replace(unit, mentions=mine, named=named)
    return replace(unit, mentions=mine, named=named, known=None, country=None)


def regroup_claims(claims: Sequence[Claim], edits: Iterable[Edit], lone: Iterable[Claim] = ()) -> tuple[Claim, ...]:
    """Return the claims as the rulings leave them, by id.

    A claim made of several keeps the name of the one that was named first; what is set apart gets a new one. `lone`
    are the events that stand in no claim, each as the side it takes: alone they make none.
    """
    rulings = rulings_on(edits, EditNoun.CLAIM)
    wanted = {ident for edit in rulings for ident in (*edit.these, *edit.those)}
    touched = [claim for claim in claims if wanted and not wanted.isdisjoint(_sightings(claim))]
    if not touched:
        return tuple(claims)
    met = {claim.id for claim in touched}
    made = [claim for claim in claims if claim.id not in met]
    held = {ident for claim in claims for ident in _sightings(claim)}
    parts = [*touched, *(claim for claim in lone if held.isdisjoint(_sightings(claim)))]
    groups = regroup([_sightings(claim) for claim in parts], rulings)
    made += [_claim(parts, group, len(touched)) for group in groups if _tells(group, len(touched))]
    return tuple(sorted(made, key=lambda claim: claim.id))


def _tells(group: Group, drawn: int) -> bool:
    """Tell whether a group is a claim: events that no rule drew into one are none, nor is one set apart."""
    lonely = group.left and len(group.members) == 1 and min(group.members).startswith("ev-")
    return not lonely and min(group.parts) < drawn


def _sightings(claim: Claim) -> tuple[str, ...]:
    return (*claim.supports, *claim.denies, *claim.told, *claim.untold)


def _claim(parts: Sequence[Claim], group: Group, drawn: int) -> Claim:
    # Events alone have no name that a claim could keep.
    first = parts[group.lead if group.lead < drawn else min(group.parts)]
    claims = [parts[part] for part in sorted(group.parts)]
    ident = ClaimId(content_id("clm", first.id, min(group.members))) if group.left else first.id

    def held(stance: str) -> tuple[str, ...]:
        found = {ident for claim in claims for ident in getattr(claim, stance) if ident in group.members}
        return tuple(sorted(found))

    sides = {stance: held(stance) for stance in ("supports", "denies", "told", "untold")}
    return Claim(id=ident, gist=first.gist, **sides)  # type: ignore[arg-type]  # ids of each side's own kind


def regroup_happenings(
    happenings: Sequence[Happening], edits: Iterable[Edit], lone: Iterable[Happening] = ()
) -> tuple[Happening, ...]:
    """Return the happenings as the rulings leave them, by id; an event alone makes none.

    `lone` are the events that no rule joined to another, each as the happening of one. What is made of several
    keeps the name of one that the rules drew, and is dated as precisely as any of them.
    """
    rulings = rulings_on(edits, EditNoun.EVENT)
    if not rulings:
        return tuple(happenings)
    held = {event for one in happenings for event in one.events}
    parts = [*happenings, *(one for one in lone if held.isdisjoint(one.events))]
    made = [
        _happening(parts, group, len(happenings))
        for group in regroup([one.events for one in parts], rulings)
        if len(group.members) > 1
    ]
    return tuple(sorted(made, key=lambda one: one.id))


def _happening(parts: Sequence[Happening], group: Group, drawn: int) -> Happening:
    lead = min(group.parts) if group.lead >= drawn > min(group.parts) else group.lead
    first, events = parts[lead], tuple(sorted(group.members))
    if len(group.parts) == 1 and not group.left:
        return replace(first, events=events)  # type: ignore[arg-type]  # ids are their words
    days = (days_of(parts[part].time or "") for part in sorted(group.parts))
    ident = content_id("hap", first.id, events[0]) if group.left else first.id
    time = best_time([one for one in days if one is not None])
    return replace(first, id=ident, time=time, events=events)  # type: ignore[arg-type]  # ids are their words


class Lone:
    """Takes in readings one at a time and keeps of each what rulings on claims and events speak of.

    Attributes:
        there: the ids of all such findings.
        happenings: of each event that it would be, were it told once only.
        claims: of each event the side that it takes in a claim; they have no gist.
    """

    def __init__(self, rulings: Iterable[Edit]) -> None:
        self._wanted = {
            ident
            for edit in rulings
            if edit.noun in (EditNoun.CLAIM, EditNoun.EVENT)
            for ident in (*edit.these, *edit.those)
        }
        self.there: set[str] = set()
        self.happenings: list[Happening] = []
        self.claims: list[Claim] = []

    def add(self, reading: Reading) -> None:
        """Take in an article."""
        if not self._wanted:
            return
        self.there.update(self._wanted.intersection(one.id for one in reading.statements))
        events = [one for one in reading.events if one.id in self._wanted]
        if not events:
            return
        dates = {one.id: one.value for one in reading.times}
        denied = {one.id for one in reading.statements if one.polarity is Polarity.DENY}
        for event in events:
            self.there.add(event.id)
            date = None if event.time is None else dates.get(event.time)
            self.happenings.append(_happening_of(event, date))
            self.claims.append(_claim_of(event, denied=event.statement in denied))


def _happening_of(event: Event, date: str | None) -> Happening:
    # The id that the rules give a happening of which this event is the first.
    ident = HappeningId(content_id("hap", event.type.value, event.id))
    return Happening(id=ident, type=event.type, time=date, events=(EventId(event.id),))


def _claim_of(event: Event, *, denied: bool) -> Claim:
    against = denied or event.status is EventStatus.DENIED
    sides = ((), (event.id,)) if against else ((event.id,), ())
    return Claim(id=ClaimId(content_id("clm", event.id)), gist="", told=sides[0], untold=sides[1])
