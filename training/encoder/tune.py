"""Teach the upper layers of a trained tagger what names an event, and leave all else as it was.

usage: PYTHONPATH=.:src tune.py --shared DIR --trained DIR --e5 FILE --out DIR [--epochs N] [--without FILE]

The lower layers stay as they are, so that whatever reads their states goes on to hold. The upper ones learn which
words name an event, with its type, and the status of what they name; every other head is held to what it said
before (Z. Li and D. Hoiem, *Learning without Forgetting*, 2016). Seeds are fixed.
"""

import argparse
import json
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from e5 import Encoder, read_e5
from labels import EVENT_CLASSES, HEADS, STATUSES
from pieces import Pieces
from torch import Tensor, nn
from torch.nn import functional
from training.events.gold import Annotated, read_annotated

from model import STATES_AFTER, Tagger
from tawatur.extract.encoder import group_tokens
from tawatur.lang.ar import load as load_arabic
from tawatur.text import read as read_text

TAUGHT = frozenset(("event", "status"))
ARTICLES, RATE, HEAD_RATE = 4, 1.5e-4, 1e-3
# Share of each part in the loss. Most words name no event, so the mean over words is small.
OF_EVENTS, OF_STATUS, OF_KEPT = 6.0, 0.4, 4.0
DROPPED = 0.2
BATCH_PIECES = 1600


@dataclass
class Stretch:
    """Pieces encoded together: states after the lower layers, places of words, first word, what heads said."""

    states: Tensor
    places: Tensor
    first: int
    kept: dict[str, Tensor]


@dataclass
class Lesson:
    """An article: its stretches, the class of each word, and of each event its trigger's words with the status."""

    name: str
    stretches: list[Stretch]
    classes: Tensor
    triggers: list[tuple[list[list[int]], int]]


class Upper(nn.Module):
    """The upper layers and the heads of a tagger, which alone learn."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.layers = tagger.encoder.layers[STATES_AFTER:]
        self.heads = tagger.heads
        self.drop = nn.Dropout(DROPPED)

    def forward(self, lessons: Sequence[Lesson]) -> list[Tensor]:
        """Return the states of each article's words, (words, hidden); noughts where a word was not encoded."""
        stretches = [(n, stretch) for n, lesson in enumerate(lessons) for stretch in lesson.stretches]
        hidden = stretches[0][1].states.shape[1]
        places: list[list[int]] = [[] for _ in lessons]
        states: list[list[Tensor]] = [[] for _ in lessons]
        for batch in _batches(stretches):
            found = self._run([stretch for _, stretch in batch])
            for row, (n, stretch) in enumerate(batch):
                places[n] += range(stretch.first, stretch.first + len(stretch.places))
                states[n].append(found[row, stretch.places])
        return [
            torch.zeros(len(lesson.classes), hidden).index_copy(0, torch.tensor(at), torch.cat(some))
            for lesson, at, some in zip(lessons, places, states, strict=True)
        ]

    def _run(self, stretches: Sequence[Stretch]) -> Tensor:
        width = max(len(stretch.states) for stretch in stretches)
        x = torch.zeros(len(stretches), width, stretches[0].states.shape[1])
        mask = torch.full((len(stretches), 1, 1, width), -1e4)
        for row, stretch in enumerate(stretches):
            x[row, : len(stretch.states)] = stretch.states.float()
            mask[row, ..., : len(stretch.states)] = 0.0
        with torch.autocast("cpu", dtype=torch.bfloat16):
            for layer in self.layers:
                x = layer(x, mask)
        return x.float()


def _batches(stretches: list[tuple[int, Stretch]]) -> Iterator[list[tuple[int, Stretch]]]:
    batch: list[tuple[int, Stretch]] = []
    for one in sorted(stretches, key=lambda one: len(one[1].states)):
        if batch and (len(batch) + 1) * len(one[1].states) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(one)
    if batch:
        yield batch


def prepare(tagger: Tagger, pieces: Pieces, annotated: Annotated) -> Lesson:
    """Return an annotated article as a lesson."""
    name, article, gold = annotated
    document = read_text(article, load_arabic())
    forms = [token.form for token in document.tokens]
    spans = [(token.span.start, token.span.end) for token in document.tokens]
    stretches = [_encode(tagger, pieces, forms[first:end], first) for first, end in group_tokens(document)]
    classes = torch.zeros(len(forms), dtype=torch.long)
    triggers = []
    for event in gold["events"]:
        if event["type"] not in EVENT_CLASSES:
            continue
        words = [[i for i, (a, b) in enumerate(spans) if a < end and start < b] for start, end in event["trigger"]]
        words = [some for some in words if some]
        for some in words:
            classes[some] = 1 + EVENT_CLASSES.index(event["type"])
        if words:
            triggers.append((words, STATUSES.index(event["status"])))
    return Lesson(name, stretches, classes, triggers)


def _encode(tagger: Tagger, pieces: Pieces, words: list[str], first: int) -> Stretch:
    """Return a stretch as the tagger reads it before it learns anything new."""
    ids, places = pieces.unit(words)
    encoder, at = tagger.encoder, torch.tensor(places)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        x = encoder.norm(
            encoder.word(torch.tensor([ids])) + encoder.position(torch.arange(len(ids))) + encoder.kind
        )
        mask = torch.zeros(1, 1, 1, len(ids))
        for layer in encoder.layers[:STATES_AFTER]:
            x = layer(x, mask)
        lower = x[0].bfloat16().clone()
        for layer in encoder.layers[STATES_AFTER:]:
            x = layer(x, mask)
        words_states = x[0, at].float()
        kept = {
            head: functional.log_softmax(tagger.heads[head](words_states).float(), -1).bfloat16()
            for head in HEADS
            if head not in TAUGHT
        }
    return Stretch(lower, at, first, kept)


