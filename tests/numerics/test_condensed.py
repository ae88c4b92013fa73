"""Very many rows of one feature are summed up by few; no number may show it."""

import numpy as np
import pytest

from logreg_core.data import dataset, double_well
from logreg_core.losses import (
    log_loss,
    log_loss_gradient,
    loss_along,
    loss_surface,
    profile_loss,
    squared_error,
    squared_error_gradient,
)
from logreg_core.losses._blocks import gradient_function
from logreg_core.losses._condensed import condensed
from logreg_core.losses._margin_losses import LOG, SQUARED
from logreg_core.model import sigmoid
from logreg_core.training import fast_forward, gradient_descent, minima, newton, smoothness

RANDOM = np.random.default_rng(7)
MANY = 30_000
FEATURES = {
    "normal": RANDOM.normal(5, 2, MANY),
    "skewed": RANDOM.lognormal(0, 1.5, MANY),
    "whole numbers": RANDOM.poisson(3, MANY).astype(float),
    "far from zero": 1.7e9 + 86_400 * RANDOM.random(MANY),
    "far outliers": RANDOM.standard_cauchy(MANY),
    "two values": RANDOM.integers(0, 2, MANY).astype(float),
    "mostly the same": np.where(RANDOM.random(MANY) < 0.99, 1.0, RANDOM.normal(size=MANY)),
}


def labelled(x):
    """Labels that the feature tells something about."""
    middle = np.median(x)
    width = np.quantile(x, 0.9) - np.quantile(x, 0.1) or 1.0
    return (np.random.default_rng(8).random(len(x)) < sigmoid(3 * (x - middle) / width)).astype(float)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 1.0])
@pytest.mark.parametrize("x", FEATURES.values(), ids=FEATURES)
def test_few_weighted_rows_have_the_losses_and_slopes_of_all(x, share):
    y = labelled(x)
    few = condensed(x, y)
    w = -share * few.reach if np.isfinite(few.reach) else share
    b = -w * np.median(x) + 0.3
    margin = few.s * (w * few.x + b)
    rounding = 1e-15 * (1 + abs(w) * np.abs(x).max())  # of a score, where zero is far away
    for loss, by_margin in ((log_loss, LOG), (squared_error, SQUARED)):
        assert few.mean(by_margin.value(margin)) == pytest.approx(loss(x, y, w, b), rel=1e-12 + rounding)
    slope, exact = LOG.slope(margin) * few.s * few.share, log_loss_gradient(x, y, w, b)
    assert slope @ few.x == pytest.approx(exact[0], rel=1e-9, abs=(1e-12 + rounding) * np.abs(x).max())
    assert slope.sum() == pytest.approx(exact[1], abs=1e-12 + rounding)


@pytest.mark.parametrize("x", FEATURES.values(), ids=FEATURES)
def test_few_weighted_rows_are_few_and_lie_among_all(x):
    y = labelled(x)
    few = condensed(x, y)
    assert len(few.x) <= MANY / 10 or few.x is x
    assert few.share.min() > 0 and few.share.sum() == pytest.approx(1, abs=1e-12)
    for label in (0, 1):
        mine, theirs = few.x[few.s == 2 * label - 1], x[y == label]
        dust = 1e-12 * np.abs(x).max()
        assert theirs.min() - dust <= mine.min() and mine.max() <= theirs.max() + dust
        assert few.share[few.s == 2 * label - 1].sum() == pytest.approx(np.mean(y == label))


def test_the_mean_of_what_is_the_same_everywhere_is_exact():
    few = condensed(FEATURES["normal"], labelled(FEATURES["normal"]))
    assert few.mean(np.full(len(few.x), np.log(2))) == np.log(2)


