"""The articles marked for this project: ids, offsets and labels here, their texts looked up in the corpora.

Scripts that import it run with the repository's root on the path: `PYTHONPATH=.:src`.
"""

import gzip
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

__all__ = ["ANNOTATIONS", "find_texts", "read_rows"]

ANNOTATIONS = Path(__file__).parent / "annotations"


def read_rows(path: Path, *, held: bool) -> list[dict[str, Any]]:
    """Return the rows of a file of marks: of the articles held back from all that learns, or of the others."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row.get("held", False) is held]


def find_texts(corpora: Path, rows: Sequence[dict[str, Any]]) -> dict[str, str]:
    """Return the text of each row's article by its id, in the order of the ids.

    Raises:
        SystemExit: a text is not in the corpora, or not the one that was marked.
    """
    wanted = {(row["corpus"], row["id"]): row["digest"] for row in rows}
    found: dict[str, str] = {}
    for corpus in sorted({corpus for corpus, _ in wanted}):
        with gzip.open(corpora / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                digest = wanted.get((corpus, article["id"]))
                if digest is None:
                    continue
                text = f"{article['title']}\n\n{article['text']}" if article.get("title") else article["text"]
                if hashlib.sha256(text.encode()).hexdigest()[:16] != digest:
                    raise SystemExit(f"{corpus}: {article['id']} is not the text that was marked")
                found[article["id"]] = text
    missing = {ident for _, ident in wanted} - found.keys()
    if missing:
        raise SystemExit(f"not in the corpora: {sorted(missing)}")
    return dict(sorted(found.items()))
