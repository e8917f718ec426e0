"""Readers of the training data: lists of units, each a list of words with one label a head."""

import json
import random
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from labels import COARSE_CLASSES, EVENT_CLASSES, HEADS, IGNORED, NAME_TYPES
from training.marked import find_texts, read_rows

from tawatur.extract.encoder import group_tokens
from tawatur.lang.ar import load as load_arabic
from tawatur.model import make_article
from tawatur.text import read as read_text

UNIT_WORDS = 96
# How far from its cue, in code points, a statement's source may be named.
REACH = 120
PIECE = re.compile(r"\w+|[^\w\s]")
PROCLITICS = frozenset("وفبلك")
INDEX = {head: {label: i for i, label in enumerate(labels)} for head, labels in HEADS.items()}


@dataclass
class Unit:
    """Words that are encoded together, and for each head one label index a word (`IGNORED` where unknown)."""

    words: list[str]
    labels: dict[str, list[int]]
    document: str
    spans: list[tuple[int, int]] = field(default_factory=list)


@cache
def _characters() -> dict[int, str]:
    return {ord(key): value for key, value in load_arabic().letters.characters.items() if len(key) == 1}


def normal(word: str) -> str:
    """Return the normal form of a word, as `text` gives it."""
    return word.translate(_characters())


# ---------------------------------------------------------------- articles annotated in the project's own form


def read_references(folder: Path) -> list[tuple[str, str, dict]]:
    """Return (name, text, annotation) of every annotated article in `folder`."""
    out = []
    for path in sorted(folder.glob("*.json")):
        annotation = json.loads(path.read_text(encoding="utf-8"))
        if "mentions" not in annotation:
            continue
        text_path = path.with_suffix(".txt")
        if not text_path.exists():
            text_path = folder.parent.parent / "seeds" / annotation["file"]
        out.append((annotation["file"], text_path.read_text(encoding="utf-8"), annotation))
    return out


def read_annotations(path: Path, corpora: Path, *, held: bool = False) -> list[tuple[str, str, dict]]:
    """Return (id, text, annotation) of the corpus articles with marked names, those held back or the others."""
    rows = {row["id"]: row for row in read_rows(path, held=held)}
    texts = find_texts(corpora, list(rows.values()))
    return [(ident, text, {"names": [tuple(m) for m in rows[ident]["mentions"]]}) for ident, text in texts.items()]


def units_of(name: str, text: str, annotation: dict | None) -> list[Unit]:
    """Cut an article into units of whole sentences inside a paragraph, labelled where there is an annotation."""
    document = read_text(make_article(text=text, lang="ar"), load_arabic())
    gold = _gold_spans(annotation) if annotation else {}
    units = []
    for first, end in group_tokens(document):
        part = document.tokens[first:end]
        spans = [(t.span.start, t.span.end) for t in part]
        labels = {head: [IGNORED] * len(part) for head in HEADS}
        for head, marked in gold.items():
            labels[head] = _mark(head, spans, marked)
        if annotation:
            labels["event"] = _mark_events(spans, annotation)
            labels["proclitic"] = _proclitics(spans, gold["mention"])
        for head, marked in _classes(annotation or {}).items():
            labels[head] = _mark_class(head, spans, marked)
        units.append(Unit([t.form for t in part], labels, name, spans))
    return units


def _gold_spans(annotation: dict) -> dict[str, list[tuple[int, int, str]]]:
    if "names" in annotation:
        return {"mention": annotation["names"]}
    mentions = []
    for mention in annotation["mentions"]:
        kind = annotation["entities"].get(mention["entity"], {}).get("type", "other")
        label = (
            "nominal" if mention["nominal"]
            else "adjective" if mention["adjective"]
            else kind if kind in NAME_TYPES
            else "other"
        )  # fmt: skip
        mentions.append((*mention["span"], label))
    contents = [(a, b, "content") for s in annotation["statements"] for a, b in s["content"]]
    outer = [c for c in contents if not any(o != c and o[0] <= c[0] and c[1] <= o[1] for o in contents)]
    cues = [(a, b, "cue") for s in annotation["statements"] for a, b in s["cue"]]
    return {
        "mention": mentions,
        "content": outer,
        "cue": cues,
        "source": _sources(annotation),
    }


