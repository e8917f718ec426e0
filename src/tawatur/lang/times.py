"""What a language pack knows for finding times."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import NamedTuple

from tawatur.errors import LexiconError
from tawatur.lang.letters import load_letters
from tawatur.lang.lexicon import read_table

__all__ = ["Phrases", "TimeTables", "TimeWord", "fold_form", "load_times"]


class TimeWord(NamedTuple):
    """What one word or phrase says of a time.

    Attributes:
        kind: its part in an expression: "month", "weekday", "unit", "day", "part", "relation" and so on, as
            `time_words.tsv` names them.
        name: which of its kind: the calendar of a month, the name of a unit, "start" for «مطلع».
        number: its number: of the month, of the day of the week (1 is Monday), days from today, -1 for «الماضي».
        sure: it is nothing else; «مارس» alone may also be a verb.
    """

    kind: str
    name: str = ""
    number: int = 0
    sure: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Folded words that stand alone, and phrases by their first word, longest first."""

    words: Mapping[str, TimeWord] = field(default_factory=dict)
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], TimeWord], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TimeTables:
    """The tables; each is empty by default, so that a language may leave it out.

    Attributes:
        words: every word and phrase that an expression of time is made of.
        tenses: words that tell whether what stands near them is past or to come: "past", "future", or "none" for
            a verb that tells neither.
        nouns: beginnings of words that look like verbs of the future and are none.
        feasts: for the number of a "feast" word, its calendar and its date: `12-25`, or `11-4-4` for the
            fourth Thursday of November.
        periods: for the number of a "period" word, its years in EDTF.
        offices: for the name of a "holder" word and the number of a term of office, its dates in EDTF.
        prefixes: letters that may be written together with a word and what they are: "and", "then", "article",
            "drop" for a preposition, "hidden_article" for both in one; "future" and "imperfect" for the first
            letters of a verb, "perfect_ending" for its last.
        never: words of the normal form that only look like one of these when they are folded.
    """

    words: Phrases = field(default_factory=Phrases)
    tenses: Mapping[str, str] = field(default_factory=dict)
    nouns: tuple[str, ...] = ()
    feasts: tuple[tuple[str, str], ...] = ()
    periods: tuple[str, ...] = ()
    offices: Mapping[tuple[str, int], str] = field(default_factory=dict)
    prefixes: Mapping[str, str] = field(default_factory=dict)
    never: frozenset[str] = frozenset()


def fold_form(form: str, folding: Mapping[str, str]) -> str:
    """Return a lexicon form as it stands in a document's `folded` text."""
    return "".join(folding.get(letter, letter) for letter in form)


def load_times(folder: Traversable) -> TimeTables:
    """Return the tables read from a pack's lexicon folder.

    Raises:
        LexiconError: a file is out of shape, or two rows say different things of one folded form.
    """
    folding = load_letters(folder).folding
    found: dict[str, TimeWord] = {}

    def add(name: str, form: str, word: TimeWord) -> None:
        folded = fold_form(form, folding)
        if found.setdefault(folded, word) != word:
            raise LexiconError(
                f"{form} is {found[folded].kind} already", where=name, do="Keep one row for each folded form."
            )

    for row in read_table(folder, "months.tsv", ("form", "calendar", "month", "stands", "style")):
        sure = row["stands"] == "alone"
        add("months.tsv", row["form"], TimeWord("month", row["calendar"], int(row["month"]), sure))
    for row in read_table(folder, "weekdays.tsv", ("form", "day", "stands")):
        add("weekdays.tsv", row["form"], TimeWord("weekday", "", int(row["day"]), row["stands"] == "alone"))
    for row in read_table(folder, "time_units.tsv", ("form", "unit", "count")):
        add("time_units.tsv", row["form"], TimeWord(row["count"], row["unit"]))
    for row in read_table(folder, "time_words.tsv", ("form", "kind", "name", "number")):
        add("time_words.tsv", row["form"], TimeWord(row["kind"], row["name"], int(row["number"] or 0)))
    feasts = read_table(folder, "time_feasts.tsv", ("form", "calendar", "date"))
    for number, row in enumerate(feasts):
        add("time_feasts.tsv", row["form"], TimeWord("feast", "", number))
    periods = read_table(folder, "time_periods.tsv", ("form", "value"))
    for number, row in enumerate(periods):
        add("time_periods.tsv", row["form"], TimeWord("period", "", number))
    tenses = {
        fold_form(row["form"], folding): row["tense"]
        for row in read_table(folder, "time_tenses.tsv", ("form", "tense"))
    }
    return TimeTables(
        words=_by_first_word({form: word for form, word in found.items() if word.kind != "prefix"}),
        tenses={form: tense for form, tense in tenses.items() if tense != "noun"},
        nouns=tuple(form for form, tense in tenses.items() if tense == "noun"),
        feasts=tuple((row["calendar"], row["date"]) for row in feasts),
        periods=tuple(row["value"] for row in periods),
        offices={
            (row["holder"], int(row["term"])): row["value"]
            for row in read_table(folder, "time_offices.tsv", ("holder", "term", "value"))
        },
        prefixes={form: word.name for form, word in found.items() if word.kind == "prefix"},
        never=frozenset(row["form"] for row in read_table(folder, "time_never.tsv", ("form", "note"))),
    )


def _by_first_word(found: Mapping[str, TimeWord]) -> Phrases:
    words = {form: word for form, word in found.items() if " " not in form}
    phrases: dict[str, list[tuple[tuple[str, ...], TimeWord]]] = {}
    for form, word in found.items():
        if " " in form:
            first, *rest = form.split()
            phrases.setdefault(first, []).append((tuple(rest), word))
    by_length = {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in phrases.items()}
    return Phrases(words=words, phrases=by_length)
