"""Trains how likely a sentence tells of an assault or a protest as news.

    PYTHONPATH=. python training/events/telling.py --shared ../shared --out WEIGHTS/events_ar.json

Learns from the open half of the sentences of bench/events.py, as the fast profile reads them, and adds its two
choices to the file. The blind half is never read here.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from bench.events import Sentence, read_sentences
from train import fit

from cases import PACK, Case, make_scene
from tawatur.extract.events.choices import load_choices
from tawatur.extract.events.find import find_sightings
from tawatur.extract.events.telling import telling_clues, told_together
from tawatur.model import make_article

# Penalties L1 and L2, and how often a clue must be seen: the best of four in cross-validation of the open half.
SETTINGS = (0.1, 10, 2)


def sentence_case(sentence: Sentence) -> Iterator[Case]:
    """Yield what is seen of each place of a sentence that has an event of its type, with the vote."""
    scene = make_scene(make_article(text=sentence.text, lang="ar"))
    sightings = find_sightings(scene, PACK, load_choices(PACK.code))
    for (kind, _), some in told_together(scene, sightings).items():
        if kind.value == sentence.type:
            yield list(telling_clues(scene, some)), "told" if sentence.told else "spoken"


def main() -> None:
    """Train and add to the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    found = json.loads(args.out.read_text(encoding="utf-8"))
    cases: dict[str, list[Case]] = {}
    for sentence in read_sentences(args.shared / "bench" / "events"):
        if sentence.half == "open":
            cases.setdefault(f"telling-{sentence.type.lower()}", []).extend(sentence_case(sentence))
    for question, some in sorted(cases.items()):
        found[question] = fit(some, SETTINGS)
        print(f"{question}: {len(some)} cases, {sum(map(len, found[question]['weights'].values()))} weights")
    args.out.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
