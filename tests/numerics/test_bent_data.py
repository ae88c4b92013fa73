"""Data that no straight line parts, and what a made-up feature does to them: checked by other programs."""

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from logreg_core import data
from logreg_core.training import newton
from tests.numerics.test_data import is_separable


def fitted_elsewhere(table, y):
    """An oracle of its own: scikit-learn without a penalty; weights, then the bias."""
    model = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000).fit(np.reshape(table, (len(y), -1)), y)
    return [*model.coef_[0], model.intercept_[0]]


def products(points):
    """Every product of two features, beside the features."""
    a, b = points.T
    return np.column_stack([a, b, a**2, b**2, a * b])


@pytest.mark.parametrize("load", [data.xor, data.ring, data.moons, data.seedlings])
def test_a_seed_is_a_data_set_and_its_name_is_said(load):
    assert np.array_equal(load(3).x, load(3).x) and not np.array_equal(load(3).x, load(4).x)
    assert load(3).source.endswith("seed 3.")
    assert len(load(0, n=10).y) == 10
    with pytest.raises(ValueError, match="n must be a whole number, . or greater, got 1"):
        load(0, n=1)


@pytest.mark.parametrize("seed", range(5))
def test_one_product_of_features_parts_xor_and_no_line_does(seed):
    d = data.xor(seed)
    assert not is_separable(d.x, d.y) and not is_separable(d.x**2, d.y)
    assert np.mean((np.prod(d.x, axis=1) > 0) == d.y) > 0.95


def test_the_lessons_ring_and_xor_are_parted_by_squares_and_by_the_product():
    ring, xor = data.ring(), data.xor()
    assert is_separable(ring.x**2, ring.y) and not is_separable(ring.x, ring.y)
    assert not is_separable(ring.x[:, 0] ** 2, ring.y)
    assert is_separable(np.prod(xor.x, axis=1), xor.y)


def test_the_lessons_moons_ask_for_a_cube():
    moons = data.moons()
    table = products(moons.x)
    assert not is_separable(table, moons.y)
    *w, b = fitted_elsewhere(table, moons.y)
    assert np.sum((table @ w + b >= 0) != moons.y) == 7
    assert is_separable(np.column_stack([table, moons.x[:, 0] ** 3]), moons.y)


def test_points_of_the_lessons_lie_within_five_units():
    for load in (data.xor, data.ring, data.moons, data.two_groups):
        assert np.abs(load().x).max() < 5


def test_the_oven_is_level_without_a_square_and_exact_with_it():
    d = data.oven()
    assert fitted_elsewhere(d.x, d.y) == pytest.approx([0, np.log(0.6 / 0.4)], abs=1e-5)
    assert fitted_elsewhere(np.column_stack([d.x, d.x**2]), d.y) == pytest.approx(
        [0, 2 * np.log(4), -np.log(4)], abs=1e-4
    )


def test_the_oven_counts_its_faults_and_refuses_more_than_it_was_tried():
    d = data.oven(3, 0, 10)
    assert [d.y[d.x == setting].sum() for setting in (-1, 0, 1)] == [3, 0, 10]
    with pytest.raises(ValueError, match="hot must be at most 10, got 11"):
        data.oven(hot=11)


def test_seedlings_live_as_often_as_the_formula_says():
    def chance(x):
        return 0.95 * x / 1.2 * np.exp(1 - x / 1.2)

    assert minimize(lambda x: -chance(x[0]), [2.0]).x == pytest.approx([1.2], abs=1e-3)
    assert chance(1.2) == pytest.approx(0.95)
    many = data.seedlings(n=100_000)
    assert many.y.mean() == pytest.approx(quad(chance, 0, 4)[0] / 4, abs=0.006)
    early = many.x < 0.5
    assert many.y[early].mean() == pytest.approx(quad(chance, 0, 0.5)[0] / 0.5, abs=0.02)


def test_the_weight_of_extra_lessons_changes_its_sign_when_the_mark_comes_in():
    d = data.extra_lessons()
    alone, together = fitted_elsewhere(d.x[:, 0], d.y), fitted_elsewhere(d.x, d.y)
    assert alone[0] == pytest.approx(np.log((28 / 26) / (33 / 19)), abs=1e-5)
    assert together == pytest.approx([np.log(2), np.log(9), -np.log(3)], abs=1e-4)
    w, b = newton(d.x, d.y).weights
    assert [*w, b] == pytest.approx([np.log(2), np.log(9), -np.log(3)])


def test_extra_lessons_are_counted_in_eight_groups():
    d = data.extra_lessons()
    counts = {
        (lessons, mark, passed): np.sum((d.x == (lessons, mark)).all(axis=1) & (d.y == passed))
        for lessons in (0, 1)
        for mark in (0, 1)
        for passed in (0, 1)
    }
    assert counts == {
        (0, 0, 1): 3,
        (0, 0, 0): 9,
        (1, 0, 1): 16,
        (1, 0, 0): 24,
        (0, 1, 1): 30,
        (0, 1, 0): 10,
        (1, 1, 1): 12,
        (1, 1, 0): 2,
    }
