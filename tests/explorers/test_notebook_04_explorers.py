"""The explorers of notebook 04: each caption says what the formulas say, at every setting."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.data import challenger, dataset, hours, separable, tiny4
from logreg_core.explorers import explore_bowl, explore_mean, explore_price
from logreg_core.losses import (
    log_loss,
    pointwise_log_loss,
    pointwise_log_loss_derivative,
    pointwise_squared_error,
    pointwise_squared_error_derivative,
)
from tests.helpers import numbers, rows

PRICES = [(pointwise_log_loss, pointwise_log_loss_derivative),
          (pointwise_squared_error, pointwise_squared_error_derivative)]
OWN = [hours(), challenger(), separable(), dataset(*rows(60, 52_000, 9_000)), dataset(*rows(5_000, 0.002, 0.0004)),
       dataset([3, 3, 3], [0, 1, 1])]
NAMES = ["hours", "challenger", "separable", "thousands", "5000 rows of thousandths", "one value"]


def bend(x, w, b, u, v):
    """Second difference of J along (u, v), computed from the definition."""
    def mean(t):
        p = 1 / (1 + np.exp(-((w + t * u) * x + b + t * v)))
        return np.mean(-tiny4().y * np.log(p) - (1 - tiny4().y) * np.log(1 - p))
    return (mean(1e-4) - 2 * mean(0) + mean(-1e-4)) / 1e-8


# --- the price of one probability -------------------------------------------------------------------------------


@given(st.floats(0.001, 0.999), st.sampled_from([0, 1]))
def test_the_price_is_minus_the_logarithm_of_what_was_given_to_what_happened(p, y):
    assert pointwise_log_loss(y, p) == pytest.approx(-y * np.log(p) - (1 - y) * np.log(1 - p))
    assert pointwise_squared_error(y, p) == pytest.approx((p - y) ** 2)


@pytest.mark.parametrize(("price", "slope"), PRICES)
@given(p=st.floats(0.01, 0.99), y=st.sampled_from([0, 1]))
def test_slopes_are_difference_quotients(price, slope, p, y):
    assert slope(y, p) == pytest.approx((price(y, p + 1e-7) - price(y, p - 1e-7)) / 2e-7, rel=1e-4, abs=1e-6)


@given(st.floats(0.001, 0.999))
def test_log_loss_is_never_flatter_than_1_and_squared_error_never_steeper_than_2(p):
    assert abs(pointwise_log_loss_derivative(1, p)) >= 1 and abs(pointwise_log_loss_derivative(0, p)) >= 1
    assert abs(pointwise_squared_error_derivative(1, p)) <= 2 and abs(pointwise_squared_error_derivative(0, p)) <= 2


def test_both_labels_cost_the_same_at_one_half_only():
    p = np.linspace(0.001, 0.999, 999)
    same = np.isclose(pointwise_log_loss(1, p), pointwise_log_loss(0, p), atol=1e-9)
    assert p[same] == pytest.approx([0.5])
    assert pointwise_log_loss(1, 0.5) == pytest.approx(0.6931, abs=5e-5)


@pytest.mark.parametrize("p", [1.1, -0.1, np.nan])
def test_a_probability_of_0_or_1_has_no_finite_price(p):
    assert pointwise_log_loss(1, 0.0) == pointwise_log_loss(0, 1.0) == np.inf
    with pytest.raises(ValueError, match="p must lie between 0 and 1"):
        pointwise_log_loss(1, p)


@pytest.mark.parametrize(("label", "p", "loss"), [("p = 0.99", 0.99, 0.0101), ("p = 0.5", 0.5, 0.693),
                                                  ("p = 0.01", 0.01, 4.61), ("p = 0.001", 0.001, 6.91)])
def test_the_buttons_show_the_prices_of_the_lesson(label, p, loss):
    made = explore_price()
    made.presets[label].click()
    assert made.values()["p"] == p
    assert f"Log loss {loss}" in repr(made)


@pytest.mark.parametrize(("p", "zero"), [(0.8, False), (0.3, True), (0.999, True), (0.001, False)])
def test_the_price_caption_names_the_label_and_all_four_numbers(p, zero):
    made, y = explore_price(), 1 - zero
    made.set(p=p, zero=zero)
    assert f"y = {y} happened: {'−ln p' if y else '−ln(1 − p)'} is switched on" in repr(made)
    said = numbers(repr(made).split("Log loss")[1])
    expected = [f(y, p) for pair in PRICES for f in pair]
    assert said == pytest.approx(expected, rel=0.01)


def test_a_click_sets_the_probability():
    made = explore_price()
    made.set(**made._on_point(0, 0.25, 3.0))
    assert repr(made).startswith("p = 0.250")


# --- the mean ---------------------------------------------------------------------------------------------------


def test_four_bars_add_up_to_the_mean_of_the_lesson():
    made = explore_mean()
    made.presets["w = ln 3, b = 0"].click()
    *bars, count, mean, _, _ = numbers(repr(made))
    assert (count, mean) == (4, 0.6181)
    assert bars == pytest.approx(-np.log([3 / 4, 1 / 2, 1 / 4, 9 / 10]), abs=5e-5)
    stacked = made.scene.stack.get_segments()[-1][1][1]
    assert stacked == pytest.approx(np.log(320 / 27) / 4)


@pytest.mark.parametrize("w", [-6.0, -1.0, 0.0, 0.5, 6.0])
@pytest.mark.parametrize("b", [-6.0, 0.0, 2.0])
def test_the_mean_caption_is_the_mean_log_loss(w, b):
    made, data = explore_mean(), tiny4()
    made.set(w=w, b=b)
    assert f"= {log_loss(data.x, data.y, w, b):.4f}, at" in repr(made)


def test_many_prices_are_not_spelt_out():
    made = explore_mean(hours())
    made.set(w=0.0, b=0.0)
    assert repr(made).startswith("J = 0.6931, the mean of 20 prices between 0.693 and 0.693")


# --- the bowl ---------------------------------------------------------------------------------------------------


@given(st.floats(-6, 6), st.floats(-6, 6))
def test_log_loss_never_bends_downward(w, b):
    BOWL.set(w=w, b=b, squared=False)
    low, high = numbers(repr(BOWL))[1:3]
    assert 0 < low <= high


BOWL = explore_bowl()


def test_the_eigenvalues_are_the_least_and_the_largest_bend_of_all_directions():
    made = explore_bowl()
    made.presets["w = ln 3, b = 0"].click()
    bends = [bend(tiny4().x, np.log(3), 0.0, np.cos(a), np.sin(a)) for a in np.linspace(0, np.pi, 721)]
    assert numbers(repr(made))[1:3] == pytest.approx([min(bends), max(bends)], abs=1e-3)


def test_squared_error_bends_downward_where_the_lesson_says_so():
    made = explore_bowl()
    made.presets["squared error, w = −3 ln 3"].click()
    assert repr(made).startswith("M = 0.5446. Eigenvalues of the Hessian: −0.0219 and 0.0224. One is negative")
    made.set(squared=False)
    assert "Both are positive" in repr(made)


def test_one_repeated_value_makes_a_trough():
    made = explore_bowl([2, 2, 2, 2], [0, 1, 1, 1])
    for w, b in [(0.0, 0.0), (1.0, -2.0), (-3.0, 6.0)]:
        made.set(w=w, b=b)
        assert repr(made).startswith("J = 0.6931. Eigenvalues of the Hessian: 0 and 1.25. No bend at all")


@pytest.mark.parametrize("explore", [explore_mean, explore_bowl])
def test_a_click_on_the_map_sets_weight_and_bias_and_elsewhere_nothing(explore):
    made = explore()
    place = made.scene.figure.axes.index(made.scene.map.point.axes)
    assert made._on_point(place, 1.5, -2.0) == {"w": 1.5, "b": -2.0}
    assert not made._on_point(1 - place, 1.5, -2.0)


@pytest.mark.parametrize("explore", [explore_mean, explore_bowl])
@pytest.mark.parametrize("data", OWN, ids=NAMES)
def test_own_data_set_the_map_and_no_bend_of_log_loss_is_negative(explore, data):
    made = explore(data)
    made.check()
    limits = made.scene.map.point.axes.get_xlim()
    assert limits == pytest.approx((made.controls["w"].min, made.controls["w"].max))
    if explore is explore_bowl:
        for place in ("min", "max"):
            made.set(w=getattr(made.controls["w"], place), b=made.controls["b"].max)
            assert "negative" not in repr(made)


@pytest.mark.parametrize("explore", [explore_mean, explore_bowl])
def test_the_lowest_place_is_offered_only_where_there_is_one(explore):
    assert "near the lowest" in explore(hours()).presets
    assert "near the lowest" not in explore(separable()).presets
