"""Bytes to text: which encoding a file is in, and whether it is text at all."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from charset_normalizer import from_bytes

from tawatur.errors import InputError

__all__ = ["Decoded", "arabic_likelihood", "decode", "looks_binary", "looks_misread"]

_SAMPLE = 200_000
_SIGNATURES = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose signature it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ARABIC_PAGES = ("cp1256", "iso8859-6", "mac_arabic", "cp720", "cp864")
_NAMES = {"cp1256": "windows-1256", "iso8859-6": "ISO 8859-6", "mac_arabic": "MacArabic"}
_BINARY = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "a file of an old office program (.doc, .xls): save it as .docx or .txt"),
    (b"{\\rtf", "a file in Rich Text Format: save it as .docx or .txt"),
    (b"SQLite format 3", "a database"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it first"),
    (b"Rar!", "a RAR archive: unpack it first"),
    (b"BZh", "a bzip2 file: unpack it first"),
    (b"\xfd7zXZ", "an xz file: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd file: unpack it first"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
    (b"RIFF", "a sound or film file"),
)
_LETTERS = re.compile(r"[^\W\d_]")
_ARABIC = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06af\u06a9\u06cc]")
# The ten letters that make up two thirds of any Arabic text; a wrong code page scatters them.
_FREQUENT = re.compile(r"[اليمنورتبهدع]")
_ARTICLE = re.compile(r"(?<![\u0621-\u064a])[وفبك]?ال[\u0621-\u064a]")
_WORD = re.compile(r"[\u0621-\u064a]+")
_MIXED = re.compile(r"[\u0621-\u064a][^\W\d_\u0600-\u06ff]|[^\W\d_\u0600-\u06ff][\u0621-\u064a]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\x80-\x9f\ue000-\uf8ff\ufffd]")
_LATIN_SUPPLEMENT = re.compile(r"[\u00a1-\u00ff\u0152-\u0178\u0192\u02c6\u02dc\u2020-\u2022\u2030\u2039\u203a]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text, the encoding it was read by (as Python names it), and what the reader should know of it."""

    text: str
    encoding: str
    flags: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Return the text of the bytes without their byte order mark; nothing else is changed.

    A byte order mark decides, then valid UTF-8, then what was declared, then what gives plausible Arabic, then a
    guess. Anything but a clean decision is told in `flags`.

    Raises:
        InputError: the bytes are no text, or no encoding makes sense of them.
    """
    for mark, encoding in _SIGNATURES:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding)
    wide = _guess_wide(data[:_SAMPLE])
    if wide:
        return _decode_marked(data, wide)
    binary = looks_binary(data)
    if binary:
        raise InputError(f"not text but {binary}", do="Give text, a page or a document; see `tawatur read --help`")
    try:
        return Decoded(text=(text := data.decode("utf-8")), encoding="utf-8", flags=_doubts(text))
    except UnicodeDecodeError:
        return _decode_other(data, declared)


def looks_binary(data: bytes) -> str:
    """Return what the bytes are in a few words when they are plainly no text, else the empty string."""
    for magic, name in _BINARY:
        if data.startswith(magic):
            return name
    sample = data[:_SAMPLE]
    if not sample:
        return ""
    controls = sum(sample.count(byte) for byte in range(32) if byte not in b"\t\n\x0b\x0c\r\x1a\x1b")
    # A stray NUL happens in text that was cut or converted badly; one in two hundred is data.
    return "binary data" if controls * 200 > len(sample) else ""


def arabic_likelihood(text: str) -> float:
    """Return how much a text looks like Arabic that was decoded rightly, from 0 to 1; 0 where there is none."""
    sample = text[:_SAMPLE]
    arabic = len(_ARABIC.findall(sample))
    letters = len(_LETTERS.findall(sample))
    if not arabic or arabic * 5 < letters:
        return 0.0
    frequent = len(_FREQUENT.findall(sample)) / arabic
    words = len(_WORD.findall(sample))
    articles = len(_ARTICLE.findall(sample)) / max(words, 1)
    flaws = (len(_CONTROL.findall(sample)) + len(_MIXED.findall(sample))) / max(words, 1)
    # Measured on 2,000 news texts: never below .87, their first 100 letters never below .51; 200 of them through
    # each wrong code page: at most .56, and then the right page scores higher.
    score = min(frequent / 0.7, 1.0) * 0.6 + min(articles / 0.15, 1.0) * 0.4 - min(flaws * 2, 1.0)
    return max(score, 0.0)


def looks_misread(text: str) -> bool:
    """Tell whether a text was decoded wrongly before it came here («Ø§Ù„», «ÇáÓ»): its letters are accents."""
    sample = text[:_SAMPLE]
    letters = len(_LETTERS.findall(sample))
    return letters > 20 and len(_LATIN_SUPPLEMENT.findall(sample)) > 0.6 * letters


def _decode_marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(text=(text := data.decode(encoding)), encoding=encoding, flags=_doubts(text))
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    return Decoded(text=text, encoding=encoding, flags=(_broken(text), *_doubts(text)))


def _decode_other(data: bytes, declared: str | None) -> Decoded:
    broken = data.decode("utf-8", "replace")
    if broken.count("\ufffd") * 200 <= len(_ARABIC.findall(broken)):
        return Decoded(text=broken, encoding="utf-8", flags=(_broken(broken), *_doubts(broken)))
    best, best_score = "", 0.0
    for encoding in _candidates(data, declared):
        score = arabic_likelihood(data[:_SAMPLE].decode(encoding, "replace"))
        if score > best_score:
            best, best_score = encoding, score
    if best_score >= 0.45:
        return _decode_by(data, best)
    named = _known(declared)
    if named and not looks_misread(data[:_SAMPLE].decode(named, "replace")):
        return _decode_by(data, named)
    guess = from_bytes(data[:_SAMPLE]).best()
    if guess is None or guess.percent_chaos > 10 or looks_misread(str(guess)):
        raise InputError("the text's encoding cannot be told", do="Save it as UTF-8")
    return _decode_by(data, guess.encoding)


def _candidates(data: bytes, declared: str | None) -> Iterator[str]:
    named = _known(declared)
    if named:
        yield named
    yield from (page for page in _ARABIC_PAGES if page != named)
    guess = from_bytes(data[:20_000]).best()
    if guess is not None:
        yield guess.encoding


def _decode_by(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    read_as = f"encoding guessed: {_NAMES.get(encoding, encoding)}"
    flags = (read_as, _broken(text)) if "\ufffd" in text else (read_as,)
    return Decoded(text=text, encoding=encoding, flags=flags)


def _known(declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
        "".encode(name)  # a few codecs (rot13, zlib) take no text
    except (LookupError, TypeError, ValueError):
        return None
    return "cp1252" if name in {"iso8859-1", "latin-1", "ascii"} else name


def _guess_wide(sample: bytes) -> str | None:
    """Tell UTF-16 without its mark: every other byte is the number of a block, 0 or 6 for Arabic."""
    even, odd = sample[0::2], sample[1::2]
    if len(odd) < 8:
        return None
    for encoding, blocks, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        high = blocks.count(0) + blocks.count(6)
        if high * 10 >= len(blocks) * 9 and blocks.count(0) and low.count(0) * 20 < len(low):
            return encoding
    return None


def _doubts(text: str) -> tuple[str, ...]:
    return ("letters look misread before",) if looks_misread(text) else ()


def _broken(text: str) -> str:
    count = text.count("\ufffd")
    return f"{count} byte{'s' if count > 1 else ''} could not be decoded"
