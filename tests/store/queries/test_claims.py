def test_claims_are_counted(view):
    listing = view.claims(offset=0, limit=9)
    assert listing.total == 1
    (row,) = listing.items
    assert (row.id, row.gist, row.supports, row.denies, row.articles, row.outlets) == (
        "clm-1", "السودان طلب طائرات", 3, 3, 3, 2,
    )  # fmt: skip
    assert view.claims(offset=1, limit=9).items == ()
