"""Why a word did or did not become a report: every word that may be a cue, with the stage at which it was left."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tawatur.extract.attribution.cues.anchors import find_anchors
from tawatur.extract.attribution.cues.reads import read_cues
from tawatur.extract.attribution.sources.chains import chain_drafts
from tawatur.extract.attribution.statements import read_drafts
from tawatur.extract.page import Page
from tawatur.extract.seen import Seen
from tawatur.lang import LanguagePack
from tawatur.model import Mention, Span, Statement
from tawatur.text.document import Document

__all__ = ["Considered", "Verdict", "trace_cues"]


class Verdict(StrEnum):
    """What became of a word that may be a cue."""

    REPORT = "a report"
    NO_FRAME = "nothing that it can report opens after it"
    NO_CONTENT = "no content is left, or another cue has it"
    NO_SOURCE = "nobody can be made out who speaks"
    NO_CLAIM = "negated, or the same report is told by another cue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Considered:
    """A word that may be a cue.

    Attributes:
        span: where it stands.
        group: what the lexicon says that it does («SAY», «DENY» …).
        verdict: what became of it.
    """

    span: Span
    group: str
    verdict: Verdict


def trace_cues(
    document: Document,
    pack: LanguagePack,
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    *,
    seen: Seen | None = None,
) -> tuple[Considered, ...]:
    """Return the words of a document that may be cues, in text order, with what became of each.

    Args:
        document: the text as read.
        pack: its language.
        mentions: what names or describes somebody in it.
        statements: the reports that were found in it, with the same mentions.
        seen: what an encoder makes of it, where one has looked.
    """
    if not pack.cues.verbs:
        return ()
    page = Page(document, pack, mentions, seen)
    drafts = read_drafts(page)
    drafted = {draft.anchor.at for draft in drafts}
    framed = {read.anchor.at for read in read_cues(page)}
    chained = {found.draft.anchor.at for found in chain_drafts(page, drafts)}
    told = {page.find(span.start) for statement in statements for span in statement.cue}
    stages = ((framed | drafted, Verdict.NO_FRAME), (drafted, Verdict.NO_CONTENT))
    out: dict[int, Considered] = {}
    for anchor in find_anchors(page):
        verdict = next((word for reached, word in stages if anchor.at not in reached), None)
        if verdict is None:
            verdict = Verdict.NO_SOURCE if anchor.at not in chained else Verdict.NO_CLAIM
        if anchor.at in told:
            verdict = Verdict.REPORT
        span = page.span(anchor.at, anchor.at + 1)
        out.setdefault(anchor.at, Considered(span=span, group=anchor.cue.group, verdict=verdict))
    return tuple(out.values())
