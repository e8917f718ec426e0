"""What workers do in these tests; spawned processes find it by its name."""

import os
import time

import pyarrow as pa

STARTED: list[object] = []


def start(*given):
    STARTED.extend(given)


def work(items):
    """Double each number; 13 kills the process that has it, and 1000 takes its time."""
    results = []
    for item in items:
        if item == 13:
            os._exit(9)
        if item == 1000:
            time.sleep(0.3)
        results.append((item * 2, tuple(STARTED)))
    return results


WORDS = pa.schema([("name", pa.string()), ("word", pa.string())])


def words_of(batch):
    """Return the words of each text; «die» kills the process that reads it."""
    rows = [
        {"name": row["name"], "word": word} for row in batch.to_pylist() for word in row["text"].decode().split()
    ]
    if any(row["word"] == "die" for row in rows):
        os._exit(9)
    return pa.RecordBatch.from_pylist(rows, schema=WORDS)
