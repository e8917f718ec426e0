"""Light lemmas of Arabic words: no clitics, no article, plurals by table or by their ending.

Made for finding words, in search and in lexicons: two forms of a noun come to one lemma, a verb keeps its form.
"""

import functools
from collections.abc import Callable, Mapping

from tawatur.lang.ar.clitics import has_article, stem_spellings
from tawatur.lang.clitics import CliticSplitter, CliticTables
from tawatur.lang.letters import LetterTables

__all__ = ["make_lemmatiser"]

_ARTICLE = "ال"
# Endings of regular plurals, and what the singular ends with instead.
_ENDINGS = (("ات", ("ة", "")), ("يين", ("ي",)), ("يون", ("ي",)), ("ين", ("",)), ("ون", ("",)))
# A singular is believed where it is seen at least this often as often as its plural: «قانون» is no plural of «قان».
_SEEN = 0.1
_SHORTEST_SINGULAR = 3


def make_lemmatiser(
    split: CliticSplitter, tables: CliticTables, letters: LetterTables, plurals: Mapping[str, str]
) -> Callable[[str], str]:
    """Return a function from a word in its normal form to its light lemma, folded; it remembers words seen.

    Args:
        split: the splitter of clitics.
        tables: its tables; their counts tell which spelling of a stem stands alone.
        letters: for folding.
        plurals: folded broken plurals and their singulars.
    """
    folding = {ord(key): value for key, value in letters.folding.items()}
    keeping = {key: value for key, value in folding.items() if chr(key) != "ة"}

    @functools.lru_cache(maxsize=200_000)
    def lemmatise(word: str) -> str:
        before, _, after = split(word)
        kept = word.translate(keeping)
        stem = kept[len(before) : len(kept) - len(after)]
        if not stem:
            return word.translate(folding)
        stem = _alone(before, stem, after, counts=tables.counts)
        folded = stem.translate(folding)
        return plurals.get(folded) or _singular(stem, tables.counts).translate(folding)

    return lemmatise


def _alone(before: str, stem: str, after: str, *, counts: Mapping[str, int]) -> str:
    """Return a stem as it is written where it stands alone, without the article."""
    if has_article(stem) and not after and not before.endswith("ل"):
        bare = stem.removeprefix(_ARTICLE)
        return stem if counts.get(stem, 0) > counts.get(bare, 0) else bare
    spellings = stem_spellings(before, stem, after)
    return max(spellings, key=lambda form: counts.get(form, 0))


def _singular(stem: str, counts: Mapping[str, int]) -> str:
    least = _SEEN * counts.get(stem, 0)
    for ending, replacements in _ENDINGS:
        base = stem.removesuffix(ending)
        if base == stem or len(base) < _SHORTEST_SINGULAR:
            continue
        for replacement in replacements:
            if counts.get(base + replacement, 0) > least:
                return base + replacement
        break
    return stem
