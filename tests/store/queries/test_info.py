from tawatur.store import open_view, open_writer
from tawatur.store.migrations import load_migrations


def test_a_dossier_in_figures(view, dossier):
    info = view.info()
    assert info.path == str(dossier)
    assert (info.articles, info.outlets, info.words, info.sentences) == (3, 2, 54, 6)
    assert (info.mentions, info.statements, info.events, info.times, info.quantities) == (9, 6, 3, 3, 3)
    assert (info.entities, info.claims) == (2, 1)
    assert info.readers == {"v1": 3}
    assert info.intakes == {"read": 3}
    assert info.first_published == info.last_published == "2024-03-04"
    assert info.size_bytes == dossier.stat().st_size
    assert info.schema_version == load_migrations()[-1].number
    assert info.package_version


def test_an_empty_dossier(path):
    open_writer(path).close()
    with open_view(path) as view:
        info = view.info()
        assert (info.articles, info.words, info.first_published, info.intakes) == (0, 0, None, {})
        assert all(check.ok for check in view.verify())
        assert list(view.stream()) == []
