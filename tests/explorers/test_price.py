"""The price of one probability: each caption says what the formulas say, at every setting."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.explorers import explore_price
from logreg_core.losses import (
    pointwise_log_loss,
    pointwise_log_loss_derivative,
    pointwise_squared_error,
    pointwise_squared_error_derivative,
)
from tests.helpers import click, numbers

PRICES = [
    (pointwise_log_loss, pointwise_log_loss_derivative),
    (pointwise_squared_error, pointwise_squared_error_derivative),
]


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


@pytest.mark.parametrize(
    ("label", "p", "loss"),
    [("p = 0.99", 0.99, 0.0101), ("p = 0.5", 0.5, 0.693), ("p = 0.01", 0.01, 4.61), ("p = 0.001", 0.001, 6.91)],
)
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
    click(made, 0, 0.25, 3.0)
    assert repr(made).startswith("p = 0.250")
    click(made, 1, 0.75, 3.0)
    assert repr(made).startswith("p = 0.750")
