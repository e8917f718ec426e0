"""Claims are shown where they are repeated, in words that an article has."""

from tawatur.flow.ask import Dossier
from tawatur.web.claims import repeated_claims, words_of


def test_only_claims_of_several_articles_are_repeated(dossier):
    with Dossier.open(dossier) as opened:
        found = repeated_claims(opened, 0, 50)
        texts = [opened.article(row.id).article.text for row in opened.articles().items]
        assert len(found) == 3
        assert all(row.articles > 1 for row, _ in found)
        assert all(any(words in text for text in texts) for _, words in found)


def test_a_claim_that_nobody_carries_any_more_is_its_gist(dossier):
    with Dossier.open(dossier) as opened:
        page = opened.claim(opened.claims().items[0].id)
        bare = type(page)(row=page.row, claim=page.claim, supports=(), denies=())
        assert words_of(bare) == page.claim.gist
