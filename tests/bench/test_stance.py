from bench.stance import macro_f1, main


def test_each_label_counts_alike():
    assert macro_f1(["agree", "agree", "disagree"], ["agree", "agree", "agree"]) == 0.4
    assert macro_f1(["agree", "disagree"], ["agree", "disagree"]) == 1.0


def test_without_the_corpus_it_says_so(tmp_path):
    assert main(["--shared", str(tmp_path)]) == 2
