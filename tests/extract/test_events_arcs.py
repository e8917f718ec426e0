"""Who does what by the encoder's states, weighed with what the clues say."""

from pathlib import Path

import numpy as np
import pytest

from tawatur.errors import EngineError
from tawatur.extract.encoder import Encoder
from tawatur.extract.events.arcs import COUNTS, KINDS, ROLES, Arcs, load_arcs, measure_gaps, read_arcs
from tawatur.extract.tagger import Tagger
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

WIDTH, RANK, OF_KIND, OF_GAP, MIXED = 4, 2, 1, 8, 3
BOTH = 3 * RANK + OF_KIND + OF_GAP


def arcs(**changed: np.ndarray) -> Arcs:
    """Return a network that says nothing but what is changed."""
    shapes = {
        "trigger": (WIDTH, RANK),
        "party": (WIDTH, RANK),
        "mix": (BOTH + 3, MIXED),
        "role": (BOTH + MIXED, 3),
        "count": (RANK + OF_KIND, 9),
    }
    weights = {name: np.zeros(shape, np.float32) for name, shape in shapes.items()}
    weights |= {f"{name}_bias": np.zeros(shape[1], np.float32) for name, shape in shapes.items()}
    weights["kind"] = np.zeros((len(KINDS), OF_KIND), np.float32)
    return Arcs(weights={**weights, "trust": np.ones(2, np.float32), **changed})


def test_a_silent_network_leaves_the_clues_as_they_are():
    shares = [{"actor": 0.6, "none": 0.3, "recipient": 0.1}]
    states = np.ones((1, WIDTH), np.float32)
    counts = {"11": 0.75, "10": 0.25}
    weighed, counts = arcs().weigh((states[0], states), kind="AID", gaps=[3], shares=shares, counts=counts)
    assert weighed[0] == pytest.approx(shares[0], abs=1e-3)
    assert counts["11"] == pytest.approx(0.75, abs=1e-3)


def test_the_states_of_a_party_speak_for_its_part():
    speaks = np.zeros((BOTH + MIXED, 3), np.float32)
    speaks[RANK, ROLES.index("recipient")] = 5
    party = np.zeros((WIDTH, RANK), np.float32)
    party[0, 0] = 1
    states = np.array([[1, 0, 0, 0], [0, 1, 0, 0]], np.float32)
    shares = [{"actor": 0.6, "none": 0.3, "recipient": 0.1}] * 2
    network = arcs(role=speaks, party=party)
    weighed, _ = network.weigh((states[1], states), kind="AID", gaps=[1, 5], shares=shares, counts={"11": 1.0})
    assert [max(found, key=lambda role: found[role]) for found in weighed] == ["recipient", "actor"]


def test_the_type_speaks_for_the_numbers():
    kinds = np.zeros((len(KINDS), OF_KIND), np.float32)
    kinds[KINDS.index("CONSULT")] = 1
    speaks = np.zeros((RANK + OF_KIND, 9), np.float32)
    speaks[RANK, COUNTS.index("20")] = 5
    states, shares = np.ones((1, WIDTH), np.float32), [{"actor": 0.5, "none": 0.5}]
    for kind, likeliest in (("CONSULT", "20"), ("AID", "11")):
        counts = {"11": 0.6, "20": 0.4}
        network = arcs(kind=kinds, count=speaks)
        _, weighed = network.weigh((states[0], states), kind=kind, gaps=[2], shares=shares, counts=counts)
        assert max(weighed, key=lambda label: weighed[label]) == likeliest


def test_a_gap_tells_its_side_and_what_it_stays_below():
    seen = measure_gaps([4, -30])
    assert seen[:, 0].tolist() == [1, 0]
    assert seen[:, 1:-1].sum(axis=1).tolist() == [5, 2]
    assert seen[0, -1] > 0 > seen[1, -1]


def test_arabic_has_its_network():
    found = load_arcs("ar")
    assert found is not None
    assert found.weights["count"].shape[1] == len(COUNTS)
    assert load_arcs("xx") is None


def test_its_width_is_that_of_the_encoders_states():
    seen = Tagger(Encoder()).look(read(make_article(text="التقى الوزير نظيره في جنيف.", lang="ar"), load()))
    found = load_arcs("ar")
    assert found is not None
    assert seen.states is not None
    assert found.weights["trigger"].shape[0] == seen.states.shape[1]


def test_a_damaged_file_is_told(tmp_path: Path):
    path = tmp_path / "arcs_ar.npz"
    path.write_bytes(b"PK nothing")
    with pytest.raises(EngineError, match="weights cannot be read"):
        read_arcs(path)
