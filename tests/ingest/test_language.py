import gzip
import json
from pathlib import Path

import pytest

from tawatur.ingest.language import tell_language

ARABIC = "وصل وفد من وزارة النقل إلى الميناء الجديد صباح الثلاثاء لتفقد أعمال التوسعة التي بدأت قبل عامين."
PERSIAN = (
    "هیئتی از وزارت راه صبح سه‌شنبه برای بازدید از طرح توسعه بندر جدید وارد شد و گفت کارها تا پایان سال ادامه دارد."
)
URDU = "وزارت ٹرانسپورٹ کا ایک وفد منگل کی صبح نئی بندرگاہ پہنچا اور کام کا جائزہ لیا، یہ بات ترجمان نے بتائی ہے۔"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ARABIC, "ar"),
        (PERSIAN, "fa"),
        (URDU, "ur"),
        (ARABIC.replace("ي", "ی").replace("ك", "ک"), "ar"),  # typed on a Persian keyboard
        (ARABIC + " وذكرت صحيفة كيهان أن الشركة تدعى پارس گاز.", "ar"),
        ("The delegation arrived at the new port on Tuesday morning to inspect the works.", "en"),
        ("La délégation est arrivée mardi matin au nouveau port pour inspecter les travaux.", "fr"),
        ("123 456 !!", "und"),
        ("", "und"),
    ],
)
def test_the_language_of_a_text(text: str, code: str) -> None:
    assert tell_language(text) == code


def test_most_of_a_long_text_decides() -> None:
    assert tell_language("Home News World Sport " * 5 + "\n" + (ARABIC + "\n") * 200) == "ar"


@pytest.mark.shared
def test_two_thousand_articles_are_arabic(shared: Path) -> None:
    with gzip.open(shared / "corpora" / "news_sample.jsonl.gz", "rt", encoding="utf-8") as lines:
        told = [tell_language(json.loads(line)["text"]) for line in lines]
    assert told.count("ar") == len(told) == 2000
