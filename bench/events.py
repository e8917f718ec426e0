"""Score whether a sentence tells of an assault or of a protest, on sentences that annotators voted on.

usage: python -m bench.events [--profile full|fast] [--wrong N] [--shared FOLDER]

The sentences (arabic_event_gsr, MIT) are read one by one, as articles of their own. «yes» tells of such an event,
«easy no» and «difficult no» do not; «ambiguous» ones are left out. They are split in two by the hash of their id:
the open half is for developing; of the blind half only the figures are looked at, and `--wrong` never shows it. An
event counts where its confidence is at least `LEAST`; `any` counts every event of the type.

Of the sentences that were coded with who acts, `actor country` counts those whose actor's state is right, where an
event of the type was found.
"""

import argparse
import csv
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tawatur.extract.reading import RulesExtractor
from tawatur.flow.engines import load_pack, load_tagger
from tawatur.flow.settings import PROFILES
from tawatur.model import Reading, make_article
from tawatur.text import read

__all__ = ["Sentence", "half_of", "main", "read_sentences", "tally"]

ROOT = Path(__file__).resolve().parents[1]
TYPES = ("ASSAULT", "PROTEST")
HALVES = ("open", "blind")
# Best on the open half in cross-validation.
LEAST = 0.2
_NO = ("easy no", "difficult no")
_STATE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its half, and whether it was voted to tell of an event of a type."""

    text: str
    half: str
    type: str
    told: bool


def half_of(ident: str) -> str:
    """Return the half that a sentence belongs to, by its id alone."""
    return HALVES[hashlib.sha256(ident.encode()).digest()[0] % 2]


def read_sentences(folder: Path) -> Iterator[Sentence]:
    """Yield the sentences whose votes are clear, those of one type after those of the other."""
    for kind in TYPES:
        with (folder / f"{kind.lower()}_gsr.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["label"] == "yes" or row["label"] in _NO:
                    told = row["label"] == "yes"
                    yield Sentence(text=row["text"], half=half_of(row["id"]), type=kind, told=told)


def read_coded(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield text, type and the actor's state (ISO 3166 alpha-3) of the sentences that were coded with one."""
    for kind in TYPES:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        for sentence in etree.parse(folder / f"{kind.lower()}_gsr.xml", parser).iter("Sentence"):
            text = (sentence.findtext("Text") or "").strip()
            for coding in sentence.iter("EventCoding"):
                state = coding.get("sourcecode", "").split(" ")[0]
                # What is coded IMG is an armed group of many states.
                if text and len(state) == _STATE and state.isupper() and state != "IMG":
                    yield text, kind, state


def tally(judged: Sequence[tuple[Sentence, bool]]) -> Mapping[str, Mapping[str, float]]:
    """Return precision, recall and F1 by type and half, of pairs of a sentence and whether an event was found."""
    counts: Counter[tuple[str, str, bool, bool]] = Counter()
    for sentence, found in judged:
        counts[sentence.type, sentence.half, sentence.told, found] += 1
    figures = {}
    for kind in TYPES:
        for half in HALVES:
            right = counts[kind, half, True, True]
            missed, wrong = counts[kind, half, True, False], counts[kind, half, False, True]
            figures[f"{kind}, {half}"] = {
                "p": round(right / max(1, right + wrong), 4),
                "r": round(right / max(1, right + missed), 4),
                "f1": round(2 * right / max(1, 2 * right + missed + wrong), 4),
                "told": right + missed,
                "of": right + missed + wrong + counts[kind, half, False, False],
            }
    return figures


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures as JSON and return an exit code: 0 done, 2 the sentences are not there."""
    parser = argparse.ArgumentParser(prog="bench.events", description=__doc__)
    parser.add_argument("--profile", choices=PROFILES, default=PROFILES[0])
    parser.add_argument("--wrong", type=int, default=0, help="show so many sentences of the open half read wrongly")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the sentences lie")
    given = parser.parse_args(arguments)
    folder = given.shared / "bench" / "events"
    if not folder.is_dir():
        print(f"{given.shared} holds no sentences to measure on; name it with --shared", file=sys.stderr)
        return 2
    extractor = RulesExtractor(load_tagger() if given.profile == "full" else None)
    best = [(sentence, _finds(extractor, sentence)) for sentence in read_sentences(folder)]
    judged = [(sentence, share >= LEAST) for sentence, share in best]
    wrong = [(sentence, found) for sentence, found in judged if sentence.told is not found]
    for sentence, found in [pair for pair in wrong if pair[0].half == "open"][: given.wrong]:
        print(f"{sentence.type} {'found' if found else 'missed'}: {sentence.text}", file=sys.stderr)
    report = {
        "told": tally(judged),
        "any": tally([(sentence, share > 0) for sentence, share in best]),
        "actor country": _judge_actors(extractor, folder),
    }
    print(json.dumps(report, ensure_ascii=False, indent=1))
    return 0


def _finds(extractor: RulesExtractor, sentence: Sentence) -> float:
    """Return the confidence of the surest event of a sentence's type, 0 where none is found."""
    events = _read(extractor, sentence.text).events
    sure = [event.origin.confidence for event in events if event.type.value == sentence.type]
    return max(sure, default=0.0)


def _judge_actors(extractor: RulesExtractor, folder: Path) -> Mapping[str, float]:
    """Return how many coded sentences have an event of their type, and in how many an actor has the coded state."""
    coded = found = right = 0
    for text, kind, state in read_coded(folder):
        reading = _read(extractor, text)
        countries = {mention.id: mention.country for mention in reading.mentions}
        events = [event for event in reading.events if event.type.value == kind]
        coded += 1
        found += bool(events)
        right += any(countries.get(actor) == state for event in events for actor in event.actors)
    return {"coded": coded, "found": found, "right": right, "share": round(right / max(1, found), 4)}


def _read(extractor: RulesExtractor, text: str) -> Reading:
    pack = load_pack("ar")
    return extractor.read(read(make_article(text=text, lang="ar"), pack), pack)


if __name__ == "__main__":
    sys.exit(main())
