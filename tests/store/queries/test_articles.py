import pytest
from tests.store.samples import make_item, make_sample

from tawatur.store import Wanted, open_view, open_writer


@pytest.mark.parametrize("order", ["published", "title", "outlet", "id"])
def test_every_order_is_whole(view, order):
    found = view.articles(Wanted(), order=order, offset=0, limit=9).items
    assert len({row.id for row in found}) == 3
    if order != "published":
        keys = [getattr(row, order) for row in found]
        assert keys == sorted(keys)


def test_by_outlet_and_day(view):
    assert view.articles(Wanted(outlet="المساء"), order="id", offset=0, limit=9).total == 1
    assert view.articles(Wanted(since="2024-03-04", until="2024-03-04"), order="id", offset=0, limit=9).total == 3
    assert view.articles(Wanted(since="2024-03-05"), order="id", offset=0, limit=9).total == 0
    assert view.articles(Wanted(until="2024-03-03"), order="id", offset=0, limit=9).total == 0


def test_a_row_tells_all_places_the_first_read_first(path):
    with open_writer(path) as writer:
        writer.add_batch([make_item(0), make_item(0, place="a copy.txt")])
    with open_view(path) as view:
        (row,) = view.articles(Wanted(), order="id", offset=0, limit=9).items
    assert row.places == ("news/0000.txt", "a copy.txt")
    assert (row.id, row.title, row.words, row.statements, row.events) == (make_sample(0).id, "خبر رقم 0", 18, 2, 1)


def test_the_same_text_is_the_closest_echo(path):
    with open_writer(path) as writer:
        twin = make_sample(5, outlet="المساء")
        writer.add_batch(
            [make_item(0), make_item(5, article=twin), make_item(6, article=make_sample(6, text=LONGER))]
        )
    with open_view(path) as view:
        page = view.article(make_sample(0).id)
    assert [row.id for row in page.echoes] == [twin.id]


LONGER = "قال الوزير سمير الحاج يوم 3 آذار 2024 إن السودان طلب 20 طائرة.\nونفى متحدث والسودان ذلك.\nانتهى"
