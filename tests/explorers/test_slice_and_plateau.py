"""Straight from one minimum to another, and long on a plateau: both losses beside each other."""

import re

import numpy as np
import pytest

from logreg_core.data import challenger, dataset, double_well, hours
from logreg_core.explorers import explore_contours, explore_plateau, explore_slice, explore_surface
from logreg_core.losses import log_loss, squared_error
from logreg_core.panels import style
from logreg_core.training import minima
from tests.helpers import artist, click, pictures, rows

BOTH = [explore_slice, explore_plateau]
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


def test_the_slice_goes_over_a_ridge_only_under_squared_error():
    made = explore_slice()
    made.presets["the ridge"].click()
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


@pytest.mark.parametrize("half", [0, 1])
def test_a_click_goes_to_that_share_of_the_way_in_either_half(half):
    made = explore_slice()
    sent = pictures(made)
    click(made, half, 0.4, made.scene.figure.axes[half].get_ylim()[1] * 0.9)
    assert repr(made).startswith("At s = 0.400") and len([words for words, _ in sent if "at" in words]) == 1


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
    made.set(w=w)
    said = [int(steps) for steps in re.findall(r"(\d+) steps?", repr(made).replace(",", ""))]
    for steps, squared in zip(said, (True, False), strict=True):
        assert steps == pytest.approx(counted(hours().x, hours().y, w, 0.25, squared), abs=2, rel=6e-3)


def test_far_out_squared_error_takes_more_than_a_trillion_steps():
    made = explore_plateau()
    made.presets["w = −8"].click()
    assert "squared error more than a trillion steps" in repr(made)


def test_a_click_on_the_left_starts_there_and_one_on_the_right_does_nothing():
    made = explore_plateau()
    sent = pictures(made)
    click(made, 1, 1000, 0.5)
    assert made.values()["w"] == -3.0
    click(made, 0, -5.0, 1000)
    assert made.values()["w"] == -5.0 and len([words for words, _ in sent if "at" in words]) == 1
