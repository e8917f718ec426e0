from hypothesis import given
from hypothesis import strategies as st

from tawatur.store.checks.chunks import in_chunks


@given(st.integers(0, 1000))
def test_chunks_are_the_whole_in_order(count):
    chunks = list(in_chunks(range(count)))
    assert [number for chunk in chunks for number in chunk] == list(range(count))
    assert all(0 < len(chunk) <= 200 for chunk in chunks)
