"""What all tests share."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference material beside the project; the test is skipped where it is absent."""
    if not (SHARED / "README.md").exists():
        pytest.skip(f"{SHARED} is not there: this test needs the reference material beside the project")
    return SHARED
