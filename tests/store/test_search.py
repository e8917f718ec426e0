from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.samples import make_item

from tawatur.store import open_view, open_writer


def search(path, *terms, offset=0, limit=9):
    with open_view(path) as view:
        found = view.search(terms, offset=offset, limit=limit)
    return found.total, [row.title for row, _ in found.items]


def fill(path, *pairs):
    items = []
    for number, (title, body) in enumerate(pairs):
        item = make_item(number)
        read = replace(item.read, title_terms=tuple(title.split()), body_terms=tuple(body.split()))
        items.append(replace(item, read=read))
    with open_writer(path) as writer:
        writer.add_batch(items)


def test_a_word_of_the_title_weighs_more(path):
    fill(path, ("خبر", "سودان " + "كلمه " * 20), ("سودان", "كلمه " * 20), ("خبر", "كلمه"))
    assert search(path, "سودان") == (2, ["خبر رقم 1", "خبر رقم 0"])


def test_all_words_must_be_there(path):
    fill(path, ("خبر", "سودان طاءره"), ("خبر", "سودان"))
    assert search(path, "سودان", "طاءره") == (1, ["خبر رقم 0"])
    assert search(path, "سودان", "خبر")[0] == 2
    assert search(path, "سود")[0] == 0


def test_pages_of_hits(path):
    fill(path, *[("خبر", "سودان")] * 5)
    whole = search(path, "سودان")[1]
    assert whole == [title for n in range(5) for title in search(path, "سودان", offset=n, limit=1)[1]]


@settings(max_examples=30, deadline=None)
@given(term=st.text(min_size=1, max_size=8))
def test_no_term_is_taken_for_an_operator(dossier_of_one, term):
    total, _ = search(dossier_of_one, term.encode("utf-8", "replace").decode())
    assert total in (0, 1)
