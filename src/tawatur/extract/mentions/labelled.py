"""Labels of cells to candidates: what the sequence model saw."""

from collections.abc import Iterator, Sequence

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.model import EntityType, MentionKind

__all__ = ["match_labels", "own_skip"]

_TYPES = {
    "ADJ": EntityType.GOVERNMENT,
    "AGR": EntityType.AGREEMENT,
    "GOV": EntityType.GOVERNMENT,
    "GRP": EntityType.GROUP,
    "LOC": EntityType.PLACE,
    "MED": EntityType.MEDIA,
    "NOM": EntityType.GROUP,
    "ORG": EntityType.ORGANIZATION,
    "OTH": EntityType.OTHER,
    "PER": EntityType.PERSON,
    "PRJ": EntityType.PROJECT,
    "WEA": EntityType.WEAPON,
}
# Marks that end a name; an opening one may stand inside it (كتيبة «أبو زيد»).
_ENDS = frozenset("،؛:؟!»”),;|…")
_KINDS = {"ADJ": MentionKind.ADJECTIVE, "NOM": MentionKind.NOMINAL}


def match_labels(row: Row, labels: Sequence[str]) -> Iterator[Candidate]:
    """Yield a candidate for each run of labels."""
    first = -1
    ended = _ends(row)
    for i, label in enumerate([*labels, "O"]):
        if first >= 0 and (not label.startswith("I-") or ended[i]):
            yield _candidate(row, first, i, labels[first][2:])
            first = -1
        if label.startswith("B-"):
            first = i


def _ends(row: Row) -> list[bool]:
    """Tell for each cell, and the end of the text, whether the marks before it end a name."""
    out: list[bool] = []
    normal = row.document.normal
    for i, gap in enumerate(row.gaps):
        if i == 0 or row.sentences[i] != row.sentences[i - 1]:
            out.append(True)
            continue
        # A plain quotation mark closes where it follows the word before and a blank follows it.
        between = normal[row.ends[i - 1] : row.starts[i]]
        closes = '"' in gap and not between[:1].isspace() and between[-1:].isspace()
        out.append(closes or any(c in _ENDS or (c == "." and not row.joined(i)) for c in gap))
    return [*out, True]


def _candidate(row: Row, first: int, end: int, label: str) -> Candidate:
    return Candidate(
        first=first,
        end=end,
        skip=own_skip(row, first),
        kind=_KINDS.get(label, MentionKind.NAME),
        type=_TYPES[label],
        rule="sequence",
        rank=19.5 + (end - first),
        confidence=0.75,
    )


def own_skip(row: Row, index: int) -> int:
    """Return how many letters of a name's first word are proclitics, where no list says."""
    token = row.document.tokens[row.tokens[index]]
    names, key = row.names, row.keys[index]
    if key in names.use("given") or key in names.use("name_part"):
        return 0
    skip = len(token.proclitics)
    if token.folded == key and 0 < skip < len(key) - 1:
        hidden = len(names.hidden_article)
        # Of «لل» only the first letter is the preposition; the second is the article's.
        return skip - 1 if token.proclitics.endswith(names.hidden_article) and hidden == 2 else skip
    return 0
