"""`tawatur read`: the objects of the contract, one a line."""

import json

import pytest

FIELDS = {
    "file", "language", "title", "author", "outlet", "published", "published_why", "via", "boilerplate", "entities",
    "mentions", "times", "quantities", "statements", "events", "causal", "forecasts",
}  # fmt: skip


@pytest.fixture
def found(run, articles):
    ended = run("read", articles, "--profile", "fast")
    assert ended.code == 0, ended.err
    return [json.loads(line) for line in ended.out.splitlines()]


def test_one_object_for_each_article_in_order(found):
    assert [item["file"].rpartition("/")[2] for item in found] == ["denial.txt", "visit.txt"]
    assert all(item.keys() >= FIELDS for item in found)


def test_spans_give_back_words(found, articles):
    for item in found:
        text = (articles / item["file"].rpartition("/")[2]).read_text(encoding="utf-8")
        spans = [mention["span"] for mention in item["mentions"]]
        spans += [span for statement in item["statements"] for span in statement["content"]]
        assert spans
        assert all(0 <= start < end <= len(text) for start, end in spans)
        named = [text[start:end] for start, end in spans]
        assert all(words.strip() == words for words in named)


def test_entities_hold_for_the_run(found):
    iraq = [
        {key for key, entity in item["entities"].items() if entity["country"] == "IRN"
         or entity["name_en"] == "Iraq"} for item in found
    ]  # fmt: skip
    assert iraq[0] & iraq[1]


def test_a_denial_is_read_as_one(found):
    denial = next(item for item in found if item["file"].endswith("denial.txt"))
    assert "deny" in {statement["polarity"] for statement in denial["statements"]}


def test_a_file_that_cannot_be_read_gives_its_error_and_code_1(run, broken):
    ended = run("read", broken, "--profile", "fast")
    assert ended.code == 1
    items = [json.loads(line) for line in ended.out.splitlines()]
    failed = [item for item in items if "error" in item]
    assert len(items) == 3
    assert [set(item) for item in failed] == [{"file", "error"}]
    assert failed[0]["file"].endswith("broken.txt")
    assert set(failed[0]["error"]) == {"kind", "message"}
    assert "1 of 3 could not be read" in ended.err


def test_what_is_left_out_on_purpose_is_no_failure(run, articles):
    (articles / ".hidden.txt").write_text("خبر", encoding="utf-8")
    ended = run("read", articles, "--profile", "fast")
    kinds = [json.loads(line).get("error", {}).get("kind") for line in ended.out.splitlines()]
    assert (ended.code, kinds.count("Skipped")) == (0, 1)


def test_quiet_says_nothing(run, broken):
    assert run("read", broken, "--profile", "fast", "--quiet").err == ""


def test_a_path_that_is_not_there_is_the_users_fault(run, tmp_path):
    ended = run("read", tmp_path / "none")
    assert ended.code == 2
    assert "none" in ended.err
    assert ended.out == ""


def test_a_path_must_be_given(run):
    ended = run("read")
    assert ended.code == 2
    assert "PATH" in ended.err
