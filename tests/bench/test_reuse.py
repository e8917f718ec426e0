from bench.reuse import main, score_pairs


def test_pairs_are_scored():
    scores = score_pairs({("a", "b"), ("a", "c")}, {("a", "b"), ("b", "c")})
    assert (scores["precision"], scores["recall"], scores["f1"]) == (0.5, 0.5, 0.5)
    assert score_pairs(set(), set())["f1"] == 0


def test_without_the_corpora_it_says_so(tmp_path):
    assert main(["--shared", str(tmp_path)]) == 2
