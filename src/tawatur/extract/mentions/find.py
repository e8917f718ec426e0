"""Document → mentions: candidates from every side, weighed, placed and resolved."""

from collections.abc import Sequence
from functools import lru_cache

from tawatur import __version__
from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.clusters import load_clusters
from tawatur.extract.mentions.labelled import match_labels
from tawatur.extract.mentions.nominals import match_nominals
from tawatur.extract.mentions.resolve import resolve
from tawatur.extract.mentions.sequence import SequenceModel, load_model
from tawatur.extract.mentions.settle import unquoted
from tawatur.extract.mentions.spread import spread
from tawatur.extract.mentions.survey import survey
from tawatur.extract.mentions.tagged import match_tagged
from tawatur.extract.mentions.vote import agree
from tawatur.extract.mentions.weigh import keep_best, weigh_labels, with_role
from tawatur.extract.seen import TaggedSpan
from tawatur.lang import LanguagePack
from tawatur.model import Mention, Origin, Span, content_id
from tawatur.model.ids import MentionId
from tawatur.text import Document

__all__ = ["find_mentions"]


def find_mentions(
    document: Document,
    pack: LanguagePack,
    *,
    tagged: Sequence[TaggedSpan] = (),
    published: str | None = None,
    chrome: Sequence[Span] = (),
) -> tuple[Mention, ...]:
    """Return the mentions of a document in text order, descriptions with what they point back to.

    Args:
        document: what to read.
        pack: the language's tables.
        tagged: names that a tagger saw; without any the package's own small model looks for them.
        published: the EDTF date of the article, which tells who held an office; None where it is not known.
        chrome: stretches of the text that are the site's and not the article's, where nothing is looked for.
    """
    ground = survey(document, pack)
    row = ground.row
    if not len(row):
        return ()
    found: list[Candidate] = [*ground.listed, *ground.ruled, *match_nominals(ground)]
    model = _model(pack.code)
    seen = list(match_labels(row, model.label(row, ground.features()))) if model is not None else []
    if tagged:
        seen = agree(match_tagged(row, tagged), seen)
    if tagged or model is not None:
        found = weigh_labels(row, found, seen)
    kept = [unquoted(row, candidate) for candidate in keep_best(found)]
    kept = keep_best([*kept, *spread(row, kept, load_clusters(pack.code))])
    kept = [with_role(row, candidate, ground.roles) for candidate in kept if not _in_chrome(row, candidate, chrome)]
    mentions = [_mention(row, candidate) for candidate in kept]
    return resolve(row, kept, mentions, published=published or document.article.published or "")


def _in_chrome(row: Row, candidate: Candidate, chrome: Sequence[Span]) -> bool:
    if not chrome:
        return False
    span = row.span(candidate.first, candidate.end, candidate.skip)
    return any(stretch.overlaps(span) for stretch in chrome)


@lru_cache(maxsize=8)
def _model(code: str) -> SequenceModel | None:
    return load_model(code)


def _mention(row: Row, candidate: Candidate) -> Mention:
    span = row.span(candidate.first, candidate.end, candidate.skip)
    article = row.document.article.id
    role = candidate.role
    role_span = row.span(*role) if role is not None else None
    return Mention(
        id=MentionId(content_id("men", article, span.start, span.end, candidate.kind)),
        article=article,
        span=span,
        kind=candidate.kind,
        type=candidate.type,
        name=row.called(candidate.first, candidate.end, candidate.skip),
        role=row.called(*role) if role is not None else None,
        role_span=role_span,
        country=candidate.country,
        known_as=candidate.known.id if candidate.known is not None else None,
        origin=Origin(engine="rules", version=__version__, rule=candidate.rule, confidence=candidate.confidence),
    )
