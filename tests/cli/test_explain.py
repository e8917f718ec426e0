"""`tawatur explain`: every sentence with its reports, and the words that made none."""

import json

import pytest

TEXT = (
    "محادثات في جنيف\n\n"
    "قال الوزير سيرغي لافروف لوكالة رويترز إن المحادثات ستستأنف يوم الأحد.\n"
    "وصلت الوفود مساء أمس.\n"
    "وأكدت المحكمة الحكم."
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_report_is_shown_with_what_made_it(run, article):
    ended = run("explain", article, "--profile", "fast")
    assert ended.code == 0
    for words in ("talks.txt", "say-perfect-that", "سيرغي لافروف ←", "المحادثات ستستأنف يوم الأحد", "affirm"):
        assert words in ended.out
    assert "وصلت الوفود" not in ended.out
    assert "وصلت الوفود" in run("explain", article, "--profile", "fast", "--all").out


def test_a_word_passed_over_is_told_with_its_reason(run, article):
    found = json.loads(run("explain", article, "--profile", "fast", "--json").out)
    (last,) = [s for s in found["sentences"] if s["text"].startswith("وأكدت")]
    assert not last["reports"]
    assert [word["word"] for word in last["passed_over"]] == ["وأكدت"]
    assert last["passed_over"][0]["why"]


def test_the_network_gives_its_word_too(run, article):
    found = json.loads(run("explain", article, "--json").out)
    assert any(report["chain"][0] == "سيرغي لافروف" for s in found["sentences"] for report in s["reports"])


def test_what_cannot_be_read_is_told_and_stops_nothing(run, tmp_path, article):
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    ended = run("explain", empty, article, "--profile", "fast")
    assert ended.code == 1
    assert ended.err.count("empty.txt") == 1
    assert "سيرغي لافروف ←" in ended.out
