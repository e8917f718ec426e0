"""Clitics: the short words that are written together with the word before or after them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import TypeAlias

from tawatur.errors import LexiconError
from tawatur.lang.lexicon import read_table, read_toml

__all__ = ["CliticSplitter", "CliticTables", "load_clitics", "no_clitics"]

CliticSplitter: TypeAlias = Callable[[str], tuple[str, str, str]]
"""Of a word in its normal form (or folded): proclitics, stem and enclitics, folded; together they are the word."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CliticTables:
    """What decides where a word is split.

    Attributes:
        fixed: folded words and how each is split: proclitics, stem, enclitics.
        counts: how often a stem, without the article, was seen in news.
        proclitics: each sequence of proclitics, and the share of words that carry it.
        enclitics: each enclitic, and the share of words that carry it.
    """

    fixed: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    proclitics: Mapping[str, float] = field(default_factory=dict)
    enclitics: Mapping[str, float] = field(default_factory=dict)


def load_clitics(folder: Traversable) -> CliticTables:
    """Return the tables of a pack: `clitics.toml`, `split_words.tsv` and `stems.tsv`.

    Raises:
        LexiconError: a file is out of shape.
    """
    fixed: dict[str, tuple[str, str, str]] = {}
    for row in read_table(folder, "split_words.tsv", ("form", "proclitics", "stem", "enclitics")):
        parts = (row["proclitics"], row["stem"], row["enclitics"])
        if "".join(parts) != row["form"]:
            raise LexiconError(
                f"the parts do not make up {row['form']}", where="split_words.tsv", do="Mend the row."
            )
        fixed[row["form"]] = parts
    shares = read_toml(folder, "clitics.toml")
    return CliticTables(
        fixed=fixed,
        counts={row["form"]: int(row["count"]) for row in read_table(folder, "stems.tsv", ("form", "count"))},
        proclitics=_shares(shares, "proclitics"),
        enclitics=_shares(shares, "enclitics"),
    )


def _shares(content: Mapping[str, object], name: str) -> dict[str, float]:
    table = content.get(name)
    if not isinstance(table, dict) or not all(isinstance(share, float) for share in table.values()):
        raise LexiconError(f"[{name}] must give a share for each clitic", where="clitics.toml", do="Mend the file.")
    return {str(key): float(share) for key, share in table.items()}


def no_clitics(word: str) -> tuple[str, str, str]:
    """Return the word whole: the splitter of a language that writes its words apart."""
    return "", word, ""
