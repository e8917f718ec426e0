import base64
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from tawatur.ingest.found import Found

Read = Callable[..., list[Found]]
Page = Callable[..., str]


def _saved(code: str, charset: str = "utf-8", location: str = "https://example.org/2025/01/14/n") -> bytes:
    body = base64.encodebytes(code.encode(charset)).decode()
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: "
        + location
        + "\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        f'Content-Type: text/html; charset="{charset}"\r\nContent-Transfer-Encoding: base64\r\n'
        f"Content-Location: {location}\r\n\r\n{body}\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n"
    ).encode()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a"])
def test_the_page_that_was_saved_is_read(read: Read, page: Page, story: str, *, charset: str, name: str) -> None:
    (found,) = read(name, _saved(page(), charset))
    assert found.article is not None
    assert found.article.text == story.strip()
    assert (found.article.url, found.article.published) == ("https://example.org/2025/01/14/n", "2025-01-14")


def test_an_address_on_this_machine_is_none(read: Read, page: Page) -> None:
    (found,) = read("a.mhtml", _saved(page(), location="file:///home/x/a.html"))
    assert found.article is not None
    assert found.article.url is None


def test_a_letter_in_plain_text_is_read(read: Read, story: str) -> None:
    letter = EmailMessage()
    letter["Subject"] = "خبر"
    letter.set_content(story)
    (found,) = read("a.eml", letter.as_bytes())
    assert found.article is not None
    assert found.article.text.strip() == story.strip()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b"From: x\r\nContent-Type: image/png\r\n\r\nx", "no page and no text"),
        (_saved(" "), "an empty page"),
        (b"Content-Type: multipart/related; boundary=b\r\n\r\n", "no page and no text"),
    ],
)
def test_what_holds_no_page_fails(read: Read, data: bytes, said: str) -> None:
    (found,) = read("a.mhtml", data)
    assert found.failure is not None
    assert said in found.failure.message
