"""Events in the layouts of others hold what we know, and nothing that we do not."""

import io
import json

import pytest
from tests.web import happenings

from tawatur.flow.ask import Dossier
from tawatur.flow.plover import POLECAT, export_plover, export_polecat
from tawatur.flow.progress import Silent


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    with Dossier.open(happenings.write(tmp_path_factory.mktemp("events") / "d.tawatur")) as opened:
        yield opened


@pytest.fixture(scope="module")
def records(dossier):
    target = io.StringIO()
    count = export_plover(dossier, target, progress=Silent())
    made = [json.loads(line) for line in target.getvalue().splitlines()]
    assert len(made) == count
    return {record["event_text"][0]: record for record in made}


@pytest.fixture(scope="module")
def rows(dossier):
    target = io.StringIO()
    count = export_polecat(dossier, target, progress=Silent())
    head, *lines = target.getvalue().splitlines()
    assert tuple(head.split("\t")) == POLECAT
    assert len(lines) == count
    return [dict(zip(POLECAT, line.split("\t"), strict=True)) for line in lines]


def test_there_are_40_columns():
    assert len(POLECAT) == len(set(POLECAT)) == 40


def test_a_record_has_what_plover_requires(records):
    for record in records.values():
        assert record["id"]
        assert len(record["date"]) == 10
        assert record["actor"]
        assert len(record["event"]) == 1


def test_a_visit_has_its_sides_its_day_and_its_place(records):
    visit = records["زار"]
    assert (visit["event"], visit["mode"], visit["quad_code"], visit["event_scale"]) == (
        ["CONSULT"],
        ["visit"],
        1,
        4.0,
    )
    assert (visit["date"], visit["context"]) == ("2024-03-05", ["diplomatic"])
    assert visit["actor"] == [
        {
            "code": "RUS",
            "entity_text": "سيرغي لافروف",
            "identifier_text": "Sergei Lavrov",
            "office": "وزير الخارجية",
        }
    ]
    assert visit["recipient"][0]["sector"] == "GOV"
    place = visit["event_loc"]
    assert (place["geonameid"], place["resolution"], place["lat"]) == ("112931", 4, 35.694)
    assert "enddate" not in visit


def test_what_is_planned_is_agreed_and_what_is_denied_is_negated(records):
    plan = records["مناورات"]
    assert (plan["event"], plan["mode"]) == (["AGREE"], [])
    assert (plan["date"], plan["enddate"]) == ("2024-06-01", "2024-08-31")
    assert plan["tawatur"]["status"] == "planned"
    assert plan["tawatur"]["type"] == "COOPERATE"
    assert plan["tawatur"]["chain"] == ["سيرغي لافروف"]
    denial = next(record for record in records.values() if record["tawatur"]["status"] == "denied")
    assert (denial["event"], denial["mode"]) == (["AID"], ["negation"])
    assert denial["comment"] == "date: that of publication"


def test_a_denial_is_no_row_of_what_happened(rows):
    assert [row["Event Type"] for row in rows].count("AID") == 0
    assert sorted(row["Event Type"] for row in rows) == ["AGREE", "ASSAULT", "CONSULT", "CONSULT"]


def test_a_row_leaves_empty_what_is_not_known(rows):
    strike = next(row for row in rows if row["Event Type"] == "ASSAULT")
    assert strike["Quad Code"] == "MATERIAL CONFLICT"
    assert (strike["Event Mode"], strike["Intensity"]) == ("drone", "-9.5")
    assert (strike["Actor Name"], strike["Actor Country"]) == ("Russia", "RUS")
    assert strike["Actor Name Raw"] == "روسيا;مسيّرات"
    assert strike["Recipient Name"] == "Ukraine"
    for unknown in ("Actor COW", "Wikipedia Actor ID", "District", "Province", "Feature Type", "Placename"):
        assert strike[unknown] == ""
    assert (strike["Language"], strike["Source"]) == ("Arabic", "وكالة الضفة")


def test_a_town_is_a_city_and_a_sea_is_not(rows):
    visit = next(row for row in rows if row["Event Mode"] == "visit")
    assert (visit["City"], visit["GeoNames ID"], visit["Latitude"]) == ("Tehran", "112931", "35.694")
    plan = next(row for row in rows if row["Event Type"] == "AGREE")
    assert (plan["City"], plan["GeoNames ID"], plan["Placename"]) == ("", "", "Caspian Sea")


def test_equal_dossiers_give_equal_bytes(dossier):
    def written():
        target = io.StringIO()
        export_plover(dossier, target, progress=Silent())
        return target.getvalue()

    assert written() == written()
