"""Whether an article says that a report was checked, or could not be: «ولم يتسنَّ لرويترز التحقق من صحة ذلك»."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.extract.page import Page
from tawatur.model import Statement, StatementId, Verification

__all__ = ["Note", "find_notes", "verify"]

# How far «التحقق» may stand after what says that it was not possible, and how much of a note follows it.
_BEFORE, _AFTER = 9, 14
_OF = 6
_BACK = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The tokens of a note on what was told before it."""

    first: int
    end: int
    verified: bool


def find_notes(page: Page) -> tuple[Note, ...]:
    """Return the notes of a document in text order; none inside a quotation, where a source speaks."""
    notes: list[Note] = []
    for index in range(len(page.tokens)):
        if page.is_mark[index] or page.quote_of[index] >= 0 or (notes and index < notes[-1].end):
            continue
        note = _impossible(page, index) or _done(page, index)
        if note is not None:
            notes.append(note)
    return tuple(notes)


def verify(page: Page, statements: Sequence[Statement]) -> Mapping[StatementId, Verification]:
    """Return what is said of the verification of each report of which it is said.

    A note speaks of the reports that end before it in its sentence, or else of those that end in the last sentence
    with reports, at most two back; where it speaks of several («هذه التقارير»), of all in that paragraph.
    """
    found: dict[StatementId, Verification] = {}
    ends = [(page.find(max(span.end for span in statement.content) - 1), statement) for statement in statements]
    for note in find_notes(page):
        # What confirms another's words is a report of its own: it does not verify itself.
        before = [(end, s) for end, s in ends if end < note.first and not _tells(page, s, note)]
        told = Verification(verified=note.verified, span=page.span(note.first, note.end))
        for statement in _meant(page, note, before):
            found.setdefault(statement.id, told)
    return found


def _impossible(page: Page, index: int) -> Note | None:
    """Return a note at «التحقق» that says it was not possible, or not done."""
    if not page.is_use(index, "checking"):
        return None
    floor = max(page.sentence_start(index), index - _BEFORE)
    for at in range(index - 1, floor - 1, -1):
        if page.folded[at] in (".", "؛", "،") or page.quote_of[at] >= 0:
            return None
        failing = page.is_use(at, "failing")
        if failing or (page.is_use(at, "unable") and _is_negated(page, at)):
            first = at if failing else at - 1
            return Note(first=first, end=_end(page, index), verified=False)
    return None


def _done(page: Page, index: int) -> Note | None:
    """Return a note at «تحققت … من صحة» or «أكد … صحة»."""
    confirms = _confirms(page, index)
    if not (confirms or page.is_use(index, "checked")):
        return None
    stop = min(page.sentence_end(index), index + _OF + 1)
    for at in range(index + 1, stop):
        if page.is_mark[at]:
            return None
        wanted = "proved" if confirms else "truth"
        if page.is_use(at, wanted) and (confirms or page.folded[at - 1] in ("من", "ان")):
            if page.is_use(at - 1, "negator") or page.folded[at - 1] == "عدم":
                return None
            negated = _is_negated(page, index)
            if confirms and negated:
                return None
            return Note(first=index - negated, end=_end(page, at), verified=not negated)
    return None


def _confirms(page: Page, index: int) -> bool:
    word = page.folded[index]
    for form in (word, word[1:]) if word[0] in "وف" else (word,):
        if any(
            entry.cue.group == "STRESS" and "obj" in entry.cue.frames for entry in page.cues.verbs.get(form, ())
        ):
            return True
    return False


def _is_negated(page: Page, index: int) -> bool:
    return index > 0 and page.is_use(index - 1, "verb_negator")


def _end(page: Page, index: int) -> int:
    """Return where a note ends: at a mark, or where its sentence does."""
    stop = min(page.sentence_end(index), index + _AFTER)
    return next((at for at in range(index + 1, stop) if page.is_mark[at]), stop)


def _tells(page: Page, statement: Statement, note: Note) -> bool:
    start = page.span(note.first, note.first + 1)
    return any(span.start <= start.start < span.end for span in statement.cue)


def _meant(page: Page, note: Note, before: Sequence[tuple[int, Statement]]) -> Iterator[Statement]:
    sentence = page.tokens[note.first].sentence
    near = [(end, s) for end, s in before if sentence - page.tokens[end].sentence <= _BACK]
    if not near:
        return
    last = max(page.tokens[end].sentence for end, _ in near)
    many = any(page.is_use(index, "of_many") for index in range(note.first, note.end))
    paragraph = page.paragraph(max(end for end, _ in near))
    for end, statement in before:
        if page.tokens[end].sentence == last or (many and page.paragraph(end) == paragraph):
            yield statement