def _sources(annotation: dict) -> list[tuple[int, int, str]]:
    """Return where the speaker and those who pass it on stand, at the place nearest to the statement's cue."""
    out = set()
    for statement in annotation["statements"]:
        marks = statement["cue"] or statement["content"]
        for n, link in enumerate(statement["chain"]):
            places = _places(annotation, link)
            free = [p for p in places if not any(a <= p[0] < b for a, b in statement["content"])]
            near = min(((min(max(p[0] - b, a - p[1], 0) for a, b in marks), *p) for p in free), default=None)
            if near is not None and near[0] <= REACH:
                out.add((near[1], near[2], "relay" if n and not link.get("joint") else "speaker"))
    return sorted(out)


def _places(annotation: dict, link: dict) -> list[tuple[int, int]]:
    """Return where the source of a chain's link is mentioned; an unnamed one is glossed and has no place."""
    if link["entity"] is None:
        return []
    return [(m["span"][0], m["span"][1]) for m in annotation["mentions"] if m["entity"] == link["entity"]]


def _classes(annotation: dict) -> dict[str, list[tuple[int, int, str]]]:
    """Return the stretches that have one class a word: statements by modality, triggers by status."""
    if "names" in annotation or not annotation:
        return {}
    said = [(a, b, s["modality"]) for s in annotation["statements"] for a, b in (*s["cue"], *s["content"])]
    told = [(a, b, e["status"]) for e in annotation["events"] for a, b in e["trigger"]]
    return {"modality": said, "status": told}


def _mark_class(head: str, words: list[tuple[int, int]], spans: list[tuple[int, int, str]]) -> list[int]:
    """Return the class of each word, that of the shortest stretch it stands in; `IGNORED` outside them all."""
    out = [IGNORED] * len(words)
    for start, end, label in sorted(spans, key=lambda s: s[0] - s[1]):
        for i, (a, b) in enumerate(words):
            if a < end and start < b:
                out[i] = INDEX[head][label]
    return out


def _mark(head: str, words: list[tuple[int, int]], spans: list[tuple[int, int, str]]) -> list[int]:
    index = INDEX[head]
    out = [0] * len(words)
    # Long spans first, so that one nested in another is told apart where labels allow it.
    for start, end, label in sorted(spans, key=lambda s: s[0] - s[1]):
        part = "B"
        for i, (a, b) in enumerate(words):
            if a < end and start < b:
                out[i] = index[f"{part}-{label}"]
                part = "I"
    return out


def _mark_events(words: list[tuple[int, int]], annotation: dict) -> list[int]:
    """Return the type of event that each word names, of none `O`; `IGNORED` where events were not annotated."""
    if "events" not in annotation:
        return [IGNORED] * len(words)
    coded = [e for e in annotation["events"] if e["type"] in EVENT_CLASSES]
    marked = _mark_class("event", words, [(a, b, e["type"]) for e in coded for a, b in e["trigger"]])
    return [0 if label == IGNORED else label for label in marked]


def _proclitics(words: list[tuple[int, int]], mentions: list[tuple[int, int, str]]) -> list[int]:
    out = [IGNORED] * len(words)
    starts = {a: i for i, (a, b) in enumerate(words)}
    for start, _, label in mentions:
        for skipped in (0, 1, 2):
            if start - skipped in starts and label != "nominal":
                out[starts[start - skipped]] = skipped
                break
    return out


# ---------------------------------------------------------------- public sets of names, one token a line

# What the classes of NewsFANE hold was seen in its text: «Police» are officers and officials by name.
PERSON = {"Politician", "Athlete", "Artist", "Other_PER", "Religious_PER", "Scientist", "Businessperson", "Lawyer",
          "Engineer", "Police"}  # fmt: skip
PLACE = {"Nation", "Population-Center", "State-or-Province", "GPE-Cluster", "Continent", "Water-Body", "Land",
         "County-or-District", "Land-Region-Natural", "Building-Grounds", "Path", "Airport", "Subarea-Facility",
         "Celestial", "Plant"}  # fmt: skip
ORGANISATION = {"Government", "Non-Governmental", "Media", "Sports", "Commercial", "Educational", "Religious_ORG",
                "Medical-Science", "Entertainment"}  # fmt: skip


def _fane(label: str) -> str:
    if label == "O":
        return "O"
    part, _, kind = label.partition("-")
    if kind == "Group":
        return f"{part}-GRP"
    for names, coarse in ((PERSON, "PER"), (PLACE, "LOC"), (ORGANISATION, "ORG")):
        if kind in names:
            return f"{part}-{coarse}"
    return "O"


