import threading

import pytest
from tests.store.samples import TEXT, make_reading, make_sample

from tawatur.errors import NotFoundError
from tawatur.store import Asked, Spell, Wanted, needs_upgrade, open_view


def test_an_article_with_all_that_belongs_to_it(view):
    first, second, twin = make_sample(0), make_sample(1), make_sample(1, outlet="المساء")
    page = view.article(second.id)
    assert page.article == second
    assert page.reading == make_reading(second)
    assert page.row.places == ("news/0001.txt",)
    assert {entity.name for entity in page.entities.values()} == {"سمير الحاج", "السودان"}
    assert page.entities[page.reading.mentions[0].id].other_names == ("الحاج",)
    claims = {ident: claim.id for ident, claim in page.claims.items()}
    assert claims == {statement.id: "clm-1" for statement in page.reading.statements}
    assert {row.id for row in page.echoes} == {first.id, twin.id}


@pytest.mark.parametrize("ask", ["article", "claim"])
def test_what_is_not_there(view, ask):
    with pytest.raises(NotFoundError, match=f"no {ask}"):
        getattr(view, ask)("none")
    with pytest.raises(NotFoundError):
        view.entity("none", offset=0, limit=1)
    with pytest.raises(NotFoundError):
        view.statements(Asked(), entity="none", offset=0, limit=1)


def test_an_entity_with_its_sightings(view):
    page = view.entity("ent-person", offset=0, limit=2)
    assert (page.row.mentions, page.row.articles, page.row.statements) == (3, 3, 3)
    assert page.entity.name_en == "Samir al-Hajj"
    assert len(page.articles) == len(page.statements) == len(page.sightings) == 2
    for sighting in page.sightings:
        assert sighting.words == "سمير الحاج"
        start = sighting.span.start - sighting.context_start
        assert sighting.context[start : start + len(sighting.words)] == sighting.words
        assert "\n" not in sighting.context
    assert len(view.entity("ent-person", offset=2, limit=2).sightings) == 1


def test_a_claim_with_who_says_and_who_denies_it(view):
    page = view.claim("clm-1")
    assert (page.row.supports, page.row.denies, page.row.articles, page.row.outlets) == (3, 3, 3, 2)
    assert {row.words for row in page.supports} == {"السودان طلب 20 طائرة"}
    assert {row.polarity for row in page.denies} == {"deny"}
    assert page.claim.supports == tuple(sorted(page.claim.supports))


def test_lists_are_cut_into_pages(view):
    whole = view.articles(Wanted(), order="id", offset=0, limit=10)
    parts = [view.articles(Wanted(), order="id", offset=n, limit=1) for n in range(3)]
    assert whole.total == 3
    assert all(part.total == 3 for part in parts)
    assert whole.items == tuple(part.items[0] for part in parts)
    assert view.articles(Wanted(), order="id", offset=5, limit=1).items == ()


def test_everything_by_article_id(view):
    files = list(view.stream())
    assert [file.article.id for file in files] == sorted(file.article.id for file in files)
    assert {file.place for file in files} == {f"news/000{n}.txt" for n in range(3)}
    assert all(file.reading == make_reading(file.article) for file in files)
    assert [entity.id for entity in view.stream_entities()] == ["ent-person", "ent-state"]
    assert [claim.id for claim in view.stream_claims()] == ["clm-1"]
    assert [intake.place for intake in view.stream_intakes()] == sorted(file.place for file in files)


def test_inputs_by_their_end(view):
    assert view.intakes(status=None, offset=1, limit=1).total == 3
    assert view.intakes(status="read", offset=0, limit=9).total == 3
    assert view.intakes(status="failed", offset=0, limit=9).items == ()


def test_the_time_line(view):
    whole = view.timeline(Spell(), offset=0, limit=100)
    assert whole.total == 6
    assert [row.start for row in whole.items] == ["2024-03-01"] * 3 + ["2024-03-04"] * 3
    events = view.timeline(Spell(kind="event"), offset=0, limit=100)
    assert {(row.label, row.status, row.words, row.precision) for row in events.items} == {
        ("REQUEST", "occurred", "طلب", "month")
    }
    assert view.timeline(Spell(since="2024-03-31"), offset=0, limit=9).total == 3
    assert view.timeline(Spell(until="2024-03-03"), offset=0, limit=9).total == 3
    assert view.timeline(Spell(since="2024-04-01"), offset=0, limit=9).total == 0


def test_search_with_the_texts(view):
    found = view.search(["سودان", "خبر"], offset=0, limit=9)
    assert found.total == 3
    assert all(text == TEXT for _, text in found.items)
    assert view.search([], offset=0, limit=9).total == 0


def test_threads_share_a_view(view):
    answers = []
    threads = [threading.Thread(target=lambda: answers.append(view.info())) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 12
    assert len({answer.articles for answer in answers}) == 1


def test_a_new_dossier_needs_no_upgrade(dossier):
    assert not needs_upgrade(dossier)
    with open_view(dossier) as view:
        assert view.outlets() == (("الصباح", 2), ("المساء", 1))
