"""Site chrome left in a text is marked, and nothing of the story is."""

import json

import pytest

from tawatur.extract.metadata import find_boilerplate

TITLE = "اتفاق جديد بين البلدين على تبادل الكهرباء\n\n"
STORY = (
    "وقع وزيرا الطاقة في البلدين أمس اتفاقا لتبادل الكهرباء يبدأ العمل به في الصيف.\n"
    "وقال الوزير إن الاتفاق يكفي حاجة ثلاث محافظات على الحدود.\n"
)


@pytest.fixture(scope="session")
def marked(document, pack):
    def mark(text, **given):
        return [span.of(text) for span in find_boilerplate(document(text, **given), pack)]

    return mark


def test_a_story_has_none(marked):
    assert marked(TITLE + STORY) == []


@pytest.mark.parametrize(
    "line",
    [
        "زر الذهاب إلى الأعلى", "اقرأ المزيد", "شارك المقال على فيسبوك", "التعليقات (3)", "لا توجد تعليقات",
        "أضف تعليقاً", "اترك تعليقاً", "الأكثر قراءة", "جميع الحقوق محفوظة © 2024", "طباعة",
        "تاريخ النشر: 3 مايو 2024",
        "آخر تحديث: منذ ساعتين", "https://example.org/a1b2", "newsroom@example.org", "فيسبوك تويتر واتساب",
        "مدة القراءة: 4 دقائق", "..المزيد", "مقالات ذات صلة", "الوسوم", "تابعونا على واتساب للمزيد من الأخبار",
        "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", "ترجمة: سمير نجم", "// انتهى //",
        "المصدر: المدار", "(إعداد سمير نجم للنشرة العربية - تحرير منى رزق)", "أعدته للعربية: منى رزق",
    ],
)  # fmt: skip
def test_a_line_of_chrome_at_the_end(marked, line):
    assert marked(TITLE + STORY + line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "وشارك في الاجتماع ممثلون عن شركات الكهرباء.",
        "اقرأ التاريخ جيدا، هكذا قال الوزير للصحفيين.",
        "وأضاف المصدر: لن نتراجع عن الاتفاق أبدا.",
        "ومن سمات المرحلة كثرة الاتفاقات.",
        "وقال إن تحرير الأسعار بدأ العام الماضي.",
        "بنود الاتفاق",
        "وتابع الوزير كلمته على الهواء مباشرة.",
    ],
)
def test_a_line_of_the_story_that_looks_like_chrome(marked, line):
    assert marked(TITLE + STORY + line + "\n" + STORY) == []


def test_links_after_their_heading_until_the_story_goes_on(marked):
    links = "اقرأ أيضًا\nانقطاع الكهرباء عن العاصمة ليومين\nالوزير: لا زيادة في الأسعار"
    text = TITLE + STORY + links + "\n" + STORY
    assert marked(text) == [links]


def test_a_photograph_and_who_took_it(marked):
    text = TITLE + "وزير الطاقة خلال توقيع الاتفاق أمس (أرشيفية)\n" + STORY
    assert marked(text) == ["وزير الطاقة خلال توقيع الاتفاق أمس (أرشيفية)"]


def test_everything_after_the_source_of_a_flat_page(marked):
    flat = TITLE + STORY.replace("\n", " ") + "المصدر: المدار انقطاع الكهرباء عن العاصمة ليومين كهرباء اتفاق"
    (chrome,) = marked(flat)
    assert chrome == "المصدر: المدار انقطاع الكهرباء عن العاصمة ليومين كهرباء اتفاق"


def test_the_head_of_a_flat_page_but_not_its_title(marked):
    title = TITLE.strip()
    flat = f"رياضة فيديو أخبار العالم تاريخ النشر: 26.05.2024 | 19:53 GMT {title} {STORY.replace(chr(10), ' ')}"
    assert marked(flat, title=title) == ["رياضة فيديو أخبار العالم تاريخ النشر: 26.05.2024 | 19:53 GMT"]


def test_a_teaser_inside_a_paragraph(marked):
    flat = STORY.splitlines()[0] + " إقرأ المزيد انقطاع الكهرباء عن العاصمة ليومين وأضاف الوزير أن الشبكة جاهزة."
    assert marked(TITLE + flat) == ["إقرأ المزيد انقطاع الكهرباء عن العاصمة ليومين"]


def test_a_tweet_set_into_the_text(marked):
    tweet = "pic.twitter.com/a1B2c3D4 — المدار (@almadar) May 25, 2024"
    assert marked(TITLE + STORY.replace("\n", " ") + tweet + " وختم الوزير كلمته.") == [tweet]


def test_tags_strung_together_at_the_end(marked):
    text = TITLE + STORY.strip() + " الاتفاق الكهرباء الوزير الحدود"
    assert marked(text) == ["الاتفاق الكهرباء الوزير الحدود"]


def test_a_text_cut_off_is_no_list_of_tags(marked):
    assert marked(TITLE + STORY.strip() + " وقال الوزير إن الاتفاق على") == []


@pytest.mark.parametrize("text", ["", "اقرأ أيضا", "."])
def test_hardly_any_text(marked, text):
    assert marked(text) in ([], [text])


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["train", "news", "seeds"])
def test_the_annotated_articles(shared, document, pack, folder):
    right = found = wanted = 0
    for path in sorted((shared / "reference" / folder).glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "statements" not in gold:
            continue
        beside, seeds = path.with_suffix(".txt"), shared / "seeds" / path.with_suffix(".txt").name
        text = (beside if beside.exists() else seeds).read_text(encoding="utf-8")
        ours = {i for span in find_boilerplate(document(text), pack) for i in range(span.start, span.end)}
        theirs = {i for start, end in gold.get("boilerplate", []) for i in range(start, end)}
        right, found, wanted = right + len(ours & theirs), found + len(ours), wanted + len(theirs)
    assert 2 * right / (found + wanted) >= 0.95


@pytest.mark.shared
def test_flat_pages_keep_their_stories(shared, document, pack):
    """How much of what another tool takes for the body is left, and of what it takes for chrome is found."""
    kept = body = hit = rest = 0
    lines = (shared / "bench" / "html" / "boilerplate_flat_pages.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines:
        page = json.loads(line)
        text = page["raw_flat_text"]
        chrome = find_boilerplate(document(text, title=page["title"]), pack)
        ours = {i for span in chrome for i in range(span.start, span.end)}
        inside = set(range(page["auto_body_start"], page["auto_body_end"]))
        kept, body = kept + len(inside - ours), body + len(inside)
        hit, rest = hit + len(ours - inside), rest + len(text) - len(inside)
    assert len(lines) == 201
    assert kept / body >= 0.93
    assert hit / rest >= 0.6
