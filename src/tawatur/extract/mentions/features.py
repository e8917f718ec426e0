"""What the sequence model sees of a cell: its word, the marks around it, and what lists and rules make of it."""

from collections.abc import Mapping, Sequence

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row, word_of
from tawatur.extract.mentions.clusters import Cluster
from tawatur.extract.mentions.persons import Role
from tawatur.lang.names import NameTables
from tawatur.model import EntityType, MentionKind

__all__ = ["CELL_NAMES", "CELL_OFFSETS", "WORD_OFFSETS", "cell_features", "word_features"]

# How far around a cell its neighbours' features count.
WORD_OFFSETS = (-2, -1, 0, 1, 2)
CELL_OFFSETS = (-1, 0, 1)
# What features of a cell are called; those of words have other names.
CELL_NAMES = frozenset(["g", "heading", "l", "lu", "le", "r", "ru", "re", "z", "zu", "ze", "role", "after", "doc"])
_CLASSES = ("given", "stop", "name_part", "where", "qualifier", "body", "region")


def word_features(names: NameTables, clusters: Mapping[str, Cluster], key: str) -> tuple[str, ...]:
    """Return the features of a folded word, wherever it stands."""
    if key.isdigit():
        return ("digits", f"digits={min(len(key), 5)}")
    out = [f"w={key}", f"s1={key[-1:]}", f"s2={key[-2:]}", f"s3={key[-3:]}", f"p1={key[:1]}", f"p2={key[:2]}",
           f"p3={key[:3]}", f"n={min(len(key), 9)}"]  # fmt: skip
    if key.isascii():
        out.append("latin")
    out.append(f"f={clusters[key].frequency if key in clusters else -1}")
    for way in word_of(names, key).ways:
        inner, at = way.key, "" if way.skip == 0 else "+"
        cluster = clusters.get(inner)
        if cluster is not None:
            out += [f"k{at}={cluster.fine}", f"K{at}={cluster.coarse}"]
        if way.skip:
            out.append(f"i={inner}")
        if inner.startswith(names.article) and len(inner) > 3:
            out += [f"def{at}", f"d3={inner[-3:]}"]
        if inner in names.adjectives:
            out.append(f"adj{at}")
        head = names.heads.get(inner)
        if head is not None:
            out.append(f"head{at}={head.type}/{head.use}")
        out += [f"t{at}={title.use}/{title.office}/{len(title.words)}" for title in names.titles.get(inner, ())[:1]]
        out += [f"c{at}={name}" for name in _CLASSES if inner in names.use(name)]
    return tuple(out)


def cell_features(
    row: Row, candidates: Mapping[str, Sequence[Candidate]], roles: Mapping[int, Role]
) -> list[list[str]]:
    """Return for each cell the features that depend on where it stands.

    Args:
        row: the cells.
        candidates: what lists («l», and «z» where nothing calls for the form) and rules («r») propose.
        roles: titles by their first cell.
    """
    out: list[list[str]] = [[] for _ in range(len(row))]
    sentences, gaps = row.sentences, row.gaps
    headings = {s.index for s in row.document.sentences if s.heading}
    for i, features in enumerate(out):
        first = i == 0 or sentences[i] != sentences[i - 1]
        gap = gaps[i]
        features.append(f"g={gap[:2]}" if not first else "g=^")
        if first and sentences[i] in headings:
            features.append("heading")
    for name, proposed in candidates.items():
        for candidate in proposed:
            _mark(out, name, candidate)
    for role in roles.values():
        for i in range(role.first, min(role.end, len(out))):
            out[i].append("role")
        if role.end < len(out):
            out[role.end].append(f"after={role.title.use}/{role.defined}")
    _repeats(row, out, [candidate for name in ("l", "r") for candidate in candidates[name]])
    return out


def _mark(out: list[list[str]], name: str, candidate: Candidate) -> None:
    what = candidate.type if candidate.kind is MentionKind.NAME else candidate.kind
    use = candidate.use or candidate.rule
    for i in range(candidate.first, candidate.end):
        part = "B" if i == candidate.first else "I"
        out[i].append(f"{name}={part}-{what}")
        out[i].append(f"{name}u={part}-{what}/{use}")
    out[candidate.end - 1].append(f"{name}e={what}")


def _repeats(row: Row, out: list[list[str]], candidates: Sequence[Candidate]) -> None:
    """Add that a word is seen in a longer name elsewhere in the article."""
    seen: dict[str, EntityType] = {}
    for candidate in candidates:
        if candidate.kind is MentionKind.NAME and candidate.length > 1:
            for i in range(candidate.first, candidate.end):
                seen.setdefault(row.keys[i], candidate.type)
    if not seen:
        return
    for i, word in enumerate(row.words_at):
        for way in word.ways:
            if way.key in seen:
                out[i].append(f"doc={seen[way.key]}")
                break
