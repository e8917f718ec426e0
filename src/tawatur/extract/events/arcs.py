"""Who does what to whom by what an encoder makes of the event word and of each party, beside what the clues say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

import numpy as np
import numpy.typing as npt

from tawatur.errors import EngineError

__all__ = ["COUNTS", "ROLES", "Arcs", "load_arcs", "read_arcs"]

ROLES = ("actor", "none", "recipient")
COUNTS = tuple(f"{actors}{recipients}" for actors in range(3) for recipients in range(3))
_TINY = 1e-6

Array = npt.NDArray[np.float32]
Shares = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Arcs:
    """A small network on two states, an event word's and a party's; `training/events/arcs.py` makes it.

    Attributes:
        weights: by name, the layers over either state, over both with their product, and over the event word alone.
    """

    weights: Mapping[str, Array]

    def weigh(
        self, word: Array, parties: Array, shares: Sequence[Shares], counts: Shares
    ) -> tuple[list[dict[str, float]], dict[str, float]]:
        """Return the shares of each party's parts and of the numbers on either side, weighed with the states.

        Args:
            word: the state of the event word.
            parties: those of the parties, (parties, width).
            shares: of each party's parts by the clues.
            counts: of the numbers on either side by the clues.
        """
        found = self.weights
        trigger = np.maximum(word @ found["trigger"] + found["trigger_bias"], 0)
        party = np.maximum(parties @ found["party"] + found["party_bias"], 0)
        both = np.concatenate([np.broadcast_to(trigger, party.shape), party, trigger * party], axis=1)
        scores = both @ found["role"] + found["role_bias"] + found["trust"][0] * _logs(shares, ROLES)
        numbers = trigger @ found["count"] + found["count_bias"] + found["trust"][1] * _logs([counts], COUNTS)[0]
        return [_softmax(row, ROLES) for row in scores], _softmax(numbers, COUNTS)


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
