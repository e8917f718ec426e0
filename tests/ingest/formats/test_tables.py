import io
from collections.abc import Callable
from datetime import UTC, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tawatur.ingest.found import Found

Read = Callable[..., list[Found]]


def _parquet(columns: dict[str, list[object]]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1256", "utf-16"])
def test_a_table_is_read_by_its_header(read: Read, story: str, separator: str, encoding: str) -> None:
    rows = [["العنوان", "النص", "التاريخ"], ["خبر", f'"{story}"', "2025-01-14"], ["آخر", f'"{story}"', ""]]
    found = read("a.csv", "\r\n".join(separator.join(row) for row in rows).encode(encoding))
    articles = [one.article for one in found if one.article]
    assert [(one.title, one.text, one.published) for one in articles] == [
        ("خبر", story, "2025-01-14"),
        ("آخر", story, None),
    ]
    assert [one.place.rpartition("#")[2] for one in found] == ["1", "2"]


def test_columns_are_found_wherever_they_stand(read: Read, story: str) -> None:
    (found,) = read(
        "a.csv", f'media_name,publish_date,id,text,url\nالمرفأ,2025-01-14 10:00:00,7,"{story}",https://e.org/1'
    )
    assert found.article is not None
    assert (found.article.outlet, found.article.published, found.article.url) == (
        "المرفأ",
        "2025-01-14",
        "https://e.org/1",
    )


def test_an_apostrophe_put_before_a_formula_is_taken_away(read: Read) -> None:
    (found,) = read("a.csv", "text,title\nوصل الوفد,'=1+1")
    assert found.article is not None
    assert found.article.title == "=1+1"


def test_rows_that_are_too_short_or_long_are_read_or_told(read: Read) -> None:
    found = read("a.csv", "title,text\nخبر\nخبر,وصل الوفد,زائد\n")
    assert [one.article is not None for one in found] == [False, True]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "the file is empty"),
        ("text,title\n", "no rows below the header"),
        ("a,b\n1,2\n", "no column for the text of an article among: a, b"),
        (b"\x89PNG\r\n" + bytes(99), "PNG picture"),
        ('text\n"' + "ا" * 17_000_000, "a row that cannot be read"),
    ],
)
def test_what_is_no_table_fails(read: Read, data: bytes | str, said: str) -> None:
    found = read("a.csv", data)
    assert found[-1].failure is not None
    assert said in found[-1].failure.message


def test_parquet_is_read_row_by_row(read: Read, story: str) -> None:
    day = datetime(2025, 1, 14, tzinfo=UTC)
    found = read("a.parquet", _parquet({"title": ["أول", "ثان"], "text": [story, None], "date": [day, day]}))
    assert found[0].article is not None
    assert (found[0].article.title, found[0].article.published, found[0].article.text) == (
        "أول",
        "2025-01-14",
        story,
    )
    assert found[1].failure is not None
    assert "no text" in found[1].failure.message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_parquet({"a": [1]}), "no column for the text"),
        (_parquet({"text": []}), "no"),
        (b"PAR1" + bytes(100) + b"PAR1", "Parquet"),
        (_parquet({"text": ["ا" * 5000]})[:-200], "Parquet"),
    ],
)
def test_what_is_no_parquet_fails(read: Read, data: bytes, said: str) -> None:
    (found,) = read("a.parquet", data)
    assert found.failure is not None
    assert said in found.failure.message
