"""What a language pack knows for finding numbers and quantities."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import NamedTuple

from tawatur.errors import LexiconError
from tawatur.lang.letters import load_letters
from tawatur.lang.lexicon import read_table
from tawatur.lang.times import fold_form

__all__ = ["NumberWord", "QuantityTables", "load_quantities"]


class NumberWord(NamedTuple):
    """A word of a number: its role in it ("unit", "tens", "scale", as `numbers.tsv` has them) and its value."""

    role: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class QuantityTables:
    """The tables; each is empty by default, so that a language may leave it out.

    Attributes:
        numbers: folded words that numbers are made of.
        ordinals: folded words for the place in an order, 1 to 10; the tens and more are in `numbers`.
    """

    numbers: Mapping[str, NumberWord] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)


def load_quantities(folder: Traversable) -> QuantityTables:
    """Return the tables read from a pack's lexicon folder.

    Raises:
        LexiconError: a file is out of shape, or two rows say different things of one folded form.
    """
    folding = load_letters(folder).folding
    numbers: dict[str, NumberWord] = {}
    for row in read_table(folder, "numbers.tsv", ("form", "role", "value")):
        word, form = NumberWord(row["role"], float(row["value"])), fold_form(row["form"], folding)
        if numbers.setdefault(form, word) != word:
            raise LexiconError(
                f"{form} is {numbers[form]} already", where="numbers.tsv", do="Keep one row for each folded form."
            )
    rows = read_table(folder, "ordinals.tsv", ("form", "value"))
    return QuantityTables(
        numbers=numbers,
        ordinals={fold_form(row["form"], folding): int(row["value"]) for row in rows},
    )
