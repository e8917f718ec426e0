"""A dossier of the tests' own news, built once."""

from pathlib import Path

import pytest
from tests.flow.newsroom import write_lines

from tawatur.flow.ask import Dossier
from tawatur.flow.progress import Silent
from tawatur.flow.run import build
from tawatur.flow.settings import Settings

FAST = Settings(profile="fast", batch=10)


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Path:
    """A dossier of a dozen articles; for questions that alter nothing."""
    folder = tmp_path_factory.mktemp("built")
    path = folder / "news.tawatur"
    build([write_lines(folder / "news.jsonl", 12)], path, settings=FAST, progress=Silent())
    return path


@pytest.fixture
def dossier(built: Path):
    with Dossier.open(built) as opened:
        yield opened
