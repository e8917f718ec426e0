"""Time each stage on a file of articles, in one process: print seconds and rates as JSON.

usage: python -m bench.speed.stages SAMPLE.jsonl [--profile full|fast]

The stages are those that `RulesExtractor` composes: each function is timed where the extractor calls it, so that
the order and the arguments are the program's own.
"""

import argparse
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from tawatur.extract import reading as rules
from tawatur.extract.protocols import MentionTagger
from tawatur.extract.reading import RulesExtractor
from tawatur.flow.engines import load_pack, load_tagger
from tawatur.flow.settings import PROFILES, Settings
from tawatur.flow.work.linking import link_readings
from tawatur.ingest import open_places, read_place
from tawatur.model import Article
from tawatur.text import read as read_text

__all__ = ["main"]

P = ParamSpec("P")
R = TypeVar("R")

# name of the stage: the function as the extractor knows it
STAGES = {
    "metadata": "find_metadata",
    "mentions": "find_mentions",
    "times": "find_times",
    "quantities": "find_quantities",
    "statements": "find_statements",
    "events": "find_events",
}


class Clock:
    """Seconds spent in each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def timed(self, stage: str, work: Callable[P, R]) -> Callable[P, R]:
        """Return a function that does the work and adds its time to the stage."""

        def run(*arguments: P.args, **named: P.kwargs) -> R:
            start = time.perf_counter()
            try:
                return work(*arguments, **named)
            finally:
                self.seconds[stage] += time.perf_counter() - start

        return run


class TimedTagger:
    """The trained tagger, timed."""

    def __init__(self, tagger: MentionTagger, clock: Clock) -> None:
        self.look = clock.timed("network", tagger.look)


def main(arguments: list[str] | None = None) -> int:
    """Time the stages and return 0."""
    parser = argparse.ArgumentParser(prog="bench.speed.stages", description=__doc__)
    parser.add_argument("sample", type=Path)
    parser.add_argument("--profile", choices=PROFILES, default=PROFILES[0])
    given = parser.parse_args(arguments)
    json.dump(measure(given.sample, Settings(profile=given.profile)), sys.stdout)
    return 0


def measure(sample: Path, settings: Settings) -> dict[str, Any]:
    """Return the counts, and for each stage the seconds and the sentences and tokens a second."""
    clock = Clock()
    extractor = _timed_extractor(settings, clock)

    def ingest() -> list[Article]:
        return [found.article for place in open_places([sample]) for found in read_place(place) if found.article]

    articles = clock.timed("ingest", ingest)()
    packs = {article.lang: load_pack("en" if article.lang == "en" else settings.language) for article in articles}
    read = clock.timed("text", read_text)
    readings, sentences, tokens, texts = [], 0, 0, {}
    for article in articles:
        document = read(article, packs[article.lang])
        sentences += len(document.sentences)
        tokens += len(document.tokens)
        texts[article.id] = article.text
        readings.append(extractor.read(document, packs[article.lang]))
    clock.timed("link", link_readings)(readings, text_of=texts.__getitem__, settings=settings)
    stages = {
        name: {"seconds": spent, "sentences": sentences / spent, "tokens": tokens / spent}
        for name, spent in clock.seconds.items()
        if spent
    }
    total = sum(clock.seconds.values())
    stages["all"] = {"seconds": total, "sentences": sentences / total, "tokens": tokens / total}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "articles": len(articles), "sentences": sentences, "tokens": tokens, "peak_mb": peak, "stages": stages,
    }  # fmt: skip


def _timed_extractor(settings: Settings, clock: Clock) -> RulesExtractor:
    for stage, name in STAGES.items():
        setattr(rules, name, clock.timed(stage, getattr(rules, name)))
    tagger = load_tagger() if settings.profile == "full" else None
    return RulesExtractor(TimedTagger(tagger, clock) if tagger is not None else None)


if __name__ == "__main__":
    sys.exit(main())
