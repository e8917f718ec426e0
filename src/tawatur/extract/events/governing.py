"""What the words that govern an event word make of it: «خططت لشن هجوم», «منع من السفر», «الغارة التي شنتها»."""

from collections.abc import Iterator
from typing import NamedTuple

from tawatur.extract.attribution.verbs import read_verb
from tawatur.extract.events.ruling import after_relative
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.triggers import Found
from tawatur.model import Statement

__all__ = ["governing_clues"]

# How far before an event word what governs it may stand, and how far after it the verb of which it is a part.
_BACK, _AHEAD = 18, 8
# Of the words that govern, as many are looked at, and told apart as the nearest, the next, and the others.
_GOVERNORS, _RANKS = 4, 2
_CLOSE, _NEAR = 2, 5
_VERBS = 3
_STOPS = (".", "؛", ":")
_VERBAL = {"perfect": "p", "imperfect": "i", "future": "f"}


class _Word(NamedTuple):
    """A word as one that may govern: where it stands, its part of speech, its lemma, and what it says of an event.

    `part` is the tense's first letter for a verb, `N` for a noun or particle, empty for a name or a mark.
    """

    at: int
    part: str
    lemma: str
    uses: tuple[str, ...]


def governing_clues(scene: Scene, found: Found, shape: str, statement: Statement | None) -> Iterator[str]:
    """Yield what governs an event word, what its report denies, and which verb comes after it.

    Args:
        scene: the document.
        found: the event word.
        shape: its part of speech, a verb's with the tense.
        statement: the report in whose content it stands.
    """
    opening = _opening(scene, found)
    before = _before(scene, found)
    modality = statement.modality.value if statement is not None else "-"
    yield from _governors(scene, found, before, (shape, opening, modality))
    yield from _verbs_before(scene, found, before, (shape, opening, modality))
    yield from _after(scene, found, shape)
    yield from _head(scene, found, (shape, opening))
    if statement is not None:
        polarity = statement.polarity.value
        yield f"polarity={polarity}{shape}"
        yield f"polarity={polarity}{found.kind}"
        yield f"polarity={polarity}{after_relative(scene.page, found)}"


def _opening(scene: Scene, found: Found) -> str:
    """The letters or the word that join an event word to what governs it; `-` for none."""
    page, at = scene.page, found.at
    opening = found.proclitics.replace("ال", "")
    if opening or at == page.sentence_start(at):
        return opening or "-"
    joined = page.is_use(at - 1, "preposition") or page.is_that(at - 1)
    return page.folded[at - 1] if joined else "-"


def _read(scene: Scene, index: int) -> _Word:
    page, governors = scene.page, scene.tables.governors
    if page.is_mark[index]:
        return _Word(index, "", "", ())
    verb = read_verb(page, index)
    if verb is not None:
        part = _VERBAL[verb.tense] + ("1" if verb.first else "")
        return _Word(index, part, verb.form, governors.get(verb.form, ()))
    if page.name_of[index] >= 0:
        return _Word(index, "", "", ())
    lemma = scene.lemmatise(page.tokens[index].form)
    uses = governors.get(page.folded[index]) or governors.get(lemma) or ()
    if uses == ("done_or_may",):
        # «قد هاجم» has happened, «قد يهاجم» may.
        following = read_verb(page, index + 1) if index + 1 < len(page.tokens) else None
        uses = ("may" if following is not None and following.tense == "imperfect" else "done",)
    return _Word(index, "N", lemma, uses)


def _before(scene: Scene, found: Found) -> list[_Word]:
    """The words before an event word in its clause, names and marks left out, the nearest first."""
    page, at = scene.page, found.at
    words: list[_Word] = []
    for index in range(at - 1, max(page.sentence_start(at), at - _BACK) - 1, -1):
        if page.folded[index] in _STOPS:
            break
        word = _read(scene, index)
        if word.part:
            words.append(word)
    return words


def _governors(scene: Scene, found: Found, before: list[_Word], joint: tuple[str, str, str]) -> Iterator[str]:
    shape, opening, modality = joint
    uses = [(use, word) for word in before for use in word.uses][:_GOVERNORS]
    for place, (use, word) in enumerate(uses):
        rank = min(place, _RANKS)
        apart = any(scene.page.is_mark[index] for index in range(word.at + 1, found.at))
        yield f"g{rank}={use}"
        yield f"g{rank}={use}{word.part}"
        yield f"g{rank}={use}{opening}{shape}"
        yield f"g={use}{_distance(found.at - word.at)}{apart}"
        yield f"g={use}{shape}"
    if not uses:
        yield f"g-{shape}"
        return
    first, nearest = uses[0]
    yield f"gk={first}{found.kind}"
    yield f"gm={first}{modality}"
    yield f"gl={nearest.lemma}{opening}"
    if len(uses) > 1:
        yield f"gg={first}{uses[1][0]}"
        yield f"gg={first}{uses[1][0]}{opening}"


def _distance(steps: int) -> str:
    return "close" if steps <= _CLOSE else "near" if steps <= _NEAR else "far"


def _verbs_before(scene: Scene, found: Found, before: list[_Word], joint: tuple[str, str, str]) -> Iterator[str]:
    shape, opening, modality = joint
    verbs = [word for word in before if word.part != "N"]
    if not verbs:
        yield f"v-{shape}"
        yield f"v-{shape}{opening}"
        return
    verb = verbs[0]
    yield f"v={verb.part}"
    yield f"v={verb.part}{shape}{opening}"
    yield f"vk={verb.part}{found.kind}"
    yield f"vm={verb.part}{modality}"
    yield f"vl={verb.lemma}"
    yield f"vl={verb.lemma}{verb.part}"
    yield f"vo={verb.lemma}{opening}"
    yield f"vp={_word_before(scene, found, verb.at)}{verb.part}"
    yield f"vs={''.join(word.part[0] for word in verbs[:_VERBS])}{shape}"


def _word_before(scene: Scene, found: Found, index: int) -> str:
    return scene.page.folded[index - 1] if index > scene.page.sentence_start(found.at) else "^"


def _after(scene: Scene, found: Found, shape: str) -> Iterator[str]:
    """The first verb after an event word, in its relative clause or beside it, and what the words up to it say."""
    page = scene.page
    relative = ""
    for index in range(found.end, min(page.sentence_end(found.at), found.end + _AHEAD)):
        if page.folded[index] in _STOPS:
            break
        if page.is_use(index, "relative"):
            relative = "r"
        word = _read(scene, index)
        if word.part not in ("", "N"):
            yield f"a{relative}={word.part}"
            yield f"a{relative}={word.part}{shape}"
            yield f"al={word.lemma}{word.part}"
            yield f"an={page.folded[index - 1] if index > found.end else '^'}{word.part}"
            yield from (f"au{relative}={use}{word.part}" for use in word.uses)
            return
        yield from (f"aw={use}" for use in word.uses)
    yield "a-"


def _head(scene: Scene, found: Found, joint: tuple[str, str]) -> Iterator[str]:
    """The word to which an event word is joined, past the preposition."""
    shape, opening = joint
    index = found.at - 1 - (opening == scene.page.folded[found.at - 1] if found.at else 0)
    if index < scene.page.sentence_start(found.at):
        return
    word = _read(scene, index)
    yield f"h={word.lemma or scene.page.folded[index]}"
    yield f"h-{word.part}{shape}"
    yield from (f"hu={use}{word.part}" for use in word.uses)
