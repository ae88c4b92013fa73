"""Resampled fits and standard errors agree with a plain loop, with scikit-learn, and with what theory promises."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression

from logreg_core.data import challenger, hours, outlier_line, separable, two_groups
from logreg_core.losses import log_loss, log_loss_hessian
from logreg_core.model import probability, sigmoid
from logreg_core.training import bootstrap, covariance, newton, standard_errors
from tests.helpers import many

FLIGHTS = challenger()


def draws(n, resamples, seed):
    """The resamples that the seed stands for, one by one."""
    rng = np.random.default_rng(seed)
    for _ in range(resamples):
        yield rng.integers(0, n, n)


@pytest.mark.parametrize("data", [FLIGHTS, hours(), outlier_line()], ids=repr)
def test_every_resample_is_fitted_as_newton_fits_it_alone(data):
    fits = bootstrap(data.x, data.y, resamples=150, seed=7)
    for k, drawn in enumerate(draws(len(data.y), 150, 7)):
        x, y = data.x[drawn], data.y[drawn]
        if np.ptp(y) == 0:
            assert fits.one_class[k] and not fits.separable[k]
            continue
        alone = newton(x, y)
        assert fits.separable[k] == alone.separable
        if not alone.separable:
            assert (fits.w[k], fits.b[k]) == pytest.approx(alone.weights, rel=1e-5)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("seed", range(many(30, 2000)))
def test_outliers_far_zeros_and_small_units_make_no_resample_stumble(seed):
    rng = np.random.default_rng(seed)
    n = rng.integers(4, 25)
    x = rng.normal(size=n) * 10.0 ** rng.uniform(-6, 6)
    x = x + rng.choice([0, 1e3, 1e8]) * np.abs(x).max()
    for outlier in rng.integers(n, size=rng.integers(3)):
        x[outlier] = 10.0 ** rng.uniform(3, 9) * np.abs(x).max()
    y = (np.arange(n) < n // 2).astype(float)
    rng.shuffle(y)
    fits = bootstrap(x, y, resamples=20, seed=seed)
    for k, drawn in enumerate(draws(n, 20, seed)):
        if np.ptp(y[drawn]) == 0 or np.ptp(x[drawn]) == 0:
            continue
        alone = newton(x[drawn], y[drawn], steps=300)
        assert fits.separable[k] == alone.separable
        if alone.converged:
            same = probability(x[drawn], fits.w[k], fits.b[k]), probability(x[drawn], *alone.weights)
            assert same[0] == pytest.approx(same[1], abs=1e-4)


def test_a_step_that_goes_too_far_is_halved():
    """Where full steps from zero diverge: a far point on the wrong side."""
    x, y = np.append(hours().x, 40.0), np.append(hours().y, 0)
    fits = bootstrap(x, y, resamples=200)
    for k, drawn in enumerate(draws(21, 200, 0)):
        if not fits.separable[k]:
            assert log_loss(x[drawn], y[drawn], fits.w[k], fits.b[k]) == pytest.approx(
                newton(x[drawn], y[drawn]).loss[-1], abs=1e-9
            )


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("x", "y", "seed"),
    [
        ([*range(1, 10), 1000], [0, 0, 1, 0, 1, 0, 1, 1, 1, 1], 0),
        ([92342094.1, 1.34, -1.29, -1.17, 1.34], [1, 1, 1, 1, 0], 499),
        ([0, 1.7e9 + 1, 1.7e9 + 2, 1.7e9 + 3, 1.7e9 + 4], [0, 1, 0, 1, 0], 0),
    ],
)
def test_ordinary_and_extreme_outliers_raise_nothing(x, y, seed):
    fits = bootstrap(x, y, resamples=500, seed=seed)
    assert np.isfinite([fits.w, fits.b]).all()


def test_resampled_fits_agree_with_scikit_learn():
    fits = bootstrap(FLIGHTS.x, FLIGHTS.y, resamples=20, seed=2)
    for k, drawn in enumerate(draws(23, 20, 2)):
        if not fits.separable[k]:
            theirs = LogisticRegression(C=np.inf, tol=1e-10, solver="newton-cholesky").fit(
                FLIGHTS.x[drawn, None], FLIGHTS.y[drawn]
            )
            assert fits.w[k] == pytest.approx(theirs.coef_[0, 0], rel=1e-4)
            assert fits.b[k] == pytest.approx(theirs.intercept_[0], rel=1e-4)


def test_of_2000_resamples_of_the_flights_78_are_separable():
    fits = bootstrap(FLIGHTS.x, FLIGHTS.y)
    assert (len(fits.w), fits.separable.sum(), fits.one_class.sum()) == (2000, 78, 0)


def test_a_separable_resample_is_a_step_that_tells_its_own_examples_apart():
    fits = bootstrap(FLIGHTS.x, FLIGHTS.y)
    drawn = list(draws(23, 2000, 0))
    for k in np.flatnonzero(fits.separable):
        x, y = FLIGHTS.x[drawn[k]], FLIGHTS.y[drawn[k]]
        p = probability(x, fits.w[k], fits.b[k])
        shared = np.isin(x, np.intersect1d(x[y == 0], x[y == 1]))
        assert p[~shared] == pytest.approx(y[~shared], abs=1e-12)
        assert p[shared] == pytest.approx(np.full(shared.sum(), y[shared].mean() if shared.any() else 0))


def test_a_step_lies_in_the_middle_between_the_classes():
    data = separable()
    fits = bootstrap(data.x, data.y, resamples=200, seed=1)
    for k, drawn in enumerate(draws(4, 200, 1)):
        if fits.separable[k]:
            x, y = data.x[drawn], data.y[drawn]
            assert -fits.b[k] / fits.w[k] == pytest.approx((x[y == 0].max() + x[y == 1].min()) / 2)


def test_a_resample_of_one_class_is_flat():
    fits = bootstrap([1, 2, 3, 4], [0, 1, 0, 1], resamples=300)
    assert fits.one_class.any()
    assert set(fits.probabilities(2.5)[fits.one_class].round(12)) == {0.0, 1.0}
    assert (fits.w[fits.one_class] == 0).all()


def test_a_feature_that_never_changes_gives_the_share_of_ones():
    fits = bootstrap([5, 5, 5, 5, 5], [0, 1, 0, 1, 1], resamples=50)
    shares = [np.array([0, 1, 0, 1, 1])[drawn].mean() for drawn in draws(5, 50, 0)]
    assert fits.probabilities(5.0) == pytest.approx(shares)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.sampled_from([0, 1])), min_size=3, max_size=12), st.integers(0, 99))
def test_no_data_make_the_bootstrap_stumble(points, seed):
    x, y = np.array([*points, (0, 0), (6, 1)]).T
    fits = bootstrap(x, y, resamples=40, seed=seed)
    assert np.isfinite(fits.w).all() and np.isfinite(fits.b).all()
    assert not (fits.separable & fits.one_class).any()


def test_the_same_seed_gives_the_same_resamples_in_any_unit():
    a, b = (bootstrap(scale * FLIGHTS.x, FLIGHTS.y, resamples=100, seed=3) for scale in (1, 1e6))
    assert a.b == pytest.approx(b.b, rel=1e-6) and a.w == pytest.approx(1e6 * b.w, rel=1e-6)
    assert bootstrap(FLIGHTS.x, FLIGHTS.y, resamples=100, seed=4).w != pytest.approx(a.w)


def test_the_band_holds_the_middle_share_of_the_resamples():
    fits = bootstrap(FLIGHTS.x, FLIGHTS.y)
    low, high = fits.band([31.0, 65.0, 81.0], level=0.9)
    p = fits.probabilities([31.0, 65.0, 81.0])
    assert p.shape == (3, 2000)
    for row, bottom, top in zip(p, low, high, strict=True):
        assert np.mean((row >= bottom) & (row <= top)) == pytest.approx(0.9, abs=0.002)
    assert fits.band(31.0, level=0.9) == pytest.approx((low[0], high[0]))


def test_on_many_examples_the_bootstrap_spreads_as_the_hessian_says():
    rng = np.random.default_rng(0)
    x = rng.normal(50, 10, 1500)
    y = rng.random(1500) < sigmoid(0.1 * (x - 50))
    fits = bootstrap(x, y, resamples=400)
    assert [fits.w.std(), fits.b.std()] == pytest.approx(standard_errors(x, y, *newton(x, y).weights), rel=0.12)


@pytest.mark.parametrize(
    ("data", "expected"), [(FLIGHTS, (0.10823652, 7.37863638)), (hours(), (0.62872085, 1.76099431))], ids=repr
)
def test_standard_errors_of_the_lessons(data, expected):
    """The lessons' numbers, computed by two independent programs."""
    assert standard_errors(data.x, data.y, *newton(data.x, data.y).weights) == pytest.approx(expected, abs=5e-7)


