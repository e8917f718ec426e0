"""Articles sentence by sentence, with what was found in each and which words were passed over, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tawatur.extract.reading import RulesExtractor
from tawatur.flow.engines import known_languages, load_pack, load_tagger
from tawatur.flow.settings import Settings
from tawatur.ingest import open_places, read_place
from tawatur.model import Article, Mention, MentionId, Source, Span, Statement
from tawatur.text import read as read_text

__all__ = [
    "ExplainedArticle",
    "ExplainedReport",
    "ExplainedSentence",
    "PassedOver",
    "explain_article",
    "explain_paths",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedReport:
    """A report with what made it.

    Attributes:
        cue: its words, as published.
        chain: who speaks, then who passes it on, by name or in the text's words.
        content: its words, a piece each.
        rule: what found it; `confidence` of that rule, from 0 to 1.
    """

    cue: tuple[str, ...]
    chain: tuple[str, ...]
    content: tuple[str, ...]
    polarity: str
    modality: str
    mode: str
    engine: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """A word that may be a cue and made no report.

    Attributes:
        span: where it stands in the article.
        group: what it does by the lexicon.
        stage: the stage at which it was left, in a word.
        why: the same in a sentence.
    """

    word: str
    span: Span
    group: str
    stage: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedSentence:
    """A sentence, where it stands, and the reports whose cue (or content, where there is none) starts in it."""

    number: int
    span: Span
    text: str
    reports: tuple[ExplainedReport, ...]
    passed_over: tuple[PassedOver, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedArticle:
    """An article, by where it was read from; `error` says why nothing could be read there."""

    place: str
    sentences: tuple[ExplainedSentence, ...] = ()
    error: str | None = None


def explain_paths(paths: Sequence[Path], *, settings: Settings) -> Iterator[ExplainedArticle]:
    """Yield the articles of files, explained; what cannot be read is told in its place and stops nothing.

    Raises:
        EngineError: the profile asks for a tagger that cannot be loaded.
    """
    extractor = _load_extractor(settings.profile)
    for place in open_places(paths):
        for found in read_place(place):
            if found.article is None:
                why = found.failure.message if found.failure is not None else "it holds no article"
                yield ExplainedArticle(place=found.place, error=why)
            else:
                yield _explain(found.article, found.place, extractor, settings)


@lru_cache(maxsize=16)
def explain_article(article: Article, settings: Settings) -> ExplainedArticle:
    """Return an article explained; one that was asked for lately is not read again.

    Raises:
        EngineError: the profile asks for a tagger that cannot be loaded.
    """
    return _explain(article, article.id, _load_extractor(settings.profile), settings)


@lru_cache
def _load_extractor(profile: str) -> RulesExtractor:
    return RulesExtractor(load_tagger() if profile == "full" else None)


def _explain(article: Article, place: str, extractor: RulesExtractor, settings: Settings) -> ExplainedArticle:
    lang = article.lang if article.lang in known_languages() else settings.language
    pack = load_pack(lang)
    document = read_text(article, pack)
    reading, considered = extractor.explain(document, pack)
    mentions = {mention.id: mention for mention in reading.mentions}
    reports = [(_start(statement), _report(article.text, statement, mentions)) for statement in reading.statements]
    passed = [
        PassedOver(
            word=word.span.of(article.text),
            span=word.span,
            group=word.group,
            stage=word.verdict.name.lower(),
            why=word.verdict,
        )
        for word in considered
        if word.verdict != "a report"
    ]
    sentences = []
    for sentence in document.sentences:
        if sentence.first_token == sentence.end_token:
            continue
        tokens = document.tokens[sentence.first_token : sentence.end_token]
        start, end = tokens[0].span.start, tokens[-1].span.end
        sentences.append(
            ExplainedSentence(
                number=sentence.index + 1,
                span=Span(start, end),
                text=article.text[start:end],
                reports=tuple(report for at, report in reports if start <= at < end),
                passed_over=tuple(word for word in passed if start <= word.span.start < end),
            )
        )
    return ExplainedArticle(place=place, sentences=tuple(sentences))


def _start(statement: Statement) -> int:
    return min(span.start for span in (statement.cue or statement.content))


def _report(text: str, statement: Statement, mentions: dict[MentionId, Mention]) -> ExplainedReport:
    origin = statement.origin
    return ExplainedReport(
        cue=_words(text, statement.cue),
        chain=tuple(_name(source, mentions) for source in statement.chain),
        content=_words(text, statement.content),
        polarity=statement.polarity,
        modality=statement.modality,
        mode=statement.mode,
        engine=origin.engine,
        rule=origin.rule,
        confidence=origin.confidence,
    )


def _words(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(span.of(text) for span in spans)


def _name(source: Source, mentions: dict[MentionId, Mention]) -> str:
    mention = mentions.get(source.mention) if source.mention is not None else None
    return mention.name if mention is not None else source.words or f"({source.kind})"
