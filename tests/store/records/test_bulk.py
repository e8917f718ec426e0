import pytest
from sqlalchemy import text
from tests.store.samples import make_item

from tawatur.errors import StoreError
from tawatur.store import open_writer, schema
from tawatur.store.connect import connect_writer
from tawatur.store.records.bulk import chunks, insert_rows, pair_up, place_pairs


def test_chunks_hold_everything_once():
    parts = list(chunks(range(12001)))
    assert [len(part) for part in parts] == [5000, 5000, 2001]
    assert list(chunks([])) == []


def test_findings_are_found_by_their_ids(path):
    item = make_item(0)
    with open_writer(path) as writer:
        writer.add_batch([item])
    engine = connect_writer(path)
    query = (
        "INSERT INTO happening_events (happening, n, reading, event) "
        "SELECT pairs.owner, pairs.n, found.reading, found.n FROM pairs JOIN events AS found ON found.id = pairs.id"
    )
    with engine.begin() as connection:
        head = {"number": 1, "id": "hap-1", "type": "AID", "time": None, "events": 1, "articles": 1}
        insert_rows(connection, schema.happenings, [head])
        assert pair_up(connection, [(item.read.reading.events[0].id, 1, "", 0)]) == 1
        place_pairs(connection, 1, "events", query)
        assert connection.execute(text("SELECT count(*) FROM happening_events")).scalar() == 1
        assert pair_up(connection, [("ev-lost", 1, "", 1)]) == 1
        with pytest.raises(StoreError, match="of 1 events 0 stand"):
            place_pairs(connection, 1, "events", query)
    engine.dispose()
