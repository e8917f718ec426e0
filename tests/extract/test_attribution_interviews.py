"""Interviews by turns. The texts are written for these tests."""

from tawatur.extract.attribution import find_statements
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

INTRODUCTION = "قال وزير النقل سامي نادر إن المترو سيعمل قريبا.\n\n"
TURNS = (
    ("متى تنتهي أعمال الحفر؟", "تنتهي الأعمال في أكتوبر."),
    ("هل طلبت الوزارة تمويلا إضافيا؟", "لم نطلب شيئا حتى الآن."),
    ("وما كلفة التذكرة؟", "لن تتجاوز عشرة جنيهات."),
)


def answers(text: str) -> list[tuple[str, str]]:
    """Return the answers of an interview and who gives them."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    mentions = find_mentions(document, pack)
    statements, described = find_statements(document, pack, mentions)
    names = {mention.id: mention.name for mention in (*mentions, *described)}
    return [
        (" … ".join(span.of(text) for span in statement.content), names.get(statement.chain[0].mention or "", ""))
        for statement in statements
        if statement.origin.rule == "interview"
    ]


def written(asks: str, replies: str) -> str:
    """Return the interview with marks before its turns."""
    return INTRODUCTION + "\n\n".join(f"{asks}{question}\n\n{replies}{answer}" for question, answer in TURNS)


def test_each_answer_is_a_report_of_the_guest():
    wanted = [(answer.rstrip("."), "سامي نادر") for _, answer in TURNS]
    assert answers(written("س: ", "ج: ")) == wanted
    assert answers(written("* ", "- ")) == wanted


def test_turns_without_marks_need_an_introduction_that_speaks_of_an_interview():
    assert answers(written("", "")) == []
    assert len(answers("حوار مع الوزير\n\n" + written("", ""))) == len(TURNS)


def test_an_answer_runs_over_its_paragraphs():
    text = written("* ", "- ").replace("تنتهي الأعمال في أكتوبر.", "تنتهي الأعمال في أكتوبر.\n\nثم نبدأ التجارب.")
    assert answers(text)[0] == ("تنتهي الأعمال في أكتوبر … ثم نبدأ التجارب", "سامي نادر")


def test_what_is_asked_is_no_report():
    pack = load()
    text = written("* ", "- ")
    document = read(make_article(text=text, lang="ar"), pack)
    statements, _ = find_statements(document, pack, find_mentions(document, pack))
    assert not any("تمويلا" in span.of(text) for statement in statements for span in statement.content)


def test_two_questions_make_no_interview():
    text = INTRODUCTION + "\n\n".join(f"* {question}\n\n- {answer}" for question, answer in TURNS[:2])
    assert answers(text) == []
