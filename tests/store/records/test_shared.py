from dataclasses import replace

import pytest
from tests.store.records.test_linkage import ITEMS, read
from tests.store.samples import make_linkage

from tawatur.errors import StoreError
from tawatur.model import (
    ArticleId,
    EventId,
    Happening,
    HappeningId,
    Passage,
    PassageKind,
    Reuse,
    ReuseId,
    ReuseKind,
    Span,
)
from tawatur.store import open_view, open_writer
from tawatur.store.records.linkage import digest_linkage


def with_shared():
    """Return a linkage with a happening and shared words."""
    readings = [item.read.reading for item in ITEMS]
    events = tuple(sorted(reading.events[0].id for reading in readings))
    happening = Happening(id=HappeningId("hap-1"), type=readings[0].events[0].type, time="2024-01", events=events)
    left, right = sorted(reading.article for reading in readings)
    passages = (
        Passage(kind=PassageKind.COPY, left=Span(0, 9), right=Span(3, 12)),
        Passage(kind=PassageKind.QUOTATION, left=Span(20, 30), right=Span(14, 24)),
    )
    reuse = Reuse(
        id=ReuseId("use-1"), left=left, right=right, kind=ReuseKind.NEAR, jaccard=0.75, containment=0.875,
        earlier=right, agency="وكالة", why="published earlier", passages=passages,
    )  # fmt: skip
    return replace(make_linkage(ITEMS), happenings=(happening,), reuses=(reuse,))


def write(path, linkage):
    with open_writer(path) as writer:
        writer.add_batch(ITEMS)
        writer.replace_linkage(linkage, by="l", search_form=str)


def test_happenings_and_reuses_round(path):
    write(path, with_shared())
    assert read(path) == with_shared()
    with open_view(path) as view:
        assert all(check.ok for check in view.verify())


def test_nothing_is_left_of_what_is_replaced(path):
    write(path, with_shared())
    with open_writer(path) as writer:
        writer.replace_linkage(make_linkage(ITEMS), by="l", search_form=str)
    assert read(path) == make_linkage(ITEMS)


@pytest.mark.parametrize("what", ["happenings", "reuses"])
def test_what_no_reading_holds_is_refused(path, what):
    linkage = with_shared()
    happening = replace(linkage.happenings[0], events=(EventId("ev-lost"), EventId("ev-gone")))
    reuse = replace(linkage.reuses[0], right=ArticleId("art-lost"))
    lost = {"happenings": (happening,), "reuses": (reuse,)}[what]
    with pytest.raises(StoreError):
        write(path, replace(linkage, **{what: lost}))


def test_the_digest_sees_them():
    linkage = with_shared()
    (reuse,), (happening,) = linkage.reuses, linkage.happenings
    others = [
        replace(linkage, happenings=()),
        replace(linkage, happenings=(replace(happening, time=None),)),
        replace(linkage, reuses=(replace(reuse, earlier=None),)),
        replace(linkage, reuses=(replace(reuse, passages=reuse.passages[:1]),)),
    ]
    assert len({digest_linkage(other) for other in [linkage, *others]}) == 5
