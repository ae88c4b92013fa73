"""A slope is that of the curve, its factors multiply to it, and what is guessed stays covered until it is revealed."""

import math

import numpy as np
import pytest

from logreg_core.explorers import explore_factors, explore_slope
from logreg_core.losses import chain, log_loss, squared_error
from logreg_core.panels import style
from tests.helpers import artist, click, said

# --- slope ------------------------------------------------------------------------------------------------------


def steepness(line):
    """Rise over run of a drawn straight line."""
    x, y = line.get_data()
    return (y[-1] - y[0]) / (x[-1] - x[0])


@pytest.mark.parametrize("w", [math.log(3), -0.5, 2.0])
@pytest.mark.parametrize("passed", [False, True])
def test_the_tangent_touches_the_curve_and_its_slope_is_error_times_input(w, passed):
    made = explore_slope()
    made.set(w=w, passed=passed)
    made.set(reveal=True)
    [axes] = made.scene.figure.axes
    tangent, curve = artist(axes, color=style.INK), artist(axes, label="J")
    expected = (1 / (1 + math.exp(-(2 * w - math.log(3)))) - passed) * 2
    assert steepness(tangent) == pytest.approx(expected)
    assert said(made, "The slope is") == pytest.approx(expected, abs=0.006)
    gap = curve.get_ydata() - np.interp(curve.get_xdata(), *tangent.get_data())
    assert gap.min() > -1e-9 and gap.min() < 1e-3, "a convex curve lies above its tangent, and touches it"


def test_the_slope_is_covered_until_it_is_revealed_and_again_for_another_question():
    made = explore_slope()
    tangent = artist(made.scene.figure.axes[0], color=style.INK)
    assert not tangent.get_visible() and "1.5" not in repr(made)
    made.set(guess=0.8)
    made.set(reveal=True)
    assert tangent.get_visible() and "The slope is 1.50; you guessed 0.8, 0.700 too low." in repr(made)
    made.set(passed=True)
    assert not tangent.get_visible() and not made.values()["reveal"] and "The slope" not in repr(made)
    made.set(reveal=True, guess=-0.5)
    assert "you guessed −0.5, and that is it. A little more weight makes J fall." in repr(made)


def test_a_press_turns_the_line_to_the_pointer_and_one_at_the_dot_does_nothing():
    made = explore_slope()
    w = made.values()["w"]
    height = log_loss([2.0], [0], w, -math.log(3))
    click(made, 0, w + 1, height + 1.2)
    assert made.values()["guess"] == pytest.approx(1.2)
    click(made, 0, w + 0.05, height + 2)
    assert made.values()["guess"] == pytest.approx(1.2)


# --- factors ----------------------------------------------------------------------------------------------------


def rows(made):
    """Left and right axes of log loss, then of squared error."""
    one, two, three, four, *_ = made.scene.figure.axes
    return (one, two), (three, four)


def test_the_first_student_shows_the_lessons_fractions():
    made = explore_factors()
    made.set(reveal=True)
    made.presets["the first student"].click()
    assert "Log loss: 4 × 0.1875 × 2 = 1.5. Squared error: 1.5 × 0.1875 × 2 = 0.5625." in repr(made)
    made.set(one=True)
    assert "Log loss: (−1.333) × 0.1875 × 2 = −0.5." in repr(made)


def test_the_products_are_covered_until_they_are_revealed():
    made = explore_factors()
    for _, right in rows(made):
        heads = [line for line in right.lines if line.get_marker() in ("o", "<", ">")]
        assert len(heads) == 1 and not heads[0].get_visible()
    assert "× 1 =" not in repr(made) and "Squared error" not in repr(made)
    made.set(guess=2.5, reveal=True)
    assert "You guessed 2.50; it is 1.00: 1.50 too high." in repr(made)
    assert "22,027 × 0.0000454 × 1 = 1." in repr(made) and "2 × 0.0000454 × 1 = 0.00009079." in repr(made)


def test_a_click_moves_the_guess():
    made = explore_factors()
    click(made, rows(made)[0][1], 1.7, 0.0)
    assert made.values()["guess"] == pytest.approx(1.7)


@pytest.mark.parametrize("values", [dict(z=2.5, x=2.0), dict(z=-2.0, x=1.5), dict(z=-4.0, x=-3.0), dict(z=10.0, x=1.0)])
@pytest.mark.parametrize("label", [False, True])
def test_large_factors_stand_high_and_the_product_is_drawn_as_long_as_it_is(values, label):
    made = explore_factors()
    made.set(**values, one=label, reveal=True)
    for (left, right), loss in zip(rows(made), (log_loss, squared_error), strict=True):
        links = chain(values["x"], int(label), 0.0, values["z"], loss=loss)
        tops = [bar.get_y() + bar.get_height() for bar in left.patches]
        assert tops == pytest.approx([abs(link) for link in links[:3]], rel=1e-9)
        assert len({bar.get_y() for bar in left.patches}) == 1, "one floor"
        heads = [line for line in right.lines if line.get_marker() in ("o", "<", ">")]
        assert [head.get_xdata()[0] for head in heads] == pytest.approx([links.product])
        low, high = right.get_xlim()
        assert low < links.product < high


def test_a_student_at_zero_says_nothing_about_the_weight():
    made = explore_factors()
    made.set(reveal=True)
    made.presets["x = 0"].click()
    assert repr(made).count("× 0 = 0") == 2
