"""Which source a phrase names."""

from dataclasses import dataclass, replace
from itertools import pairwise

from tawatur.extract.attribution.draft import Range
from tawatur.extract.page import Page
from tawatur.model import EntityType, Mention, MentionKind, Source, SourceKind, Span

__all__ = ["ACTING", "Named", "name_sources"]

ACTING = frozenset(
    (EntityType.PERSON, EntityType.GOVERNMENT, EntityType.ORGANIZATION, EntityType.MEDIA, EntityType.GROUP)
)


# The start and the end of a phrase, and no cut between them.
_ALONE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The sources that a phrase names, and how.

    Attributes:
        sources: one, or several who speak together.
        anaphoric: it points back («الصحيفة», «المصدر»): whom it means is told by who spoke before.
        head: its first word, folded, without و, ف and ل.
    """

    sources: tuple[Source, ...]
    anaphoric: bool
    head: str


def name_sources(page: Page, phrase: Range, apposed: list[Range] | None = None) -> Named:
    """Return the sources that a phrase and its appositions name."""
    start, end = phrase
    head = _head(page, start)
    named = [mention for mention in page.mentions_in(start, end) if not _is_of(page, mention, start)]
    beside = [mention for extra in apposed or [] for mention in page.mentions_in(*extra)]
    unnamed = page.cues.heads.get(head)
    person = _first(named, EntityType.PERSON) or _first(
        beside if _is_office(page, start) else beside[:1], EntityType.PERSON
    )
    if unnamed is not None and unnamed.number == "thing" and named and named[0].type in ACTING:
        # «أرقام الأمم المتحدة», «معلومات الوزارة»: whose they are.
        return Named(sources=(_source(named[0], joint=False),), anaphoric=False, head=head)
    if unnamed is not None and not (person is not None and unnamed.number == "one"):
        return Named(sources=_together(page, start, end, head), anaphoric=False, head=head)
    together = _joint(page, named)
    if len(together) > 1:
        return Named(
            sources=tuple(_source(mention, joint=True) for mention in together), anaphoric=False, head=head
        )
    chosen = person if _is_title(page, start, named, person) else _leading(page, named, start) or person
    if chosen is not None:
        anaphoric = chosen.kind is MentionKind.NOMINAL and _points_back(page, head)
        first = page.find(chosen.span.start)
        if chosen.kind is MentionKind.NOMINAL and first > start and page.folded[first] in page.cues.heads:
            head = page.folded[first]  # «تصريحات مصدر أمني»: the source is who is meant later
        return Named(sources=(_source(chosen, joint=False),), anaphoric=anaphoric, head=head)
    if start in page.adjectives:
        # «الإيرانيون»: a people named for its state.
        return Named(sources=(_source(page.adjectives[start], joint=False),), anaphoric=False, head=head)
    source = Source(kind=SourceKind.UNNAMED, words=page.words(start, end), span=page.span(start, end))
    return Named(sources=(source,), anaphoric=_points_back(page, head), head=head)


def _is_of(page: Page, mention: Mention, start: int) -> bool:
    """Tell whether a person inside a phrase is whom somebody is for: «الناطق باسم القوات الموالية لسليم»."""
    index = page.find(mention.span.start)
    lead = page.folded[index][: max(0, mention.span.start - page.tokens[index].span.start)]
    return mention.type is EntityType.PERSON and index > start and lead == "ل"


def _is_office(page: Page, start: int) -> bool:
    """Tell whether a phrase begins with an office, so that whose it is may come later."""
    word = page.folded[start].removeprefix("و").removeprefix("ال")
    return word in page.cues.use("role") or page.is_use(start, "person")


def _head(page: Page, start: int) -> str:
    word = page.folded[start]
    if page.is_mark[start] and start + 1 < len(page.folded):
        word = page.folded[start + 1]
    heads = page.cues.heads
    for lead in ("", "و", "ف", "ل", "ول", "ب"):
        rest = word[len(lead) :]
        if word.startswith(lead) and len(rest) > 2 and (rest in heads or rest in page.cues.use("person")):
            return rest
        if lead == "" and (word in page.cues.use("outlet") or word in page.cues.use("report")):
            return word
    if word.startswith("لل"):
        return "ال" + word[2:]
    if word[:1] in ("ل", "و") and word[1:] in page.cues.use("outlet"):
        return word[1:]
    return word


def _first(mentions: list[Mention], kind: EntityType) -> Mention | None:
    return next((m for m in mentions if m.type is kind and m.kind is MentionKind.NAME), None)


def _is_title(page: Page, start: int, named: list[Mention], person: Mention | None) -> bool:
    """Tell whether the phrase is a title and the person's name: the name is then who speaks."""
    if person is None:
        return False
    if named and named[0] is person:
        return True
    if not named:
        return True
    first = page.find(named[0].span.start)
    return first > start or named[0].kind is MentionKind.NOMINAL or person.role is not None


