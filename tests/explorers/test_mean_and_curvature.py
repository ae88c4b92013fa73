"""Prices add up to a mean, and the mean curves upwards everywhere: each caption says what the formulas say."""

import numpy as np
import pytest

from logreg_core.data import challenger, dataset, hours, separable, tiny4
from logreg_core.explorers import explore_curvature, explore_mean
from logreg_core.losses import log_loss, log_losses, squared_error
from logreg_core.panels import style
from tests.helpers import artist, click, numbers, pictures, rows

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


def test_four_bars_add_up_to_the_mean_of_the_lesson():
    made = explore_mean()
    made.presets["w = ln 3, b = 0"].click()
    *bars, count, mean, _, _ = numbers(repr(made))
    assert (count, mean) == (4, 0.6181)
    assert bars == pytest.approx(-np.log([3 / 4, 1 / 2, 1 / 4, 9 / 10]), abs=5e-5)


@pytest.mark.parametrize("place", [(0.0, 0.0), (1.1, 0.5), (-1.0, 2.0)])
def test_bars_have_the_heights_of_the_prices_and_stacked_they_reach_the_mean(place):
    made, data = explore_mean(hours()), hours()
    made.set(w=place[0], b=place[1])
    w, b = (made.values()[name] for name in "wb")
    left = made.scene.figure.axes[0]
    stack, _, bars = left.collections
    prices = log_losses(data.x, data.y, w, b)[np.argsort(data.x, kind="stable")]
    assert [line[1, 1] for line in bars.get_segments()] == pytest.approx(np.minimum(prices, 4))
    assert stack.get_segments()[-1][1, 1] == pytest.approx(min(prices.mean(), 4))
    assert artist(left, color=style.LOG_LOSS).get_ydata()[0] == pytest.approx(prices.mean())


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


@pytest.mark.parametrize("explore", BOTH)
def test_the_lowest_place_is_offered_only_where_there_is_one(explore):
    assert "near the lowest" in explore(hours()).presets
    assert "near the lowest" not in explore(separable()).presets
