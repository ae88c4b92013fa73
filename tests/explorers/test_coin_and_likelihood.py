"""Notebook 05: the coins, the likelihood of the students, and the numbers that the exercises ask for."""

import re

import numpy as np
import pytest
import sympy as sp
from matplotlib.collections import LineCollection

from logreg_core import explorers
from logreg_core.data import challenger, dataset, hours
from logreg_core.exercises import check
from logreg_core.losses import likelihood, log_loss
from logreg_core.model import sigmoid
from logreg_core.panels import style
from logreg_core.training import newton
from tests.helpers import artist, click

PHI = sp.Symbol("phi", positive=True)


def numbers(sentence):
    """The numbers in a sentence, as floats."""
    found = re.findall(r"[−-]?[\d,]*\d(?:\.\d+)?(?:e[−-]?\d+)?", sentence)
    return [float(text.replace("−", "-").replace(",", "")) for text in found]


def readings(made):
    """The numbers below the bars, as the reader sees them."""
    texts = [text for text in made.scene.figure.texts if text in made.scene.moving]
    return [float(text.get_text().replace("−", "-").replace(",", "")) for text in texts]


def upright(axes):
    """The sticks, or the bars, of axes: (foot, end) of each."""
    [lines] = [made for made in axes.collections if isinstance(made, LineCollection)]
    return lines.get_segments()


# --- the coin ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("phi", "heads", "flips"), [(0.5, 1, 3), (0.25, 1, 3), (0.62, 7, 10), (0.9, 2, 30)])
def test_the_coin_says_likelihood_logarithm_slopes_and_peak(phi, heads, flips):
    made = explorers.explore_coin()
    made.set(phi=phi, n=flips, k=heads)
    product = PHI**heads * (1 - PHI) ** (flips - heads)
    curves = [product, sp.log(product), sp.diff(product, PHI), sp.diff(sp.log(product), PHI)]
    there = [float(curve.subs(PHI, sp.Rational(str(phi)))) for curve in curves]
    peak = [heads / flips, *(float(curve.subs(PHI, sp.Rational(heads, flips))) for curve in curves[:2])]
    assert numbers(repr(made)) == pytest.approx([heads, flips, phi, *there, *peak], rel=0.01)


@pytest.mark.parametrize(("heads", "flips"), [(1, 3), (10, 30), (0, 3), (5, 5), (1, 1)])
def test_both_peaks_stand_on_the_dashed_line(heads, flips):
    made = explorers.explore_coin()
    made.set(n=flips, k=heads)
    for axes, colour in zip(made.scene.figure.axes[:2], (style.INK, style.LOG_LOSS), strict=True):
        curve, line = artist(axes, color=colour), artist(axes, linestyle="--")
        highest = curve.get_xdata()[np.argmax(curve.get_ydata())]
        assert highest == pytest.approx(line.get_xdata()[0], abs=1 / 400)
        assert line.get_xdata()[0] == heads / flips


def test_at_the_peak_both_slopes_are_zero():
    made = explorers.explore_coin()
    made.presets["H, T, T at its peak"].click()
    assert "slopes 0 and 0" in repr(made)


def test_a_slope_that_is_only_small_is_not_called_zero():
    made = explorers.explore_coin()
    made.set(n=29, k=29)
    assert "slopes 1.08e−07 and 58.0" in repr(made)


def test_three_tails_are_explained_best_by_a_coin_that_never_shows_heads():
    made = explorers.explore_coin()
    made.presets["T, T, T"].click()
    assert "Both peaks are at φ = 0, where L = 1.00 and ln L = 0." in repr(made)
    made.set(phi=0.0)
    assert "slopes −3.00 and −3.00" in repr(made)
    made.set(phi=1.0)
    assert "L = 0, ln L = −∞" in repr(made)


def test_there_are_never_more_heads_than_flips():
    made = explorers.explore_coin(heads=7, flips=10)
    made.controls["n"].value = 4
    assert made.controls["k"].value == 4
    assert repr(made).startswith("4 heads in 4 flips")
    made.controls["k"].value = 12
    assert made.controls["n"].value == 12
    assert repr(made).startswith("12 heads in 12 flips")
    made.controls["n"].value = 20
    made.set(n=9, k=8)
    assert repr(made).startswith("8 heads in 9 flips")


def test_sliders_that_move_each_other_paint_one_picture():
    made, painted = explorers.explore_coin(heads=7, flips=10), []
    paint = made.picture.paint
    made.picture.paint = lambda sentence: (painted.append(sentence), paint(sentence))
    made.controls["n"].value = 4
    assert painted == [repr(made)] and repr(made).startswith("4 heads in 4 flips")
    made.controls["k"].value = 12
    assert painted[1:] == [repr(made)] and repr(made).startswith("12 heads in 12 flips")
    made.presets["ten times as many"].click()
    assert painted[2:] == [repr(made)]


def test_a_record_that_cannot_be_is_refused():
    with pytest.raises(ValueError, match="heads must be at most flips, got 4 heads in 3 flips"):
        explorers.explore_coin(heads=4, flips=3)


