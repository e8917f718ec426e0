from functools import partial

import pytest
from tests.flow.newsroom import SHARED_LINE, write_article

from tawatur.errors import InputError, NotFoundError, StoreError
from tawatur.flow.ask import Dossier
from tawatur.flow.questions.across import list_claims
from tawatur.store import migrations, open_writer, upgrade


def test_a_dossier_that_is_not_there(tmp_path):
    with pytest.raises(StoreError, match="no dossier"):
        Dossier.open(tmp_path / "x.tawatur")


def test_an_older_dossier_is_brought_up_to_date(tmp_path, monkeypatch):
    path = tmp_path / "x.tawatur"
    open_writer(path).close()
    newest = migrations.load_migrations()[-1].number
    later = migrations.Migration(number=newest + 1, name="later", statements=("CREATE TABLE later (n INTEGER)",))
    known = (*migrations.load_migrations(), later)
    for place in ("tawatur.store.upgrade", "tawatur.store.queries.info", "tawatur.store.checks.whole"):
        monkeypatch.setattr(f"{place}.load_migrations", lambda: known)
    assert upgrade.load_migrations() == known
    with Dossier.open(path) as dossier:
        assert dossier.info().schema_version == newest + 1
    assert (tmp_path / f"x.tawatur.schema-{newest}.backup").exists()


def test_articles_in_pages(dossier):
    whole = dossier.articles(limit=100)
    assert whole.total == len(whole.items) == 12
    assert dossier.articles(offset=3, limit=2).items == whole.items[3:5]
    dates = [row.published for row in whole.items]
    assert dates == sorted(dates, reverse=True)
    assert dossier.articles(outlet="الصباح").total == 4
    assert dossier.articles(since="2024-03-03", until="2024-03-05").total == 3
    assert sum(count for _, count in dossier.outlets()) == 12


@pytest.mark.parametrize(
    "asked",
    [
        {"offset": -1},
        {"limit": 0},
        {"limit": 1001},
        {"order": "size"},
        {"since": "last week"},
        {"until": "2024-13-01"},
    ],
)
def test_questions_that_make_no_sense(dossier, asked):
    with pytest.raises(InputError) as caught:
        dossier.articles(**asked)
    assert caught.value.do


def test_every_list_checks_its_page(dossier):
    for ask in (dossier.entities, dossier.timeline, dossier.statements, partial(list_claims, dossier)):
        with pytest.raises(InputError):
            ask(limit=0)
    for ask in (lambda: dossier.search("x", limit=0), lambda: dossier.intakes(limit=0),
                lambda: dossier.entity("x", limit=0)):  # fmt: skip
        with pytest.raises(InputError):
            ask()


def test_what_is_not_there(dossier):
    for ask in (dossier.article, dossier.entity, dossier.claim):
        with pytest.raises(NotFoundError):
            ask("none")


def test_an_article(dossier):
    row = dossier.articles(order="title").items[0]
    page = dossier.article(row.id)
    assert page.row == row
    assert page.article.title == row.title
    assert page.reading.statements
    for mention in page.reading.mentions:
        assert mention.span.of(page.article.text)
    # The line that all of them carry makes each an echo of the others.
    assert len(page.echoes) == 11
    assert page.row not in page.echoes


def test_one_name_in_all_articles_is_one_entity(dossier):
    (sudan,) = [row for row in dossier.entities(query="السودان").items if row.name == "السودان"]
    assert sudan.articles == 12
    page = dossier.entity(sudan.id, limit=5)
    assert page.row == sudan
    assert len(page.articles) == len(page.sightings) == 5
    assert all("سودان" in sighting.words for sighting in page.sightings)


def test_names_are_found_however_they_are_written(dossier):
    names = [row.name for row in dossier.entities(query="سامي النجار").items]
    assert names
    assert [row.name for row in dossier.entities(query="النجّار").items] == names
    assert dossier.entities(query="  ").total == dossier.entities().total
    assert dossier.entities(type="person").total < dossier.entities().total
    assert dossier.entities(type="none").total == 0


def test_the_time_line_in_order(dossier):
    whole = dossier.timeline(limit=1000)
    assert [entry.start for entry in whole.items] == sorted(entry.start for entry in whole.items)
    kinds = {kind: dossier.timeline(kind=kind).total for kind in ("event", "time", "publication")}
    assert sum(kinds.values()) == whole.total
    assert kinds["publication"] == 12
    assert dossier.timeline(since="2024-03-12", until="2024-03-12").total < whole.total


def test_search(dossier):
    assert dossier.search("").total == 0
    assert dossier.search("«؟").total == 0
    assert dossier.search("كلمةلاتوجد").total == 0
    assert dossier.search("اتفاقيات المحادثات").total == 12
    hits = dossier.search("خلاف", limit=3)
    assert hits.total == 12
    assert len(hits.items) == 3
    for hit in hits.items:
        assert [span.of(hit.snippet) for span in hit.snippet_spans] == ["خلاف"]


def test_statements_by_their_tone(dossier):
    whole = dossier.statements(limit=1000)
    denied = dossier.statements(polarity="deny", limit=1000)
    assert 12 <= denied.total < whole.total
    assert all(row.polarity == "deny" for row in denied.items)
    anonymous, named = (dossier.statements(anonymous=choice).total for choice in (True, False))
    assert anonymous + named == whole.total
    for row in whole.items:
        assert row.words
        assert row.words.split(" … ")[0] in row.context


def test_the_same_line_is_one_claim(dossier):
    common = [line.row for line in list_claims(dossier).items if line.row.articles == 12]
    assert {row.outlets for row in common} == {3}
    pages = [dossier.claim(row.id) for row in common]
    assert [page.row for page in pages] == common
    assert {len(page.supports) for page in pages} == {12}
    said = SHARED_LINE[SHARED_LINE.index("المحادثات") : -1]
    assert {said} in [{row.words for row in page.supports} for page in pages]


def test_inputs(dossier):
    assert dossier.intakes().total == dossier.intakes("read").total == 12
    assert dossier.intakes("failed").items == ()
    assert dossier.intakes(limit=1).items[0].place.endswith("news.jsonl#1")


def test_a_whole_dossier_verifies(dossier):
    report = dossier.verify()
    assert report.ok
    assert len(report.checks) == 11


def test_texts_are_kept_as_published(dossier):
    texts = {dossier.article(row.id).article.text for row in dossier.articles(limit=100).items}
    assert texts == {write_article(number)["text"] for number in range(12)}
