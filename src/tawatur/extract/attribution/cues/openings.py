"""Where the content of a cue opens: أنّ, a colon, a quotation mark, a preposition, or its object."""

from tawatur.extract.attribution.cues.frame import FrameState
from tawatur.extract.attribution.draft import Opening
from tawatur.extract.phrases import is_finite_cue, is_noun_of_action
from tawatur.model import EntityType, MentionKind

__all__ = ["find_opening", "open_inside"]

# The folded preposition and how the lexicon writes it.
_PREPOSITIONS = {"الي": "الى", "علي": "على", "عن": "عن", "من": "من", "في": "في"}
# Verbs that mostly tell what أنّ opens: a noun after their subject is content only if it names what happens.
_TELLING = frozenset(("ANNOUNCE", "STRESS", "REVEAL", "SHOW"))
# Verbs whose object is what the speaker judges: it may be «ما …», and may stand in quotation marks.
_JUDGING = frozenset(("CONDEMN", "LABEL", "PRAISE", "DENY"))
# «توضح كيف …», «شرح لماذا …»: an indirect question.
_ASKING = ("كيف", "لماذا")
_CLOSED = ("preposition", "time", "adverb", "said", "connective")
# «الوكالة الدولية …»: endings of adjectives of relation, which belong to the subject.
_ADJECTIVE_ENDS = ("ي", "يه", "يون", "يين")
_ARTICLES = ("ال", "وال", "لل")
_NEAR = 8
_SOON = 12
_DEED = 4


def find_opening(state: FrameState, index: int) -> Opening | None:
    """Return the opening of the content at a token, None where none of the cue's frames opens there."""
    page, word = state.page, state.page.folded[index]
    if page.is_that(index):
        return _that(state, index)
    if word == ":":
        return Opening(kind="colon", at=index, start=index + 1) if _takes_speech(state) else None
    if page.quote_at.get(index) is not None or page.is_mark[index]:
        return _quote(state, index)
    if word in _ASKING and "that" in state.frames and index > state.anchor.at:
        return Opening(kind="that", at=index, start=index) if state.has_subject else None
    if _is_speech(state, index):
        return Opening(kind="that", at=index, start=index)
    return _phrase(state, index) or _labelled(state, index) or _object(state, index)


def _is_speech(state: FrameState, index: int) -> bool:
    """Tell whether words open that only a speech without marks opens with: «وقال لقد ناقشنا …»."""
    page = state.page
    if state.anchor.cue.group not in ("SAY", "ADD", "REPLY") or not page.is_use(index, "speech"):
        return False
    return "say" in state.frames and page.quote_of[index] < 0


def _labelled(state: FrameState, index: int) -> Opening | None:
    """Return the label of what a pronoun names: «ما تعتبره معاملة …», «التي يعتبرونها طريقا …»."""
    page, anchor = state.page, state.anchor
    if anchor.cue.group != "OPINE" or not anchor.pronoun or index != anchor.at + 1 or "obj" not in state.frames:
        return None
    word = page.folded[index]
    bare = not word.startswith(_ARTICLES) and page.name_of[index] < 0 and not page.tokens[index].proclitics
    closed = any(page.is_use(index, use) for use in (*_CLOSED, "role", "person", "outlet", "body"))
    if not bare or closed or word in page.cues.heads or page.folded[anchor.at - 1] not in page.cues.use("relative"):
        return None
    return Opening(kind="obj", at=index, start=index)


def _takes_speech(state: FrameState) -> bool:
    return bool(state.frame.said) or any(code == "say" or code.startswith("relay") for code in state.frames)


def _that(state: FrameState, index: int) -> Opening | None:
    page, word = state.page, state.page.folded[index]
    if state.anchor.cue.group == "LABEL" and not state.anchor.pronoun:
        return open_inside(state)
    before = _PREPOSITIONS.get(page.folded[index - 1], "")
    if word.startswith(("ب", "وب")):
        before = "ب"
    exact = ("that:" + before if before else "that") in state.frames or _relayed(state)
    # Papers mix «شدد على أن», «شدد بأن» and «شدد أن».
    loose = any(code.startswith("that") for code in state.frames) and "strict" not in state.frames
    loose &= not (before and state.anchor.cue.group == "OPINE" and before != "ب")  # «يعد مكانا إلى أن …»
    if not (exact or loose or state.frame.said):
        return None
    return Opening(kind="that", at=index, start=index + 1, exact=exact)


