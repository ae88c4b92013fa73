"""Both losses from above and in space: two balls, one start, and words that say how each ball stands."""

import re

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from logreg_core.data import challenger, dataset, double_well, escape7, hours
from logreg_core.explorers import explore_contours, explore_surface, explore_training
from logreg_core.explorers._diagnose import diagnose
from logreg_core.explorers._losses import LOG, LOSSES, SQUARED, curvatures
from logreg_core.explorers._surfaces import own_surfaces
from logreg_core.panels import Surface, loss_contours, style
from logreg_core.panels.surface import CUT, seen_from
from logreg_core.training import fast_forward, minima, newton, smoothness, standardise
from tests.helpers import artist, click, move, pictures, rows

BOTH = [explore_contours, explore_surface]
OWN = [challenger(), dataset(*rows(60, 52_000, 9_000)), dataset([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]), double_well()]
RAW = {
    "heights in cm": dataset(*rows(40, 172, 9)),
    "degrees Fahrenheit": dataset(*rows(40, 67, 8)),
    "minutes": dataset(*rows(40, 95, 30)),
    "rents": dataset(*rows(40, 1800, 500)),
    "time stamps": dataset(*rows(40, 1.7e9, 2e5)),
    "millionths": dataset(*rows(40, 3e-6, 1e-6)),
}
X, Y = standardise(double_well().x)[0], double_well().y
SKEWED = [0.05, 2.95, 0.07, 0.04, 4.84], [1, 0, 0, 0, 0]  # the best weight is far from where minima are looked for


def on(made, label):
    """Press a preset; what the picture then says."""
    made.presets[label].click()
    return repr(made)


# --- the lesson -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("explore", BOTH)
def test_one_ball_is_stuck_and_the_other_is_not(explore):
    said = on(explore(), "trapped")
    assert said.startswith(
        "Squared error 0.299, stuck in a local minimum; log loss 0.641, at the global minimum. 1,000"
    )
    assert "1,000 steps of rate 4 from w = 4.00, b = 2.00." in said
    assert explore is explore_surface or "M: gradient 2.61e−08, curvatures 0.00284, 0.0695;" in said


@pytest.mark.parametrize("explore", BOTH)
def test_every_preset_reaches_its_start_from_every_other(explore):
    made = explore()
    once = {label: on(made, label) for label in made.presets}
    for label in reversed(made.presets):
        assert on(made, label) == once[label]
    assert "Squared error 0.228, at the global minimum" in once["from zero"]
    assert "Squared error 0.500, hardly moving" in once["plateau"] and "from w = −10.0, b = 0." in once["plateau"]
    assert "Squared error 0.200, running away from the minimum" in once["valley"]


def test_both_explorers_tell_the_same_of_the_same_walk():
    above, space = (explore() for explore in BOTH)
    for label in space.presets:
        assert on(space, label).partition(" Seen from")[0] == on(above, label).partition(" M: gradient")[0]


def test_too_large_a_rate_makes_the_log_loss_ball_jump():
    made = explore_contours()
    made.set(data="hours of study", w=0.0, b=0.0, rate=2.0, steps=10**6)
    assert re.search(r"log loss 0\.4(41|28), jumping back and forth", repr(made))


def test_the_ball_lies_at_the_end_of_its_way_and_has_the_colour_of_its_words():
    made = explore_contours()
    on(made, "trapped")
    ends = minima(X, Y)[1], minima(X, Y, loss="log_loss")[0]
    for axes, end, colour in zip(made.scene.figure.axes, ends, (style.WRONG, style.BIAS), strict=True):
        way, ball = artist(axes, linewidth=2.0, color=style.INK, linestyle="-"), artist(axes, markersize=16.0)
        assert ball.get_markerfacecolor() == colour
        assert np.ravel(ball.get_data()) == pytest.approx(end[:2], abs=1e-3)
        assert way.get_xydata()[-1] == pytest.approx(np.ravel(ball.get_data()))
        assert way.get_xydata()[0] == pytest.approx((4, 2))


