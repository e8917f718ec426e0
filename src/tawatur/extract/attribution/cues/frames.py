"""What stands after a cue: its subject, what lies between, and where the content opens."""

import re

from tawatur.extract.attribution.cues.frame import Frame, FrameState
from tawatur.extract.attribution.cues.openings import find_opening, open_inside
from tawatur.extract.attribution.draft import Anchor, Opening
from tawatur.extract.page import Page
from tawatur.extract.phrases import is_finite_cue, noun_phrase, skip_bracket
from tawatur.model import EntityType, MentionKind

__all__ = ["read_frame"]

_REACH = 60
_ASIDE = 24
_NAMING = 8
_BESIDE = 4
# «ناشطون ومبدعون …»: plurals that only people have.
_PLURALS = ("ون", "يون")
_COMMAS = ("،", ",")
_PASSED = frozenset(("-", "–", "—", "/", '"'))
# Accusatives of manner: «عائدا», «معلقا».
_HOW = re.compile(r"\wا\w\wا|م\w{3,5}ا")
_OFFICE = frozenset(("في", "لدي", "من", "الي", "باسم"))
# Verbs to which «قائلا» after a comma still belongs.
_SPEAKING = frozenset(("SAY", "ADD", "REPLY", "RELAY", "TELL", "WARN", "STRESS", "ANNOUNCE", "REPEAT", "DOCUMENT"))


def read_frame(page: Page, anchor: Anchor, stop: int, *, subject_first: bool = False) -> Frame:
    """Return what stands after a cue up to `stop`.

    Args:
        page: the document.
        anchor: the cue.
        stop: the end of its sentence or of the quotation it stands in.
        subject_first: the subject stood before the verb, so that a phrase after it is its object.
    """
    state = FrameState(page, anchor, min(stop, anchor.at + _REACH), subject_first=subject_first)
    index = anchor.at + 1
    while index < state.stop:
        state.frame.opening = find_opening(state, index) if index not in page.asides else None
        if state.frame.opening is not None:
            break
        ahead = _advance(state, index)
        if ahead <= index:
            break
        index = ahead
    if state.frame.opening is None and anchor.cue.group in _SPEAKING:
        state.frame.opening = _far_opening(state)
    if state.frame.opening is None or (state.frame.opening.kind == "obj" and "two" in state.frames):
        state.frame.opening = open_inside(state) or state.frame.opening
    return state.frame


def _far_opening(state: FrameState) -> Opening | None:
    """Return the opening «أنّ» after phrases that no frame foresees, where no other cue stands on the way."""
    page = state.page
    if state.anchor.cue.group == "RELAY" and not state.frame.asides:
        return None  # «عملية نقل …، أن»: nobody is quoted
    for index in range(state.anchor.at + 1, state.stop):
        if _is_next_cue(page, index, state.stop):
            return None
        if page.is_that(index):
            found = find_opening(state, index) if state.has_subject else None
            return found if found is not None and found.kind == "that" else None
        if is_finite_cue(page, index) or page.folded[index] == ":" or index in page.quote_at:
            return None
    return None


def _advance(state: FrameState, index: int) -> int:
    """Return the next token to look at; `index` itself where the frame is over."""
    page = state.page
    if index in page.asides:
        return page.asides[index]
    if page.is_mark[index] and not state.names(index):
        return _advance_mark(state, index)
    if page.is_use(index, "said"):
        return _advance_said(state, index)
    return _advance_phrase(state, index) if page.name_of[index] >= 0 else _advance_word(state, index)


def _advance_word(state: FrameState, index: int) -> int:
    page = state.page
    if _is_next_cue(page, index, state.stop):
        return index
    if any(page.is_use(index, use) for use in ("manner", "time", "adverb")):
        return index + 1 + page.is_use(index, "manner")
    if page.folded[index] in page.cues.use("relative") or _tells_who(state, index):
        return _skip_clause(state, index)
    if page.is_use(index, "preposition"):
        return _advance_aside(state, index)
    if index > state.anchor.at + 1 and (is_finite_cue(page, index) or _goes_on(page, index)):
        return _resume(state, index)
    return _advance_phrase(state, index)


def _tells_who(state: FrameState, index: int) -> bool:
    """Tell whether a clause tells who the speaker is: «قال المجلس، وهو هيئة …، إن …»."""
    page = state.page
    aside = page.is_use(index, "telling_on") and page.folded[index - 1] in _COMMAS
    return aside and state.anchor.cue.group in _SPEAKING


def _is_next_cue(page: Page, index: int, stop: int) -> bool:
    """Tell whether a participle after a comma opens what follows: «أكد X …، مشيرا إلى أن …»."""
    if page.folded[index - 1] not in _COMMAS or page.is_use(index, "said") or page.is_mark[index]:
        return False
    if not any(form.shape == "participle" for form in page.cues.verbs.get(page.folded[index], ())):
        return False
    return any(page.is_that(ahead) for ahead in range(index + 1, min(index + _BESIDE, stop)))


