"""What an encoder saw is asked by label and stretch."""

import numpy as np
import pytest

from tawatur.extract.seen import Head, Seen


def test_the_share_of_labels_in_a_stretch():
    head = Head(labels=("O", "B-cue", "I-cue"), scores=np.log(np.float32([[0.5, 0.3, 0.2], [0.1, 0.6, 0.3]])))
    assert head.share(0, 1, "B-cue") == pytest.approx(0.3)
    assert head.share(0, 2, "B-cue", "I-cue") == pytest.approx(0.7)
    assert head.share(1, 1, "O") == 0


def test_nothing_was_seen():
    assert Seen().mentions == ()
    assert not Seen().heads
