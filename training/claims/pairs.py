"""Pairs of headlines to learn from: those of ANS, and headlines of it that speak of other things."""

import csv
import random
from collections import defaultdict
from pathlib import Path

LABELS = ("agree", "disagree", "other")
Pair = tuple[str, str, int]
# Of so many headlines that share a word the one that shares most is taken, if it shares less than this.
TRIED, FAR = 4, 0.3


def read_pairs(shared: Path, part: str) -> list[Pair]:
    """Return the pairs of one part of ANS with the number of their label."""
    path = shared / "bench" / "stance" / "ans" / "stance" / f"{part}.csv"
    with path.open(encoding="utf-8") as file:
        return [(row["s1"], row["s2"], LABELS.index(row["stance"])) for row in csv.DictReader(file)]


def make_others(pairs: list[Pair], words: dict[str, frozenset[str]], count: int, seed: int) -> list[Pair]:
    """Return pairs of headlines of two families that share a few words: ANS holds hardly any that are unrelated."""
    family: dict[str, str] = {}

    def root(head: str) -> str:
        while family.setdefault(head, head) != head:
            head = family[head]
        return head

    for left, right, label in pairs:
        if label < LABELS.index("other"):
            family[root(left)] = root(right)
    heads = sorted({head for pair in pairs for head in pair[:2]})
    holders = defaultdict(list)
    for head in heads:
        for word in words[head]:
            holders[word].append(head)
    chance = random.Random(seed)
    found: list[Pair] = []
    while len(found) < count:
        head = chance.choice(heads)
        if not words[head]:
            continue
        word = chance.choice(sorted(words[head]))
        mates = [
            mate
            for mate in holders[word]
            if root(mate) != root(head) and len(words[mate] & words[head]) < FAR * len(words[mate] | words[head])
        ]
        if mates:
            chosen = chance.sample(mates, min(TRIED, len(mates)))
            best = max(chosen, key=lambda mate: len(words[mate] & words[head]))
            found.append((head, best, LABELS.index("other")))
    return found
