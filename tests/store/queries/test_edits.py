from tests.store.test_editor import draft

from tawatur.store.queries.edits import is_dangling


def test_an_entry_dangles_where_a_side_is_gone():
    both = draft(these=("men-1", "men-2"), those=("men-3",))
    assert not is_dangling(both, {"men-2", "men-3"})
    assert is_dangling(both, {"men-1", "men-2"})
    assert not is_dangling(draft(), set())
