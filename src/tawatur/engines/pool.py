"""Many hands for one step: results come in the order of the work, whoever does it and whoever dies of it."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from typing import Generic, TypeVar

__all__ = ["Crew", "run_in_order"]

T = TypeVar("T")
R = TypeVar("R")
L = TypeVar("L")
# Chunks that wait for each worker: enough that none is idle, few enough that little is held in memory.
_AHEAD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew(Generic[T, R]):
    """Who works and how.

    Attributes:
        workers: how many processes; with one the work is done in this process.
        start: called once in each process with `given`; it and `work` must be importable by name.
        work: turns items into as many results.
        bury: the result for an item whose process died of it.
    """

    workers: int
    start: Callable[..., None]
    given: tuple[object, ...]
    work: Callable[[Sequence[T]], Sequence[R]]
    bury: Callable[[T], R]


def run_in_order(chunks: Iterable[tuple[L, Sequence[T]]], crew: Crew[T, R]) -> Iterator[tuple[L, Sequence[R]]]:
    """Yield the results of each chunk beside the label it came with, in the order of the chunks.

    A process that dies takes nothing with it: what it had is done again item by item, and the item that kills its
    process again is buried.
    """
    if crew.workers == 1:
        crew.start(*crew.given)
        for label, items in chunks:
            yield label, crew.work(items)
        return
    gang: _Gang[L, T, R] = _Gang(crew)
    yield from gang.run(iter(chunks))


class _Gang(Generic[L, T, R]):
    """Some processes and the chunks they have in hand."""

    def __init__(self, crew: Crew[T, R]) -> None:
        self._crew = crew
        self._pool = self._hire(crew.workers)
        self._waiting: deque[tuple[L, Sequence[T], Future[Sequence[R]] | None]] = deque()

    def _hire(self, workers: int) -> ProcessPoolExecutor:
        # Spawned, not forked: a fork copies the locks of threads that are not copied.
        return ProcessPoolExecutor(
            workers,
            mp_context=get_context("spawn"),
            initializer=_begin,
            initargs=(self._crew.start, self._crew.given),
        )

    def run(self, chunks: Iterator[tuple[L, Sequence[T]]]) -> Iterator[tuple[L, Sequence[R]]]:
        """Yield the results of all chunks."""
        try:
            for label, items in chunks:
                self._waiting.append((label, items, self._submit(items)))
                if len(self._waiting) > self._crew.workers * _AHEAD:
                    yield self._next()
            while self._waiting:
                yield self._next()
        finally:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _submit(self, items: Sequence[T]) -> Future[Sequence[R]] | None:
        """Hand out a chunk; None where there is nobody alive to take it."""
        try:
            return self._pool.submit(self._crew.work, items)
        except BrokenProcessPool:
            return None

    def _next(self) -> tuple[L, Sequence[R]]:
        label, items, future = self._waiting.popleft()
        try:
            if future is not None:
                return label, future.result()
        except BrokenProcessPool:
            pass
        results = [self._alone(item) for item in items]
        # Whoever is left of the old pool is of no use; what others had in hand is handed out again.
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._hire(self._crew.workers)
        self._waiting = deque((label, items, self._submit(items)) for label, items, _ in self._waiting)
        return label, results

    def _alone(self, item: T) -> R:
        with self._hire(1) as pool:
            try:
                return pool.submit(self._crew.work, (item,)).result()[0]
            except BrokenProcessPool:
                return self._crew.bury(item)


def _begin(start: Callable[..., None], given: tuple[object, ...]) -> None:
    """Make a worker ready: the one who started it answers interruptions, and it does not outlive them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()
    start(*given)


def _follow() -> None:
    """End this process when its parent is gone: workers hold each other's pipes open and would wait forever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
