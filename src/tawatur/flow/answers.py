"""What a dossier answers with, put together from what the store and the analyses hold."""

from collections.abc import Mapping
from dataclasses import dataclass

from tawatur.model import Intake, Span
from tawatur.store.rows import ArticleRow, Check

__all__ = ["BuildReport", "SearchHit", "VerifyReport"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """One article found: a piece of its original text, and the places in that piece that answer the query."""

    article: ArticleRow
    snippet: str
    snippet_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """Whether a dossier is whole, and each check."""

    ok: bool
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did.

    `read`, `duplicate`, `failed` and `skipped` count the inputs that came to these ends in this run, `unchanged`
    those that an earlier run had brought to one; together they are all inputs. `findings` counts what was added,
    by noun. `failures` are the inputs that failed or were skipped in this run, at most the first 1,000.
    """

    dossier: str
    read: int
    duplicate: int
    failed: int
    skipped: int
    unchanged: int
    articles: int
    entities: int
    claims: int
    findings: Mapping[str, int]
    failures: tuple[Intake, ...]
    seconds: float
