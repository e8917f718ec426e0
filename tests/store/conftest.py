"""A dossier that the tests of the store share."""

from pathlib import Path

import pytest
from tests.store.samples import make_item, make_linkage, make_sample

from tawatur.store import open_view, open_writer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a dossier may be made."""
    return tmp_path / "my dossier?.tawatur"


@pytest.fixture
def dossier(path: Path) -> Path:
    """A dossier with three articles: two alike in two outlets, and one of its own."""
    with open_writer(path) as writer:
        twin = make_item(2, article=make_sample(1, outlet="المساء"))
        items = [make_item(0), make_item(1, terms="سودان سودان"), twin]
        writer.add_batch(items)
        list(writer.readings_to_link())
        writer.replace_linkage(make_linkage(items), by="l1", search_form=lambda name: name.replace("ال", ""))
    return path


@pytest.fixture
def view(dossier: Path):
    with open_view(dossier) as opened:
        yield opened


@pytest.fixture(scope="session")
def dossier_of_one(tmp_path_factory) -> Path:
    """A dossier with one article, for questions that alter nothing."""
    path = tmp_path_factory.mktemp("one") / "one.tawatur"
    with open_writer(path) as writer:
        writer.add_batch([make_item(0)])
    return path
