"""Words for full text search: one term for every form that a reader would call the same word.

A text and a question go through the same mill, so that السودان finds والسودان, مُحَمَّد finds محمد, أعلن finds اعلن and
صواريخ finds الصواريخ. The terms hold letters and digits alone: no engine splits them further.
"""

import re

from tawatur.lang import LanguagePack
from tawatur.text.normal import normalise
from tawatur.text.tokens import cut

__all__ = ["analyse_query", "analyse_terms"]

_INNER_MARKS = re.compile(r"[^\w]+|_+")


def analyse_terms(text: str, pack: LanguagePack) -> tuple[str, ...]:
    """Return the search terms of a text, in its order and as often as they stand in it."""
    form = normalise(text, pack)
    terms: list[str] = []
    for start, end, kind in cut(form.normal, 0, len(form.normal)):
        word = form.normal[start:end]
        if kind == "word":
            # Latin words with inner marks (O'Neill, F-16) are as many terms as they have parts.
            parts = [form.folded[start:end]] if word[0].isascii() else [pack.lemmatise(word)]
            terms += [part for whole in parts for part in _INNER_MARKS.split(whole) if part]
        elif kind == "number":
            terms += [part for part in word.replace(",", "").split(".") if part]
    return tuple(terms)


def analyse_query(query: str, pack: LanguagePack) -> tuple[str, ...]:
    """Return the search terms of a question, each once, in order; empty where it holds no word or number."""
    return tuple(dict.fromkeys(analyse_terms(query, pack)))
