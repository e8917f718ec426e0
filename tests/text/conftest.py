"""Reading a text with the Arabic pack."""

import pytest
from hypothesis import strategies as st

from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

# Letters, vowels, marks and invisible signs as they come in newspapers, with presentation forms and ligatures.
NEWSPAPER = (
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي" * 2
    + "      \n\n.،؛:؟!«»“”\"'()‘’…-–0123٤٥۶ABcd"
    + "ـ\u064b\u064f\u0651\u0654\u0653\u200f\u202b\u200c\ufefb\ufe8e\ufdfa\u00a0یک"
)


@pytest.fixture(scope="session")
def pack():
    return load()


@pytest.fixture(scope="session")
def document(pack):
    return lambda text: read(make_article(text=text, lang="ar"), pack)


@pytest.fixture(scope="session")
def texts():
    return st.text(alphabet=NEWSPAPER, max_size=120)
