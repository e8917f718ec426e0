"""The tables of clitics."""

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.clitics import load_clitics, no_clitics

HEAD = "# source: own work\n# licence: Apache-2.0\n# checked: 2026-01-01\n"
SHARES = HEAD + '[proclitics]\n"و" = 0.06\n[enclitics]\n"ه" = 0.02\n'


def write(folder, words="كما\t\tكما\t\n", shares=SHARES):
    (folder / "split_words.tsv").write_text(HEAD + "form\tproclitics\tstem\tenclitics\n" + words, encoding="utf-8")
    (folder / "stems.tsv").write_text(HEAD + "form\tcount\nقال\t12\n", encoding="utf-8")
    (folder / "clitics.toml").write_text(shares, encoding="utf-8")
    return folder


def test_tables_are_read(tmp_path):
    tables = load_clitics(write(tmp_path))
    assert tables.fixed == {"كما": ("", "كما", "")}
    assert tables.counts == {"قال": 12}
    assert tables.proclitics == {"و": 0.06}


def test_parts_that_do_not_make_up_the_word_are_refused(tmp_path):
    with pytest.raises(LexiconError, match="the parts do not make up وقال"):
        load_clitics(write(tmp_path, words="وقال\tف\tقال\t\n"))


def test_shares_must_be_numbers(tmp_path):
    with pytest.raises(LexiconError, match="must give a share"):
        load_clitics(write(tmp_path, shares=HEAD + '[proclitics]\n"و" = "often"\n[enclitics]\n"ه" = 0.02\n'))


def test_a_language_without_clitics_leaves_words_whole():
    assert no_clitics("word") == ("", "word", "")
