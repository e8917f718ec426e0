"""Drafts of all reports of a page: cues read with their frames, markers, headlines."""

from bisect import bisect_right
from dataclasses import replace

from tawatur.extract.attribution.anchors import find_anchors
from tawatur.extract.attribution.contents import find_content, trim
from tawatur.extract.attribution.draft import Anchor, Draft, Opening, Piece, Range
from tawatur.extract.attribution.finals import find_finals
from tawatur.extract.attribution.frames import Frame, read_frame
from tawatur.extract.attribution.headlines import find_headlines
from tawatur.extract.attribution.denials import find_denials
from tawatur.extract.attribution.nouns import find_noun_reports, match_noun
from tawatur.extract.attribution.subjects import subject_before
from tawatur.extract.page import Page
from tawatur.model import EntityType, MentionKind

__all__ = ["Read", "find_drafts", "read_anchors"]

_TRANSITIVE = frozenset(("LABEL", "DENY", "CONDEMN", "ACCUSE", "PRAISE", "REJECT"))


class Read:
    """An anchor with its frame: a cue that can open a content."""

    __slots__ = ("anchor", "frame", "left", "opening")

    def __init__(self, anchor: Anchor, frame: Frame, opening: Opening, left: Range | None) -> None:
        self.anchor = anchor
        self.frame = frame
        self.opening = opening
        self.left = left


def find_drafts(page: Page, marker_starts: list[int]) -> list[Draft]:
    """Return the reports that cues and headline colons open, by where their cues stand.

    Args:
        page: the document.
        marker_starts: where markers of a source stand, which end a content.
    """
    headlines = find_headlines(page)
    reads = [
        read
        for read in read_anchors(page)
        if not any(
            h.anchor.at < read.anchor.at
            and page.tokens[h.anchor.at].sentence == page.tokens[read.anchor.at].sentence
            and read.left is None
            for h in headlines
        )
    ]
    cuts = sorted({cut for read in reads if (cut := _cut(page, read)) is not None} | set(marker_starts))
    drafts = list(headlines)
    for read in reads:
        stop = _stop(page, read.anchor.at)
        content = find_content(page, read.opening, stop, cuts[bisect_right(cuts, read.opening.start) :])
        if content:
            drafts.append(_draft(read, content, page))
    cues = {index for draft in drafts for first, last in draft.cue for index in range(first, last)}
    drafts.extend(find_noun_reports(page, cues | {read.opening.at for read in reads}, cuts))
    _share_content(page, drafts)
    drafts.extend(find_denials(page, drafts))
    drafts.extend(find_finals(page, drafts))
    return sorted(drafts, key=lambda draft: (draft.anchor.at, draft.start))


def _share_content(page: Page, drafts: list[Draft]) -> None:
    """Give «نفت ما نقلته رويترز بشأن …» what Reuters reported as what is denied."""
    told = {draft.anchor.at: draft for draft in drafts}
    for outer in drafts:
        inner = told.get(outer.start + 1)
        if inner is not None and outer.cue_denies() and page.folded[outer.start] in page.cues.use("such_as"):
            outer.content = list(inner.content)


def read_anchors(page: Page) -> list[Read]:
    """Return the cues of a page whose frame holds, one a token."""
    reads: list[Read] = []
    for anchor in find_anchors(page):
        if reads and reads[-1].anchor.at == anchor.at and reads[-1].opening.exact:
            continue
        read = _read(page, anchor)
        if read is None:
            continue
        if reads and reads[-1].anchor.at == anchor.at:
            if read.opening.exact:
                reads[-1] = read
            continue
        # «وتابع قائلا», «مضى قائلا»: one cue, not two.
        if reads and reads[-1].opening.at == read.opening.at and anchor.shape == "participle":
            continue
        reads.append(read)
    return reads


def _read(page: Page, anchor: Anchor) -> Read | None:
    stop = _stop(page, anchor.at)
    left = subject_before(page, anchor) if anchor.shape != "participle" else None
    frame = read_frame(page, anchor, stop, subject_first=left is not None or _drops_subject(page, anchor, stop))
    if frame.opening is None and left is not None:
        frame, left = read_frame(page, anchor, stop), None
    if frame.opening is None:
        return None
    if not _plausible(page, anchor, frame, left):
        return None
    return Read(anchor, frame, frame.opening, left)


