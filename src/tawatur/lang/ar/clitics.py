"""Arabic clitics: و ف ب ل ك س ال before a word, the pronouns after it."""

import functools

from tawatur.lang.clitics import CliticSplitter, CliticTables

__all__ = ["make_splitter"]


def make_splitter(tables: CliticTables) -> CliticSplitter:
    """Return a splitter of folded Arabic words that decides by the tables; it remembers the words it has seen."""

    @functools.lru_cache(maxsize=100_000)
    def split(word: str) -> tuple[str, str, str]:
        fixed = tables.fixed.get(word)
        if fixed is not None:
            return fixed
        return "", word, ""

    return split
