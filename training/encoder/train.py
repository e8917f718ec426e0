"""Train the contextual tagger: one encoder (multilingual-e5-small), several heads.

usage: PYTHONPATH=.:src train.py --shared DIR --e5 FILE --out DIR [--epochs N] [--depth N] [--hold-out N]

DIR holds `bench/ner` and `reference/train`. `reference/news` and `reference/seeds` are never read. Seeds are
fixed; on one machine two runs give the same weights. Writes the weights, the pruned tokenizer and `report.json`,
which says what was trained on what.
"""

import argparse
import hashlib
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from data import (
    Unit,
    fold_some,
    read_annotations,
    read_aqmar,
    read_newsfane,
    read_references,
    read_wojood,
    units_of,
    units_of_sentences,
)
from e5 import Encoder, read_e5
from labels import HEADS, IGNORED
from pieces import Pieces, build_tokenizer, choose_pieces
from scores import score_spans
from training.marked import ANNOTATIONS

from model import Tagger

BATCH_PIECES = 1400
STRETCHES, HELD_STRETCH, NEAR = 25, 2, 40


def batches(units: list[Unit], pieces: Pieces, chance: random.Random | None) -> list[list[Unit]]:
    """Return the units in batches of about the same length and at most `BATCH_PIECES` padded pieces."""
    keyed = sorted(units, key=lambda u: (len(pieces.unit(u.words)[0]), chance.random() if chance else 0))
    out: list[list[Unit]] = []
    current: list[Unit] = []
    for unit in keyed:
        current.append(unit)
        if len(current) * len(pieces.unit(unit.words)[0]) > BATCH_PIECES:
            out.append(current)
            current = []
    if current:
        out.append(current)
    if chance:
        chance.shuffle(out)
    return out


def tensors(batch: list[Unit], pieces: Pieces) -> tuple[torch.Tensor, ...]:
    """Return piece ids, attention, and the row and place of the first piece of each word."""
    encoded = [pieces.unit(unit.words) for unit in batch]
    width = max(len(ids) for ids, _ in encoded)
    ids = torch.full((len(batch), width), 1)
    attention = torch.zeros(len(batch), width, dtype=torch.long)
    for i, (row, _) in enumerate(encoded):
        ids[i, : len(row)] = torch.tensor(row)
        attention[i, : len(row)] = 1
    rows = torch.tensor([i for i, (_, first) in enumerate(encoded) for _ in first])
    places = torch.tensor([p for _, first in encoded for p in first])
    return ids, attention, rows, places


def gold(batch: list[Unit], pieces: Pieces) -> dict[str, torch.Tensor]:
    """Return the label of each word of the batch, a tensor a head."""
    lengths = [len(pieces.unit(unit.words)[1]) for unit in batch]
    return {
        head: torch.tensor([y for unit, n in zip(batch, lengths, strict=True) for y in unit.labels[head][:n]])
        for head in HEADS
    }


def predict(model: Tagger, units: list[Unit], pieces: Pieces) -> dict[int, dict[str, list[int]]]:
    """Return for each unit (by its `id`) the best label of each word, a list a head."""
    model.eval()
    out = {}
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in batches(units, pieces, None):
            ids, attention, rows, places = tensors(batch, pieces)
            scored = zip(HEADS, model(ids, attention), strict=True)
            best = {head: scores[rows, places].argmax(-1).tolist() for head, scores in scored}
            at = 0
            for unit in batch:
                n = len(pieces.unit(unit.words)[1])
                pad = [0] * (len(unit.words) - n)
                out[id(unit)] = {h: best[h][at : at + n] + pad for h in HEADS}
                at += n
    return out


def evaluate(model: Tagger, sets: dict[str, list[Unit]], pieces: Pieces) -> dict[str, dict[str, float]]:
    """Return span F1 a set and head."""
    report: dict[str, dict[str, float]] = {}
    for name, units in sets.items():
        if not units:
            continue
        found = predict(model, units, pieces)
        for head, labels in HEADS.items():
            known = [u for u in units if any(y != IGNORED for y in u.labels[head])]
            pairs = [(u.labels[head], found[id(u)][head]) for u in known]
            if pairs and labels[0] == "O" and labels[1].startswith("B-"):
                report[f"{name}/{head}"] = score_spans(pairs, labels)
                if head == "mention":
                    report[f"{name}/name"] = score_spans(pairs, tuple(bare_name(label) for label in labels))
        print(name, {k.split("/")[1]: v["f1"] for k, v in report.items() if k.startswith(name)}, flush=True)
    return report


def bare_name(label: str) -> str:
    """Return the label without the type of the name; adjectives and descriptions count as nothing."""
    return "O" if label[2:] in ("", "adjective", "nominal") else f"{label[0]}-name"


def load_sets(shared: Path, hold_out: int, chance: random.Random) -> tuple[list[Unit], dict[str, list[Unit]]]:
    """Return the units to learn from and the held-out ones, by set."""
    articles = read_references(shared / "reference" / "train")
    learn_from = articles[: len(articles) - hold_out]
    held = articles[len(articles) - hold_out :]
    learn_from += read_annotations(ANNOTATIONS / "names.jsonl", shared / "corpora")
    own = read_annotations(ANNOTATIONS / "names.jsonl", shared / "corpora", held=True)
    train = [u for name, text, a in learn_from for u in units_of(name, text, a)] * 2
    fane = read_newsfane(shared / "bench" / "ner" / "NewsFANE_Gold_2014_170K.txt")
    known, unknown = hold_out_fifth(fane)
    sets = {
        "references": [u for name, text, a in held for u in units_of(name, text, a)],
        "own": [u for name, text, a in own for u in units_of(name, text, a)],
        "newsfane": units_of_sentences([fane[i] for i in unknown], "newsfane", chance),
    }
    train += units_of_sentences([fane[i] for i in known], "newsfane", chance)
    train += units_of_sentences(read_aqmar(shared / "bench" / "ner" / "aqmar"), "aqmar", chance)
    train += units_of_sentences(read_wojood(shared / "bench" / "ner" / "wojood_sample"), "wojood", chance)
    return train, sets


