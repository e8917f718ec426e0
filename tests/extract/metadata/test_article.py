"""Title, author, agencies: the container first, then the text."""

import json

import pytest

from tawatur.extract.metadata import find_metadata

TITLE = "اتفاق جديد بين البلدين"
STORY = "وقع الوزيران الاتفاق في العاصمة بحضور عدد كبير من رجال الأعمال."


@pytest.fixture(scope="session")
def metadata(document, pack):
    return lambda text, **given: find_metadata(document(text, **given), pack)


def test_the_container_first(metadata):
    given = {"title": "عنوان", "author": "منى رزق", "outlet": "المدار", "via": ("رويترز",)}
    found = metadata(f"{TITLE}\n\nسمير نجم\n\n(أ ف ب) - {STORY}", **given)
    assert (found.title, found.author, found.outlet) == ("عنوان", "منى رزق", "المدار")
    assert found.via == ("رويترز", "فرانس برس")


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (f"{TITLE}\n\nكتب: سمير نجم\n\n{STORY}", "سمير نجم"),
        (f"{TITLE}\n\nبقلم منى رزق\n\n{STORY}", "منى رزق"),
        (f"{TITLE}\n\nد. سمير نجم\n\n{STORY}", "سمير نجم"),
        (f"{TITLE}\n\nسمير نجم\n\n{STORY}", "سمير نجم"),
        (f"{TITLE}\n\n{STORY}\n(إعداد منى رزق للنشرة العربية - تحرير سمير نجم)", "منى رزق"),
        (f"{TITLE}\n\n{STORY}\n(إعداد منى رزق للنشرة العربية)\nمن جون سميث", "جون سميث"),
        (f"{TITLE}\n\n{STORY} أعده للعربية: سمير نجم تحرير: منى رزق", "سمير نجم"),
    ],
)
def test_bylines(metadata, text, author):
    assert metadata(text).author == author


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{STORY}",
        f"{TITLE}\n\nرويترز\n\n{STORY}",
        f"{TITLE}\n\nترجمة: سمير نجم\n\n{STORY}",
        f"{TITLE}\n\nاتفاق البلدين\n\n{STORY}",
        f"{TITLE}\n\n{STORY} تحرير: سمير نجم",
    ],
)
def test_what_is_no_byline(metadata, text):
    assert metadata(text).author is None


@pytest.mark.parametrize(
    ("text", "via"),
    [
        (f"{TITLE}\n\nرويترز\n\n{STORY}", ("رويترز",)),
        (f"{TITLE}\n\nأ ف ب\n\n{STORY}", ("فرانس برس",)),
        (f"{TITLE}\n\nطهران (ا.ف.ب) - {STORY}", ("فرانس برس",)),
        (f"{TITLE}\n\nالقاهرة - أ ش أ:\n{STORY}", ("أنباء الشرق الأوسط",)),
        (f"{TITLE}\n\nبغداد - وكالات\n{STORY}", ("وكالات",)),
        (f"{TITLE}\n\nموسكو (رويترز، د ب أ) - {STORY}", ("رويترز", "الألمانية")),
        (f"{TITLE}\n\n{STORY} (رويترز)", ("رويترز",)),
        (f"{TITLE}\n\n{STORY}\nالمصدر: رويترز", ("رويترز",)),
    ],
)
def test_agencies_credited_for_the_whole(metadata, text, via):
    assert metadata(text).via == via


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\nقالت رويترز إن الاتفاق قريب. {STORY}",
        f"{TITLE}\n\n{STORY} وبحسب وكالة رويترز فإن الاتفاق قريب.",
        f"{TITLE}\n\nونقلت وكالة فرانس برس عن الوزير أنه راض.",
    ],
)
def test_an_agency_in_the_story_is_no_credit(metadata, text):
    assert metadata(text).via == ()


def test_an_empty_text(metadata):
    found = metadata("")
    assert (found.title, found.author, found.published, found.via, found.boilerplate) == (None, None, None, (), ())


@pytest.mark.shared
@pytest.mark.parametrize("folder", ["train", "news", "seeds"])
def test_titles_of_the_annotated_articles(shared, metadata, folder):
    wrong = []
    for path in sorted((shared / "reference" / folder).glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if not gold.get("title") or "statements" not in gold:
            continue
        beside, seeds = path.with_suffix(".txt"), shared / "seeds" / path.with_suffix(".txt").name
        found = metadata((beside if beside.exists() else seeds).read_text(encoding="utf-8"))
        if found.title != gold["title"]:
            wrong.append(path.name)
    assert wrong == []


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "piece", [".", "a.b-", "(((", "«كلمة ", '"كلمة ', "- ", "المصدر: ", "@a ", "سطر\n", "\u064b"]
)
def test_texts_made_to_be_slow(metadata, piece):
    found = metadata(piece * 20_000)
    assert found.published is None
