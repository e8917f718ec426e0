"""What the tests of the ingest room share: a text of our own, and builders of small files."""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tawatur.ingest.found import Found
from tawatur.ingest.places import open_places
from tawatur.ingest.reader import read_place

PARAGRAPHS = (
    "وصل وفد من وزارة النقل إلى الميناء الجديد صباح الثلاثاء لتفقد أعمال التوسعة التي بدأت قبل عامين.",
    "وقال رئيس الوفد إن الأعمال ستنتهي قبل نهاية العام، مضيفا أن الكلفة بلغت نحو 200 مليون دينار حتى الآن.",
    "ونفت إدارة الميناء وجود أي تأخير في الجدول، وأكدت أن السفن تدخل الأرصفة القديمة كالمعتاد.",
)


@pytest.fixture
def story() -> str:
    """A short news text, written for the tests."""
    return "\n\n".join(PARAGRAPHS) + "\n"


@pytest.fixture
def page() -> Callable[..., str]:
    """Makes a page around the paragraphs: a menu before them, teasers after."""

    def make(head: str = "", paragraphs: Sequence[str] = PARAGRAPHS, before: str = "") -> str:
        body = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        return (
            "<!DOCTYPE html>\n<html lang='ar' dir='rtl'><head><meta charset='utf-8'>"
            f"<title>وفد وزاري يتفقد الميناء الجديد | صحيفة المرفأ</title>{head}</head>\n<body>"
            "<nav><ul><li><a href='/'>الرئيسية</a></li><li><a href='/w'>العالم</a></li></ul></nav>"
            f"<main><article><h1>وفد وزاري يتفقد الميناء الجديد</h1>{before}{body}</article></main>"
            "<aside><h3>اقرأ أيضا</h3><ul><li><a href='/2'>ارتفاع أسعار القمح</a></li></ul></aside>"
            "<footer>جميع الحقوق محفوظة</footer></body></html>"
        )

    return make


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., list[Found]]:
    """Writes bytes to a file of a name and reads it."""

    def run(name: str, data: bytes | str) -> list[Found]:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return [found for place in open_places([path]) for found in read_place(place)]

    return run


@pytest.fixture
def zipped() -> Callable[[dict[str, bytes | str]], bytes]:
    """Makes a zip file of names and contents."""

    def make(files: dict[str, bytes | str]) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return out.getvalue()

    return make
