"""What the command-line tests share: articles written for them, a dossier of these, and a way to run a command."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tawatur.cli.app import main

VISIT = """وزير الطاقة يصل إلى بغداد لبحث الربط الكهربائي

بغداد – 12 مارس 2024 – أعلنت وزارة الكهرباء العراقية أن وزير الطاقة الأردني وصل إلى بغداد لتوقيع اتفاق الربط.

وقال المتحدث باسم الوزارة أحمد العبادي إن الاتفاق يزوّد العراق بنحو 150 ميغاواط، مؤكدًا أن العمل يبدأ الشهر المقبل.

ونقلت صحيفة الضفة عن مسؤول أردني قوله إن بلاده لن تؤخر التنفيذ.
"""

DENIAL = """عمّان تنفي تأجيل الربط الكهربائي مع العراق

عمّان – 14 مارس 2024 – نفت وزارة الطاقة الأردنية تأجيل مشروع الربط الكهربائي مع العراق.

وقال وزير الطاقة: «المشروع قائم في موعده». وبحسب مصدر مطلع، فإن الكلفة بلغت 20 مليون دولار.
"""


@dataclass(frozen=True)
class Run:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """Return what it wrote, read as JSON."""
        return json.loads(self.out)


@pytest.fixture
def run(monkeypatch, capsys) -> Callable[..., Run]:
    """Run `tawatur` with some arguments, as the program would."""

    def run_once(*arguments: object) -> Run:
        monkeypatch.setattr(sys, "argv", ["tawatur", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        written = capsys.readouterr()
        return Run(int(ended.value.code or 0), written.out, written.err)

    return run_once


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "visit.txt").write_text(VISIT, encoding="utf-8")
    (folder / "denial.txt").write_text(DENIAL, encoding="utf-8")
    return folder


@pytest.fixture
def broken(articles: Path) -> Path:
    """The same folder with a third file that cannot be read."""
    (articles / "broken.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 16)
    return articles


@pytest.fixture
def dossier(run, articles: Path, tmp_path: Path) -> Path:
    """A dossier of the two articles, read by rules alone."""
    path = tmp_path / "power.tawatur"
    assert run("build", articles, "-o", path, "--profile", "fast").code == 0
    return path
