"""The words of the interface: a folder of TOML files a language, with its plurals, dates and numbers."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from tawatur.errors import ConfigError

__all__ = ["LOCALES", "Locale", "load_locale", "negotiate"]

LOCALES = ("ar", "en")
_DECADE = re.compile(r"(\d{3})X")
_DATE = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:T.*)?$")
_NUMBERS = re.compile(r"(\S+) and (\S+) of one thing")
_UNITS = ("B", "KB", "MB", "GB", "TB")


@dataclass(frozen=True, slots=True)
class Locale:
    """One language of the interface.

    Attributes:
        code: the language's code, also the first part of every address.
        name: what the language calls itself.
        direction: `rtl` or `ltr`.
        words: every text of the interface by its dotted key.
    """

    code: str
    name: str
    direction: str
    words: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """Return the text of a key with its `{places}` filled.

        Raises:
            ConfigError: the language has no such key.
        """
        try:
            text = self.words[key]
        except KeyError:
            raise ConfigError(f"no words for {key!r}", where=f"web/locale/{self.code}/", do="Add the key") from None
        return text.format(**values) if values else text

    def has(self, key: str) -> bool:
        """Tell whether the language has words for a key."""
        return key in self.words

    def label(self, group: str, value: str | None) -> str:
        """Return the words for one value of a closed set, or the value itself where there are none."""
        key = f"{group}.{value}"
        return self.words.get(key, value or "")

    def reason(self, words: str) -> str:
        """Return the reason of a judgement or an origin, part by part; parts that have no words stay as they are.

        What stands after a colon is a name («the same wire: …») or further parts.
        """
        told = []
        # A person may write any number of colons.
        while f"why.{words}" not in self.words and ": " in words:
            head, _, words = words.partition(": ")
            told.append(f"{self.label('why', head)}: ")
        return "".join((*told, self._reason(words)))

    def _reason(self, words: str) -> str:
        if f"why.{words}" in self.words:
            return self.words[f"why.{words}"]
        if match := _NUMBERS.fullmatch(words):
            return self.say("why_numbers.of_one", one=match[1], other=match[2])
        parts = words.split(", ")
        if any(f"why.{part}" in self.words for part in parts):
            return f"{self.words['events.comma']} ".join(self.label("why", part) for part in parts)
        return words

    def count(self, noun: str, number: int) -> str:
        """Return a number with its noun in the form that the number asks for."""
        form = _arabic_form(number) if self.words["plural.rule"] == "arabic" else _english_form(number)
        key = f"plural.{noun}.{form}"
        text = self.words.get(key) or self.words[f"plural.{noun}.other"]
        return text.format(n=self.number(number))

    def number(self, number: float) -> str:
        """Return a number with its thousands apart; no decimals where it has none."""
        whole = int(number)
        return f"{whole:,}" if whole == number else f"{number:,.10g}"

    def percent(self, share: float) -> str:
        """Return a probability in per cent, without decimals."""
        return f"{share:.0%}"

    def size(self, count: int) -> str:
        """Return a number of bytes in the largest unit that leaves it above one."""
        amount, unit = float(count), 0
        while amount >= 1024 and unit < len(_UNITS) - 1:
            amount, unit = amount / 1024, unit + 1
        return f"{amount:.0f} {_UNITS[unit]}" if unit == 0 or amount >= 10 else f"{amount:.1f} {_UNITS[unit]}"

    def date(self, value: str | None) -> str:
        """Return an EDTF date or interval as a reader would write it; as it stands where it is of another form."""
        if not value:
            return ""
        start, slash, end = value.partition("/")
        if not slash:
            return self._point(start)
        unknown = self.words["date.open"]
        return self.say("date.interval", start=self._point(start) or unknown, end=self._point(end) or unknown)

    def _point(self, value: str) -> str:
        bare = value.rstrip("~?%")
        shown = self._exact(bare)
        if bare == value or not shown:
            return shown
        return self.say("date.uncertain" if value.endswith("?") else "date.about", date=shown)

    def _exact(self, value: str) -> str:
        if value == "..":
            return ""
        if match := _DECADE.fullmatch(value):
            return self.say("date.decade", year=f"{match[1]}0")
        match = _DATE.match(value)
        named = match and (self.words.get(f"month.{match[2]}") or self.words.get(f"season.{match[2]}"))
        if not match or not named:
            return value
        if match[3] is None:
            return self.say("date.month", month=named, year=match[1])
        return self.say("date.day", day=int(match[3]), month=named, year=match[1])


def _english_form(number: int) -> str:
    return "one" if number == 1 else "other"


def _arabic_form(number: int) -> str:
    """Return the Unicode CLDR plural category of an Arabic number."""
    if number in {0, 1, 2}:
        return ("zero", "one", "two")[number]
    rest = number % 100
    if 3 <= rest <= 10:
        return "few"
    return "many" if rest >= 11 else "other"


def _flatten(table: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat.update(_flatten(value, f"{prefix}{key}."))
        else:
            flat[f"{prefix}{key}"] = str(value)
    return flat


@cache
def load_locale(code: str) -> Locale:
    """Return one language of the interface.

    Raises:
        ConfigError: the interface does not speak it, or two of its files have the same key.
    """
    if code not in LOCALES:
        raise ConfigError(f"the interface does not speak {code!r}", do=f"Choose one of {', '.join(LOCALES)}")
    words: dict[str, str] = {}
    for source in resources.files("tawatur.web").joinpath("locale", code).iterdir():
        found = _flatten(tomllib.loads(source.read_text(encoding="utf-8")))
        if twice := sorted(words.keys() & found.keys()):
            raise ConfigError(f"{twice[0]!r} stands twice", where=f"web/locale/{code}/", do="Leave one of them")
        words.update(found)
    return Locale(code, words["language.name"], words["language.direction"], MappingProxyType(words))


def negotiate(cookie: str | None, accepted: str | None) -> str:
    """Return the language to greet with: the one chosen before, else the browser's first known, else Arabic."""
    if cookie in LOCALES:
        return str(cookie)
    for part in (accepted or "").split(","):
        code = part.split(";")[0].strip().lower().split("-")[0]
        if code in LOCALES:
            return code
    return LOCALES[0]
