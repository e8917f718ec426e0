"""A dossier as one HTML file that needs nothing beside it: no script, no network, no other file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tawatur.flow.ask import ArticlePage, ArticleRow, Dossier, TimelineEntry
from tawatur.flow.questions.across import list_claims
from tawatur.model import Event, IntakeStatus, Polarity
from tawatur.web.evidence import Outline, outline
from tawatur.web.locale import load_locale
from tawatur.web.view import environment

__all__ = ["render_report"]

# What a report holds at most; every cap that cuts something is stated where it cuts. With all of them reached the
# file has some 10 MB, which browsers still open at once.
FULL_ARTICLES = 500
STATEMENTS_EACH = 40
EVENTS_EACH = 20
TITLES = 5000
ENTITIES = 200
TIMELINE = 400
CHARTED = 20_000
HIGHLIGHTS = 60
CLAIMS = 100
FAILURES = 500
PAGE = 1000
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One article in the report: its page, its statements and events, and how many are left out."""

    page: ArticlePage
    statements: tuple[Outline, ...]
    statements_left: int
    events: tuple[tuple[Event, str], ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """One column of the chart of events: the period it stands for, and how many there are."""

    period: str
    count: int


def render_report(dossier: Dossier, lang: str) -> str:
    """Return a report on a dossier as the text of an HTML file.

    Args:
        dossier: the dossier, open.
        lang: `ar` (right to left) or `en`, the language of the headings around the articles.

    Raises:
        ConfigError: the interface does not speak the language.
        StoreError: the dossier is damaged.
    """
    locale = load_locale(lang)
    info = dossier.info()
    rows = tuple(_articles(dossier))
    events = tuple(_events(dossier))
    template = environment().get_template("report.html")
    return template.render(
        t=locale.say,
        locale=locale,
        base=None,
        info=info,
        name=info.path.replace("\\", "/").rsplit("/", 1)[-1],
        denials=dossier.statements(0, HIGHLIGHTS, polarity=Polarity.DENY),
        anonymous=dossier.statements(0, HIGHLIGHTS, anonymous=True),
        claims=list_claims(dossier, 0, CLAIMS, repeated=True, origins=False).items,
        entities=dossier.entities(0, ENTITIES),
        events=events[-TIMELINE:],
        events_total=len(events),
        columns=_columns(events),
        articles=(_entry(dossier.article(row.id)) for row in rows[:FULL_ARTICLES]),
        shown_articles=min(FULL_ARTICLES, len(rows)),
        titles=rows[FULL_ARTICLES:],
        failures=dossier.intakes(IntakeStatus.FAILED, limit=FAILURES),
    )


def _articles(dossier: Dossier) -> Iterator[ArticleRow]:
    """Yield the rows of the articles that the report names, the newest first."""
    offset = 0
    while offset < FULL_ARTICLES + TITLES:
        listing = dossier.articles(offset, PAGE)
        yield from listing.items
        offset += len(listing.items)
        if not listing.items or offset >= listing.total:
            return


def _events(dossier: Dossier) -> Iterator[TimelineEntry]:
    """Yield the events that have a date, the latest of them where they are too many, the earliest first."""
    total = dossier.timeline(0, 1, kind="event").total
    for offset in range(max(0, total - CHARTED), total, PAGE):
        yield from dossier.timeline(offset, PAGE, kind="event").items


def _entry(page: ArticlePage) -> _Entry:
    statements = outline(page)
    text = page.article.text
    events = tuple(
        (event, " … ".join(span.of(text) for span in event.trigger)) for event in page.reading.events[:EVENTS_EACH]
    )
    return _Entry(
        page=page,
        statements=statements[:STATEMENTS_EACH],
        statements_left=max(0, len(statements) - STATEMENTS_EACH),
        events=events,
    )


def _columns(entries: Sequence[TimelineEntry]) -> tuple[_Column, ...]:
    """Return how many events each month has, or each year where the months are too many, without gaps."""
    precise = [entry for entry in entries if entry.precision in {"day", "month"}]
    months = Counter(_month(entry) for entry in precise)
    if months and max(months) - min(months) < MOST_COLUMNS:
        return tuple(
            _Column(f"{number // 12:04}-{number % 12 + 1:02}", months[number])
            for number in range(min(months), max(months) + 1)
        )
    years = Counter(_month(entry) // 12 for entry in precise)
    last = max(years, default=0)
    first = max(min(years, default=1), last - MOST_COLUMNS + 1)
    return tuple(_Column(f"{year:04}", years[year]) for year in range(first, last + 1))


def _month(entry: TimelineEntry) -> int:
    """Return the number of the month that an entry begins in, counted from the year 0."""
    return int(entry.start[:4]) * 12 + int(entry.start[5:7]) - 1
