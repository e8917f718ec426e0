"""Fields of a record to an article: which field says what, whatever it is called."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tawatur.errors import InputError
from tawatur.ingest.dates import to_edtf
from tawatur.ingest.language import tell_language
from tawatur.ingest.limits import ARTICLE_CHARACTERS
from tawatur.ingest.markup import visible_text
from tawatur.ingest.piece import Said
from tawatur.model import Article, SourceRun, make_article

__all__ = ["article_of", "article_of_record", "has_text_field", "said_of_record", "too_long"]

# Names in order of preference, written as _plain() makes them: lower case, without spaces, marks and underlines.
_TEXT = (
    "text", "body", "content", "articlebody", "fulltext", "articletext", "contenttext", "bodytext",
    "maintext", "rawcontent", "plaintext", "contenthtml", "html", "story", "article", "paragraphs", "النص",
    "نصالمقال", "المحتوى",
)  # fmt: skip
_SUMMARY = ("summary", "description", "abstract", "lead", "excerpt", "snippet", "الملخص")
_TITLE = ("title", "headline", "head", "titre", "heading", "ogtitle", "العنوان")
_AUTHOR = ("author", "authors", "byline", "creator", "writer", "dccreator", "الكاتب")
_OUTLET = (
    "outlet", "medianame", "source", "sourcename", "sitename", "site", "publisher", "newspaper",
    "publication", "publicationname", "media", "website", "feed", "hostname", "domain", "channel", "المصدر",
    "الصحيفة",
)  # fmt: skip
_URL = ("url", "link", "uri", "canonicalurl", "sourceurl", "articleurl", "webpage", "permalink", "guid", "الرابط")
_PUBLISHED = (
    "published", "datepublished", "publisheddate", "publishdate", "publicationdate", "pubdate", "dateline",
    "publishedat", "publishedtime", "publishedon", "date", "datetime", "time", "timestamp", "created",
    "createdat", "datecreated", "issued", "updated", "updatedat", "modified", "datemodified", "lastmodified",
    "التاريخ", "تاريخالنشر",
)  # fmt: skip
_VIA = ("via", "agency", "agencies", "newsagency", "credit", "wire", "الوكالة")
_INNER = ("source", "article", "document", "doc", "fields", "properties", "attributes", "record", "item")
_LANGUAGE = ("lang", "language", "languagecode", "inlanguage")
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|strong|em|b|i|h[1-6]|img|ul|li|blockquote|figure|table)\b[^>]*>", re.IGNORECASE
)
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def article_of(
    text: str, said: Said, *, source_runs: tuple[SourceRun, ...] = (), flags: Iterable[str] = ()
) -> Article:
    """Return the article of a text and what its container says of it.

    Raises:
        InputError: the text has no letter in it, or is longer than one article may be.
    """
    if len(text) > ARTICLE_CHARACTERS:
        raise too_long(f"it has {len(text):,}")
    if not any(letter.isalpha() for letter in text):
        raise InputError("no words in it", do="Give a file with the text of an article")
    found = tell_language(text)
    return make_article(
        text=text,
        lang=(said.lang or found) if found == "und" else found,
        title=said.title,
        author=said.author,
        outlet=said.outlet,
        url=said.url,
        published=said.published,
        published_why=said.published_why,
        via=said.via,
        source_runs=source_runs,
        flags=tuple(flags),
    )


def too_long(how_long: str) -> InputError:
    """Return the error of a text that is longer than an article may be."""
    what = f"text longer than {ARTICLE_CHARACTERS:,} characters: {how_long}"
    return InputError(what, do="Split it into one file an article, or give it as JSON Lines")


def article_of_record(record: object) -> Article:
    """Return the article that a record (a JSON object, a row of a table) holds, its fields named as they may be.

    Raises:
        InputError: it holds no text under any name known.
    """
    if not isinstance(record, Mapping):
        kind = "null" if record is None else type(record).__name__
        raise InputError(f"not an article: a {kind}, not an object with fields", do=_HOW)
    fields = _named(record)
    flags: list[str] = []
    text = _first_text(fields, _TEXT)
    if not text:
        text = _first_text(fields, _SUMMARY)
        flags.append("summary only")
    if not text:
        seen = ", ".join(str(key) for key in list(record)[:12]) or "none"
        raise InputError(f"not an article: no text in its fields ({seen})", do=_HOW)
    if _SURROGATES.search(text):
        text = _SURROGATES.sub("\ufffd", text)
        flags.append("broken characters replaced")
    if "\x00" in text:
        text = text.replace("\x00", "")
        flags.append("NUL characters left out")
    if len(_MARKUP.findall(text[:20_000])) >= 2:
        text = visible_text(text)
        flags.append("markup left out")
    return article_of(text, _said(fields), flags=flags)


def said_of_record(record: Mapping[object, object], *, where: str) -> Said:
    """Return what a record says of an article whose text lies elsewhere; `where` names the record's file."""
    said = _said(_named(record))
    why = f"{where}, {said.published_why}" if said.published_why else None
    return replace(said, published_why=why)


