"""Document → statements: every stage of attribution in order."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur import __version__
from tawatur.extract.attribution.according import place_markers
from tawatur.extract.attribution.alone import find_quoted_alone
from tawatur.extract.attribution.draft import Draft
from tawatur.extract.attribution.find import find_drafts
from tawatur.extract.attribution.interviews import read_interview
from tawatur.extract.attribution.notes import without_notes
from tawatur.extract.attribution.seen import weigh_drafts
from tawatur.extract.attribution.sources.chains import Chained, chain_drafts
from tawatur.extract.attribution.sources.markers import find_markers
from tawatur.extract.attribution.stances import find_stance
from tawatur.extract.attribution.tones import find_mode, find_tone
from tawatur.extract.attribution.unnamed import Unnamed
from tawatur.extract.attribution.verifications import verify
from tawatur.extract.page import Page
from tawatur.extract.seen import Seen
from tawatur.lang import LanguagePack
from tawatur.model import Mention, Origin, Source, Span, Statement, StatementId, content_id
from tawatur.text.document import Document

__all__ = ["find_statements", "read_drafts"]

# Where nothing was measured: about what all rules reach together.
_UNMEASURED = 0.85


def find_statements(
    document: Document, pack: LanguagePack, mentions: Sequence[Mention], seen: Seen | None = None
) -> tuple[tuple[Statement, ...], tuple[Mention, ...]]:
    """Return the reports of a document in text order, and mentions found on the way that were not given.

    Args:
        document: the text as read.
        pack: its language.
        mentions: what names or describes somebody in it.
        seen: what an encoder makes of it, where one has looked.
    """
    if not pack.cues.verbs:
        return (), ()
    page = Page(document, pack, mentions, seen)
    drafts = read_drafts(page)
    statements: list[Statement] = []
    made: dict[int, StatementId] = {}
    unnamed = Unnamed(page)
    for chained in chain_drafts(page, drafts):
        statement = _statement(page, replace(chained, chain=unnamed.tell(chained.chain)), made)
        if statement is not None:
            made[id(chained.draft)] = statement.id
            statements.append(statement)
    notes = verify(page, statements)
    told = [replace(statement, verification=notes.get(statement.id)) for statement in statements]
    return tuple(sorted(_once(told), key=lambda s: (s.content[0], s.cue))), ()


def read_drafts(page: Page) -> list[Draft]:
    """Return the reports of a page in text order, before it is known who speaks; sets aside what names a source."""
    markers = find_markers(page)
    page.set_asides([(marker.at, marker.end) for marker in markers])
    drafts = find_drafts(page, [marker.at for marker in markers])
    drafts = place_markers(page, drafts, markers)
    drafts = sorted([*drafts, *find_quoted_alone(page, drafts)], key=lambda draft: (draft.anchor.at, draft.start))
    return without_notes(page, weigh_drafts(page, read_interview(page, drafts)))


def _once(statements: Sequence[Statement]) -> list[Statement]:
    """Return each report once: two cues that give the same words to the same chain are one, told by the surer."""
    best: dict[object, Statement] = {}
    for statement in statements:
        key = _sighting(statement)
        if key not in best or best[key].origin.confidence < statement.origin.confidence:
            best[key] = statement
    kept = {statement.id: best[_sighting(statement)].id for statement in statements}
    return [
        replace(statement, within=host if (host := kept.get(statement.within)) != statement.id else None)
        if statement.within is not None
        else statement
        for statement in best.values()
    ]


def _sighting(statement: Statement) -> object:
    # A source with a mention and the same words without one stand at the same place.
    places = tuple(source.span.start if source.span else _link_key(source) for source in statement.chain)
    return statement.content, places, statement.polarity


def _statement(page: Page, chained: Chained, made: dict[int, StatementId]) -> Statement | None:
    draft = chained.draft
    tone = find_tone(page, draft, _speaker(page, chained))
    if tone is None:
        return None
    content = _merge([page.span(piece.start, piece.end, piece.skip) for piece in draft.content])
    cue = _merge([page.span(first, last) for first, last in draft.cue])
    article = page.document.article.id
    host = made.get(id(chained.host)) if chained.host is not None else None
    return Statement(
        id=StatementId(
            content_id(
                "stm",
                article,
                *(offset for span in content for offset in (span.start, span.end)),
                *(offset for span in cue for offset in (span.start, span.end)),
                *(_link_key(source) for source in chained.chain),
            )
        ),
        article=article,
        content=content,
        cue=cue,
        chain=chained.chain,
        mode=find_mode(page, draft),
        polarity=tone[0],
        modality=tone[1],
        stance=find_stance(page, draft),
        within=host,
        origin=Origin(engine="rules", version=__version__, rule=draft.rule, confidence=_confidence(page, draft)),
    )


def _speaker(page: Page, chained: Chained) -> Mention | None:
    """Return the mention that speaks, where there is one."""
    link = chained.chain[0].mention if chained.chain else None
    return next((mention for mention in page.mentions if mention.id == link), None) if link is not None else None


def _link_key(source: Source) -> str:
    return source.mention or source.words or source.kind.value


def _confidence(page: Page, draft: Draft) -> float:
    """How often reports of this rule were right, or of all rules whose content opens so."""
    measured = page.cues.confidence
    return measured.get(draft.rule, measured.get(f"*-{draft.opening}", _UNMEASURED))


def _merge(spans: list[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that touch or overlap as one."""
    merged: list[Span] = []
    for span in sorted(set(spans)):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)
