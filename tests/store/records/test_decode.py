from tests.store.samples import make_reading, make_sample

from tawatur.store.connect import connect_reader
from tawatur.store.records.decode import decode_readings


def test_several_readings_at_once(dossier):
    engine = connect_reader(dossier)
    with engine.connect() as connection:
        found = decode_readings(connection, [3, 1])
        assert list(found) == [3, 1]
        assert found[1] == make_reading(make_sample(0))
        assert found[3] == make_reading(make_sample(1, outlet="المساء"))
        slim = decode_readings(connection, [1], slim=True)[1]
        assert slim.statements == found[1].statements
        assert slim.events == found[1].events
        assert slim.causes == ()
    engine.dispose()
