"""What speaks for a modality, and the choice that was learnt from it."""

import pytest

from tawatur.extract.attribution.clues import load_choice, modality_clues
from tawatur.extract.attribution.modalities import rule_modality
from tawatur.extract.attribution.sources.chains import chain_drafts
from tawatur.extract.attribution.statements import read_drafts
from tawatur.extract.mentions import find_mentions
from tawatur.extract.page import Page
from tawatur.lang.ar import load
from tawatur.model import EntityType, Modality, make_article
from tawatur.text import read


def clues(text):
    """Return the clues about the first report of a text."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    page = Page(document, pack, find_mentions(document, pack))
    draft = chain_drafts(page, read_drafts(page))[0].draft
    return modality_clues(page, draft, rule_modality(page, draft, None), None)


def test_cue_predicate_words_and_marks_are_clues():
    found = clues("وأعلن الوزير أن الحكومة ستدرس 3 مقترحات.")
    assert {"always", "group=ANNOUNCE", "kind=future", "number", "quoted=none", "rule=intend-words"} <= {*found}


def test_a_quotation_is_one():
    assert "quoted=all" in clues("قال الوزير: «سندرس المقترحات كلها قبل نهاية الشهر».")


def words(clue):
    """Return the words that a clue stands on."""
    return {*clue.partition("=")[2].partition("&")[0].split()}


@pytest.mark.parametrize(
    ("text", "names", "type_"),
    [
        ("قال أردوغان إن كيري سيزور الأردن غدا لبحث الأزمة.", {"اردوغان", "كيري", "الاردن"}, "person"),
        ("أعلن المتحدث أن إيران والعراق لن يقدما تنازلات جديدة.", {"ايران", "والعراق", "العراق"}, "government"),
        ("وأكد الوزير أن حلف الناتو يدرس المقترح الأميركي.", {"الناتو", "الاميركي"}, "adjective"),
        ("وذكر بيان الجيش أن الموصل باتت تحت السيطرة.", {"الموصل"}, "place"),
    ],
)
def test_of_a_word_inside_a_name_the_type_alone_is_a_clue(text, names, type_):
    found = clues(text)
    assert not [clue for clue in found if words(clue) & names]
    assert f"has=<{type_}>" in found


def test_a_name_has_no_cluster_and_is_no_verb():
    found = clues("وذكر بيان الجيش أن تدمر باتت تحت السيطرة.")
    assert "word0=<place>" in found
    assert not [clue for clue in found if clue.startswith("place0:") or clue == "does=يدمر"]


def test_no_weight_stands_on_a_name_that_the_lexicons_know():
    tables, choice = load().names, load_choice("ar")
    assert choice is not None
    # Agreements, weapons and projects are called by common words; so are some towns and bodies, which count as
    # names only beside a word that calls for it.
    types = {EntityType.PERSON, EntityType.GOVERNMENT, EntityType.PLACE, EntityType.ORGANIZATION, EntityType.MEDIA}
    names = {
        form.words[0]
        for forms in tables.forms.values()
        for form in forms
        if len(form.words) == 1
        and form.known.type in types
        and (form.use != "cue" or form.known.type is EntityType.PERSON)
    }
    names |= set(tables.adjectives)
    assert {"اردوغان", "كيري", "ايران", "بغداد", "الاميركي"} <= names
    assert not [clue for clue in choice.weights if words(clue) & names]


def test_the_choice_knows_every_modality():
    choice = load_choice("ar")
    assert choice is not None
    assert [Modality(label) for label in choice.labels] == list(Modality)
    future = choice.shares(clues("قال الوزير إن الأسعار سترتفع في العام المقبل."))
    past = choice.shares(clues("قال الوزير إن الوفد وصل أمس إلى المدينة."))
    assert future["predict"] > past["predict"]
    assert past["assert"] > future["assert"]


def test_a_language_without_weights_has_none():
    assert load_choice("en") is None
