"""Units, far zeros, outliers, features that nearly repeat each other: fits that say only what holds of them."""

import mpmath
import numpy as np
import pytest

from logreg_core.data import challenger, hours, tiny4
from logreg_core.losses import log_loss, log_loss_gradient, squared_error, squared_error_gradient
from logreg_core.model import probability
from logreg_core.training import (
    Scale,
    fast_forward,
    gradient_descent,
    least_squares,
    newton,
    perceptron,
    smoothness,
    standardise,
)
from tests.helpers import many

GRADIENTS = {log_loss: log_loss_gradient, squared_error: squared_error_gradient}


def length(gradient):
    """Length of a gradient (dw, db)."""
    return float(np.linalg.norm(np.append(*gradient)))


def lowest_loss(X, y, w, b):
    """The minimum of log loss in 60 digits: Newton's method, from a place nearby."""
    with mpmath.workdps(60):
        rows = [[mpmath.mpf(float(value)) for value in (*row, 1)] for row in np.reshape(X, (len(y), -1))]
        sizes = [max(abs(row[j]) for row in rows) or 1 for j in range(len(rows[0]))]
        signed = mpmath.matrix(
            [
                [(2 * int(label) - 1) * value / size for value, size in zip(row, sizes, strict=True)]
                for row, label in zip(rows, y, strict=True)
            ]
        )
        at = mpmath.matrix([float(value) * size for value, size in zip([*np.ravel(w), b], sizes, strict=True)])

        def value(point):
            return mpmath.fsum(mpmath.log1p(mpmath.exp(-m)) for m in signed * point) / len(y)

        for _ in range(100):
            wrong = [1 / (1 + mpmath.exp(m)) for m in signed * at]
            slope = signed.T * mpmath.matrix([-q for q in wrong])
            bend = signed.T * mpmath.diag([q * (1 - q) for q in wrong]) * signed
            step, here = mpmath.lu_solve(bend, -slope), value(at)
            if abs((slope.T * step)[0]) < mpmath.mpf(10) ** -40:
                break
            while value(at + step) > here:
                step /= 2
            at += step
        return float(value(at))


def hard_problem(rng):
    """Overlapping or separable groups, made hard in one of five ways."""
    d = rng.integers(1, 4)
    n = rng.integers(d + 4, 30)
    Z = rng.normal(size=(n, d))
    y = (rng.random(n) < probability(Z, 2 * rng.normal(size=d), 0.0)).astype(float)
    X, how = Z * 10.0 ** rng.uniform(-8, 8, d), rng.integers(5)
    if how == 0:
        X = X + np.abs(X).max(axis=0) * 10.0 ** rng.uniform(0, 9)
    elif how == 1:
        X[rng.integers(n), rng.integers(d)] = 10.0 ** rng.uniform(3, 10)
    elif how == 2 and d > 1:
        X[:, 1] = X[:, 0] + np.abs(X[:, 0]).max() * 10.0 ** rng.uniform(-9, -2) * Z[:, 1]
    elif how == 3:
        X = np.exp(2 * Z)
    return (X if d > 1 else X[:, 0]), y


@pytest.mark.parametrize("seed", range(many(60, 4000)))
def test_what_newton_calls_converged_is_the_minimum_in_60_digits(seed):
    X, y = hard_problem(np.random.default_rng(seed))
    if np.ptp(y) == 0:
        return
    path = newton(X, y)
    assert path.loss[-1] == log_loss(X, y, *path.weights)
    assert path.gradient_norm[-1] == pytest.approx(length(log_loss_gradient(X, y, *path.weights)), rel=1e-3, abs=1e-12)
    if path.converged:
        assert path.loss[-1] == pytest.approx(lowest_loss(X, y, *path.weights), abs=3e-6)
    assert path.converged or path.separable or path.reason.startswith("stopped by rounding")


@pytest.mark.parametrize(("offset", "unit"), [(0, 1), (2e4, 1), (1.7e9, 3600), (0, 1e-9), (-3e7, 1e3)])
@pytest.mark.parametrize(
    "train",
    [newton, lambda x, y: gradient_descent(x, y, standardise=True, steps=30)],
    ids=["newton", "standardised descent"],
)
def test_the_gradient_told_is_the_one_at_the_weights_told(train, offset, unit):
    x, y = hours().x * unit + offset, hours().y
    path = train(x, y)
    for w, b, loss, norm in zip(path.w, path.b, path.loss, path.gradient_norm, strict=True):
        assert loss == pytest.approx(log_loss(x, y, w, b), rel=1e-12)
        rounding = 1e-15 * (abs(w) * np.abs(x).max() + abs(b) + 1) * np.abs(x).max()
        assert norm == pytest.approx(length(log_loss_gradient(x, y, w, b)), rel=1e-9, abs=rounding)


@pytest.mark.parametrize("loss", [log_loss, squared_error])
def test_a_penalty_on_standardised_weights_is_told_in_raw_ones(loss):
    x, y = challenger().x, challenger().y
    path, scale = gradient_descent(x, y, standardise=True, l2=0.1, steps=20, loss=loss), Scale.of(x)
    for w, b, told, norm in zip(path.w, path.b, path.loss, path.gradient_norm, strict=True):
        assert told == pytest.approx(loss(x, y, w, b) + 0.05 * (w * scale.sd) ** 2)
        dw, db = GRADIENTS[loss](x, y, w, b)
        assert norm == pytest.approx(np.hypot(dw + 0.1 * scale.sd**2 * w, db))


