"""Cues whose frame holds: which words of a page report something, with their subjects and openings."""

from dataclasses import dataclass

from tawatur.extract.attribution.cues.anchors import find_anchors
from tawatur.extract.attribution.cues.frame import Frame
from tawatur.extract.attribution.cues.frames import read_frame
from tawatur.extract.attribution.cues.subjects import subject_before
from tawatur.extract.attribution.draft import Anchor, Opening, Range
from tawatur.extract.page import Page
from tawatur.model import EntityType

__all__ = ["CueRead", "clause_stop", "read_cues"]

# Verbs whose object may follow them where their subject is understood.
_TRANSITIVE = frozenset(("LABEL", "DENY", "CONDEMN", "ACCUSE", "PRAISE", "REJECT"))
_SPEAKING_USES = ("role", "outlet", "person", "report", "time", "adverb")
_BEFORE_VERBS = ("connective", "time", "adverb", "joining")
# After these a noun stands, never a verb.
_BEFORE_NOUNS = ("الي", "علي", "عن", "في", "من", "مع", "بعد", "قبل", "عقب", "اثر", "دون")
_NEAR = 9
_COMMAS = ("،", ",", "؛")
_BESIDE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRead:
    """An anchor with its frame; `left`: the subject that stands before it; `opening`: where its content opens."""

    anchor: Anchor
    frame: Frame
    opening: Opening
    left: Range | None

    def cut(self, page: Page) -> int | None:
        """Return where a content before this report ends; None where this one is told inside the other."""
        before = self.anchor.start - 1
        if before >= 0 and page.folded[before] in page.cues.use("relative_pronoun") and self.opening.kind == "that":
            return before  # «… الأزمة التي قال إن …»
        if _is_against(page, self.anchor):
            return before - 1
        if self.left is None:
            after_comma = page.folded[before] in _COMMAS and self.frame.subject is not None and self.opening.exact
            return self.anchor.start if self.anchor.joined or after_comma else None
        first = self.left[0]
        if first > 0 and page.is_use(first - 1, "joining"):
            return first - 1
        if page.folded[first][0] == "و" and (page.name_of[first] < 0 or page.tokens[first].proclitics[:1] == "و"):
            return first
        return None


def read_cues(page: Page) -> list[CueRead]:
    """Return the cues of a page whose frame holds, one a token."""
    reads: list[CueRead] = []
    for anchor in find_anchors(page):
        last = reads[-1] if reads else None
        again = last is not None and last.anchor.at == anchor.at
        if last is not None and again and last.opening.exact:
            continue
        read = _read(page, anchor)
        if read is None:
            continue
        if again:
            if read.opening.exact:
                reads[-1] = read
        # «وتابع قائلا», «مضى قائلا»: one cue, not two.
        elif last is None or last.opening.at != read.opening.at or not _is_aside(page, last, read):
            reads.append(read)
    return reads


def _is_aside(page: Page, main: CueRead, read: CueRead) -> bool:
    """Tell whether a cue belongs to another, with the same content: «تابع قائلا», «أكد X، الذي نقلت …، أن …»."""
    before, opening = read.anchor.at - 1, read.opening
    if read.anchor.shape == "participle":
        return True
    if opening.kind != "that" or page.folded[before] not in page.cues.use("relative_pronoun"):
        return False
    if main.frame.subject is None and main.left is None:
        return False
    return page.folded[opening.at - 1] in _COMMAS or page.folded[opening.at - 2] in _COMMAS


def clause_stop(page: Page, index: int) -> int:
    """Return where what a cue opens must end: with its sentence, or with the quotation that it stands in."""
    quote = page.quote_of[index]
    if quote >= 0:
        return min(page.quotes[quote].end, max(page.sentence_end(index), index + 1))
    return page.sentence_end(index)


def _read(page: Page, anchor: Anchor) -> CueRead | None:
    stop = clause_stop(page, anchor.at)
    left = subject_before(page, anchor) if anchor.shape != "participle" else None
    frame = read_frame(page, anchor, stop, subject_first=left is not None or _drops_subject(page, anchor, stop))
    if frame.opening is None and left is not None:
        frame, left = read_frame(page, anchor, stop), None
    if frame.opening is None:
        return None
    read = CueRead(anchor=anchor, frame=frame, opening=frame.opening, left=left)
    return read if _is_plausible(page, read) else None


