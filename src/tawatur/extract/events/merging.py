"""One event told several times in an article: its words are gathered."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.events.triggers import Found
from tawatur.extract.page import Page
from tawatur.lang.events import EventTables
from tawatur.model import Event, MentionId

__all__ = ["merge_sightings"]

# Uses of event words that speak of one kind of deed.
_FAMILIES = ("talks", "visit", "attack", "war", "deal")
_NEAR = 3
# Sentences after a heading that tell what it told.
_BELOW = 2


def merge_sightings(sightings: Sequence[tuple[Found, Event]], page: Page, tables: EventTables) -> tuple[Event, ...]:
    """Return the events in text order, those that are told again as one with all their words.

    A noun tells the event again that the same noun told before, with its article («الهجوم» after «هجوم») or
    with the same sides; a verb of the text tells again what the same verb of the heading told. Another word of the
    same type does where it joins the first («أدان واستنكر»), or takes up with a side of its own the verb before it
    in the sentence or the heading just above.
    """
    kept: list[tuple[Found, Event]] = []
    for found, event in sightings:
        place = _told_before(page, tables, kept, (found, event))
        if place is None:
            kept.append((found, event))
            continue
        earlier_found, earlier = kept[place]
        kept[place] = earlier_found, _joined(earlier, event)
    return tuple(event for _, event in kept)


def _told_before(
    page: Page, tables: EventTables, kept: list[tuple[Found, Event]], sighting: tuple[Found, Event]
) -> int | None:
    found, event = sighting
    for place in range(len(kept) - 1, -1, -1):
        earlier_found, earlier = kept[place]
        if earlier.type is not event.type:
            continue
        again = _repeats(page, earlier_found, found) and (
            _is_definite(found) or not _other_sides(page, earlier, event)
        )
        if again or _in_family(page, tables, earlier_found, found) or _takes_up(page, kept[place], sighting):
            return place
    return None


def _repeats(page: Page, earlier: Found, found: Found) -> bool:
    """Tell whether a word may tell again what the same word told."""
    lemma = found.trigger.word.lemma
    if lemma not in (earlier.trigger.word.lemma, earlier.also):
        return False
    is_noun = found.trigger.verb is None and (earlier.trigger.verb is None or earlier.also == lemma)
    return is_noun or (page.heading(earlier.at) and not page.heading(found.at))


def _in_family(page: Page, tables: EventTables, earlier: Found, found: Found) -> bool:
    """Tell whether a word takes up another of its family.

    «المفاوضات» does after «محادثات»; «مقتل ثلاثة» tells what came of an attack of the same sentence.
    """
    gap = page.tokens[found.at].sentence - page.tokens[earlier.at].sentence
    lemmas = earlier.trigger.word.lemma, found.trigger.word.lemma
    if gap == 0 and lemmas[1] in tables.use("outcome"):
        return True
    if gap > _NEAR or not _is_definite(found) or found.trigger.verb is not None:
        return False
    return any(lemmas[0] in tables.use(use) and lemmas[1] in tables.use(use) for use in _FAMILIES)


def _takes_up(page: Page, first: tuple[Found, Event], second: tuple[Found, Event]) -> bool:
    """Tell whether another word of the same type tells the event again.

    Written right after it with و, it does; so does a noun with a side of the first, after a verb of its sentence
    («شكرت … معربة عن تقديرها») or soon after a heading.
    """
    (earlier, told), (found, event) = first, second
    gap = page.tokens[found.at].sentence - page.tokens[earlier.at].sentence
    verbs = earlier.trigger.verb is not None, found.trigger.verb is not None
    if gap == 0 and found.at == earlier.end and found.proclitics.startswith("و") and verbs[0] is verbs[1]:
        return True
    if verbs[1] or not _shares_a_side(page, told, event):
        return False
    below = page.heading(earlier.at) and not page.heading(found.at) and gap <= _BELOW
    return below or (gap == 0 and verbs[0])


def _is_definite(found: Found) -> bool:
    return found.proclitics.endswith(("ال", "لل"))


def _other_sides(page: Page, earlier: Event, event: Event) -> bool:
    first, second = _named(page, earlier.actors), _named(page, event.actors)
    return bool(first and second and not first & second)


def _shares_a_side(page: Page, earlier: Event, event: Event) -> bool:
    first = _named(page, (*earlier.actors, *earlier.recipients))
    return not first.isdisjoint(_named(page, (*event.actors, *event.recipients)))


def _named(page: Page, ids: tuple[MentionId, ...]) -> set[str]:
    return {page.called[mention] for mention in ids if mention in page.called}


def _joined(earlier: Event, event: Event) -> Event:
    """The first sighting with the words of both, and what only the second one names."""
    return replace(
        earlier,
        trigger=tuple(sorted({*earlier.trigger, *event.trigger})),
        actors=earlier.actors or event.actors,
        recipients=earlier.recipients or event.recipients,
        mode=earlier.mode or event.mode,
        contexts=tuple(sorted({*earlier.contexts, *event.contexts})),
        theme=earlier.theme or event.theme,
        instrument=earlier.instrument or event.instrument,
        time=earlier.time or event.time,
        place=earlier.place or event.place,
        quantity=earlier.quantity or event.quantity,
        statement=earlier.statement or event.statement,
    )