# --- one change, one picture ------------------------------------------------------------------------------------


@pytest.mark.parametrize("explore", BOTH)
def test_a_data_set_brings_its_sliders_with_it_and_paints_once(explore):
    made = explore()
    sent = pictures(made)
    for name in ("hours, from afar", "one point", "six points, standardized"):
        move(made.controls["data"], name)
    assert len(sent) == 3
    assert made.controls["w"].max == 11.0 and made.values()["w"] == 4.0


@pytest.mark.parametrize("explore", BOTH)
def test_a_preset_that_moves_every_control_paints_once(explore):
    made = explore()
    sent = pictures(made)
    on(made, "valley")
    assert len(sent) == 1
    on(made, "valley")
    assert len(sent) == 1, "nothing has changed"


def test_a_click_puts_the_start_there_and_paints_once():
    made = explore_contours()
    sent = pictures(made)
    click(made, 1, -2.0, 3.0)
    assert "from w = −2.00, b = 3.00" in repr(made) and len([words for words, _ in sent if "at" in words]) == 1


@pytest.mark.parametrize("shown", ["both", "squared error", "log loss"])
def test_a_drag_turns_the_surface_and_paints_once(shown):
    made = explore_surface()
    made.set(shown=shown)
    sent = pictures(made)
    click(made, int(shown == "log loss"), 0.5, -0.5)
    assert "Seen from −60°, 60° above" in repr(made) and len([words for words, _ in sent if "at" in words]) == 1


def test_each_data_set_is_seen_from_its_own_best_side_until_the_reader_turns_it():
    made = explore_surface()
    made.set(turn=10, tilt=85)
    made.set(data="hours of study")
    assert "Seen from −60°, 50° above" in repr(made)
    made.set(turn=10, tilt=85, steps=10)
    assert "Seen from 10°, 85° above" in repr(made)
    made.set(data="six points", turn=20)
    assert "Seen from 20°, 50° above" in repr(made), "what is asked for wins"
    made.controls["data"].value = "six points, standardized"
    assert "Seen from −159°, 50° above" in repr(made)


def test_a_data_set_keeps_the_rate_that_was_chosen_for_it():
    made = explore_contours(RAW["rents"])
    standard, raw = made.controls["data"].options
    made.set(data=raw)
    slow = made.controls["rate"].options[0][1]
    made.set(rate=slow)
    made.set(data=standard)
    assert made.values()["rate"] == 4.0
    made.set(data=raw)
    assert made.values()["rate"] == slow


# --- a reader's own data ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("explore", BOTH)
@pytest.mark.parametrize("data", OWN, ids=["challenger", "thousands", "separable", "six points"])
def test_a_readers_own_data_can_be_explored(explore, data):
    made = explore(data)
    made.check()
    assert re.fullmatch(r"[^$\\]{20,300}\.", repr(made))
    assert repr(explore(data.x, data.y))


@pytest.mark.parametrize("data", RAW.values(), ids=RAW)
def test_there_are_rates_that_work_on_raw_data_and_rates_that_are_too_large(data):
    largest = 2 / smoothness(data.x)
    for surfaces in own_surfaces(data).values():
        safe = 2 / smoothness(surfaces.x)
        assert surfaces.rate <= safe and min(surfaces.rates) < safe / 100 and max(surfaces.rates) > safe
    made = explore_contours(data)
    made.set(data=data.name)
    stops = [stop for _, stop in made.controls["rate"].options]
    assert made.values()["rate"] in stops and largest / 4 < made.values()["rate"] < largest


@pytest.mark.parametrize("data", RAW.values(), ids=RAW)
@pytest.mark.parametrize("steps", [1, 100, 10**6])
def test_no_ball_jumps_at_the_rate_that_own_data_begin_with(data, steps):
    for surfaces in own_surfaces(data).values():
        (left, right), (bottom, top) = surfaces.ends
        for start in [(left, bottom), (left, top), (0.0, 0.0), (right, top)]:
            for there in surfaces.walks(*start, surfaces.rate, steps):
                assert there.state != "jumping" and there.path.loss[-1] <= there.path.loss[0], start