def _relayed(state: FrameState) -> bool:
    """Tell whether «عن» and a source have been passed: «نقلت الصحيفة عن مصادر أن …»."""
    return any(code.startswith("relay") for code in state.frames) and bool(state.frame.asides)


def _quote(state: FrameState, index: int) -> Opening | None:
    page = state.page
    quote = page.quote_at.get(index)
    if quote is None:
        return None
    if not _takes_speech(state):
        if page.folded[index - 1] == "ب":
            return open_inside(state)
        # «دان السفير "التفجير الإرهابي" …»: the object itself stands in quotation marks.
        judges = state.anchor.cue.group in _JUDGING or (state.anchor.cue.group == "OPINE" and state.anchor.pronoun)
        objects = "obj" in state.frames and judges and state.has_subject
        return Opening(kind="obj", at=index, start=index) if objects else None
    if not quote.speech and quote.after < state.stop and page.is_that(quote.after):
        return None  # «نقلت عن مسلحي "لواء الفجر" إن …»: a name in its marks
    if state.names(index):
        # A short quotation right after the verb names its subject, unless nothing else follows that could be said.
        last = quote.after >= state.stop or page.folded[quote.after] == "."
        if not last or index > state.anchor.at + 1:
            return None
    return Opening(kind="quote", at=index, start=index + 1)


def _phrase(state: FrameState, index: int) -> Opening | None:
    page, word = state.page, state.page.folded[index]
    if (word == "عما" and "np:عن" in state.frames) or (state.told_of and word in page.cues.use("about")):
        return Opening(kind="np", at=index, start=index + 1)
    code = _PREPOSITIONS.get(word)
    if code and "np:" + code in state.frames and index + 1 < state.stop:
        if page.is_that(index + 1):
            return Opening(kind="that", at=index + 1, start=index + 2)
        told = any(page.is_use(index + 1, use) for use in ("occasion", "time", "switch"))
        return None if told else Opening(kind="np", at=index, start=index + 1)
    for letter in ("ب", "ل"):
        if "np:" + letter in state.frames and _attached(state, index, letter):
            if word == letter:
                return Opening(kind="np", at=index, start=index + 1)
            if state.anchor.cue.group == "TELL" and not _is_fact(state, index, skip=1):
                continue  # «تبلغ سبعة بالمئة»
            return Opening(kind="np", at=index, start=index, skip=2 if word.startswith("لل") else 1)
    return None


def _attached(state: FrameState, index: int, letter: str) -> bool:
    """Tell whether a letter that is a preposition is written before a word here, or stands alone."""
    page, word = state.page, state.page.folded[index]
    if word == letter:
        return index + 1 < state.stop
    if not word.startswith(letter) or len(word) < 4:
        return False
    if any(page.is_use(index, use) for use in ("adverb", "preposition", "said")):
        return False
    mention = page.mention_at(index)
    if mention is not None and page.tokens[index].span.start == mention.span.start:
        return False
    return word[1:] not in page.cues.use("occasion") and word[1:] not in page.cues.use("time")


def _object(state: FrameState, index: int) -> Opening | None:
    code = next((code for code in state.frames if code.startswith("obj")), None)
    if code is None or not _may_open(state, index):
        return None
    guard = code.partition(":")[2]
    if not state.has_subject:
        return _bare_object(state, index, guard) if index == state.anchor.at + 1 else None
    if state.after_comma and state.page.name_of[index] >= 0 and not _is_accused(state, index):
        return None
    if guard and not _guarded(state, index, guard):
        return None
    if "that" in state.frames and state.anchor.cue.group in _TELLING:
        told = _is_fact(state, index) or (state.anchor.cue.group == "ANNOUNCE" and _is_all_told(state, index))
        return Opening(kind="obj", at=index, start=index) if told else None
    return Opening(kind="obj", at=index, start=index)


