"""Clitics: the short words that are written together with the word before or after them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import TypeAlias

from tawatur.lang.lexicon import read_table

__all__ = ["CliticSplitter", "CliticTables", "load_clitics", "no_clitics"]

CliticSplitter: TypeAlias = Callable[[str], tuple[str, str, str]]
"""Of a folded word: its proclitics, its stem and its enclitics; the three together are the word."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CliticTables:
    """What decides where a word is split.

    Attributes:
        fixed: folded words and how each is split: proclitics, stem, enclitics.
        counts: how often a folded form was seen as a word of its own in news.
    """

    fixed: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)


def load_clitics(folder: Traversable) -> CliticTables:
    """Return the tables of a pack: `clitics.tsv`.

    Raises:
        LexiconError: a file is out of shape.
    """
    rows = read_table(folder, "clitics.tsv", ("form", "proclitics", "stem", "enclitics"))
    fixed = {row["form"]: (row["proclitics"], row["stem"], row["enclitics"]) for row in rows}
    return CliticTables(fixed=fixed)


def no_clitics(word: str) -> tuple[str, str, str]:
    """Return the word whole: the splitter of a language that writes its words apart."""
    return "", word, ""
