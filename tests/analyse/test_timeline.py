from dataclasses import replace

from tawatur.analyse import read_timeline, timeline
from tawatur.model import (
    Event,
    EventId,
    EventStatus,
    EventType,
    Metadata,
    Origin,
    Reading,
    Span,
    TimeExpression,
    TimeId,
    make_article,
)

TEXT = "وقع الطرفان الاتفاق في 17 يناير، وبدأت المفاوضات عام 2022 ثم تعثرت."
ARTICLE = make_article(text=TEXT, lang="ar", title="توقيع الاتفاق")
ORIGIN = Origin(engine="rules", version="1", rule="r", confidence=1.0)


def time(ident, words, value):
    start = TEXT.index(words)
    return TimeExpression(id=TimeId(ident), article=ARTICLE.id, span=Span(start, start + len(words)), value=value,
                          why="stated", origin=ORIGIN)  # fmt: skip


def event(ident, words, when):
    start = TEXT.index(words)
    return Event(id=EventId(ident), article=ARTICLE.id, trigger=(Span(start, start + len(words)),),
                 type=EventType.AGREE, status=EventStatus.OCCURRED, time=when, origin=ORIGIN)  # fmt: skip


READING = Reading(
    article=ARTICLE.id,
    version="1",
    metadata=Metadata(title=ARTICLE.title, published="2025-01-18"),
    times=(time("t1", "17 يناير", "2025-01-17"), time("t2", "2022", "2022"), time("t3", "ثم", None)),
    events=(event("e1", "وقع", TimeId("t1")), event("e2", "تعثرت", None), event("e3", "بدأت", TimeId("t3"))),
)


def test_publication_events_and_the_times_that_no_event_took():
    entries = read_timeline(ARTICLE, READING)
    assert [(entry.kind, entry.date, entry.precision, entry.label, entry.words) for entry in entries] == [
        ("publication", "2025-01-18", "day", "توقيع الاتفاق", ""),
        ("event", "2025-01-17", "day", "AGREE", "وقع"),
        ("time", "2022", "year", "2022", "2022"),
    ]
    assert [entry.status for entry in entries] == [None, "occurred", None]
    assert [entry.span and entry.span.of(TEXT) for entry in entries] == [None, "وقع", "2022"]
    assert (entries[2].start, entries[2].end) == ("2022-01-01", "2022-12-31")


def test_what_no_calendar_knows_is_left_out():
    bare = replace(READING, metadata=Metadata(published="غدا"), times=(time("t1", "17 يناير", "x"),), events=())
    assert read_timeline(ARTICLE, bare) == ()


def test_the_earliest_first_whatever_the_order_of_the_articles():
    other = make_article(text=TEXT, lang="ar", title="آخر")
    later = replace(READING, article=other.id, metadata=Metadata(published="2020-05"), events=())
    whole = timeline([(ARTICLE, READING), (other, later)])
    assert whole == timeline([(other, later), (ARTICLE, READING)])
    assert [entry.start for entry in whole] == sorted(entry.start for entry in whole)
    assert len(whole) == 6
