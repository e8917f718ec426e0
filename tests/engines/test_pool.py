import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.engines import crew

from tawatur.engines.pool import Crew, run_in_order


def run(workers, chunks, given=("x",)):
    crew.STARTED.clear()
    hands = Crew(workers=workers, start=crew.start, given=given, work=crew.work, bury=lambda item: f"buried {item}")
    return list(run_in_order(iter(chunks), hands))


def doubled(*items):
    return [(item * 2, ("x",)) for item in items]


def test_one_worker_works_here():
    assert run(1, [("a", (1, 2)), ("b", ()), ("c", (3,))]) == [
        ("a", doubled(1, 2)), ("b", []), ("c", doubled(3)),
    ]  # fmt: skip
    assert crew.STARTED == ["x"]


@pytest.mark.slow
def test_many_workers_keep_the_order():
    chunks = [(number, (1000 if number == 0 else 20 + number, 20)) for number in range(30)]
    assert run(2, chunks) == [(label, doubled(*items)) for label, items in chunks]
    assert crew.STARTED == []


@pytest.mark.slow
def test_who_dies_is_buried_alone():
    chunks = [("a", (1, 2)), ("b", (3, 13, 4)), ("c", (5,)), ("d", (13,)), ("e", (6,))]
    assert run(2, chunks) == [
        ("a", doubled(1, 2)),
        ("b", [*doubled(3), "buried 13", *doubled(4)]),
        ("c", doubled(5)),
        ("d", ["buried 13"]),
        ("e", doubled(6)),
    ]


def test_nothing_to_do():
    assert run(2, []) == []


PARENT = """
import multiprocessing, sys, time
from tawatur.engines.pool import Crew, run_in_order
from tests.engines import crew

def forever(items):
    time.sleep(60)

if __name__ == "__main__":
    hands = Crew(workers=2, start=crew.start, given=(), work=crew.work, bury=str)
    running = run_in_order(((n, (n,)) for n in range(100)), hands)
    next(running)
    print(*[child.pid for child in multiprocessing.active_children()], flush=True)
    time.sleep(60)
"""


@pytest.mark.slow
def test_workers_do_not_outlive_who_hired_them(tmp_path):
    program = tmp_path / "parent.py"
    program.write_text(PARENT, encoding="utf-8")
    known = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    parent = subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, text=True, env=known)
    children = [int(word) for word in parent.stdout.readline().split()]
    parent.kill()
    parent.wait(timeout=10)
    parent.stdout.close()
    assert children
    until = time.monotonic() + 20
    while _living(children) and time.monotonic() < until:
        time.sleep(0.1)
    assert _living(children) == []


def _living(processes):
    return [process for process in processes if Path(f"/proc/{process}").exists()]
