"""Whether a line separates the classes: as a linear program says, however the features are counted."""

import numpy as np
import pytest

from logreg_core.model import score
from logreg_core.training import gradient_descent, newton
from tests.helpers import many, some_line_separates

QUASI_SEPARABLE = (
    np.array(
        [
            [-24, -16, -99, -56],
            [-90, 56, 83, 96],
            [-40, 59, 68, 52],
            [-11, 78, -54, -92],
            [-3, 0, 99, -46],
            [79, -28, 88, -12],
            [-81, -25, -92, 46],
            [10, 11, 4, -29],
            [-96, -68, 19, -46],
            [67, 29, -92, -49],
            [-78, 71, -10, 82],
            [-20, 21, 92, 49],
            [-11, 78, -54, -92],
        ]
    ),
    np.array([1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0]),
)


def planted(rng):
    """A table with a line that separates its rows, often with some on the line; sometimes one label is wrong."""
    d = rng.integers(2, 7)
    n = rng.integers(d + 2, 25)
    X = [
        lambda: rng.integers(-3, 4, (n, d)).astype(float),
        lambda: rng.integers(-99, 100, (n, d)).astype(float),
        lambda: np.round(rng.normal(size=(n, d)), 2),
        lambda: rng.normal(size=(n, d)),
    ][rng.integers(4)]()
    v = rng.integers(-2, 3, d + 1).astype(float)
    turned = np.flatnonzero(np.abs(v[:-1]) == 1)
    if len(turned):  # bring some rows onto the line
        on = rng.choice(n, rng.integers(0, n // 2 + 1), replace=False)
        X[on, turned[0]] -= score(X[on], v[:-1], v[-1]) / v[turned[0]] if len(on) else 0
    z = score(X, v[:-1], v[-1])
    y = np.where(np.abs(z) < 1e-12, rng.integers(0, 2, n), z > 0).astype(float)
    if rng.random() < 0.3:
        wrong = rng.integers(n)
        y[wrong] = 1 - y[wrong]
    return X, y


def test_newton_and_descent_find_planted_lines_where_linear_programming_does():
    rng, found = np.random.default_rng(0), []
    for _ in range(many(300, 10_000)):
        X, y = planted(rng)
        if np.ptp(y):
            truth = some_line_separates(X / np.maximum(np.abs(X).max(axis=0), 1), y)
            assert newton(X, y).separable == gradient_descent(X, y, steps=2).separable == truth, (X, y)
            found.append(truth)
    assert 0.2 < np.mean(found) < 0.95


def test_a_line_that_some_points_lie_on_is_found_though_the_gradient_has_vanished():
    path = newton(*QUASI_SEPARABLE)
    assert path.separable and not path.converged and "separable" in path.reason


@pytest.mark.parametrize("seed", range(many(20, 500)))
def test_units_zeros_and_outliers_do_not_decide_what_is_separable(seed):
    rng = np.random.default_rng(seed)
    X, y = planted(rng)
    if np.ptp(y):
        units, zeros = 2.0 ** rng.integers(-30, 31, X.shape[1]), 2.0 ** rng.integers(0, 8, X.shape[1])
        there = (X + zeros) * units
        far = np.vstack([there, there[:1] + 2.0**30 * (there[:1] - there.mean(axis=0))])
        assert newton(there, y).separable == newton(X, y).separable
        if not newton(X, y).separable:
            assert not newton(far, np.append(y, y[0])).separable


def test_one_mark_that_only_few_rows_carry_is_seen_among_many_rows():
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(5000, 3)), (rng.random(5000) < 0.5).astype(float)
    assert not newton(X, y).separable and not gradient_descent(X, y, steps=3).separable
    X[:, 2] = 0
    X[np.flatnonzero(y)[1234], 2] = 1
    assert newton(X, y).separable and gradient_descent(X, y, steps=3).separable