def _drops_subject(page: Page, anchor: Anchor, stop: int) -> bool:
    """Tell whether what follows «ووصفت …» is its object: a common noun that nobody could be."""
    after = anchor.at + 1
    if _self_told(page, anchor):
        return True
    if not (anchor.joined and anchor.start == anchor.at) or after >= stop or anchor.cue.group not in _TRANSITIVE:
        return False
    if page.is_mark[after] or page.mention_at(after) is not None or page.is_use(after, "preposition"):
        return False
    speaking = ("role", "outlet", "person", "report", "time", "adverb")
    return page.folded[after] not in page.cues.heads and not any(page.is_use(after, use) for use in speaking)


def _self_told(page: Page, anchor: Anchor) -> bool:
    """«إنه أبلغ …»: the subject stands in what is before the verb."""
    before = anchor.at - 1
    return before >= 0 and page.is_that(before) and bool(page.tokens[before].enclitics)


def _plausible(page: Page, anchor: Anchor, frame: Frame, left: Range | None) -> bool:
    """Tell whether a cue and what opens its content belong together."""
    opening = frame.opening
    if opening is None:
        return False
    if left is None and frame.subject is None and page.is_use(anchor.at, "impersonal"):
        return False
    if opening.kind in ("obj", "np") and anchor.shape != "participle" and not _verb_stands(page, anchor, left):
        return False
    if anchor.cue.group == "OPINE" and opening.kind == "obj" and anchor.shape == "imperfect":
        return anchor.pronoun != "" or (left is None and frame.subject is not None)
    if "doc" in anchor.cue.frames and not any(page.folded[at] in ("في", "علي") for at, _ in frame.asides):
        return False
    gap = opening.at - anchor.at
    if anchor.shape == "participle" and anchor.gender == "f" and gap > 2 and not page.is_mark[anchor.at - 1]:
        return False
    # A form that is mostly another word («بين», «علم») reports only where أنّ follows soon.
    return "near" not in anchor.cue.frames or (gap <= 9 and opening.exact and _verb_stands(page, anchor, left))


def _verb_stands(page: Page, anchor: Anchor, left: Range | None) -> bool:
    """Tell whether a form that may be a noun stands where a verb does."""
    if left is not None or anchor.shape == "imperfect" or _starts_clause(page, anchor):
        return True
    before = anchor.at - 1
    return (
        page.is_that(before)
        or page.folded[before] in page.cues.use("particle")
        or page.is_use(before, "connective")
        or page.folded[before] in page.cues.use("relative")
        or page.is_use(before, "time")
        or page.is_use(before, "adverb")
        or page.is_use(before, "joining")
        or page.name_of[before] >= 0
    )


def _starts_clause(page: Page, anchor: Anchor) -> bool:
    return anchor.joined or anchor.at == page.sentence_start(anchor.at) or page.is_mark[anchor.at - 1]


def _stop(page: Page, index: int) -> int:
    quote = page.quote_of[index]
    if quote >= 0:
        return min(page.quotes[quote].end, max(page.sentence_end(index), index + 1))
    return page.sentence_end(index)


def _cut(page: Page, read: Read) -> int | None:
    """Where a content before this report ends; None where this one is told inside the other."""
    if read.left is None:
        return read.anchor.start if read.anchor.joined else None
    first = read.left[0]
    if first > 0 and page.is_use(first - 1, "joining"):
        return first - 1
    if page.folded[first][0] == "و" and (page.name_of[first] < 0 or page.tokens[first].proclitics[:1] == "و"):
        return first
    return None


