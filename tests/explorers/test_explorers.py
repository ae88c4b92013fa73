"""Explorers: every control does what its name says, for the lesson's data and for a reader's own."""

import re

import matplotlib
import numpy as np
import pytest

from logreg_core import explorers
from logreg_core.data import challenger, dataset, hours
from logreg_core.losses import log_loss
from logreg_core.model import boundary, sigmoid
from tests.helpers import click, numbers, rows

EVERY = [getattr(explorers, name) for name in explorers.__all__]
WITH_DATA = [explorers.explore_by_hand, explorers.explore_sigmoid]


@pytest.mark.parametrize("explore", EVERY)
def test_every_control_can_be_moved_to_its_ends(explore):
    explore().check()


@pytest.mark.parametrize("explore", EVERY)
def test_every_picture_is_said_in_a_sentence_that_needs_no_mathematics_font(explore):
    made = explore()
    assert re.fullmatch(r"[^$\\]{20,300}\.", repr(made))


@pytest.mark.parametrize("explore", WITH_DATA)
@pytest.mark.parametrize("data", [
    challenger(),
    dataset(*rows(60, 52_000, 9_000), feature="income", unit="€"),
    dataset(*rows(5_000, 0.002, 0.0004)),
    dataset(*rows(40, 2e12, 1e12)),
    dataset([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]),
], ids=["challenger", "thousands", "5000 rows of thousandths", "billions", "separable"])
def test_a_readers_own_data_set_the_sliders_and_the_axes(explore, data):
    made = explore(data)
    made.check()
    control = made.controls["w"]
    control.value = control.min + 7 * control.step
    assert made.values()["w"] == pytest.approx(control.value, rel=1e-9, abs=control.step / 1e6)
    left, right = made.scene.figure.axes[-1].get_xlim() if explore is explorers.explore_sigmoid else (
        made.scene.figure.axes[0].get_xlim())
    assert left < data.x.min() and data.x.max() < right


@pytest.mark.parametrize("explore", WITH_DATA)
def test_own_data_may_be_given_as_two_lists(explore):
    assert repr(explore([1, 2, 3, 4], [0, 1, 0, 1]))


@pytest.mark.parametrize("explore", WITH_DATA)
def test_several_features_are_refused_with_a_way_out(explore):
    with pytest.raises(ValueError, match="choose a column"):
        explore([[1, 2], [3, 4], [5, 6]], [0, 1, 1])


@pytest.mark.parametrize(("w", "b", "t"), [(1.5, -4.1, 0.5), (2.0, -5.0, 0.8), (-1.0, 3.0, 0.3)])
def test_the_sigmoid_caption_names_boundary_threshold_slope_and_loss(w, b, t):
    made, data = explorers.explore_sigmoid(), hours()
    made.set(w=w, b=b, t=t)
    place, threshold, slope, loss, right, count = numbers(repr(made))
    near = boundary(w, b, t)
    assert place == pytest.approx(near, rel=0.01)
    assert threshold == t
    assert slope == pytest.approx((sigmoid(w * (near + 1e-6) + b) - sigmoid(w * (near - 1e-6) + b)) / 2e-6, rel=0.01)
    assert loss == pytest.approx(log_loss(data.x, data.y, w, b), rel=0.01)
    assert (right, count) == (np.sum((sigmoid(w * data.x + b) >= t) == data.y), 20)


def test_weight_zero_has_no_boundary_and_the_caption_says_so():
    made = explorers.explore_sigmoid()
    made.set(w=0.0)
    assert repr(made).startswith("With weight 0 there is no boundary")


def test_the_presets_of_the_lesson_show_the_boundary_at_8_and_at_0_8_hours():
    made = explorers.explore_sigmoid()
    made.presets["b = −4, w = 0.5"].click()
    assert "boundary is at 8.00 h" in repr(made)
    made.presets["b = −4, w = 5"].click()
    assert "boundary is at 0.800 h" in repr(made)


def test_a_click_puts_the_boundary_under_the_pointer():
    made = explorers.explore_sigmoid()
    made.set(w=2.0, t=0.7)
    for axes in made.scene.figure.axes:
        assert boundary(**made.values() | made.press[axes](4.0, 0.5)) == pytest.approx(4.0)
    click(made, 1, 4.0, 0.5)
    assert boundary(**made.values()) == pytest.approx(4.0, abs=made.controls["b"].step / 2 / 2.0)


def test_the_best_curve_stays_hidden_until_asked_for():
    made = explorers.explore_by_hand()
    assert "0.4015" not in repr(made)
    made.set(reveal=True)
    assert "J = 0.4015" in repr(made)


def test_a_steep_guess_is_right_more_often_than_a_coin_and_still_pays_more():
    made = explorers.explore_by_hand()
    made.presets["zero"].click()
    assert repr(made).startswith("Mean log loss J = 0.6931; 10 of 20 right.")
    made.presets["steep"].click()
    assert repr(made).startswith("Mean log loss J = 0.8961; 15 of 20 right.")


def test_the_threshold_moves_no_price():
    made = explorers.explore_by_hand()
    made.set(w=1.5, b=-4.1)
    before = numbers(repr(made))[0]
    made.set(t=0.9)
    assert numbers(repr(made))[0] == before


def test_two_bells_of_equal_width_make_a_sigmoid_at_every_setting():
    made = explorers.explore_bells()
    for gap in (-4.0, -0.5, 1.5, 5.0):
        for width in (0.6, 1.3, 2.0):
            for share in (0.05, 0.4, 0.95):
                made.set(gap=gap, width=width, share=share)
                assert "agree to twelve digits" in repr(made)


def test_one_more_point_of_score_multiplies_the_odds_by_e_everywhere():
    made = explorers.explore_score()
    for z in (-7.0, -1.3, 0.0, 2.44, 7.0):
        made.set(z=z)
        assert "2.72 times as large" in repr(made)


@pytest.mark.parametrize("name", ["explore_sigmoid", "explore_threshold", "explore_surface"])
def test_the_readers_own_matplotlib_settings_change_no_pixel(name):
    usual = getattr(explorers, name)().picture.frame.last
    with matplotlib.rc_context({"font.size": 20, "axes.grid": False, "lines.linewidth": 6, "xtick.major.size": 12}):
        assert np.array_equal(getattr(explorers, name)().picture.frame.last, usual)
