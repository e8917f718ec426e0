from tests.store.situation import ARTICLES, READINGS, write_situation

from tawatur.store.connect import connect_reader
from tawatur.store.queries.across import articles_of_claims, claims_of_article, places_of, readings_of


def test_places_are_told_by_id(tmp_path):
    engine = connect_reader(write_situation(tmp_path / "a.tawatur"))
    with engine.connect() as connection:
        places = readings_of(connection, [article.id for article in ARTICLES])
        assert list(places) == [article.id for article in ARTICLES]
        reading = places[ARTICLES[0].id][1]
        said, event = READINGS[0].statements[0].id, READINGS[0].events[0].id
        assert places_of(connection, [said, event]) == {
            said: ("statement", (reading, 0)), event: ("event", (reading, 0)),
        }  # fmt: skip
        of = claims_of_article(connection, reading)
        assert of == {said: "clm-1", READINGS[0].statements[1].id: "clm-1", event: "clm-2"}
        assert [len(found) for found in articles_of_claims(connection, [1, 2, 3]).values()] == [3, 2, 1]
    engine.dispose()