def open_inside(state: FrameState) -> Opening | None:
    """Return the object that was taken for a part of the subject: «تنفي طهران التهم …»."""
    page, subject = state.page, state.frame.subject
    code = next((code for code in state.frames if code.startswith("obj")), None)
    if subject is None or code is None or not ("two" in state.frames or state.anchor.cue.group in _JUDGING):
        return None
    first, last = subject
    number = page.name_of[first]
    start = page.ranges[number][1] if number >= 0 else first + 1
    while start < last and page.folded[start].endswith(_ADJECTIVE_ENDS):
        start += 1
    if not first < start < last or not page.folded[start].startswith("ال"):
        return None
    guard = code.partition(":")[2]
    if guard and not (_guarded(state, start, guard) or page.folded[start][2:] in page.cues.nouns):
        return None
    state.frame.subject = (first, start)
    return Opening(kind="obj", at=start, start=start)


def _may_open(state: FrameState, index: int) -> bool:
    """Tell whether an object may start at a token: at no closed word, save «ما» after a denial."""
    page, word = state.page, state.page.folded[index]
    if word == "ما" and (state.anchor.cue.deny or state.anchor.cue.group in _JUDGING):
        # «رفض …، ما لم …» is a condition.
        return state.frame.subject is not None and page.folded[index + 1 : index + 2] != ["لم"]
    pointing = word in page.cues.use("demonstrative") and state.anchor.cue.deny
    if pointing and "".join(page.folded[index + 1 : index + 2]).startswith("ال"):
        return True  # «تنفي طهران هذا الاتهام»
    if any(page.is_use(index, use) for use in _CLOSED) or word in page.cues.use("relative"):
        return False
    if word.startswith("لل") or (word[0] == "ل" and word[1:] in page.cues.use("outlet")):
        return False
    if page.tokens[index].proclitics[:1] == "ل" or (state.after_comma and page.is_use(index, "person")):
        return False  # «مستشار … لشؤون …», «، المتحدث باسم …»: still the subject
    return not page.tokens[index].proclitics.startswith("و")


def _bare_object(state: FrameState, index: int, guard: str) -> Opening | None:
    """An object right after the verb, its subject being understood: «وأعلن استعداده»."""
    word, cues = state.page.folded[index], state.page.cues
    fits = _guarded(state, index, guard) if guard else word in cues.use("feeling") or word in cues.use("fact")
    return Opening(kind="obj", at=index, start=index) if fits else None


def _guarded(state: FrameState, index: int, guard: str) -> bool:
    page = state.page
    if guard == "blame":
        return any("مسووليه" in word for word in page.folded[index : index + _NEAR])
    return page.is_use(index, guard)


def _is_accused(state: FrameState, index: int) -> bool:
    """Tell whether a name after an aside is who is accused: ب follows it."""
    page = state.page
    if state.anchor.cue.group != "ACCUSE":
        return False
    after = page.ranges[page.name_of[index]][1]
    return after < state.stop and page.folded[after].startswith("ب")


def _is_all_told(state: FrameState, index: int) -> bool:
    """Tell whether a common noun right after a name is all that is announced: no أنّ, colon or cue follows it."""
    page = state.page
    word, before = page.folded[index], page.mention_at(index - 1)
    named = before is not None and before.kind is MentionKind.NAME and before.type is not EntityType.MEDIA
    if not named or word.startswith(_ARTICLES) or page.tokens[index].proclitics or page.name_of[index] >= 0:
        return False
    if any(page.is_use(index, use) for use in ("role", "person", "outlet", "body")) or word in page.cues.heads:
        return False
    ahead = range(index, state.stop)
    return not any(page.is_that(n) or page.folded[n] == ":" or is_finite_cue(page, n) for n in ahead)


def _is_fact(state: FrameState, index: int, skip: int = 0) -> bool:
    """Tell whether a noun, less its first `skip` letters, names what can be announced, and no «، أنّ» follows it."""
    page = state.page
    token = page.tokens[index]
    word = token.folded[skip:]
    bare = word.removesuffix(token.enclitics)
    known = any(word in page.cues.use(use) for use in ("fact", "feeling", "act")) or bare in page.facts
    own_deed = bool(token.enclitics) and len(bare) == _DEED and bare[0] == "ت"  # «تمكنه من …», «تمسكه بـ…»
    if not (known or own_deed or is_noun_of_action(bare)):
        return False
    ahead = range(index + 1, min(index + _SOON, state.stop - 1))
    return not any(page.folded[n] in ("،", ",") and page.is_that(n + 1) for n in ahead)
