"""Sentences: the marks that end them and the abbreviations whose stop does not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from tawatur.lang.lexicon import read_character, read_table

__all__ = ["SentenceTables", "load_sentences"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SentenceTables:
    """What a language says of where its sentences end.

    Attributes:
        stops: the marks that end a sentence.
        abbreviations: folded words, without their stop, after which a stop ends nothing.
        quotes: an opening quotation mark and the marks that may close it; a mark may be two characters («((»).
    """

    stops: frozenset[str] = frozenset(".!?…")
    abbreviations: frozenset[str] = frozenset()
    quotes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def load_sentences(folder: Traversable) -> SentenceTables:
    """Return the tables of a pack: `stops.tsv`, `abbreviations.tsv` and `quotes.tsv`.

    Raises:
        LexiconError: a file is out of shape.
    """
    stops = frozenset(
        read_character(row["code"], where="stops.tsv") for row in read_table(folder, "stops.tsv", ("code", "note"))
    )
    abbreviations = frozenset(row["form"] for row in read_table(folder, "abbreviations.tsv", ("form", "note")))
    quotes = {
        _mark(row["open"]): tuple(map(_mark, row["close"].split()))
        for row in read_table(folder, "quotes.tsv", ("open", "close", "note"))
    }
    return SentenceTables(stops=stops, abbreviations=abbreviations, quotes=quotes)


def _mark(codes: str) -> str:
    return "".join(
        read_character(code, where="quotes.tsv") for code in ("U+" + part for part in codes.split("U+")[1:])
    )
