"""Arabic clitics: و ف ب ل ك س before a word (ال stays with it, save in لل), the pronouns after it.

A word is split where its parts are likelier than the whole: a stem's likelihood is its share of all words in
news, a clitic's the share of words that carry it. A stem never seen counts for less the longer it is. This leaves
alone وزير and بيان, splits وقال and ببيان, and keeps unknown names whole, save after و, which begins few names.
"""

import functools
import math
from collections.abc import Iterator

from tawatur.lang.clitics import CliticSplitter, CliticTables
from tawatur.lang.letters import LetterTables

__all__ = ["candidates", "has_article", "make_splitter", "stem_spellings"]

# Words counted for stems.tsv.
_WORDS = 2_800_000
# The likelihood of a stem never seen: this much, and for each of its letters so much less. Set so that of the
# proclitics و alone is split from an unknown word, as a hand check of 300 unknown words of news asks for.
_UNSEEN, _UNSEEN_LETTER = 0.01, 0.045
_SHORTEST_STEM = 2
_ARTICLE = "ال"
# What a verb in the imperfect begins with: nothing else follows the س of the future.
_IMPERFECT = frozenset("يتن")
# ه for ة is an Egyptian habit, and rare elsewhere: so much of a word's count is granted to that spelling.
_LAX_SPELLING = 0.02


def make_splitter(tables: CliticTables, letters: LetterTables) -> CliticSplitter:
    """Return a splitter of Arabic words that decides by the tables; it remembers the words it has seen."""
    folding = {ord(key): value for key, value in letters.folding.items()}
    # ة tells a noun from a noun with «his», so it is kept for the decision, and folded in what is returned.
    keeping = {key: value for key, value in folding.items() if chr(key) != "ة"}

    @functools.lru_cache(maxsize=200_000)
    def split(word: str) -> tuple[str, str, str]:
        folded = word.translate(folding)
        fixed = tables.fixed.get(folded)
        if fixed is not None:
            return fixed
        before, _, after = _likeliest(word.translate(keeping), tables)
        end = len(folded) - len(after)
        return folded[: len(before)], folded[len(before) : end], folded[end:]

    return split


def candidates(word: str, tables: CliticTables) -> Iterator[tuple[str, str, str]]:
    """Yield every way of splitting a word that the grammar of clitics allows, the whole word first."""
    for before in ("", *tables.proclitics):
        if not word.startswith(before):
            continue
        rest = word[len(before) :]
        if not _may_follow(before, rest):
            continue
        for after in ("", *tables.enclitics):
            stem = rest.removesuffix(after) if after else rest
            if after and stem == rest:
                continue
            if len(stem) >= _SHORTEST_STEM:
                yield before, stem, after


def stem_spellings(before: str, stem: str, after: str) -> tuple[str, ...]:
    """Return how a stem between these clitics may be written where it stands alone, without the article.

    «حكومت» is «حكومة», «حلفاي» is «حلفاء»; «الغاء» after ل has no article, elsewhere it may have one.
    """
    if has_article(stem) and not after:
        return (stem,) if before.endswith("ل") else (stem.removeprefix(_ARTICLE), stem)
    if not after:
        return (stem,)
    spellings = [stem]
    if stem.endswith("ت"):
        spellings.append(stem[:-1] + "ة")
    elif stem.endswith(("اي", "او")):
        spellings.append(stem[:-1] + "ء")
    elif stem.endswith("ا"):
        spellings.append(stem[:-1] + "ي")
    if stem.endswith(("ي", "و")) and after != "نا":
        # The ن of the plural and the dual falls before a pronoun; «قانونا» is «قانون» with ا, not with نا.
        spellings.append(stem + "ن")
    if stem.endswith("و"):
        spellings.append(stem + "ا")
    return tuple(spellings)


def has_article(stem: str) -> bool:
    """Tell whether a stem begins with what may be the article."""
    return stem.startswith(_ARTICLE) and len(stem) > 4


def _likeliest(word: str, tables: CliticTables) -> tuple[str, str, str]:
    best, best_score = ("", word, ""), -math.inf
    for before, stem, after in candidates(word, tables):
        score = _stem_score(before, stem, after, tables=tables)
        score += math.log(tables.proclitics[before]) if before else 0.0
        score += math.log(tables.enclitics[after]) if after else 0.0
        if score > best_score:
            best, best_score = (before, stem, after), score
    return best


def _stem_score(before: str, stem: str, after: str, *, tables: CliticTables) -> float:
    count = float(max(tables.counts.get(form, 0) for form in stem_spellings(before, stem, after)))
    if not after and stem.endswith("ه"):
        count = max(count, _LAX_SPELLING * tables.counts.get(stem[:-1] + "ة", 0))
    unseen = math.log(_UNSEEN) + len(stem) * math.log(_UNSEEN_LETTER)
    return max(unseen, math.log(count / _WORDS)) if count else unseen


def _may_follow(before: str, rest: str) -> bool:
    if before.endswith("س"):
        return len(rest) >= 3 and rest[0] in _IMPERFECT
    if before.endswith("ل"):
        # ل and ل make لل, which is a proclitic of its own.
        return not rest.startswith("ل") or before.endswith("لل")
    return True
