"""Edits over a dossier that was really built: applied, kept over re-reading, taken back without a trace."""

import io
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.flow.conftest import FAST
from tests.flow.newsroom import write_lines

from tawatur.errors import InputError, NotFoundError
from tawatur.flow import curate as curating
from tawatur.flow.ask import Dossier
from tawatur.flow.curate import Request, curate, is_linked, relink, sign, undo
from tawatur.flow.export import export_csv, export_jsonl
from tawatur.flow.progress import Silent
from tawatur.flow.questions.across import list_claims
from tawatur.flow.run import build
from tawatur.flow.work.reader import ArticleReader
from tawatur.model import EditAction as Do
from tawatur.model import EditNoun, SourceKind

WHEN = datetime(2025, 2, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def mine(built, tmp_path) -> Path:
    """A dossier of one's own, to be edited."""
    path = tmp_path / "mine.tawatur"
    shutil.copyfile(built, path)
    return path


def export(path: Path, folder: Path) -> tuple[str, ...]:
    folder.mkdir(exist_ok=True)
    with Dossier.open(path) as dossier:
        lines = io.StringIO()
        export_jsonl(dossier, lines, progress=Silent())
        tables = export_csv(dossier, folder, progress=Silent())
    return (lines.getvalue(), *(table.read_text(encoding="utf-8") for table in tables))


def act(path: Path, action: Do, *targets: str, value: str | None = None, **more):
    signed = {key: more.pop(key) for key in ("why", "batch") if key in more}
    with Dossier.open(path) as dossier:
        request = Request(action=action, targets=targets, value=value, **more)
        return curate(dossier, request, sign("هدى", at=WHEN, **signed))


def back(path: Path, *edits: str, batch: str | None = None):
    with Dossier.open(path) as dossier:
        return undo(dossier, sign("هدى", at=WHEN), edits=edits, batch=batch)


def whole(path: Path) -> bool:
    with Dossier.open(path) as dossier:
        return dossier.verify().ok


@pytest.fixture
def page(mine):
    with Dossier.open(mine) as dossier:
        first = dossier.articles(0, 1, order="id").items[0].id
        return dossier.article(first)


def test_two_entities_become_one_and_two_again(mine, tmp_path):
    before = export(mine, tmp_path / "a")
    with Dossier.open(mine) as dossier:
        first, second = dossier.entities(0, 2, type="person").items
    (edit,) = act(mine, Do.MERGE, first.id, second.id, why="واحد")
    assert (edit.number, edit.by, edit.at, edit.why) == (1, "هدى", "2025-02-01T09:30:00+00:00", "واحد")
    assert edit.before == f"«{first.name}» {first.id} ≠ «{second.name}» {second.id}"
    assert " = " in edit.after
    with Dossier.open(mine) as dossier:
        assert not is_linked(dossier)
    assert relink(mine)
    with Dossier.open(mine) as dossier:
        assert is_linked(dossier)
        found = dossier.entity(first.id)
        assert found.row.mentions == first.mentions + second.mentions
        assert found.row.name == first.name
        with pytest.raises(NotFoundError):
            dossier.entity(second.id)
    assert whole(mine)
    back(mine, "1")
    assert relink(mine)
    assert export(mine, tmp_path / "a") == before


def test_an_entity_may_be_named(mine):
    with Dossier.open(mine) as dossier:
        names = [row.name for row in dossier.entities(0, 999).items]
    alone = [name for name in names if names.count(name) == 1]
    (edit,) = act(mine, Do.SAME, *alone[:2])
    assert all(name.startswith("ent-") for name in edit.named)
    twice = next(name for name in names if names.count(name) > 1)
    with pytest.raises(NotFoundError, match="entities are called"):
        act(mine, Do.SAME, twice, alone[0])


def test_one_person_is_two(mine):
    with Dossier.open(mine) as dossier:
        entity = dossier.entities(0, 1, type="person").items[0]
        sightings = dossier.entity(entity.id).sightings
    out = [sightings[0].mention, sightings[1].mention]
    act(mine, Do.SPLIT, entity.id, *out)
    relink(mine)
    with Dossier.open(mine) as dossier:
        left = dossier.entity(entity.id)
        assert left.row.mentions == entity.mentions - 2
        assert not {sighting.mention for sighting in left.sightings} & set(out)
        article = dossier.article(sightings[0].article)
        assert article.entities[out[0]].id != entity.id
    assert whole(mine)


def test_what_a_person_sets_apart_stays_apart_as_news_come(mine, tmp_path):
    with Dossier.open(mine) as dossier:
        entity = dossier.entities(0, 1, type="person").items[0]
        one, other = dossier.entity(entity.id).sightings[:2]
    act(mine, Do.DIFFERENT, one.mention, other.mention)
    build([write_lines(tmp_path / "more.jsonl", 16)], mine, settings=FAST, progress=Silent())
    with Dossier.open(mine) as dossier:
        assert dossier.info().articles == 16
        assert other.mention not in {seen.mention for seen in dossier.entity(entity.id, limit=1000).sightings}


def test_claims_are_joined_and_parted(mine):
    with Dossier.open(mine) as dossier:
        first, second = (line.row for line in list_claims(dossier, 0, 2).items)
        said = dossier.claim(first.id).supports[0].id
    act(mine, Do.SAME, first.id, second.id)
    relink(mine)
    with Dossier.open(mine) as dossier:
        assert dossier.claim(first.id).row.supports == first.supports + second.supports
    act(mine, Do.SPLIT, first.id, said)
    relink(mine)
    with Dossier.open(mine) as dossier:
        assert dossier.claim(first.id).row.supports == first.supports + second.supports - 1
    assert whole(mine)


def test_a_finding_is_hidden_and_shown_again(mine, page, tmp_path):
    before = export(mine, tmp_path / "a")
    statement, event = page.reading.statements[0], page.reading.events[0]
    act(mine, Do.HIDE, statement.id, event.id, page.reading.mentions[0].id)
    with Dossier.open(mine) as dossier:
        shown = dossier.article(page.article.id)
        assert shown.row.statements == page.row.statements - 1
        assert statement.id not in {one.id for one in shown.reading.statements}
        assert event.id not in {one.id for one in shown.reading.events}
        assert dossier.statements(0, 1).total == sum(row.statements for row in dossier.articles(0, 99).items)
    with pytest.raises(InputError, match="hidden already"):
        act(mine, Do.HIDE, statement.id)
    with pytest.raises(InputError, match="is hidden"):
        act(mine, Do.SPEAKER, statement.id, value="كريم")
    relink(mine)
    assert whole(mine)
    (shown_again,) = act(mine, Do.SHOW, statement.id)
    assert shown_again.after
    with pytest.raises(InputError, match="not hidden"):
        act(mine, Do.SHOW, statement.id)
    back(mine, "2", "3")
    relink(mine)
    assert export(mine, tmp_path / "a") == before


def test_dates_are_corrected(mine, page):
    time = page.reading.times[0]
    act(mine, Do.DATE, page.article.id, value="2023-05-06")
    act(mine, Do.DATE, time.id, value="2021-02")
    with Dossier.open(mine) as dossier:
        shown = dossier.article(page.article.id)
        assert (shown.row.published, shown.reading.metadata.published) == ("2023-05-06", "2023-05-06")
        assert "هدى" in shown.reading.metadata.published_why
        dated = dossier.timeline(0, 9, since="2021-02-01", until="2021-02-28").items
        assert [entry.article for entry in dated] == [page.article.id]
        assert dossier.articles(0, 9, until="2023-12-31").total == 1
    act(mine, Do.DATE, page.article.id, value="-")
    with Dossier.open(mine) as dossier:
        assert dossier.article(page.article.id).row.published is None
    for value in ("2023-13-45", "أمس", "", None):
        with pytest.raises(InputError):
            act(mine, Do.DATE, time.id, value=value)
    with pytest.raises(InputError, match="already"):
        act(mine, Do.DATE, time.id, value="2021-02")
    assert whole(mine)


def test_speakers_are_corrected(mine, page):
    statement = next(one for one in page.reading.statements if one.chain)
    other = next(m for m in page.reading.mentions if m.id in page.entities and m.id != statement.chain[0].mention)
    (edit,) = act(mine, Do.SPEAKER, statement.id, value=other.id)
    with Dossier.open(mine) as dossier:
        chain = next(o for o in dossier.article(page.article.id).reading.statements if o.id == statement.id).chain
        assert chain[0].mention == other.id
        assert chain[1:] == statement.chain[1:]
        absent = next(row for row in dossier.entities(0, 99).items if row.id not in
                      {entity.id for entity in page.entities.values()})  # fmt: skip
    assert edit.after
    (edit,) = act(mine, Do.SPEAKER, statement.id, value=absent.id)
    assert edit.after == absent.name
    act(mine, Do.SPEAKER, statement.id, value="مصدر مطلع", kind=SourceKind.UNNAMED)
    act(mine, Do.SPEAKER, statement.id, value="-")
    with Dossier.open(mine) as dossier:
        link = next(o for o in dossier.article(page.article.id).reading.statements if o.id == statement.id).chain[0]
        assert link.kind is SourceKind.GAP
        elsewhere = dossier.article(dossier.articles(1, 1, order="id").items[0].id).reading.mentions[0].id
    for value, position in (("", 0), (elsewhere, 0), ("كريم", 9), ("men-none", 0)):
        with pytest.raises(InputError):
            act(mine, Do.SPEAKER, statement.id, value=value, position=position)
    assert whole(mine)


def test_notes_change_nothing(mine, page, tmp_path):
    before = export(mine, tmp_path / "a")
    with Dossier.open(mine) as dossier:
        entity = dossier.entities(0, 1).items[0].id
    for target in (entity, page.article.id, page.reading.times[0].id, page.reading.events[0].id):
        act(mine, Do.NOTE, target, value="  يراجع  ")
    with Dossier.open(mine) as dossier:
        notes = dossier.edits(target=entity)
        assert [row.edit.value for row in notes.items] == ["يراجع"]
    for value in (" ", "س" * 20_000):
        with pytest.raises(InputError):
            act(mine, Do.NOTE, entity, value=value)
    assert export(mine, tmp_path / "a") == before


def test_senseless_requests_are_refused(mine, page):
    man, event, said = page.reading.mentions[0].id, page.reading.events[0].id, page.reading.statements[0].id
    with Dossier.open(mine) as dossier:
        one, two = (row.id for row in dossier.entities(0, 2).items)
        member = dossier.entity(one).sightings[0].mention
    refused = [
        (Do.SAME, (one,)), (Do.SAME, (one, one)), (Do.SAME, (man, event)), (Do.SAME, (one, "ent-none")),
        (Do.MERGE, (man, one)), (Do.SPLIT, (one,)), (Do.SPLIT, (man, one)), (Do.SPLIT, (two, member)),
        (Do.HIDE, ()), (Do.HIDE, (one,)), (Do.HIDE, ("stm-none",)), (Do.HIDE, (page.reading.times[0].id,)),
        (Do.DATE, (said,)), (Do.SPEAKER, (man,)), (Do.NOTE, (one, two)), (Do.NOTE, ("لا أحد",)), (Do.UNDO, (one,)),
        (Do.SPLIT, (two, *(seen.mention for seen in _sightings(mine, two)))),
    ]  # fmt: skip
    for action, targets in refused:
        with pytest.raises(InputError):
            act(mine, action, *targets, value="2024")
    with pytest.raises(InputError, match="half a letter"):
        act(mine, Do.NOTE, one, value="\ud800")
    with Dossier.open(mine) as dossier:
        assert dossier.edits().total == 0


def _sightings(path, entity):
    with Dossier.open(path) as dossier:
        return dossier.entity(entity, limit=1000).sightings


def test_a_mention_is_set_apart_from_its_entity_in_any_order(mine):
    with Dossier.open(mine) as dossier:
        entity = dossier.entities(0, 1, type="person").items[0]
        member = dossier.entity(entity.id).sightings[0].mention
    (edit,) = act(mine, Do.UNSURE, member, entity.id)
    assert edit.these == (member,)
    assert " ? " in edit.after
    assert edit.noun is EditNoun.ENTITY
    assert member not in edit.those


def test_batches_are_undone_together(mine, page, tmp_path):
    before = export(mine, tmp_path / "a")
    for one in page.reading.statements:
        act(mine, Do.HIDE, one.id, batch="أولى")
    act(mine, Do.NOTE, page.article.id, value="خارج الدفعة")
    back(mine, "1")
    (edit,) = back(mine, batch="أولى")
    assert edit.undoes == tuple(range(2, len(page.reading.statements) + 1))
    relink(mine)
    assert export(mine, tmp_path / "a") == before
    with pytest.raises(InputError, match="undone before"):
        back(mine, batch="أولى")
    with pytest.raises(NotFoundError, match="no batch"):
        back(mine, batch="ثانية")
    with pytest.raises(InputError, match="undone before"):
        back(mine, "1")
    for named in ("99", "abc", "ffffffff"):
        with pytest.raises(NotFoundError):
            back(mine, named)
    with pytest.raises(InputError, match="nothing is named"):
        back(mine)
    back(mine, str(edit.number))
    with Dossier.open(mine) as dossier:
        assert dossier.article(page.article.id).row.statements == 1
    assert whole(mine)


def test_edits_outlive_a_new_reader(mine, page, tmp_path, monkeypatch):
    statement = page.reading.statements[0]
    act(mine, Do.HIDE, statement.id)
    act(mine, Do.DATE, page.article.id, value="2023-05-06")
    lines = write_lines(tmp_path / "news.jsonl", 12)
    again = build([lines], mine, settings=FAST, progress=Silent())
    assert again.read == 0
    version, read = ArticleReader.version, ArticleReader.read
    monkeypatch.setattr(ArticleReader, "version", lambda self, lang: f"{version(self, lang)} next")

    def read_less(self, article):
        """Read as before, and find the second statement of the article no more."""
        made = read(self, article)
        gone = page.reading.statements[1].id
        left = tuple(one for one in made.reading.statements if one.id != gone)
        told = tuple(one for one in made.reading.events if one.statement != gone)
        return replace(made, reading=replace(made.reading, statements=left, events=told))

    monkeypatch.setattr(ArticleReader, "read", read_less)
    act(mine, Do.NOTE, page.reading.statements[1].id, value="سيختفي")
    build([lines], mine, settings=FAST, progress=Silent())
    with Dossier.open(mine) as dossier:
        shown = dossier.article(page.article.id)
        assert shown.reading.version.endswith("next, edited")
        assert statement.id not in {one.id for one in shown.reading.statements}
        assert shown.row.published == "2023-05-06"
        assert [row.dangling for row in dossier.edits().items] == [True, False, False]
        assert is_linked(dossier)
    assert whole(mine)


def test_a_large_dossier_is_linked_when_asked(mine, page):
    act(mine, Do.HIDE, page.reading.statements[0].id)
    assert not relink(mine, at_most=5)
    with Dossier.open(mine) as dossier:
        assert not is_linked(dossier)
    assert relink(mine, at_most=500)
    assert relink(mine, at_most=5)


def test_who_signs(monkeypatch):
    monkeypatch.setattr(curating.getpass, "getuser", lambda: "salma")
    assert sign().by == "salma"
    assert sign(" ليلى ", batch=" ").batch is None

    def nobody():
        raise KeyError("no user")

    monkeypatch.setattr(curating.getpass, "getuser", nobody)
    assert sign(None).by == "unknown"
    for bad in ({"by": "س" * 300}, {"why": "س" * 3000}, {"batch": "\ud800"}):
        with pytest.raises(InputError):
            sign(**bad)
