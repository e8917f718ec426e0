"""Interviews by turns: «س: … ج: …», «* … - …», and questions that stand in paragraphs of their own."""

from collections.abc import Sequence

from tawatur.extract.attribution.contents import trim
from tawatur.extract.attribution.draft import Anchor, Draft, Piece, Range
from tawatur.extract.page import Page
from tawatur.lang.cues import Cue
from tawatur.model import EntityType, Mention, MentionKind

__all__ = ["read_interview"]

# So many questions, each followed by an answer, make an interview.
_LEAST_TURNS = 3
_ASKS = ("؟", "?")
# A longer paragraph that ends with a question is no turn of the interviewer.
_LONGEST_QUESTION = 60
_LEAST_ANSWER = 2
_ANSWER = Cue(lemma="ج", group="SAY", deny=False, modality="content", frames=frozenset(("say",)))


def read_interview(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the answers of an interview by turns, less what was found in its questions.

    Each answer is one report of the guest, over all its paragraphs; without enough turns all stays as it is.
    """
    turns = _turns(page)
    if len(turns) < _LEAST_TURNS or not _is_interview(page, turns):
        return list(drafts)
    questions = {index for first, answer, _ in turns for index in range(first, answer)}
    kept = [draft for draft in drafts if draft.anchor.at not in questions]
    guest = _guest(page, drafts, turns[0][0])
    answers = [draft for turn in turns if (draft := _answer(page, turn[1], turn[2])) is not None]
    for draft in answers:
        draft.speaker = guest
    return sorted([*kept, *answers], key=lambda draft: (draft.anchor.at, draft.start))


def _is_interview(page: Page, turns: Sequence[tuple[int, int, int]]) -> bool:
    """Tell whether most turns open with a mark or «س», or the introduction speaks of an interview.

    Else the questions may be an author's own, who answers them himself.
    """
    marked = sum(any(page.is_mark[at] or page.folded[at] == "س" for at in turn[:2]) for turn in turns)
    return marked * 2 >= len(turns) or any(page.is_use(index, "interview") for index in range(turns[0][0]))


def _turns(page: Page) -> list[tuple[int, int, int]]:
    """Return where each question begins, its answer begins, and its answer ends, in tokens."""
    paragraphs = _paragraphs(page)
    asked = [_is_question(page, first, end) for first, end in paragraphs]
    turns: list[tuple[int, int, int]] = []
    for number, (first, end) in enumerate(paragraphs[:-1]):
        if not asked[number] or asked[number + 1]:
            continue
        last = number + 1
        while last + 1 < len(paragraphs) and not asked[last + 1]:
            last += 1
        # Only the first paragraph after the last question is surely the guest's.
        stop = last if any(asked[last:]) else number + 1
        turns.append((first, end, paragraphs[stop][1]))
    return turns


def _paragraphs(page: Page) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    here = -1
    for sentence in page.document.sentences:
        if sentence.paragraph != here:
            found.append((sentence.first_token, sentence.end_token))
            here = sentence.paragraph
        else:
            found[-1] = (found[-1][0], sentence.end_token)
    return found


def _is_question(page: Page, first: int, end: int) -> bool:
    """Tell whether a paragraph is the interviewer's: it opens with «س:» or ends with a question mark."""
    if page.folded[first] == "س" and page.folded[first + 1 : first + 2] in (["/"], [":"], ["-"]):
        return True
    if page.folded[first] == "ج" or end - first > _LONGEST_QUESTION:
        return False
    return page.folded[end - 1] in _ASKS


def _answer(page: Page, start: int, end: int) -> Draft | None:
    opens = start
    while start < end and (page.is_mark[start] or page.folded[start] == "ج"):
        start += 1
    pieces: list[Piece] = []
    while start < end:
        here = start
        while here < end and page.paragraph(here) == page.paragraph(start):
            here += 1
        piece = trim(page, start, here)
        if piece is not None:
            pieces.append(piece)
        start = here
    if sum(piece.end - piece.start for piece in pieces) < _LEAST_ANSWER:
        return None
    anchor = Anchor(at=opens, start=opens, cue=_ANSWER, shape="perfect", joined=True)
    cue = [(opens, pieces[0].start)] if opens < pieces[0].start else []
    return Draft(rule="interview", anchor=anchor, cue=cue, content=pieces, opening="colon")


def _guest(page: Page, drafts: Sequence[Draft], stop: int) -> Range | None:
    """Return who is interviewed: who speaks first in the introduction, or the person whom it names most often."""
    for draft in drafts:
        if draft.speaker is not None and draft.anchor.at < stop and _persons(page, *draft.speaker):
            return draft.speaker
    names: dict[str, list[Range]] = {}
    for mention in _persons(page, 0, stop):
        names.setdefault(page.called[mention.id], []).append(page.token_range(mention.span))
    if not names:
        return None
    return max(names.values(), key=lambda places: (len(places), -places[0][0]))[0]


def _persons(page: Page, start: int, stop: int) -> list[Mention]:
    """Return the persons named in a range."""
    found = page.mentions_in(start, stop)
    return [mention for mention in found if mention.type is EntityType.PERSON and mention.kind is MentionKind.NAME]