def test_covariance_is_the_inverse_of_the_hessian_for_any_number_of_features():
    data = two_groups(n=200)
    w, b = newton(data.x, data.y).weights
    inverse = covariance(data.x, data.y, w, b) @ log_loss_hessian(data.x, data.y, w, b) * 200
    assert inverse == pytest.approx(np.eye(3), abs=1e-8)
    errors, _ = standard_errors(data.x, data.y, w, b)
    assert errors.shape == (2,)


def test_data_that_leave_the_weights_open_have_no_standard_errors():
    data = separable()
    with pytest.raises(ValueError, match="do not settle the weights"):
        standard_errors(np.ones(4), data.y, 0.0, 0.0)
    with pytest.raises(ValueError, match="do not settle the weights"):
        standard_errors(data.x, data.y, *newton(data.x, data.y).weights)


@pytest.mark.parametrize(("w", "b"), [(30.0, -80.0), (1.7, -4.08), (0.0, 0.0), (-400.0, 1000.0)])
def test_away_from_the_minimum_there_are_no_standard_errors(w, b):
    with pytest.raises(ValueError, match="must be at the minimum of log loss.*away from it"):
        standard_errors(hours().x, hours().y, w, b)


def test_weights_rounded_for_print_have_standard_errors():
    data = hours()
    exact = standard_errors(data.x, data.y, *newton(data.x, data.y).weights)
    assert standard_errors(data.x, data.y, 1.505, -4.078) == pytest.approx(exact, rel=1e-3)


@pytest.mark.parametrize(("unit", "zero"), [(3600, 1.7e9), (1e-9, 0), (1, 1e8), (1e12, 0)])
def test_standard_errors_follow_the_unit_and_the_zero_of_a_feature(unit, zero):
    data = hours()
    x = unit * data.x + zero
    found = covariance(x, data.y, *newton(x, data.y).weights)
    there = covariance(data.x, data.y, *newton(data.x, data.y).weights)
    turn = np.array([[1 / unit, 0], [-zero / unit, 1]])
    assert found == pytest.approx(turn @ there @ turn.T, rel=1e-4)


def test_bootstrap_says_what_it_needs():
    with pytest.raises(ValueError, match="both classes"):
        bootstrap([53, 57, 58], [1, 1, 1])
    with pytest.raises(ValueError, match="one feature"):
        bootstrap(np.ones((4, 2)), [0, 1, 0, 1])
    with pytest.raises(ValueError, match="resamples"):
        bootstrap([1, 2], [0, 1], resamples=0)
