"""Which words name an event, weighed with what an encoder makes of them, those that no list knows among them."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

import numpy as np

from tawatur.errors import EngineError
from tawatur.extract.events.triggers import Found, Word
from tawatur.extract.page import Page
from tawatur.extract.seen import Head
from tawatur.lang.events import EventWord, Trigger

__all__ = ["UNLISTED", "Scales", "load_scales", "read_scales", "see_words", "weigh_words"]

# The lemma of a word that no list knows.
UNLISTED = ""
_NONE = "O"
_CLIP = 8.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scales:
    """How far lists and encoder are trusted with event words; `training/events/scales.py` makes them.

    Attributes:
        listed: of a word that a list names, what always counts, the encoder's log-odds and its lemma's log-odds.
        unlisted: of any other, what always counts and the encoder's log-odds.
        least: how likely a word must be to name an event of the type that is likeliest for it.
        lean: how much more a type counts that the list gives.
        odds: for each lemma, the log-odds that a word of it named an event in annotated articles.
    """

    listed: tuple[float, float, float]
    unlisted: tuple[float, float]
    least: float
    lean: float
    odds: Mapping[str, float]

    def of_listed(self, seen: float, lemma: str) -> float:
        """Return the chance that a listed word names an event, where the encoder's log-odds are `seen`."""
        always, encoder, known = self.listed
        return _chance(always + encoder * seen + known * self.odds.get(lemma, 0.0))

    def of_unlisted(self, seen: float) -> float:
        """Return the chance that a word that no list knows names an event."""
        always, encoder = self.unlisted
        return _chance(always + encoder * seen)


def weigh_words(page: Page, found: Sequence[Found], words: Sequence[Word], scales: Scales | None) -> list[Found]:
    """Return the event words of a page in order, each with its chance where an encoder has looked.

    Args:
        page: the document.
        found: those that the lists name.
        words: all that a list may know, whatever they need.
        scales: what the encoder's word counts; without them the lists alone decide.
    """
    head = page.heads.get("event")
    if scales is None or head is None:
        return list(found)
    odds = see_words(head)
    kept = []
    for one in found:
        chance = scales.of_listed(float(odds[one.at : one.end].max()), one.trigger.word.lemma)
        kind, share = _likeliest(head, one.at, {one.kind: scales.lean})
        if chance * share >= scales.least:
            kept.append(replace(one, kind=kind, chance=chance))
    # A listed word that is too unlikely is none, whatever it would be if no list knew it.
    taken = {index for one in found for index in range(one.at, one.end)}
    known = {word.at: word for word in words}
    for first, end in _stretches(page, [scales.of_unlisted(value) for value in odds.tolist()], scales.least):
        at = first + int(odds[first:end].argmax())
        kind, share = _likeliest(head, at, {})
        chance = scales.of_unlisted(float(odds[at]))
        if chance * share >= scales.least and not taken.intersection(range(first, end)):
            kept.append(replace(_pointed(page, known.get(at), (first, end), kind), chance=chance))
    return sorted(kept, key=lambda one: one.at)


def see_words(head: Head) -> "np.ndarray[tuple[int], np.dtype[np.float32]]":
    """Return the encoder's log-odds that each token names an event of any type."""
    none = head.scores[:, head.labels.index(_NONE)].astype(np.float32)
    some = np.log(np.maximum(-np.expm1(none), 1e-6))
    odds: np.ndarray[tuple[int], np.dtype[np.float32]] = np.clip(some - none, -_CLIP, _CLIP)
    return odds


def _likeliest(head: Head, at: int, leans: Mapping[str, float]) -> tuple[str, float]:
    """Return the likeliest type of a token that names an event, and its share among the types."""
    scores = {
        label: float(score) + leans.get(label, 0.0)
        for label, score in zip(head.labels, head.scores[at], strict=True)
        if label != _NONE
    }
    kind = max(scores, key=lambda label: scores[label])
    return kind, 1.0 / sum(math.exp(score - scores[kind]) for score in scores.values())


def _stretches(page: Page, chances: Sequence[float], least: float) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words that are likely enough, none across a mark or a name."""
    first = -1
    for index, chance in enumerate((*chances, 0.0)):
        likely = chance >= least and not page.is_mark[index] and page.name_of[index] < 0
        if likely and first < 0:
            first = index
        elif not likely and first >= 0:
            yield first, index
            first = -1


def _pointed(page: Page, word: Word | None, place: tuple[int, int], kind: str) -> Found:
    """Return the words of a place that only the encoder points at, as a list knows them where one does."""
    first, end = place
    known = word.found(kind) if word is not None else None
    if known is not None:
        return replace(known, kind=kind, end=max(known.end, end))
    plain = EventWord(lemma=UNLISTED, type=kind, actor="genitive", recipients=frozenset())
    before = page.tokens[first].proclitics
    return Found(at=first, end=end, trigger=Trigger(word=plain), proclitics=before, kind=kind)


def _chance(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-odds))


@lru_cache(maxsize=8)
def load_scales(code: str) -> Scales | None:
    """Return the scales of a language, None where the package has none.

    Raises:
        EngineError: the file is damaged.
    """
    path = resources.files("tawatur.extract") / "weights" / f"scales_{code}.json"
    return read_scales(path) if path.is_file() else None


def read_scales(path: Traversable) -> Scales:
    """Return the scales of a file.

    Raises:
        EngineError: the file is damaged.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        always, encoder, known = map(float, data["listed"])
        alone, alone_encoder = map(float, data["unlisted"])
        return Scales(
            listed=(always, encoder, known),
            unlisted=(alone, alone_encoder),
            least=float(data["least"]),
            lean=float(data["lean"]),
            odds={lemma: float(value) for lemma, value in data["odds"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineError(
            f"the weights cannot be read: {error}", where=path.name, do="Install the package anew."
        ) from error
