import gzip
import zlib
from collections.abc import Callable

import pytest

from tawatur.errors import InputError
from tawatur.ingest.formats.warc import expand
from tawatur.ingest.found import Found

Read = Callable[..., list[Found]]
Page = Callable[..., str]
Zipped = Callable[[dict[str, bytes | str]], bytes]


def _answer(body: bytes, media: str = "text/html; charset=utf-8", status: str = "200 OK", extra: str = "") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{extra}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        "WARC-Date: 2025-02-01T00:00:00Z\r\nWARC-Target-URI: https://example.org/2025/01/14/n\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def test_each_page_of_an_archive_is_an_article(read: Read, page: Page, story: str) -> None:
    data = (
        _answer(page().encode())
        + _answer(b"x", "image/png")
        + _answer(b"gone", status="404 Not Found")
        + _answer(page().encode("cp1256"), "text/html; charset=windows-1256")
        + _answer(b"")
    )
    found = read("a.warc", data)
    assert [one.place.rpartition("#")[2] for one in found[:3]] == ["1", "4", "5"]
    assert [one.article is not None for one in found] == [True, True, False, False]
    article = found[0].article
    assert article is not None
    assert (article.text, article.url) == (story.strip(), "https://example.org/2025/01/14/n")
    assert (article.published, article.published_why) == ("2025-01-14", "page address")
    assert found[3].skipped
    assert found[3].failure is not None
    assert "2 answers that are no pages" in found[3].failure.message


@pytest.mark.parametrize("whole", [True, False])
def test_compressed_archives_are_read(read: Read, page: Page, whole: bool) -> None:
    records = [_answer(page().encode()), _answer(page().encode())]
    data = gzip.compress(b"".join(records)) if whole else b"".join(gzip.compress(record) for record in records)
    assert [one.article is not None for one in read("a.warc.gz", data)] == [True, True]


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "identity"])
def test_answers_are_expanded(read: Read, page: Page, story: str, encoding: str) -> None:
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "identity": bytes}[encoding]
    (found,) = read("a.warc", _answer(pack(page().encode()), extra=f"Content-Encoding: {encoding}\r\n"))
    assert found.article is not None
    assert found.article.text == story.strip()


def test_answers_in_chunks_are_joined(read: Read, page: Page, story: str) -> None:
    body = page().encode()
    chunks = b"".join(
        f"{len(body[i : i + 700]):x}\r\n".encode() + body[i : i + 700] + b"\r\n" for i in range(0, len(body), 700)
    )
    (found,) = read("a.warc", _answer(chunks + b"0\r\n\r\n", extra="Transfer-Encoding: chunked\r\n"))
    assert found.article is not None
    assert found.article.text == story.strip()


def test_an_archive_in_a_package_is_read_and_its_indexes_left(read: Read, zipped: Zipped, page: Page) -> None:
    data = zipped(
        {
            "datapackage.json": "{}",
            "archive/data.warc.gz": gzip.compress(_answer(page().encode())),
            "pages/pages.jsonl": '{"text": "لا"}',
        }
    )
    (found,) = read("a.wacz", data)
    assert found.article is not None
    assert found.place.endswith("a.wacz!archive/data.warc.gz#1")


def test_an_answer_too_large_is_told_and_the_next_is_read(
    read: Read, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tawatur.ingest.formats.warc.RECORD_BYTES", 5000)
    found = read("a.warc", _answer(b"x" * 9000) + _answer(page().encode()))
    assert [one.article is not None for one in found] == [False, True]


@pytest.mark.parametrize("data", [b"", b"WARC/1.0\r\n", b"hello", _answer(b"x")[:90]])
def test_what_is_no_archive_fails(read: Read, data: bytes) -> None:
    found = read("a.warc", data)
    assert found[-1].failure is not None


def test_a_record_cut_short_gives_the_pages_before_it(read: Read, page: Page) -> None:
    data = _answer(page().encode()) * 2
    found = read("a.warc.gz", gzip.compress(data)[:-40])
    assert found[-1].failure is not None


def test_compression_is_undone_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = zlib.compressobj(wbits=-15)
    assert expand(raw.compress(b"abc") + raw.flush(), "deflate", "p") == b"abc"
    with pytest.raises(InputError, match="compressed as br"):
        expand(b"x", "br", "p")
    with pytest.raises(zlib.error):
        expand(b"\x1f\x8b" + bytes(20), "gzip", "p")
    monkeypatch.setattr("tawatur.ingest.formats.warc.RECORD_BYTES", 1000)
    with pytest.raises(InputError, match="expands to more than"):
        expand(gzip.compress(bytes(2000)), "gzip", "p")
