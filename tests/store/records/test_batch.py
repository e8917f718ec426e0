import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.samples import make_failure, make_item, make_reading, make_sample

from tawatur.errors import StoreError
from tawatur.store import open_view, open_writer
from tawatur.store.records.batch import check_read

PLACES = ["a.txt", "b.txt", "c.txt"]
INPUTS = st.one_of(
    st.tuples(st.integers(0, 2), st.sampled_from(PLACES), st.sampled_from(["v1", "v2"])),
    st.tuples(st.none(), st.sampled_from(PLACES), st.sampled_from(["no", "never"])),
)


def make(number, place, word):
    return (
        make_failure(place, message=word, digest="")
        if number is None
        else make_item(number, place=place, version=word)
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(INPUTS, max_size=8), st.integers(1, 8))
def test_whatever_comes_in_whatever_batches_the_dossier_is_whole(tmp_path_factory, inputs, size):
    path = tmp_path_factory.mktemp("batches") / "x.tawatur"
    items = [make(*one) for one in inputs]
    with open_writer(path) as writer:
        for start in range(0, len(items), size):
            writer.add_batch(items[start : start + size])
    with open_view(path) as view:
        assert [check for check in view.verify() if not check.ok] == []
        assert view.info().articles == len({item.read.article.id for item in items if item.read})
        last = {item.read.article.id: item.read.reading.version for item in items if item.read}
        for article, version in last.items():
            assert view.article(article).reading.version == version
        given = {(item.intake.place, item.intake.digest) for item in items if item.read}
        assert {(one.place, one.digest) for one in view.stream_intakes() if one.article} == given


def test_a_reading_is_checked_before_it_comes_into_a_batch():
    item = make_item(0)
    check_read(item.read)
    other = make_reading(make_sample(1))
    with pytest.raises(StoreError):
        check_read(type(item.read)(article=make_sample(0, text="قصير"), reading=other))