def _drops_subject(page: Page, anchor: Anchor, stop: int) -> bool:
    """Tell whether what follows «ووصفت …» is its object: a common noun that nobody could be."""
    after = anchor.at + 1
    if _self_told(page, anchor):
        return True
    if not (anchor.joined and anchor.start == anchor.at) or after >= stop or anchor.cue.group not in _TRANSITIVE:
        return False
    if page.is_mark[after] or page.mention_at(after) is not None or page.is_use(after, "preposition"):
        return False
    return page.folded[after] not in page.cues.heads and not any(page.is_use(after, use) for use in _SPEAKING_USES)


def _self_told(page: Page, anchor: Anchor) -> bool:
    """«إنه أبلغ …»: the subject stands in what is before the verb."""
    before = anchor.at - 1
    if _is_against(page, anchor):
        return True
    return before >= 0 and page.is_that(before) and bool(page.tokens[before].enclitics)


def _is_against(page: Page, anchor: Anchor) -> bool:
    """Tell whether a verb goes on against what was said: «…، غير أنه رجح …»."""
    before = anchor.at - 1
    if before < 1 or page.folded[before - 1] not in page.cues.use("yet"):
        return False
    return page.folded[before].startswith("ان") and bool(page.tokens[before].enclitics)


def _is_plausible(page: Page, read: CueRead) -> bool:
    """Tell whether a cue and what opens its content belong together."""
    anchor, opening = read.anchor, read.opening
    if _is_unsaid(page, read) or _is_infinitive(page, anchor) or _is_topic(page, read) or _is_asked(page, anchor):
        return False
    if _is_measure(page, read) or not _has_its_object(page, read):
        return False
    if anchor.shape == "participle":
        return _participle_reports(page, read)
    if opening.kind in ("obj", "np") and not _stands_as_verb(page, read):
        return False
    if anchor.cue.group == "OPINE" and opening.kind == "obj" and anchor.shape == "imperfect":
        subject = read.frame.subject
        return bool(anchor.pronoun) or (read.left is None and subject is not None and _may_speak(page, subject[0]))
    # A form that is mostly another word («بين», «علم») reports only where أنّ follows soon.
    near = opening.at - anchor.at <= _NEAR and opening.exact and _stands_as_verb(page, read)
    return near or "near" not in anchor.cue.frames or _is_sure_verb(page, read)


def _is_sure_verb(page: Page, read: CueRead) -> bool:
    """Tell whether «بينت», or «بين» before a person or a title, is no other word."""
    anchor, subject = read.anchor, read.frame.subject
    if anchor.gender == "f" and anchor.shape == "perfect" and not anchor.pronoun:
        return subject is not None
    if subject is None or subject[0] != anchor.at + 1 or not _stands_as_verb(page, read):
        return False
    mention = page.mention_at(subject[0])
    return page.is_use(subject[0], "role") or (mention is not None and mention.type is EntityType.PERSON)


def _is_unsaid(page: Page, read: CueRead) -> bool:
    """Tell whether nobody says it: «يذكر أن», «يعتقد أن» in the article's own voice, «جاء» without a document."""
    unnamed = read.left is None and read.frame.subject is None
    if unnamed and page.is_use(read.anchor.at, "impersonal"):
        return True
    if "doc" not in read.anchor.cue.frames:
        return False
    subject = read.frame.subject
    if page.is_use(read.anchor.at + 1, "within"):
        return False  # «وثيقة …، جاء فيها أن …»
    # «ورد الجيش بقصف …»: somebody who acts, not a document.
    acts = subject is not None and page.mention_at(subject[0]) is not None
    return acts or not any(page.folded[at] in ("في", "علي") for at, _ in read.frame.asides)


def _participle_reports(page: Page, read: CueRead) -> bool:
    """Tell whether a participle reports: not «كان طالبا في جامعة …», nor an adjective far from its content."""
    anchor, opening = read.anchor, read.opening
    if anchor.cue.group == "DEMAND" and opening.kind == "obj":
        return anchor.gender != "f" and opening.at - anchor.at <= _BESIDE
    before = page.folded[anchor.at - 1] if anchor.at else ""
    if before in _BEFORE_NOUNS:
        return False  # «عن أمله في …»: a noun
    described = len(before) > _BESIDE and before[-1] == "ا" and not page.is_use(anchor.at - 1, "said")
    if opening.kind == "np" and described:
        return False  # «حصارا مشددا على …»
    return anchor.gender != "f" or opening.at - anchor.at <= 2 or page.is_mark[anchor.at - 1]


def _is_infinitive(page: Page, anchor: Anchor) -> bool:
    """Tell whether a preposition stands before what looks like a verb: «بعد كشف صفقة …»."""
    if anchor.shape != "perfect" or anchor.gender == "f" or anchor.plural or anchor.at != anchor.start:
        return False
    before = page.folded[anchor.at - 1] if anchor.at else ""
    return before in _BEFORE_NOUNS or before in page.cues.use("before_deed")