@pytest.mark.parametrize("outlier", [4.8e6, 1e9, 1e12])
def test_a_sentinel_on_its_right_side_changes_no_fit(outlier):
    data = hours()
    path = newton(np.append(data.x, outlier), np.append(data.y, 1))
    assert path.converged
    assert path.weights == pytest.approx(newton(data.x, data.y).weights, rel=1e-6)
    assert path.loss[-1] == pytest.approx(newton(data.x, data.y).loss[-1] * 20 / 21, rel=1e-9)


def test_features_that_nearly_repeat_each_other_are_told_apart():
    rng = np.random.default_rng(0)
    first, apart = rng.normal(size=(2, 200))
    y = (rng.random(200) < probability(np.column_stack([first, apart]), [1.0, 3.0], 0.0)).astype(float)
    good = newton(np.column_stack([first, apart]), y)
    near = newton(np.column_stack([first, first + 1e-8 * apart]), y)
    assert near.converged
    assert near.loss[-1] == pytest.approx(good.loss[-1], abs=1e-8)
    assert near.w[-1][1] == pytest.approx(1e8 * good.w[-1][1], rel=1e-4)


def test_a_small_unit_is_not_taken_for_a_minimum():
    x, y = np.arange(1, 7) * 1e-6, [0, 0, 1, 0, 1, 1]
    path = gradient_descent(x, y)
    assert not path.converged and path.reason.startswith("stopped too early: after 0 steps")
    assert "standardize" in path.reason
    cured = gradient_descent(x, y, standardise=True)
    assert cured.converged and cured.loss[-1] == pytest.approx(newton(x, y).loss[-1], abs=1e-9)
    for unit in (1e-12, 1e-9, 1e-6, 1, 1e6, 1e9):
        assert newton(np.arange(1, 7) * unit, y).loss[-1] == pytest.approx(0.4129978058, abs=1e-9)


def test_a_reader_who_asks_for_little_gets_little():
    assert gradient_descent(tiny4().x, tiny4().y, tolerance=0.05).converged


@pytest.mark.parametrize(("value", "rows"), [(0.1, 1000), (37.7, 5000), (19.99, 5000), (1e9 + 0.1, 777)])
def test_a_feature_that_never_changes_stays_harmless_in_any_memory_order(value, rows):
    rng = np.random.default_rng(0)
    for order in "CF":
        X = np.full((rows, 2), value, order=order)
        X[:, 1] = rng.normal(size=rows)
        y = (rng.random(rows) < probability(X[:, 1], 1.0, 0.3)).astype(float)
        values, scale = standardise(X)
        assert (values[:, 0] == 0).all() and scale.sd[0] == 1 and scale.mean[0] == value
        alone, both = newton(X[:, 1], y), newton(values, y)
        assert both.converged and both.w[-1][0] == 0
        w, b = scale.back(*both.weights)
        assert probability([[value * (1 + 1e-6), 0.5]], w, b) == pytest.approx(probability(0.5, *alone.weights))
        raw = newton(X, y)
        assert raw.converged
        assert probability([[value, 0.5]], *raw.weights) == pytest.approx(probability(0.5, *alone.weights))


def test_shares_that_add_up_to_one_but_for_rounding_are_constant():
    parts = np.random.default_rng(0).random((200, 7))
    total = (parts / parts.sum(axis=1, keepdims=True)).sum(axis=1)
    assert np.ptp(total) > 0
    assert (standardise(total)[0] == 0).all()


def test_least_squares_hears_features_of_any_scale():
    x, y = hours().x, hours().y
    plain, stretched = (least_squares(np.column_stack([x * unit, x**2]), y) for unit in (1, 1e15))
    assert stretched[0] * [1e15, 1] == pytest.approx(plain[0], rel=1e-9)
    assert stretched[1] == pytest.approx(plain[1], rel=1e-9)


@pytest.mark.parametrize("train", [newton, gradient_descent, perceptron, fast_forward, standardise, smoothness])
def test_numbers_without_a_square_get_a_sentence(train):
    given = ([1e200, 2.0, 3.0, 4.0], [0, 1, 0, 1])[: 1 if train in (standardise, smoothness) else 2]
    if train is newton:
        given = ([1e200, 2e200, 3e200, 4e200], [0, 1, 0, 1])
    with pytest.raises(ValueError, match=r"x must lie within ±1e150.*got 1e\+200 at position 0"):
        train(*given)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "options",
    [
        {"backtracking": True},
        {},
        {"standardise": True},
        {"rate": 1e308},
        {"rate": 1e308, "backtracking": True},
        {"loss": squared_error},
    ],
)
@pytest.mark.parametrize("copies", [1, 300])
def test_a_far_start_or_a_wild_rate_is_walked_without_a_warning(options, copies):
    x, y = np.tile(hours().x, copies), np.tile(hours().y, copies)
    path = gradient_descent(x, y, w=1e6, b=-1e8, steps=20, **options)
    assert np.isfinite([path.w, path.b, path.loss, path.gradient_norm]).all()
    assert path.step[-1] == path.steps and path.reason


@pytest.mark.parametrize("train", [newton, gradient_descent, fast_forward, perceptron])
@pytest.mark.parametrize("steps", [1e19, 1e300])
def test_more_steps_than_can_be_counted_are_refused(train, steps):
    with pytest.raises(ValueError, match=r"steps must be at most 10\^18"):
        train(hours().x, hours().y, steps=steps)


def test_a_jump_that_comes_only_after_five_more_steps_is_seen():
    data = hours()
    further = gradient_descent(data.x, data.y, rate=1.5, steps=13, tolerance=0)
    uphill = np.flatnonzero(np.diff(further.loss) > 0)
    assert uphill[uphill >= 3][0] == 8
    assert "still jumps" in gradient_descent(data.x, data.y, rate=1.5, steps=3).reason
