from tawatur.store.queries import claims


def test_a_claim_comes_with_its_sightings(view):
    with view._ask() as connection:
        number = claims.number_of_claim(connection, "clm-1")
        assert number is not None
        found = claims.decode_claims(connection, [number])[number]
        assert (len(found.supports), len(found.denies)) == (3, 3)
        assert claims.number_of_claim(connection, "clm-none") is None
        of_reading = claims.claims_of_reading(connection, 1)
        assert set(of_reading.values()) == {number}
        assert set(of_reading) <= {*found.supports, *found.denies}
