"""Measure how much of a page is taken for its article: pages with known bodies, and pages flattened to one text.

usage: python -m bench.html_pages [--shared FOLDER]

Two pages have their body beside them (precision and recall of words, in order), one has phrases that must and must
not be there. Of the flattened pages it is known by machine where the body starts and ends: what stands before and
after it should be marked as the site's, what stands in it should not.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from tawatur.extract.metadata import find_metadata
from tawatur.flow.engines import load_pack
from tawatur.ingest import open_places, read_place
from tawatur.model import make_article
from tawatur.text import read as read_text

__all__ = ["body_share", "main", "measure_flat", "measure_pages"]

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures as JSON and return an exit code: 0 done, 2 the pages are not there."""
    parser = argparse.ArgumentParser(prog="bench.html_pages", description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the pages lie")
    folder = parser.parse_args(arguments).shared / "bench" / "html"
    if not folder.is_dir():
        print(f"{folder} is not there; name the folder above bench/html with --shared", file=sys.stderr)
        return 2
    flat = [json.loads(line) for line in (folder / "boilerplate_flat_pages.jsonl").read_text("utf-8").splitlines()]
    print(json.dumps({"pages": measure_pages(folder), "flat": measure_flat(flat)}, ensure_ascii=False, indent=1))
    return 0


def measure_pages(folder: Path) -> dict[str, dict[str, float]]:
    """Return precision and recall of body words, or the share of phrases that are rightly there or not there."""
    told = json.loads((folder / "LBCGroup.json").read_text("utf-8"))["V1"]["body"]["sections"]
    bodies = {
        "LBCGroup_2026_01_08.html.gz": "\n".join(part for section in told for part in section["paragraphs"]),
        "arabic_article.html": (folder / "arabic_article.txt").read_text("utf-8"),
    }
    found = {name: body_share(_read(folder / name), body) for name, body in bodies.items()}
    (known,) = json.loads((folder / "gold.json").read_text("utf-8")).values()
    text = _read(folder / known["file"])
    right = sum(phrase in text for phrase in known["with"]) + sum(phrase not in text for phrase in known["without"])
    found[known["file"]] = {"phrases": right / (len(known["with"]) + len(known["without"]))}
    return found


def body_share(found: str, body: str) -> dict[str, float]:
    """Return which share of the words found is in the body, and which share of the body was found, in order."""
    have, want = found.split(), body.split()
    same = sum(block.size for block in SequenceMatcher(None, have, want, autojunk=False).get_matching_blocks())
    return {"precision": round(same / max(1, len(have)), 4), "recall": round(same / max(1, len(want)), 4)}


def measure_flat(pages: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Return the characters before, in and after the bodies, and which share of each is marked as the site's."""
    total, marked = {"before": 0, "body": 0, "after": 0}, {"before": 0, "body": 0, "after": 0}
    touched = 0
    for page in pages:
        text = page["raw_flat_text"]
        start, end = page["auto_body_start"], page["auto_body_end"]
        document = read_text(make_article(text=text, lang="ar"), load_pack("ar"))
        chrome = {
            i for span in find_metadata(document, load_pack("ar")).boilerplate for i in range(span.start, span.end)
        }
        touched += bool(chrome)
        for name, stretch in (("before", (0, start)), ("body", (start, end)), ("after", (end, len(text)))):
            total[name] += stretch[1] - stretch[0]
            marked[name] += sum(i in chrome for i in range(*stretch))
    shares = {f"marked {name}": round(marked[name] / total[name], 4) for name in total if total[name]}
    return {"pages": len(pages), "pages with marks": touched, **total, **shares}


def _read(path: Path) -> str:
    articles = [found.article for place in open_places([path]) for found in read_place(place) if found.article]
    return articles[0].text if articles else ""


if __name__ == "__main__":
    sys.exit(main())
