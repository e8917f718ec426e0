"""What speaks for a modality, and the choice that was learnt from it."""

from tawatur.extract.attribution.clues import load_choice, modality_clues
from tawatur.extract.attribution.modalities import rule_modality
from tawatur.extract.attribution.sources.chains import chain_drafts
from tawatur.extract.attribution.statements import read_drafts
from tawatur.extract.mentions import find_mentions
from tawatur.extract.page import Page
from tawatur.lang.ar import load
from tawatur.model import Modality, make_article
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
