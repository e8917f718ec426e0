"""Score where events happen, on annotated articles.

usage: python -m bench.places [--set train|news|seeds] [--profile full|fast] [--errors N] [--shared FOLDER]

Events are paired by the words that name them; of each pair the place read is right where its words stand in a
mention of the place annotated. `paired` counts the places of such pairs alone, so that an event that was not found
counts for nothing; `all` counts every place. `train` is for learning from; of the other two only the figures are
looked at, and `--errors` never shows them.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tawatur.extract.reading import RulesExtractor
from tawatur.flow.engines import load_pack, load_tagger
from tawatur.flow.settings import PROFILES
from tawatur.model import Reading, Span, make_article
from tawatur.text import read

__all__ = ["main", "pair_events", "tally"]

ROOT = Path(__file__).resolve().parents[1]
# name of the set: where its texts and where its annotations lie
SETS = {
    "train": ("reference/train", "reference/train"),
    "news": ("reference/news", "reference/news"),
    "seeds": ("seeds", "reference/seeds"),
}
# How much of the text around an event word is shown of one that was read wrongly.
_AROUND = 90

Gold = Mapping[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores as JSON and return an exit code: 0 done, 2 the reference is not there."""
    parser = argparse.ArgumentParser(prog="bench.places", description=__doc__)
    parser.add_argument("--set", choices=tuple(SETS), default="train")
    parser.add_argument("--profile", choices=PROFILES, default=PROFILES[0])
    parser.add_argument("--errors", type=int, default=0, help="show so many places of `train` read wrongly")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the articles lie")
    given = parser.parse_args(arguments)
    texts, annotations = (given.shared / part for part in SETS[given.set])
    if not annotations.is_dir():
        print(f"{given.shared} holds no reference to measure on; name it with --shared", file=sys.stderr)
        return 2
    extractor, pack = RulesExtractor(load_tagger() if given.profile == "full" else None), load_pack("ar")
    count, wrong = Counter[str](), list[str]()
    for path in sorted(annotations.glob("*.json")):
        gold: Gold = json.loads(path.read_text(encoding="utf-8"))
        if "events" not in gold:
            continue
        text = (texts / gold["file"]).read_bytes().decode()
        article = make_article(text=text, lang="ar", published=gold.get("published"))
        count += tally(gold, extractor.read(read(article, pack), pack), text, wrong)
    for line in wrong[: given.errors] if given.set == "train" else ():
        print(line, file=sys.stderr)
    print(json.dumps(_figures(count), indent=1))
    return 0


def tally(gold: Gold, reading: Reading, text: str, wrong: list[str]) -> Counter[str]:
    """Return how many places of one article are wanted, found and right, over all events and over the paired ones.

    Args:
        gold: the article's annotations.
        reading: what was found in it.
        text: its text.
        wrong: takes a line for each place of a paired event that was read wrongly.
    """
    count, wanted = Counter[str](), gold["events"]
    spans = {mention.id: mention.span for mention in reading.mentions}
    count["all wanted"] = sum(event.get("place") is not None for event in wanted)
    count["all found"] = sum(event.place is not None for event in reading.events)
    for left, right in pair_events(gold, reading):
        event, found = wanted[left], reading.events[right].place
        asked, span = event.get("place"), None if found is None else spans[found]
        is_right = span is not None and asked in _named(gold, span)
        count["paired wanted"] += asked is not None
        count["paired found"] += span is not None
        count["right"] += is_right
        if not is_right and (asked is not None or span is not None):
            wrong.append(_line(gold, event, span, text))
    return count


def pair_events(gold: Gold, reading: Reading) -> list[tuple[int, int]]:
    """Return the events annotated and read that share words that name them, one to one; of one type first."""
    pairs = []
    for left, event in enumerate(gold["events"]):
        wanted = {at for start, end in event["trigger"] for at in range(start, end)}
        for right, found in enumerate(reading.events):
            shared = sum(at in wanted for span in found.trigger for at in range(span.start, span.end))
            if shared:
                pairs.append((found.type.value != event["type"], -shared, left, right))
    lefts, rights, chosen = set[int](), set[int](), []
    for _, _, left, right in sorted(pairs):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            chosen.append((left, right))
    return sorted(chosen)


def _named(gold: Gold, span: Span) -> set[str]:
    """Return the entities whose annotated mentions share words with a span."""
    return {
        mention["entity"]
        for mention in gold["mentions"]
        if mention["span"][0] < span.end and span.start < mention["span"][1]
    }


def _line(gold: Gold, event: Gold, span: Span | None, text: str) -> str:
    start, end = event["trigger"][0]
    around = f"{text[max(0, start - _AROUND) : start]}[{text[start:end]}]{text[end : end + _AROUND]}"
    found = "-" if span is None else span.of(text)
    place = gold["entities"].get(event.get("place") or "", {}).get("name_ar", event.get("place") or "-")
    return f"{gold['file']} {event['type']}: {place}, read: {found}: {' '.join(around.split())}"


def _figures(count: Counter[str]) -> dict[str, dict[str, float]]:
    right, made = count["right"], {}
    for name in ("paired", "all"):
        found, wanted = count[f"{name} found"], count[f"{name} wanted"]
        p, r = right / found if found else 0.0, right / wanted if wanted else 0.0
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        made[name] = {"p": round(p, 4), "r": round(r, 4), "f1": round(f1, 4), "found": found, "wanted": wanted}
    return made


if __name__ == "__main__":
    sys.exit(main())