def _read_lines(path: Path, separator: str | None = None) -> list[list[tuple[str, str]]]:
    sentences: list[list[tuple[str, str]]] = [[]]
    for raw in path.read_text(encoding="utf-8-sig").splitlines():
        cells = raw.strip("\ufeff\u200f\u200e ").split(separator)
        cells = [c.strip("\u200f\u200e\ufeff ") for c in cells if c.strip("\u200f\u200e\ufeff ")]
        if len(cells) < 2:
            if sentences[-1]:
                sentences.append([])
            continue
        sentences[-1].append((cells[0], " ".join(cells[1:])))
    return [s for s in sentences if s]


def read_newsfane(path: Path) -> list[list[tuple[str, str]]]:
    """Return NewsFANE's sentences as (token, coarse label)."""
    return [[(word, _fane(label.split(maxsplit=1)[0])) for word, label in s] for s in _read_lines(path)]


def read_aqmar(folder: Path) -> list[list[tuple[str, str]]]:
    """Return AQMAR's sentences as (token, coarse label); its MIS classes count as no name."""

    def coarse(label: str) -> str:
        part = label.split(maxsplit=1)[0]
        return part if part[2:] in COARSE_CLASSES else "O"

    return [
        [(word, coarse(label)) for word, label in sentence]
        for path in sorted(folder.glob("*.txt"))
        if path.name != "README.txt"
        for sentence in _read_lines(path)
    ]


def read_wojood(folder: Path) -> list[list[tuple[str, str]]]:
    """Return the Wojood sample's sentences as (token, coarse label), the outermost of its nested names."""
    kinds = {"NORP": "GRP", "PERS": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}

    def coarse(labels: str) -> str:
        for label in labels.split():
            if label[2:] in ("ORG", "PERS"):
                return f"{label[0]}-{kinds[label[2:]]}"
        for label in labels.split():
            if label[2:] in kinds:
                return f"{label[0]}-{kinds[label[2:]]}"
        return "O"

    return [
        [(word, coarse(labels)) for word, labels in sentence if not word.startswith("$#")]
        for name in ("train.txt", "val.txt", "test.txt")
        for sentence in _read_lines(folder / name)
    ]


def units_of_sentences(sentences: list[list[tuple[str, str]]], source: str, chance: random.Random) -> list[Unit]:
    """Return units labelled for one head of names; proclitics that a set splits off are mostly joined again."""
    units: list[Unit] = []
    named = "newsfane" if source == "newsfane" else "coarse"
    others = [head for head in HEADS if head not in (named, "proclitic")]
    for sentence in sentences:
        words, labels, clips = _rejoin(sentence, chance)
        if not words:
            continue
        if units and len(units[-1].words) + len(words) <= UNIT_WORDS and chance.random() < 0.5:
            units[-1].words += words
            units[-1].labels[named] += labels
            units[-1].labels["proclitic"] += clips
            for head in others:
                units[-1].labels[head] += [IGNORED] * len(words)
            continue
        for at in range(0, len(words), UNIT_WORDS):
            part = slice(at, at + UNIT_WORDS)
            filled = {head: [IGNORED] * len(words[part]) for head in HEADS}
            filled[named], filled["proclitic"] = labels[part], clips[part]
            units.append(Unit(words[part], filled, source))
    return units


def _rejoin(sentence: list[tuple[str, str]], chance: random.Random) -> tuple[list[str], list[int], list[int]]:
    index = INDEX["coarse"]
    words: list[str] = []
    labels: list[int] = []
    clips: list[int] = []
    held = ""
    for i, (raw, label) in enumerate(sentence):
        word = normal(raw)
        last = i + 1 == len(sentence)
        if not last and label == "O" and len(word) == 1 and word in PROCLITICS and chance.random() < 0.9:
            held = (held + word)[-2:]
            continue
        pieces = PIECE.findall(word)
        for n, piece in enumerate(pieces):
            part = label if n == 0 or not label.startswith("B") else "I" + label[1:]
            joined = held + piece if piece[0].isalpha() else piece
            words.append(joined)
            labels.append(index[part])
            clips.append(len(held) if part.startswith("B") and len(held) <= 2 else IGNORED)
            held = ""
    return words, labels, clips


def fold_some(unit: Unit, chance: random.Random) -> Unit:
    """Return the unit with careless spelling, as many outlets write: no hamza, final ي as ى, ة as ه."""
    words = unit.words
    if chance.random() < 0.25:
        words = [re.sub("[أإآ]", "ا", w) for w in words]
    if chance.random() < 0.15:
        words = [re.sub("ي$", "ى", w) for w in words]
    if chance.random() < 0.05:
        words = [re.sub("ة$", "ه", w) for w in words]
    return Unit(words, unit.labels, unit.document, unit.spans)
