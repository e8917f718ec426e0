"""Train the network that tells whether two sentences agree: a cross-encoder on the lower layers of E5.

usage: PYTHONPATH=training/encoder:training/claims:src train.py --shared DIR --e5 FILE --tokenizer FILE --out DIR

DIR holds `bench/stance`. The weights of the epoch that is best on ANS dev are kept; ANS test is never read here.
Writes the float32 weights and an int8 ONNX file. Takes half an hour on two cores.
"""

import argparse
import json
import random
from functools import cache
from pathlib import Path

import torch
from e5 import Encoder, read_e5
from onnxruntime.quantization import QuantType, quantize_dynamic
from pairs import LABELS, Pair, make_others, read_pairs
from pieces import Pieces
from torch import Tensor, nn
from torch.nn import functional

from tawatur.lang.ar import load
from tawatur.text.normal import normalise
from tawatur.text.tokens import cut

BATCH, OTHERS = 32, 1300
START, PAD, END, FIRST, BOTH = 0, 1, 2, 63, 127
PACK = load()


@cache
def words_of(sentence: str) -> tuple[str, ...]:
    """Return the words and marks of a sentence in normal form."""
    form = normalise(sentence, PACK).normal
    return tuple(form[piece.start : piece.end] for piece in cut(form, 0, len(form)))


def encode(left: str, right: str, pieces: Pieces) -> list[int]:
    """Return the pieces of two sentences with the marks between them, as link/stance.py makes them."""
    first = [START, *(piece for word in words_of(left) for piece in pieces.ids(word))][:FIRST]
    second = [piece for word in words_of(right) for piece in pieces.ids(word)]
    return [*[*first, END, END, *second][:BOTH], END]


class Network(nn.Module):
    """The encoder with a layer over the first state and the mean of all."""

    def __init__(self, encoder: Encoder, hidden: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.mix = nn.Linear(2 * hidden, hidden)
        self.choose = nn.Linear(hidden, len(LABELS))
        self.encoder.word.weight.requires_grad = False

    def forward(self, ids: Tensor, attention: Tensor) -> Tensor:
        """Return scores of (batch, labels)."""
        states = self.encoder(ids, attention)
        mask = attention[..., None].to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1)
        pooled = self.drop(torch.cat([states[:, 0], mean], -1))
        return self.choose(self.drop(torch.tanh(self.mix(pooled))))


def pad(rows: list[list[int]]) -> tuple[Tensor, Tensor]:
    """Return ids and attention of rows made equally long."""
    longest = max(map(len, rows))
    ids = torch.full((len(rows), longest), PAD)
    attention = torch.zeros(len(rows), longest, dtype=torch.long)
    for n, row in enumerate(rows):
        ids[n, : len(row)] = torch.tensor(row)
        attention[n, : len(row)] = 1
    return ids, attention


def batches(pairs: list[Pair]) -> list[list[Pair]]:
    """Return the pairs, shuffled, in batches of about the same length."""
    random.shuffle(pairs)
    out = []
    for start in range(0, len(pairs), BATCH * 20):
        part = sorted(pairs[start : start + BATCH * 20], key=lambda pair: len(pair[0]) + len(pair[1]))
        out += [part[at : at + BATCH] for at in range(0, len(part), BATCH)]
    random.shuffle(out)
    return out


def score(model: Network, pairs: list[Pair], pieces: Pieces) -> float:
    """Return the macro-F1 of agree against disagree."""
    model.eval()
    two = [pair for pair in pairs if pair[2] < LABELS.index("other")]
    found = []
    with torch.no_grad():
        for start in range(0, len(two), BATCH):
            part = two[start : start + BATCH]
            ways = [[encode(a, b, pieces) for a, b, _ in part], [encode(b, a, pieces) for a, b, _ in part]]
            both = sum(model(*pad(rows)).softmax(-1) for rows in ways)
            found += both[:, :2].argmax(-1).tolist()
    gold = [pair[2] for pair in two]
    scores = []
    for label in (0, 1):
        right = sum(a == b == label for a, b in zip(gold, found, strict=True))
        scores.append(2 * right / max(1, gold.count(label) + found.count(label)))
    return sum(scores) / 2


def main() -> None:
    """Run the training."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shared", "e5", "tokenizer", "out"):
        ap.add_argument(f"--{name}", type=Path, required=True)
    for name, kind, value in (("depth", int, 8), ("epochs", int, 6), ("rate", float, 1e-4), ("seed", int, 1)):
        ap.add_argument(f"--{name}", type=kind, default=value)
    given = ap.parse_args()
    torch.manual_seed(given.seed)
    random.seed(given.seed)
    pieces, source = Pieces(given.tokenizer), read_e5(given.e5)
    place = {piece or f"<{n}>": n for n, piece in reversed(list(enumerate(source.pieces)))}
    vocabulary = json.loads(given.tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    model = Network(Encoder(source, [place[piece] for piece, _ in vocabulary], given.depth), source.hidden)
    pairs, dev = read_pairs(given.shared, "train"), read_pairs(given.shared, "dev")
    bags = {head: frozenset(w for w in words_of(head) if len(w) > 2) for pair in pairs for head in pair[:2]}
    pairs += make_others(pairs, bags, OTHERS, seed=7)
    given.out.mkdir(parents=True, exist_ok=True)
    fit(model, pairs, dev, pieces=pieces, given=given)
    model.load_state_dict(torch.load(given.out / "weights.pt"))
    export(model, given.out)


def fit(model: Network, pairs: list[Pair], dev: list[Pair], *, pieces: Pieces, given: argparse.Namespace) -> None:
    """Train, and keep the weights of the best epoch."""
    steps = given.epochs * (len(pairs) // BATCH + 1)
    optimiser = torch.optim.AdamW(
        [p for p in model.parameters() if p.requires_grad], lr=given.rate, weight_decay=0.01
    )
    plan = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (0.1 * steps)) * max(0.02, 1 - step / steps)
    )
    best = 0.0
    for epoch in range(given.epochs):
        model.train()
        for batch in batches(pairs):
            rows = [encode(*((a, b) if random.random() < 0.5 else (b, a)), pieces) for a, b, _ in batch]
            loss = functional.cross_entropy(model(*pad(rows)), torch.tensor([pair[2] for pair in batch]))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            plan.step()
        reached = score(model, dev, pieces)
        print(epoch, f"{reached:.3f}", flush=True)
        if reached > best:
            best = reached
            torch.save(model.state_dict(), given.out / "weights.pt")


def export(model: Network, out: Path) -> None:
    """Write the int8 ONNX file, which gives probabilities."""
    model.eval()
    ids = torch.randint(4, 99, (2, 16))
    plain = out / "stance.f32.onnx"
    axes = {name: {0: "batch", 1: "length"} for name in ("ids", "attention")} | {"stance": {0: "batch"}}
    torch.onnx.export(
        Both(model), (ids, torch.ones_like(ids)), str(plain), input_names=["ids", "attention"],
        output_names=["stance"], dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(plain, out / "stance.onnx", weight_type=QuantType.QInt8)
    plain.unlink()


class Both(nn.Module):
    """The network with probabilities in place of scores."""

    def __init__(self, model: Network) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, attention: Tensor) -> Tensor:
        """Return probabilities of (batch, labels)."""
        return self.model(ids, attention).softmax(-1)


if __name__ == "__main__":
    main()
