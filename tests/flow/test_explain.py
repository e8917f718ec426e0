"""Articles explained: reports and words passed over stand in the sentence that holds their cue."""

from tawatur.flow.explain import explain_paths
from tawatur.flow.settings import Settings

FAST = Settings(profile="fast")


def test_each_report_stands_in_its_sentence(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("أعلن كيري أن الاتفاق قريب.\nونفى لافروف وجود أي اتفاق.", encoding="utf-8")
    (article,) = explain_paths([path], settings=FAST)
    assert article.place == str(path)
    assert [(len(s.reports), s.reports[0].polarity) for s in article.sentences] == [(1, "affirm"), (1, "deny")]
    for sentence in article.sentences:
        report = sentence.reports[0]
        assert all(part in sentence.text for part in (*report.cue, *report.content))
        assert report.engine == "rules"
        assert 0 < report.confidence <= 1


def test_what_holds_no_article_is_told_in_its_place(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x00\x01\x02")
    (told,) = explain_paths([path], settings=FAST)
    assert told.place == str(path)
    assert told.error
    assert not told.sentences
