"""From a cue and its content to a draft: what belongs to the cue, who speaks, who passes it on."""

from dataclasses import replace

from tawatur.extract.attribution.contents import trim
from tawatur.extract.attribution.cues.frame import Frame
from tawatur.extract.attribution.cues.reads import CueRead
from tawatur.extract.attribution.draft import Draft, Piece, Range
from tawatur.extract.attribution.nouns import match_noun
from tawatur.extract.page import Page
from tawatur.model import EntityType, MentionKind

__all__ = ["make_draft"]

_BEFORE_THAT = ("الي", "علي", "عن", "من", "في")
# What stands before the source of a relay, folded: «نقلت … عن …», «نسبت … إلى …».
_RELAYS = {"relay": "عن", "relay:الى": "الي"}
_TO_OUTLETS = ("مع", "الي", "في", "عبر", "ل")


def make_draft(page: Page, read: CueRead, content: list[Piece]) -> Draft:
    """Return the draft of a cue that opens a content."""
    anchor, frame, opening = read.anchor, read.frame, read.opening
    draft = Draft(
        rule=f"{anchor.cue.group.lower()}-{anchor.shape}-{opening.kind}",
        anchor=anchor,
        cue=_cue(page, read),
        content=content,
        opening=opening.kind,
        speaker=read.left or frame.subject,
        apposed=frame.apposed,
    )
    group = anchor.cue.group
    if group == "ACCUSE" and opening.kind == "that" and anchor.joined and not frame.asides:
        draft.speaker = read.left  # «كما اتهم X بأن …»: the one phrase is who is accused
    if group == "REPEAT" and opening.kind == "obj":
        _renew(page, draft)
    elif group == "LABEL":
        draft.content = _labelled(page, draft.content)
    elif group == "LEARN":
        _take_learnt(page, draft, frame)
    elif group == "DOCUMENT":
        _take_documented(page, draft, frame)
    if group not in ("LEARN", "DOCUMENT"):
        _take_relays(page, draft, frame)
    return draft


def _cue(page: Page, read: CueRead) -> list[Range]:
    anchor, opening = read.anchor, read.opening
    cue: list[Range] = [(anchor.at, anchor.at + 1), *read.frame.said]
    if opening.kind == "that":
        governed = page.folded[opening.at - 1] in _BEFORE_THAT and opening.at - 1 > anchor.at
        cue.append((opening.at - governed, opening.at + 1))
    elif opening.kind in ("np", "colon") and opening.at < opening.start:
        cue.append((opening.at, opening.at + 1))
    return cue


def _renew(page: Page, draft: Draft) -> None:
    """«جدد نفيه الاتهامات»: the noun says what the speaker does, what follows it is what he does it to."""
    first = draft.content[0]
    noun = match_noun(page, first.start)
    if noun is None or first.end - first.start < 2:
        return
    start = first.start + 1
    start += page.is_use(start, "preposition") and start + 1 < first.end
    draft.anchor = replace(draft.anchor, cue=noun[0])
    draft.cue.append((first.start, start))
    draft.content[0] = Piece(start=start, end=first.end)


def _labelled(page: Page, content: list[Piece]) -> list[Piece]:
    """«وصف X بـ…»: what is labelled and the label, without the ب between them."""
    first = content[0]
    for index in range(first.start, first.end):
        if page.folded[index] == "ب" or page.is_that(index):
            pieces = [trim(page, first.start, index), trim(page, index + 1, first.end)]
            return [piece for piece in pieces if piece is not None] + content[1:]
    return content


def _take_learnt(page: Page, draft: Draft, frame: Frame) -> None:
    """«علمت O من مصادر …»: the outlet learnt it, the sources said it."""
    sources = [phrase for at, phrase in frame.asides if page.folded[at] == "من"]
    if sources and draft.speaker is not None:
        draft.relays.append(draft.speaker)
        draft.speaker = sources[0]


def _take_documented(page: Page, draft: Draft, frame: Frame) -> None:
    """«جاء في بيان …»: who speaks is the document, or whose it is."""
    phrases = [phrase for at, phrase in frame.asides if page.folded[at] in ("في", "علي")]
    owners = [phrase for at, phrase in frame.asides if phrases and at > phrases[0][0] and page.mentions_in(*phrase)]
    draft.speaker = owners[0] if owners else (phrases[0] if phrases else None)


def _take_relays(page: Page, draft: Draft, frame: Frame) -> None:
    """Read the relays of a cue: «نقلت O عن S», and outlets among the phrases on the way («قال S لـO»)."""
    before_source = next((_RELAYS[code] for code in draft.anchor.cue.frames if code in _RELAYS), "")
    for preposition, phrase in frame.asides:
        if before_source and page.folded[preposition] == before_source:
            if draft.speaker is not None:
                draft.relays.append(draft.speaker)
            else:
                draft.gap = True
            draft.speaker, draft.rule = phrase, "relay-from"
            return
        if not before_source and _is_outlet(page, preposition, phrase):
            draft.relays.append(phrase)


def _is_outlet(page: Page, preposition: int, phrase: Range) -> bool:
    """Tell whether a phrase after a preposition is an outlet to which it was said."""
    word, outlets = page.folded[preposition], page.cues.use("outlet")
    spoken_to = preposition == phrase[0]
    if spoken_to and ("ال" + word.removeprefix("لل") in outlets or page.is_use(preposition, "to_press")):
        return True
    if any(page.folded[index] in page.cues.use("platform") for index in range(*phrase)):
        return False  # a channel, no source
    if not any(m.type is EntityType.MEDIA and m.kind is MentionKind.NAME for m in page.mentions_in(*phrase)):
        return False
    if spoken_to:
        return word[0] in "لو"
    return word in _TO_OUTLETS or page.is_use(phrase[0], "occasion")