@pytest.mark.parametrize("loss", [log_loss, squared_error])
def test_a_surface_and_a_way_over_very_many_rows_are_those_of_the_loss(loss):
    x = FEATURES["normal"]
    y = labelled(x)
    w, b = np.array([-90.0, -1.0, 0.0, 2.0, 5.0]), np.array([-30.0, 0.0, 4.0])
    wanted = [[loss(x, y, wj, bi) for wj in w] for bi in b]
    np.testing.assert_allclose(loss_surface(x, y, w, b, loss=loss), wanted, rtol=1e-12)
    np.testing.assert_allclose(loss_along(x, y, w, np.full(5, 4.0), loss=loss), wanted[2], rtol=1e-12)


def test_the_profile_of_very_many_rows_is_the_lowest_loss_of_each_weight():
    x = FEATURES["normal"]
    y = labelled(x)
    w = np.array([-1.0, 0.2, 1.0, 60.0])
    for weight, lowest in zip(w, profile_loss(x, y, w), strict=True):
        biases = np.linspace(-0.01, 0.01, 21) - weight * x.mean() + np.linspace(-30, 30, 3001)[:, None]
        least = loss_along(x, y, np.full(biases.size, weight), biases.ravel()).min()
        assert lowest <= least + 1e-12 and lowest == pytest.approx(least, abs=1e-5)


def test_descent_on_very_many_rows_takes_the_steps_of_the_plain_loop():
    x = FEATURES["normal"]
    y, w, b, rate = labelled(x), 0.0, 0.0, 1 / smoothness(x)
    for _ in range(200):
        dw, db = log_loss_gradient(x, y, w, b)
        w, b = w - rate * dw, b - rate * db
    walked = gradient_descent(x, y, rate=rate, steps=200, tolerance=0)
    leapt = fast_forward(x, y, rate=rate, steps=200)
    assert walked.weights == pytest.approx((w, b), rel=1e-10)
    assert walked.loss[-1] == pytest.approx(log_loss(x, y, w, b), rel=1e-13)
    assert leapt.weights == pytest.approx((w, b), abs=1e-4)


@pytest.mark.parametrize("start", [400.0, -400.0])
def test_descent_from_weights_beyond_reach_sees_every_row(start):
    x = FEATURES["normal"]
    y = labelled(x)
    gradient, exact = gradient_function(LOG, x, y), log_loss_gradient(x, y, start, 0.0)
    assert start > condensed(x, y).reach or -start > condensed(x, y).reach
    np.testing.assert_array_equal(gradient(np.array([start, 0.0])), exact)
    walk = {"w": start, "b": -5 * start, "rate": 0.5 / smoothness(x), "steps": 1000}
    leapt, walked = fast_forward(x, y, **walk), gradient_descent(x, y, tolerance=0, **walk)
    assert leapt.loss[-1] == pytest.approx(walked.loss[-1], rel=1e-3)


def test_minima_of_very_many_rows_are_the_flat_places_of_all_of_them():
    well = double_well()
    x, y = np.repeat(well.x, 5000) + RANDOM.normal(0, 0.01 * well.x.std(), 30_000), np.repeat(well.y, 5000)
    found, alike = minima(x, y), minima(well.x, well.y)
    assert len(found) == len(alike) == 2
    for bottom, near in zip(found, alike, strict=True):
        assert bottom.loss == pytest.approx(squared_error(x, y, bottom.w, bottom.b), rel=1e-12)
        assert bottom.loss == pytest.approx(near.loss, abs=0.01)
        slope = np.array(squared_error_gradient(x, y, bottom.w, bottom.b))
        assert np.linalg.norm(slope) < 1e-8 * bottom.curvatures[0]
    assert minima(x, y, loss="log_loss")[0][:2] == pytest.approx(newton(x, y).weights)


def test_what_can_be_changed_is_summed_up_anew():
    x = FEATURES["normal"].copy()
    y = labelled(x)
    before = condensed(x, y).x.copy()
    x += 1
    assert np.abs(condensed(x, y).x.mean() - before.mean()) > 0.5
    data = dataset(x, y)
    assert condensed(data.x, data.y) is condensed(data.x, data.y)
    view = x[:]
    view.flags.writeable = False
    assert condensed(view, data.y) is not condensed(view, data.y)
