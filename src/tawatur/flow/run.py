"""Reading what was given: the order of the steps, into a stream of objects or into a dossier."""

import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from tawatur.engines.pool import Crew, run_in_order
from tawatur.errors import TawaturError
from tawatur.flow.answers import BuildReport
from tawatur.flow.contract import article_object, failure_object
from tawatur.flow.engines import load_pack
from tawatur.flow.progress import Progress
from tawatur.flow.search import make_search_form
from tawatur.flow.settings import Settings
from tawatur.flow.work.edited import recorrect
from tawatur.flow.work.inputs import Decider, Plan, find_inputs, plan_inputs
from tawatur.flow.work.linking import link_readings, name_linker
from tawatur.flow.work.outcomes import Outcome, Settler
from tawatur.flow.work.reader import ArticleReader
from tawatur.flow.work.spill import Spill
from tawatur.ingest import Found
from tawatur.model import (
    Article,
    ArticleId,
    Entity,
    Failure,
    Intake,
    IntakeStatus,
    MentionId,
    Reading,
    standing_edits,
    text_hash,
)
from tawatur.store import ReadArticle, Writer, open_writer

__all__ = ["build", "link_dossier", "read_paths", "start_worker", "work_on"]

T = TypeVar("T")
# Inputs that go to a worker together: few enough to share the work out evenly, enough to be worth the way.
_CHUNK = 16
_TOLD_FAILURES = 1000
_NOUNS = ("mentions", "times", "quantities", "statements", "events")
_PACKAGE = Path(__file__).parents[1]
# The reader of this process, under its only key.
_HERE: dict[str, ArticleReader] = {}


def start_worker(settings: Settings) -> None:
    """Make this process ready to read."""
    _HERE["reader"] = ArticleReader(settings)


def work_on(articles: Sequence[Article]) -> list[ReadArticle | Failure]:
    """Return what was read in each article, or why it could not be; one bad article stops nothing."""
    results: list[ReadArticle | Failure] = []
    for article in articles:
        try:
            results.append(_HERE["reader"].read(article))
        except TawaturError as error:
            results.append(Failure(stage="extract", error=type(error).__name__, message=str(error)))
        except Exception as error:  # noqa: BLE001 - what an article's failure is, nobody can list beforehand
            results.append(Failure(stage="extract", error=type(error).__name__, message=_describe(error)))
    return results


def _describe(error: Exception) -> str:
    """Return what an unforeseen error says and where in Tawatur it happened."""
    ours = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(_PACKAGE)
    ]
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "nowhere known"
    return f"{error} (at {where}; this is a fault in Tawatur: please report it)"


def _bury(article: Article) -> Failure:
    message = f"the process that read {article.id} ({len(article.text)} characters) died of it"
    return Failure(stage="extract", error="WorkerDied", message=message)


def _read(
    founds: Iterable[Found], reader: ArticleReader, decide: Decider, settings: Settings
) -> Iterator[list[Outcome]]:
    """Yield what became of the inputs, some at a time, in their order."""
    crew: Crew[Article, ReadArticle | Failure] = Crew(
        workers=settings.workers, start=start_worker, given=(settings,), work=work_on, bury=_bury
    )
    planned = plan_inputs(
        founds,
        decide=decide,
        can_read=lambda lang: reader.version(lang) is not None,
        size=min(_CHUNK, settings.batch),
    )
    settler = Settler()
    for inputs, results in run_in_order(planned, crew):
        yield settler.settle(inputs, results)


def _told(things: Iterable[T], progress: Progress) -> Iterator[T]:
    for thing in things:
        yield thing
        progress.advance()


def read_paths(paths: Sequence[Path], *, settings: Settings, progress: Progress) -> Iterator[dict[str, object]]:
    """Yield one object of the contract per article, in the order given; standard input (the path `-`) comes last.

    Everything is read and linked before the first is yielded, so that entity ids hold for the whole run. What
    cannot be read gives `{"file": …, "error": {"kind": …, "message": …}}`.

    Raises:
        InputError: a path does not exist.
        EngineError: there is no language pack or engine of the name that the settings give.
    """
    reader = ArticleReader(settings)
    with Spill[Outcome]() as spill:
        where: dict[ArticleId, int] = {}
        founds = find_inputs(paths, leave_out=None, progress=progress)
        for outcome in chain.from_iterable(_read(founds, reader, _read_all, settings)):
            number = spill.add(outcome)
            if outcome.read is not None:
                where[outcome.read.article.id] = number
        entities = _link_spill(spill, where, settings, progress)
        for outcome in spill:
            yield _object(outcome, spill, where, entities)


def _read_all(founds: Sequence[Found]) -> list[Plan]:
    return [Plan.READ] * len(founds)


def _link_spill(
    spill: Spill[Outcome], where: Mapping[ArticleId, int], settings: Settings, progress: Progress
) -> dict[MentionId, Entity]:
    """Return the entity of each mention of what was read."""

    def text_of(article: ArticleId) -> str:
        found = spill.get(where[article]).found.article
        return "" if found is None else found.text

    progress.start("linking", len(where))
    readings = (_slim(outcome.read.reading) for outcome in spill if outcome.read is not None)
    linkage = link_readings(_told(readings, progress), text_of=text_of, settings=settings, whole=False)
    progress.finish()
    return {mention: entity for entity in linkage.entities for mention in entity.mentions}


