"""Claims: reports on the same words are one thing said."""

from itertools import permutations

from tawatur.link.claims.words import Claims
from tawatur.model import (
    ArticleId,
    Modality,
    Mode,
    Origin,
    Polarity,
    Source,
    SourceKind,
    Span,
    Statement,
    StatementId,
)


def statement(name: str, polarity: Polarity = Polarity.AFFIRM) -> Statement:
    """Return a report with nothing to it but its id and polarity."""
    return Statement(
        id=StatementId(name),
        article=ArticleId(f"art-{name}"),
        content=(Span(0, 4),),
        cue=(),
        chain=(Source(kind=SourceKind.GAP),),
        mode=Mode.INDIRECT,
        polarity=polarity,
        modality=Modality.ASSERT,
        origin=Origin(engine="rules", version="0", rule="test", confidence=1.0),
    )


WORDS = {"a": "الجسر دمر", "b": "الجسر  دمر", "c": "الجسر سليم", "d": "الجسر دمر", "e": " "}
STATEMENTS = [
    statement("a"),
    statement("b"),
    statement("c"),
    statement("d", Polarity.DENY),
    statement("e"),
]


def drawn(reports):
    """Return the claims of reports that are added one by one."""
    claims = Claims(lambda report: WORDS[report.id])
    for report in reports:
        claims.add([report])
    return claims.drawn()


def test_equal_words_are_one_claim_with_its_denial():
    claims = drawn(STATEMENTS)
    assert sorted((claim.gist, claim.supports, claim.denies) for claim in claims) == [
        ("الجسر دمر", ("a", "b"), ("d",)),
        ("الجسر سليم", ("c",), ()),
    ]


def test_the_order_of_reports_does_not_matter():
    results = {drawn(order) for order in permutations(STATEMENTS)}
    assert len(results) == 1


def test_no_reports_no_claims():
    assert drawn([]) == ()


def test_without_words_there_are_no_claims():
    claims = Claims(None)
    claims.add(STATEMENTS)
    assert claims.drawn() == ()
