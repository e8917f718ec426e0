"""Train the choice of a report's modality and write its weights.

usage: PYTHONPATH=.:src python training/attribution/modality.py --shared DIR --own DIR
           --out src/tawatur/extract/weights/modality_ar.json [--folds N]

It learns from the annotated articles of `reference/train` under --shared, from those marked for this project that
rules were developed with (--own, as `bench.own.write_references` writes them) and from single reports marked with a
modality alone (`annotations/modalities.jsonl`, their texts looked up in the corpora). Nothing held back is read.
No clue is kept that stands on a name, be it one that no mention was found for: a word that the lexicons know as the
name of a person, a state, a place, an organisation or an outlet, or that stands in names more often than not in the
articles whose names are marked (`reference/train`, `annotations/names.jsonl`).
The choice is a maximum-entropy model with L1 and L2 penalties, fitted by accelerated proximal gradient in numpy.
`--folds` writes nothing and prints how often it is right on articles it has not learnt from, and the rules alone.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from training.marked import ANNOTATIONS, find_texts, read_rows

from tawatur.extract.attribution.clues import modality_clues
from tawatur.extract.attribution.modalities import rule_modality
from tawatur.extract.attribution.sources.chains import Chained, chain_drafts
from tawatur.extract.attribution.statements import read_drafts
from tawatur.extract.page import Page
from tawatur.extract.reading import RulesExtractor
from tawatur.lang.ar import load
from tawatur.model import EntityType, Modality, make_article
from tawatur.text import read

Table = npt.NDArray[np.float32]
LABELS = [modality.value for modality in Modality]
MARKS = frozenset(" \t\n\r«»“”\"'‘’،,.:؛;؟?!()[]…-–—>")
# The penalties, the rounds, in how many articles a clue must be seen, the least weight that is kept.
L1, L2, ROUNDS, LEAST, SMALLEST = 0.3, 8.0, 60, 3, 0.02
# What has names that stand for it alone; of those that need a word beside them, persons' are no other word.
NAMED = frozenset((*EntityType,)) - {EntityType.AGREEMENT, EntityType.WEAPON, EntityType.PROJECT, EntityType.OTHER}
SHARE = 0.3


class Case(NamedTuple):
    """A report with its clues: whose article, what the rules say, what is right."""

    article: str
    clues: list[str]
    ruled: str
    label: str


def main() -> None:
    """Train and write, or measure."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--own", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--folds", type=int, default=0)
    args = ap.parse_args()
    cases = [
        *annotated(args.shared / "reference" / "train"),
        *annotated(args.own),
        *marked(args.shared / "corpora"),
    ]
    names = known_names() | marked_names(args.shared)
    cases = [one._replace(clues=[clue for clue in one.clues if names.isdisjoint(words(clue))]) for one in cases]
    if args.folds:
        measure(cases, args.folds)
        return
    clues, weights = train(cases)
    rows = {
        clue: [(place, round(float(weight), 3)) for place, weight in enumerate(row) if abs(weight) >= SMALLEST]
        for clue, row in zip(clues, weights, strict=True)
    }
    found = {"modality": {"labels": LABELS, "weights": {clue: row for clue, row in rows.items() if row}}}
    args.out.write_text(json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(cases)} reports, {sum(map(len, rows.values()))} weights, {args.out.stat().st_size / 1e3:.0f} kB")


def annotated(folder: Path) -> Iterator[Case]:
    """Yield the reports of annotated articles that are found, with their modality."""
    for path in sorted(folder.glob("*.json")):
        annotation = json.loads(path.read_text(encoding="utf-8"))
        if "statements" not in annotation:
            continue
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        wanted = [(letters(text, s["content"]), s["modality"]) for s in annotation["statements"]]
        for page, chained in reports(text):
            have = letters(text, content(page, chained))
            best = max(wanted, key=lambda row: len(have & row[0]) / max(len(have), len(row[0]), 1), default=None)
            if best is not None and len(have & best[0]) >= SHARE * max(len(have), len(best[0]), 1):
                yield case(path.stem, page, chained, best[1])


def marked(corpora: Path) -> Iterator[Case]:
    """Yield the reports that are marked with a modality alone."""
    rows = read_rows(ANNOTATIONS / "modalities.jsonl", held=False)
    texts = find_texts(corpora, rows)
    for row in rows:
        right = {json.dumps(statement["content"]): statement["modality"] for statement in row["statements"]}
        for page, chained in reports(texts[row["id"]]):
            label = right.get(json.dumps(content(page, chained)))
            if label is not None:
                yield case(row["id"], page, chained, label)


def known_names() -> set[str]:
    """Return the words that are names by the lexicons, and adjectives of nationality."""
    tables = load().names
    found = set(tables.adjectives)
    for form in (form for forms in tables.forms.values() for form in forms):
        is_clear = form.use != "cue" or form.known.type is EntityType.PERSON
        if len(form.words) == 1 and form.known.type in NAMED and is_clear:
            found.add(form.words[0])
    return found


