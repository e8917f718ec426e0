"""Language packs, and what helps the rules, found by entry point."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points

from tawatur.errors import EngineError
from tawatur.extract.protocols import MentionTagger
from tawatur.lang import LanguagePack

__all__ = ["known_languages", "load_pack", "load_tagger", "name_tagger"]

_LANGUAGES = "tawatur.languages"
_TAGGERS = "tawatur.taggers"


def known_languages() -> tuple[str, ...]:
    """Return the codes of the language packs that are installed, sorted."""
    return tuple(sorted({entry.name for entry in entry_points(group=_LANGUAGES)}))


@cache
def load_pack(code: str) -> LanguagePack:
    """Return the language pack of this code.

    Raises:
        EngineError: there is none, or it cannot be loaded.
        LexiconError: a data file of the pack is out of shape.
    """
    entry = _find(_LANGUAGES, code)
    if entry is None:
        installed = ", ".join(known_languages()) or "none"
        raise EngineError(f"no language pack {code!r}", do=f"Choose one that is installed: {installed}")
    pack = _load(entry)
    if not isinstance(pack, LanguagePack):
        raise EngineError(f"the language pack {code!r} is none", where=entry.value, do="Install it anew")
    return pack


def name_tagger() -> str:
    """Return the name and version of the tagger that is installed, empty where there is none."""
    entry = _first(_TAGGERS)
    if entry is None:
        return ""
    return entry.name if entry.dist is None else f"{entry.name} {entry.dist.version}"


@cache
def load_tagger() -> MentionTagger | None:
    """Return the tagger that is installed, the first by name; None where there is none.

    Raises:
        EngineError: it cannot be loaded.
    """
    entry = _first(_TAGGERS)
    if entry is None:
        return None
    tagger: MentionTagger = _load(entry)  # type: ignore[assignment]  # what an entry point gives has no type
    return tagger


def _first(group: str) -> EntryPoint | None:
    return min(entry_points(group=group), key=lambda entry: entry.name, default=None)


def _find(group: str, name: str) -> EntryPoint | None:
    return next(iter(entry_points(group=group, name=name)), None)


def _load(entry: EntryPoint) -> object:
    """Return what an entry point's factory makes."""
    try:
        return entry.load()()
    except (ImportError, AttributeError) as error:
        raise EngineError(
            f"{entry.name!r} cannot be loaded ({error})", where=entry.value, do="Install it anew"
        ) from error
