"""Measure how often each rule of attribution is right, and write the lexicon of their confidences.

usage: confidence.py --shared DIR --own DIR --out src/tawatur/lang/ar/lexicon/report_rules.tsv

DIR of --shared holds `reference/train`; that of --own the articles marked for this project that rules were
developed with, as `bench.own.write_references` writes them. A finding is right where it meets an annotated
report in at least three tenths of both contents. Reports that only the encoder sees are measured on --own
alone: the others it has learnt by heart. `reference/news` and `reference/seeds` are never read.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tawatur.extract.reading import RulesExtractor
from tawatur.extract.tagger import load as load_tagger
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

MARKS = frozenset(" \t\n\r«»“”\"'‘’،,.:؛;؟?!()[]…-–—>")
# A rule seen rarely is drawn towards the mean of the rules that open alike, by so many findings' weight.
WEIGHT = 4
LEAST_SEEN = 5
SHARE = 0.3
ENCODER = "encoder"
HEAD = """# source: measured on {count} annotated news articles of 2012 to 2026
# licence: Apache-2.0
# checked: {day}
# key: rule
# what: rules of attribution (what the cue does, its form, how its content opens; `*` for all cues that open so) and
# the share of their findings that met an annotated report in at least three tenths of both contents, drawn
# towards the mean of rules that open alike by four findings' weight.
rule	confidence	seen
"""


def main() -> None:
    """Measure and write."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--own", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--day", required=True, help="when it was measured, YYYY-MM-DD")
    args = ap.parse_args()
    folders = [args.shared / "reference" / "train", args.own]
    fast, full = RulesExtractor(), RulesExtractor(load_tagger())
    found = [row for folder in folders for row in judged(folder, fast)]
    found += [row for row in judged(args.own, full) if row[0] == ENCODER]
    count = sum("statements" in json.loads(path.read_text("utf-8")) for f in folders for path in f.glob("*.json"))
    lines = (f"{rule}\t{share:.2f}\t{seen}\n" for rule, share, seen in shares(found))
    args.out.write_text(HEAD.format(count=count, day=args.day) + "".join(lines), encoding="utf-8")


def judged(folder: Path, extractor: RulesExtractor) -> Iterator[tuple[str, bool]]:
    """Yield the rule of each report found in the annotated articles of a folder, and whether it is right."""
    pack = load()
    for path in sorted(folder.glob("*.json")):
        annotation = json.loads(path.read_text(encoding="utf-8"))
        if "statements" not in annotation:
            continue
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        wanted = [letters(text, statement["content"]) for statement in annotation["statements"]]
        reading = extractor.read(read(make_article(text=text, lang="ar"), pack), pack)
        for statement in reading.statements:
            have = letters(text, [(span.start, span.end) for span in statement.content])
            yield statement.origin.rule, any(meets(have, want) for want in wanted)


def letters(text: str, spans: list) -> set[int]:
    """Return the places of what is no mark in some spans."""
    return {i for start, end in spans for i in range(start, end) if text[i] not in MARKS}


def meets(have: set[int], want: set[int]) -> bool:
    """Tell whether two contents share enough of both."""
    return len(have & want) >= SHARE * max(len(have), len(want), 1)


def shares(found: list[tuple[str, bool]]) -> Iterator[tuple[str, float, int]]:
    """Yield each rule seen often enough, and each way to open, with its share and how often it was seen."""
    seen, right = Counter(rule for rule, _ in found), Counter(rule for rule, ok in found if ok)
    opened, well = Counter(), Counter()
    for rule, ok in found:
        opened[opening(rule)] += 1
        well[opening(rule)] += ok
    rows = [(f"*-{how}", well[how] / opened[how], opened[how]) for how in opened if how]
    for rule in seen:
        how = opening(rule)
        mean = well[how] / opened[how]
        if seen[rule] >= LEAST_SEEN:
            rows.append((rule, (right[rule] + WEIGHT * mean) / (seen[rule] + WEIGHT), seen[rule]))
    yield from sorted(rows)


def opening(rule: str) -> str:
    """Return how the contents of a rule open; empty for rules that are of one piece."""
    return rule.rsplit("-", 1)[1] if rule.count("-") == 2 else ""


if __name__ == "__main__":
    main()
