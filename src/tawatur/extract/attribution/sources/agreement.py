"""Whether a source may be the subject of a verb that leaves it out: gender and number."""

from tawatur.extract.page import Page
from tawatur.model import EntityType, Mention, MentionKind, Source

__all__ = ["agrees", "gender_of", "is_many"]

_PLURALS = ("ون", "ين", "ان")
_BODIES = (EntityType.ORGANIZATION, EntityType.MEDIA)


def gender_of(page: Page, source: Source, mention: Mention | None) -> str:
    """Return «m» or «f» where the words of a source tell its gender, and «» where they do not.

    A person's gender stands in his title, a body's in the first word of its name; a state or its capital is
    feminine but for those that the lexicon lists.
    """
    if mention is None:
        return _of_words(page, source)
    first = page.folded[page.find(mention.span.start)]
    if mention.type is EntityType.PERSON:
        role = (mention.role or "").split()
        return ("f" if role[0].endswith(("ة", "ه")) else "m") if role else ""
    if mention.type is EntityType.GOVERNMENT:
        if mention.kind is not MentionKind.NAME or page.is_use(page.find(mention.span.start), "either"):
            return ""
        return "m" if page.is_use(page.find(mention.span.start), "masculine") else "f"
    return "f" if mention.type in _BODIES and first.endswith("ه") else ""


def _of_words(page: Page, source: Source) -> str:
    if source.span is None:
        return ""
    word = page.folded[page.find(source.span.start)]
    head = page.cues.heads.get(word) or page.cues.heads.get(word[1:])
    if head is None or head.number != "one":
        return ""
    return "f" if word.endswith("ه") else "m"


def is_many(page: Page, source: Source) -> bool:
    """Tell whether a source is several people by its form («مسؤولون»): a verb in the singular is not its."""
    if source.span is None:
        return False
    word = page.folded[page.find(source.span.start)]
    head = page.cues.heads.get(word) or page.cues.heads.get(word[1:])
    return head is not None and head.number == "many" and word.endswith(_PLURALS)


def agrees(wanted: str, found: str) -> bool:
    """Tell whether two genders can be one; an open one agrees with both."""
    return not wanted or not found or wanted == found
