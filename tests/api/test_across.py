from tests.store.situation import write_situation

from tawatur.api.across import line_out, report_out
from tawatur.flow.ask import Dossier
from tawatur.flow.questions.across import list_claims, report_claim


def test_records_take_the_shape_of_answers(tmp_path):
    with Dossier.open(write_situation(tmp_path / "a.tawatur")) as dossier:
        line = line_out(list_claims(dossier).items[0])
        assert (line.id, line.least, line.most, line.differs) == ("clm-1", 1, 1, True)
        report = report_out(report_claim(dossier, "clm-2"))
        assert set(report.told) == set(report.tellings)
        assert report.model_dump_json()
