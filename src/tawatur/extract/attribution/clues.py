"""What speaks for a modality: the cue, how the content opens, its main predicate, its words, and who speaks.

Who is named never speaks for a modality: of a word inside a name only the type of what it names is a clue.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources

from tawatur.extract.attribution.clauses import read_predicate
from tawatur.extract.attribution.draft import Draft
from tawatur.extract.attribution.modalities import Ruling, side_of
from tawatur.extract.attribution.verbs import read_verb
from tawatur.extract.attribution.wording import uses_of
from tawatur.extract.choices import Choice, read_choices
from tawatur.extract.mentions.clusters import Cluster, load_clusters
from tawatur.extract.page import Page
from tawatur.model import Mention, MentionKind

__all__ = ["load_choice", "modality_clues"]

_OPENING, _CLAUSE, _LONG = 3, 14, 60
_ROLE = 3
_SIZES = (4, 8, 16, 32, 64)
_STOPS = frozenset(".؛;؟?!،,")
# Uses that tell how a clause is built, not what it says.
_BUILDING = frozenset(
    ("noun", "past", "relative", "subordinator", "existing", "holder", "that_he", "having", "this")
)


def modality_clues(page: Page, draft: Draft, ruling: Ruling, speaker: Mention | None) -> list[str]:
    """Return what speaks for one modality or another of a report.

    Args:
        page: the document.
        draft: the report.
        ruling: what the rules make of it.
        speaker: who speaks, where he is a mention.
    """
    return list(_Content(page, draft, ruling, speaker).clues())


@lru_cache(maxsize=8)
def load_choice(code: str) -> Choice | None:
    """Return the learnt choice of a modality for a language; None where the package has none.

    Raises:
        EngineError: the file is damaged.
    """
    path = resources.files("tawatur.extract") / "weights" / f"modality_{code}.json"
    return read_choices(path).get("modality") if path.is_file() else None


class _Content:
    """A report whose clues are gathered."""

    def __init__(self, page: Page, draft: Draft, ruling: Ruling, speaker: Mention | None) -> None:
        self.page, self.draft, self.ruling, self.speaker = page, draft, ruling, speaker
        self.tokens = [i for piece in draft.content for i in range(piece.start, piece.end)]
        self.words = [i for i in self.tokens if not page.is_mark[i]][:_LONG]
        self.clusters: Mapping[str, Cluster] = load_clusters(page.document.article.lang)

    def clues(self) -> Iterator[str]:
        """Yield every clue; one may come twice."""
        yield "always"
        yield from self._of_cue()
        yield from self._of_predicate()
        yield from self._of_opening()
        yield from self._of_words()
        yield from self._of_marks()
        yield from self._of_speaker()

    def _of_cue(self) -> Iterator[str]:
        cue, anchor = self.draft.anchor.cue, self.draft.anchor
        told = f"{self.ruling.modality}-{self.ruling.told}"
        yield f"rule={told}"
        yield f"group={cue.group}"
        yield f"rule={told}&{cue.group}"
        yield f"rule={told}&{self.draft.opening}"
        yield f"lemma={cue.lemma}"
        yield f"lemma={cue.lemma}&{self.ruling.modality}"
        yield f"shape={anchor.shape}&{cue.group}"
        yield f"opens={self.draft.opening}&{cue.group}"
        yield f"origin={self.draft.rule}"

    def _of_predicate(self) -> Iterator[str]:
        found = read_predicate(self.page, self.draft)
        side = side_of(self.page, self.draft, found, self.speaker)
        yield f"kind={found.kind}"
        yield f"kind={found.kind}&{side}"
        yield f"kind={found.kind}&{found.negation}"
        yield f"side={side}"
        if found.first:
            yield f"first&{found.kind}"
        if found.verb:
            yield f"verb={found.verb}"
            yield f"verb={found.verb}&{found.kind}"
        if found.at >= 0:
            yield from self._cluster("at", found.at)
        for use in sorted(found.uses):
            yield f"tells={use}"
            yield f"tells={use}&{found.kind}"
            yield f"tells={use}&{side}"
        if found.subject:
            yield f"subject={self._word(found.subject[0])}"
            yield from self._cluster("of", found.subject[0])

    def _of_opening(self) -> Iterator[str]:
        for place, index in enumerate(self.words[:_OPENING]):
            yield f"word{place}={self._word(index, whole=True)}"
            yield f"stem{place}={self._word(index)}"
            yield from self._cluster(f"place{place}", index)
        yield "start=" + " ".join(self._word(index, whole=True) for index in self.words[:2])

    def _of_words(self) -> Iterator[str]:
        for place, index in enumerate(self.words):
            near = place < _CLAUSE
            if self.page.tokens[index].kind == "number":
                yield "number"
                continue
            yield f"has={self._word(index)}"
            if near:
                yield f"near={self._word(index)}"
                yield from self._cluster("near", index)
            if not self._named(index):
                yield from self._of_word(index, near=near)
        for one, other in zip(self.words[:_CLAUSE], self.words[1:_CLAUSE], strict=False):
            yield f"pair={self._word(one)} {self._word(other)}"

    def _of_word(self, index: int, *, near: bool) -> Iterator[str]:
        """Yield what a word tells by the lexicon, and as a verb."""
        for use in sorted(uses_of(self.page, index) - _BUILDING):
            yield f"use={use}"
            if near:
                yield f"nearuse={use}"
        verb = read_verb(self.page, index)
        if verb is not None:
            yield f"tense={verb.tense}"
            yield f"does={verb.form}"
            if verb.first:
                yield f"we={verb.tense}"

    def _of_marks(self) -> Iterator[str]:
        marks = {self.page.folded[index] for index in self.tokens if self.page.is_mark[index]}
        for mark in ("؟", "!", "?", "%"):
            if mark in marks:
                yield f"mark={mark}"
        quoted = sum(self.page.quote_of[index] >= 0 for index in self.words)
        yield f"quoted={'all' if quoted == len(self.words) else 'some' if quoted else 'none'}"
        yield f"size={sum(len(self.words) >= size for size in _SIZES)}"
        if self.page.heading(self.draft.start):
            yield "heading"
        for mention in self.page.mentions_in(self.draft.start, min(self.draft.end, self.draft.start + _CLAUSE)):
            yield f"names={mention.type.value}"

    def _of_speaker(self) -> Iterator[str]:
        if self.speaker is not None:
            yield f"speaker={self.speaker.type.value}-{self.speaker.kind.value}"
            role = self.page.token_range(self.speaker.role_span) if self.speaker.role_span is not None else (0, 0)
            for index in range(*role)[:_ROLE]:
                yield f"role={self._word(index)}"
        elif self.draft.speaker is None:
            yield "speaker=none"
        for index in range(*(self.draft.speaker or (0, 0)))[:4]:
            if not self.page.is_mark[index]:
                yield f"says={self._word(index)}"
                yield from self._cluster("says", index)

    def _named(self, index: int) -> str:
        """Return what stands in clues for a word inside a name or an adjective of nationality; empty for others."""
        mention = self.page.mention_at(index)
        if mention is not None and mention.kind is MentionKind.NAME:
            return f"<{mention.type}>"
        start = self.page.tokens[index].span.start
        near = (self.page.adjectives.get(at) for at in (index, index - 1))
        return "<adjective>" if any(found is not None and start < found.span.end for found in near) else ""

    def _word(self, index: int, *, whole: bool = False) -> str:
        """Return a word as clues write it, without what is written together with it unless `whole` is asked for."""
        token = self.page.tokens[index]
        return self._named(index) or (token.folded if whole else token.stem)

    def _cluster(self, where: str, index: int) -> Iterator[str]:
        token = self.page.tokens[index]
        found = self.clusters.get(token.folded) or self.clusters.get(token.stem)
        if found is not None and not self._named(index):
            yield f"{where}:{found.fine}"
