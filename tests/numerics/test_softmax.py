"""Several classes: softmax obeys its laws at every size of the scores, and the pupils are drawn from it."""

import mpmath
import numpy as np
import pytest
import scipy.special
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from logreg_core.data import way_to_school
from logreg_core.model import sigmoid, softmax

tables = arrays(float, st.tuples(st.integers(1, 5), st.integers(1, 6)), elements=st.floats(-1000, 1000))


@given(tables)
def test_every_row_adds_up_to_one_and_agrees_with_scipy(scores):
    p = softmax(scores)
    assert np.allclose(p.sum(axis=1), 1, atol=1e-12) and (p >= 0).all()
    assert np.allclose(p, scipy.special.softmax(scores, axis=1), rtol=1e-9, atol=1e-300)


@given(tables, st.integers(-1000, 1000))
def test_the_same_number_added_to_every_score_changes_nothing(scores, shift):
    assert np.allclose(softmax(scores), softmax(scores + shift), atol=1e-10)


@given(st.floats(-800, 800), st.floats(-800, 800))
def test_with_two_classes_softmax_is_the_sigmoid_of_the_difference(z0, z1):
    assert softmax([[z0, z1]])[0, 1] == pytest.approx(sigmoid(z1 - z0), abs=1e-12)


def test_scores_of_a_thousand_are_right_to_the_last_digits():
    scores = [1000.0, 998.0, -1000.0]
    with mpmath.workdps(50):
        parts = [mpmath.exp(score) for score in scores]
        expected = [float(part / mpmath.fsum(parts)) for part in parts]
    assert softmax(scores).tolist() == pytest.approx(expected, rel=1e-14, abs=0)


@pytest.mark.filterwarnings("error")
def test_scores_further_apart_than_a_float_can_say_warn_of_nothing():
    assert softmax([1e308, -1e308]).tolist() == [1.0, 0.0]


def test_pupils_come_as_often_as_softmax_says():
    d = way_to_school(0, n=200_000)
    near_and_dry = (abs(d.x[:, 0] - 2) < 0.15) & (abs(d.x[:, 1] - 1) < 0.15)
    parts = np.exp([3.2 - 1.6 * 2, 2.6 - 0.2 * 2 - 1.1 * 1, 0.0])
    shares = np.bincount(d.y[near_and_dry], minlength=3) / near_and_dry.sum()
    assert shares == pytest.approx(parts / parts.sum(), abs=0.03)


def test_pupils_are_read_only_and_a_seed_names_them():
    d = way_to_school(3)
    assert np.array_equal(d.x, way_to_school(3).x) and not np.array_equal(d.x, way_to_school(4).x)
    assert d.source.startswith("Made up") and d.source.endswith("seed 3.")
    with pytest.raises(ValueError):
        d.x[0] = 1
    with pytest.raises(ValueError):
        d.y[0] = 1
