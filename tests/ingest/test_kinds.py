import gzip
import zipfile

import pytest

from tawatur.ingest.kinds import kind_of
from tawatur.ingest.piece import Hints, of_bytes

PLAIN = "خبر من الميناء".encode()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", PLAIN, "text"),
        ("a.TXT", PLAIN, "text"),
        ("a", PLAIN, "text"),
        ("a.xyz", PLAIN, "text"),
        ("a.html", PLAIN, "html"),
        ("a.txt", b"<!DOCTYPE html><html><p>x</p></html>", "html"),
        ("a", b"\xef\xbb\xbf\n<!-- c --><html lang='ar'>", "html"),
        ("a.xml", b"<?xml version='1.0'?><rss/>", "feed"),
        ("a", b"<?xml version='1.0'?><feed/>", "feed"),
        ("a", b"<rss version='2.0'>", "feed"),
        ("a.json", b"{}", "json"),
        ("a", b'{"text": "x"}\n{"text": "y"}\n', "jsonl"),
        ("a", b'{\n "text": "x"\n}', "json"),
        ("a", b'[{"text": "x"}]', "json"),
        ("a.jsonl", b"", "jsonl"),
        ("a.csv", b"a,b", "csv"),
        ("a.tsv", b"a\tb", "csv"),
        ("a.bin", b"%PDF-1.7\n", "pdf"),
        ("a.txt", gzip.compress(PLAIN), "gz"),
        ("a.txt", b"PK\x03\x04", "zip"),
        ("a", b"WARC/1.0\r\n", "warc"),
        ("a", b"PAR1", "parquet"),
        ("a.txt", b"\x89PNG\r\n" + bytes(50), "text"),  # its reader says what it is
        ("a.png", b"\x89PNG\r\n" + bytes(50), ""),
        ("a.bin", bytes(range(256)), ""),
        ("a", "نص".encode("utf-16"), "text"),
        ("", b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=b\n\n", "mhtml"),
        ("a.urls", b"https://example.org/", "urls"),
    ],
)
def test_the_kind_of_a_file(name: str, data: bytes, kind: str) -> None:
    assert kind_of(of_bytes(data, "p", name=name)) == kind


def test_what_a_server_says_comes_before_a_name() -> None:
    piece = of_bytes(PLAIN, "p", name="show.php", hints=Hints(media="text/html; charset=utf-8"))
    assert kind_of(piece) == "html"


def test_an_archive_that_is_empty_is_an_archive() -> None:
    assert zipfile.sizeEndCentDir == 22
    assert kind_of(of_bytes(b"PK\x05\x06" + bytes(18), "p", name="a")) == "zip"
