from bench.claims import main, relation

from tawatur.model import Claim, ClaimId, Difference, DifferenceId, DifferenceKind, DifferenceNature, Linkage


def test_two_findings_are_the_same_or_contradict_by_the_linkage():
    claims = (
        Claim(id=ClaimId("c1"), gist="", supports=("s1",), told=("e1",), denies=("s2",)),
        Claim(id=ClaimId("c2"), gist="", supports=("s3",)),
    )
    difference = Difference(
        id=DifferenceId("d"), kind=DifferenceKind.NUMBER, nature=DifferenceNature.CONTRADICTION, left="s1",
        right="s3", left_claim=ClaimId("c1"), right_claim=ClaimId("c2"), score=0.9, reason="",
    )  # fmt: skip
    linkage = Linkage(claims=claims, differences=(difference,))
    assert relation("s1", "e1", linkage) == "same"
    assert relation("s1", "s2", linkage) == "contradict"
    assert relation("s3", "s1", linkage) == "contradict"
    assert relation("s2", "s3", linkage) == "none"
    assert relation("s1", "", linkage) == "none"


def test_without_the_articles_it_says_so(tmp_path):
    assert main(["--shared", str(tmp_path)]) == 2
