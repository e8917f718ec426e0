"""Articles marked for the project: texts by id, nothing scored that is not the text that was marked."""

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from bench import own

TEXT = "قال سالم النجار إن الاجتماع تأجل."


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """A corpus of two articles, one marked and held back, one marked and learnt from."""
    corpora = tmp_path / "shared" / "corpora"
    corpora.mkdir(parents=True)
    articles = [{"id": "x-1", "title": "عنوان", "text": TEXT}, {"id": "x-2", "title": "", "text": TEXT}]
    with gzip.open(corpora / "small.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(a, ensure_ascii=False) + "\n" for a in articles)
    marks = tmp_path / "annotations"
    marks.mkdir()
    rows = []
    for article in articles:
        text = f"{article['title']}\n\n{TEXT}" if article["title"] else TEXT
        at = text.index("سالم")
        said = text.index("الاجتماع")
        rows.append(
            {
                "id": article["id"],
                "corpus": "small",
                "digest": hashlib.sha256(text.encode()).hexdigest()[:16],
                "held": bool(article["title"]),
                "mentions": [[at, at + 11, "person"], [said, said + 8, "organization"]],
                "sources": {"najjar": {"type": "person", "at": [[at, at + 11]]}},
                "statements": [{"id": "s1", "content": [[said, said + 13]], "chain": [{"entity": "najjar"}]}],
                "same": {"he": ["najjar", said]},
                "events": [{"id": "e1", "actor": [said], "recipient": ["najjar"], "place": None}],
            }
        )
    for name in ("names.jsonl", "statements.jsonl", "events.jsonl"):
        (marks / name).write_text("".join(json.dumps(row) + "\n" for row in rows))
    monkeypatch.setattr(own, "ANNOTATIONS", marks)
    return tmp_path / "shared"


def test_only_what_was_held_back_is_written(shared, tmp_path):
    assert own.write_references(tmp_path, shared, held=True) == 1
    marked = json.loads((tmp_path / "x-1.json").read_text())
    text = (tmp_path / "x-1.txt").read_text()
    assert [text[slice(*m["span"])] for m in marked["mentions"]] == ["سالم النجار", "الاجتماع"]
    assert marked["mentions"][0]["entity"] == marked["statements"][0]["chain"][0]["entity"] == "he"
    assert (marked["events"][0]["actor"], marked["events"][0]["recipient"]) == (["he"], ["he"])
    assert not (tmp_path / "x-2.txt").exists()
    assert own.write_references(tmp_path, shared, held=False) == 1


def test_another_text_is_refused(shared, tmp_path):
    path = shared / "corpora" / "small.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        changed = lines.read().replace("تأجل", "ألغي")
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.write(changed)
    with pytest.raises(SystemExit, match="not the text that was marked"):
        own.write_references(tmp_path, shared, held=True)


def test_an_article_that_no_corpus_has_is_told(shared, tmp_path):
    with gzip.open(shared / "corpora" / "small.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write("")
    with pytest.raises(SystemExit, match="not in the corpora"):
        own.write_references(tmp_path, shared, held=True)


def test_nothing_is_measured_where_no_corpora_are(tmp_path, capsys):
    assert own.main(["--shared", str(tmp_path)]) == 2
    assert "--shared" in capsys.readouterr().err


def test_what_is_kept_are_offsets_and_labels():
    for path in (Path(own.ROOT) / "training" / "annotations").glob("*.jsonl"):
        assert not any("\u0600" <= letter <= "\u06ff" for letter in path.read_text(encoding="utf-8"))
