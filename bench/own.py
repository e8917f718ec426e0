"""Score the program on articles that were marked for this project and that nothing was trained on.

usage: python -m bench.own [--profile full|fast] [--learnt] [--errors N] [--shared FOLDER]

`training/annotations` holds ids, offsets and labels alone; the texts are looked up in the corpora. `--learnt` takes
the articles that rules and models were developed on instead: a large gap would mean that they were learnt by heart.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.marked import ANNOTATIONS, find_texts, read_rows

from tawatur.flow.settings import PROFILES

__all__ = ["main", "write_references"]

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores as JSON and return an exit code: 0 done, 2 the corpora are not there."""
    parser = argparse.ArgumentParser(prog="bench.own", description=__doc__)
    parser.add_argument("--profile", choices=PROFILES, default=PROFILES[0])
    parser.add_argument("--learnt", action="store_true", help="the articles that were developed on")
    parser.add_argument("--errors", type=int, default=0, help="show so many misses of each kind")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the corpora lie")
    given = parser.parse_args(arguments)
    scorer = given.shared / "reference" / "score.py"
    if not scorer.exists():
        print(f"{given.shared} holds no corpora to measure on; name it with --shared", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        count = write_references(Path(folder), given.shared, held=not given.learnt)
        output = Path(folder) / "read.out"
        texts = sorted(str(path) for path in Path(folder).glob("*.txt"))
        program = [sys.executable, "-m", "tawatur", "read", "--profile", given.profile, *texts]
        with output.open("wb") as target:
            subprocess.run(program, stdout=target, check=True)
        places = [str(scorer), folder, str(output), "--json", "--errors", str(given.errors)]
        run = subprocess.run([sys.executable, *places], stdout=subprocess.PIPE, text=True, check=True)
    score: dict[str, Any] = json.loads(run.stdout)
    kept = {"articles": count, **{noun: score[noun] for noun in ("mentions", "statements", "events")}}
    print(json.dumps(kept, ensure_ascii=False, indent=1))
    return 0


def write_references(folder: Path, shared: Path, *, held: bool) -> int:
    """Write texts and annotations, in the form the scorer reads, of the articles held back or of the others.

    Returns how many there are.

    Raises:
        SystemExit: a text is not in the corpora, or not the one that was marked.
    """
    names = {row["id"]: row for part in (True, False) for row in read_rows(ANNOTATIONS / "names.jsonl", held=part)}
    rows = read_rows(ANNOTATIONS / "statements.jsonl", held=held)
    events = {row["id"]: row for row in read_rows(ANNOTATIONS / "events.jsonl", held=held)}
    texts = find_texts(shared / "corpora", rows)
    for row in rows:
        text = texts[row["id"]]
        (folder / f"{row['id']}.txt").write_text(text, encoding="utf-8")
        annotation = _annotation(row, names[row["id"]]["mentions"], text)
        if row["id"] in events:
            _add_events(annotation, events[row["id"]])
        (folder / f"{row['id']}.json").write_text(json.dumps(annotation, ensure_ascii=False), encoding="utf-8")
    return len(rows)


def _annotation(row: dict[str, Any], mentions: Sequence[Sequence[Any]], text: str) -> dict[str, Any]:
    """Return an article's marks as the scorer reads them; who is no source is an entity by its words."""
    source_at = {tuple(span): key for key, source in row["sources"].items() for span in source["at"]}
    entities = {key: {"name": key, "type": source["type"]} for key, source in row["sources"].items()}
    marked = []
    for start, end, label in mentions:
        words = text[start:end]
        entity = source_at.get((start, end), words)
        kind = {"adjective": "government", "nominal": "group"}.get(label, label)
        entities.setdefault(entity, {"name": words, "type": kind})
        marked.append(
            {
                "span": [start, end],
                "text": words,
                "entity": entity,
                "nominal": label == "nominal",
                "adjective": label == "adjective",
            }
        )
    empty: dict[str, Any] = {"boilerplate": [], "times": [], "events": []}
    return {
        "file": f"{row['id']}.txt",
        "entities": entities,
        "mentions": marked,
        "statements": row["statements"],
    } | empty


def _add_events(annotation: dict[str, Any], row: dict[str, Any]) -> None:
    """Add an article's events; what names an entity is a source, or the place where a mention of it begins.

    `same` lists what names one entity, by a name that holds in all articles: a state, its adjective and its capital
    where that stands for it.
    """
    at = {mention["span"][0]: mention["entity"] for mention in annotation["mentions"]}
    one = {at.get(key, key): name for name, group in row["same"].items() for key in group}

    def entity(key: Any) -> Any:  # noqa: ANN401 - a name or an offset
        found = at.get(key, key)
        return one.get(found, found)

    for key, name in one.items():
        annotation["entities"].setdefault(name, annotation["entities"][key])
    for mention in annotation["mentions"]:
        mention["entity"] = one.get(mention["entity"], mention["entity"])
    for statement in annotation["statements"]:
        for link in statement["chain"]:
            link["entity"] = one.get(link["entity"], link["entity"])
    annotation["events"] = [
        {
            **event,
            **{part: list(map(entity, event[part])) for part in ("actor", "recipient")},
            "place": entity(event["place"]),
        }
        for event in row["events"]
    ]


if __name__ == "__main__":
    sys.exit(main())
