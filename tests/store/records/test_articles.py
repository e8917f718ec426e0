from tests.store.samples import make_failure, make_item, make_sample

from tawatur.model import Failure, Intake, IntakeStatus, make_article
from tawatur.store import open_view, open_writer
from tawatur.store.records.articles import encode_article, encode_intake


def test_an_article_in_its_tables():
    rows = encode_article(make_sample(0))
    assert {name: len(found) for name, found in rows.items()} == {
        "texts": 1, "articles": 1, "article_vias": 1, "article_flags": 1, "source_runs": 1,
    }  # fmt: skip
    assert encode_article(make_article(text="نص", lang="ar"))["article_vias"] == []


def test_the_same_text_is_kept_once(dossier):
    with open_view(dossier) as view, view._engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM texts").scalar() == 1
        assert connection.exec_driver_sql("SELECT count(*) FROM articles").scalar() == 3


def test_an_input_round(path):
    failure = Failure(stage="open", error="InputError", message="قرص")
    intake = Intake(place="ب.txt", digest="", size=0, status=IntakeStatus.SKIPPED, failure=failure)
    skipped = make_failure("x")
    with open_writer(path) as writer:
        writer.add_batch([make_item(0), type(skipped)(intake=intake)])
    with open_view(path) as view:
        assert tuple(view.stream_intakes()) == (make_item(0).intake, intake)
    assert encode_intake(intake)["message"] == "قرص"
