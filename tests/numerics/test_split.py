"""Rows held back for a test: each row once, and both classes left to learn from."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.data import breast_cancer, train_test_split


def test_a_split_gives_each_row_once_and_begins_as_its_permutation_does():
    data = breast_cancer()
    train, test = train_test_split(data, test=0.3, seed=4)
    assert (len(train.y), len(test.y)) == (398, 171)
    together = np.vstack([test.x, train.x])
    assert (together == data.x[np.random.default_rng(4).permutation(569)]).all()
    assert (train_test_split(data, seed=4)[1].x == test.x).all()
    assert (train_test_split(data, seed=5)[1].x != test.x).any()


@given(st.integers(4, 30), st.integers(0, 1000))
def test_both_classes_are_left_to_learn_from(n, seed):
    train, test = train_test_split(np.arange(n), [1, 1] + [0] * (n - 2), seed=seed)
    assert set(train.y) == {0, 1} and len(test.y) >= 1


@pytest.mark.parametrize(
    ("x", "y", "share", "words"),
    [
        ([1, 2, 3], [0, 1, 0], 0.0, "at least 1"),
        ([1, 2, 3], [0, 1, 0], 0.9, "2 must be left"),
        ([1, 2, 3], [0, 0, 0], 0.3, "both classes"),
        ([1, 2, 3], [0, 1, 0], 1.5, "between 0 and 1"),
    ],
)
def test_a_split_that_cannot_be_is_refused_in_words(x, y, share, words):
    with pytest.raises(ValueError, match=words):
        train_test_split(x, y, test=share)