def marked_names(shared: Path) -> set[str]:
    """Return the words that stand in names at least as often as elsewhere in articles whose names are marked."""
    inside: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for text, spans in name_spans(shared):
        covered = {offset for start, end in spans for offset in range(start, end)}
        for token in read(make_article(text=text, lang="ar"), load()).tokens:
            for word in {token.folded, token.stem} if token.kind == "word" else ():
                seen[word] += 1
                inside[word] += token.span.end - 1 in covered
    return {word for word, count in inside.items() if 2 * count >= seen[word]}


def name_spans(shared: Path) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield the texts whose names are marked, with where names and adjectives of nationality stand."""
    for path in sorted((shared / "reference" / "train").glob("*.json")):
        mentions = json.loads(path.read_text(encoding="utf-8")).get("mentions", ())
        spans = [(mention["span"][0], mention["span"][1]) for mention in mentions if not mention["nominal"]]
        yield path.with_suffix(".txt").read_text(encoding="utf-8"), spans
    rows = read_rows(ANNOTATIONS / "names.jsonl", held=False)
    texts = find_texts(shared / "corpora", rows)
    for row in rows:
        yield texts[row["id"]], [(start, end) for start, end, label in row["mentions"] if label != "nominal"]


def words(clue: str) -> set[str]:
    """Return the words that a clue stands on."""
    return {*clue.partition("=")[2].partition("&")[0].split()}


def reports(text: str) -> Iterator[tuple[Page, Chained]]:
    """Yield the reports of a text as the fast profile finds them."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    page = Page(document, pack, RulesExtractor().read(document, pack).mentions)
    for chained in chain_drafts(page, read_drafts(page)):
        yield page, chained


def content(page: Page, chained: Chained) -> list[list[int]]:
    """Return where the content of a report stands."""
    spans = [page.span(piece.start, piece.end, piece.skip) for piece in chained.draft.content]
    return [[span.start, span.end] for span in spans]


def letters(text: str, spans: Sequence[Sequence[int]]) -> set[int]:
    """Return the places of what is no mark in some spans."""
    return {i for start, end in spans for i in range(start, end) if text[i] not in MARKS}


def case(article: str, page: Page, chained: Chained, label: str) -> Case:
    """Return a report as a case."""
    link = chained.chain[0].mention if chained.chain else None
    speaker = next((mention for mention in page.mentions if link is not None and mention.id == link), None)
    ruling = rule_modality(page, chained.draft, speaker)
    clues = sorted(set(modality_clues(page, chained.draft, ruling, speaker)))
    return Case(article, clues, ruling.modality.value, label)


def train(cases: Sequence[Case]) -> tuple[list[str], Table]:
    """Return the clues that are seen often enough and their weights by label."""
    # Counted by articles, so that what one article is about is not learnt.
    seen = Counter(clue for _, clue in {(found.article, clue) for found in cases for clue in found.clues})
    clues = sorted(clue for clue, count in seen.items() if count >= LEAST)
    right = np.eye(len(LABELS), dtype=np.float32)[[LABELS.index(found.label) for found in cases]]
    return clues, fit(matrix(cases, clues), right)


def matrix(cases: Sequence[Case], clues: Sequence[str]) -> Table:
    """Return which case has which clue."""
    place = {clue: column for column, clue in enumerate(clues)}
    found = np.zeros((len(cases), len(clues)), np.float32)
    for row, one in enumerate(cases):
        found[row, [place[clue] for clue in one.clues if clue in place]] = 1
    return found


def fit(found: Table, right: Table) -> Table:
    """Return the weights that make the right labels likeliest under the penalties."""
    direction = np.full(found.shape[1], 1 / np.sqrt(found.shape[1]), np.float32)
    size = 1.0
    for _ in range(20):
        direction = found.T @ (found @ direction)
        size = float(np.linalg.norm(direction))
        direction /= size
    steepest = size / 2 + L2
    weights = np.zeros((found.shape[1], right.shape[1]), np.float32)
    ahead, pace = weights, 1.0
    for _ in range(ROUNDS):
        slope = found.T @ (shares(found @ ahead) - right) + L2 * ahead
        moved = ahead - slope / steepest
        moved = np.sign(moved) * np.maximum(np.abs(moved) - L1 / steepest, 0)
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = moved + (pace - 1) / faster * (moved - weights)
        weights, pace = moved, faster
    return weights


def shares(scores: Table) -> Table:
    """Return probabilities by row."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def measure(cases: Sequence[Case], folds: int) -> None:
    """Print how often model and rules are right, every article judged by a model that has not seen it."""
    fold = [int(hashlib.sha256(one.article.encode()).hexdigest(), 16) % folds for one in cases]
    right = 0
    for number in range(folds):
        clues, weights = train([one for one, part in zip(cases, fold, strict=True) if part != number])
        held = [one for one, part in zip(cases, fold, strict=True) if part == number]
        best = (matrix(held, clues) @ weights).argmax(axis=1)
        right += sum(LABELS[place] == one.label for place, one in zip(best, held, strict=True))
    ruled = sum(one.ruled == one.label for one in cases)
    print(f"{len(cases)} reports: model {right / len(cases):.3f}, rules {ruled / len(cases):.3f}")


if __name__ == "__main__":
    main()
