"""Score the events of sentences written for this: their roots, their sides and their status, by subject and half.

usage: python -m bench.probes [--profile full|fast] [--wrong N]

The sentences are in `tests/cases/events.ar.toml`. Some were there while rules were developed: they are `seen`. The
others are split in two by the hash of their text: the open half is for developing; of the blind half only the
figures are looked at, and `--wrong` never shows it. `root` is the share of the events told that are found with
their type, `sides` of those found with type, actor and recipient, `status` the share of those found with their type
that have the right one. `silent` is the share of the sentences without an event in which none is found, and `more`
counts the events found that no answer tells.
"""

import argparse
import hashlib
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tawatur.extract.reading import RulesExtractor
from tawatur.flow.engines import load_pack, load_tagger
from tawatur.flow.settings import PROFILES
from tawatur.model import EntityType, Mention, Reading, make_article
from tawatur.text import read

__all__ = ["CASES", "HALVES", "Answer", "Found", "Judged", "Probe", "find", "judge", "main", "read_probes", "tally"]

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases" / "events.ar.toml"
HALVES = ("seen", "open", "blind")
_CODE = re.compile("[A-Z]{3}")
Side = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An event that a sentence tells; what may be told either way is joined by «|».

    Attributes:
        may: who may stand on either side and need not.
        alike: both sides do the same, so that it does not matter who stands on which.
    """

    type: str
    actor: Side = ()
    recipient: Side = ()
    status: str = "occurred"
    may: Side = ()
    alike: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An event that was found; each of its sides by all names that it has in the sentence."""

    type: str
    actor: tuple[Side, ...] = ()
    recipient: tuple[Side, ...] = ()
    status: str = "occurred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """A sentence: its subject, half, the events it tells, and why it is not read right yet where that is known."""

    text: str
    subject: str
    half: str
    known_wrong: str | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A sentence: for each event it tells, whether root, sides and status are right; and how many more it has."""

    probe: Probe
    marks: tuple[tuple[bool, bool, bool], ...]
    more: int

    @property
    def is_right(self) -> bool:
        """Tell whether all that is told is found as it is, and nothing where nothing is told."""
        return all(all(mark) for mark in self.marks) and (bool(self.marks) or not self.more)


def read_probes(path: Path = CASES) -> list[Probe]:
    """Return the sentences of a file of cases, in its order."""
    return [_probe(case) for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]]


def find(extractor: RulesExtractor, text: str) -> list[Found]:
    """Return the events that are found in a sentence, read as an article of its own."""
    pack = load_pack("ar")
    reading = extractor.read(read(make_article(text=text, lang="ar", published="2025-03-03"), pack), pack)
    names = _names(reading, text)
    return [
        Found(
            type=event.type.value,
            actor=tuple(names[mention] for mention in event.actors),
            recipient=tuple(names[mention] for mention in event.recipients),
            status=event.status.value,
        )
        for event in reading.events
    ]


def judge(probe: Probe, found: Iterable[Found]) -> Judged:
    """Return what is right of a sentence; each event found answers for one told, that which it fits best."""
    left, marks = list(found), []
    for answer in probe.answers:
        rooted = [one for one in left if one.type == answer.type]
        best = max(rooted, key=lambda one: _fit(answer, one), default=None)
        marks.append((False, False, False) if best is None else (True, *_right(answer, best)))
        if best is not None:
            left.remove(best)
    return Judged(probe=probe, marks=tuple(marks), more=len(left))


