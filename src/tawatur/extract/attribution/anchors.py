"""The words of a page that may be cues."""

from collections.abc import Iterator

from tawatur.extract.attribution.draft import Anchor
from tawatur.extract.page import Page
from tawatur.lang.cues import CueForm

__all__ = ["find_anchors"]


def find_anchors(page: Page) -> tuple[Anchor, ...]:
    """Return the words that may be cues of a report, in text order; most readings of a form are tried in order."""
    found: list[Anchor] = []
    for index in range(len(page.tokens)):
        if not page.is_mark[index]:
            found.extend(_anchors_at(page, index))
    return tuple(found)


def _anchors_at(page: Page, index: int) -> Iterator[Anchor]:
    word = page.folded[index]
    verbs = page.cues.verbs
    prefix = ""
    forms = verbs.get(word)
    if forms is None and len(word) > 3:
        prefix, forms = _peel(word, page)
    elif forms is not None and word[0] in "وف" and word[1:] in verbs and page.is_that(min(index + 1, _last(page))):
        # «وعد أن» is وعد, but «وقال» is و + قال: both readings are tried.
        pass
    if forms is None or page.name_of[index] >= 0:
        return
    for form in forms:
        if not _plausible(page, index, form, prefix):
            continue
        if "س" in prefix and form.shape != "imperfect":
            continue
        if prefix.endswith("ل") and form.shape != "imperfect":
            continue
        yield _anchor(page, index, form, prefix)


def _plausible(page: Page, index: int, form: CueForm, prefix: str) -> bool:
    """Tell whether the form can be what it looks like where it stands."""
    verb = form.verb
    if verb.first:
        return page.quote_of[index] >= 0
    if page.tokens[index].form.endswith("ة"):
        # «إشارة», «إفادة» are nouns, not أشار and أفاد with a pronoun.
        if form.shape != "participle":
            return False
        return True
    return True


def _peel(word: str, page: Page) -> tuple[str, tuple[CueForm, ...] | None]:
    verbs = page.cues.verbs
    for length in (1, 2):
        prefix = word[:length]
        if prefix in ("و", "ف", "س", "ل", "وس", "فس", "ول") and word[length:] in verbs:
            return prefix, verbs[word[length:]]
    return "", None


def _anchor(page: Page, index: int, form: CueForm, prefix: str) -> Anchor:
    before = page.folded[index - 1] if index > page.sentence_start(index) else ""
    start, joined = index, prefix[:1] in ("و", "ف") or form.shape == "participle"
    if before in ("و", "ف") or (before and page.is_use(index - 1, "joining")):
        start, joined = index - 1, True
    return Anchor(
        at=index,
        start=start,
        cue=form.cue,
        shape=form.shape,
        gender=form.verb.gender,
        plural=form.verb.plural,
        first=form.verb.first,
        pronoun=form.verb.pronoun,
        joined=joined,
    )


def _last(page: Page) -> int:
    return len(page.tokens) - 1
