"""Names that stand again."""

from tawatur.extract.mentions.clusters import Cluster
from tawatur.extract.mentions.spread import spread
from tawatur.extract.mentions.weigh import keep_best


def again(ground, text, clusters=None):
    seen = ground(text)
    kept = keep_best(c for c in seen.ruled if c.first < 4)
    return [seen.row.words(c.first, c.end, c.skip) for c in spread(seen.row, kept, clusters or {}) if c.first > 3]


def test_a_surname_found_once_is_found_again(ground):
    assert again(ground, "تحدث محمود الزعفراني أولا. وللزعفراني رأي آخر") == ["لزعفراني"]


def test_a_surname_that_is_a_common_word_is_not(ground):
    clusters = {"النظام": Cluster(fine=1, coarse=1, frequency=11)}
    assert again(ground, "تحدث محمود النظام أولا. وسقط النظام بعده", clusters) == []


def test_a_whole_name_is_found_again_and_outranks_a_part_of_it(ground):
    seen = ground("قال السيد كارلو نيمي ذلك. ثم عاد كارلو نيمي أمس")
    kept = keep_best(c for c in seen.ruled if c.rule == "title")
    found = [c for c in spread(seen.row, kept, {}) if c.first > 4]
    best = max(found, key=lambda c: c.rank)
    assert seen.row.words(best.first, best.end) == "كارلو نيمي"
