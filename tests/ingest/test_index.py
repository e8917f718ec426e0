"""An index beside plain texts gives them their outlet and date."""

import json

from tawatur.ingest import open_places, read_place

TEXT = "قال الوزير أمس إن الاتفاق سيُوقَّع غدًا."


def finds(folder):
    return [found for place in open_places([folder]) for found in read_place(place)]


def write(folder, **fields):
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    line = {"file": "a.txt", "outlet": "المرصد اليومي", "date": "2024-05-06T07:08:09", **fields}
    (folder / "index.jsonl").write_text(json.dumps(line, ensure_ascii=False) + "\n", encoding="utf-8")


def test_a_text_gets_what_the_index_says(tmp_path):
    write(tmp_path)
    text, index = finds(tmp_path)
    assert text.article.outlet == "المرصد اليومي"
    assert text.article.published == "2024-05-06"
    assert text.article.published_why == "index.jsonl, field date"
    assert index.skipped
    assert "index" in index.failure.message


def test_a_file_given_alone_still_has_its_index(tmp_path):
    write(tmp_path)
    (found,) = read_place(open_places([tmp_path / "a.txt"])[0])
    assert found.article.published == "2024-05-06"


def test_a_file_that_the_index_does_not_name_is_read_as_it_is(tmp_path):
    write(tmp_path)
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    other = next(found for found in finds(tmp_path) if found.place.endswith("b.txt"))
    assert other.article.published is None


def test_another_date_in_the_index_is_another_input(tmp_path):
    write(tmp_path)
    before = finds(tmp_path)[0].digest
    write(tmp_path, date="2024-05-07")
    assert finds(tmp_path)[0].digest != before


def test_an_index_that_is_broken_or_holds_texts_is_no_index(tmp_path):
    (tmp_path / "index.jsonl").write_text('{"file": 1}\n[]\nnot json\n\n', encoding="utf-8")
    assert not finds(tmp_path)[0].skipped
    (tmp_path / "index.jsonl").write_text(json.dumps({"file": "a.txt", "text": TEXT}) + "\n", encoding="utf-8")
    assert finds(tmp_path)[0].article.text == TEXT