def _slim(reading: Reading) -> Reading:
    """Return what linking needs of a reading, as the store gives it."""
    return replace(reading, times=(), quantities=(), events=(), causes=(), forecasts=())


def _object(
    outcome: Outcome,
    spill: Spill[Outcome],
    where: Mapping[ArticleId, int],
    entities: Mapping[MentionId, Entity],
) -> dict[str, object]:
    article = outcome.found.article
    if outcome.failure is not None or article is None:
        unknown = Failure(stage="read", error="InputError", message="nothing was read")
        return failure_object(outcome.place, outcome.failure or unknown)
    read = outcome.read or spill.get(where[article.id]).read
    if read is None:
        raise AssertionError(f"{article.id} was read and is lost")
    mine = {mention.id: entities[mention.id] for mention in read.reading.mentions if mention.id in entities}
    # A file whose bytes are the text itself needs no copy of it.
    with_text = text_hash(article.text) != outcome.found.digest
    return article_object(outcome.place, read.article, read.reading, mine, with_text=with_text)


def build(paths: Sequence[Path], dossier: Path, *, settings: Settings, progress: Progress) -> BuildReport:
    """Read everything under the paths into the dossier, make it where there is none, and tell what was done.

    Raises:
        InputError: a path does not exist.
        StoreError: the dossier cannot be written, is damaged or is of a newer version.
        EngineError: there is no language pack or engine of the name that the settings give.
    """
    begun = time.monotonic()
    reader = ArticleReader(settings)
    founds = find_inputs(paths, leave_out=dossier, progress=progress)
    with open_writer(dossier) as writer:
        if writer.backup is not None:
            progress.warn(f"the dossier was brought up to date; as it was it lies in {writer.backup}")
        tally = _Tally()
        outcomes = chain.from_iterable(_read(founds, reader, _make_decider(writer, reader), settings))
        while batch := list(islice(outcomes, settings.batch)):
            tally.add(batch, _write(writer, batch))
        recorrect(dossier)
        link_dossier(writer, settings, progress)
        counts = writer.count()
    return BuildReport(
        dossier=str(dossier),
        read=tally.ends[IntakeStatus.READ],
        duplicate=tally.ends[IntakeStatus.DUPLICATE],
        failed=tally.ends[IntakeStatus.FAILED],
        skipped=tally.ends[IntakeStatus.SKIPPED],
        unchanged=tally.unchanged,
        articles=counts["articles"],
        entities=counts["entities"],
        claims=counts["claims"],
        findings={noun: tally.findings[noun] for noun in _NOUNS if tally.findings[noun]},
        failures=tuple(tally.failures),
        seconds=time.monotonic() - begun,
    )


class _Tally:
    """Counts what became of the inputs."""

    def __init__(self) -> None:
        self.ends: Counter[IntakeStatus] = Counter()
        self.findings: Counter[str] = Counter()
        self.failures: list[Intake] = []
        self.unchanged = 0

    def add(self, batch: Sequence[Outcome], statuses: Sequence[IntakeStatus | None]) -> None:
        """Count a batch by the ends that the dossier gave it."""
        for outcome, status in zip(batch, statuses, strict=True):
            if status is None:
                self.unchanged += 1
                continue
            self.ends[status] += 1
            item = outcome.item()
            if item is not None and item.intake.failure is not None and len(self.failures) < _TOLD_FAILURES:
                self.failures.append(item.intake)
            if outcome.read is not None:
                for noun in _NOUNS:
                    self.findings[noun] += len(getattr(outcome.read.reading, noun))


def _write(writer: Writer, batch: Sequence[Outcome]) -> list[IntakeStatus | None]:
    """Write what is new of a batch and return what became of each input."""
    items = [outcome.item() for outcome in batch]
    made = iter(writer.add_batch([item for item in items if item is not None]))
    return [None if item is None else next(made) for item in items]


def _make_decider(writer: Writer, reader: ArticleReader) -> Decider:
    """Return what tells whether the dossier holds an input, or its article, in a reading of this version."""

    def decide(founds: Sequence[Found]) -> list[Plan]:
        known = writer.known([(Outcome(found=found, status=None).place, found.digest) for found in founds])
        versions = writer.shown_versions([found.article.id for found in founds if found.article is not None])
        plans = []
        for found in founds:
            article = found.article
            before = known.get((Outcome(found=found, status=None).place, found.digest))
            if article is None or versions.get(article.id) != reader.version(article.lang):
                plans.append(Plan.READ)
            elif before is not None and before.article == article.id:
                plans.append(Plan.KEEP)
            else:
                plans.append(Plan.REPEAT)
        return plans

    return decide


def link_dossier(writer: Writer, settings: Settings, progress: Progress) -> None:
    """Bring entities and claims up to date with readings and edits, unless they are."""
    edits = standing_edits(writer.edits())
    linker = name_linker(settings, edits)
    if writer.is_linked(linker):
        return
    progress.start("linking", writer.count()["articles"])
    readings = _told(writer.readings_to_link(), progress)
    linkage = link_readings(readings, text_of=writer.text_of, settings=settings, edits=edits)
    writer.replace_linkage(linkage, by=linker, search_form=make_search_form(load_pack(settings.language)))
    progress.finish()
