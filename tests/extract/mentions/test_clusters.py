"""Clusters of words."""

from tawatur.extract.mentions.clusters import load_clusters


def test_words_of_one_use_are_in_one_cluster():
    clusters = load_clusters("ar")
    assert len(clusters) > 20_000
    assert clusters["قال"].frequency > clusters["لافروف"].frequency


def test_a_language_without_clusters_has_none():
    assert load_clusters("xx") == {}