def has_text_field(names: Iterable[str]) -> bool:
    """Tell whether one of the names is one under which the text, or at least a summary, of an article is known."""
    return any(_plain(name) in _TEXT + _SUMMARY + _INNER for name in names)


_HOW = "An article needs a field `text` (or `body`, `content`) and may have title, author, outlet, url, date"


def _named(record: Mapping[object, object]) -> dict[str, tuple[str, object]]:
    """Return the fields under plain names, those of an inner object too where the record only wraps it."""
    fields: dict[str, tuple[str, object]] = {}
    for key, value in record.items():
        if value is not None and value != "":
            fields.setdefault(_plain(str(key)), (str(key), value))
    if not any(name in fields for name in _TEXT + _SUMMARY):
        for name in _INNER:
            inner = fields.get(name, ("", None))[1]
            if isinstance(inner, Mapping):
                del fields[name]
                for plain, field in _named(inner).items():
                    fields.setdefault(plain, field)
    return fields


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())


def _said(fields: Mapping[str, tuple[str, object]]) -> Said:
    published, why = None, None
    for name in _PUBLISHED:
        if name in fields:
            key, value = fields[name]
            published = to_edtf(value)
            if published:
                why = f"field {key}"
                break
    via = fields.get(next((name for name in _VIA if name in fields), ""), ("", None))[1]
    return Said(
        title=_first_line(fields, _TITLE),
        author=_first_line(fields, _AUTHOR),
        outlet=_first_line(fields, _OUTLET),
        url=_first_line(fields, _URL),
        published=published,
        published_why=why,
        via=tuple(line for part in (via if isinstance(via, list | tuple) else [via]) if (line := _line(part))),
        lang=_first_line(fields, _LANGUAGE),
    )


def _first_text(fields: Mapping[str, tuple[str, object]], names: Iterable[str]) -> str:
    for name in names:
        value = fields.get(name, ("", None))[1]
        if isinstance(value, list | tuple) and value and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _first_line(fields: Mapping[str, tuple[str, object]], names: Iterable[str]) -> str | None:
    for name in names:
        line = _line(fields[name][1]) if name in fields else ""
        if line:
            return line
    return None


def _line(value: object) -> str:
    """Return a value as one line: text as it is, a list joined, the name of an object that has one."""
    if isinstance(value, str):
        text = value
        if value.startswith("[") and value.endswith("]"):  # a list that a table wrote out
            try:
                return _line(json.loads(value))
            except ValueError:
                text = value
        return " ".join(_SURROGATES.sub("\ufffd", text).replace("\x00", "").split())[:2000]
    if isinstance(value, list | tuple):
        return "، ".join(line for part in value if (line := _line(part)))
    if isinstance(value, Mapping):
        named = {_plain(str(key)): inner for key, inner in value.items()}
        return _line(named.get("name") or named.get("title") or named.get("url"))
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
