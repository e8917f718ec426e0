import sqlite3
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.samples import articles, make_failure, make_item, make_linkage, make_sample, readings

from tawatur.errors import StoreError
from tawatur.model import IntakeStatus
from tawatur.store import BatchItem, ReadArticle, open_view, open_writer


def rows(path):
    """Return every row of every table that is not the database's own."""
    with sqlite3.connect(path) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in names if not name.startswith(("sqlite_", "search_"))]
        found = {name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"'))) for name in kept}
    connection.close()
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_written_is_read_again(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("round") / "trip.tawatur"
    article = data.draw(articles())
    reading = data.draw(readings(article))
    item = make_item()
    read = replace(item.read, article=article, reading=reading, moments=())
    with open_writer(path) as writer:
        writer.add_batch([BatchItem(intake=replace(item.intake, article=article.id), read=read)])
    with open_view(path) as view:
        page = view.article(article.id)
        assert page.article == article
        assert page.reading == reading
        assert all(check.ok for check in view.verify())


def test_a_batch_tells_what_became_of_each(path):
    with open_writer(path) as writer:
        again = make_item(0, place="copy/0.txt")
        assert writer.add_batch([make_item(0), again, make_failure("broken.txt")]) == (
            IntakeStatus.READ, IntakeStatus.DUPLICATE, IntakeStatus.FAILED,
        )  # fmt: skip
        repeat = BatchItem(intake=replace(again.intake, place="third.txt", status=IntakeStatus.DUPLICATE))
        assert writer.add_batch([repeat]) == (IntakeStatus.DUPLICATE,)
    with open_view(path) as view:
        assert view.info().intakes == {"duplicate": 2, "failed": 1, "read": 1}
        assert all(check.ok for check in view.verify())


def test_writing_again_writes_nothing(path):
    items = [make_item(0), make_item(1), make_failure("broken.txt")]
    with open_writer(path) as writer:
        writer.add_batch(items)
    before = rows(path)
    with open_writer(path) as writer:
        assert writer.add_batch(items)[:2] == (IntakeStatus.READ, IntakeStatus.READ)
    assert rows(path) == before


def test_what_is_known(path):
    with open_writer(path) as writer:
        writer.add_batch([make_item(0), make_failure("broken.txt", digest="cd")])
        article = make_sample(0)
        known = writer.known([("news/0000.txt", f"{0:064x}"), ("broken.txt", "cd"), ("news/0000.txt", "other")])
        assert known["news/0000.txt", f"{0:064x}"].article == article.id
        assert known["news/0000.txt", f"{0:064x}"].version == "v1"
        assert known["broken.txt", "cd"].status is IntakeStatus.FAILED
        assert ("news/0000.txt", "other") not in known
        assert writer.shown_versions([article.id, "art-none"]) == {article.id: "v1"}
        assert writer.text_of(article.id) == article.text


def test_a_new_reader_is_shown_and_the_old_reading_stays(path):
    with open_writer(path) as writer:
        writer.add_batch([make_item(0), make_item(1)])
        writer.add_batch([make_item(0, version="v2")])
        assert writer.shown_versions([make_sample(0).id]) == {make_sample(0).id: "v2"}
    assert len(rows(path)["readings"]) == 3
    with open_view(path) as view:
        assert view.info().readers == {"v1": 1, "v2": 1}
        assert view.article(make_sample(0).id).reading.version == "v2"
        assert view.info().mentions == 6
        assert all(check.ok for check in view.verify())
    with open_writer(path) as writer:
        writer.add_batch([make_item(0, version="v1")])
    assert len(rows(path)["readings"]) == 3
    with open_view(path) as view:
        assert view.info().readers == {"v1": 2}
        assert all(check.ok for check in view.verify())


def test_a_failure_gives_way_to_what_came_after(path):
    with open_writer(path) as writer:
        writer.add_batch([make_failure("news/0000.txt", digest="")])
        writer.add_batch([make_failure("news/0000.txt", digest="", message="another reason")])
        writer.add_batch([make_item(0)])
        # A later failure of what was read does not take the reading away.
        writer.add_batch([make_failure("news/0000.txt", digest=f"{0:064x}")])
    with open_view(path) as view:
        assert view.info().intakes == {"read": 1}
        assert all(check.ok for check in view.verify())


def test_an_input_that_gives_another_article_retires_the_first(path):
    first, second = make_item(0), make_item(1)
    moved = replace(second, intake=replace(first.intake, article=second.read.article.id))
    with open_writer(path) as writer:
        writer.add_batch([first])
        writer.add_batch([moved])
    with open_view(path) as view:
        assert view.info().articles == 1
        assert view.info().intakes == {"read": 1}
        assert all(check.ok for check in view.verify()), view.verify()
    with open_writer(path) as writer:
        writer.add_batch([replace(first, intake=replace(first.intake, place="again.txt"))])
    with open_view(path) as view:
        assert view.info().intakes == {"read": 2}
        assert all(check.ok for check in view.verify()), view.verify()


def test_a_batch_is_not_larger_than_others_can_wait_for(path):
    with open_writer(path) as writer, pytest.raises(StoreError, match="batch of 501"):
        writer.add_batch([make_failure(f"{number}") for number in range(501)])


def test_a_batch_is_written_whole_or_not_at_all(path):
    lost = BatchItem(intake=replace(make_item(1).intake, status=IntakeStatus.DUPLICATE))
    with open_writer(path) as writer, pytest.raises(StoreError, match="not here"):
        writer.add_batch([make_item(0), lost])
    with open_view(path) as view:
        assert view.info().articles == 0


def test_linkage_is_kept_until_something_new_is_shown(path):
    items = [make_item(0), make_item(1)]
    with open_writer(path) as writer:
        assert not writer.is_linked("l1")
        writer.add_batch(items)
        assert [len(reading.statements) for reading in writer.readings_to_link()] == [2, 2]
        writer.replace_linkage(make_linkage(items), by="l1", search_form=str)
        assert writer.is_linked("l1")
        assert not writer.is_linked("l2")
        assert writer.count() == {"articles": 2, "entities": 2, "claims": 1}
        writer.add_batch([make_item(0, place="copy.txt")])
        assert writer.is_linked("l1")
        writer.add_batch([make_item(2)])
        assert not writer.is_linked("l1")


def test_what_another_writer_adds_meanwhile_is_not_linked(path):
    items = [make_item(0)]
    with open_writer(path) as writer, open_writer(path) as other:
        writer.add_batch(items)
        list(writer.readings_to_link())
        other.add_batch([make_item(1)])
        writer.replace_linkage(make_linkage(items), by="l1", search_form=str)
        assert not writer.is_linked("l1")


def test_linking_loads_no_more_than_it_needs(path):
    with open_writer(path) as writer:
        writer.add_batch([make_item(0)])
        (reading,) = writer.readings_to_link()
        assert reading.mentions
        assert reading.metadata.outlet
        assert reading.events
        assert reading.causes == reading.forecasts == ()


def test_a_linkage_of_strangers_is_refused(path):
    with open_writer(path) as writer:
        writer.add_batch([make_item(0)])
        with pytest.raises(StoreError, match="stand in readings"):
            writer.replace_linkage(make_linkage([make_item(1)]), by="l1", search_form=str)


def test_a_folder_is_no_dossier(tmp_path):
    with pytest.raises(StoreError, match="folder"):
        open_writer(tmp_path)
    with pytest.raises(StoreError, match="no such folder"):
        open_writer(tmp_path / "none" / "x.tawatur")


def test_many_read_while_one_writes(path):
    with open_writer(path) as writer:
        writer.add_batch([make_item(0)])
        with open_view(path) as view, view._engine.connect() as connection:
            count = "SELECT count(*) FROM articles"
            assert connection.exec_driver_sql(count).scalar() == 1
            writer.add_batch([make_item(1)])
            # One answer is of one moment, the next sees what was written.
            assert connection.exec_driver_sql(count).scalar() == 1
            assert view.info().articles == 2


def test_a_reading_without_terms_is_found_by_none(path):
    item = make_item(0)
    bare = ReadArticle(article=item.read.article, reading=item.read.reading)
    with open_writer(path) as writer:
        writer.add_batch([replace(item, read=bare)])
    with open_view(path) as view:
        assert view.search(["خبر"], offset=0, limit=5).total == 0
        assert all(check.ok for check in view.verify())