def loss_of(upper: Upper, lesson: Lesson, states: Tensor, chance: random.Random) -> Tensor:
    """Return the loss of an article: of its event words, of their status, and of what other heads should say."""
    dropped = upper.drop(states)
    loss = OF_EVENTS * functional.cross_entropy(upper.heads["event"](dropped), lesson.classes)
    if lesson.triggers:
        means = torch.stack([dropped[chance.choice(words)].mean(0) for words, _ in lesson.triggers])
        wanted = torch.tensor([status for _, status in lesson.triggers])
        loss = loss + OF_STATUS * functional.cross_entropy(upper.heads["status"](means), wanted)
    for stretch in lesson.stretches:
        some = states[stretch.first : stretch.first + len(stretch.places)]
        for head, said in stretch.kept.items():
            now = functional.log_softmax(upper.heads[head](some), -1)
            far = functional.kl_div(now, said.float(), log_target=True, reduction="sum")
            loss = loss + OF_KEPT * far / len(lesson.classes)
    return loss


def fit(upper: Upper, lessons: list[Lesson], epochs: int) -> None:
    """Teach the upper layers and the heads."""
    chance = random.Random(0)
    taught = [p for head in TAUGHT for p in upper.heads[head].parameters()]
    kept = [p for name, head in upper.heads.items() if name not in TAUGHT for p in head.parameters()]
    groups = [
        {"params": [*upper.layers.parameters()], "lr": RATE},
        {"params": kept, "lr": RATE},
        {"params": taught, "lr": HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * -(-len(lessons) // ARTICLES)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1.0, (s + 1) / (steps * 0.1)) * max(0.0, (steps - s) / steps)
    )
    started = time.time()
    for epoch in range(epochs):
        upper.train()
        chance.shuffle(lessons)
        total = 0.0
        for at in range(0, len(lessons), ARTICLES):
            some = lessons[at : at + ARTICLES]
            losses = [loss_of(upper, lesson, x, chance) for lesson, x in zip(some, upper(some), strict=True)]
            loss = torch.stack(losses).mean()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(upper.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += loss.item() * len(some)
        print(f"epoch {epoch} loss {total / len(lessons):.4f} after {time.time() - started:.0f} s", flush=True)


def evaluate(upper: Upper, lessons: Sequence[Lesson]) -> dict[str, float]:
    """Return how well held-out event words are told from others, and how often a status is right."""
    upper.eval()
    found = wanted = right = typed = events = status = 0
    with torch.no_grad():
        for lesson in lessons:
            (states,) = upper([lesson])
            best = upper.heads["event"](states).argmax(-1)
            found += int((best > 0).sum())
            wanted += int((lesson.classes > 0).sum())
            right += int(((best > 0) & (lesson.classes > 0)).sum())
            typed += int(((best > 0) & (best == lesson.classes)).sum())
            for words, label in lesson.triggers:
                events += 1
                status += int(upper.heads["status"](states[words[0]].mean(0)).argmax()) == label
    both = max(found + wanted, 1)
    return {"words f1": 2 * right / both, "typed f1": 2 * typed / both, "status": status / max(events, 1)}


def load_tagger(folder: Path, e5: Path) -> tuple[Tagger, Pieces, dict]:
    """Return a trained tagger with a new head of events, its pieces and its report."""
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    source, pieces = read_e5(e5), Pieces(folder / "tokenizer.json")
    tagger = Tagger(Encoder(source, list(range(pieces.size)), report["depth"]), source.hidden)
    weights = torch.load(folder / "weights.pt")
    # What names an event was learnt with too little to go on: that head begins anew.
    tagger.load_state_dict({k: v for k, v in weights.items() if not k.startswith("heads.event.")}, strict=False)
    return tagger.eval(), pieces, report


def main() -> None:
    """Run the lessons and write weights, tokenizer and report."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shared", "trained", "e5", "out"):
        ap.add_argument(f"--{name}", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=8)
    ap.add_argument("--without", type=Path, help="names of articles to hold out, a line each (set_apart.txt)")
    args = ap.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    held = set(args.without.read_text(encoding="utf-8").split()) if args.without else set()
    tagger, pieces, report = load_tagger(args.trained, args.e5)
    lessons = [prepare(tagger, pieces, annotated) for annotated in read_annotated(args.shared)]
    upper = Upper(tagger)
    learnt = [lesson for lesson in lessons if lesson.name not in held]
    names = sorted(lesson.name for lesson in learnt)
    fit(upper, learnt, args.epochs)
    measured = evaluate(upper, [lesson for lesson in lessons if lesson.name in held])
    print(measured)
    report["events"] = {"epochs": args.epochs, "rate": RATE, "articles": names, "held out": measured}
    torch.save(tagger.state_dict(), args.out / "weights.pt")
    (args.out / "report.json").write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    shutil.copy(args.trained / "tokenizer.json", args.out / "tokenizer.json")


if __name__ == "__main__":
    main()
