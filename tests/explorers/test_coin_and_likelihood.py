"""Notebook 05: the coins, and the likelihood of the students."""

import math
import re

import numpy as np
import pytest
import sympy as sp
from matplotlib.collections import LineCollection

from logreg_core import explorers
from logreg_core.data import challenger, dataset, hours, oven
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


def right(phi, heads, flips):
    """A reader's function that survives records without heads and without tails."""
    total = 0
    if heads > 0:
        total = total + heads * np.log(phi)
    if heads < flips:
        total = total + (flips - heads) * np.log(1 - phi)
    return total


def top(axes):
    """Where the star stands."""
    return artist(axes, marker="*").get_xdata()[0]


@pytest.mark.parametrize(("phi", "heads", "flips"), [(0.5, 1, 3), (0.25, 1, 3), (0.625, 7, 10), (0.9, 2, 30)])
def test_the_coin_says_likelihood_logarithm_and_peak(phi, heads, flips):
    product = PHI**heads * (1 - PHI) ** (flips - heads)
    peak, here = (
        [float(curve.subs(PHI, at)) for curve in (product, sp.log(product))]
        for at in (sp.Rational(heads, flips), sp.Rational(str(phi)))
    )
    made = explorers.explore_coin(heads, flips, guess=phi, reveal=True)
    assert numbers(repr(made))[-2:] == pytest.approx([peak[0], here[0]], rel=0.01)
    made = explorers.explore_coin(heads, flips, log_likelihood=right, guess=phi)
    best = heads / flips
    assert numbers(repr(made)) == pytest.approx([heads, flips, best, best, best, *peak, phi, *here], rel=0.01)


def test_the_first_coin_keeps_its_answer_covered_until_reveal():
    made = explorers.explore_coin()
    [axes] = made.scene.figure.axes
    shown = [one for one in axes.lines + axes.texts if one.get_visible() and one in made.scene.moving]
    assert not any(one.get_color() in (style.INK, style.GOAL) for one in shown)
    assert (
        repr(made) == "1 head in 3 flips. Your guess: 0.700. Move it to where you expect the answer, then press reveal."
    )
    made.set(reveal=True)
    assert "You guessed 0.700; it is 0.333: 0.367 too high." in repr(made) and top(axes) == 1 / 3
    made.presets["no heads in 3"].click()
    assert not made.values()["reveal"] and "0.333" not in repr(made), "another record is another question"


@pytest.mark.parametrize(("heads", "flips"), [(1, 3), (10, 30), (0, 3), (5, 5), (1, 1), (0, 1), (29, 30)])
def test_both_stars_stand_above_each_other(heads, flips):
    made = explorers.explore_coin(heads, flips, log_likelihood=right)
    above, below = made.scene.figure.axes
    assert top(above) == top(below) == heads / flips
    for axes in (above, below):
        curve = next(line for line in axes.lines if len(line.get_xdata()) > 99)
        assert curve.get_xdata()[np.nanargmax(curve.get_ydata())] == pytest.approx(heads / flips, abs=1 / 400)


@pytest.mark.parametrize(("heads", "phi"), [(30, 0.5), (30, 0.0), (0, 1.0), (15, 0.99), (1, 0.0)])
def test_no_mark_leaves_the_picture(heads, phi):
    made = explorers.explore_coin(heads, 30, log_likelihood=right, guess=phi)
    below = made.scene.figure.axes[1]
    mark = artist(below, color=style.GUESS, linestyle="None")
    assert mark.get_marker() == "v" and mark.get_ydata()[0] == below.get_ylim()[0]
    assert mark.get_xdata()[0] == phi and mark.get_visible()
    made.set(guess=heads / 30)
    assert mark.get_marker() == "s" and mark.get_ydata()[0] == 0


@pytest.mark.parametrize(
    ("own", "says"),
    [
        (lambda phi, heads, flips: -right(phi, heads, flips), "your ln L at φ = 0.998"),
        (lambda phi, heads, flips: right(1 - phi, heads, flips), "your ln L at φ = 0.667"),
        (lambda phi, heads, flips: heads * np.log(phi), "your ln L at φ = 0.998"),
    ],
)
def test_a_wrong_function_has_its_star_elsewhere(own, says):
    made = explorers.explore_coin(log_likelihood=own)
    assert "L is highest at φ = 0.333" in repr(made) and says in repr(made)
    above, below = made.scene.figure.axes
    assert top(above) != top(below)
    assert below.get_ylim()[0] <= artist(below, marker="*").get_ydata()[0] <= below.get_ylim()[1]


def test_a_function_written_for_one_number_is_welcome():
    def one(phi, heads, flips):
        up = heads * math.log(phi) if heads else 0
        return up + ((flips - heads) * math.log(1 - phi) if flips > heads else 0)

    made, same = (explorers.explore_coin(log_likelihood=own) for own in (one, right))
    made.check()
    assert repr(made) == repr(same)


