import codecs
import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.errors import InputError
from tawatur.ingest.encoding import arabic_likelihood, decode, looks_binary, looks_misread


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_whatever_its_form(story: str, encoding: str) -> None:
    decoded = decode(story.encode(encoding))
    assert decoded.text == story
    assert decoded.flags == ()


def test_a_mark_of_the_other_byte_order_is_followed(story: str) -> None:
    assert decode(codecs.BOM_UTF16_BE + story.encode("utf-16-be")).text == story


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1256", "windows-1256"), ("iso8859-6", "ISO 8859-6"), ("mac_arabic", "MacArabic")]
)
def test_arabic_code_pages_are_told_apart(story: str, encoding: str, name: str) -> None:
    decoded = decode(story.encode(encoding))
    assert decoded.text == story
    assert decoded.flags == (f"encoding guessed: {name}",)


def test_a_headline_alone_is_enough_to_tell_windows_1256() -> None:
    headline = "وفد وزاري يتفقد الميناء الجديد"
    assert decode(headline.encode("cp1256")).text == headline


def test_a_wrong_declaration_is_not_believed_where_it_gives_no_arabic(story: str) -> None:
    assert decode(story.encode("cp1256"), declared="iso-8859-1").text == story
    assert decode(story.encode("utf-8"), declared="windows-1256").text == story


def test_a_declaration_decides_for_other_scripts() -> None:
    text = "Делегация прибыла в новый порт во вторник утром, чтобы осмотреть работы."
    assert decode(text.encode("koi8-r"), declared="koi8-r").text == text


def test_an_unknown_declaration_is_no_failure(story: str) -> None:
    assert decode(story.encode("cp1256"), declared="x-nonsense").text == story
    assert decode(story.encode("cp1256"), declared="rot13").text == story


def test_a_letter_cut_at_the_end_is_told_and_the_rest_kept(story: str) -> None:
    decoded = decode(story.rstrip().encode()[:-2])
    assert decoded.text[:-2] == story.rstrip()[: len(decoded.text) - 2]
    assert decoded.flags == ("1 byte could not be decoded",)


def test_misread_letters_are_flagged_and_kept(story: str) -> None:
    broken = story.encode("utf-8").decode("latin-1")
    decoded = decode(broken.encode("utf-8"))
    assert decoded.text == broken
    assert decoded.flags == ("letters look misread before",)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG"),
        (b"\x7fELF" + bytes(100), "program"),
        (bytes(range(256)) * 40, "binary data"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "old office"),
        (b"\x00" * 1000, "binary data"),
    ],
)
def test_data_that_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        decode(data)


def test_a_stray_nul_is_no_binary_file(story: str) -> None:
    assert not looks_binary((story * 3 + "\x00").encode())


def test_plausible_arabic_is_told_from_letters_at_random(story: str) -> None:
    assert arabic_likelihood(story) > 0.8
    assert (
        arabic_likelihood(story.encode("cp1256").decode("mac_arabic", "replace")) < arabic_likelihood(story) - 0.2
    )
    assert arabic_likelihood("English only") == 0.0
    assert not looks_misread(story)


@given(st.binary(max_size=2000))
@settings(deadline=None)
def test_bytes_give_text_or_a_reason(data: bytes) -> None:
    text = ""
    with contextlib.suppress(InputError):  # any other error fails the test
        text = decode(data).text
    text.encode("utf-8", "surrogatepass")
