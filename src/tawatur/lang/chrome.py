"""Chrome: how outlets, credits and the furniture of their sites look in a text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from tawatur.errors import LexiconError
from tawatur.lang.lexicon import read_table, read_toml

__all__ = ["Agency", "ChromeTables", "load_chrome"]

_CHROME, _BYLINES = "chrome.toml", "bylines.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A news agency as credits name it: a short key, and the name to show."""

    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ChromeTables:
    """The tables; each is empty by default, so that a language may leave it out.

    Attributes:
        patterns: for each kind of chrome that `chrome.toml` explains, its patterns over folded text.
        words: its lists of folded words.
        bylines: patterns over folded text with a group `name`, the surest first.
        agencies: folded names of agencies.
        agency: a pattern that finds any of those names, whole words only; None without agencies.
    """

    patterns: Mapping[str, tuple[re.Pattern[str], ...]] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    bylines: Mapping[str, tuple[re.Pattern[str], ...]] = field(default_factory=dict)
    agencies: Mapping[str, Agency] = field(default_factory=dict)
    agency: re.Pattern[str] | None = None


def load_chrome(folder: Traversable) -> ChromeTables:
    """Return the tables read from a pack's lexicon folder: `chrome.toml`, `bylines.toml` and `agencies.tsv`.

    Raises:
        LexiconError: a file is out of shape, or a pattern is none.
    """
    content = read_toml(folder, _CHROME)
    lists = ("resumes", "teasers", "function_words", "future_words", "publication_words")
    agencies = {
        row["form"]: Agency(key=row["key"], name=row["name"])
        for row in read_table(folder, "agencies.tsv", ("form", "key", "name"))
    }
    longest = sorted(agencies, key=lambda form: (-len(form), form))
    return ChromeTables(
        patterns={key: _compile(value, _CHROME, key) for key, value in content.items() if key not in lists},
        words={key: frozenset(_strings(content.get(key, []), _CHROME, key)) for key in lists},
        bylines={key: _compile(value, _BYLINES, key) for key, value in read_toml(folder, _BYLINES).items()},
        agencies=agencies,
        agency=re.compile(rf"(?<!\w)(?:{'|'.join(map(_spaced, longest))})(?!\w)"),
    )


def _compile(value: object, name: str, key: str) -> tuple[re.Pattern[str], ...]:
    patterns = []
    for source in _strings(value, name, key):
        try:
            patterns.append(re.compile(source.replace(" ", r"\s"), re.MULTILINE if key != "whole" else 0))
        except re.error as error:
            raise LexiconError(f"{key}: {source!r} is no pattern: {error}", where=name, do="Mend it.") from error
    return tuple(patterns)


def _strings(value: object, name: str, key: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise LexiconError(f"{key} is no list of strings", where=name, do="Mend the file.")
    return [str(item) for item in value]


def _spaced(form: str) -> str:
    # «أ ف ب», «أ.ف.ب» and «أف ب» are one: between letters standing alone there may be a stop, a blank or nothing.
    parts = form.split()
    if parts and all(len(part) == 1 for part in parts):
        return r"[\s.]?".join(map(re.escape, parts)) + r"\.?"
    return r"\s+".join(map(re.escape, parts))