# --- the long coin ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("phi", "last"), [(0.5, 1074), (1 / 3, 1170)])
def test_the_long_coin_says_when_its_product_died(phi, last):
    made = explorers.explore_long_coin()
    made.set(flips=last, phi=phi)
    product, total = numbers(repr(made))[1:]
    left = made.scene.figure.axes[0]
    assert product == 4.94e-324 and not len(artist(left, color=style.WRONG, linewidth=4).get_xdata())
    made.set(flips=1200)
    assert f"exactly 0, and has been since flip {last + 1:,}" in repr(made)
    assert artist(left, marker="X").get_xdata()[0] == last + 1
    assert numbers(repr(made))[-1] == pytest.approx(400 * np.log(phi) + 800 * np.log(1 - phi), abs=0.05)


def test_every_long_coin_stays_in_its_picture():
    made = explorers.explore_long_coin()
    for phi in (0.1, 0.35, 0.8):
        made.set(flips=1200, phi=phi)
        right = made.scene.figure.axes[1]
        assert artist(right, marker="None").get_ydata()[-1] >= right.get_ylim()[0]


# --- from likelihood to log loss --------------------------------------------------------------------------------


@pytest.mark.parametrize(("w", "b"), [(0.0, 0.0), (1.5, -4.1), (5.0, -10.0), (-6.0, 9.0), (6.0, 10.0)])
def test_the_readings_below_the_bars_agree_at_every_setting(w, b):
    made, data = explorers.explore_likelihood(), hours()
    made.set(w=w, b=b)
    p = 1 / (1 + np.exp(-(w * data.x + b)))
    product, log_product, total, mean, loss = readings(made)
    assert product == pytest.approx(np.prod(np.where(data.y == 1, p, 1 - p)), rel=1e-3)
    assert log_product == total == pytest.approx(np.log(product), abs=1e-3)
    assert mean == loss == pytest.approx(log_loss(data.x, data.y, w, b), abs=6e-5)
    assert numbers(repr(made)) == pytest.approx([20, product, log_product, total, mean, loss], rel=0.01)


def test_the_bars_are_as_long_as_the_sticks():
    made = explorers.explore_likelihood()
    made.set(w=2.0, b=-4.0)
    left, right = made.scene.figure.axes
    sticks, bars = ([abs(end[1] - foot[1]) for foot, end in upright(axes)] for axes in (left, right))
    assert bars == pytest.approx(sticks) and len(bars) == 20
    for (x, _), (_, end) in upright(left):
        assert end == pytest.approx(sigmoid(2 * x - 4))  # every stick ends on the curve


def test_the_preset_comes_as_near_to_the_largest_product_as_sliders_can():
    made, data = explorers.explore_likelihood(), hours()
    made.presets["nearly the most likely"].click()
    best = newton(data.x, data.y)
    largest = likelihood(data.x, data.y, best.w[-1], best.b[-1])
    assert 0.99 * largest < readings(made)[0] <= largest
    for w, b in ((0.0, 0.0), (5.0, -10.0), (1.0, -3.0)):
        made.set(w=w, b=b)
        assert readings(made)[0] < 0.99 * largest


@pytest.mark.parametrize(
    "data",
    [challenger(), dataset([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]), dataset([1, 2], [1, 1])],
    ids=["challenger", "separable", "one class"],
)
def test_a_readers_own_data_set_the_sliders(data):
    made = explorers.explore_likelihood(data)
    made.check()
    assert ("nearly the most likely" in made.presets) == (data.name == "challenger")
    left, right = made.scene.figure.axes[0].get_xlim()
    assert left < data.x.min() and data.x.max() < right


def test_a_large_data_set_of_ones_own_shows_a_dead_product():
    x = np.linspace(-1, 1, 3000)
    made = explorers.explore_likelihood(x, np.random.default_rng(0).random(3000) < sigmoid(x))
    assert "is exactly 0 in float64" in repr(made)
    made.check()


def test_a_click_puts_the_middle_of_the_curve_under_the_pointer():
    made = explorers.explore_likelihood()
    made.set(w=2.0)
    click(made, 0, 3.0, 0.5)
    assert made.values() == {"w": 2.0, "b": -6.0}
    click(made, 1, 3.0, 0.5)
    assert made.values() == {"w": 2.0, "b": -6.0}, "the right half is for looking"


# --- the exercises ----------------------------------------------------------------------------------------------


def test_the_answers_are_those_of_calculus():
    record, ten = PHI * (1 - PHI) ** 2, PHI**7 * (1 - PHI) ** 3
    assert check("05.1", min(sp.solve(sp.diff(record, PHI), PHI))).right
    assert check("05.2", sp.integrate(record, (PHI, 0, 1))).right
    [best] = sp.solve(sp.diff(sp.log(ten), PHI), PHI)
    assert check("05.3", best).right


def test_the_oven_is_fitted_with_one_probability_for_all():
    x, y = np.repeat([-1.0, 0.0, 1.0], 10), np.repeat([1, 0, 1, 0, 1, 0], [8, 2, 2, 8, 8, 2])
    path = newton(x, y)
    assert sigmoid(path.w[-1] * x + path.b[-1]) == pytest.approx(0.6)
