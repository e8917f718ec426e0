"""Pages: the share of words found in order, and marks before, in and after a body."""

import pytest
from bench.html_pages import body_share, main, measure_flat


def test_words_are_compared_in_order():
    assert body_share("a b c d", "b c") == {"precision": 0.5, "recall": 1.0}
    assert body_share("c b", "b c") == {"precision": 0.5, "recall": 0.5}
    assert body_share("", "b c") == {"precision": 0.0, "recall": 0.0}


def test_marks_are_counted_by_where_they_stand():
    before, body, after = "اقرأ المزيد\n", "وصل الوفد إلى جنيف صباح أمس لإجراء محادثات.\n", "شارك هذا المقال"
    page = {"raw_flat_text": before + body + after, "auto_body_start": len(before)}
    found = measure_flat([page | {"auto_body_end": len(before + body)}])
    assert found["pages"] == 1
    assert (found["before"], found["body"], found["after"]) == (len(before), len(body), len(after))
    assert found["marked body"] == pytest.approx(0, abs=0.05)
    assert found["marked before"] > 0.5


def test_nothing_is_measured_where_no_pages_are(tmp_path, capsys):
    assert main(["--shared", str(tmp_path)]) == 2
    assert "--shared" in capsys.readouterr().err
