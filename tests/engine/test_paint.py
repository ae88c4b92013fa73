"""Painting points: pointer and keyboard do the same, one touch is one picture, and the eraser takes away."""

import numpy as np
import pytest

from logreg_core.live import Paint, Painting, Scene, explorer, live

START = ((-1.0, 0.0, 0), (1.0, 0.0, 1))


@explorer
def plane():
    """Two points to begin with."""
    scene = Scene(width=300, height=300)
    axes = scene.axes(0.1, 0.9, bottom=0.1, top=0.9, xlim=(-2, 2), ylim=(-2, 2))
    (dots,) = scene.moves(*axes.plot([], [], "o"))
    paint = Paint(Painting(START, (0.0, 0.0)), (-2, -2), (2, 2), ("no", "yes"))

    def show(painting):
        points, labels = painting.arrays
        dots.set_data(*points.T)
        return f"{len(labels)} points, {labels.sum():.0f} of label 1, brush at {painting.place}."

    made = live(
        scene, show, press={axes: paint.hand("painting")}, presets={"two": {"painting": paint.value}}, painting=paint
    )
    made.paint, made.plane, made.sent = paint, axes, []
    made.picture.send = lambda message, buffers=(): made.sent.append(message)
    return made


def touch(made, x, y, kind="down"):
    pixel = made.plane.transData.transform((x, y)) / made.scene.figure.bbox.size
    made.picture._receive(None, {"point": [pixel[0], 1 - pixel[1]], "kind": kind}, [])


def pictures(made):
    return [message for message in made.sent if "at" in message]


def test_a_press_paints_one_point_of_the_brushs_class():
    made = plane()
    made.paint.brush.value = 1
    touch(made, 0.5, -1.5)
    *point, label = made.paint.value.points[-1]
    assert (point, label) == (pytest.approx([0.5, -1.5]), 1)
    assert len(pictures(made)) == 1


def test_a_drag_leaves_points_apart_and_none_outside():
    made = plane()
    touch(made, 0.0, 1.0)
    for along in np.linspace(0, 2.4, 200):
        touch(made, along, 1.0, "drag")
    x = np.array(made.paint.value.points)[2:, 0]
    assert 10 < len(x) < 50 and np.diff(x).min() > 0.09 and x.max() <= 2


def test_the_keyboard_paints_where_its_sliders_stand_and_the_brush_is_seen_there():
    made = plane()
    made.paint.where[0].value, made.paint.where[1].value = -0.4, 1.2
    assert made.paint.value.place == (-0.4, 1.2) and len(pictures(made)) == 2
    made.paint.buttons[0].click()
    assert made.paint.value.points[-1] == (-0.4, 1.2, 0)
    assert "3 points" in repr(made)


def test_after_a_press_the_keyboard_goes_on_from_there():
    made = plane()
    touch(made, 1.5, 1.5)
    assert [one.value for one in made.paint.where] == pytest.approx([1.5, 1.5])


def test_the_eraser_takes_what_is_near_and_leaves_the_rest():
    made = plane()
    made.paint.brush.value = 2
    touch(made, 0.95, 0.05)
    assert made.paint.value.points == START[:1]
    touch(made, 0.0, 1.0)
    assert made.paint.value.points == START[:1]


def test_clear_takes_all_away_and_a_preset_brings_them_back():
    made = plane()
    made.paint.buttons[1].click()
    assert made.paint.value.points == () and made.paint.value.arrays[0].shape == (0, 2)
    made.presets["two"].click()
    assert made.paint.value.points == START
    made.check()


def test_the_plane_is_full_at_some_point():
    made = plane()
    made.paint.value = made.paint.value._replace(points=START * 200)
    touch(made, 0.0, 1.0)
    assert len(made.paint.value.points) == 400
