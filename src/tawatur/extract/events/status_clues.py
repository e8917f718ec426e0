"""What speaks for each status of an event: its own form, the words around it, its time and its report."""

from collections.abc import Iterator

from tawatur.extract.events.governing import governing_clues
from tawatur.extract.events.ruling import has_word, is_future, rule_status
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.triggers import Found
from tawatur.lang.events import EventTables
from tawatur.model import Statement, TimeExpression

__all__ = ["status_clues"]

_WIDE = 9
_AFTER = 3
# How far before an event word the verb may stand that says what becomes of it.
_GOVERNED = 12
# Paragraphs after this one are alike; so are places in a sentence up to each of these.
_PARAGRAPHS = 4
_PLACES = (0, 2, 7)


def status_clues(
    scene: Scene, found: Found, statement: Statement | None, time: TimeExpression | None
) -> Iterator[str]:
    """Yield what speaks for each status of an event."""
    page, trigger = scene.page, found.trigger
    shape = "noun" if trigger.verb is None else trigger.verb.shape
    ruled = rule_status(page, scene.tables, found, statement).value
    yield "always"
    yield f"rule={ruled}"
    yield f"rule={ruled}{shape}"
    yield f"kind={found.kind}"
    yield f"kind={found.kind}{shape}"
    yield f"lemma={trigger.word.lemma}"
    yield f"shape={shape}{found.proclitics}"
    yield f"heading={page.heading(found.at)}{shape}"
    told = "cue" if found.at in scene.reports else ""
    yield f"told={told}{shape}{found.kind}"
    if statement is not None:
        yield f"modality={statement.modality.value}"
        yield f"modality={statement.modality.value}{shape}"
    else:
        yield f"untold={shape}"
    if time is not None and time.value and scene.published:
        yield f"time={_when(time.value, scene.published)}"
        yield f"time={_when(time.value, scene.published)}{shape}"
    yield from _governed(scene, found, shape)
    yield from _words(scene, found, shape)
    yield from _own(scene, found, shape, statement)
    yield from governing_clues(scene, found, shape, statement)


def _governed(scene: Scene, found: Found, shape: str) -> Iterator[str]:
    """What the words before an event word in its sentence make of it: «هدد بشن حرب», «إذا …», «اتفقا على عقد …»."""
    page, at = scene.page, found.at
    opening = found.proclitics.replace("ال", "")
    low = page.sentence_start(at)
    if not opening and at > low:
        opening = page.folded[at - 1] if page.is_use(at - 1, "preposition") or page.is_that(at - 1) else "-"
    for index in range(at - 1, max(low, at - _GOVERNED) - 1, -1):
        if page.name_of[index] >= 0:
            continue
        for kind in _kinds(scene.tables, page.folded[index]):
            yield f"after={kind}{opening}"
            yield f"after={kind}{shape}"
        if scene.is_verb(index):
            yield f"verb={page.tokens[index].stem}{opening}"
            yield f"verb={scene.cluster(index).coarse}{opening}{shape}"
            break
    if any(has_word([page.folded[index]], scene.tables.use("condition")) for index in range(low, at)):
        yield f"condition={shape}"
        yield "condition"


def _kinds(tables: EventTables, word: str) -> list[str]:
    """The types of the events that a word may name, sorted; it is written as it stands or after و, ف, ال."""
    forms = [word, *(word.removeprefix(lead) for lead in ("و", "ف", "ال", "وال") if word.startswith(lead))]
    found = (trigger for form in forms for trigger in (*tables.verbs.get(form, ()), *tables.nouns.get(form, ())))
    return sorted({trigger.word.type for trigger in found if not trigger.word.needs})


def _words(scene: Scene, found: Found, shape: str) -> Iterator[str]:
    page, at = scene.page, found.at
    low, high = page.sentence_start(at), page.sentence_end(at)
    for place, index in enumerate(range(at - 1, max(low, at - _WIDE) - 1, -1)):
        near = "b" if place < 3 else "B"
        cluster = scene.cluster(index)
        yield f"{near}={page.tokens[index].stem}"
        yield f"{near}f={page.folded[index]}"
        yield f"{near}k={cluster.fine}"
        yield f"{near}c={cluster.coarse}{shape}"
        if place < 2:
            yield f"{place}={page.folded[index]}"
            yield f"{place}k={cluster.fine}"
        for use in ("possible", "future", "ongoing", "negator"):
            if has_word([page.folded[index]], scene.tables.use(use)):
                yield f"{near}u={use}"
                yield f"{near}u={use}{shape}"
                yield f"u{min(place, 4)}={use}{shape}"
        if page.folded[index][:1] == "س" and is_future(page.folded[index]):
            yield f"{near}u=will{shape}"
    for place, index in enumerate(range(found.at + 1, min(high, found.end + 4))):
        near = "a" if place < 2 else "A"
        yield f"{near}={page.folded[index]}"
        yield f"{near}k={scene.cluster(index).fine}"
        for use in ("possible", "future", "ongoing"):
            if has_word([page.folded[index]], scene.tables.use(use)):
                yield f"{near}u={use}"
    wide = range(low, high)
    yield f"will={any(is_future(page.folded[index]) for index in wide)}"


def _own(scene: Scene, found: Found, shape: str, statement: Statement | None) -> Iterator[str]:
    """What an event word tells by itself: its form, number and article, and where it stands."""
    page, at = scene.page, found.at
    form, definite = page.folded[at], found.proclitics.endswith(("ال", "لل"))
    yield f"form={form}"
    yield f"lemma={found.trigger.word.lemma}{shape}"
    yield f"definite={definite}{found.kind}"
    yield f"last={page.folded[found.end - 1]}"
    if found.trigger.verb is None:
        plural = form.rstrip("هامن").endswith("ات")
        beside = page.folded[found.end] if found.end < len(page.tokens) else ""
        yield f"plural={plural}{definite}"
        yield f"plural={plural}{found.kind}"
        yield f"owner={bool(found.trigger.owner)}"
        yield f"beside={beside.startswith('ال')}{definite}"
    around = range(max(page.sentence_start(at), at - 2), min(page.sentence_end(at), found.end + _AFTER))
    for index in around:
        if "this" in scene.tables.governors.get(page.folded[index], ()):
            yield f"this={index < at}"
    paragraph, place = min(page.paragraph(at), _PARAGRAPHS), at - page.sentence_start(at)
    yield f"paragraph={paragraph}{shape}"
    yield f"paragraph={paragraph}{shape}{found.kind}"
    yield f"place={sum(place > step for step in _PLACES)}{shape}"
    yield f"quoted={page.quote_of[at] >= 0}{shape}"
    if statement is not None:
        yield f"modality={statement.modality.value}{found.kind}"
        yield f"modality={statement.modality.value}{found.trigger.word.lemma}"


def _when(value: str, published: str) -> str:
    """How a time lies to the day of the article: before, after or around it, as far as both are told."""
    start, _, end = value.partition("/")
    end = end or start
    size = min(len(start), len(published))
    if start[:size] > published[:size]:
        return "after"
    size = min(len(end), len(published))
    return "before" if end[:size] < published[:size] else "around"
