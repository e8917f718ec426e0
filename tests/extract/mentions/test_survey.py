"""What lists and rules make of a document."""


def test_candidates_of_lists_and_rules_with_features_of_every_cell(ground):
    seen = ground("قال وزير الدفاع الروسي كارل هانسن إن موسكو قريبة")
    assert [seen.row.words(c.first, c.end) for c in seen.listed] == ["الروسي", "موسكو"]
    assert any(c.rule == "title" for c in seen.ruled)
    features = seen.features()
    assert len(features) == len(seen.row)
    assert all(features)
