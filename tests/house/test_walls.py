"""The contracts between the rooms are kept, and each kind of break is caught."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LAYERS = "Rooms are stacked: data flows up, imports point down"
INTERFACES = "Interfaces ask the flow, and nobody else"
STORE = "The store and ingest know the nouns, not the steps"
DATABASE = "Only the store talks to a database"
PACKS = "Language packs are strangers"
CIRCLES = "No circles inside a room"
FRONT_DOOR = "The front door imports records alone"
STANDARD = "Nouns, errors and seams need the standard library alone"

# (what is planted, where, the contract that must break)
BREAKS = {
    "model imports store": ("model/span.py", "import tawatur.store\n", LAYERS),
    "text imports extract": ("text/__init__.py", "from tawatur import extract\n", LAYERS),
    "text imports extract inside a function": (
        "text/__init__.py", "def late():\n    import tawatur.extract\n", LAYERS,
    ),
    "text imports extract for its types": (
        "text/__init__.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import tawatur.extract\n",
        LAYERS,
    ),
    "extract imports link": ("extract/__init__.py", "import tawatur.link\n", LAYERS),
    "analyse imports link": ("analyse/__init__.py", "import tawatur.link\n", LAYERS),
    "the interface imports the pages": ("api/__init__.py", "import tawatur.web\n", LAYERS),
    "the pages import the command line": ("web/__init__.py", "import tawatur.cli\n", LAYERS),
    "a room without a floor": ("utils/__init__.py", '"""An attic."""\n', LAYERS),
    "store imports link": ("store/__init__.py", "import tawatur.link\n", STORE),
    "ingest imports lang": ("ingest/__init__.py", "import tawatur.lang\n", STORE),
    "the command line imports the store": ("cli/__init__.py", "import tawatur.store\n", INTERFACES),
    "the pages import a step": ("web/__init__.py", "import tawatur.analyse\n", INTERFACES),
    "analyse imports sqlite3": ("analyse/__init__.py", "import sqlite3\n", DATABASE),
    "flow imports sqlalchemy": ("flow/__init__.py", "import sqlalchemy\n", DATABASE),
    "an engine that is no runner imports sqlite3": ("engines/pool.py", "import sqlite3\n", DATABASE),
    "Arabic imports English": ("lang/ar/__init__.py", "import tawatur.lang.en\n", PACKS),
    "a circle in a room": ("model/ids.py", "import tawatur.model.article\n", CIRCLES),
    "the front door imports the flow": ("__init__.py", "import tawatur.flow\n", FRONT_DOOR),
    "model imports a library": ("model/span.py", "import pydantic\n", STANDARD),
}  # fmt: skip


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """A copy of the package and of its contracts that may be broken."""
    shutil.copytree(
        root / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "dist", "*.onnx", "*.tsv")
    )
    shutil.copy(root / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package that lies in a folder."""
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_walls_stand(copy):
    run = lint(copy)
    assert run.returncode == 0, run.stdout
    for contract in (LAYERS, INTERFACES, STORE, DATABASE, PACKS, CIRCLES, FRONT_DOOR, STANDARD):
        assert f"{contract} KEPT" in run.stdout


@pytest.mark.slow
@pytest.mark.parametrize("name", BREAKS)
def test_a_break_is_caught(copy, name):
    place, planted, contract = BREAKS[name]
    path = copy / "src" / "tawatur" / place
    path.parent.mkdir(exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(before + "\n" + planted, encoding="utf-8")
    run = lint(copy)
    assert run.returncode == 1, f"{name} went through: {run.stdout}"
    assert f"{contract} BROKEN" in run.stdout, run.stdout
