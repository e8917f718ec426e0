"""Shared text: copies, passages, quotations and formulas, and who was first."""

import random

import numpy as np
import pytest
from tests.link.recipe.plain import PlainRunner
from tests.link.scenes import Story

from tawatur.engines.local import LocalRunner
from tawatur.lang.ar import load
from tawatur.link.reuse import find_reuses, make_piece
from tawatur.link.reuse.kernels import band_keys, held, shares, shingle_hashes, word_hashes
from tawatur.model import PassageKind, ReuseKind

PACK = load()
WIRE = (
    "أعلنت وزارة الطاقة في بلاد النهرين يوم الاثنين أن محطة التحلية الجديدة على الساحل الشرقي ستبدأ ضخ المياه "
    "إلى المدن الداخلية قبل نهاية فصل الصيف المقبل بعد تأخير دام أكثر من عامين"
)
OTHER = (
    "شهدت أسواق الخضار في العاصمة ارتفاعا كبيرا في الأسعار مع اقتراب العيد وقال تجار إن كلفة النقل هي السبب "
    "الأول وإن الحكومة لم تف بوعودها في دعم المزارعين الصغار هذا الموسم"
)


def reuses(*stories):
    return find_reuses([make_piece(story.reading(), story.text, PACK) for story in stories], LocalRunner())


def test_ten_copies_are_copies_of_each_other():
    found = reuses(*(Story(f"{n}", WIRE, outlet=f"صحيفة {n}") for n in range(10)))
    assert len(found) == 45
    assert {one.kind for one in found} == {ReuseKind.EXACT}


def test_of_many_copies_each_is_held_against_the_first_alone():
    found = reuses(*(Story(f"{n:02}", WIRE, outlet=f"صحيفة {n}") for n in range(45)))
    assert {(one.left, one.right) for one in found} == {("art-00", f"art-{n:02}") for n in range(1, 45)}


def test_every_runner_finds_the_same():
    stories = [Story("a", WIRE), Story("b", f"{OTHER} {WIRE}"), Story("c", OTHER, via=("وكالة", "أخرى"))]
    stories += [Story(f"{n}", f"{WIRE} {n} {OTHER}", outlet="الميناء") for n in range(6)]
    pieces = [make_piece(story.reading(), story.text, PACK) for story in stories]
    found = find_reuses(pieces, LocalRunner())
    assert len(found) > 20
    assert found == find_reuses(pieces, PlainRunner()) == find_reuses(pieces[::-1], PlainRunner(rows=100))


def test_a_near_copy_and_nothing():
    near = WIRE.replace("الاثنين", "الثلاثاء")
    (one,) = reuses(Story("a", WIRE), Story("b", near), Story("c", OTHER))
    assert one.kind is ReuseKind.NEAR
    assert 0.5 < one.jaccard < 1
    assert one.containment >= one.jaccard


def test_offsets_give_back_the_same_words_on_both_sides():
    left, right = Story("a", f"{OTHER}. {WIRE}"), Story("b", f"خبر عاجل:\n{WIRE}")
    (one,) = reuses(left, right)
    assert one.kind is ReuseKind.PASSAGE
    (passage,) = one.passages
    assert passage.left.of(left.text) == passage.right.of(right.text) == WIRE


def test_spelling_does_not_hide_a_copy():
    vowelled = WIRE.replace("أعلنت", "اعلنت").replace("محطة", "مَحطّة")
    (one,) = reuses(Story("a", WIRE), Story("b", vowelled))
    assert one.kind is ReuseKind.EXACT


def test_what_both_quote_is_no_copy():
    words = "لن نقبل أن تدفع مدننا ثمن تأخير لم يكن لنا فيه يد ولا رأي"
    left = Story("a", f"قال رئيس البلدية في مؤتمر صحفي: «{words}». {OTHER}")
    right = Story("b", f"ونقل موقع محلي عنه قوله «{words}» أمام الصحفيين. {WIRE}")
    (one,) = reuses(left, right)
    assert one.kind is ReuseKind.QUOTATION
    assert [passage.kind for passage in one.passages] == [PassageKind.QUOTATION]


def test_a_formula_of_the_house_is_no_copy():
    formula = "تابعوا آخر الأخبار والتقارير من مراسلينا في كل مكان عبر نشرتنا اليومية المجانية"
    chance = random.Random(3)
    words = [f"كلمة{n}" for n in range(400)]
    bodies = [" ".join(chance.sample(words, 60)) for _ in range(8)]
    found = reuses(*(Story(f"{n}", f"{body}. {formula}", outlet="الميناء") for n, body in enumerate(bodies)))
    assert all(one.kind is ReuseKind.TEMPLATE for one in found)


@pytest.mark.parametrize(
    ("left", "right", "earlier", "agency"),
    [
        ({"published": "2024-03-01"}, {"published": "2024-03-02"}, "art-a", None),
        ({"published": "2024-03-02"}, {"published": "2024-03-01"}, "art-b", None),
        ({"published": "2024-03"}, {"published": "2024-03-01"}, None, None),
        ({}, {"published": "2024-03-01"}, None, None),
        ({"via": ("وكالة الشرق",)}, {"via": ("وكالة الشرق",)}, None, "وكالة الشرق"),
        ({"via": ("وكالة الشرق",)}, {"published": "2024-03-01"}, None, "وكالة الشرق"),
        ({"via": ("الميناء",)}, {"outlet": "الميناء"}, "art-b", "الميناء"),
    ],
)
def test_direction_and_wire(left, right, earlier, agency):
    (one,) = reuses(Story("a", WIRE, **left), Story("b", WIRE, **right))
    assert one.earlier == earlier
    # A name is compared in its folded form.
    assert (one.agency or "").replace("ه", "ة") == (agency or "").replace("ه", "ة")


def test_the_order_of_articles_does_not_matter():
    stories = [Story("a", WIRE), Story("b", f"{OTHER} {WIRE}"), Story("c", OTHER), Story("d", WIRE + " " + OTHER)]
    assert reuses(*stories) == reuses(*stories[::-1])


def test_articles_without_words_share_nothing():
    assert reuses(Story("a", "..."), Story("b", "..."), Story("c", WIRE)) == ()


def test_kernels():
    words = word_hashes(["a", "b", "c", "d", "e", "f"])
    assert len(shingle_hashes(words)) == 2
    assert len(shingle_hashes(words[:3])) == 1
    assert len(shingle_hashes(words[:0])) == 0
    runs = np.unique(shingle_hashes(word_hashes([str(n) for n in range(50)])))
    assert (band_keys(runs) == band_keys(runs[::-1])).all()
    assert held(runs[:2], runs).all()
    assert not held(runs[:2], runs[5:]).any()
    assert shares(runs, runs)[:2] == (1.0, 1.0)
    assert shares(runs[:0], runs)[:2] == (0.0, 0.0)