def hold_out_fifth(sentences: list[list[tuple[str, str]]]) -> tuple[list[int], list[int]]:
    """Return the numbers of NewsFANE's sentences to learn from and of the fifth held back, by whole documents.

    The file holds newswire, broadcasts and weblogs one after the other, without document marks: it is cut into 25
    stretches and every fifth is held back, so that each kind is measured. A border moves to the next dateline (a
    place and, in brackets, its agency) where one is near; where none is, the sentences beside the border are
    neither learnt from nor measured, so that no document stands on both sides.
    """
    borders = [len(sentences) * k // STRETCHES for k in range(STRETCHES + 1)]
    sharp = {0, len(sentences)}
    for k in range(1, STRETCHES):
        near = range(borders[k], min(borders[k] + NEAR, borders[k + 1]))
        for at in near:
            (_, label), (mark, _) = [*sentences[at], ("", "O"), ("", "O")][:2]
            if label == "B-LOC" and mark in ("(", "-"):
                borders[k] = at
                sharp.add(at)
                break
    learn: list[int] = []
    held: list[int] = []
    for k in range(STRETCHES):
        first = borders[k] + (0 if borders[k] in sharp else NEAR // 4)
        end = borders[k + 1] - (0 if borders[k + 1] in sharp else NEAR // 4)
        if k % 5 == HELD_STRETCH:
            held += range(first, end)
        elif (k + 1) % 5 == HELD_STRETCH:
            learn += range(borders[k], end)
        elif (k - 1) % 5 == HELD_STRETCH:
            learn += range(first, borders[k + 1])
        else:
            learn += range(borders[k], borders[k + 1])
    return learn, held


def main() -> None:
    """Run the training."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--e5", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=4)
    ap.add_argument("--depth", type=int, default=8)
    ap.add_argument("--hold-out", type=int, default=0, help="annotated articles kept back, from the end")
    ap.add_argument("--rate", type=float, default=2e-4)
    args = ap.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    chance = random.Random(0)
    source = read_e5(args.e5)
    train, sets = load_sets(args.shared, args.hold_out, chance)
    kept = choose_pieces(source, (" ".join(u.words) for u in train))
    build_tokenizer(source, kept).save(str(args.out / "tokenizer.json"))
    pieces = Pieces(args.out / "tokenizer.json")
    model = Tagger(Encoder(source, kept, args.depth), source.hidden)
    print(f"units {len(train)}, words {sum(len(u.words) for u in train)}, pieces kept {len(kept)}", flush=True)
    fit(model, train, pieces, Plan(epochs=args.epochs, rate=args.rate, chance=chance, held_out=sets))
    report = {"epochs": args.epochs, "depth": args.depth, "rate": args.rate, "hold_out": args.hold_out,
              "units": len(train), "words": sum(len(u.words) for u in train),
              "sources": {s: sum(u.document == s for u in train) for s in ("newsfane", "aqmar", "wojood")},
              "articles": sorted({u.document for u in train if u.document.startswith("t")}),
              "e5": hashlib.sha256(args.e5.read_bytes()).hexdigest(),
              "held out": evaluate(model, sets, pieces)}  # fmt: skip
    torch.save(model.state_dict(), args.out / "weights.pt")
    (args.out / "report.json").write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


@dataclass
class Plan:
    """How to train: passes over the data, the body's learning rate, the source of chance, what to measure on."""

    epochs: int
    rate: float
    chance: random.Random
    held_out: dict[str, list[Unit]]


def fit(model: Tagger, train: list[Unit], pieces: Pieces, plan: Plan) -> None:
    """Fine-tune the layers and the heads; word and position embeddings stay as they are."""
    model.encoder.word.weight.requires_grad = False
    model.encoder.position.weight.requires_grad = False
    body = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith("heads")]
    groups = [{"params": body, "lr": plan.rate}, {"params": model.heads.parameters(), "lr": 1e-3}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = plan.epochs * len(batches(train, pieces, None))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1.0, (s + 1) / (steps * 0.1)) * max(0.0, (steps - s) / steps)
    )
    started = time.time()
    for epoch in range(plan.epochs):
        model.train()
        total = 0.0
        todo = batches([fold_some(u, plan.chance) for u in train], pieces, plan.chance)
        for n, batch in enumerate(todo):
            ids, attention, rows, places = tensors(batch, pieces)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(ids, attention)
            loss = model.loss(scores, gold(batch, pieces), rows, places)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
            if n % 100 == 0:
                print(f"  {n}/{len(todo)} {time.time() - started:.0f}s", flush=True)
        print(f"epoch {epoch} loss {total / len(todo):.4f} after {time.time() - started:.0f} s", flush=True)
        evaluate(model, plan.held_out, pieces)


if __name__ == "__main__":
    main()
