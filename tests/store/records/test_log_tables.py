from tawatur.store.records.log_tables import edit_targets, edits
from tawatur.store.schema import metadata


def test_the_log_is_among_the_tables_of_a_dossier():
    assert metadata.tables["edits"] is edits
    assert metadata.tables["edit_targets"] is edit_targets
    assert [key.target_fullname for key in edit_targets.foreign_keys] == ["edits.number"]
