"""Drafts of all reports of a page: by cues with their frames, by nouns, by headlines."""

from collections.abc import Sequence

from tawatur.extract.attribution.contents import Limits, find_content
from tawatur.extract.attribution.cues.reads import CueRead, clause_stop, read_cues
from tawatur.extract.attribution.denials import denial_cuts, find_denials
from tawatur.extract.attribution.draft import Draft, Piece
from tawatur.extract.attribution.drafting import make_draft
from tawatur.extract.attribution.finals import find_finals
from tawatur.extract.attribution.headlines import find_headlines
from tawatur.extract.attribution.nouns import find_noun_reports
from tawatur.extract.attribution.openness import find_refusals
from tawatur.extract.page import Page

__all__ = ["find_drafts"]

# «عدم الكشف عن اسمه وهويته»: how many words the phrase takes at most.
_ANONYMITY_REACH = 6
# Verbs whose speech after a colon may go on over sentences.
_SPEAKING = frozenset(("SAY", "ADD", "STRESS", "EXPLAIN"))


def find_drafts(page: Page, marker_starts: Sequence[int]) -> list[Draft]:
    """Return the reports that cues and headline colons open, by where their cues stand.

    Args:
        page: the document.
        marker_starts: where markers of a source stand, which end a content.
    """
    headlines = find_headlines(page)
    reads = [read for read in read_cues(page) if not any(_in_headline(page, read, found) for found in headlines)]
    read_cuts = {cut for read in reads if (cut := read.cut(page)) is not None}
    cuts = sorted(read_cuts.union(marker_starts, denial_cuts(page)))
    drafts = list(headlines)
    for read in reads:
        content = find_content(page, read.opening, Limits(stop=_stop(page, read), cuts=cuts))
        if content and not _is_pointed_at(page, read, content):
            drafts.append(make_draft(page, read, content))
    taken = {index for draft in drafts for first, last in draft.cue for index in range(first, last)}
    taken |= {read.opening.at for read in reads}
    refusals = list(find_refusals(page, cuts))
    refused = {draft.anchor.at for draft in refusals}
    drafts = [*(draft for draft in drafts if draft.anchor.at not in refused), *refusals]
    drafts.extend(find_noun_reports(page, taken, cuts))
    _share_content(page, drafts)
    drafts.extend(find_denials(page, drafts))
    drafts.extend(find_finals(page, drafts))
    kept = [draft for draft in drafts if not _asks_anonymity(page, draft)]
    return sorted(kept, key=lambda draft: (draft.anchor.at, draft.start))


def _is_pointed_at(page: Page, read: CueRead, content: Sequence[Piece]) -> bool:
    """Tell whether «مشيرا إلى سليم» only says who is meant: what follows is a name and nothing more."""
    if read.anchor.cue.group != "NOTE" or read.opening.kind != "np" or len(content) != 1:
        return False
    number = page.name_of[content[0].start]
    return number >= 0 and page.ranges[number][1] >= content[0].end


def _stop(page: Page, read: CueRead) -> int:
    """Return where a content ends at the latest: speech after a colon without marks goes on in its paragraph."""
    stop = clause_stop(page, read.anchor.at)
    start, opens = read.opening.start, read.opening.kind == "colon" and read.anchor.cue.group in _SPEAKING
    if not opens or page.quote_of[read.anchor.at] >= 0 or start >= stop or page.is_that(start):
        return stop
    here = page.paragraph(read.anchor.at)
    while stop < len(page.tokens) and page.paragraph(stop) == here:
        stop = page.sentence_end(stop)
    return stop


def _asks_anonymity(page: Page, draft: Draft) -> bool:
    """Tell whether a demand is «طلب عدم ذكر اسمه»: a condition of the talk, no part of what was said."""
    if draft.anchor.cue.group != "DEMAND":
        return False
    opening = page.folded[draft.start : draft.start + _ANONYMITY_REACH]
    names = page.cues.use("anonymity")
    return any(word in page.cues.use("negator") for word in opening[:1]) and any(word in names for word in opening)


def _in_headline(page: Page, read: CueRead, headline: Draft) -> bool:
    """Tell whether a cue without a subject of its own stands after the colon of a headline."""
    same = page.tokens[headline.anchor.at].sentence == page.tokens[read.anchor.at].sentence
    return same and headline.anchor.at < read.anchor.at and read.left is None


def _share_content(page: Page, drafts: Sequence[Draft]) -> None:
    """Give «نفت ما نقلته رويترز بشأن …» what Reuters reported as what is denied."""
    told = {draft.anchor.at: draft for draft in drafts}
    for outer in drafts:
        inner = told.get(outer.start + 1)
        if inner is not None and outer.anchor.cue.deny and page.folded[outer.start] in page.cues.use("such_as"):
            outer.content = list(inner.content)
