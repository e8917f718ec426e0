from types import SimpleNamespace

from tawatur.analyse.grades import ChainGrade
from tawatur.flow.questions.across import ClaimOrigins
from tawatur.web.pages.origin_tree import plant_trees


def root(label, *through, **more):
    given = {"kind": "named", "entity": None, "proven": True, "why": ("the same speaker",)}
    return SimpleNamespace(label=label, through=through, **{**given, **more})


def grade(sighting):
    return ChainGrade(
        sighting=sighting, reliability="B", credibility=3, gaps=0, anonymous=0, distance=1, weakest=0,
        reasons=("named",),
    )  # fmt: skip


def test_links_that_chains_share_are_drawn_once():
    roots = (
        root("لافروف", ("s1", ("لافروف", "تاس", "الصباح")), ("s2", ("لافروف", "تاس", "المساء")),
             ("s3", ("لافروف", "الأفق")), ("gone", ("لافروف", "x"))),
    )  # fmt: skip
    origins = ClaimOrigins(
        claim="clm-1", articles=3, outlets=3, least=1, most=1, roots=roots,
        denying=(root("", ("s4", ("",)), kind="article", proven=False, why=()),), grades=(grade("s1"),),
    )  # fmt: skip
    tellings = {name: SimpleNamespace(id=name) for name in ("s1", "s2", "s3", "s4")}
    (tree,), (denial,) = plant_trees(origins, tellings)
    assert (tree.label, tree.proven, tree.why) == ("لافروف", True, ("the same speaker",))
    (agency,) = tree.trunk.branches
    assert (agency.label, [leaf.telling.id for leaf in agency.leaves]) == ("تاس", ["s1", "s2"])
    assert [leaf.telling.id for leaf in tree.trunk.leaves] == ["s3"]
    assert [leaf.grade for leaf in agency.leaves] == ["B3", ""]
    assert agency.leaves[0].reasons == ("named",)
    assert (denial.kind, [leaf.telling.id for leaf in denial.trunk.leaves]) == ("article", ["s4"])
