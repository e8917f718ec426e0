"""What a language pack knows for finding numbers and quantities."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from importlib.resources.abc import Traversable
from typing import NamedTuple, TypeVar

from tawatur.errors import LexiconError
from tawatur.lang.letters import load_letters
from tawatur.lang.lexicon import read_table
from tawatur.lang.times import fold_form

__all__ = ["NumberWord", "QuantityTables", "UnitWord", "load_quantities"]

_T = TypeVar("_T")


class NumberWord(NamedTuple):
    """A word of a number: its role in it ("unit", "tens", "scale", as `numbers.tsv` has them) and its value."""

    role: str
    value: float


class UnitWord(NamedTuple):
    """A unit: its UCUM symbol or, for money, its ISO 4217 code, and how many of it one word stands for.

    Money that several states call alike («ريال») has the code XXX: the words do not tell which.
    """

    symbol: str
    factor: float = 1.0
    money: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class QuantityTables:
    """The tables, by folded word or phrase; each is empty by default, so that a language may leave it out.

    Attributes:
        numbers: words that numbers are made of.
        ordinals: words for the place in an order, 1 to 10; the tens and more are in `numbers`.
        units: units of measure and money.
        bounds_before: phrases before a number that bound it, and how ("about", "at_least", "up_to");
            `bounds_after` those after it.
        rates: phrases that say per what.
        names_before: words whose number names them («القرار 2231»); `names_after` words after a number that do.
        duals: forms of a noun that are two of it, and the noun; `dual_endings` are their last two letters.
        longest: the number of words of the longest phrase.
    """

    numbers: Mapping[str, NumberWord] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, UnitWord] = field(default_factory=dict)
    bounds_before: Mapping[str, str] = field(default_factory=dict)
    bounds_after: Mapping[str, str] = field(default_factory=dict)
    rates: Mapping[str, str] = field(default_factory=dict)
    names_before: frozenset[str] = frozenset()
    names_after: frozenset[str] = frozenset()
    duals: Mapping[str, str] = field(default_factory=dict)
    dual_endings: tuple[str, ...] = ()
    longest: int = 0


def load_quantities(folder: Traversable) -> QuantityTables:
    """Return the tables read from a pack's lexicon folder.

    Raises:
        LexiconError: a file is out of shape, or two rows say different things of one folded form.
    """
    folding = load_letters(folder).folding

    def table(
        name: str, columns: tuple[str, ...], value: Callable[[dict[str, str]], _T], side: str = ""
    ) -> dict[str, _T]:
        found: dict[str, _T] = {}
        for row in read_table(folder, name, columns):
            if side and row["side"] != side:
                continue
            form = fold_form(row["form"], folding)
            if found.setdefault(form, value(row)) != value(row):
                raise LexiconError(
                    f"{row['form']} is {found[form]} already", where=name, do="Keep one row for each folded form."
                )
        return found

    units = table("units.tsv", ("form", "unit", "factor"), lambda row: UnitWord(row["unit"], float(row["factor"])))
    units |= table(
        "currencies.tsv",
        ("form", "code", "factor"),
        lambda row: UnitWord(row["code"], float(row["factor"]), money=True),
    )
    bounds, names = ("form", "side", "qualifier"), ("form", "side", "note")
    tables = QuantityTables(
        numbers=table(
            "numbers.tsv", ("form", "role", "value"), lambda row: NumberWord(row["role"], float(row["value"]))
        ),
        ordinals=table("ordinals.tsv", ("form", "value"), lambda row: int(row["value"])),
        units=units,
        bounds_before=table("quantity_bounds.tsv", bounds, lambda row: row["qualifier"], "before"),
        bounds_after=table("quantity_bounds.tsv", bounds, lambda row: row["qualifier"], "after"),
        rates=table("quantity_rates.tsv", ("form", "per"), lambda row: row["per"]),
        names_before=frozenset(table("quantity_names.tsv", names, lambda row: row["side"], "before")),
        names_after=frozenset(table("quantity_names.tsv", names, lambda row: row["side"], "after")),
        duals=table("quantity_duals.tsv", ("form", "noun"), lambda row: row["noun"]),
    )
    phrases = (*tables.units, *tables.bounds_before, *tables.bounds_after, *tables.rates)
    return replace(
        tables,
        dual_endings=tuple(sorted({form[-2:] for form in tables.duals})),
        longest=max(len(phrase.split()) for phrase in phrases),
    )