def _draft(read: Read, content: list[Piece], page: Page) -> Draft:
    anchor, frame, opening = read.anchor, read.frame, read.opening
    cue: list[Range] = [(anchor.at, anchor.at + 1), *frame.said]
    if opening.kind == "that":
        first = opening.at
        if page.folded[first - 1] in ("الي", "علي", "عن", "من", "في") and first - 1 > anchor.at:
            first -= 1
        cue.append((first, opening.at + 1))
    elif opening.kind in ("np", "colon") and opening.at < opening.start:
        cue.append((opening.at, opening.at + 1))
    draft = Draft(
        rule=f"{anchor.cue.group.lower()}-{anchor.shape}-{opening.kind}",
        anchor=anchor,
        cue=cue,
        content=content,
        opening=opening.kind,
        speaker=read.left or frame.subject,
        apposed=frame.apposed,
        speaker_left=read.left is not None,
    )
    if anchor.cue.group == "ACCUSE" and opening.kind == "that" and anchor.joined and not frame.asides:
        draft.speaker = read.left  # «كما اتهم X بأن …»: the one phrase is who is accused
    if anchor.cue.group == "REPEAT" and opening.kind == "obj":
        draft = _renewed(page, draft)
    if anchor.cue.group == "LABEL":
        draft.content = _labelled(page, draft.content)
    return _relay(draft, frame, page)


def _renewed(page: Page, draft: Draft) -> Draft:
    """«جدد نفيه الاتهامات»: the noun says what the speaker does, what follows it is what he does it to."""
    first = draft.content[0]
    noun = match_noun(page, first.start)
    if noun is None or first.end - first.start < 2:
        return draft
    start = first.start + 1
    start += page.is_use(start, "preposition") and start + 1 < first.end
    draft.anchor = replace(draft.anchor, cue=noun[0])
    draft.cue.append((first.start, start))
    draft.content[0] = Piece(start=start, end=first.end)
    return draft


def _labelled(page: Page, content: list[Piece]) -> list[Piece]:
    """«وصف X بـ…»: what is labelled and the label, without the ب between them."""
    first = content[0]
    for index in range(first.start, first.end):
        word = page.folded[index]
        if word == "ب" or page.is_that(index):
            pieces = [trim(page, first.start, index), trim(page, index + 1, first.end)]
            return [piece for piece in pieces if piece is not None] + content[1:]
    return content


def _relay(draft: Draft, frame: Frame, page: Page) -> Draft:
    """Read the relays of a cue: «نقلت O عن S», and outlets among the phrases on the way («قال S لـO»)."""
    if "doc" in draft.anchor.cue.frames:
        return _documented(draft, frame, page)
    relaying = "relay" in draft.anchor.cue.frames
    if draft.anchor.cue.group == "LEARN":
        return _learnt(draft, frame, page)
    for preposition, phrase in frame.asides:
        word = page.folded[preposition]
        if relaying and word in ("عن", "وعن"):
            if draft.speaker is not None:
                draft.relays.append(draft.speaker)
            else:
                draft.gap = True
            draft.speaker, relaying = phrase, False
            draft.rule = "relay-from"
        elif _is_outlet(page, preposition, phrase) and ("relay" not in draft.anchor.cue.frames):
            draft.relays.append(phrase)
    return draft


def _learnt(draft: Draft, frame: Frame, page: Page) -> Draft:
    """«علمت O من مصادر …»: the outlet learnt it, the sources said it."""
    sources = [phrase for at, phrase in frame.asides if page.folded[at] == "من"]
    if sources and draft.speaker is not None:
        draft.relays.append(draft.speaker)
        draft.speaker = sources[0]
    return draft


def _documented(draft: Draft, frame: Frame, page: Page) -> Draft:
    """«جاء في بيان …»: who speaks is the document, or whose it is."""
    phrases = [phrase for at, phrase in frame.asides if page.folded[at] in ("في", "علي")]
    owners = [phrase for at, phrase in frame.asides if phrases and at > phrases[0][0] and page.mentions_in(*phrase)]
    draft.speaker = owners[0] if owners else (phrases[0] if phrases else None)
    return draft


def _is_outlet(page: Page, preposition: int, phrase: Range) -> bool:
    word = page.folded[preposition]
    if preposition == phrase[0] and (word == "لوسايل" or "ال" + word.removeprefix("لل") in page.cues.use("outlet")):
        return True
    if any(page.folded[index] in page.cues.use("platform") for index in range(*phrase)):
        return False  # a channel, no source
    media = [
        mention
        for mention in page.mentions_in(*phrase)
        if mention.type is EntityType.MEDIA and mention.kind is MentionKind.NAME
    ]
    if not media:
        return False
    if preposition == phrase[0]:
        return word[0] in "لو"
    return word in ("مع", "الي", "في", "عبر", "ل") or page.is_use(phrase[0], "occasion")
