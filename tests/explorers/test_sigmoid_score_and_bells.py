"""The pictures of notebook 02: the sigmoid over its score, a score and what it is worth, two bells and their ratio."""

import numpy as np
import pytest
from scipy.stats import norm

from logreg_core.data import hours
from logreg_core.explorers import explore_bells, explore_score, explore_sigmoid
from logreg_core.losses import log_loss
from logreg_core.model import boundary, sigmoid
from logreg_core.panels import style
from tests.helpers import artist, click, numbers


@pytest.mark.parametrize(("w", "b", "t"), [(1.5, -4.1, 0.5), (2.0, -5.0, 0.8), (-1.0, 3.0, 0.3)])
def test_the_sigmoid_caption_names_boundary_threshold_slope_and_loss(w, b, t):
    made, data = explore_sigmoid(), hours()
    made.set(w=w, b=b, t=t)
    place, threshold, slope, loss, right, count = numbers(repr(made))
    near = boundary(w, b, t)
    assert place == pytest.approx(near, rel=0.01)
    assert threshold == t
    assert slope == pytest.approx((sigmoid(w * (near + 1e-6) + b) - sigmoid(w * (near - 1e-6) + b)) / 2e-6, rel=0.01)
    assert loss == pytest.approx(log_loss(data.x, data.y, w, b), rel=0.01)
    assert (right, count) == (np.sum((sigmoid(w * data.x + b) >= t) == data.y), 20)


def test_weight_zero_has_no_boundary_and_the_caption_says_so():
    made = explore_sigmoid()
    made.set(w=0.0)
    assert repr(made).startswith("With weight 0 there is no boundary")


def test_the_presets_of_the_lesson_show_the_boundary_at_8_and_at_0_8_hours():
    made = explore_sigmoid()
    made.presets["b = −4, w = 0.5"].click()
    assert "boundary is at 8.00 h" in repr(made)
    made.presets["b = −4, w = 5"].click()
    assert "boundary is at 0.800 h" in repr(made)


def test_a_click_puts_the_boundary_under_the_pointer():
    made = explore_sigmoid()
    made.set(w=2.0, t=0.7)
    for axes in made.scene.figure.axes:
        assert boundary(**made.values() | made.press[axes](4.0, 0.5)) == pytest.approx(4.0)
    click(made, 1, 4.0, 0.5)
    assert boundary(**made.values()) == pytest.approx(4.0, abs=made.controls["b"].step / 2 / 2.0)


def test_the_boundary_stands_at_the_same_place_in_both_panels_and_the_tangent_touches_the_curve_there():
    made = explore_sigmoid()
    made.set(w=1.5, b=-4.1, t=0.7)
    above, below = made.scene.figure.axes
    assert above.get_xlim() == below.get_xlim()
    for axes in (above, below):
        place = boundary(1.5, -4.1, 0.7)
        assert artist(axes, color=style.THRESHOLD, linestyle="-").get_xdata() == pytest.approx([place, place])
    (left, right), (low, high) = artist(below, color=style.WEIGHT).get_data()
    assert ((left + right) / 2, (low + high) / 2) == pytest.approx((place, 0.7))
    rise = (sigmoid(1.5 * (place + 1e-6) - 4.1) - sigmoid(1.5 * (place - 1e-6) - 4.1)) / 2e-6
    assert (high - low) / (right - left) == pytest.approx(rise, rel=1e-4)


@pytest.mark.parametrize(("b", "says"), [(-8.0, "16.0 h →"), (8.0, "← −16.0 h")])
def test_a_boundary_beyond_the_picture_is_told_at_its_edge(b, says):
    made = explore_sigmoid()
    made.set(w=0.5, b=b)
    shown = [text.get_text() for text in made.scene.figure.axes[1].texts if text.get_visible() and text.get_text()]
    assert shown == [says]


def test_the_curve_is_the_readers_and_the_loss_the_packages():
    def falling(z):
        return 1 / (1 + np.exp(z))

    mine, usual = explore_sigmoid(sigmoid=falling), explore_sigmoid()
    assert repr(mine) == repr(usual)
    curves = [artist(made.scene.figure.axes[1], color=style.INK, linestyle="-").get_ydata() for made in (mine, usual)]
    assert curves[0] == pytest.approx(1 - curves[1])


def test_an_unbuilt_sigmoid_leaves_axes_and_data_and_says_what_to_do():
    def safe_sigmoid(z):
        """To be built."""
        ...

    made = explore_sigmoid(sigmoid=safe_sigmoid)
    assert repr(made) == "Write safe_sigmoid in the cell above, run it, and then run this cell again."
    assert len(np.unique(made.picture.frame.last.reshape(-1, 4), axis=0)) > 20


