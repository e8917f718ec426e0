"""The origins of a claim as a tree: from each root through those who passed it on to the articles that carry it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tawatur.flow.questions.across import ClaimOrigins, TellingRow

__all__ = ["Branch", "Leaf", "Tree", "plant_trees"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One article that carries a claim: where it is told in it, and the grade of that chain."""

    telling: TellingRow
    grade: str
    reasons: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Branch:
    """One who passes a claim on, with those it came to next."""

    label: str
    branches: list["Branch"] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """One root: `kind` as `Root` has it, `why` several sightings are this one root."""

    kind: str
    label: str
    entity: str | None
    proven: bool
    why: tuple[str, ...]
    trunk: Branch


def plant_trees(
    origins: ClaimOrigins, tellings: Mapping[str, TellingRow]
) -> tuple[tuple[Tree, ...], tuple[Tree, ...]]:
    """Return the trees of those who tell a claim, and of those who deny it; a link that several share is one."""
    grades = {grade.sighting: grade for grade in origins.grades}

    def grow(through: tuple[tuple[str, tuple[str, ...]], ...], root: str) -> Branch:
        trunk = Branch(label=root)
        for sighting, labels in through:
            if sighting not in tellings:
                continue
            here = trunk
            # The outlet, which comes last, is told with the article.
            inner = labels[:-1]
            for label in inner[1:] if inner and inner[0] == root else inner:
                here = _next(here, label)
            grade = grades.get(sighting)
            known = (f"{grade.reliability}{grade.credibility}", grade.reasons) if grade else ("", ())
            here.leaves.append(Leaf(telling=tellings[sighting], grade=known[0], reasons=known[1]))
        return trunk

    def plant(*, deny: bool) -> tuple[Tree, ...]:
        return tuple(
            Tree(
                kind=root.kind,
                label=root.label,
                entity=root.entity,
                proven=root.proven,
                why=root.why,
                trunk=grow(root.through, root.label),
            )
            for root in (origins.denying if deny else origins.roots)
        )

    return plant(deny=False), plant(deny=True)


def _next(branch: Branch, label: str) -> Branch:
    """Return the branch of this label that goes out from another, which is made where it is not there."""
    for one in branch.branches:
        if one.label == label:
            return one
    made = Branch(label=label)
    branch.branches.append(made)
    return made
