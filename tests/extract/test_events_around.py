"""Who may have a part in an event, by where he stands. The sentences are written for this."""

from tawatur.extract.attribution import find_statements
from tawatur.extract.events.around import Setting, Surroundings
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.triggers import find_words
from tawatur.extract.findings import Findings
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.model import EntityType, make_article
from tawatur.text import read

PACK = load()


def near(text: str, word: str) -> dict[str, list[str]]:
    """Return the parties near an event word, by the first of their names, with their clues."""
    document = read(make_article(text=text, lang="ar"), PACK)
    mentions = find_mentions(document, PACK)
    scene = Scene(
        document, PACK, Findings(mentions=mentions, statements=find_statements(document, PACK, mentions)[0])
    )
    words = [one for one in find_words(scene.page, PACK.events) if word in scene.page.folded[one.at]]
    found = words[0].found()
    assert found is not None
    clues = Surroundings(scene, Setting(found=found, statement=None, ruled={})).party_clues()
    return {scene.parties[party].spots[0].mention.name: listed for party, _, listed in clues}


def test_a_place_stands_for_its_state_that_is_named_elsewhere():
    text = (
        "قالت مصر إنها ترحب بالحوار.\n\nوتنتظر مصر ردًا.\n\nوكان الطقس حارًا.\n\n"
        "وبحث الوفد الأمر.\n\nوزار وفد من إيران ميناء الإسكندرية أمس."
    )
    seated = near(text, "زار")
    assert any(clue.startswith("Aseat=") for clue in seated["مصر"])
    assert not any(clue.startswith("Aseat") for clue in seated["إيران"])


def test_only_a_place_has_a_state():
    document = read(make_article(text="زار وفد من إيران الإسكندرية. ورحبت مصر بذلك.", lang="ar"), PACK)
    scene = Scene(document, PACK, Findings(mentions=find_mentions(document, PACK)))
    for spot in scene.spots:
        assert (scene.state_of(spot) is not None) is (spot.mention.type is EntityType.PLACE)


def test_what_a_heading_leaves_out_the_next_sentences_name():
    text = "مقتل خمسة جنود في غارة جوية\n\nقتل خمسة جنود في غارة نفذتها تركيا.\n\nولم تعلق فرنسا.\n\nوصمتت إيران."
    parties = near(text, "غار")
    assert "تركيا" in parties
    assert any(clue.startswith("Aonly=1") for clue in parties["تركيا"])


def test_those_of_the_two_sentences_before_may_be_meant():
    text = "طلبت روسيا هدنة. وكان الوضع صعبًا. ورفض الطلب بعد ساعات."
    assert "روسيا" in near(text, "رفض")