@pytest.mark.parametrize("unit", [1e-9, 1e-6, 1.0, 1e6])
def test_the_unit_of_a_feature_changes_no_ball_on_its_standardised_surface(unit):
    x, y = np.arange(1, 7) * unit, [0, 0, 1, 0, 1, 1]
    made, best = explore_contours(x, y), newton(standardise(x)[0], y)
    made.set(steps=10**4)
    said = repr(made)
    assert "log loss 0.413, at the global minimum" in said and "10,000 steps of rate 4" in said
    way = artist(made.scene.figure.axes[1], linewidth=2.0, color=style.INK, linestyle="-")
    assert way.get_xydata()[-1] == pytest.approx(best.weights, abs=1e-3)


def test_a_ball_at_the_lowest_point_far_outside_the_picture_is_said_to_be_there():
    made = explore_contours(*SKEWED)
    for name in made.controls["data"].options:
        made.set(data=name, steps=10**7)
        assert re.search(r"log loss 0\.371, at the global minimum.*J: gradient (0|[\d.]+e−1\d),", repr(made))


def test_where_squared_error_is_level_to_the_last_digit_the_ball_is_hardly_moving():
    made = explore_contours(RAW["time stamps"])
    made.set(data=RAW["time stamps"].name, steps=100)
    made.set(w=made.controls["w"].min, b=made.controls["b"].min)
    assert re.match(r"Squared error 0\.\d+, hardly moving;.* 100 steps .* M: gradient 0,", repr(made))


def test_steps_that_go_nowhere_are_steps_all_the_same():
    said = repr(explore_contours([1, 2, 3, 1, 2, 3], [0, 0, 0, 1, 1, 1]))  # the start, zero, is the lowest point
    assert " 1,000 steps" in said and "at the start" not in said and said.count("at the global minimum") == 2


# --- how a ball stands ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("loss", "x", "y", "w", "b", "rate", "steps", "state"),
    [
        (SQUARED, X, Y, 4, 2, 4, 1000, "stuck"),
        (LOG, X, Y, 4, 2, 4, 1000, "lowest"),
        (SQUARED, X, Y, 0, 0, 4, 1000, "lowest"),
        (SQUARED, X, Y, 4, 2, 4, 0, "start"),
        (SQUARED, hours().x, hours().y, -10, 0, 0.25, 10**6, "crawling"),
        (SQUARED, hours().x, hours().y, 15, -40, 1, 10**7, "away"),
        (LOG, hours().x, hours().y, 0, 0, 2, 10**6, "jumping"),
        (LOG, hours().x, hours().y, 0, 0, 4, 1000, "jumping"),
        (SQUARED, escape7().x, escape7().y, 1, 0, 1, 10**5, "below"),
        (LOG, hours().x, hours().y, -10, 0, 0.25, 12, "moving"),
    ],
)
@pytest.mark.parametrize("searched", [True, False])
def test_a_walk_stands_as_its_words_say(loss, x, y, w, b, rate, steps, state, searched):
    path = fast_forward(x, y, w=w, b=b, rate=rate, steps=steps, loss=loss.value)
    known = minima(x, y, loss=loss.value) if searched else []
    there = diagnose(path, loss, x, y, known, (20, 20), steps)
    unknown = {"stuck": "lowest", "away": "moving", "below": "moving"}  # what depends on a minimum that is known
    assert there.state in (state, state if searched else unknown.get(state))
    assert there.steps == path.steps


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.name)
@pytest.mark.parametrize("steps", [10**3, 10**6, 10**12])
def test_where_there_is_no_lowest_point_no_ball_is_said_to_have_reached_it(loss, steps):
    x, y = np.array([2.0, 3.0, 5.0, 7.0]), np.array([0, 0, 1, 1])
    path = fast_forward(x, y, rate=0.05, steps=steps, loss=loss.value)
    assert diagnose(path, loss, x, y, [], (20, 20), steps).state in ("moving", "crawling")


