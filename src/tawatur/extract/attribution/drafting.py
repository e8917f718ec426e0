"""From a cue and its content to a draft: what belongs to the cue, who speaks, who passes it on."""

from dataclasses import replace

from tawatur.extract.attribution.contents import trim
from tawatur.extract.attribution.cues.frame import Frame
from tawatur.extract.attribution.cues.reads import CueRead
from tawatur.extract.attribution.draft import Draft, Piece, Range
from tawatur.extract.attribution.nouns import match_noun
from tawatur.extract.page import Page
from tawatur.extract.phrases import is_finite_cue, noun_phrase
from tawatur.model import EntityType, MentionKind

__all__ = ["make_draft"]

_BEFORE_THAT = ("الي", "علي", "عن", "من", "في")
# What stands before the source of a relay, folded: «نقلت … عن …», «نسبت … إلى …».
_RELAYS = {"relay": "عن", "relay:الى": "الي"}
# How far before «نشرته» the verb may stand whose report it is.
_PUBLISHED_REACH = 12
# «لوسائل الإعلام», and nothing more, is to the press at large.
_ALL_THE_PRESS = 2
# A paper may bear the name of a place («الشرق الأوسط»).
_PAPERS = (EntityType.MEDIA, EntityType.PLACE, EntityType.OTHER)
# What a noun that is expressed may do with what it governs.
_FELT = ("predict", "judge")
# «دعا كلا من …»: who is asked, one by one.
_EACH = ("كل", "كلا")
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
    elif group == "EXPRESS":
        _take_feeling(page, draft)
    elif group == "LABEL":
        draft.content = _labelled(page, draft.content)
    elif group == "DEMAND":
        _take_asked(page, draft, read)
    elif group == "LEARN":
        _take_learnt(page, draft, frame)
    elif group == "DOCUMENT":
        _take_documented(page, draft, frame)
    if group not in ("LEARN", "DOCUMENT"):
        _take_owner(page, draft, frame)
        _take_relays(page, draft, frame)
    if group in ("PUB", "RELAY") and anchor.pronoun and draft.speaker is not None:
        _take_published(page, draft, draft.speaker)
    return draft


def _cue(page: Page, read: CueRead) -> list[Range]:
    anchor, opening = read.anchor, read.opening
    cue: list[Range] = [(anchor.at, anchor.at + 1), *read.frame.said]
    if opening.kind == "that" and opening.at < opening.start:
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


def _take_feeling(page: Page, draft: Draft) -> None:
    """«أعرب عن أمله في …», «عن مخاوف من أن …»: the noun is part of the cue, as where it reports by itself."""
    first = draft.content[0]
    noun = match_noun(page, first.start)
    after = first.start + 1
    if noun is None or after + 1 >= first.end or noun[0].modality not in _FELT:
        return
    if page.folded[after] not in noun[0].frames and not page.is_that(after):
        return
    start = after + 1 + page.is_that(after + 1)
    if start >= first.end:
        return
    draft.anchor = replace(draft.anchor, cue=replace(noun[0], group="EXPRESS"))
    draft.cue.append((first.start, start))
    draft.content[0] = Piece(start=start, end=first.end)


def _take_asked(page: Page, draft: Draft, read: CueRead) -> None:
    """«دعا الوزير البلدين إلى …»: who is asked belongs to what is demanded, with the preposition after him."""
    if read.opening.kind not in ("np", "that"):
        return
    asked = _asked(page, read)
    if asked is None or any(first > asked for first, _ in draft.cue[1:-1]):
        return
    draft.cue = draft.cue[:1]
    draft.content = [Piece(start=asked, end=draft.content[0].end), *draft.content[1:]]


def _asked(page: Page, read: CueRead) -> int | None:
    """Return where the phrase starts that names who is asked; None where nobody is named before the content."""
    frame = read.frame
    for at, phrase in frame.asides:
        if at == phrase[0] and not _is_told_to(page, at) and not page.folded[at].endswith("يه"):
            return at
        if page.folded[at] == "من" and page.folded[at - 1] in _EACH:
            return at - 1
    if frame.apposed and frame.subject is not None and frame.apposed[0][0] == frame.subject[1]:
        first = frame.apposed[0]
        titled = page.is_use(first[0], "role") or page.is_use(first[0], "person")
        if not titled and not page.mentions_in(*first) and not _is_told_to(page, first[0]):
            return first[0]
    names = [p for p in frame.apposed if any(m.type is EntityType.PERSON for m in page.mentions_in(*p))]
    after_name = bool(names) and names[0] != frame.apposed[-1]
    return frame.apposed[-1][0] if after_name and not _is_told_to(page, frame.apposed[-1][0]) else None


def _is_told_to(page: Page, index: int) -> bool:
    """Tell whether a phrase only says to whom or when it was said: «لرويترز», «أمس», «بوضوح»."""
    if page.is_mark[index] or page.is_use(index, "time") or page.is_use(index, "occasion"):
        return True
    token, mention = page.tokens[index], page.mention_at(index)
    if mention is None and (token.proclitics[:1] in ("و", "ف") or token.folded.endswith("ا")):
        return True  # «عبثا», «ومبدعون»
    bound = token.folded[0] in "لب" and (mention is None or mention.span.start > token.span.start)
    return bound and (mention is not None or token.proclitics[:1] in ("ل", "ب"))


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


