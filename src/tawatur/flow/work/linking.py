"""All readings to one linkage, with the words that judging needs."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from tawatur._version import __version__
from tawatur.flow.engines import load_pack
from tawatur.flow.settings import Settings
from tawatur.link import link
from tawatur.model import ArticleId, Linkage, Reading, Statement
from tawatur.text.normal import fold

__all__ = ["link_readings", "name_linker"]

_NO_LETTERS = re.compile(r"[\W_]+")
# Statements of one article come one after another: the texts of a few articles are enough to have at hand.
_TEXTS = 64


def name_linker(settings: Settings) -> str:
    """Return the version under which readings are linked."""
    pack = load_pack(settings.language)
    return f"link {__version__}, {pack.code} {pack.version}"


def link_readings(
    readings: Iterable[Reading], *, text_of: Callable[[ArticleId], str], settings: Settings
) -> Linkage:
    """Return what is the same across the readings; `text_of` gives the text of an article."""
    pack = load_pack(settings.language)
    text = lru_cache(maxsize=_TEXTS)(text_of)

    def content_of(statement: Statement) -> str:
        whole = text(statement.article)
        words = " ".join(span.of(whole) for span in statement.content)
        return _NO_LETTERS.sub(" ", fold(words, pack)).strip()

    return link(readings, content_of=content_of, tables=pack.names)
