"""Fits how far lists and encoder are trusted with event words, on articles that the encoder has not learnt from.

    PYTHONPATH=.:src python training/events/scales.py --shared ../shared --out scales_ar.json

The articles are those of `annotations/set_apart.txt`, which `training/encoder/tune.py` left out. How often each
lemma names an event is counted on the others. Two logistic models with a small penalty: of listed words, and of
those that only the encoder points at.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from gold import Annotated, read_annotated
from training.marked import ANNOTATIONS

from cases import PACK, make_scene
from tawatur.extract.encoder import Encoder
from tawatur.extract.events.kinds import choose_events
from tawatur.extract.events.triggers import Found, find_words
from tawatur.extract.events.weighing import see_words
from tawatur.extract.page import Page
from tawatur.extract.seen import Head
from tawatur.extract.tagger import Tagger

# A word that neither lists nor encoder take for likely is no case.
FLOOR = -4.0
PENALTY, STEPS = 0.01, 60
# What a lemma is held to name before it was seen: as many cases as these of the mean.
PRIOR = 2.0


@dataclass
class Case:
    """A word that may name an event: the encoder's log-odds, the lemma that lists have for it, the answer."""

    seen: float
    lemma: str | None
    types: dict[str, float]
    kind: str
    right: str


def count_lemmas(annotated: list[Annotated]) -> dict[str, float]:
    """Return for each lemma the log-odds that a word of it names an event, over the mean."""
    named: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for _, article, gold in annotated:
        page = make_scene(article).page
        triggers = _triggers(gold)
        for found in choose_events(page, PACK.events, find_words(page, PACK.events)):
            lemma = found.trigger.word.lemma
            met[lemma] += 1
            named[lemma] += bool(_type_at(page, found, triggers))
    mean = sum(named.values()) / sum(met.values())
    shares = {lemma: (named[lemma] + PRIOR * mean) / (count + PRIOR) for lemma, count in met.items()}
    return {lemma: round(float(np.log(share / (1 - share)) - np.log(mean / (1 - mean))), 2)
            for lemma, share in sorted(shares.items()) if met[lemma] > 1}  # fmt: skip


def _triggers(gold: dict) -> list[tuple[int, int, str]]:
    return [(start, end, event["type"]) for event in gold["events"] for start, end in event["trigger"]]


def _type_at(page: Page, found: Found, triggers: list[tuple[int, int, str]]) -> str:
    span = page.span(found.at, found.end)
    hit = [kind for start, end, kind in triggers if start < span.end and span.start < end]
    return found.kind if found.kind in hit else hit[0] if hit else ""


def cases_of(annotated: Annotated, tagger: Tagger) -> Iterator[Case]:
    """Yield the words of an article that may name an event."""
    _, article, gold = annotated
    page, triggers = make_scene(article).page, _triggers(gold)
    head = tagger.look(page.document).heads["event"]
    odds = see_words(head)
    taken: set[int] = set()
    for found in choose_events(page, PACK.events, find_words(page, PACK.events)):
        taken |= set(range(found.at, found.end))
        seen = float(odds[found.at : found.end].max())
        right = _type_at(page, found, triggers)
        yield Case(seen, found.trigger.word.lemma, _types(head, found.at), found.kind, right)
    for at, value in enumerate(odds.tolist()):
        highest = value == max(odds[max(0, at - 2) : at + 3].tolist())
        if value > FLOOR and highest and at not in taken and page.name_of[at] < 0 and not page.is_mark[at]:
            span = page.span(at, at + 1)
            hit = [kind for start, end, kind in triggers if start < span.end and span.start < end]
            yield Case(value, None, _types(head, at), "", hit[0] if hit else "")


def _types(head: Head, at: int) -> dict[str, float]:
    return dict(zip(head.labels[1:], head.scores[at][1:].tolist(), strict=True))


def fit(rows: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic model, by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - PENALTY * weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + PENALTY * np.eye(rows.shape[1])
        weights += np.linalg.solve(bend, slope)
    return weights


def best_lean(cases: list[Case]) -> float:
    """Return how much more the list's type counts, by how many types are right."""
    named = [case for case in cases if case.lemma is not None and case.right]

    def right(lean: float) -> int:
        return sum(
            max(case.types, key=lambda kind: case.types[kind] + lean * (kind == case.kind)) == case.right
            for case in named
        )

    return max((0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0), key=right)


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--held", type=Path, default=ANNOTATIONS / "set_apart.txt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--least", type=float, default=0.25)
    args = parser.parse_args()
    held = set(args.held.read_text(encoding="utf-8").split())
    annotated = list(read_annotated(args.shared))
    odds = count_lemmas([one for one in annotated if one[0] not in held])
    tagger = Tagger(Encoder())
    cases = [case for one in annotated if one[0] in held for case in cases_of(one, tagger)]
    listed = [case for case in cases if case.lemma is not None]
    others = [case for case in cases if case.lemma is None]
    rows = np.array([[1.0, case.seen, odds.get(case.lemma or "", 0.0)] for case in listed])
    alone = np.array([[1.0, case.seen] for case in others])
    scales = {
        "listed": fit(rows, np.array([bool(case.right) for case in listed], float)).round(3).tolist(),
        "unlisted": fit(alone, np.array([bool(case.right) for case in others], float)).round(3).tolist(),
        "least": args.least,
        "lean": best_lean(cases),
        "odds": odds,
    }
    args.out.write_text(json.dumps(scales, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print({name: value for name, value in scales.items() if name != "odds"}, len(listed), len(others))


if __name__ == "__main__":
    main()
