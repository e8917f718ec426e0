"""Score claims, contradictions and origins on five annotated articles about one subject.

usage: python -m bench.claims [--read] [--profile full|fast] [--shared FOLDER]

Without `--read` the annotations themselves are linked: that measures linking alone. With it the program reads the
articles first, and its findings stand for the annotated ones that they overlap most. Origins are always asked of
the annotated claims, so that they do not hang on what was linked. Nothing is learnt from these articles.
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.marks import Marked, read_marks
from tawatur.analyse import Evidence, origins_of
from tawatur.flow.settings import PROFILES, Settings
from tawatur.flow.work.linking import link_readings
from tawatur.flow.work.reader import ArticleReader
from tawatur.model import (
    Claim,
    ClaimId,
    DifferenceNature,
    EventId,
    Linkage,
    Reading,
    Span,
    StatementId,
    make_article,
)

__all__ = ["main", "relation", "score_origins", "score_pairs"]

ROOT = Path(__file__).resolve().parents[1]
_CONTRADICTING = (DifferenceNature.CONTRADICTION, DifferenceNature.POSITION)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores as JSON and return an exit code: 0 done, 2 the annotated articles are not there."""
    parser = argparse.ArgumentParser(prog="bench.claims", description=__doc__)
    parser.add_argument("--read", action="store_true", help="link what the program reads, not the annotations")
    parser.add_argument("--profile", choices=PROFILES, default=PROFILES[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the articles lie")
    given = parser.parse_args(arguments)
    folder = given.shared / "reference"
    if not (folder / "claims.jsonl").exists():
        print(f"{given.shared} holds no claims to measure on; name it with --shared", file=sys.stderr)
        return 2
    settings = Settings(profile=given.profile)
    marks = read_marks(folder / "seeds", given.shared / "seeds")
    readings, texts, stands = _read(marks, settings) if given.read else _as_marked(marks)
    linkage = link_readings(readings, text_of=texts.__getitem__, settings=settings)
    with (folder / "claims_pairs.tsv").open(encoding="utf-8") as table:
        pairs = list(csv.DictReader(table, delimiter="\t"))
    with (folder / "claims.jsonl").open(encoding="utf-8") as file:
        claims = [json.loads(line) for line in file]
    marked = {one.file: one for one in marks}
    evidence = Evidence([one.reading for one in marks], _people(marks, settings))
    report = {
        "findings_found": round(sum(map(bool, stands.values())) / max(1, len(stands)), 3),
        **score_pairs(pairs, linkage, stands),
        "origins": score_origins(claims, evidence, marked),
    }
    print(json.dumps(report, ensure_ascii=False, indent=1))
    return 0


def _as_marked(marks: Sequence[Marked]) -> tuple[list[Reading], dict[str, str], dict[Any, str]]:
    stands = {(one.file, name): ident for one in marks for name, ident in one.ids.items()}
    return [one.reading for one in marks], {one.reading.article: one.text for one in marks}, stands


def _read(marks: Sequence[Marked], settings: Settings) -> tuple[list[Reading], dict[str, str], dict[Any, str]]:
    """Read the articles; each annotated finding is stood for by the one that overlaps it most."""
    reader, readings, texts, stands = ArticleReader(settings), [], {}, {}
    for one in marks:
        reading = reader.read(make_article(text=one.text, lang="ar")).reading
        readings.append(reading)
        texts[reading.article] = one.text
        found = {
            "s": [(statement.id, statement.content) for statement in reading.statements],
            "e": [(event.id, event.trigger) for event in reading.events],
        }
        for name, spans in one.spans.items():
            stands[one.file, name] = _nearest(spans, found[name[0]]) or _nearest(spans, found["s"])
    return readings, texts, stands


def _nearest(spans: Sequence[Span], found: Sequence[tuple[str, Sequence[Span]]]) -> str:
    """Return the finding that overlaps the spans most, of two the shorter; empty where none does."""
    best = (0, 0, "")
    for ident, others in found:
        shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in spans for b in others)
        best = max(best, (shared, -sum(map(len, others)), ident)) if shared else best
    return best[2]


def _people(marks: Sequence[Marked], settings: Settings) -> Linkage:
    """Return the entities of the annotations alone."""
    readings = [one.reading for one in marks]
    return link_readings(readings, text_of=lambda _: "", settings=settings, whole=False)


def score_pairs(pairs: Sequence[Mapping[str, str]], linkage: Linkage, stands: Mapping[Any, str]) -> dict[str, Any]:
    """Return the scores of the pairs: what is the same, what contradicts, what was merged though it must not be."""
    seen: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        left = stands.get((pair["file_a"], pair["id_a"]), "")
        right = stands.get((pair["file_b"], pair["id_b"]), "")
        seen[pair["label"], relation(left, right, linkage)] += 1
    report: dict[str, Any] = {}
    for label in ("same", "contradict"):
        right = seen[label, label]
        found = sum(count for (_, got), count in seen.items() if got == label)
        wanted = sum(count for (gold, _), count in seen.items() if gold == label)
        report[label] = {
            "precision": round(right / max(1, found), 3),
            "recall": round(right / max(1, wanted), 3),
            "f1": round(2 * right / max(1, found + wanted), 3),
        }
    report["merged"] = {gold: seen[gold, "same"] for gold in ("related", "unrelated", "contradict")}
    return report


def relation(left: str, right: str, linkage: Linkage) -> str:
    """Return `same`, `contradict` or `none`: what two findings have to do with each other in a linkage."""
    if not left or not right:
        return "none"
    here, there = _place(left, linkage), _place(right, linkage)
    if left == right or (here == there and here[0]):
        return "same"
    if here[0] == there[0] and here[0]:
        return "contradict"
    differing = (one for one in linkage.differences if one.nature in _CONTRADICTING)
    met = ({_place(one.left, linkage), _place(one.right, linkage)} for one in differing)
    return "contradict" if {here, there} in met else "none"


def _place(finding: str, linkage: Linkage) -> tuple[str, str]:
    """Return the claim in which a finding stands, and on which side of it."""
    for claim in linkage.claims:
        if finding in claim.supports or finding in claim.told:
            return claim.id, "for"
        if finding in claim.denies or finding in claim.untold:
            return claim.id, "against"
    return "", finding


def score_origins(
    claims: Sequence[Mapping[str, Any]], evidence: Evidence, marks: Mapping[str, Marked]
) -> dict[str, float]:
    """Return how often the proven origins of the annotated claims are as many as marked, and how often more."""
    exact = over = 0
    for claim in claims:
        found = set()
        for sighting in claim["supports"]:
            name = sighting["statement"] or sighting["event"]
            if name in marks[sighting["file"]].ids:
                found.add(marks[sighting["file"]].ids[name])
        made = Claim(
            id=ClaimId(claim["id"]),
            gist="",
            supports=tuple(StatementId(one) for one in sorted(found) if one.startswith("stm")),
            told=tuple(EventId(one) for one in sorted(found) if one.startswith("evt")),
        )
        least, wanted = origins_of(made, evidence).least, claim["origins"]["independent"]
        exact += least == wanted
        over += least > wanted
    return {"claims": len(claims), "exact": round(exact / len(claims), 3), "over": round(over / len(claims), 3)}


if __name__ == "__main__":
    sys.exit(main())