@pytest.mark.parametrize("unit", [1e-9, 1e-3, 1.0, 1e6])
@pytest.mark.parametrize("shift", [0.0, 1e4])
def test_curvatures_keep_their_digits_in_every_unit(unit, shift):
    x, y = (hours().x + shift) * unit, hours().y
    hessian = LOG.hessian(x, y, 0.0, 0.0)
    low, high = curvatures(hessian)
    assert low * high == pytest.approx(np.var(x) / 16, rel=1e-5)  # the determinant: ¼ · ¼ · variance
    assert low + high == pytest.approx(np.trace(hessian))


@pytest.mark.parametrize("value", [2.0, 0.1, 37.7, 1e-8, 5e7])
@pytest.mark.parametrize("rows", [2, 7, 1000])
def test_a_feature_that_never_changes_curves_the_loss_in_one_direction_only(value, rows):
    low, high = curvatures(LOG.hessian(np.full(rows, value), np.arange(rows) % 2, 0.3 / value, -0.2))
    assert low == 0 < high


# --- contours and surfaces --------------------------------------------------------------------------------------


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("dust", [0.0, 1e-16, 1e-12])
def test_a_level_loss_has_no_height_lines(dust):
    axes, places = Figure().add_subplot(), np.linspace(-1, 1, 21)
    losses = 0.6931 + dust * np.random.default_rng(0).normal(size=(21, 21))
    assert loss_contours(axes, places, places, losses, np.linspace(0.1, 1, 13)) == []
    assert axes.get_xlim() == (-1, 1)


def test_height_lines_lie_at_their_shares_of_the_way_from_the_lowest_loss_to_the_highest():
    places = np.linspace(0, 2, 41)
    losses = 3 + np.tile(places, (41, 1))
    colours, lines = loss_contours(Figure().add_subplot(), places, places, losses, np.array([0.25, 0.5]))
    assert [path.vertices[0, 0] for path in lines.get_paths()] == pytest.approx([0.5, 1.0])
    assert list(colours.levels) == [3, 3.5, 4]


def test_looking_turns_lengths_into_no_others():
    for turn, tilt in ((0, 0), (45, 30), (-159, 50), (180, 90)):
        rotation = seen_from(turn, tilt)
        assert np.allclose(rotation @ rotation.T, np.eye(3))
        assert np.linalg.det(rotation) == pytest.approx(1)
    assert seen_from(0, 90) @ (0, 0, 1) == pytest.approx([0, 0, 1])  # from above, heights point towards us


def test_a_ball_lies_on_the_surface_and_outside_there_is_none():
    w = b = np.linspace(0, 2, 121)
    surface = Surface(w, b, w[None, :] + 2 * b[:, None], "#000000")
    low, middle = surface.at(np.array([0.0, 1.0]), np.array([0.0, 1.0]), lift=0)[:, 2]
    assert middle - low == pytest.approx(np.ptp(surface.points[..., 2]) / 2)
    assert np.isnan(surface.at(np.array([2.1]), np.array([1.0]))).all()


def test_a_surface_is_grey_where_it_is_cut_off_and_only_there():
    w = b = np.linspace(0, 1, 121)
    surface = Surface(w, b, np.tile(w, (121, 1)), "#ff0000", cut_at=0.5)
    grey = np.isclose(surface.colours, to_rgb(CUT)).all(axis=-1)
    assert grey[:, 61:].all() and not grey[:, :59].any()


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "table", [[[0, 0], [1e-16, 0], [0, 1e-16], [1e-16, 1e-16]], [[1, 1], [1, 1 + 2.3e-16], [1 + 2.3e-16, 1], [1, 1]]]
)
def test_two_features_a_rounding_apart_are_drawn_without_height_lines(table):
    explore_training(table, [0, 1, 1, 0]).check()
