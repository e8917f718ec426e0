"""Who does an event and to whom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from tawatur.extract.events.arcs import load_arcs
from tawatur.extract.events.around import Setting, Surroundings
from tawatur.extract.events.choices import Choice
from tawatur.extract.events.deciding import Chance, decide_sides
from tawatur.extract.events.scene import ACTS, Scene, Spot
from tawatur.extract.events.triggers import Found
from tawatur.extract.page import Page
from tawatur.model import Mention, MentionKind, Statement

__all__ = ["Sides", "find_sides", "nearest_spot", "roles_of", "ruled_sides"]

Sides = tuple[tuple[Mention, ...], tuple[Mention, ...]]
# What both sides do alike: all of them stand as actors.
_MUTUAL = frozenset(("AGREE", "CONSULT", "COOPERATE"))
_FAR = 16
_Half = tuple[list[Mention], list[tuple[str, Mention]]]


def find_sides(scene: Scene, found: Found, statement: Statement | None, choices: Mapping[str, Choice]) -> Sides:
    """Return the actors and the recipients of an event, as mentions.

    Args:
        scene: the document.
        found: the event word.
        statement: the report in whose content it stands.
        choices: what was learnt of who does what; without it the rules of grammar alone decide.
    """
    ruled = ruled_sides(scene.page, found, scene.reports)
    if "role" not in choices or "count" not in choices:
        return ruled
    around = Surroundings(scene, Setting(found=found, statement=statement, ruled=roles_of(scene, ruled)))
    chances = [
        Chance(party=party, chain=chain, shares=choices["role"].shares(clues))
        for party, chain, clues in around.party_clues()
    ]
    roles = decide_sides(*_weighed(scene, found, chances, choices["count"].shares(around.count_clues())))
    actors, recipients = (
        tuple(_sighting(scene, party, found) for party, role in roles.items() if role == wanted)
        for wanted in ("actor", "recipient")
    )
    return actors, recipients


def _weighed(
    scene: Scene, found: Found, chances: list[Chance], counts: Mapping[str, float]
) -> tuple[list[Chance], Mapping[str, float]]:
    """Return the chances weighed with what an encoder makes of the words; as they are where none has looked."""
    states, arcs = scene.findings.seen.states, load_arcs(scene.page.document.article.lang)
    if states is None or arcs is None or not chances:
        return chances, counts
    spots = [nearest_spot(scene, chance.party, found) for chance in chances]
    parties = np.stack([states[spot.first : spot.end].mean(axis=0) for spot in spots])
    shares, counts = arcs.weigh(
        (states[found.at], parties),
        kind=found.kind,
        gaps=[spot.first - found.at for spot in spots],
        shares=[chance.shares for chance in chances],
        counts=counts,
    )
    return [replace(chance, shares=share) for chance, share in zip(chances, shares, strict=True)], counts


def roles_of(scene: Scene, sides: Sides) -> dict[int, str]:
    """Return for each party the part that the rules give it."""
    roles: dict[int, str] = {}
    for role, mentions in zip(("actor", "recipient"), sides, strict=True):
        for mention in mentions:
            party = scene.party_of.get(mention.id)
            if party is not None:
                roles.setdefault(party, role)
    return roles


def _sighting(scene: Scene, party: int, found: Found) -> Mention:
    return nearest_spot(scene, party, found).mention


def nearest_spot(scene: Scene, party: int, found: Found) -> Spot:
    """Return where a party stands nearest to an event word, in its sentence rather than in another."""
    page = scene.page
    sentence = page.tokens[found.at].sentence

    def far(spot: Spot) -> tuple[bool, bool, int]:
        return page.tokens[spot.first].sentence != sentence, spot.first > found.at, abs(spot.first - found.at)

    return min(scene.parties[party].spots, key=far)


def ruled_sides(page: Page, found: Found, reports: Mapping[int, Statement]) -> Sides:
    """Return the actors and the recipients of an event as grammar alone gives them.

    Args:
        page: the document.
        found: the event word.
        reports: for the token of a cue, its report: who speaks is then who acts.
    """
    ahead = _ahead(page, found)
    report = reports.get(found.at)
    if report is not None:
        actors = _speakers(page, report)
        rest = [(lead, mention) for lead, mention in ahead if mention not in actors]
        sides = _sort(found, actors, rest)
        if found.kind == "ACCUSE" and not sides[1]:
            return sides[0], _first_in_content(page, report, actors)
        return sides
    if found.trigger.verb is not None:
        actors, rest = _of_verb(page, found, ahead)
    else:
        actors, rest = _of_noun(ahead)
    if found.trigger.word.actor == "object":
        return tuple(_before(page, found)), tuple(actors)
    alone = found.kind in _MUTUAL and len(actors) == 1
    if not actors or (alone and not any(lead in ("مع", "بين") for lead, _ in rest)):
        before = [mention for mention in _before(page, found) if mention not in actors]
        actors = [*before, *actors]
    return _sort(found, actors, rest)


def _first_in_content(page: Page, report: Statement, actors: Sequence[Mention]) -> tuple[Mention, ...]:
    """Whom an accusation is about: the first who acts in what is said («تخشى أن تكون إيران …»)."""
    for span in report.content:
        for mention in page.mentions_in(*page.token_range(span)):
            if mention.type in ACTS and mention not in actors:
                return (mention,)
    return ()


def _before(page: Page, found: Found) -> list[Mention]:
    """Who stands nearest before an event word in its sentence, with those that و joins to him."""
    floor = max(page.sentence_start(found.at), found.at - _FAR)
    index = found.at - 1
    while index >= floor:
        number = page.name_of[index]
        if number >= 0 and page.mentions[number].type in ACTS:
            return _joined_before(page, number, floor)
        index -= 1
    return []


def _joined_before(page: Page, number: int, floor: int) -> list[Mention]:
    found = [page.mentions[number]]
    first = page.ranges[number][0]
    while first > floor:
        token = page.tokens[first]
        lead = token.folded[: max(0, found[0].span.start - token.span.start)]
        before = page.name_of[first - 1]
        if lead != "و" or before < 0 or page.mentions[before].type not in ACTS:
            break
        found.insert(0, page.mentions[before])
        first = page.ranges[before][0]
    return found


def _speakers(page: Page, report: Statement) -> list[Mention]:
    known = {mention.id: mention for mention in page.mentions}
    own = [source for source in report.chain if source.joint] or list(report.chain[:1])
    return [known[source.mention] for source in own if source.mention in known]


def _ahead(page: Page, found: Found) -> list[tuple[str, Mention]]:
    """The mentions after an event word in its clause, each with the preposition before it."""
    listed: list[tuple[str, Mention]] = []
    stop = min(page.sentence_end(found.at), found.end + _FAR)
    lead, index = "", found.at + 1
    while index < stop:
        word = page.folded[index]
        if word in (".", ":", "؛") or page.is_that(index):
            break
        number = page.name_of[index]
        if number >= 0:
            mention = page.mentions[number]
            first, last = page.ranges[number]
            token = page.tokens[index]
            attached = token.folded[: max(0, mention.span.start - token.span.start)] if first == index else ""
            if mention.type in ACTS or mention.kind is MentionKind.NOMINAL:
                listed.append((attached[-1:] if attached and attached != "ال" else lead, mention))
            lead, index = "", max(last, index + 1)
            continue
        if index in page.adjectives:
            listed.append(("adj", page.adjectives[index]))
        elif page.is_use(index, "preposition"):
            lead = word[1:] if word[0] == "و" and len(word) > 2 else word
        elif word in ("،", ","):
            lead = "،"
        elif word.startswith("ل") and len(word) > 3:
            lead = "ل"
        index += 1
    return listed


def _of_verb(page: Page, found: Found, ahead: list[tuple[str, Mention]]) -> _Half:
    left = _left(page, found)
    if left is not None:
        return [left], ahead
    actors: list[Mention] = []
    for place, (lead, mention) in enumerate(ahead):
        if (lead == "" and not actors) or (lead == "و" and actors and place == len(actors)):
            actors.append(mention)
        elif lead == "adj" and not actors:
            actors.append(mention)
            break
        else:
            break
    return actors, [item for item in ahead if item[1] not in actors]


def _left(page: Page, found: Found) -> Mention | None:
    """A subject right before the verb."""
    before = found.at - 1
    if before < page.sentence_start(found.at) or found.proclitics[:1] in ("و", "ف", "ل"):
        return None
    while before > page.sentence_start(found.at) and page.folded[before] in ("قد", "لم", "لن", "لا", "سوف"):
        before -= 1
    number = page.name_of[before]
    return page.mentions[number] if number >= 0 and page.mentions[number].type in ACTS else None


def _of_noun(ahead: list[tuple[str, Mention]]) -> _Half:
    actors: list[Mention] = []
    for lead, mention in ahead[:3]:
        if (lead in ("", "adj") and not actors) or (lead in ("بين", "و") and (not actors or lead == "و")):
            actors.append(mention)
        else:
            break
    return actors, [item for item in ahead if item[1] not in actors]


def _sort(found: Found, actors: Sequence[Mention], rest: Sequence[tuple[str, Mention]]) -> Sides:
    wanted = found.trigger.word.recipients
    others: list[Mention] = []
    for lead, mention in rest[:4]:
        fits = lead in wanted or (lead in ("", "adj") and "obj" in wanted)
        if lead in ("مع", "بين") and found.kind in _MUTUAL:
            fits = True
        if (fits and not others) or (others and lead == "و"):
            others.append(mention)
        elif others:
            break
    if found.kind in _MUTUAL:
        return (*actors, *others), ()
    return tuple(actors), tuple(others)
