"""Relays named only after the first reports of a speaker: the lead tells who speaks, the body to whom."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.attribution.sources.relays import said_anew
from tawatur.extract.attribution.sources.told import Chained, Told
from tawatur.model import EntityType, Source

__all__ = ["carry_back"]


def carry_back(told: Told) -> tuple[Chained, ...]:
    """Return all reports, those that a speaker opens with with the relays that stand behind how he goes on.

    «أكد سليم أن …» and then «وأضاف في تصريحات لصحيفة الأفق …» is one talk. Reports inside another's content get
    the relays of that one.
    """
    done = list(told.done)
    top = [place for place, report in enumerate(done) if report.host is None]
    for number, place in enumerate(top):
        tail = done[place].chain[done[place].speakers :]
        if not (done[place].relayed and tail and done[place].draft.anchor.cue.group == "ADD"):
            continue
        for before in reversed(top[:number]):
            if not _opens_same_talk(told, done[before], done[place]):
                break
            done[before] = replace(done[before], chain=(*done[before].chain, *tail))
    return _inside(told, done)


def _opens_same_talk(told: Told, before: Chained, after: Chained) -> bool:
    """Tell whether an earlier report is of the same person, who goes on, and names no occasion of its own."""
    if before.speakers != 1 or len(before.chain) > 1 or before.draft.rule == "headline-colon":
        return False
    person = told.type_of(before.chain[0]) is EntityType.PERSON
    return person and told.key(before.chain[0]) == told.key(after.chain[0]) and not said_anew(told, before.draft)


def _inside(told: Told, done: Sequence[Chained]) -> tuple[Chained, ...]:
    """Return reports, those inside another's content with the chain that this one has now."""
    chains = {id(report.draft): report.chain for report in done}
    earlier = {id(report.draft): report.chain for report in told.done}
    for report in done:
        host = id(report.host)
        if report.host is not None and chains[host] != earlier[host]:
            own: list[Source] = [link for link in report.chain if link not in earlier[host]] or [report.chain[0]]
            chains[id(report.draft)] = told.without_repeats((*own, *chains[host]))
    return tuple(replace(report, chain=chains[id(report.draft)]) for report in done)
