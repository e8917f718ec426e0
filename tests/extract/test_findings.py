"""Findings: empty until a stage has found something."""

from tawatur.extract.findings import Findings


def test_nothing_found_is_empty():
    findings = Findings()
    assert (findings.mentions, findings.times, findings.quantities, findings.statements) == ((), (), (), ())
