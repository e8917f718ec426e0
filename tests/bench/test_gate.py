"""The gate shuts when a figure falls, and floors only rise."""

import json

import pytest
from bench.gate import SPEED_SHARE, TOLERANCE, main, new_floors, outcome

SET = {"articles": 2, "sha256": "a" * 64}
BASELINE = {"set": SET, "floors": {"full, all": {"names F1": 0.9, "chains": 0.8}}}


def measured(**found: float) -> dict:
    names = {"names": "names F1", "chains": "chains"}
    return {"set": SET, "figures": {"full, all": {names[key]: value for key, value in found.items()}}}


def test_equal_figures_pass():
    assert outcome(BASELINE, measured(names=0.9, chains=0.8)) == []


def test_better_figures_pass():
    assert outcome(BASELINE, measured(names=0.95, chains=0.81)) == []


def test_a_fallen_figure_is_named():
    (fault,) = outcome(BASELINE, measured(names=0.9, chains=0.7))
    assert "chains fell to 0.7 (floor 0.8)" in fault


def test_a_fall_within_the_tolerance_passes():
    assert outcome(BASELINE, measured(names=0.9 - TOLERANCE / 2, chains=0.8)) == []
    assert outcome(BASELINE, measured(names=0.9 - TOLERANCE * 1.5, chains=0.8)) != []


def test_a_missing_figure_is_a_fault():
    (fault,) = outcome(BASELINE, measured(names=0.9))
    assert "chains was not measured" in fault


def test_another_set_shuts_the_gate():
    other = measured(names=1.0, chains=1.0) | {"set": {"articles": 2, "sha256": "b" * 64}}
    (fault,) = outcome(BASELINE, other)
    assert "not the one" in fault


def test_no_baseline_shuts_the_gate():
    assert len(outcome({}, measured(names=1.0))) == 1


def test_floors_rise():
    new, lowered = new_floors(BASELINE, measured(names=0.95, chains=0.8))
    assert lowered == []
    assert new["floors"]["full, all"] == {"names F1": 0.95, "chains": 0.8}


def test_a_lower_or_lost_floor_is_told():
    _, lowered = new_floors(BASELINE, measured(names=0.85))
    assert len(lowered) == 2


def test_speed_floors_stand_well_below_the_measured_and_never_fall():
    fast = {"set": SET, "figures": {"speed, full": {"text": 300.0}}}
    first, _ = new_floors({}, fast)
    assert first["floors"]["speed, full"]["text"] == pytest.approx(300 * SPEED_SHARE)
    slow = {"set": SET, "figures": {"speed, full": {"text": 150.0}}}
    second, lowered = new_floors(first, slow)
    assert (second["floors"], lowered) == (first["floors"], [])
    assert outcome(first, slow) == []


def test_speed_that_was_not_timed_is_no_fault_and_keeps_its_floors():
    floors = {"set": SET, "floors": {"full, all": {"chains": 0.8}, "speed, full": {"text": 100.0}}}
    untimed = measured(chains=0.8)
    assert outcome(floors, untimed) == []
    assert new_floors(floors, untimed) == (floors, [])


@pytest.fixture
def files(tmp_path):
    """The gate's arguments, with a baseline and figures that fell."""
    baseline, found = tmp_path / "baseline.json", tmp_path / "figures.json"
    baseline.write_text(json.dumps(BASELINE), encoding="utf-8")
    found.write_text(json.dumps(measured(names=0.85, chains=0.9)), encoding="utf-8")
    return ["--baseline", str(baseline), "--measured", str(found)]


def test_the_gate_shuts_with_code_1(files, capsys):
    assert main(files) == 1
    assert "names F1 fell to 0.85" in capsys.readouterr().err


def test_update_refuses_to_lower_a_floor(files, tmp_path, capsys):
    assert main([*files, "--update"]) == 1
    assert json.loads((tmp_path / "baseline.json").read_text(encoding="utf-8")) == BASELINE
    assert "--allow-regression" in capsys.readouterr().err


def test_update_lowers_a_floor_when_told_to(files, tmp_path):
    assert main([*files, "--update", "--allow-regression"]) == 0
    floors = json.loads((tmp_path / "baseline.json").read_text(encoding="utf-8"))["floors"]
    assert floors == {"full, all": {"names F1": 0.85, "chains": 0.9}}
    assert main(files) == 0


def test_nothing_measured_is_code_2(tmp_path):
    assert main(["--measured", str(tmp_path / "none.json"), "--baseline", str(tmp_path / "none.json")]) == 2
