"""The words that tell one source's statements from the other words of a dossier."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.lang import LanguagePack
from tawatur.store.sources import Sources
from tawatur.text.analyser import analyse_terms

__all__ = ["TellingWord", "find_telling_words"]

_WORD = re.compile(r"[^\W\d_]{2,}(?:[\u064b-\u0652\u0670][^\W\d_]*)*")
# The newest statements of a source stand for all that it says.
_NEWEST = 400
# The words of most statements, of which those that few articles hold are kept: the others are on everybody's lips.
_COMMON = 60
_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingWord:
    """A word of a source, as it is mostly written, and in how many of its newest statements it stands."""

    word: str
    statements: int


def find_telling_words(sources: Sources, entity: str, articles: int, pack: LanguagePack) -> tuple[TellingWord, ...]:
    """Return the words that stand in the most statements of a source and in the fewest articles of the dossier.

    Args:
        sources: where they are read.
        entity: the id of the source.
        articles: how many articles the dossier holds.
        pack: the language by which words are the same.
    """
    count, forms = _count(sources.contents(entity, limit=_NEWEST), pack)
    common = [term for term, number in count.most_common(_COMMON) if number > 1]
    holding = sources.articles_with(common)
    # What half of the articles hold tells nobody from another.
    rare = [term for term in common if 2 * holding[term] <= articles]
    weight = {term: count[term] * math.log((articles + 1) / (holding[term] + 1)) for term in rare}
    chosen = sorted(rare, key=lambda term: (-weight[term], term))
    return tuple(
        TellingWord(word=forms[term].most_common(1)[0][0], statements=count[term]) for term in chosen[:_MOST]
    )


def _count(contents: Iterable[str], pack: LanguagePack) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """Return in how many contents each search term stands, and the words that it stands for."""
    count: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    for content in contents:
        here = set()
        for word in _WORD.findall(content):
            for term in analyse_terms(word, pack)[:1]:
                here.add(term)
                forms.setdefault(term, Counter())[word] += 1
        count.update(here)
    return count, forms
