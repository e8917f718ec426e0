"""Events of sentences written for this: the share whose type, sides and status are read as they are meant."""

from pathlib import Path

import pytest

from tawatur.extract.attribution import find_statements
from tawatur.extract.events import find_events
from tawatur.extract.findings import Findings
from tawatur.extract.mentions import find_mentions
from tawatur.extract.quantities import find_quantities
from tawatur.extract.times import find_times
from tawatur.lang.ar import load
from tawatur.model import Mention, make_article
from tawatur.text import read

PROBES = Path(__file__).with_name("event_probes.tsv")
Told = tuple[str, frozenset[str], frozenset[str], str]


def probes() -> list[dict[str, str]]:
    """Return the rows of the table of sentences."""
    lines = [line for line in PROBES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def label(mention: Mention) -> str:
    """Return a state's code, and another's name."""
    is_state = mention.known_as is not None and mention.known_as.startswith("state:")
    return str(mention.known_as).removeprefix("state:") if is_state else mention.name


def told(text: str) -> list[Told]:
    """Return the events of a sentence."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    found = find_mentions(document, pack)
    times = find_times(document, pack, "2025-03-03")
    statements, described = find_statements(document, pack, found)
    mentions = tuple(sorted((*found, *described), key=lambda mention: mention.span))
    quantities = find_quantities(document, pack, times)
    findings = Findings(mentions=mentions, times=times, quantities=quantities, statements=statements)
    names = {mention.id: label(mention) for mention in mentions}
    return [
        (
            event.type.value,
            frozenset(names[mention] for mention in event.actors),
            frozenset(names[mention] for mention in event.recipients),
            event.status.value,
        )
        for event in find_events(document, pack, findings)
    ]


def sides(cell: str) -> frozenset[str]:
    """Return those that a cell names."""
    return frozenset(cell.split("|")) if cell else frozenset()


@pytest.fixture(scope="module")
def right() -> dict[str, list[bool]]:
    """Return for each question, sentence by sentence, whether it is answered rightly."""
    answers: dict[str, list[bool]] = {"type": [], "actor": [], "recipient": [], "status": [], "real": []}
    for row in probes():
        events = [event for event in told(row["text"]) if event[0] == row["type"]]
        event = max(
            events,
            key=lambda e: (e[1] == sides(row["actor"])) + (e[2] == sides(row["recipient"])),
            default=("", frozenset("?"), frozenset("?"), ""),
        )
        answers["type"].append(event[0] == row["type"])
        answers["actor"].append(event[1] == sides(row["actor"]))
        answers["recipient"].append(event[2] == sides(row["recipient"]))
        answers["status"].append(event[3] == row["status"])
        if row["status"] not in ("occurred", "ongoing"):
            answers["real"].append(event[3] not in ("occurred", "ongoing"))
    return answers


def share(found: list[bool]) -> float:
    """Return the share of what is right."""
    return sum(found) / len(found)


def test_the_probes_are_many():
    assert len(probes()) >= 60


@pytest.mark.parametrize(
    ("question", "least"), [("type", 0.95), ("actor", 0.85), ("recipient", 0.85), ("status", 0.9), ("real", 0.85)]
)
def test_the_share_reached(right, question, least):
    assert share(right[question]) >= least
