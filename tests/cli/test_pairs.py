"""`tawatur pairs`: which states do something with or to each other."""

import pytest
from tests.web import happenings


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    return happenings.write(tmp_path_factory.mktemp("pairs") / "d.tawatur")


def test_pairs_are_listed_with_their_figures(run, told):
    ended = run("pairs", told)
    assert ended.code == 0
    assert "(2 of 2)" in ended.out
    assert "IRN-RUS" in ended.out
    assert "إيران – روسيا" in ended.out


def test_one_state_alone_and_as_json(run, told):
    found = run("pairs", told, "--state", "UKR", "--json").json()
    assert [(row["left"]["code"], row["right"]["code"]) for row in found["items"]] == [("RUS", "UKR")]


def test_none_is_told_by_the_exit_code(run, told):
    assert run("pairs", told, "--state", "USA").code == 1
    assert run("pairs", told, "--state", "Russia").code == 2
