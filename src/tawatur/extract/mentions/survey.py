"""What lists and rules make of a document, before anything is weighed: the ground of rules and model alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tawatur.extract.mentions.bodies import match_bodies
from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.features import cell_features
from tawatur.extract.mentions.gazetteer import match_adjectives, match_names
from tawatur.extract.mentions.persons import Role, find_roles, match_given, match_titled
from tawatur.extract.mentions.settle import settle
from tawatur.extract.mentions.weigh import keep_best
from tawatur.lang import LanguagePack
from tawatur.text import Document

__all__ = ["Survey", "survey"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Survey:
    """A document's cells with the candidates of lists and of rules, in text order.

    Attributes:
        listed: of the gazetteers, settled and without overlaps; `taken` has them by their first cell.
        weak: of the gazetteers too, forms that nothing beside them calls for.
        ruled: of titles, given names and head nouns.
        roles: titles by their first cell.
    """

    row: Row
    listed: Sequence[Candidate]
    weak: Sequence[Candidate]
    ruled: Sequence[Candidate]
    taken: Mapping[int, Candidate]
    roles: Mapping[int, Role]

    def features(self) -> list[list[str]]:
        """Return what a sequence model sees of each cell beside its word."""
        return cell_features(self.row, {"l": self.listed, "z": self.weak, "r": keep_best(self.ruled)}, self.roles)


def survey(document: Document, pack: LanguagePack) -> Survey:
    """Return the candidates of a document."""
    row = Row.of(document, pack)
    settled, weak = settle(row, match_names(row))
    listed = keep_best([*settled, *match_adjectives(row)])
    taken = {candidate.first: candidate for candidate in listed}
    roles = find_roles(row, taken)
    ruled = [*match_titled(row, roles, taken), *match_given(row, taken), *match_bodies(row, taken)]
    return Survey(row=row, listed=listed, weak=weak, ruled=ruled, taken=taken, roles=roles)