def _leading(page: Page, named: list[Mention], start: int) -> Mention | None:
    """The mention that the phrase is about: the first one that may speak, an outlet before a state."""
    speaking = [mention for mention in named if mention.type in ACTING or mention.kind is MentionKind.NOMINAL]
    if not speaking:
        return named[0] if named else None
    if page.folded[start].lstrip("ولف") in page.cues.use("outlet") or page.is_use(start, "outlet"):
        outlet = next((m for m in speaking if m.type is EntityType.MEDIA), None)
        if outlet is not None:
            return outlet
    return speaking[0]


def _joint(page: Page, named: list[Mention]) -> list[Mention]:
    """Names that و joins: each speaks for itself."""
    if not named:
        return []
    together = [named[0]]
    for mention in named[1:]:
        token = page.tokens[page.find(mention.span.start)]
        lead = token.folded[: max(0, mention.span.start - token.span.start)]
        before = page.folded[token.index - 1] if token.index else ""
        if (lead == "و" or before == "و") and mention.type in ACTING and together[-1].type in ACTING:
            together.append(mention)
        elif mention.type is together[-1].type:
            break
    return together


def _points_back(page: Page, head: str) -> bool:
    if head in page.cues.use("demonstrative_subject"):
        return True
    return head.startswith("ال") and (
        head in page.cues.use("outlet")
        or head in page.cues.use("person")
        or head in page.cues.use("report")
        or head.removeprefix("ال") in page.cues.heads
    )


def _source(mention: Mention, *, joint: bool) -> Source:
    kind = SourceKind.GROUP if mention.type is EntityType.GROUP else SourceKind.NAMED
    return Source(kind=kind, mention=mention.id, span=mention.span, joint=joint)


def _together(page: Page, start: int, end: int, head: str) -> tuple[Source, ...]:
    """Sources without a name that و joins: «مصدر أمني ومسؤول محلي» are two."""
    others = (index for index in range(start + 1, end) if _opens_another(page, index))
    cuts = [start, *others, end]
    if len(cuts) == _ALONE:
        return (_unnamed(page, start, end, head),)
    return tuple(
        replace(_unnamed(page, first, last, head if first == start else page.folded[first][1:]), joint=True)
        for first, last in pairwise(cuts)
    )


def _opens_another(page: Page, index: int) -> bool:
    word, mention = page.folded[index], page.mention_at(index)
    named = mention is not None and mention.kind is MentionKind.NAME
    return word[0] == "و" and not named and word[1:] in page.cues.heads


def _unnamed(page: Page, start: int, end: int, head: str) -> Source:
    last = start + 1
    while last < end and page.folded[last] not in page.cues.use("relative"):
        last += 1
    # «ومسؤول», «وفقًا لمسؤول»: the letter before the word is none of it.
    led = page.folded[start] != head and page.folded[start][:1] in ("و", "ف")
    led = led or page.folded[start] == f"ل{head}"
    span: Span = page.span(start, last, int(led))
    entry = page.cues.heads[head]
    kind = SourceKind.GROUP if entry.kind == "group" else SourceKind.UNNAMED
    return Source(kind=kind, words=span.of(page.document.article.text), span=span)