def test_an_unbuilt_function_is_asked_for_and_what_it_lacks_is_said():
    def log_likelihood(phi, heads, flips):
        """ln L."""
        ...

    assert repr(explorers.explore_coin(log_likelihood=log_likelihood)).startswith("Write log_likelihood in the cell")

    def formula(phi, heads, flips):
        return heads * np.log(phi) + (flips - heads) * np.log(1 - phi)

    made, complaints = explorers.explore_coin(log_likelihood=formula), []
    before, made.picture.complain = repr(made), complaints.append
    made.presets["no heads in 3"].click()
    assert complaints == ["Your log_likelihood gives nan at 0, which means “not a number”."]
    assert repr(made) == before
    made.presets["10 heads in 30"].click()
    assert repr(made).startswith("10 heads in 30 flips: L is highest at φ = 0.333")


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
    made.presets["10 heads in 30"].click()
    assert painted[2:] == [repr(made)]


def test_a_record_that_cannot_be_is_refused():
    with pytest.raises(ValueError, match="heads must be at most flips, got 4 heads in 3 flips"):
        explorers.explore_coin(heads=4, flips=3)


# --- the long coin ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("phi", "last"), [(0.5, 1074), (1 / 3, 1170), (0.15, 1005), (0.55, 1018)])
def test_the_long_coin_says_when_its_product_died(phi, last):
    made = explorers.explore_long_coin()
    made.set(flips=last, phi=phi)
    product, total = numbers(repr(made))[1:]
    left, words = made.scene.figure.axes[0], made.scene.figure.axes[0].texts[0]
    assert 0 < product < 2e-323 and not len(artist(left, color=style.WRONG, linewidth=4).get_xdata())
    assert float(words.get_text().replace("−", "-")) == product
    made.set(flips=last + 1)
    assert words.get_text() == "0"
    made.set(flips=1200)
    assert f"exactly 0, and has been since flip {last + 1:,}" in repr(made)
    assert artist(left, marker="X").get_xdata()[0] == last + 1
    assert numbers(repr(made))[-1] == pytest.approx(400 * np.log(phi) + 800 * np.log(1 - phi), abs=0.05)


def test_the_long_coin_begins_alive_and_plays_to_its_death():
    made = explorers.explore_long_coin()
    player = made.controls["flips"]
    assert player.value == 1060 and player.numbers == list(range(1000, 1201)) and "exactly 0" not in repr(made)
    for _ in range(15):
        player.jumps[1].click()
    assert repr(made).startswith("After 1,075 flips the product is exactly 0")


def test_every_long_coin_stays_in_its_picture_and_dies_in_it():
    made = explorers.explore_long_coin()
    for phi in np.linspace(made.controls["phi"].min, made.controls["phi"].max, 9):
        for flips in (1000, 1200):
            made.set(flips=flips, phi=float(phi))
            for axes, curve in zip(made.scene.figure.axes, made.scene.moving[0:4:3], strict=True):
                low, high = axes.get_ylim()
                inside = curve.get_ydata()[999:]
                assert np.all((low <= inside) & (inside <= high))
        assert 1000 < artist(made.scene.figure.axes[0], marker="X").get_xdata()[0] < 1200


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
    assert "is exactly 0: too small for a float64" in repr(made)
    made.check()


def test_a_click_puts_the_middle_of_the_curve_under_the_pointer():
    made = explorers.explore_likelihood()
    made.set(w=2.0)
    click(made, 0, 3.0, 0.5)
    assert made.values() == {"w": 2.0, "b": -6.0}
    click(made, 1, 3.0, 0.5)
    assert made.values() == {"w": 2.0, "b": -6.0}, "the right half is for looking"


@pytest.mark.parametrize("data", [oven(), dataset([1, 1, 1, 2, 2.1], [0, 0, 0, 1, 1])], ids=["oven", "uneven"])
def test_sticks_at_one_place_stand_beside_each_other(data):
    made = explorers.explore_likelihood(data)
    left = made.scene.figure.axes[0]
    made.set(w=0.0, b=0.5)
    feet = np.array([(foot[0], foot[1]) for foot, _ in upright(left)])
    assert len(np.unique(feet, axis=0)) == len(data.x), "no two sticks of one label begin at the same point"
    order = np.argsort(data.x, kind="stable")
    gap = np.diff(np.unique(data.x)).min()
    assert np.abs(feet[:, 0] - data.x[order]).max() <= gap / 3 + 1e-12
    low, high = left.get_xlim()
    assert low < feet[:, 0].min() and feet[:, 0].max() < high
    markers = np.concatenate([line.get_xdata() for line in left.lines if line.get_marker() in style.CLASS_MARKERS])
    assert np.sort(markers) == pytest.approx(np.sort(feet[:, 0]))


def test_where_no_two_sticks_lie_on_each_other_none_is_moved():
    made, data = explorers.explore_likelihood(), hours()
    assert [foot[0] for foot, _ in upright(made.scene.figure.axes[0])] == sorted(data.x)


def test_the_oven_is_fitted_with_one_probability_for_all():
    path = newton(oven().x, oven().y)
    assert sigmoid(path.w[-1] * oven().x + path.b[-1]) == pytest.approx(0.6)
