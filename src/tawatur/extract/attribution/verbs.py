"""Which words of a content are verbs, and in which tense and person: by their letters and a list of verbs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tawatur.extract.attribution.wording import ARTICLES, has_use, without_endings
from tawatur.extract.page import Page
from tawatur.model import MentionKind

__all__ = ["Tense", "Verb", "read_verb"]

Tense = Literal["perfect", "imperfect", "future"]
_PRONOUNS = ("ها", "هم", "هما", "نا", "ه")
_ENDINGS = ("ون", "ين", "ان", "وا", "ن")
_PLURALS = ("ون", "وا")
_PERFECT_ENDINGS = ("ت", "وا", "تا", "نا")
# Verbs of saying what one thinks: at the head of a speech they are in the first person, also written «اعتقد».
_STATED = frozenset(("opinion", "wish", "stance"))
_LEAST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb: its tense, its third person present (a listed past stays as it is), whether it says «I» or «we»."""

    tense: Tense
    form: str
    first: bool = False


def read_verb(page: Page, index: int, *, feminine: bool = False) -> Verb | None:
    """Return what verb a word is; None where it is none.

    Args:
        page: the document.
        index: its token.
        feminine: its subject stood before it and is feminine, so that «تـ» is her present.
    """
    word = page.folded[index]
    if _is_named(page, index) or word.startswith(ARTICLES) or page.tokens[index].form.endswith("ة"):
        return None
    if "noun" in page.cues.modality.get(word, ()):
        return None
    for stem in (word, word[1:]) if word[0] in "وف" and len(word) > _LEAST else (word,):
        past_first = stem.endswith("وا") or (not feminine and _is_reflexive(page, stem))
        found = _past(page, stem) if past_first else None
        found = found or _present(page, stem, index) or _past(page, stem)
        if found is not None:
            return found
    return None


def _is_named(page: Page, index: int) -> bool:
    """Tell whether a word belongs to a name or a description, which a verb in the future never does."""
    mention = page.mention_at(index)
    if mention is None:
        return False
    is_first = page.find(mention.span.start) == index
    return is_first or mention.kind is not MentionKind.NOMINAL or page.folded[index][0] != "س"


def _is_reflexive(page: Page, stem: str) -> bool:
    """Tell whether a form with one ت may be a past like «تمكن», whose present is «يتمكن»."""
    return stem[0] == "ت" and not stem.startswith("تت") and "يت" + stem[1:] in page.cues.imperfects


def _present(page: Page, stem: str, index: int) -> Verb | None:
    future = len(stem) > _LEAST and stem[0] == "س" and stem[1] in "يتنا"
    if future:
        stem = stem[1:]
    if stem[0] not in "يتنا" or (stem[0] == "ا" and not future and not _says_first(page, stem, index)):
        return None
    for form in _without_persons(stem):
        if len(form) >= _LEAST and "ي" + form[1:] in page.cues.imperfects:
            return Verb(tense="future" if future else "imperfect", form="ي" + form[1:], first=stem[0] in "نا")
    return None


def _says_first(page: Page, stem: str, index: int) -> bool:
    """Tell whether a form with ا is «I do», not a past like «أعلن»: at the head of a speech, or after «أنا»."""
    if index and has_use(page, index - 1, "first"):
        return True
    if index and has_use(page, index - 1, "done"):
        return False
    quote = page.quote_of[index]
    if quote < 0 or page.quotes[quote].first < index - 1:
        return False
    written = page.tokens[index].form
    return written.removeprefix("و")[:1] == "أ" or bool(_STATED & set(page.cues.modality.get("ي" + stem[1:], ())))


def _without_persons(stem: str) -> Iterator[str]:
    """Yield a present form as it is, without its object, its plural, and both."""
    yield stem
    for rest in (*without_endings(stem, _PRONOUNS), stem):
        if rest != stem:
            yield rest
            if rest.endswith("ا"):
                yield rest[:-1] + "ي"
        yield from without_endings(rest, _ENDINGS)
        yield from (bare + "ي" for bare in without_endings(rest, _PLURALS))


def _past(page: Page, stem: str) -> Verb | None:
    if "past" in page.cues.modality.get(stem, ()) or _is_said(page, stem):
        return Verb(tense="perfect", form=stem)
    # A bare form of three letters may as well be a noun.
    forms = list(without_endings(stem, _PERFECT_ENDINGS, _LEAST))
    for form in [stem, *forms] if len(stem) > _LEAST else forms:
        for present in _presents(form):
            if present in page.cues.imperfects:
                return Verb(tense="perfect", form=present)
    return None


def _is_said(page: Page, stem: str) -> bool:
    """Tell whether a form is the past of a verb that reports, not the dual or accusative of a noun."""
    return (len(stem) > _LEAST or stem[0] == "ا") and any(
        entry.shape == "perfect" and not entry.verb.pronoun and (entry.verb.plural or not stem.endswith("ا"))
        for entry in page.cues.verbs.get(stem, ())
    )


def _presents(form: str) -> tuple[str, ...]:
    """Return the presents that a past may have: «استخدم» يستخدم, «أعلن» يعلن, «أوضح» and «أكد» with و."""
    if form[0] == "ا":
        return ("ي" + form, "ي" + form[1:], "يو" + form[1:])
    return ("ي" + form,)
