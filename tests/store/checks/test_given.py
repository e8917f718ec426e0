from tawatur.store.checks.given import check_articles, check_inputs, check_texts
from tawatur.store.connect import connect_writer


def faults(dossier, check, *statements):
    engine = connect_writer(dossier)
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
        found = list(check(connection))
    engine.dispose()
    return found


def test_nothing_wrong(dossier):
    assert [faults(dossier, check) for check in (check_texts, check_articles, check_inputs)] == [[], [], []]


def test_faults_name_what_is_wrong(dossier):
    assert faults(dossier, check_texts, "UPDATE texts SET text = x'00'") == ["text 1 is not the one that was read"]
    assert len(faults(dossier, check_articles)) == 3


def test_an_article_that_is_another(dossier):
    (first, second) = faults(dossier, check_articles, "UPDATE articles SET url = 'x' WHERE number = 2")
    assert "would have the id art-" in first
    assert second.endswith("was altered")


def test_an_input_that_is_another(dossier):
    said = faults(dossier, check_inputs, "UPDATE intakes SET status = 'duplicate' WHERE number = 3")
    assert said[0] == "the input news/0002.txt was altered"
    assert said[1].endswith("was read from 0 inputs instead of one")
