"""One model on the map of its squared error, also the reader's own; and two balls whose rest is guessed first."""

import math
import re
import time

import numpy as np
import pytest

from logreg_core.data import double_well, hours
from logreg_core.explorers import explore_roll, explore_squared_error
from logreg_core.losses import log_loss, squared_error
from logreg_core.model import sigmoid
from logreg_core.panels import style
from logreg_core.training import minima, standardise
from tests.helpers import artist, click, pictures, said


def mine(x, y, w, b):
    return np.mean((sigmoid(w * x + b) - y) ** 2)


# --- one model, one place ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("w", "b"), [(-2.0, 3.0), (1.2, -3.3), (5.0, -13.0), (-12.0, 16.0)])
def test_the_curve_the_errors_and_the_number_belong_to_the_place_on_the_map(w, b):
    made, x, y = explore_squared_error(), hours().x, hours().y
    made.set(w=w, b=b)
    left, right = made.scene.figure.axes
    p = 1 / (1 + np.exp(-(w * x + b)))
    assert said(made, "M =") == pytest.approx(np.mean((p - y) ** 2), abs=6e-5)
    errors = artist(left, color=style.SQUARED_ERROR).get_xydata().reshape(-1, 3, 2)
    assert errors[:, :2, 0] == pytest.approx(np.column_stack([x, x]))
    assert errors[:, :2, 1] == pytest.approx(np.column_stack([y, p])) and np.isnan(errors[:, 2, 1]).all()
    assert np.ravel(artist(right, markersize=15.0).get_data()) == pytest.approx((w, b))
    largest = np.abs(p - y).argmax()
    assert said(made, "error is at") == pytest.approx(x[largest], abs=0.01)
    assert said(made, "its square is") == pytest.approx((p - y)[largest] ** 2, rel=0.01)


def test_a_drag_on_the_map_goes_there_and_paints_once():
    made = explore_squared_error()
    sent = pictures(made)
    click(made, 1, 1.2, -3.3)
    assert repr(made).startswith("M = 0.1345 at w = 1.20, b = −3.30")
    assert len([words for words, _ in sent if "at" in words]) == 1


def lowest_inside(contours):
    """Weight and bias in the middle of the lowest height line."""
    return np.mean(next(path.vertices for path in contours.get_paths() if len(path.vertices)), axis=0)


def test_the_map_on_the_readers_own_function_is_that_of_the_package():
    theirs, own = explore_squared_error(), explore_squared_error(loss=mine)
    assert repr(own) == repr(theirs)
    lines = [made.scene.figure.axes[1].collections[1] for made in (theirs, own)]
    assert list(lines[0].levels) == pytest.approx(list(lines[1].levels), abs=0.011)
    assert lowest_inside(lines[0]) == pytest.approx(lowest_inside(lines[1]), abs=0.3)


def test_a_wrong_function_is_drawn_as_it_is():
    assert said(explore_squared_error(loss=lambda *model: 20 * mine(*model)), "M =") == pytest.approx(11.667, abs=1e-3)
    assert repr(explore_squared_error(loss=lambda x, y, w, b: 0.25)).startswith("M = 0.2500")


def unbuilt(x, y, w, b):
    """Mean of (p − y)²."""
    ...


def squared_nothing(x, y, w, b):
    raise KeyError("weight")


def of_one_number(x, y, w, b):
    return (1 / (1 + math.exp(-(w * x + b))) - y) ** 2


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (unbuilt, "Write unbuilt in the cell above, run it, and then run this cell again."),
        (squared_nothing, "Your squared_nothing stops with KeyError: 'weight'."),
        (of_one_number, "Your of_one_number stops with TypeError: "),
        (lambda x, y, w, b: (sigmoid(w * x + b) - y) ** 2, "returns 20 numbers, but here one number is needed."),
        (lambda x, y, w, b: print(mine(x, y, w, b)), "returns nothing. Does it end with `return`?"),
        (lambda x, y, w, b: np.nan, "gives nan, which means “not a number”."),
        (lambda x, y, w, b: np.inf, "is infinite at some places of this map"),
        (lambda x, y, w, b: "low", "not made of numbers (str)"),
    ],
)
def test_what_is_wrong_with_the_readers_function_is_said_in_a_sentence(function, sentence, capsys):
    made = explore_squared_error(loss=function)
    assert sentence in repr(made) and made.picture.frame.blank
    made.controls["w"].value = 1.0
    assert capsys.readouterr().out == ""


