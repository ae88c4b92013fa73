"""The rare illness: what its docstring promises, found again by another program."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from logreg_core.data import illness


def test_a_seed_is_a_data_set_and_its_name_is_said():
    assert np.array_equal(illness(3).x, illness(3).x) and not np.array_equal(illness(3).x, illness(4).x)
    assert illness(3).source.endswith("seed 3.") and len(illness(n=10).y) == 10
    with pytest.raises(ValueError, match="n must be a whole number, 2 or greater, got 1"):
        illness(n=1)


def test_two_in_a_hundred_are_ill_and_their_value_is_two_units_higher():
    people = illness(5, n=400_000)
    ill = people.y == 1
    assert ill.mean() == pytest.approx(0.02, abs=0.001)
    assert [people.x[ill].mean(), people.x[~ill].mean()] == pytest.approx([2, 0], abs=0.05)
    assert [people.x[ill].std(), people.x[~ill].std()] == pytest.approx([1, 1], abs=0.05)


def test_the_true_score_is_2x_minus_2_minus_ln_49():
    people = illness(5, n=400_000)
    model = LogisticRegression(C=np.inf, tol=1e-10).fit(people.x[:, None], people.y)
    assert [model.coef_[0, 0], model.intercept_[0]] == pytest.approx([2, -2 - np.log(49)], abs=0.1)
