"""Where an event happens: the place that the words of its sentence put it at."""

from tawatur.extract.events.beside import Beside
from tawatur.extract.events.triggers import Found
from tawatur.model import EntityType, Mention, MentionKind

__all__ = ["find_place"]

# How far after an event word its place is looked for, and how far before it; tried on the 96 annotated articles.
_AFTER, _BEFORE = (0, 18), (14, 0)
# What is only said happens wherever the speaker is, and a place in its words is mostly that of something else.
_SAID = frozenset(("ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN", "SANCTION"))
_PLACES = frozenset((EntityType.PLACE, EntityType.GOVERNMENT))
# Words between a preposition and the name that say what the place is: «في مدينة …», «في شمال …».
_BETWEEN = 5
# What is attacked, besieged or left is where that happens: «قصف …», «محاصرة …», «الغزو … ل…».
_AT_OBJECT = frozenset(("ASSAULT", "COERCE", "RETREAT"))
_OBJECT_REACH = 4
# How far before the preposition the office stands that keeps somebody at a place: «سفير … في …».
_POST_BACK = 4
_VISIT = "visit"
_SKIPPED = frozenset("«»\"“”()'،,")


def find_place(beside: Beside, found: Found, mode: str | None = None) -> Mention | None:
    """Return the mention that tells where an event happens; None for none.

    It is the nearest after the event word that a preposition of place governs («في طهران», «بموسكو»), or that is
    attacked, visited or helped; else one before it that saw it («تشهد …»), that its sentence begins with, or that
    «حيث» joins to it. A name that only says whose something is tells nothing of where.

    Args:
        beside: the words of the page.
        found: the event word.
        mode: how the event was done; the place of a visit is its goal.
    """
    if found.kind in _SAID:
        return None
    return _after(beside, found, mode) or _host(beside, found) or _before(beside, found)


def _after(beside: Beside, found: Found, mode: str | None) -> Mention | None:
    _, high = beside.clause(found.at, found.end, _AFTER)
    for index in range(found.end, high):
        if _leaves(beside, found, index):
            return None
        mention = _starting(beside, index)
        if mention is None:
            continue
        if _is_told(beside, index):
            if not _is_post(beside, found.end, index):
                return mention
        elif _is_reached(beside, found, mode, index) or _is_object(beside, found, index, mention):
            return mention
    return None


def _leaves(beside: Beside, found: Found, index: int) -> bool:
    """Tell whether a token opens another clause; one that tells on of the event («التي جرت», «استهدف») does not."""
    page = beside.page
    if not beside.opens_clause(index):
        return False
    if page.is_use(index, "relative"):
        index += 1
    if index >= len(page.tokens) or page.is_that(index):
        return True
    return not (_is(beside, index, beside.tables.happenings) or beside.tells(index, found.kind))


def _is(beside: Beside, index: int, words: frozenset[str]) -> bool:
    token = beside.page.tokens[index]
    return token.stem in words or token.folded in words


def _starting(beside: Beside, index: int) -> Mention | None:
    mention = beside.page.mention_at(index)
    if mention is None or mention.type not in _PLACES or mention.kind is not MentionKind.NAME:
        return None
    return mention if beside.page.token_range(mention.span)[0] == index else None


def _is_told(beside: Beside, index: int) -> bool:
    """Tell whether a preposition of place governs a name, with what the place is between them or nothing."""
    page = beside.page
    letters = page.tokens[index].proclitics
    if letters:
        return letters.endswith("ب")
    head = _head(beside, index)
    if head < index and page.tokens[head].proclitics.endswith("ب"):
        return True
    return _word_before(beside, head) in beside.tables.place_words


def _is_post(beside: Beside, end: int, index: int) -> bool:
    """Tell whether a place is only where somebody holds an office: «سفير … في …»."""
    head = _head(beside, index)
    # «سفير بلاده بموسكو» has its preposition in the word itself, «سفير … في موسكو» before it.
    last = head if beside.page.tokens[head].proclitics.endswith("ب") else head - 1
    return any(beside.key(at) in beside.tables.posts for at in range(max(end, last - _POST_BACK), last))


def _head(beside: Beside, index: int) -> int:
    """Return where the words begin that say what a place is: «مدينة …», «شمال …», «العاصمة الأردنية، …»."""
    page, first = beside.page, index
    for at in range(index - 1, max(index - _BETWEEN, page.sentence_start(index)) - 1, -1):
        if beside.key(at) in beside.tables.place_nouns:
            first = at
            if page.tokens[at].proclitics:
                return first
        elif not (page.folded[at] in _SKIPPED or at in page.adjectives):
            break
    # A mark alone before a name does not part it from the word that governs it: «محاصرة "…"».
    if first == index and index > page.sentence_start(index) and page.folded[index - 1] in _SKIPPED - {"،", ","}:
        return index - 1
    return first


def _word_before(beside: Beside, index: int) -> str:
    page = beside.page
    return page.folded[index - 1] if index > page.sentence_start(index) else ""


def _is_reached(beside: Beside, found: Found, mode: str | None, index: int) -> bool:
    """Tell whether somebody who comes, or what is sent, goes to a place: «زيارة … ل…», «زار …», «أرسل … إلى …»."""
    page, head = beside.page, _head(beside, index)
    letters, before = page.tokens[head].proclitics, _word_before(beside, head)
    towards = not letters and before in beside.tables.goal_words
    if mode != _VISIT:
        return found.kind == "AID" and towards
    if letters or towards:
        return towards or letters.endswith("ل")
    is_next = head == found.end or page.name_of[head - 1] >= 0 or head - 1 in page.adjectives
    return found.trigger.verb is not None and is_next


def _is_object(beside: Beside, found: Found, index: int, mention: Mention) -> bool:
    """Tell whether a place, or a part of a state, is attacked, besieged or left; a whole state may be attacked."""
    page, head = beside.page, _head(beside, index)
    if found.kind not in _AT_OBJECT or head - found.end > _OBJECT_REACH:
        return False
    is_place = mention.type is EntityType.PLACE or beside.key(head) in beside.tables.place_nouns
    if not is_place and found.kind != "ASSAULT":
        return False
    letters = page.tokens[head].proclitics
    if letters:
        return letters.endswith("ل")
    if head > found.end and _word_before(beside, head) in beside.tables.target_words:
        return True
    return head == found.end and is_place


def _host(beside: Beside, found: Found) -> Mention | None:
    """Return the place of which a verb before the event word says that it saw or held it."""
    low, _ = beside.clause(found.at, found.end, _BEFORE)
    for index in range(found.at - 1, low - 1, -1):
        if _is(beside, index, beside.tables.hosts):
            spots = (*range(index + 1, found.at), *range(index - 1, low - 1, -1))
            return next((mention for at in spots if (mention := _starting(beside, at)) is not None), None)
    return None


def _before(beside: Beside, found: Found) -> Mention | None:
    """Return the place that the sentence of an event word begins with, or that «حيث» joins to the word."""
    page = beside.page
    low, _ = beside.clause(found.at, found.end, _BEFORE)
    joined = False
    for index in range(found.at - 1, low - 1, -1):
        if page.folded[index] in beside.tables.where_words:
            joined = True
            continue
        if beside.opens_clause(index):
            return None
        mention = _starting(beside, index)
        if mention is None or not (joined or _is_told(beside, index)):
            continue
        # The preposition at least stands before it.
        return mention if joined or _head(beside, index) <= page.sentence_start(index) + 1 else None
    return None