def _is_asked(page: Page, anchor: Anchor) -> bool:
    """Tell whether a cue is only asked after or supposed: «عما إذا كان الوزير طلب …», «إذا أعلن …»."""
    floor = max(page.sentence_start(anchor.at), anchor.at - _NEAR)
    for index in range(anchor.at - 1, floor - 1, -1):
        if page.is_mark[index] or page.is_that(index):
            return False
        if page.folded[index] in page.cues.use("condition"):
            asked = index > floor and page.folded[index - 1] in page.cues.use("asked")
            return asked or anchor.at - index <= 2
    return False


def _is_measure(page: Page, read: CueRead) -> bool:
    """Tell whether «تبلغ 306 ملايين», «عبر موقعها» is an amount or a way, not a report."""
    at, after = read.anchor.at, read.anchor.at + 1
    if read.anchor.cue.group == "TELL":
        return page.folded[after][0].isdigit()
    if "near" not in read.anchor.cue.frames or read.left is not None or page.tokens[at].proclitics:
        return False
    return read.anchor.gender == "m" and bool(page.tokens[after].enclitics) and page.name_of[after] < 0


def _has_its_object(page: Page, read: CueRead) -> bool:
    """Tell whether «ألقى» has «باللوم» with it, and «شدد … على» nothing that is tightened («شدد الحصار على»)."""
    between = page.folded[read.anchor.at + 1 : read.opening.at]
    if "blame" in read.anchor.cue.frames:
        return any(word in page.cues.use("blame") for word in between)
    if read.opening.kind == "obj" and read.anchor.cue.group in ("SHOW", "REVEAL"):
        return _is_shown(page, read)
    if read.anchor.cue.group == "ADD" and read.opening.kind == "quote" and read.anchor.shape == "imperfect":
        return bool(read.frame.said)  # «تواصل "رفع الرهان"»
    tightened = page.cues.use("tightened")
    return read.anchor.cue.group != "STRESS" or not any(word in tightened for word in between)


def _is_shown(page: Page, read: CueRead) -> bool:
    """Tell whether figures or pictures show an object, or an object is revealed that no «، عن …» follows."""
    if read.anchor.cue.group == "SHOW":
        subject = read.left or read.frame.subject
        return subject is not None and any(page.is_use(at, "evidence") for at in range(*subject))
    ahead = range(read.opening.at + 1, page.sentence_end(read.anchor.at))
    return not any(page.folded[at] == "عن" and page.folded[at - 1] in _COMMAS for at in ahead)


def _is_topic(page: Page, read: CueRead) -> bool:
    """Tell whether «تناول …», «ركز على …» has another subject than an outlet: what it names is only dealt with."""
    if read.anchor.cue.group != "COVER" or read.opening.kind == "that":
        return False
    subject = read.left or read.frame.subject
    elative = read.anchor.shape == "perfect" and read.anchor.gender == "m" and not read.anchor.joined
    if subject is None or (elative and read.anchor.at > page.sentence_start(read.anchor.at)):
        return True  # «كانت أبرز …»
    media = any(mention.type is EntityType.MEDIA for mention in page.mentions_in(*subject))
    outlets = page.cues.use("outlet")
    return not media and not any(page.folded[n].removeprefix("ال") in outlets for n in range(*subject))


def _may_speak(page: Page, index: int) -> bool:
    """Tell whether a subject is somebody, so that «يعتبر» before it is no passive: «يعتبر الوزير …»."""
    mention = page.mention_at(index)
    if mention is not None:
        return mention.type is not EntityType.OTHER
    return page.folded[index] in page.cues.heads or any(page.is_use(index, use) for use in _SPEAKING_USES[:3])


def _stands_as_verb(page: Page, read: CueRead) -> bool:
    """Tell whether a form that may be a noun stands where a verb does."""
    anchor = read.anchor
    if read.left is not None or anchor.shape == "imperfect" or anchor.joined:
        return True
    before = anchor.at - 1
    if anchor.at == page.sentence_start(anchor.at) or page.is_mark[before]:
        return True
    subject = read.frame.subject
    if subject is not None and page.folded[before].isdigit() and page.mention_at(subject[0]) is not None:
        return True  # «وفي 1998 أعلنت مصادر …»
    if page.is_that(before) or _is_against(page, anchor) or page.name_of[before] >= 0:
        return True
    if any(page.is_use(before, use) for use in _BEFORE_VERBS):
        return True
    return page.folded[before] in page.cues.use("particle") or page.folded[before] in page.cues.use("relative")