def tally(judged: Sequence[Judged]) -> Mapping[str, Mapping[str, float]]:
    """Return the figures of all sentences, of each half and of each subject; there with its half as well."""
    groups: dict[str, list[Judged]] = {"all": list(judged)}
    for half in HALVES:
        groups[half] = [one for one in judged if one.probe.half == half]
    for subject in dict.fromkeys(one.probe.subject for one in judged):
        own = [one for one in judged if one.probe.subject == subject]
        groups[subject] = own
        groups |= {f"{subject}, {half}": [one for one in own if one.probe.half == half] for half in HALVES}
    return {name: _figures(group) for name, group in groups.items() if group}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures as JSON and return an exit code: 0 done."""
    parser = argparse.ArgumentParser(prog="bench.probes", description=__doc__)
    parser.add_argument("--profile", choices=PROFILES, default=PROFILES[0])
    parser.add_argument(
        "--wrong", type=int, default=0, help="show so many sentences read wrongly, none of the blind half"
    )
    given = parser.parse_args(arguments)
    extractor = RulesExtractor(load_tagger() if given.profile == "full" else None)
    pairs = [(probe, find(extractor, probe.text)) for probe in read_probes()]
    judged = [judge(probe, found) for probe, found in pairs]
    wrong = [(probe, found) for (probe, found), one in zip(pairs, judged, strict=True) if not one.is_right]
    for probe, found in [pair for pair in wrong if pair[0].half != "blind"][: given.wrong]:
        print(f"{probe.subject}: {probe.text}\n  told {probe.answers}\n  found {found}", file=sys.stderr)
    print(json.dumps(tally(judged), ensure_ascii=False, indent=1))
    return 0


def _probe(case: Mapping[str, Any]) -> Probe:
    half = "seen" if case.get("seen") else HALVES[1 + hashlib.sha256(case["text"].encode()).digest()[0] % 2]
    return Probe(
        text=case["text"],
        subject=case["subject"],
        half=half,
        known_wrong=case["why"] if case.get("known_wrong") else None,
        answers=tuple(_answer(event) for event in case["events"]),
    )


def _answer(event: Mapping[str, Any]) -> Answer:
    actor, recipient, may = (tuple(event.get(name, ())) for name in ("actor", "recipient", "may"))
    status, alike = event.get("status", "occurred"), event.get("alike", False)
    return Answer(type=event["type"], actor=actor, recipient=recipient, status=status, may=may, alike=alike)


def _names(reading: Reading, text: str) -> dict[str, Side]:
    """Return the names of each mention: its words or a state's code, and those of what it points back to."""
    mentions = {mention.id: mention for mention in reading.mentions}

    def own(mention: Mention) -> Side:
        known = mention.known_as or ""
        if known.startswith("state:"):
            return (known.removeprefix("state:"),)
        # A capital that is taken for a mere place still says which state is meant.
        country = (mention.country,) if mention.country and mention.type is EntityType.PLACE else ()
        return (mention.span.of(text), *country)

    return {
        key: own(mention) + (own(mentions[mention.antecedent]) if mention.antecedent else ())
        for key, mention in mentions.items()
    }


def _fit(answer: Answer, found: Found) -> int:
    sides, status = _right(answer, found)
    actor = _same(answer.actor, found.actor, answer.may)
    return 4 * sides + 2 * actor + _same(answer.recipient, found.recipient, answer.may) + 3 * status


def _right(answer: Answer, found: Found) -> tuple[bool, bool]:
    """Return whether the sides are right, and whether the status is."""
    if answer.alike:
        sides = _same(answer.actor + answer.recipient, found.actor + found.recipient, answer.may)
    else:
        pairs = ((answer.actor, found.actor), (answer.recipient, found.recipient))
        sides = all(_same(told, names, answer.may) for told, names in pairs)
    return sides, found.status in answer.status.split("|")


def _same(told: Side, found: Sequence[Side], may: Side) -> bool:
    """Return whether all who are told are found, and nobody else but those who may be."""
    return all(any(_names_one(one, names) for names in found) for one in told) and all(
        any(_names_one(one, names) for one in told + may) for names in found
    )


def _names_one(told: str, names: Side) -> bool:
    """Return whether a side has one of these names: the same code, or words of which one holds the other."""
    return any(
        way == name if _CODE.fullmatch(way) or _CODE.fullmatch(name) else way in name or name in way
        for way in told.split("|")
        for name in names
    )


def _figures(group: Sequence[Judged]) -> dict[str, float]:
    marks = [mark for one in group for mark in one.marks]
    without = [one for one in group if not one.probe.answers]
    figures: dict[str, float] = {"sentences": len(group), "right": sum(one.is_right for one in group)}
    if marks:
        roots = sum(root for root, _, _ in marks)
        figures |= {
            "events": len(marks),
            "root": round(roots / len(marks), 4),
            "sides": round(sum(sides for _, sides, _ in marks) / len(marks), 4),
            "status": round(sum(status for _, _, status in marks) / max(1, roots), 4),
        }
    if without:
        figures["silent"] = round(sum(not one.more for one in without) / len(without), 4)
    return figures | {"more": sum(one.more for one in group)}


if __name__ == "__main__":
    sys.exit(main())
