"""A dossier with claims, contradictions and shared words set by hand, for what is asked across documents."""

from dataclasses import replace
from pathlib import Path

from tests.store.samples import find, make_item, make_linkage, make_sample

from tawatur.model import (
    Claim,
    ClaimId,
    Difference,
    DifferenceKind,
    DifferenceNature,
    EventType,
    Happening,
    HappeningId,
    Linkage,
    Passage,
    PassageKind,
    Reuse,
    ReuseKind,
    Span,
)
from tawatur.store import BatchItem, open_writer

ITEMS: list[BatchItem] = [
    make_item(0),
    make_item(1),
    make_item(2, article=make_sample(1, outlet="المساء")),
]
READINGS = [item.read.reading for item in ITEMS]
ARTICLES = [item.read.article for item in ITEMS]


def make_situation():
    """Return the linkage: a claim told and denied, one told by events alone, two differences, one text twice."""
    whole = make_linkage(ITEMS)
    first, second, _ = READINGS
    told = Claim(
        id=ClaimId("clm-1"), gist="السودان طلب طايرات",
        supports=tuple(sorted(reading.statements[0].id for reading in READINGS)),
        denies=(first.statements[1].id,),
    )  # fmt: skip
    events = Claim(id=ClaimId("clm-2"), gist="طلب", told=tuple(sorted((first.events[0].id, second.events[0].id))))
    alone = Claim(id=ClaimId("clm-3"), gist="ذلك", denies=(second.statements[1].id,))
    left, right = sorted((first.statements[1].id, second.statements[0].id))
    clash = Difference(
        id="dif-1", kind=DifferenceKind.POLARITY, nature=DifferenceNature.CONTRADICTION, left=left, right=right,
        left_claim=told.id, right_claim=told.id, score=0.9, reason="one denies what the other says",
    )  # fmt: skip
    left, right = sorted((first.events[0].id, second.events[0].id))
    change = replace(
        clash, id="dif-2", kind=DifferenceKind.NUMBER, nature=DifferenceNature.UPDATE, left=left, right=right,
        left_claim=events.id, right_claim=events.id, score=0.6, reason="a count that ran on",
    )  # fmt: skip
    text = ARTICLES[1].text
    one, other = sorted((ARTICLES[1].id, ARTICLES[2].id))
    reuse = Reuse(
        id="use-1", left=one, right=other, kind=ReuseKind.EXACT, jaccard=1.0, containment=1.0,
        earlier=ARTICLES[1].id, agency="وكالة", why="published earlier",
        passages=(
            Passage(kind=PassageKind.COPY, left=Span(0, len(text)), right=Span(0, len(text))),
            Passage(kind=PassageKind.QUOTATION, left=find(text, "ذلك"), right=find(text, "ذلك")),
        ),
    )  # fmt: skip
    happening = Happening(
        id=HappeningId("hap-1"), type=EventType.REQUEST, time="2024-03-03",
        events=tuple(sorted((first.events[0].id, second.events[0].id))),
    )  # fmt: skip
    return replace(
        whole, claims=(told, events, alone), differences=(clash, change), reuses=(reuse,), happenings=(happening,)
    )


def write_situation(path: Path, linkage: Linkage | None = None) -> Path:
    """Write the dossier, with another linkage if one is given, and return its path."""
    with open_writer(path) as writer:
        writer.add_batch(ITEMS)
        list(writer.readings_to_link())
        writer.replace_linkage(linkage or make_situation(), by="by hand", search_form=lambda name: name)
    return path
