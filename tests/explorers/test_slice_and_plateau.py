"""Straight from one minimum to another, and long on a plateau: both losses beside each other."""

import re

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

from logreg_core.data import challenger, dataset, double_well, hours
from logreg_core.explorers import (
    explore_contours,
    explore_plateau,
    explore_roll,
    explore_slice,
    explore_squared_error,
    explore_surface,
)
from logreg_core.explorers._losses import LOSSES
from logreg_core.losses import log_loss, squared_error
from logreg_core.panels import style
from logreg_core.training import minima
from tests.helpers import artist, click, pictures, rows, said

BOTH = [explore_slice, explore_plateau, explore_roll, explore_squared_error]
OWN = [challenger(), dataset(*rows(60, 52_000, 9_000)), dataset([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]), double_well()]


@pytest.mark.parametrize("explore", BOTH)
@pytest.mark.parametrize("data", OWN, ids=["challenger", "thousands", "separable", "six points"])
def test_a_readers_own_data_can_be_explored(explore, data):
    made = explore(data)
    made.check()
    assert re.fullmatch(r"[^$\\]{20,300}\.", repr(made))
    assert repr(explore(data.x, data.y))


@pytest.mark.parametrize("explore", [*BOTH, explore_contours, explore_surface])
def test_several_features_are_refused_with_a_way_out(explore):
    with pytest.raises(ValueError, match="choose a column"):
        explore([[1, 2], [3, 4], [5, 6]], [0, 1, 1])


# --- the slice --------------------------------------------------------------------------------------------------


def test_the_curves_stay_covered_until_they_are_revealed():
    made = explore_slice()
    for axes, loss in zip(made.scene.figure.axes, LOSSES, strict=True):
        curve = artist(axes, color=loss.colour, linestyle="-")
        assert not curve.get_visible()
        made.set(reveal=True)
        assert curve.get_visible()
        made.set(reveal=False)
    assert "0.326" not in repr(made) and "rising" not in repr(made)


def test_the_highest_place_on_the_way_is_that_of_another_program():
    made, data = explore_slice(), double_well()
    made.set(reveal=True, guess=0.3)
    (w0, b0), (w1, b1) = ((found.w, found.b) for found in minima(data.x, data.y))
    top = minimize_scalar(
        lambda s: -squared_error(data.x, data.y, w0 + s * (w1 - w0), b0 + s * (b1 - b0)),
        bounds=(0, 1),
        method="bounded",
    )
    assert -top.fun == pytest.approx(said(made, "squared error climbs to"), abs=5e-4)
    assert "you guessed 0.300" in repr(made)


def test_only_the_squared_error_rises_above_the_straight_line_between_its_ends():
    made = explore_slice()
    made.set(reveal=True)
    for axes, above in zip(made.scene.figure.axes, (True, False), strict=True):
        (shade,) = axes.collections
        assert bool(shade.get_paths()) == above


def test_the_slice_goes_over_a_ridge_only_under_squared_error():
    made = explore_slice()
    made.set(reveal=True)
    made.presets["on the way"].click()
    assert "squared error 0.326, level; log loss 1.10, rising" in repr(made)
    made.set(s=0.6)
    assert "falling; log loss" in repr(made)
    made.presets["the other end"].click()
    assert "squared error 0.299, level; log loss 2.60, rising" in repr(made)


def test_each_ball_lies_on_the_curve_of_its_loss():
    made, data = explore_slice(), double_well()
    ends = np.array([[minimum.w, minimum.b] for minimum in minima(data.x, data.y)])
    made.set(s=0.25)
    at = ends[0] + 0.25 * (ends[1] - ends[0])
    for axes, loss, colour in zip(
        made.scene.figure.axes, (squared_error, log_loss), (style.SQUARED_ERROR, style.LOG_LOSS), strict=True
    ):
        value = loss(data.x, data.y, *at)
        assert np.ravel(artist(axes, markersize=15.0).get_data()) == pytest.approx((0.25, value))
        curve = artist(axes, color=colour, linestyle="-")
        assert np.interp(0.25, *curve.get_data()) == pytest.approx(value, rel=1e-3)


def test_a_click_on_the_left_guesses_and_one_on_the_right_goes_to_that_share_of_the_way():
    made = explore_slice()
    sent = pictures(made)
    click(made, 0, 0.4, 0.31)
    assert made.values()["guess"] == pytest.approx(0.31, abs=2e-3) and made.values()["s"] == 0
    click(made, 1, 0.4, 2.0)
    assert made.values()["s"] == pytest.approx(0.4) and len([words for words, _ in sent if "at" in words]) == 2


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("x", "y"),
    [([1, 2, 3, 1, 2, 3], [0, 0, 0, 1, 1, 1]), ([0.1] * 6, [0, 1] * 3), ([1, 1 + 2.3e-16] * 2, [0, 1, 1, 0])],
)
def test_where_the_best_model_says_one_half_to_everybody_there_is_nowhere_to_walk_to(x, y):
    with pytest.raises(ValueError, match="nowhere to walk to"):
        explore_slice(x, y)


# --- the plateau ------------------------------------------------------------------------------------------------


def counted(x, y, w, rate, squared):
    """Steps of plain gradient descent from (w, 0) until the loss is a coin's, written out."""
    table, place = np.column_stack([x, np.ones(len(x))]), np.array([w, 0.0])
    for step in range(60_000):
        p = 1 / (1 + np.exp(-table @ place))
        if (
            squared
            and np.mean((p - y) ** 2) <= 0.25
            or not squared
            and np.mean(np.logaddexp(0, (1 - 2 * y) * (table @ place))) <= np.log(2)
        ):
            return step
        place -= rate * ((2 * (p - y) * p * (1 - p) if squared else p - y) @ table) / len(x)
    return None


@pytest.mark.parametrize("w", [-3.0, -2.0, -1.0])
def test_the_plateau_counts_the_steps_that_gradient_descent_takes(w):
    made = explore_plateau()
    made.set(w=w, reveal=True)
    for words, squared in (("Squared error takes(?: about)?", True), ("Log loss takes", False)):
        assert said(made, words) == pytest.approx(counted(hours().x, hours().y, w, 0.25, squared), abs=2, rel=6e-3)


def test_the_steps_of_squared_error_stay_covered_until_they_are_revealed():
    made = explore_plateau()
    left, right = made.scene.figure.axes
    far = [
        line
        for axes in (left, right)
        for line in axes.lines
        if line.get_color() == style.SQUARED_ERROR and np.size(line.get_xdata()) and line.get_visible()
    ]
    assert all(np.min(line.get_xdata()) >= -2 for line in far) and len(far) == 1
    assert "1,740,000" not in repr(made) and "Your guess for squared error" in repr(made)
    made.set(reveal=True)
    assert repr(made).startswith(
        "Squared error takes about 1,740,000 steps from w = −4.00; you guessed about 1,000 steps."
    )


def test_far_out_squared_error_takes_more_than_a_trillion_steps():
    made = explore_plateau()
    made.set(reveal=True)
    made.presets["w = −8"].click()
    assert "Squared error takes more than a trillion steps" in repr(made)


def test_a_click_on_the_left_guesses_and_one_on_the_right_does_nothing():
    made = explore_plateau()
    sent = pictures(made)
    click(made, 1, 5, 0.5)
    assert made.values()["guess"] == 3.0
    click(made, 0, -5.0, 9.0)
    assert made.values()["guess"] == pytest.approx(9.0, abs=0.1) and made.values()["w"] == -4.0
    assert "about 1,000,000,000 steps" in repr(made) and len([words for words, _ in sent if "at" in words]) == 1
