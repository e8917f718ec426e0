"""What single words of a content tell by the lexicon, in whatever form they stand."""

from collections.abc import Iterator
from functools import lru_cache

from tawatur.extract.page import Page

__all__ = ["ARTICLES", "has_use", "uses_of", "without_endings"]

# The article, alone and behind the letters that are written with it.
ARTICLES = ("ال", "بال", "لل", "وال", "كال")
# Uses that only help to read a clause; a word that has no other may still be a form of one that has.
_READING = frozenset(("noun", "past", "relative", "subordinator", "copula", "existing", "holder"))
_ADJECTIVE_ENDINGS = ("ه", "ا", "ات", "ين", "ون", "تين", "تان", "ان")
_POSSESSORS = ("ها", "هم", "هما", "نا", "ه", "ي")
_LEAST_STEM = 3


def has_use(page: Page, index: int, use: str) -> bool:
    """Tell whether a word, as it stands or without و or ف before it, is listed for a use."""
    word, table = page.folded[index], page.cues.modality
    return use in table.get(word, ()) or (word[0] in "وف" and use in table.get(word[1:], ()))


def uses_of(page: Page, index: int, *, governed: bool = True) -> frozenset[str]:
    """Return what a word tells.

    Args:
        page: the document.
        index: its token.
        governed: read it also without a preposition that is written with it («بأهمية»).
    """
    table = page.cues.modality
    for form in _forms(page.folded[index], governed=governed):
        found = table.get(form)
        if found and not _READING.issuperset(found):
            return frozenset(found)
    return frozenset()


def without_endings(word: str, endings: tuple[str, ...], least: int = 2) -> Iterator[str]:
    """Yield a word without each of the endings that it has, as long as enough of it remains."""
    for ending in endings:
        if len(word) - len(ending) >= least and word.endswith(ending):
            yield word[: -len(ending)]


@lru_cache(maxsize=1 << 15)
def _forms(word: str, *, governed: bool) -> tuple[str, ...]:
    """Return the forms of the lexicon that a word may stand for, the nearest first; the words of news recur."""
    return tuple(_read_forms(word, governed=governed))


def _read_forms(word: str, *, governed: bool) -> Iterator[str]:
    stems = [word]
    if len(word) > _LEAST_STEM and word[0] in "وف":
        stems.append(word[1:])
    for stem in tuple(stems):
        if governed and len(stem) > _LEAST_STEM + 1 and stem[0] in "بلك" and stem[1:3] != "ال":
            stems.append(stem[1:])
        if len(stem) > _LEAST_STEM + 1 and stem.startswith("ال"):
            stems.append(stem[2:])
    yield from stems
    for stem in stems:
        for rest in without_endings(stem, (*_ADJECTIVE_ENDINGS, *_POSSESSORS), _LEAST_STEM):
            yield rest
            yield rest + "ه"
            if rest.endswith("ت"):
                yield rest[:-1] + "ه"
    for stem in stems:
        if len(stem) > _LEAST_STEM and stem[0] in "تنا":
            yield "ي" + stem[1:]
