"""Cases for training: what the event stages see of an annotated article, with the right answers."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from tawatur.extract.events.around import Setting, Surroundings
from tawatur.extract.events.deciding import count_label, units_of
from tawatur.extract.events.find import nearest_time, trigger_span
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.sides import roles_of, ruled_sides
from tawatur.extract.events.status_clues import status_clues
from tawatur.extract.events.triggers import Found, Word, find_words
from tawatur.extract.findings import Findings
from tawatur.extract.reading import RulesExtractor
from tawatur.lang.ar import load
from tawatur.model import Article, MentionKind
from tawatur.text import read

PACK = load()
Case = tuple[list[str], str]
_SLACK = 2


def make_scene(article: Article, extractor: RulesExtractor | None = None) -> Scene:
    """Return what the event stages see of an article, as an extractor reads it, the fast profile's by default."""
    document = read(article, PACK)
    reading = (extractor or RulesExtractor()).read(document, PACK)
    findings = Findings(
        mentions=reading.mentions,
        times=reading.times,
        quantities=reading.quantities,
        statements=reading.statements,
    )
    return Scene(document, PACK, findings)


def article_cases(article: Article, gold: dict) -> dict[str, list[Case]]:
    """Return the cases of every choice that an annotated article gives."""
    scene = make_scene(article)
    words = find_words(scene.page, PACK.events)
    cases: dict[str, list[Case]] = defaultdict(list)
    events = {event["id"]: event for event in gold["events"]}
    named = name_words(scene, words, gold["events"])
    entities = party_entities(scene, gold)
    for place, name in named.items():
        event = events[name]
        found = words[place].found(event["type"])
        if found is not None:
            roles, count, parties = side_cases(scene, found, event, entities)
            cases["role"] += roles
            if is_whole(event, [entities.get(party) for party in parties]):
                cases["count"].append(count)
            cases["status"].append(status_case(scene, found, event))
    return cases


def name_words(scene: Scene, words: Sequence[Word], events: list[dict]) -> dict[int, str]:
    """Return for each word that names an annotated event that event's id: of each trigger its best word."""
    named: dict[int, str] = {}
    pieces = sorted(((span, e) for e in events for span in e["trigger"]), key=lambda p: p[0][1] - p[0][0])
    for (start, end), event in pieces:
        inside = []
        for place, word in enumerate(words):
            span = scene.page.span(word.at, word.at + 1)
            if span.start < end and start < span.end and place not in named:
                fits = [m for m in word.meanings if m.trigger.word.type == event["type"]]
                rank = 0 if any(m.end for m in fits) else 1 if fits else 2
                inside.append((rank, place))
        if inside:
            named[min(inside)[1]] = event["id"]
    return named


def party_entities(scene: Scene, gold: dict) -> dict[int, str]:
    """Return the annotated entity of each party: the one that most of its mentions are annotated as.

    A kind of mention that is not annotated may be any.
    """
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    for spot in scene.spots:
        nominal, adjective = (spot.mention.kind is kind for kind in (MentionKind.NOMINAL, MentionKind.ADJECTIVE))
        for mention in gold["mentions"]:
            start, end = mention["span"]
            close = abs(start - spot.mention.span.start) <= _SLACK and abs(end - spot.mention.span.end) <= _SLACK
            kind = mention["nominal"], mention["adjective"]
            if close and kind in ((None, None), (nominal, adjective)):
                votes[spot.party][mention["entity"]] += 1
    return {party: min(count, key=lambda e: (-count[e], e)) for party, count in votes.items()}


def side_cases(
    scene: Scene, found: Found, event: dict, entities: dict[int, str]
) -> tuple[list[Case], Case, list[int]]:
    """Return of each party near an event word its part, how many groups stand on either side, and the parties."""
    statement = scene.holding(trigger_span(scene, found))
    ruled = roles_of(scene, ruled_sides(scene.page, found, scene.reports))
    around = Surroundings(scene, Setting(found=found, statement=statement, ruled=ruled))
    roles: list[Case] = []
    chains, parties = [], []
    for party, chain, clues in around.party_clues():
        entity = entities.get(party)
        role = "actor" if entity in event["actor"] else "recipient" if entity in event["recipient"] else "none"
        roles.append((clues, role))
        chains.append(chain)
        parties.append(party)
    many = [
        sum(any(roles[place][1] == role for place in unit) for unit in units_of(chains))
        for role in ("actor", "recipient")
    ]
    return roles, (list(around.count_clues()), count_label(*many)), parties


def is_whole(event: dict, near: Sequence[str | None]) -> bool:
    """Tell whether all who have a part in an event are among those near it; else too few would be learnt."""
    return {*event["actor"], *event["recipient"]} <= set(near)


def status_case(scene: Scene, found: Found, event: dict) -> Case:
    """Return what is seen of an event's status, and the status."""
    span = trigger_span(scene, found)
    return list(status_clues(scene, found, scene.holding(span), nearest_time(scene, span))), event["status"]