def _advance_said(state: FrameState, index: int) -> int:
    if state.page.is_mark[index - 1] and state.anchor.cue.group not in _SPEAKING:
        return index  # «طلبت …، قائلة إن»: a report of its own
    state.frame.said.append((index, index + 1))
    return index + 1


def _advance_mark(state: FrameState, index: int) -> int:
    word = state.page.folded[index]
    if word in _COMMAS:
        state.after_comma = True
        return index + 1
    if word in "([":
        return skip_bracket(state.page, index, state.stop)
    quote = state.page.quote_at.get(index)
    if quote is not None and quote.closed and not quote.speech:
        return quote.after  # «مسلحي "لواء الفجر" إن»: a name in its marks
    return index + 1 if word in _PASSED else index


def _resume(state: FrameState, index: int) -> int:
    """Return where the frame goes on after an aside with a verb of its own: at «، أنّ»; `index` if nowhere."""
    page = state.page
    for ahead in range(index + 1, min(index + _ASIDE, state.stop - 1)):
        if page.folded[ahead] in _COMMAS and page.is_that(ahead + 1):
            return ahead + 1
        # «… طلب عدم ذكر اسمه أن»: what is said of a source's name belongs to the source.
        if ahead - index < _NAMING and page.folded[ahead] in page.cues.use("name_kept"):
            return ahead + 1
    return index


def _goes_on(page: Page, index: int) -> bool:
    """Tell whether و joins something that is no name: another clause, in which the content does not open."""
    token = page.tokens[index]
    if not token.proclitics.startswith("و"):
        return False
    rest = token.folded[1:]
    many = rest.endswith(_PLURALS)
    return not (rest.startswith("ال") or many or rest in page.cues.use("role") or rest in page.cues.heads)


def _advance_aside(state: FrameState, index: int) -> int:
    page, subject = state.page, state.frame.subject
    end = max(noun_phrase(page, index + 1, state.stop, barred=state.barred), index + 1)
    if end > index + 1:
        phrase = (index + 1, end)
        # «المبعوث … في اليمن جمال بن عمر»: the name comes after where the office is.
        at_office = subject is not None and index == subject[1] and page.folded[index] in _OFFICE
        if at_office and not page.is_use(index + 1, "occasion"):
            state.frame.apposed.append(phrase)
        state.frame.asides.append((index, phrase))
    return end


def _advance_phrase(state: FrameState, index: int) -> int:
    page, frame = state.page, state.frame
    end = max(noun_phrase(page, index, state.stop, barred=state.barred), index + 1)
    if _is_venue(page, index, end):
        frame.asides.append((index, (index, end)))
    elif not state.has_subject and not _hangs(page, index):
        frame.subject = (index, end)
    elif state.after_comma or _follows_office(state, index):
        frame.apposed.append((index, end))
    else:
        frame.asides.append((index, (index, end)))
    state.after_comma = False
    return end


def _follows_office(state: FrameState, index: int) -> bool:
    """Tell whether a phrase stands right after the speaker's title, or after what his office is of."""
    subject, asides = state.frame.subject, state.frame.asides
    if subject is None:
        return False
    return index == subject[1] or (bool(asides) and asides[-1][1][1] == index)


def _hangs(page: Page, index: int) -> bool:
    """Tell whether a word is bound to ب before it or tells how, so that it is no subject."""
    token, mention = page.tokens[index], page.mention_at(index)
    if mention is not None:
        return token.span.start < mention.span.start and token.folded[0] == "ب"
    return token.proclitics[:1] == "ب" or _HOW.fullmatch(token.folded) is not None


def _is_venue(page: Page, index: int, end: int) -> bool:
    """Tell whether a phrase says to whom it was said: «لرويترز», «لصحيفة …», «للصحفيين»."""
    word, mention = page.folded[index], page.mention_at(index)
    if mention is not None and page.tokens[index].span.start < mention.span.start:
        return word[0] == "ل" or word.startswith("ول")
    if word[0] != "ل" or len(word) < 4:
        return False
    if word[1:] in page.cues.use("outlet") or word.startswith("لل"):
        return True
    return any(
        found.type is EntityType.MEDIA and found.kind is MentionKind.NAME for found in page.mentions_in(index, end)
    )


def _skip_clause(state: FrameState, index: int) -> int:
    """Return where a relative clause ends: at a comma, or just before what opens the content."""
    page = state.page
    for ahead in range(index + 1, state.stop):
        quote = page.quote_at.get(ahead)
        if page.folded[ahead] in ("،", ",", ":") or page.is_that(ahead) or (quote is not None and quote.speech):
            return ahead
    return index
