"""The price of one probability: each caption says what the formulas say, at every setting."""

import re

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
from logreg_core.panels import style
from tests.helpers import artist, click, said

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


def revealed(y=1):
    made = explore_price(y)
    made.set(reveal=True)
    return made


@pytest.mark.parametrize(
    ("label", "p", "loss"),
    [("p = 0.99", 0.99, 0.0101), ("p = 0.5", 0.5, 0.693), ("p = 0.01", 0.01, 4.61), ("p = 0.001", 0.001, 6.91)],
)
def test_the_buttons_show_the_prices_of_the_lesson(label, p, loss):
    made = revealed()
    made.presets[label].click()
    assert made.values()["p"] == p
    assert f"log loss {loss}" in repr(made)


@pytest.mark.parametrize(("p", "y"), [(0.8, 1), (0.3, 0), (0.999, 1), (0.001, 1), (0.001, 0)])
def test_the_price_caption_names_what_happened_and_all_four_numbers(p, y):
    made = revealed(y)
    made.set(p=p)
    assert repr(made).startswith("She passed" if y else "She failed")
    found = [said(made, words) for words in ("log loss", "squared error")]
    assert found == pytest.approx([pointwise_log_loss(y, p), pointwise_squared_error(y, p)], rel=0.01)
    slopes = [
        float(each.replace("−", "-")) for each in re.findall(r"with slope ([−\d.e,]*\d)", repr(made).replace(",", ""))
    ]
    expected = [pointwise_log_loss_derivative(y, p), pointwise_squared_error_derivative(y, p)]
    assert slopes == pytest.approx(expected, rel=0.01)


@pytest.mark.parametrize("y", [0, 1])
def test_log_loss_stays_covered_until_the_reader_has_drawn(y):
    made = explore_price(y)
    axes = made.scene.figure.axes[0]
    covered = [line for line in axes.lines if line.get_color() == style.LOG_LOSS]
    assert len(covered) == 3 and not any(line.get_visible() for line in covered)
    assert "log loss" not in repr(made)
    made.set(reveal=True)
    assert all(line.get_visible() for line in covered)


@pytest.mark.parametrize("y", [0, 1])
def test_a_reader_who_follows_the_two_rules_draws_log_loss(y):
    made = explore_price(y)
    knots = artist(made.scene.figure.axes[0], color=style.GUESS, ls="--").get_xdata()
    given_to_what_happened = knots if y else 1 - knots
    halvings = np.log2(1 / given_to_what_happened)
    made.set(sketch=tuple(0.6931 * halvings), reveal=True)
    assert said(made, "They are") == pytest.approx(0, abs=0.03)


def test_the_pointer_draws_until_the_answer_is_seen_and_then_sets_the_probability():
    made = explore_price()
    click(made, 0, 0.25, 1.4)
    assert made.values()["p"] == 0.8 and made.values()["sketch"][3] == pytest.approx(1.4, abs=0.05)
    made.set(reveal=True)
    click(made, 0, 0.25, 3.0)
    assert made.values()["p"] == pytest.approx(0.25, abs=0.001) and "p was 0.250" in repr(made)


@pytest.mark.parametrize("y", [0, 1])
def test_no_mark_leaves_the_picture_wherever_the_probability_is(y):
    made = revealed(y)
    axes = made.scene.figure.axes[0]
    for p in (0.001, 0.5, 0.999):
        made.set(p=p)
        for marker in ("o", "D"):
            [mark] = [line for line in axes.lines if line.get_marker() == marker and line.get_color() != style.GUESS]
            [x], [height] = mark.get_data()
            assert 0 <= x <= 1 and 0 <= height <= axes.get_ylim()[1]


def test_what_happened_is_0_or_1():
    with pytest.raises(ValueError, match="y must be 0 or 1"):
        explore_price(2)
