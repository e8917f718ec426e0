"""What speaks for a modality: the cue, how the content opens, its main predicate, its words, and who speaks."""

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from importlib import resources

from tawatur.extract.attribution.clauses import read_predicate
from tawatur.extract.attribution.draft import Draft
from tawatur.extract.attribution.modalities import Ruling, side_of
from tawatur.extract.attribution.verbs import Verb, read_verb
from tawatur.extract.attribution.wording import uses_of
from tawatur.extract.events.choices import Choice, read_choices
from tawatur.extract.mentions.clusters import Cluster, load_clusters
from tawatur.extract.page import Page
from tawatur.model import Mention

__all__ = ["load_choice", "modality_clues"]

_OPENING, _CLAUSE, _LONG = 3, 14, 60
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
        for use in found.uses:
            yield f"tells={use}"
            yield f"tells={use}&{found.kind}"
            yield f"tells={use}&{side}"
        if found.subject:
            yield f"subject={self.page.tokens[found.subject[0]].stem}"
            yield from self._cluster("of", found.subject[0])

    def _of_opening(self) -> Iterator[str]:
        for place, index in enumerate(self.words[:_OPENING]):
            token = self.page.tokens[index]
            yield f"word{place}={token.folded}"
            yield f"stem{place}={token.stem}"
            yield from self._cluster(f"place{place}", index)
        yield "start=" + " ".join(self.page.folded[index] for index in self.words[:2])

    def _of_words(self) -> Iterator[str]:
        for place, index in enumerate(self.words):
            token = self.page.tokens[index]
            near = place < _CLAUSE
            if token.kind == "number":
                yield "number"
                continue
            yield f"has={token.stem}"
            if near:
                yield f"near={token.stem}"
                yield from self._cluster("near", index)
            for use in uses_of(self.page, index) - _BUILDING:
                yield f"use={use}"
                if near:
                    yield f"nearuse={use}"
            verb = self.verbs.get(index)
            if verb is not None:
                yield f"tense={verb.tense}"
                yield f"does={verb.form}"
                if verb.first:
                    yield f"we={verb.tense}"
        for one, other in zip(self.words[:_CLAUSE], self.words[1:_CLAUSE], strict=False):
            yield f"pair={self.page.tokens[one].stem} {self.page.tokens[other].stem}"

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
            for word in (self.speaker.role or "").split()[:3]:
                yield f"role={word}"
        elif self.draft.speaker is None:
            yield "speaker=none"
        for index in range(*(self.draft.speaker or (0, 0)))[:4]:
            yield f"says={self.page.tokens[index].stem}"
            yield from self._cluster("says", index)

    @cached_property
    def verbs(self) -> dict[int, Verb]:
        """The verbs of the content by their tokens."""
        found = ((index, read_verb(self.page, index)) for index in self.words)
        return {index: verb for index, verb in found if verb is not None}

    def _cluster(self, where: str, index: int) -> Iterator[str]:
        token = self.page.tokens[index]
        found = self.clusters.get(token.folded) or self.clusters.get(token.stem)
        if found is not None:
            yield f"{where}:{found.fine}"
