"""Guess, then see: what is covered stays covered until it is revealed, and the distance said is the true one."""

import numpy as np
import pytest

from logreg_core.live import Guess, Scene, explorer, live, slider


@explorer
def target(along):
    """The truth is twice the slider; a dot shows it once it is revealed."""
    scene = Scene(width=240, height=160)
    axes = scene.axes(0.15, 0.95, xlim=(0, 10), ylim=(0, 10))
    asked = Guess(scene, axes, "your guess (h)", 0, 10, 0.1, 1.0, along=along, unit="h")
    (dot,) = asked.covers(*scene.moves(*axes.plot([], [], "o")))

    def show(guess, reveal, a):
        dot.set_data([2 * a], [2 * a])
        return asked.update(guess, reveal, 2 * a)

    made = live(scene, show, press={axes: asked.press}, **asked.controls, a=slider("a", 2.0, 0.0, 5.0, 0.1))
    made.asked, made.dot, made.plane = asked, dot, axes
    return made


@pytest.mark.parametrize("along", ["x", "y"])
def test_the_answer_is_neither_drawn_nor_said_before_it_is_revealed(along):
    made = target(along)
    assert repr(made) == "Your guess: 1.00 h. Move it to where you expect the answer, then press reveal."
    covered = made.picture.frame.last
    made.set(a=4.0)
    assert np.array_equal(made.picture.frame.last, covered)
    made.set(reveal=True)
    assert made.dot.get_visible() and made.asked.true.get_visible()
    assert not np.array_equal(made.picture.frame.last, covered)


@pytest.mark.parametrize(("guess", "said"), [
    (1.0, "You guessed 1.00 h; it is 4.00 h: 3.00 h too low."),
    (6.5, "You guessed 6.50 h; it is 4.00 h: 2.50 h too high."),
    (4.0, "You guessed 4.00 h, and that is it."),
])
def test_how_far_off_the_guess_was_is_said(guess, said):
    made = target("x")
    made.set(guess=guess, reveal=True)
    assert repr(made) == said


@pytest.mark.parametrize("along", ["x", "y"])
def test_a_press_puts_the_guess_under_the_pointer_as_the_slider_would(along):
    made = target(along)
    size = made.scene.figure.bbox.size
    pixel = made.plane.transData.transform((7.3, 2.6)) / size
    made.picture._receive(None, {"point": [pixel[0], 1 - pixel[1]], "kind": "down"}, [])
    assert made.controls["guess"].value == pytest.approx(7.3 if along == "x" else 2.6)


def test_the_bar_between_guess_and_truth_spans_just_that():
    made = target("x")
    made.set(guess=2.0, reveal=True)
    assert sorted(made.asked.gap.get_xdata()) == [2.0, 4.0]


def test_it_can_be_covered_again():
    made = target("x")
    covered = made.picture.frame.last
    made.set(reveal=True)
    made.set(reveal=False)
    assert np.array_equal(made.picture.frame.last, covered)