def _take_owner(page: Page, draft: Draft, frame: Frame) -> None:
    """«قال تقرير للوكالة …», «بيان صادر عن الرئاسة»: whose document it is speaks."""
    subject = frame.subject
    if subject is None or subject != draft.speaker or not page.is_use(subject[0], "occasion"):
        return
    if page.mentions_in(*subject) or page.folded[subject[0]].startswith("ال"):
        return
    for preposition, phrase in frame.asides[:1]:
        near = preposition - subject[1] <= 1 and page.mentions_in(*phrase)
        for_it = preposition == phrase[0] and page.folded[preposition][:1] == "ل"
        issued = page.folded[preposition] == "عن" and page.folded[preposition - 1].startswith("صادر")
        if near and (for_it or issued):
            draft.speaker = phrase
            frame.asides.remove((preposition, phrase))


def _take_published(page: Page, draft: Draft, outlet: Range) -> None:
    """«وأكد X في بيان نشرته O أن …», «تقرير كتبه X ونشرته O أن …»: O passes on what X says."""
    at, floor = draft.anchor.at, page.sentence_start(draft.anchor.at)
    for index in range(at - 1, max(floor, at - _PUBLISHED_REACH) - 1, -1):
        authored = page.folded[index] in page.cues.use("authored")
        if not authored and not (is_finite_cue(page, index) and page.is_use(at - 1, "occasion")):
            continue
        end = noun_phrase(page, index + 1, at)
        if end > index + 1 and (authored or page.is_use(end, "preposition")):
            draft.speaker, draft.rule = (index + 1, end), "relay-from"
            draft.relays.append(outlet)
            draft.cue.append((index, index + 1))
        return


def _take_relays(page: Page, draft: Draft, frame: Frame) -> None:
    """Read the relays of a cue: «نقلت O عن S», and outlets among the phrases on the way («قال S لـO»)."""
    before_source = next((_RELAYS[code] for code in draft.anchor.cue.frames if code in _RELAYS), "")
    for preposition, phrase in frame.asides:
        if before_source and page.folded[preposition] == before_source:
            outlet = draft.speaker
            if outlet is not None and (outlet[0] < preposition or page.is_use(outlet[0], "outlet")):
                draft.relays.append(outlet)
            else:  # what follows the name is his title: «ونقلت عن سليم رئيس تحرير …»
                draft.gap = True
            draft.speaker, draft.rule = phrase, "relay-from"
            return
        office = frame.subject is not None and preposition == frame.subject[1] and page.folded[preposition] == "في"
        if office and not page.is_use(phrase[0], "occasion"):
            continue  # «الخبير في قناة …»
        if not before_source and _is_outlet(page, preposition, phrase, draft.anchor.cue.group):
            draft.relays.append(phrase)
    group = draft.anchor.cue.group
    told = group == "TELL"
    relays = [p for p in frame.apposed if _is_quoted_outlet(page, p) or (told and _is_outlet(page, p[0], p, group))]
    draft.relays.extend(relays)
    if told:
        draft.apposed = [phrase for phrase in draft.apposed if phrase not in relays]


def _to_press(page: Page, phrase: Range) -> bool:
    """Tell whether a phrase is «لوسائل الإعلام الإيرانية»: the press of some place, not whoever came."""
    return page.is_use(phrase[0], "to_press") and phrase[1] - phrase[0] > _ALL_THE_PRESS


def _is_quoted_outlet(page: Page, phrase: Range) -> bool:
    """Tell whether a phrase is ل and a name in quotation marks: «قالت مصادر لـ«الأفق» إن …»."""
    first, last = phrase
    if page.folded[first] != "ل" or first + 1 >= last or page.quote_at.get(first + 1) is None:
        return False
    return any(m.kind is MentionKind.NAME and m.type in _PAPERS for m in page.mentions_in(first, last))


def _is_outlet(page: Page, preposition: int, phrase: Range, group: str) -> bool:
    """Tell whether a phrase after a preposition is an outlet to which it was said."""
    word, outlets = page.folded[preposition], page.cues.use("outlet")
    spoken_to = preposition == phrase[0]
    called = page.mention_at(preposition) if spoken_to else None
    if called is not None and called.kind is MentionKind.NAME and called.type not in _PAPERS:
        return False  # «المدير العام للوكالة الدولية …»
    if spoken_to and ("ال" + word.removeprefix("لل") in outlets or _to_press(page, phrase)):
        return True
    # «بيان تلقت الوكالة نسخة منه»; a platform is a channel, no source.
    barred = page.cues.use("copy") | page.cues.use("platform")
    if any(word in barred for word in page.folded[phrase[0] : phrase[1]]):
        return False
    if not any(m.type is EntityType.MEDIA and m.kind is MentionKind.NAME for m in page.mentions_in(*phrase)):
        return False
    if spoken_to:
        return word[0] in "لو" or group == "TELL"
    return word in _TO_OUTLETS or page.is_use(phrase[0], "occasion")
