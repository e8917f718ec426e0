"""Trains the network that weighs who does what by the encoder's states, beside the clues of `train.py`.

    python training/events/arcs.py --shared ../shared --out src/tawatur/extract/weights/arcs_ar.npz

Learns from the articles that `gold.py` gives, as the full profile reads them. What the clues say of an article
comes from models that have not seen it, so that the network learns how far to trust them. The encoder has seen
these articles, so its states come from a middle layer: the last ones learnt answers by heart.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from gold import read_annotated
from torch import Tensor, nn
from train import SETTINGS, fit

from cases import PACK, is_whole, make_scene, name_words, party_entities, side_cases
from tawatur.extract.encoder import Encoder
from tawatur.extract.events.arcs import COUNTS, KINDS, LOG_SCALE, ROLES, measure_gaps
from tawatur.extract.events.choices import Choice
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.sides import nearest_spot
from tawatur.extract.events.triggers import find_words
from tawatur.extract.reading import RulesExtractor
from tawatur.extract.seen import Seen
from tawatur.extract.tagger import Tagger
from tawatur.text import Document

FOLDS, EPOCHS, BATCH, RATE = 3, 12, 64, 2e-3
RANK, MIXED, OF_KIND, OF_GAP, DROPPED, DECAY = 32, 48, 8, 8, 0.3, 0.05
# The number of parties on either side matters less than who they are.
SHARE_OF_COUNT = 0.3
_TINY = 1e-6


@dataclass
class Case:
    """An event word with its parties: clues and answers of each, the states, and what the clues say.

    `whole` tells that all who have a part are among the parties.
    """

    article: str
    kind: int
    whole: bool
    roles: list[tuple[list[str], str]]
    count: tuple[list[str], str]
    word: np.ndarray
    parties: np.ndarray
    gaps: np.ndarray
    logs: np.ndarray | None = None
    count_logs: np.ndarray | None = None


class Network(nn.Module):
    """The network of `extract/events/arcs.py`."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.trigger, self.party = nn.Linear(width, RANK), nn.Linear(width, RANK)
        self.kind = nn.Embedding(len(KINDS), OF_KIND)
        both = 3 * RANK + OF_KIND + OF_GAP
        self.mix = nn.Linear(both + len(ROLES), MIXED)
        self.role, self.count = nn.Linear(both + MIXED, len(ROLES)), nn.Linear(RANK + OF_KIND, len(COUNTS))
        self.trust = nn.Parameter(torch.ones(2))
        self.drop = nn.Dropout(DROPPED)
        nn.init.normal_(self.kind.weight, std=0.3)
        for layer in (self.role, self.count):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)

    def forward(self, some: Sequence[Case]) -> tuple[Tensor, Tensor]:
        """Return the scores of each party's parts and of each event's numbers."""
        of = torch.tensor([place for place, case in enumerate(some) for _ in case.roles])
        words, parties = _joined([case.word[None] for case in some]), _joined([case.parties for case in some])
        logs = _joined([case.logs for case in some])
        trigger = torch.relu(self.trigger(self.drop(words)))
        party = torch.relu(self.party(self.drop(parties)))
        kind = self.kind(torch.tensor([case.kind for case in some]))
        gaps = _joined([case.gaps for case in some])
        both = torch.cat([trigger[of], party, trigger[of] * party, kind[of], gaps], 1)
        mixed = torch.relu(self.mix(self.drop(torch.cat([both, logs * LOG_SCALE], 1))))
        scores = self.role(self.drop(torch.cat([both, mixed], 1))) + self.trust[0] * logs
        numbers = self.count(self.drop(torch.cat([trigger, kind], 1)))
        return scores, numbers + self.trust[1] * _joined([case.count_logs for case in some])


def _joined(rows: Sequence[np.ndarray | None]) -> Tensor:
    return torch.tensor(np.concatenate([row for row in rows if row is not None]).astype(np.float32))


class _Kept:
    """A tagger that keeps what it saw last."""

    def __init__(self) -> None:
        self.tagger, self.seen = Tagger(Encoder()), Seen()

    def look(self, document: Document) -> Seen:
        """Return what the tagger sees in a document."""
        self.seen = self.tagger.look(document)
        return self.seen


