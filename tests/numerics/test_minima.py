"""The minima of a loss, judged by an independent optimiser."""

import numpy as np
import pytest
from scipy.optimize import minimize

from logreg_core.data import challenger, double_well, escape7, hours, separable
from logreg_core.losses import log_loss, squared_error, squared_error_gradient, squared_error_hessian
from logreg_core.model import sigmoid
from logreg_core.training import minima, newton
from tests.helpers import many


def mean_squared_error(x, y, w, b):
    """The definition again, for any data."""
    return np.mean((sigmoid(w * x + b) - y) ** 2)


def squared(parameters, data):
    """The definition, for another optimiser."""
    return np.mean((1 / (1 + np.exp(-(parameters[0] * data.x + parameters[1]))) - data.y) ** 2)


def test_the_six_points_have_the_two_minima_of_the_lesson():
    deepest, other = minima(double_well().x, double_well().y)
    assert (deepest.b, deepest.w, deepest.loss) == pytest.approx((0.60068666, -0.09223332, 0.2279094336), abs=1e-8)
    assert (other.b, other.w, other.loss) == pytest.approx((-1.99952432, 0.76335683, 0.2994307181), abs=1e-8)
    assert deepest.curvatures == pytest.approx([0.0529873, 8.3242167], abs=1e-7)
    assert other.curvatures == pytest.approx([0.0125228, 0.6516076], abs=1e-7)


@pytest.mark.parametrize("data", [hours(), challenger(), escape7(), double_well()], ids=lambda data: data.name)
def test_each_minimum_is_where_another_optimiser_ends_that_begins_nearby(data):
    found = minima(data.x, data.y)
    assert found
    for minimum in found:
        start = np.array([minimum.w, minimum.b]) * (1.001, 0.999)
        end = minimize(
            squared, start, args=(data,), method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-14, "maxiter": 4000}
        )
        assert end.fun == pytest.approx(minimum.loss, abs=1e-7)
        assert minimum.loss == pytest.approx(squared((minimum.w, minimum.b), data), abs=1e-12)


@pytest.mark.parametrize("data", [hours(), challenger(), escape7(), double_well()], ids=lambda data: data.name)
def test_log_loss_has_one_minimum_and_newton_knows_it(data):
    [only] = minima(data.x, data.y, loss=log_loss)
    assert (only.w, only.b) == pytest.approx(newton(data.x, data.y).weights, rel=1e-6)


@pytest.mark.parametrize("loss", [squared_error, log_loss])
def test_separable_data_and_a_single_point_have_none(loss):
    assert minima(separable().x, separable().y, loss=loss) == minima([1.0], [1], loss=loss) == []


def test_a_change_of_unit_moves_the_minima_and_not_their_depths():
    data = double_well()
    for here, there in zip(minima(data.x, data.y), minima(1000 * data.x + 5, data.y), strict=True):
        assert there.loss == pytest.approx(here.loss, abs=1e-10)
        assert (1000 * there.w, there.b + 5 * there.w) == pytest.approx((here.w, here.b), rel=1e-6)


@pytest.mark.parametrize("seed", range(many(40, 3000)))
def test_skewed_data_and_outliers_hide_no_minimum_that_descent_falls_into(seed):
    rng = np.random.default_rng(seed)
    n = rng.integers(6, 40)
    x = [
        np.exp(1.5 * rng.normal(size=n)),
        np.exp(2.5 * rng.normal(size=n)),
        rng.pareto(1, n),
        np.append(rng.normal(size=n - 1), 10.0 ** rng.uniform(1, 4)),
    ][seed % 4]
    y = (rng.random(n) < sigmoid((x - np.median(x)) / np.ptp(np.quantile(x, [0.3, 0.7])))).astype(float)
    if np.ptp(y) == 0 or newton(x, y).separable:
        return
    [best] = minima(x, y, loss=log_loss)
    assert (best.w, best.b) == newton(x, y).weights
    start = best.w, best.b  # not flat, so that the way down from here mostly ends in a minimum
    end = minimize(
        lambda at: mean_squared_error(x, y, *at),
        start,
        method="Nelder-Mead",
        options={"xatol": 1e-10, "fatol": 1e-15, "maxiter": 4000, "maxfev": 8000},
    )
    bend = np.linalg.eigvalsh(squared_error_hessian(x, y, *end.x))
    step = np.linalg.solve(squared_error_hessian(x, y, *end.x), np.append(*squared_error_gradient(x, y, *end.x)))
    if bend[0] > 0 and np.abs(step[0] * x + step[1]).max() < 1e-3:
        assert min(minimum.loss for minimum in minima(x, y)) < end.fun + 1e-7


def test_the_search_finds_minima_that_few_starts_lead_to():
    """Twenty random points, as in notebook 03: 17 of 60 sets have several minima; 49 starts find 10, 9 find two."""
    found = 0
    for seed in range(60):
        rng = np.random.default_rng(seed)
        x, y = rng.normal(size=20), rng.integers(0, 2, 20)
        found += len(minima(x, y)) > 1
    assert found >= 16


def test_several_features_are_refused():
    with pytest.raises(ValueError, match="one feature"):
        minima(np.eye(3), [0, 1, 1])
