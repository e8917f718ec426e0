import pytest

from tawatur.store import Asked


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ({"stance": "distance"}, 3),
        ({"stance": "neutral"}, 3),
        ({"stance": "endorse"}, 0),
        ({"mode": "indirect"}, 6),
        ({"mode": "direct"}, 0),
        ({"verified": False}, 3),
        ({"verified": True}, 0),
        ({"source": ("ent-person",)}, 3),
        ({"source": ("سمير",)}, 3),
        ({"source": ("Samir",), "polarity": "deny"}, 0),
        ({"relay": ("ent-person",)}, 0),
        ({"source": ("لا أحد",)}, 0),
        ({"outlet": "الصباح"}, 4),
        ({"outlet": "المساء"}, 2),
        ({"since": "2024-03-04", "until": "2024-03-04"}, 6),
        ({"until": "2024-03-03"}, 0),
    ],
)
def test_what_is_asked_for(view, asked, total):
    found = view.statements(Asked(**asked), offset=0, limit=100)
    assert found.total == len(found.items) == total
