"""Who does what to whom by what an encoder makes of the event word and of each party, beside what the clues say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

import numpy as np
import numpy.typing as npt

from tawatur.errors import EngineError
from tawatur.model import EventType

__all__ = ["COUNTS", "KINDS", "LOG_SCALE", "ROLES", "Arcs", "load_arcs", "measure_gaps", "read_arcs"]

KINDS = tuple(sorted(kind.value for kind in EventType))
ROLES = ("actor", "none", "recipient")
COUNTS = tuple(f"{actors}{recipients}" for actors in range(3) for recipients in range(3))
# The clues' logarithms reach further than states do.
LOG_SCALE = 0.25
_STEPS = (3, 6, 12, 25, 50, 150)
_FAR = 4
_TINY = 1e-6

Array = npt.NDArray[np.float32]
Shares = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Arcs:
    """A small network on two states, an event word's and a party's; `training/events/arcs.py` makes it.

    Attributes:
        weights: by name, the layers over either state, over both with their product, the event's type, where the
            party stands and what the clues say, and over the event word alone.
    """

    weights: Mapping[str, Array]

    def weigh(
        self,
        states: tuple[Array, Array],
        *,
        kind: str,
        gaps: Sequence[int],
        shares: Sequence[Shares],
        counts: Shares,
    ) -> tuple[list[dict[str, float]], dict[str, float]]:
        """Return the shares of each party's parts and of the numbers on either side, weighed with the states.

        Args:
            states: of the event word, and of the parties, (parties, width).
            kind: the event's type.
            gaps: how many tokens after the event word each party stands, below nought before it.
            shares: of each party's parts by the clues.
            counts: of the numbers on either side by the clues.
        """
        found, (word, parties) = self.weights, states
        trigger = np.maximum(word @ found["trigger"] + found["trigger_bias"], 0)
        party = np.maximum(parties @ found["party"] + found["party_bias"], 0)
        told = found["kind"][KINDS.index(kind)]
        alike = [np.broadcast_to(one, (len(party), len(one))) for one in (trigger, told)]
        both = np.concatenate([alike[0], party, trigger * party, alike[1], measure_gaps(gaps)], axis=1)
        logs = _logs(shares, ROLES)
        mixed = np.maximum(np.concatenate([both, logs * LOG_SCALE], axis=1) @ found["mix"] + found["mix_bias"], 0)
        scores = np.concatenate([both, mixed], axis=1) @ found["role"] + found["role_bias"]
        scores = scores + found["trust"][0] * logs
        numbers = np.concatenate([trigger, told]) @ found["count"] + found["count_bias"]
        numbers = numbers + found["trust"][1] * _logs([counts], COUNTS)[0]
        return [_softmax(row, ROLES) for row in scores], _softmax(numbers, COUNTS)


def measure_gaps(gaps: Sequence[int]) -> Array:
    """Return what the network sees of distances in tokens: the side, what they stay below, and how far they are."""
    table = np.array(gaps, np.float32).reshape(-1, 1)
    far = np.abs(table)
    parts = [table > 0, far < np.array(_STEPS), np.sign(table) * np.log1p(far) / _FAR]
    seen: Array = np.concatenate(parts, axis=1, dtype=np.float32)
    return seen


def _logs(shares: Sequence[Shares], labels: Sequence[str]) -> Array:
    table = np.array([[share.get(label, 0.0) for label in labels] for share in shares], np.float32)
    logs: Array = np.log(table.reshape(-1, len(labels)) + _TINY)
    return logs


def _softmax(scores: Array, labels: Sequence[str]) -> dict[str, float]:
    powers = np.exp(scores - scores.max())
    return dict(zip(labels, (powers / powers.sum()).tolist(), strict=True))


@lru_cache(maxsize=8)
def load_arcs(code: str) -> Arcs | None:
    """Return the network of a language, None where the package has none.

    Raises:
        EngineError: the file is damaged.
    """
    path = resources.files("tawatur.extract") / "weights" / f"arcs_{code}.npz"
    return read_arcs(path) if path.is_file() else None


def read_arcs(path: Traversable) -> Arcs:
    """Return the network of a file of arrays.

    Raises:
        EngineError: the file is damaged.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            return Arcs(weights={name: arrays[name].astype(np.float32) for name in arrays.files})
    except (OSError, ValueError, KeyError) as error:
        raise EngineError(
            f"the weights cannot be read: {error}", where=path.name, do="Install the package anew."
        ) from error
