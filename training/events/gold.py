"""The articles whose events are annotated: those under reference/train, and those marked for the project.

Both come in the form of the reference annotations, as far as events need it. Articles that are held back are left
out.
"""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.marked import ANNOTATIONS, find_texts, read_rows

from tawatur.ingest import open_places, read_place
from tawatur.model import Article

__all__ = ["Annotated", "read_annotated"]

Annotated = tuple[str, Article, dict[str, Any]]


def read_annotated(shared: Path) -> Iterator[Annotated]:
    """Yield name, article and annotation of each article that may be learnt from, in a fixed order.

    Raises:
        SystemExit: an article cannot be read, or is not the one that was marked.
    """
    texts = sorted((shared / "reference" / "train").glob("t*.txt"))
    for text in texts:
        yield text.stem, _article(text), json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))
    rows = {row["id"]: row for row in read_rows(ANNOTATIONS / "events.jsonl", held=False)}
    with tempfile.TemporaryDirectory() as folder:
        for name, words in find_texts(shared / "corpora", list(rows.values())).items():
            text = Path(folder) / f"{name}.txt"
            text.write_text(words, encoding="utf-8")
            yield name, _article(text), _annotation(rows[name])


def _article(text: Path) -> Article:
    found = [one for place in open_places([text]) for one in read_place(place)]
    if len(found) != 1 or found[0].article is None:
        raise SystemExit(f"{text} is not one article")
    return found[0].article


def _annotation(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row's marks as the references have them; of a mention only its place and its party are known."""
    mentions = [
        {"span": span, "entity": party, "nominal": None, "adjective": None}
        for party, spans in row["parties"].items()
        for span in spans
    ]
    events = [{"id": f"e{number}", **event} for number, event in enumerate(row["events"], start=1)]
    return {"mentions": mentions, "events": events}
