import sqlite3

import pytest

from tawatur.store import open_view


def fail(dossier, *statements):
    """Alter the file behind the store's back, and return the checks that fail."""
    connection = sqlite3.connect(dossier)
    for statement in statements:
        assert connection.execute(statement).rowcount > 0, statement
    connection.commit()
    connection.close()
    with open_view(dossier) as view:
        return {check.name: check.detail for check in view.verify() if not check.ok}


def test_a_whole_dossier(view):
    checks = {check.name: check for check in view.verify()}
    assert all(check.ok for check in checks.values())
    assert checks["findings"].detail.startswith("3 readings, 9 mentions, 3 times, 3 quantities, 6 statements")
    assert list(checks) == ["structure", "references", "migrations", "texts", "articles", "inputs", "findings",
                            "search", "linkage", "edits", "account"]  # fmt: skip


ALTERED = {
    "a text": ("UPDATE texts SET text = replace(text, 'طلب', 'رفض')", {"texts", "articles", "findings"}),
    "a text made shorter": ("UPDATE texts SET text = substr(text, 1, 9)", {"texts", "articles", "findings"}),
    "an article's outlet": ("UPDATE articles SET outlet = 'x' WHERE number = 1", {"articles"}),
    "an article's author": ("UPDATE articles SET author = 'x' WHERE number = 1", {"articles"}),
    "an article's agency": ("UPDATE article_vias SET via = 'x' WHERE article = 1", {"articles"}),
    "a map to the source": ("UPDATE source_runs SET source_start = 8 WHERE article = 1", {"articles"}),
    "a denial": ("UPDATE statements SET polarity = 'affirm' WHERE polarity = 'deny' AND reading = 1", {"findings"}),
    "a place": ("UPDATE mentions SET start = start + 1 WHERE reading = 1 AND n = 0", {"findings"}),
    "an impossible place": ('UPDATE mentions SET start = "end" WHERE reading = 1 AND n = 0', {"findings"}),
    "a kind that is none": ("UPDATE mentions SET kind = 'x' WHERE reading = 2", {"findings"}),
    "a chain": ("DELETE FROM links WHERE reading = 1 AND n = 1", {"findings"}),
    "a place in a statement": ('UPDATE statement_spans SET "end" = "end" + 1 WHERE reading = 1', {"findings"}),
    "a value": ("UPDATE quantities SET value = 21 WHERE reading = 3", {"findings"}),
    "a date": ("UPDATE times SET value = '2024-03-04' WHERE reading = 3", {"findings"}),
    "a date on the time line": ("UPDATE moments SET start_day = '2000-01-01' WHERE reading = 1", {"findings"}),
    "a date of publication": ("UPDATE readings SET published = '2000' WHERE number = 1", {"findings"}),
    "a rule": ("UPDATE origins SET rule = 'x'", {"findings"}),
    "the words of a finding": ("UPDATE events SET digest = 'x' WHERE reading = 1", {"findings"}),
    "an input": ("UPDATE intakes SET size = 1 WHERE number = 1", {"inputs"}),
    "an end": ("UPDATE intakes SET status = 'failed' WHERE number = 1", {"inputs"}),
    "an end that is none": ("UPDATE intakes SET status = 'x' WHERE number = 1", {"inputs"}),
    "search terms": ("UPDATE search SET body = 'x' WHERE rowid = 1", {"search"}),
    "what is shown": ("DELETE FROM shown WHERE article = 1", {"search", "account"}),
    "a name": ("UPDATE entities SET name = 'x' WHERE number = 1", {"linkage"}),
    "who a mention is": ("UPDATE entity_mentions SET entity = 2 WHERE reading = 1 AND mention = 0", {"linkage"}),
    "a judgement": ("UPDATE judgements SET verdict = 'same'", {"linkage"}),
    "a verdict that is none": ("UPDATE judgements SET verdict = 'x'", {"linkage"}),
    "a claim": ("UPDATE claim_statements SET stance = 'supports', n = n + 10 WHERE stance = 'denies'", {"linkage"}),
    "the migrations": ("UPDATE migrations SET name = 'x'", {"migrations"}),
    "the account": ("UPDATE meta SET value = '0' WHERE key = 'account'", {"account"}),
    "a digest": ("UPDATE readings SET digest = 'zz' WHERE number = 1", {"findings", "account"}),
}


@pytest.mark.parametrize("what", ALTERED)
def test_an_altered_row_is_found(dossier, what):
    statement, checks = ALTERED[what]
    assert fail(dossier, statement).keys() == checks


def test_a_lost_input_is_missed(dossier):
    assert fail(dossier, "DELETE FROM intakes WHERE number = 1").keys() >= {"account"}


def test_a_lost_article_is_missed(dossier):
    failed = fail(dossier, "DELETE FROM articles WHERE number = 1")
    assert failed.keys() >= {"references", "account"}
    assert "not there" in failed["references"]


def test_many_faults_are_counted(dossier):
    failed = fail(dossier, "UPDATE mentions SET name = 'x'", "UPDATE mentions SET digest = 'x'")
    assert failed["findings"].endswith("; and 7 more")
