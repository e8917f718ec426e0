"""`tawatur report`: one file that needs nothing beside it."""

import re


def test_a_report_is_one_file_right_to_left(run, dossier):
    ended = run("report", dossier)
    assert ended.code == 0
    page = dossier.with_suffix(".html").read_text(encoding="utf-8")
    assert 'dir="rtl"' in page
    assert "العراق" in page
    assert re.findall(r"""(?:src|href)=["'](?!#|data:)[^"']*""", page) == []


def test_a_report_in_english(run, dossier, tmp_path):
    assert run("report", dossier, "--lang", "en", "-o", tmp_path / "r.html").code == 0
    assert 'lang="en"' in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_kept(run, dossier, tmp_path):
    target = tmp_path / "r.html"
    target.write_text("mine", encoding="utf-8")
    ended = run("report", dossier, "-o", target)
    assert ended.code == 2
    assert "--force" in ended.err
    assert target.read_text(encoding="utf-8") == "mine"
    assert run("report", dossier, "-o", target, "--force").code == 0
    assert target.stat().st_size > 1000


def test_another_language_is_the_users_fault(run, dossier):
    ended = run("report", dossier, "--lang", "fr")
    assert ended.code == 2
    assert "ar" in ended.err
