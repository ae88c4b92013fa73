"""Guess, then see: what is covered stays covered until it is revealed, and the distance said is the true one."""

import numpy as np
import pytest

from logreg_core.live import Guess, GuessPoint, Scene, Sketch, explorer, live, slider


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


@pytest.mark.parametrize(
    ("guess", "said"),
    [
        (1.0, "You guessed 1.00 h; it is 4.00 h: 3.00 h too low."),
        (6.5, "You guessed 6.50 h; it is 4.00 h: 2.50 h too high."),
        (4.0, "You guessed 4.00 h, and that is it."),
    ],
)
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


@explorer
def place():
    """The truth is at (3, 4)."""
    scene = Scene(width=240, height=160)
    axes = scene.axes(0.15, 0.95, xlim=(-5, 5), ylim=(-5, 5))
    asked = GuessPoint(scene, axes, ("your w", "your b"), ((-5, 5, 0.1), (-5, 5, 0.1)), (0, 0))
    made = live(
        scene,
        lambda guess_x, guess_y, reveal: asked.update((guess_x, guess_y), reveal, (3.0, 4.0)),
        press={axes: asked.press},
        **asked.controls,
    )
    made.asked = asked
    return made


def test_a_guessed_point_is_measured_against_the_true_one():
    made = place()
    assert "3.00" not in repr(made) and not made.asked.true.get_visible()
    made.set(reveal=True)
    assert repr(made) == "You guessed (0, 0); it is (3.00, 4.00), 5.00 away."
    assert made.asked.true.get_data() == ([3.0], [4.0])
    made.check()


@explorer
def parabola():
    """The truth is x²."""
    scene, grid = Scene(width=240, height=160), np.linspace(0, 1, 101)
    axes = scene.axes(0.15, 0.95, xlim=(0, 1), ylim=(0, 1))
    asked = Sketch(scene, axes, np.linspace(0, 1, 6), 0, 1, 0.05, 0.5, digits=2)

    def show(place, sketch, reveal):
        return asked.update(place, sketch, reveal, grid, grid**2)

    made = live(scene, show, press={axes: asked}, **asked.controls)
    made.asked, made.plane = asked, axes
    return made


def stroke(made, *points):
    for kind, point in zip(["down"] + ["drag"] * len(points), points, strict=False):
        pixel = made.plane.transData.transform(point) / made.scene.figure.bbox.size
        made.picture._receive(None, {"point": [pixel[0], 1 - pixel[1]], "kind": kind}, [])


def test_a_stroke_raises_every_knot_that_it_passes():
    made = parabola()
    stroke(made, (0.001, 0.001), (1.0, 1.0))
    assert made.controls["sketch"].value == pytest.approx((0, 0.2, 0.4, 0.6, 0.8, 1.0))
    stroke(made, (0.41, 0.9))
    assert made.controls["sketch"].value == pytest.approx((0, 0.2, 0.9, 0.6, 0.8, 1.0))


def test_knots_are_moved_by_keyboard_one_by_one():
    made = parabola()
    knots = made.controls["sketch"]
    made.controls["place"].value = 3
    assert repr(made).startswith("Your curve has 0.500 at 0.400.") and made.asked.ring.get_xdata() == [0.4]
    knots.height.value = 0.2
    assert knots.value == (0.5, 0.5, 0.2, 0.5, 0.5, 0.5) and repr(made).startswith("Your curve has 0.200 at 0.400.")


def test_a_sketch_is_measured_against_the_true_curve():
    made = parabola()
    assert not made.asked.true.get_visible()
    made.set(sketch=tuple(x**2 for x in made.asked.places), reveal=True)
    assert repr(made).startswith("Your curve has 0 at 0, the true one 0. They are 0 apart on average")
    made.set(sketch=(0.5, *(x**2 for x in made.asked.places[1:])))
    assert repr(made).endswith("most at 0, by 0.500.")
    made.check()
