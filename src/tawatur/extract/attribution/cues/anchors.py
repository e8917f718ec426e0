"""The words of a page that may be cues."""

from collections.abc import Iterator

from tawatur.extract.attribution.draft import Anchor
from tawatur.extract.page import Page
from tawatur.lang.cues import CueForm

__all__ = ["find_anchors"]

_PREFIXES = frozenset(("و", "ف", "س", "ل", "وس", "فس", "ول"))


def find_anchors(page: Page) -> tuple[Anchor, ...]:
    """Return the words that may be cues of a report, in text order; most readings of a form are tried in order."""
    found: list[Anchor] = []
    for index in range(len(page.tokens)):
        if not page.is_mark[index]:
            found.extend(_anchors_at(page, index))
    return tuple(found)


def _anchors_at(page: Page, index: int) -> Iterator[Anchor]:
    if page.name_of[index] >= 0 or index in page.inside_asides:
        return
    for prefix, form in _readings(page, page.folded[index]):
        if ("س" in prefix or prefix.endswith("ل")) and form.shape != "imperfect":
            continue
        if _plausible(page, index, form):
            yield _anchor(page, index, form, prefix)


def _readings(page: Page, word: str) -> Iterator[tuple[str, CueForm]]:
    """The verbs that a word may be: as it stands, then without what may be written before it."""
    verbs = page.cues.verbs
    # «آملا»: a participle before a dual.
    for form in sorted(verbs.get(word, ()), key=lambda form: form.shape != "participle"):
        yield "", form
    for length in (1, 2):
        prefix = word[:length]
        if prefix in _PREFIXES and word[length:] in verbs:
            for form in verbs[word[length:]]:
                yield prefix, form


def _plausible(page: Page, index: int, form: CueForm) -> bool:
    """Tell whether the form can be what it looks like where it stands."""
    verb = form.verb
    if verb.first:
        return False  # «نعتقد أن …» in his own speech: what he says already
    written = page.tokens[index].form
    if form.shape == "perfect" and form.cue.lemma[-1] == "ى" and written[-1] == "ي" and not verb.pronoun:
        # «رأي» and «نفي» are nouns, but some papers write «نفي» for نفى: at the head of a clause it is the verb.
        return index == page.sentence_start(index) or page.is_mark[index - 1] or written[0] == "و"
    if page.is_use(index, "said") and form.shape != "participle":
        return False
    if _is_other_word(page, index):
        return False
    if written.endswith("ة"):
        # «إشارة», «إفادة» are nouns, not أشار and أفاد with a pronoun.
        return form.shape == "participle"
    return True


def _is_other_word(page: Page, index: int) -> bool:
    """Tell whether a form is another word where it stands: «يجب», «لم يعد», «رد فعل», «مجددا» (again)."""
    before = page.folded[index - 1] if index else ""
    after = page.folded[index + 1] if index + 1 < len(page.tokens) else ""
    if page.is_use(index, "no_cue"):
        return before != "لم"
    if page.is_use(index, "finished") and before == "لم":
        return True
    if page.is_use(index, "renewed"):
        return not page.is_use(index + 1, "act") if after else True
    return after in page.cues.use("no_cue_before")


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
