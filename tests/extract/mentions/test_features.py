"""What the sequence model sees."""

from tawatur.extract.mentions.clusters import load_clusters
from tawatur.extract.mentions.features import CELL_NAMES, cell_features, word_features


def test_a_word_shows_its_letters_and_what_the_tables_say(pack):
    seen = word_features(pack.names, {}, "وزير")
    assert {"w=وزير", "s2=ير", "p2=وز"} <= set(seen)
    assert any(feature.startswith("t=office") for feature in seen)


def test_figures_show_only_their_length(pack):
    assert word_features(pack.names, {}, "2015") == ("digits", "digits=4")


def test_clusters_are_seen_with_and_without_proclitics(pack):
    clusters = load_clusters("ar")
    assert any(feature.startswith("k=") for feature in word_features(pack.names, clusters, "قال"))
    assert any(feature.startswith("k+=") for feature in word_features(pack.names, clusters, "وروسيا"))


def test_features_of_cells_and_of_words_have_names_of_their_own(pack, ground):
    seen = ground("قالت وزارة الدفاع في روسيا: «لا»")
    cells = {f.split("=")[0] for fs in seen.features() for f in fs}
    words = {f.split("=")[0] for key in seen.row.keys for f in word_features(pack.names, {}, key)}
    assert cells <= CELL_NAMES
    assert not words & CELL_NAMES


def test_the_start_of_a_sentence_is_seen(row):
    first, second = cell_features(row("هنا هناك"), {"l": [], "z": [], "r": []}, {})
    assert "g=^" in first
    assert "g=^" not in second
