from tawatur.analyse import echoes_of
from tawatur.model import Linkage, Passage, PassageKind, Reuse, ReuseId, ReuseKind, Span


def reuse(left, right, earlier, containment=0.5):
    passage = Passage(kind=PassageKind.COPY, left=Span(0, 9), right=Span(20, 29))
    return Reuse(
        id=ReuseId(f"use-{left}{right}"), left=left, right=right, kind=ReuseKind.PASSAGE, jaccard=0.4,
        containment=containment, earlier=earlier, passages=(passage,),
    )  # fmt: skip


def test_an_echo_is_seen_from_either_side():
    linkage = Linkage(reuses=(reuse("a", "b", "a"), reuse("b", "c", None, 0.9), reuse("c", "d", "c")))
    strongest, taken = echoes_of("b", linkage)
    assert (strongest.other, strongest.taken) == ("c", None)
    assert (taken.other, taken.taken) == ("a", True)
    assert taken.spans == ((Span(20, 29), Span(0, 9)),)
    (given,) = echoes_of("a", linkage)
    assert given.taken is False
    assert given.spans == ((Span(0, 9), Span(20, 29)),)
    assert echoes_of("z", linkage) == ()
