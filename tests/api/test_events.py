"""The shapes of the answers about events."""

from tawatur.api.events import EventRowOut, MapPointOut
from tawatur.model import EntityId, Location
from tawatur.store.event_rows import MapPoint


def test_class_and_intensity_are_part_of_the_shape():
    fields = EventRowOut.model_json_schema(mode="serialization")["properties"]
    assert {"quad", "intensity"} <= set(fields)


def test_a_point_is_read_from_its_record():
    place = Location(latitude=35.7, longitude=51.4, kind="city", doubt=0.0, gazetteer="geonames:112931")
    point = MapPoint(
        entity=EntityId("ent-1"),
        name="طهران",
        name_en="Tehran",
        country="IRN",
        location=place,
        real=2,
        open=1,
        denied=0,
    )
    assert MapPointOut.model_validate(point).location.latitude == 35.7
