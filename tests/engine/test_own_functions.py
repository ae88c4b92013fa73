"""The reader's own function in a picture: whatever it does, one sentence says so and everything else stays well."""

import math

import numpy as np
import pytest

from logreg_core.live import Scene, Trouble, explorer, live, own, slider
from logreg_core.model import sigmoid


@explorer
def curve(function=None):
    """The smallest picture that runs on the reader's function."""
    scene, z = Scene(width=200, height=120), np.linspace(-5, 5, 21)
    axes = scene.axes(0.2, 0.9, xlim=(-5, 5), ylim=(0, 1))
    (line,) = scene.moves(*axes.plot([], []))
    mine = own(function, sigmoid, name="sigmoid")

    def show(w):
        line.set_data(z, mine(w * z))
        return f"At w = {w:.1f} the middle is {line.get_ydata()[10]:.2f}."

    made = live(scene, show, own=[mine], w=slider("w", 1.0, -1000.0, 1000.0, 0.5))
    made.sent = []
    made.picture.send = lambda message, buffers=(): made.sent.append(message)
    return made


def right(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


def test_a_right_function_draws_what_the_packages_own_draws():
    mine, theirs = curve(right), curve()
    assert np.array_equal(mine.picture.frame.last, theirs.picture.frame.last)
    assert repr(mine) == repr(theirs)


def test_a_wrong_curve_is_shown_as_it_is():
    assert "middle is 0.50" in repr(curve(right))
    assert not np.array_equal(curve(lambda z: 1 - right(z)).picture.frame.last, curve().picture.frame.last)


def unbuilt(z):
    """The sigmoid of z."""
    ...


def test_an_unbuilt_function_says_what_to_do_and_raises_nothing():
    made = curve(unbuilt)
    assert repr(made) == "Write sigmoid in the cell above, run it, and then run this cell again."
    made.controls["w"].value = 2.0
    assert made.sent[-1]["trouble"] == repr(made)


def one_number_only(z):
    return 1 / (1 + math.exp(-z)) if abs(z) < 700 else float(z > 0)


def test_a_function_of_one_number_is_called_for_one_number_at_a_time():
    assert np.array_equal(curve(one_number_only).picture.frame.last, curve().picture.frame.last)


def stops(z):
    raise KeyError("weight")


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (stops, "Your sigmoid stops with KeyError: 'weight'."),
        (print, "Your sigmoid returns nothing. Does it end with `return`?"),
        (lambda z: 0.5, "Your sigmoid returns one number, but here 21 numbers are needed."),
        (lambda z: z[:3], "Your sigmoid returns 3 numbers, but here 21 numbers are needed."),
        (lambda z: "half", "Your sigmoid returns something that is not made of numbers (str)."),
        (lambda z: np.where(z > 4, np.nan, 0.5), "Your sigmoid gives nan at 4.5, which means “not a number”."),
    ],
    ids=["raises", "prints", "one number", "too few", "text", "nan"],
)
def test_what_is_wrong_is_said_in_a_sentence(function, sentence, capsys):
    assert repr(curve(function)) == sentence
    assert capsys.readouterr().out == ""


def far_out(z):
    if np.abs(z).max() > 100:
        raise OverflowError("too far")
    return right(z)


def test_trouble_at_one_setting_stands_under_the_last_good_picture_and_the_next_good_one_recovers():
    made = curve(far_out)
    good = made.picture.frame.last
    made.controls["w"].value = 900.0
    assert made.sent[-1]["trouble"].endswith("with OverflowError: too far.")
    assert np.array_equal(made.picture.frame.last, good)
    made.controls["w"].value = 2.0
    assert "At w = 2.0" in made.sent[-1]["sentence"]


def test_the_first_good_picture_takes_the_note_away():
    built = []
    made = curve(lambda z: right(z) if built else ...)
    assert "Write sigmoid" in repr(made)
    built.append(True)
    made.controls["w"].value = 2.0
    fresh = curve(right)
    fresh.controls["w"].value = 2.0
    assert np.array_equal(made.picture.frame.last, fresh.picture.frame.last)


def test_the_readers_function_gets_copies_and_cannot_spoil_the_picture():
    def greedy(z):
        values = right(z)
        z[:] = 0
        return values

    assert np.array_equal(curve(greedy).picture.frame.last, curve().picture.frame.last)


def test_a_slow_function_is_named_as_slow(monkeypatch):
    times = iter(range(100))
    monkeypatch.setattr("logreg_core.live.own_functions.time.perf_counter", lambda: float(next(times)))
    assert "Your sigmoid took 1.0 s for this picture" in repr(curve(right))


def test_something_that_is_no_function_is_refused():
    with pytest.raises(TypeError, match="sigmoid must be a function, got float: pass its name without parentheses"):
        curve(0.5)


def test_a_function_that_gives_one_number_for_many_is_not_tried_on_each():
    mean = own(lambda x, w: math.exp(x) + w, sigmoid, name="mean", gives=lambda *_: ())
    with pytest.raises(Trouble, match="Your mean stops with TypeError"):
        mean(np.zeros(3), 1.0)
