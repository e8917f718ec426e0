"""Headlines whose colon stands for a verb: «لافروف: لا محادثات …», «معاريف عن مسؤول: …»."""

from tawatur.extract.attribution.contents import trim
from tawatur.extract.attribution.draft import Anchor, Draft, Piece, Range
from tawatur.extract.page import Page
from tawatur.lang.cues import Cue
from tawatur.model import EntityType, MentionKind

__all__ = ["find_headlines"]

_LONGEST_SOURCE = 9
_SPEAKERS = frozenset((EntityType.PERSON, EntityType.GOVERNMENT, EntityType.ORGANIZATION, EntityType.MEDIA))
_COLON = Cue(lemma=":", group="SAY", deny=False, modality="content", frames=frozenset(("say",)))


def find_headlines(page: Page) -> tuple[Draft, ...]:
    """Return the reports of headings of the form «speaker: words»; a topic or a place before the colon is none."""
    found: list[Draft] = []
    for sentence in page.document.sentences:
        first = sentence.first_token
        if sentence.heading or sentence.index == 0:
            draft = _read(page, first, sentence.end_token)
            if draft is not None:
                found.append(draft)
    return tuple(found)


def _read(page: Page, first: int, end: int) -> Draft | None:
    colon = next((i for i in range(first + 1, min(end, first + _LONGEST_SOURCE)) if page.folded[i] == ":"), None)
    if colon is None or not _is_speaker(page, first, colon):
        return None
    piece: Piece | None = trim(page, colon + 1, end)
    if piece is None or piece.end - piece.start < 2:
        return None
    anchor = Anchor(at=colon, start=colon, cue=_COLON, shape="noun", joined=True)
    speaker, relays = _source(page, first, colon)
    return Draft(
        rule="headline-colon",
        anchor=anchor,
        cue=[(colon, colon + 1)],
        content=[piece],
        opening="colon",
        speaker=speaker,
        relays=relays,
    )


def _source(page: Page, first: int, colon: int) -> tuple[Range, list[Range]]:
    for index in range(first + 1, colon - 1):
        if page.folded[index] == "عن":
            return (index + 1, colon), [(first, index)]
    return (first, colon), []


def _is_speaker(page: Page, first: int, colon: int) -> bool:
    start = first
    while start < colon and page.is_mark[start]:
        start += 1
    head = page.folded[min(start, colon)]
    # «تقرير: …», «صحف العالم: …» speak; «صور: …», «تحليل: …» only label what follows.
    speaks = head in page.cues.nouns or (page.is_use(start, "outlet") and colon - start > 1)
    if start >= colon or (page.is_use(start, "label") and not speaks):
        return False
    if head in page.cues.nouns and page.is_use(start, "label"):
        return True
    if head in page.cues.heads or page.is_use(start, "person") or page.is_use(start, "outlet"):
        return True
    mention = page.mention_at(start)
    if mention is None or page.is_use(start, "preposition"):
        # A name after its title: «وزير الخارجية الروسي: …», «المتحدث باسم الكرملين: …».
        named = page.mentions_in(start, colon)
        return bool(named) and (
            head in page.cues.use("role") or page.is_use(start, "role") or head.startswith("ال")
        )
    return mention.type in _SPEAKERS or mention.kind is MentionKind.NOMINAL
