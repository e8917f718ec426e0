"""The interface says the same in both languages, with the plurals and dates of each."""

import inspect
import re
from importlib import resources

import pytest

from tawatur.analyse import origins
from tawatur.errors import ConfigError
from tawatur.web.locale import LOCALES, load_locale, negotiate


@pytest.fixture(params=LOCALES)
def locale(request):
    return load_locale(request.param)


def test_both_languages_have_the_same_keys():
    plain = [{key for key in load_locale(code).words if not key.startswith("plural.")} for code in LOCALES]
    nouns = [{key.split(".")[1] for key in load_locale(code).words if key.count(".") == 2} for code in LOCALES]
    assert plain[0] == plain[1]
    assert nouns[0] == nouns[1]


def test_both_languages_have_the_same_places():
    arabic, english = (load_locale(code).words for code in LOCALES)
    differ = [
        key
        for key in arabic.keys() & english.keys()
        if not key.startswith("plural.")
        and set(re.findall(r"\{\w+\}", arabic[key])) != set(re.findall(r"\{\w+\}", english[key]))
    ]
    assert differ == []


def test_templates_ask_for_keys_that_are_there(locale):
    folder = resources.files("tawatur.web").joinpath("templates")
    asked = {
        key
        for source in folder.iterdir()
        for key in re.findall(r"""\bt\(["']([a-z_]+\.[a-zA-Z_0-9]+)["'][,)]""", source.read_text(encoding="utf-8"))
    }
    assert len(asked) > 150
    assert {key for key in asked if not locale.has(key)} == set()


def test_every_value_of_a_closed_set_has_words(locale):
    from tawatur import model
    from tawatur.flow.ask import QuadClass
    from tawatur.flow.events import EVENT_CONTEXTS, EVENT_MODES
    from tawatur.flow.questions.grounds import GroundPart, StatusReason

    groups = {
        "polarity": model.Polarity,
        "modality": model.Modality,
        "mode": model.Mode,
        "stance": model.Stance,
        "number": model.Number,
        "source": model.SourceKind,
        "mention": model.MentionKind,
        "type": model.EntityType,
        "event": model.EventType,
        "status": model.EventStatus,
        "qualifier": model.Qualifier,
        "verdict": model.Verdict,
        "intakes": model.IntakeStatus,
        "quad": QuadClass,
        "context": EVENT_CONTEXTS,
        "ground": GroundPart,
        "status_reason": StatusReason,
        "shape": ("noun", "perfect", "imperfect", "participle"),
        "actor_at": ("subject", "genitive", "object"),
        "event_mode": {mode for modes in EVENT_MODES.values() for mode in modes},
    }
    missing = [
        f"{group}.{value}"
        for group, values in groups.items()
        for value in values
        if not locale.has(f"{group}.{value}")
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "لا مقالات"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3 مقالات"),
        (10, "10 مقالات"),
        (11, "11 مقالًا"),
        (99, "99 مقالًا"),
        (100, "100 مقال"),
        (103, "103 مقالات"),
        (1013, "1,013 مقالًا"),
    ],
)
def test_arabic_counts_in_six_forms(number, words):
    assert load_locale("ar").count("article", number) == words


def test_english_counts_in_two_forms():
    assert [load_locale("en").count("article", number) for number in (0, 1, 2000)] == [
        "0 articles",
        "1 article",
        "2,000 articles",
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ("2025-01-17", "17 January 2025"),
        ("2025-01-17T10:00:00Z", "17 January 2025"),
        ("2025-01", "January 2025"),
        ("2025", "2025"),
        ("2025-22", "summer 2025"),
        ("201X", "the 2010s"),
        ("2025-01/2025-03", "January 2025 – March 2025"),
        ("2025-01/..", "January 2025 – open"),
        ("2025~", "about 2025"),
        ("2025-03?", "March 2025?"),
        ("2025-99", "2025-99"),
        ("-0044", "-0044"),
        ("yesterday", "yesterday"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(value, words):
    assert load_locale("en").date(value) == words


def test_numbers_and_sizes():
    english = load_locale("en")
    assert english.number(2_000_000_000) == "2,000,000,000"
    assert english.number(2.5) == "2.5"
    assert english.percent(0.876) == "88%"
    assert [english.size(count) for count in (0, 1023, 1536, 20 * 1024**2)] == ["0 B", "1023 B", "1.5 KB", "20 MB"]


def test_a_missing_key_says_where():
    with pytest.raises(ConfigError, match=r"no words for 'no\.such'.*"):
        load_locale("en").say("no.such")


def test_an_unknown_value_is_shown_as_it_is(locale):
    assert locale.label("type", "comet") == "comet"
    assert locale.label("type", None) == ""


def test_an_unknown_language_is_refused():
    with pytest.raises(ConfigError, match="does not speak 'fr'"):
        load_locale("fr")


@pytest.mark.parametrize(
    ("cookie", "accepted", "code"),
    [
        (None, None, "ar"),
        (None, "fr-FR, en;q=0.8", "en"),
        (None, "de", "ar"),
        ("en", "ar", "en"),
        ("xx", "ar-TN,en", "ar"),
    ],
)
def test_greets_in_the_language_asked_for(cookie, accepted, code):
    assert negotiate(cookie, accepted) == code


def test_every_reason_for_one_origin_has_words(locale):
    told = set(re.findall(r'yield f?"([^"{]+?)(?:: \{\w+\})?"', inspect.getsource(origins._one_origin)))
    assert len(told) > 5
    assert {reason for reason in told if not locale.has(f"why.{reason}")} == set()


@pytest.mark.parametrize(
    ("reason", "english", "arabic"),
    [
        ("the same speaker", "the same speaker", "القائل نفسه"),
        ("the same wire: وكالة الرواق", "the same agency's text: وكالة الرواق", "نص الوكالة نفسها: وكالة الرواق"),
        ("the same wire: الرواق, تونس", "the same agency's text: الرواق, تونس", "نص الوكالة نفسها: الرواق, تونس"),
        ("nearly the same words, times that meet", "nearly the same words, times that meet",
         "ألفاظ متقاربة، زمنان يلتقيان"),
        ("one denies what the other says: about the same thing",
         "one denies what the other says: about the same thing",
         "ينفي أحدهما ما يقوله الآخر: في الشأن نفسه"),
        ("20 and 1e+06 of one thing", "20 and 1e+06 of one thing", "20 و1e+06 من شيء واحد"),
        ("كتبها, هدى", "كتبها, هدى", "كتبها, هدى"),
        ("a: " * 3000, "a: " * 3000, "a: " * 3000),
        ("", "", ""),
    ],
)  # fmt: skip
def test_reasons_are_told_part_by_part(reason, english, arabic):
    assert load_locale("en").reason(reason) == english
    assert load_locale("ar").reason(reason) == arabic
