from tests.store.checks.test_given import faults

from tawatur.store.checks.found import check_findings, check_shown


def test_nothing_wrong(dossier):
    assert faults(dossier, check_findings) == faults(dossier, check_shown) == []


def test_a_finding_is_named(dossier):
    said = faults(dossier, check_findings, "UPDATE times SET start = start - 1 WHERE reading = 2")
    assert said[0].startswith("times 0 of art-")
    assert said[0].endswith("does not give back its words")


def test_one_unreadable_reading_hides_no_other(dossier):
    said = faults(
        dossier,
        check_findings,
        "UPDATE mentions SET kind = 'x' WHERE reading = 2",
        'UPDATE moments SET start = 5, "end" = 5 WHERE reading = 3',
    )
    assert said == ["reading 2 was altered beyond reading", "reading 3 was altered beyond reading"]


def test_another_articles_reading_is_not_shown(dossier):
    said = faults(dossier, check_shown, "DELETE FROM shown WHERE article = 1",
                  "UPDATE shown SET article = 1 WHERE article = 2")  # fmt: skip
    assert len(said) == 2