def gather(shared: Path, left_out: set[str]) -> list[Case]:
    """Return the cases of all articles but those left out."""
    kept = _Kept()
    extractor = RulesExtractor(kept)
    cases: list[Case] = []
    for name, article, gold in read_annotated(shared):
        if name not in left_out:
            scene = make_scene(article, extractor)
            if kept.seen.states is not None:
                cases += article_cases(scene, kept.seen.states, gold, name)
    return cases


def article_cases(scene: Scene, states: np.ndarray, gold: dict, name: str) -> list[Case]:
    """Return the cases of one article that have a party."""
    words, events = find_words(scene.page, PACK.events), {event["id"]: event for event in gold["events"]}
    entities = party_entities(scene, gold)
    cases = []
    for place, ident in name_words(scene, words, gold["events"]).items():
        found = words[place].found(events[ident]["type"])
        if found is None:
            continue
        roles, count, numbers = side_cases(scene, found, events[ident], entities)
        spots = [nearest_spot(scene, party, found) for party in numbers]
        if spots:
            parties = np.stack([states[spot.first : spot.end].mean(axis=0) for spot in spots])
            gaps = measure_gaps([spot.first - found.at for spot in spots])
            whole = is_whole(events[ident], [entities.get(party) for party in numbers])
            kind = KINDS.index(found.kind)
            cases.append(Case(name, kind, whole, roles, count, states[found.at], parties, gaps))
    return cases


def add_logs(cases: list[Case]) -> None:
    """Add to each case what clues say that were weighed on other articles."""
    names = sorted({case.article for case in cases})
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        learnt = [case for case in cases if case.article not in held]
        role = _choice(fit([pair for case in learnt for pair in case.roles], SETTINGS["role"]))
        count = _choice(fit([case.count for case in learnt if case.whole], SETTINGS["count"]))
        for case in cases:
            if case.article in held:
                case.logs = _logs([role.shares(clues) for clues, _ in case.roles], ROLES)
                case.count_logs = _logs([count.shares(case.count[0])], COUNTS)


def _choice(found: Mapping) -> Choice:
    return Choice(labels=tuple(found["labels"]), weights=found["weights"])


def _logs(shares: Sequence[Mapping[str, float]], labels: Sequence[str]) -> np.ndarray:
    return np.log(np.array([[share.get(label, 0.0) for label in labels] for share in shares]) + _TINY)


def train(cases: list[Case]) -> Network:
    """Return the network fitted to the cases."""
    torch.manual_seed(0)
    chance = np.random.RandomState(0)
    network = Network(len(cases[0].word))
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    for epoch in range(EPOCHS):
        network.train()
        optimiser.param_groups[0]["lr"] = RATE * (1 - epoch / EPOCHS)
        order = chance.permutation(len(cases))
        for at in range(0, len(order), BATCH):
            some = [cases[place] for place in order[at : at + BATCH]]
            scores, numbers = network(some)
            parts = torch.tensor([ROLES.index(role) for case in some for _, role in case.roles])
            counts = torch.tensor([COUNTS.index(case.count[1]) for case in some])
            whole = torch.tensor([float(case.whole) for case in some])
            amiss = nn.functional.cross_entropy(numbers, counts, reduction="none") * whole
            loss = nn.functional.cross_entropy(scores, parts) + SHARE_OF_COUNT * amiss.mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return network


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--without", type=Path, help="a file that names articles to leave out, one a line")
    args = parser.parse_args()
    left_out = set(args.without.read_text(encoding="utf-8").split()) if args.without else set()
    cases = gather(args.shared, left_out)
    add_logs(cases)
    network = train(cases)
    arrays = {"trust": network.trust.detach().numpy()}
    arrays["kind"] = network.kind.weight.detach().numpy().astype(np.float16)
    for name in ("trigger", "party", "mix", "role", "count"):
        layer = getattr(network, name)
        arrays[name] = layer.weight.detach().numpy().T.astype(np.float16)
        arrays[f"{name}_bias"] = layer.bias.detach().numpy().astype(np.float16)
    np.savez(args.out, **arrays)
    print(f"{len(cases)} event words; {args.out}: {args.out.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
