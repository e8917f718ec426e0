"""Whether what stands beside an expression of time is past or to come."""

from collections.abc import Sequence

from tawatur.extract.times.terms import Term
from tawatur.lang.times import TimeTables

__all__ = ["tense_at"]

# How many terms before and after an expression are looked at for the verb it goes with.
_BEFORE, _AFTER = 14, 2
_NEAR = 4
_SHORTEST_VERB = 4


def tense_at(terms: Sequence[Term], first: int, after: int, tables: TimeTables) -> str:
    """Return "past" or "future" by the nearest word that tells, those before the expression first; "" for none."""
    for at in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        near = first - at <= _NEAR
        word = terms[at].word
        if near and terms[at].letter == "S":
            # «منذ تسلمه مهامه في فبراير» began before now, whatever the verb.
            return "past"
        if near and terms[at].letter == "r" and word is not None and word.number > 0:
            # «اجتماعها المقبل مطلع ديسمبر».
            return "future"
        tense = _word_tense(terms[at].form, tables, opens=at == 0 or terms[at - 1].letter in "&.")
        if tense == "future" and _was(terms, at, tables):
            return "past"
        if tense:
            return "" if tense == "none" else tense
    for at in range(after, min(after + _AFTER, len(terms))):
        tense = _word_tense(terms[at].form, tables, opens=False)
        if tense:
            return "" if tense == "none" else tense
    return ""


def _was(terms: Sequence[Term], at: int, tables: TimeTables) -> bool:
    """«كان يفترض أن», «كان من المقرر»: what was to come then is past now."""
    return any(_word_tense(term.form, tables, opens=False) == "past" for term in terms[max(at - 2, 0) : at])


def _word_tense(form: str, tables: TimeTables, *, opens: bool) -> str:
    """Return what one word tells of the tense; a present that `opens` a sentence is of what is to come."""
    for word in _with_and_without_and(form, tables):
        tense = tables.tenses.get(word)
        if tense:
            return tense
        if len(word) >= _SHORTEST_VERB and not word.startswith(tables.nouns):
            use = tables.prefixes.get(word[:2]) or (tables.prefixes.get(word[:1]) if opens else "")
            if use in ("future", "imperfect"):
                return "future"
            if opens and tables.prefixes.get(word[-1:]) == "perfect_ending":
                return "past"
    return ""


def _with_and_without_and(form: str, tables: TimeTables) -> tuple[str, ...]:
    if tables.prefixes.get(form[:1]) in ("and", "then") and len(form) > 1:
        return form, form[1:]
    return (form,)
