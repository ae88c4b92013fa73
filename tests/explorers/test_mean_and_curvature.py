"""Prices add up to a mean, and the mean curves upwards everywhere: each caption says what the formulas say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.data import challenger, dataset, hours, separable, tiny4
from logreg_core.explorers import explore_chord, explore_curvature, explore_mean
from logreg_core.explorers._weight_map import round_heights
from logreg_core.losses import baseline_log_loss, log_loss, log_losses, squared_error
from logreg_core.panels import number, style
from logreg_core.training import newton
from tests.helpers import artist, click, numbers, pictures, rows, said

BOTH = [explore_mean, explore_curvature]
OWN = [
    hours(),
    challenger(),
    separable(),
    dataset(*rows(60, 52_000, 9_000)),
    dataset(*rows(5_000, 0.002, 0.0004)),
    dataset([3, 3, 3], [0, 1, 1]),
]
NAMES = ["hours", "challenger", "separable", "thousands", "5000 rows of thousandths", "one value"]


def map_of(made):
    """The axes of weight and bias."""
    [axes] = [axes for axes in made.scene.figure.axes if axes.get_xlabel() == "weight w"]
    return axes


def bend(loss, data, w, b, u, v):
    """Second difference of a loss along (u, v)."""
    ahead, here, behind = (loss(data.x, data.y, w + t * u, b + t * v) for t in (1e-4, 0, -1e-4))
    return (ahead - 2 * here + behind) / 1e-8


# --- the mean ---------------------------------------------------------------------------------------------------


def bars_of(made):
    """The heights of the bars, in the order of the points."""
    [bars] = made.scene.figure.axes[1].collections
    return [line[1, 1] for line in bars.get_segments()]


def surface_is_seen(made):
    return any(contours.get_visible() for contours in map_of(made).collections)


def test_four_bars_add_up_to_the_mean_of_the_lesson():
    made = explore_mean()
    made.presets["w = ln 3, b = 0"].click()
    *bars, count, mean = numbers(repr(made).split(";")[0])
    assert (count, mean) == (4, 0.6181)
    assert bars == pytest.approx(-np.log([3 / 4, 1 / 2, 1 / 4, 9 / 10]), abs=5e-5)


@pytest.mark.parametrize("place", [(0.0, 0.0), (1.1, 0.5), (-1.0, 2.0)])
def test_bars_have_the_heights_of_the_prices_and_the_line_is_their_mean(place):
    made, data = explore_mean(hours()), hours()
    made.set(w=place[0], b=place[1])
    w, b = (made.values()[name] for name in "wb")
    prices = log_losses(data.x, data.y, w, b)[np.lexsort((data.y, data.x))]
    assert bars_of(made) == pytest.approx(np.minimum(prices, 4))
    assert artist(made.scene.figure.axes[1], color=style.LOG_LOSS).get_ydata()[0] == pytest.approx(prices.mean())


@pytest.mark.parametrize("w", [-6.0, -1.0, 0.0, 0.5, 6.0])
@pytest.mark.parametrize("b", [-6.0, 0.0, 2.0])
def test_the_mean_caption_is_the_mean_log_loss(w, b):
    made, data = explore_mean(), tiny4()
    made.set(w=w, b=b)
    assert f"= {log_loss(data.x, data.y, w, b):.4f}; without x a model pays 0.6931" in repr(made)


def test_a_mean_above_the_picture_has_an_arrow_and_its_number():
    made = explore_mean()
    made.set(w=-6.0, b=6.0)
    words = [text.get_text() for text in made.scene.figure.axes[1].texts if text.get_visible()]
    loss = log_loss(tiny4().x, tiny4().y, made.values()["w"], made.values()["b"])
    assert loss > 4 and f"↑ J = {loss:.4f}" in words


def test_many_prices_are_not_spelt_out():
    made = explore_mean(hours())
    made.set(w=0.0, b=0.0)
    assert repr(made).startswith("J = 0.6931, the mean of 20 prices between 0.693 and 0.693")


def test_the_surface_and_its_lowest_point_stay_covered_until_they_are_revealed():
    made = explore_mean()
    made.set(w=0.5, b=1.0)
    assert not surface_is_seen(made) and "0.5869" not in repr(made)
    made.set(reveal=True)
    assert surface_is_seen(made) and "The lowest possible: 0.5869, at w = 0.908 and b = −0.454" in repr(made)
    made.set(reveal=False)
    assert not surface_is_seen(made)


def test_the_lowest_j_that_the_reader_has_found_is_kept_until_the_points_change():
    made = explore_mean()
    made.set(w=1.0, b=-0.3)
    found = log_loss(tiny4().x, tiny4().y, made.values()["w"], made.values()["b"])
    made.set(w=-3.0, b=1.0)
    assert f"Your lowest J: {found:.4f}" in repr(made)
    points = made.controls["points"]
    made.set(points=points._flip(points.value))
    assert f"Your lowest J: {found:.4f}" not in repr(made)


@pytest.mark.parametrize("covered", [True, False])
def test_flipping_a_label_moves_the_baseline_and_the_lowest_point(covered):
    made = explore_mean()
    made.set(reveal=not covered)
    points = made.controls["points"]
    made.set(points=points._flip(points.value))
    made.set(reveal=True)
    fit = newton([-1, 0, 1, 2], [1, 1, 0, 1])
    assert f"without x a model pays {baseline_log_loss([1, 1, 0, 1]):.4f}" in repr(made)
    assert f"The lowest possible: {fit.loss[-1]:.4f}" in repr(made)
    [star] = [line for line in map_of(made).lines if line.get_marker() == "*"]
    assert np.ravel(star.get_data()) == pytest.approx(fit.weights)


def test_a_point_is_dragged_along_and_flipped_by_the_pointer_and_its_bar_follows():
    made = explore_mean()
    click(made, 0, 1.0, 0.0)
    made.picture._receive(None, {"point": pixel(made, 0, 1.5, 0.9), "kind": "drag"}, [])
    assert made.values()["points"].x[2] == pytest.approx(1.5, abs=0.05) and made.values()["points"].y[2] == 1
    assert len(bars_of(made)) == 4
    made.controls["points"].buttons[2].click()
    assert len(bars_of(made)) == 3


def pixel(made, axes, x, y):
    """Where the page says that the pointer is."""
    figure = made.scene.figure
    left, bottom = figure.transFigure.inverted().transform(figure.axes[axes].transData.transform((x, y)))
    return [left, 1 - bottom]


@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        ([2, 2, 2, 2], [0, 1, 1, 1], "A whole line of points is lowest, at 0.5623."),
        ([-2, -1, 1, 2], [0, 0, 1, 1], "There is no lowest point"),
        ([1, 2, 2, 3], [0, 0, 1, 1], "There is no lowest point"),
        ([1, 2, 3], [1, 1, 1], "There is no lowest point"),
    ],
)
def test_a_surface_without_one_lowest_point_has_no_star(x, y, words):
    made = explore_mean(x, y)
    made.set(reveal=True)
    assert words in repr(made)
    assert not [line for line in map_of(made).lines if line.get_marker() == "*"]


# --- heights on the map -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("low", "high"), [(0.587, 14), (0.4, 60), (1e-9, 30), (0.2, 0.7), (0.6931, 0.7), (5, 1e6)])
def test_heights_are_few_round_numbers_inside_the_surface(low, high):
    heights = round_heights(low, high)
    assert 1 <= len(heights) <= 13 and low < heights.min() and heights.max() < high
    assert all(float(f"{height:.3g}") == pytest.approx(height, rel=1e-12) for height in heights)


def test_a_level_surface_has_no_heights_to_be_drawn():
    assert len(round_heights(1e10, 1e10)) == 0


# --- the curvature ----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def curvature():
    return explore_curvature()


@pytest.mark.parametrize("w", np.linspace(-6, 6, 7))
@pytest.mark.parametrize("b", np.linspace(-6, 6, 7))
def test_log_loss_never_bends_downward(curvature, w, b):
    curvature.set(w=w, b=b, squared=False)
    low, high = numbers(repr(curvature))[1:3]
    assert 0 < low <= high


@pytest.mark.parametrize(("squared", "loss"), [(False, log_loss), (True, squared_error)])
@pytest.mark.parametrize("place", [(np.log(3), 0.0), (-3.0, 1.0)])
def test_the_eigenvalues_are_the_least_and_the_largest_bend_of_all_directions(curvature, squared, loss, place):
    curvature.set(w=place[0], b=place[1], squared=squared)
    w, b = (curvature.values()[name] for name in "wb")
    bends = [bend(loss, tiny4(), w, b, np.cos(a), np.sin(a)) for a in np.linspace(0, np.pi, 721)]
    assert numbers(repr(curvature))[1:3] == pytest.approx([min(bends), max(bends)], abs=1e-3)


@pytest.mark.parametrize("squared", [False, True])
def test_the_two_lines_on_the_map_cross_at_the_point_at_right_angles_and_show_the_loss_along_them(curvature, squared):
    curvature.set(w=1.5, b=-0.5, squared=squared)
    left, right = curvature.scene.figure.axes
    w, b = np.ravel(artist(left, marker="o").get_data())
    ways = []
    for looks in ({"color": style.MUTED, "linestyle": "--"}, {"color": style.INK, "linestyle": "-"}):
        way, heights = artist(left, **looks).get_xydata(), artist(right, **looks).get_ydata()
        assert way[40] == pytest.approx((w, b))
        for place in (0, 13, 40, 80):
            assert heights[place] == pytest.approx(
                (squared_error if squared else log_loss)(tiny4().x, tiny4().y, *way[place])
            )
        ways.append(way[-1] - way[0])
    assert np.dot(*ways) == pytest.approx(0, abs=1e-9)


def test_squared_error_bends_downward_where_the_lesson_says_so():
    made = explore_curvature()
    made.presets["squared error, w = −3 ln 3"].click()
    assert repr(made).startswith("M = 0.5446. Eigenvalues of the Hessian: −0.0219 and 0.0224. One is negative")
    made.set(squared=False)
    assert "Both are positive" in repr(made)


def test_one_repeated_value_makes_a_trough():
    made = explore_curvature([2, 2, 2, 2], [0, 1, 1, 1])
    for w, b in [(0.0, 0.0), (1.0, -2.0), (-3.0, 6.0)]:
        made.set(w=w, b=b)
        assert repr(made).startswith("J = 0.6931. Eigenvalues of the Hessian: 0 and 1.25. No bend at all")


@pytest.mark.parametrize("unit", [1e-9, 1.0, 1e6])
@pytest.mark.parametrize("shift", [0, 1e4])
def test_two_values_make_a_bowl_in_every_unit_and_far_from_zero(unit, shift):
    made = explore_curvature((np.array([1, 2, 3, 4]) + shift) * unit, [0, 1, 0, 1])
    assert "Both are positive" in repr(made)


# --- both -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("explore", BOTH)
def test_a_click_on_the_map_sets_weight_and_bias_paints_once_and_elsewhere_does_nothing(explore):
    made = explore()
    sent = pictures(made)
    for axes in made.scene.figure.axes:
        if axes is not map_of(made):
            click(made, axes, 0.5, 0.5)
    assert (made.values()["w"], made.values()["b"]) == (0.0, 0.0)
    click(made, map_of(made), 1.5, -2.0)
    assert (made.values()["w"], made.values()["b"]) == pytest.approx((1.5, -2.0), abs=0.02)
    assert len([words for words, _ in sent if "at" in words]) == 1


@pytest.mark.parametrize("explore", BOTH)
@pytest.mark.parametrize("data", OWN, ids=NAMES)
def test_own_data_set_the_map_and_no_bend_of_log_loss_is_negative(explore, data):
    made = explore(data)
    made.check()
    assert map_of(made).get_xlim() == pytest.approx((made.controls["w"].min, made.controls["w"].max))
    if explore is explore_curvature:
        for place in ("min", "max"):
            made.set(w=getattr(made.controls["w"], place), b=made.controls["b"].max)
            assert "negative" not in repr(made)


def test_a_dot_above_the_picture_has_an_arrow_and_its_number(curvature):
    curvature.set(w=-6.0, b=-2.0, squared=False)
    right = curvature.scene.figure.axes[1]
    loss = log_loss(tiny4().x, tiny4().y, *(curvature.values()[name] for name in "wb"))
    assert loss > right.get_ylim()[1] and repr(curvature).startswith(f"J = {loss:.4f}")
    assert artist(right, marker="^").get_ydata()[0] == right.get_ylim()[1]
    assert f"J = {number(loss)} ↑" in [text.get_text() for text in right.texts]


# --- the chord --------------------------------------------------------------------------------------------------


def mine(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)


def through_p(z, y):
    p = 1 / (1 + np.exp(-z))
    return np.mean(np.where(y == 1, -np.log(p), -np.log(1 - p)))


def unbuilt(z, y):
    """Mean log loss."""
    ...


def test_the_first_chord_is_above_both_surfaces_and_gives_nothing_away():
    made = explore_chord()
    assert repr(made).startswith("This chord nowhere passes below the surface. Log loss")
    made.set(surface_of="squared error")
    assert repr(made).startswith("This chord nowhere passes below the surface. Squared error")


@given(*[st.floats(-20, 20)] * 4)
def test_no_chord_passes_below_log_loss(w_a, b_a, w_b, b_b):
    half = log_loss(tiny4().x, tiny4().y, (w_a + w_b) / 2, (b_a + b_b) / 2)
    ends = log_loss(tiny4().x, tiny4().y, w_a, b_a) + log_loss(tiny4().x, tiny4().y, w_b, b_b)
    assert half <= ends / 2 + 1e-9


def test_a_chord_below_squared_error_is_found_and_measured():
    made = explore_chord()
    made.set(surface_of="squared error", w_a=-14.0, b_a=4.0, w_b=-14.0, b_b=-14.0)
    path = np.linspace(4, -14, 1001)
    heights = np.array([squared_error(tiny4().x, tiny4().y, -14.0, b) for b in path])
    gap = (heights - np.linspace(heights[0], heights[-1], 1001)).max()
    assert said(made, "below the surface, by up to") == pytest.approx(gap, abs=1e-3)
    assert len(artist(made.scene.figure.axes[1], color=style.WRONG).get_xdata()) == 2


def test_the_letters_on_the_map_follow_the_ends_of_the_chord():
    made = explore_chord()
    made.set(w_a=-14.0, b_a=4.0, w_b=6.0, b_b=-14.0)
    letters = {text.get_text(): tuple(text.xy) for text in map_of(made).texts if text.get_text() in ("A", "B")}
    assert letters == {"A": (-14, 4), "B": (6, -14)}


def test_the_readers_function_draws_the_same_surface_as_the_package():
    usual, readers = explore_chord(), explore_chord(loss=mine)
    for place in ({"w_a": -15.0}, {"b_b": 19.0}):
        usual.set(**place)
        readers.set(**place)
        assert repr(usual) == repr(readers)


def test_a_function_that_is_not_built_or_breaks_far_out_is_told_and_not_drawn():
    assert repr(explore_chord(loss=unbuilt)).startswith("Write unbuilt in the cell above")
    assert "infinite where a score is" in repr(explore_chord(loss=through_p))


def test_the_pointer_takes_the_nearer_end_of_the_chord():
    made = explore_chord()
    click(made, 0, 10.0, 5.0)
    click(made, 0, -10.0, -5.0)
    now = made.values()
    assert (now["w_b"], now["b_b"], now["w_a"], now["b_a"]) == pytest.approx((10, 5, -10, -5), abs=0.11)
    made.set(w_a=10.0, b_a=5.0, w_b=10.0, b_b=5.0)
    assert "same point" in repr(made)


def test_a_readers_own_data_make_a_surface_to_stretch_chords_on():
    explore_chord(hours()).check()
