"""The report is one file that needs nothing beside it and states what it leaves out."""

import re
from types import SimpleNamespace

import pytest

from tawatur.errors import ConfigError
from tawatur.flow.ask import Dossier
from tawatur.web import report
from tawatur.web.report import render_report


@pytest.fixture(scope="module")
def opened(dossier):
    with Dossier.open(dossier) as made:
        yield made


@pytest.mark.parametrize(("code", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_it_is_one_file_without_script_or_links_to_files(opened, code, direction):
    text = render_report(opened, code)
    assert f'<html lang="{code}" dir="{direction}">' in text
    assert "<script" not in text
    assert re.findall(r'\b(?:src|srcset|data)="', text) == []
    assert re.findall(r"url\(|@import", text) == []
    assert "default-src 'none'" in text
    assert set(re.findall(r'href="([^"#][^"]*)"', text)) == {"https://news.example/ports/1"}


def test_every_statement_is_there_with_its_words_and_chain(opened):
    text = render_report(opened, "ar")
    for row in opened.statements().items:
        assert row.words in text
    for row in opened.articles().items:
        assert str(row.title) in text
    assert "رياض بن عمر" in text
    assert "انقطاع" in text


def test_it_says_what_could_not_be_read(opened):
    assert "This is not text but an image. Leave it out" in render_report(opened, "en")


def test_what_is_left_out_is_stated(opened, monkeypatch):
    for name, cap in {
        "FULL_ARTICLES": 2,
        "TITLES": 2,
        "ENTITIES": 3,
        "STATEMENTS_EACH": 1,
        "HIGHLIGHTS": 1,
        "TIMELINE": 3,
    }.items():
        monkeypatch.setattr(report, name, cap)
    monkeypatch.setattr(report, "PAGE", 1)
    text = render_report(opened, "en")
    assert "The first 2 of 6 are shown; the dossier holds all." in text
    assert "The first 4 of 6 are shown; the dossier holds all." in text
    assert "The first 3 of 7 are shown; the dossier holds all." in text
    assert "2 further statements are in the dossier." in text
    assert "The latest 3 of 4 are shown; the dossier holds all." in text


def test_an_empty_dossier_has_a_report(newsroom, tmp_path):
    path = newsroom.write(tmp_path / "empty.tawatur", [], failed=False)
    with Dossier.open(path) as made:
        assert "لا ينفي أيّ مصدر شيئًا" in render_report(made, "ar")


def entry(start, precision="day"):
    return SimpleNamespace(start=start, precision=precision)


def test_the_chart_leaves_no_month_out():
    columns = report._columns(
        [entry("2023-11-05"), entry("2024-02-01"), entry("2024-02-10"), entry("2024", "year")]
    )
    assert [(column.period, column.count) for column in columns] == [
        ("2023-11", 1),
        ("2023-12", 0),
        ("2024-01", 0),
        ("2024-02", 2),
    ]


def test_the_chart_of_many_years_counts_years():
    columns = report._columns([entry("1980-01-01"), entry("1986-06-01"), entry("1986-07-01", "month")])
    assert [(column.period, column.count) for column in columns] == [
        ("1980", 1),
        *((str(year), 0) for year in range(1981, 1986)),
        ("1986", 2),
    ]
    assert len(report._columns([entry("1500-01-01"), entry("2024-01-01")])) == report.MOST_COLUMNS
    assert report._columns([]) == ()


def test_another_language_is_refused(opened):
    with pytest.raises(ConfigError):
        render_report(opened, "fr")