# --- a score ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("odds", "secrets"), [(False, ["0.881", "0.119"]), (True, ["20.1", "54.6", "times"])])
def test_what_a_score_is_worth_is_neither_said_nor_drawn_before_the_reader_asks(odds, secrets):
    made = explore_score(odds=odds)
    assert not any(secret in repr(made) for secret in secrets)
    guessed_in = made.scene.figure.axes[-1]
    assert not any(
        len(line.get_xdata()) > 2 or line.get_color() in (style.BIAS, style.CLASS_COLOURS[1])
        for line in guessed_in.lines
        if line.get_visible()
    )
    made.set(reveal=True)
    assert all(secret in repr(made) for secret in secrets)
    made.check()


@pytest.mark.parametrize("z", [-4.0, -1.3, 0.0, 2.44, 4.0])
def test_one_more_point_of_score_multiplies_the_odds_by_e_everywhere(z):
    made = explore_score(odds=True)
    made.set(z=z, reveal=True)
    assert "2.72 times as large" in repr(made)
    stairs = artist(made.scene.figure.axes[1], color=style.BIAS).get_ydata()
    p, q = 1 / (1 + np.exp(-z)), 1 / (1 + np.exp(-z - 1))
    assert stairs == pytest.approx([p / (1 - p), p / (1 - p), q / (1 - q)])


def test_a_click_is_the_guess_at_first_and_the_score_once_the_answer_is_there():
    made = explore_score()
    click(made, 0, -3.0, 0.9)
    assert (made.values()["guess"], made.values()["z"]) == (pytest.approx(0.9), 2.0)
    made.set(reveal=True)
    click(made, 0, -3.0, 0.2)
    assert (made.values()["guess"], made.values()["z"]) == (pytest.approx(0.9), pytest.approx(-3.0))
    diamond = artist(made.scene.figure.axes[0], marker="D")
    assert diamond.get_data() == (pytest.approx([3.0]), pytest.approx([1 / (1 + np.exp(-3))]))


# --- two bells --------------------------------------------------------------------------------------------------

WIDTHS = [(0.6, 0.6), (2.0, 2.0), (1.0, 2.0), (2.5, 0.7)]


def log_odds(x, gap, width_0, width_1, share):
    """By Bayes' rule, from SciPy's bells."""
    ones, zeros = norm.logpdf(x, gap / 2, width_1), norm.logpdf(x, -gap / 2, width_0)
    return np.log(share) + ones - np.log(1 - share) - zeros


@pytest.mark.parametrize("gap", [-4.0, 0.0, 1.5])
@pytest.mark.parametrize(("width_0", "width_1"), WIDTHS)
@pytest.mark.parametrize("share", [0.05, 0.4, 0.95])
def test_the_share_of_class_1_is_the_sigmoid_of_the_score_that_the_sentence_gives(gap, width_0, width_1, share):
    made, setting = explore_bells(), {"gap": gap, "width_0": width_0, "width_1": width_1, "share": share}
    made.set(**setting, x=1.5)
    posterior = artist(made.scene.figure.axes[1], linewidth=6)
    x, among = posterior.get_data()
    assert among == pytest.approx(1 / (1 + np.exp(-log_odds(x, **setting))), abs=1e-9)
    bend, w, b = np.polyfit([-1.0, 0.0, 2.0], log_odds(np.array([-1.0, 0.0, 2.0]), **setting), 2)
    terms = repr(made).split("The score is ")[1].split(", ")[0]
    told = numbers(terms.replace("− ", "−"))
    expected = [value for value in ([w, b] if width_0 == width_1 else [bend, w, b]) if abs(value) > 1e-9]
    assert [value for value in told if value] == pytest.approx(expected, rel=0.006)
    assert ("agree to twelve digits" in repr(made)) == (width_0 == width_1)


def test_the_two_heights_at_the_probe_make_the_share_below():
    made = explore_bells()
    made.presets["one bell wider"].click()
    click(made, 0, -3.0, 0.5)
    above, below = made.scene.figure.axes
    zeros, ones = (artist(above, linewidth=5, color=colour).get_ydata()[1] for colour in style.CLASS_COLOURS)
    assert artist(below, marker="o").get_data() == ([-3.0], pytest.approx([ones / (zeros + ones)]))
    assert f"so its share is {ones / (zeros + ones):.3f}" in repr(made)


def test_the_tallest_bell_fills_the_picture_at_every_setting():
    made = explore_bells()
    for width in (0.6, 1.0, 3.0):
        for share in (0.05, 0.5, 0.9):
            made.set(width_0=width, share=share)
            tops = [patch.get_xy()[:, 1].max() for patch in made.scene.figure.axes[0].patches]
            assert max(tops) == pytest.approx(1, abs=0.01)
