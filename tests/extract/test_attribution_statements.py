"""A report is told once."""

from tawatur.extract.reading import RulesExtractor
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

TEXTS = (
    "من جهته، قال دبلوماسي أوروبي طلب عدم ذكر اسمه: «لدينا ما يكفي من الأدلة».",
    "وقال الوزير في مقابلة، قائلًا: «لن نتراجع عن قرارنا». وأضاف أن بلاده ماضية في خطتها.",
    "نفت الوزارة ما نقلته رويترز عن مسؤول من أن المحادثات توقفت، وأكدت أن المحادثات مستمرة.",
)


def test_the_same_words_of_the_same_chain_are_one_report():
    for text in TEXTS:
        found = RulesExtractor().read(read(make_article(text=text, lang="ar"), load()), load()).statements
        sightings = [(s.content, tuple(link.mention or link.words for link in s.chain), s.polarity) for s in found]
        assert found
        assert len(sightings) == len(set(sightings))


def test_what_a_report_stands_in_is_there():
    for text in TEXTS:
        found = RulesExtractor().read(read(make_article(text=text, lang="ar"), load()), load()).statements
        known = {statement.id for statement in found}
        assert all(s.within is None or (s.within in known and s.within != s.id) for s in found)


def test_a_wish_to_stay_unnamed_is_no_report():
    text = "وقال مسؤول طلب عدم الكشف عن هويته إن المحادثات فشلت. وطلب الوزير عدم إرسال قوات إلى المنطقة."
    found = RulesExtractor().read(read(make_article(text=text, lang="ar"), load()), load()).statements
    said = [" ".join(span.of(text) for span in statement.content) for statement in found]
    assert said == ["المحادثات فشلت", "عدم إرسال قوات إلى المنطقة"]


def test_what_cannot_speak_is_no_speaker():
    text = "قال المتحدث ناصر كنعاني إن ما يُنشر لا أساس له، مؤكدًا أن بلاده تدعو إلى وقف الحرب."
    found = RulesExtractor().read(read(make_article(text=text, lang="ar"), load()), load()).statements
    assert all(link.words is None for statement in found for link in statement.chain)


def test_a_reason_is_no_report():
    text = "لم تعد المدينة آمنة، ذلك أن القصف لا يتوقف منذ أسابيع."
    assert RulesExtractor().read(read(make_article(text=text, lang="ar"), load()), load()).statements == ()
