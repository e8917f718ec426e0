from tawatur.store.connect import connect_writer
from tawatur.store.records.account import add_to_account, count_account, get_meta, set_meta


def test_what_is_kept_is_kept_once(dossier):
    engine = connect_writer(dossier)
    with engine.begin() as connection:
        assert get_meta(connection, "k") is None
        set_meta(connection, "k", "1")
        set_meta(connection, "k", "2")
        assert get_meta(connection, "k") == "2"
    engine.dispose()


def test_the_account_is_that_of_the_rows(dossier):
    engine = connect_writer(dossier)
    with engine.begin() as connection:
        kept, counted = count_account(connection)
        assert kept == counted != f"{0:064x}"
        add_to_account(connection, 5)
        add_to_account(connection, -5)
        assert count_account(connection) == (kept, counted)
        add_to_account(connection, -1)
        assert count_account(connection)[0] != kept
    engine.dispose()
