"""What is known of a cue's surroundings while they are read."""

from dataclasses import dataclass, field

from tawatur.extract.attribution.draft import Anchor, Opening, Range
from tawatur.extract.page import Page

__all__ = ["Frame", "FrameState"]


@dataclass(slots=True, kw_only=True)
class Frame:
    """What was found after a cue.

    Attributes:
        subject: the phrase after the verb that may name the speaker.
        apposed: phrases between commas after it, or after his office, which may name him too.
        asides: phrases on the way, with the token of the preposition before them.
        said: «قائلا», «قوله» and their like, which belong to the cue.
        opening: where the content opens; None where no frame of the cue fits.
    """

    subject: Range | None = None
    apposed: list[Range] = field(default_factory=list)
    asides: list[tuple[int, Range]] = field(default_factory=list)
    said: list[Range] = field(default_factory=list)
    opening: Opening | None = None


class FrameState:
    """A cue, what may open its content, and what has been found on the way so far.

    Attributes:
        frames: how the content may open, as the lexicon of cues writes it.
        subject_first: the subject stood before the verb, so that a phrase after it is its object.
        after_comma: the last thing passed was a comma.
        told_of: «ما نقلته رويترز بشأن …»: what it is about is what was said.
    """

    def __init__(self, page: Page, anchor: Anchor, stop: int, *, subject_first: bool) -> None:
        self.page = page
        self.anchor = anchor
        self.stop = stop
        self.frame = Frame()
        self.frames = anchor.cue.frames
        if anchor.cue.group == "LABEL" and anchor.pronoun:
            # «وصفها بـ …»: what is labelled stands in the verb.
            self.frames = frozenset(("np:ب", "that:ب"))
        # A participle takes its subject from its host: a phrase after it is never its subject.
        self.subject_first = subject_first or anchor.shape == "participle"
        self.barred = "".join(code[3:] for code in self.frames if code.startswith("np:") and len(code) == 4)
        self.after_comma = False
        before = anchor.at - 1
        self.told_of = bool(anchor.pronoun) and before >= 0 and page.folded[before] in page.cues.use("such_as")

    @property
    def has_subject(self) -> bool:
        """Whether somebody was named who may speak, before the verb or after it."""
        return self.subject_first or self.frame.subject is not None

    def names(self, index: int) -> bool:
        """Tell whether a short quotation opens at a token where the subject may still come: it may be a name."""
        quote = self.page.quote_at.get(index)
        return quote is not None and not quote.speech and not self.has_subject
