"""What the house tests share: the tree of the repository."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def package(root: Path) -> Path:
    """The folder of the package."""
    return root / "src" / "tawatur"


@pytest.fixture(scope="session")
def rooms(package: Path) -> tuple[str, ...]:
    """The names of the rooms."""
    return tuple(sorted(path.parent.name for path in package.glob("*/__init__.py")))


@pytest.fixture(scope="session")
def modules(package: Path) -> tuple[Path, ...]:
    """Every Python file of the package."""
    return tuple(sorted(package.rglob("*.py")))