def test_a_function_that_would_keep_the_reader_waiting_is_named_as_slow():
    def sleepy(x, y, w, b):
        time.sleep(0.01)
        return mine(x, y, w, b)

    assert re.fullmatch(
        r"Your sleepy takes 0\.01\d* s for one place, and a map needs it at 225 or more\. .*",
        repr(explore_squared_error(loss=sleepy)),
    )


def test_the_first_good_map_takes_the_note_away():
    built = []
    made = explore_squared_error(loss=lambda *model: mine(*model) if built else ...)
    assert repr(made).startswith("Write")
    built.append(True)
    made.controls["w"].value = 1.0
    assert repr(made).startswith("M = ") and not made.picture.frame.blank


def test_the_readers_function_cannot_spoil_the_data():
    def greedy(x, y, w, b):
        value = mine(x, y, w, b)
        x[:], y[:] = 0, 0
        return value

    assert repr(explore_squared_error(loss=greedy)) == repr(explore_squared_error())


# --- where a ball comes to rest ---------------------------------------------------------------------------------


def places():
    """Where the balls end: the local minimum of the squared error, and the one minimum of the log loss."""
    x, y = standardise(double_well().x)[0], double_well().y
    return minima(x, y)[1][:2], minima(x, y, loss="log_loss")[0][:2]


def test_nothing_tells_where_the_balls_end_until_it_is_revealed():
    made = explore_roll()
    for axes in made.scene.figure.axes:
        ball, way = artist(axes, markersize=16.0), artist(axes, linewidth=2.0, color=style.INK, linestyle="-")
        assert not ball.get_visible() and not way.get_visible()
        assert not [text for text in axes.texts if text.get_visible() and re.search("minimum|= 0", text.get_text())]
        assert not [line for line in axes.lines if line.get_marker() == "*"]
    assert not re.search("local|global|stuck|0.299|4.91", repr(made))


def test_revealed_one_ball_is_in_the_local_minimum_and_the_other_in_the_global_one():
    made = explore_roll()
    made.set(reveal=True, guess_x=1.0, guess_y=-2.0)
    for axes, end in zip(made.scene.figure.axes, places(), strict=True):
        ball = artist(axes, markersize=16.0)
        assert ball.get_visible() and np.ravel(ball.get_data()) == pytest.approx(end, abs=2e-3)
    assert repr(made).startswith(
        "Squared error 0.299, stuck in a local minimum; log loss 0.641, at the global minimum."
    )
    assert "you guessed w = 1.00, b = −2.00" in repr(made)
    made.presets["w = 0, b = 0"].click()
    assert repr(made).startswith("Squared error 0.228, at the global minimum; log loss 0.641, at the global minimum.")


def test_the_left_map_takes_the_guess_and_the_right_one_the_start():
    made = explore_roll()
    sent = pictures(made)
    click(made, 0, 5.0, 2.5)
    values = made.values()
    assert (values["guess_x"], values["guess_y"]) == pytest.approx((5.0, 2.5), abs=0.1) and values["w"] == 4.0
    click(made, 1, -2.0, 3.0)
    assert (made.values()["w"], made.values()["b"]) == pytest.approx((-2.0, 3.0), abs=0.1)
    assert len([words for words, _ in sent if "at" in words]) == 2


def test_the_slopes_said_in_the_lesson_are_those_of_the_two_losses():
    x, y, h = hours().x, hours().y, 1e-6
    for loss, length in ((log_loss, 1.964), (squared_error, 5.01e-6)):
        slopes = [(loss(x, y, -10 + dw, db) - loss(x, y, -10 - dw, -db)) / (2 * h) for dw, db in ((h, 0), (0, h))]
        assert np.hypot(*slopes) == pytest.approx(length, rel=1e-3)
