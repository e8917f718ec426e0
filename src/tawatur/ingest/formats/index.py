"""An index beside plain texts: `index.jsonl`, which says of each file in its folder who published it and when.

A text file has no place for its outlet and its date, and without a date «yesterday» points nowhere. So
collections of texts carry an index: one JSON object a line, `file` naming a file of the folder, the other fields
named as in any record that is read (`outlet`, `date`, `author`, `title`, `url`).
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from tawatur.ingest.fields import has_text_field, said_of_record
from tawatur.ingest.piece import Said

__all__ = ["INDEX_NAME", "is_index", "said_by_index"]

INDEX_NAME = "index.jsonl"
# An index of a million files takes about 200 MB; beyond that it is no index beside a folder of texts.
_MOST_BYTES = 200_000_000


def is_index(path: Path) -> bool:
    """Tell whether the file is an index: by its name, and because its lines name files and hold no text."""
    return path.name == INDEX_NAME and bool(_read(path.parent))


def said_by_index(path: Path) -> Said | None:
    """Return what the index in the file's folder says of it; None where there is none, or it does not name it."""
    return _read(path.parent).get(path.name)


def _read(folder: Path) -> Mapping[str, Said]:
    path = folder / INDEX_NAME
    try:
        found = path.stat()
    except (OSError, ValueError):
        return {}
    return _parse(path, found.st_size, found.st_mtime_ns) if found.st_size <= _MOST_BYTES else {}


@lru_cache(maxsize=8)
def _parse(path: Path, size: int, changed: int) -> Mapping[str, Said]:  # noqa: ARG001 - a changed file is read anew
    """Return what each line says, by file name; a file that is no index gives nothing."""
    said: dict[str, Said] = {}
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError):
        return {}
    for line in lines:
        try:
            record = json.loads(line) if line.strip() else {}
        except ValueError:
            continue
        if not isinstance(record, dict) or not isinstance(record.get("file"), str) or has_text_field(record):
            continue
        said[record["file"]] = said_of_record({k: v for k, v in record.items() if k != "file"}, where=INDEX_NAME)
    return said
