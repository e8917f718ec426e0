"""Whether two units from different articles are one: verdicts with their reasons."""

from rapidfuzz.distance import JaroWinkler, Levenshtein

from tawatur.lang.names import NameTables
from tawatur.link.keys import skeleton
from tawatur.link.units import Unit
from tawatur.model import EntityType, Judgement, Verdict

__all__ = ["compare_names", "compare_same", "judgement"]

_BY = "rules"
# Worked out on pairs of spellings of one name and of different names: the two overlap between .75 and .95, so that
# likeness alone never joins; it must be borne out by given name, state or role.
_CLOSE, _NEAR = 0.90, 0.80


def judgement(left: str, right: str, verdict: Verdict, *, score: float, reason: str) -> Judgement:
    """Return a judgement with its sides in order."""
    left, right = sorted((left, right))
    return Judgement(left=left, right=right, verdict=verdict, by=_BY, score=round(score, 3), reason=reason)


def compare_same(left: Unit, right: Unit, tables: NameTables) -> Judgement:
    """Return the verdict on two units of one name and type."""
    if left.known is not None and left.known == right.known:
        return judgement(left.head, right.head, Verdict.SAME, score=0.99, reason=f"both are {left.known}")
    if left.type is EntityType.PERSON and " " not in left.key and left.known is None and right.known is None:
        if _supported(left, right):
            return judgement(
                left.head, right.head, Verdict.SAME, score=0.8, reason="one surname, one state or role"
            )
        return judgement(left.head, right.head, Verdict.UNSURE, score=0.5, reason="one word is too little")
    if _states_differ(left, right):
        return judgement(left.head, right.head, Verdict.DIFFERENT, score=0.1, reason="one name, two states")
    if left.key in tables.use("generic_body") and left.country != right.country:
        # Every state has a «وزارة الخارجية».
        return judgement(left.head, right.head, Verdict.UNSURE, score=0.4, reason="a name that many states use")
    return judgement(left.head, right.head, Verdict.SAME, score=0.93, reason="the same name")


def compare_names(left: Unit, right: Unit, tables: NameTables) -> Judgement | None:
    """Return the verdict on two units whose names sound alike, None where they do not after all."""
    if left.type is not right.type or left.key == right.key:
        return None
    a, b = left.key.split(), right.key.split()
    person = left.type is EntityType.PERSON
    if len(a) != len(b) or (person and len(a) < 2) or left.key in tables.use("generic_body"):
        return None
    likeness = min(_likeness(x, y, tables, sounds=person) for x, y in zip(a, b, strict=True))
    if likeness < (_NEAR if person else _CLOSE):
        return None
    if _states_differ(left, right):
        return judgement(left.head, right.head, Verdict.DIFFERENT, score=0.1, reason="names alike, states differ")
    # Alone, likeness of the last word counts, and only where the sounds are the same: حسن and حسين are two names.
    # A letter more at the end makes another name (بشير, بشيري).
    sounds_equal = a[:-1] == b[:-1] and skeleton(left.key, tables) == skeleton(right.key, tables)
    sounds_equal = sounds_equal and a[-1][-1] == b[-1][-1]
    if _supported(left, right) or (sounds_equal and likeness >= _CLOSE):
        reason = "spellings of one name, one state or role" if _supported(left, right) else "spellings of one name"
        return judgement(left.head, right.head, Verdict.SAME, score=likeness, reason=reason)
    return judgement(left.head, right.head, Verdict.UNSURE, score=likeness, reason="names alike, nothing else")


def _likeness(left: str, right: str, tables: NameTables, *, sounds: bool) -> float:
    """Return how alike two words are, in [0, 1]: by their letters, and where `sounds` by what is heard of them.

    Sounds tell foreign names of persons. In the language's own words, of which names of bodies are made, the vowels
    that they leave out make the difference: «الوزراء» and «الشورى».
    """
    letters = JaroWinkler.similarity(left, right)
    if not sounds and left[:1].isascii() == right[:1].isascii():
        return letters
    a, b = skeleton(left, tables), skeleton(right, tables)
    heard = Levenshtein.normalized_similarity(a, b) if min(len(a), len(b)) > 2 else float(a == b) * 0.9
    if left[:1].isascii() != right[:1].isascii():
        return heard
    return (letters + max(letters, heard)) / 2


def _states_differ(left: Unit, right: Unit) -> bool:
    return left.country is not None and right.country is not None and left.country != right.country


def _supported(left: Unit, right: Unit) -> bool:
    """Tell whether something beside the name speaks for one: the state, or a role in the same words."""
    if left.country is not None and left.country == right.country:
        return True
    return bool(left.roles & right.roles)
