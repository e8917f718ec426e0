from dataclasses import replace

from tests.store.samples import make_item

from tawatur.store import open_view, open_writer


def moved(item, other):
    """Return an input of `item` that now gives the article of `other`."""
    return replace(other, intake=replace(item.intake, article=other.read.article.id))


def test_the_first_to_repeat_takes_the_place_of_the_one_that_was_read(path):
    first, second = make_item(0), make_item(1)
    with open_writer(path) as writer:
        writer.add_batch([first, replace(first, intake=replace(first.intake, place="z.txt")),
                          replace(first, intake=replace(first.intake, place="y.txt"))])  # fmt: skip
        writer.add_batch([moved(first, second)])
    with open_view(path) as view:
        ends = {intake.place: (intake.status, intake.article) for intake in view.stream_intakes()}
        assert ends == {
            "news/0000.txt": ("read", second.read.article.id),
            "y.txt": ("read", first.read.article.id),
            "z.txt": ("duplicate", first.read.article.id),
        }
        assert view.info().articles == 2
        assert all(check.ok for check in view.verify())


def test_what_no_input_gives_is_not_found_but_kept(path):
    first, second = make_item(0), make_item(1)
    with open_writer(path) as writer:
        writer.add_batch([first])
        writer.add_batch([moved(first, second)])
    with open_view(path) as view:
        assert view.search(["0"], offset=0, limit=9).total == 0
        assert view.search(["1"], offset=0, limit=9).total == 1
        with view._engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM readings").scalar() == 2
