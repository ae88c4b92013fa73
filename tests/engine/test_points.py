"""Points in the reader's hand: pointer and keyboard do the same, and one change is one picture."""

import numpy as np
import pytest

from logreg_core.data import hours
from logreg_core.live import Points, Scene, explorer, live
from logreg_core.panels import MovablePoints


@explorer
def students():
    """Twenty students that can be moved."""
    scene, data = Scene(width=400, height=240), hours()
    axes = scene.axes(0.1, 0.95, xlim=(0, 8), ylim=(-0.2, 1.2))
    panel, points = MovablePoints(scene, axes, data.label_names), Points(data, 0, 8, 0.05, name="student")

    def show(points):
        x, y = points.arrays
        panel.update(x, y, points.chosen)
        return f"{len(x)} students, {y.sum():.0f} passed, {points.chosen + 1} in hand at {x[points.chosen]:.2f}."

    made = live(scene, show, press={axes: points.hand(axes, "points")}, points=points)
    made.sent, made.plane, made.panel = [], axes, panel
    made.picture.send = lambda message, buffers=(): made.sent.append(message)
    return made


def press(made, x, y, kind):
    pixel = made.plane.transData.transform((x, y)) / made.scene.figure.bbox.size
    made.picture._receive(None, {"point": [pixel[0], 1 - pixel[1]], "kind": kind}, [])


def pictures(made):
    return [message for message in made.sent if "at" in message]


def test_a_drag_carries_the_nearest_point_along_and_above_a_half_its_label_is_one():
    made = students()
    press(made, 0.5, 0.0, "down")
    press(made, 3.0, 0.1, "drag")
    press(made, 6.0, 0.9, "drag")
    x, y = made.controls["points"].value.arrays
    assert (x[0], y[0]) == (pytest.approx(6.0), 1)
    assert np.array_equal(np.sort(np.append(x[1:], 0.5)), np.sort(hours().x))
    assert len(pictures(made)) == 2  # the press itself changed nothing


def test_a_press_far_from_every_point_moves_nothing():
    made = students()
    press(made, 6.8, 0.5, "down")
    press(made, 3.0, 0.5, "drag")
    assert made.sent == [{"answered": True}, {"answered": True}]


def test_choosing_moving_flipping_adding_and_taking_away_work_without_a_pointer():
    made = students()
    points = made.controls["points"]
    points.which.value = 7
    assert points.where.value == hours().x[6] == 1.75
    points.where.value = 5.0
    assert points.value.x[6] == 5.0
    flip, add, away = points.buttons
    flip.click()
    assert points.value.y[6] == 0
    add.click()
    assert len(points.value.x) == 21 and points.which.value == 21
    away.click()
    assert len(points.value.x) == 20
    assert len(pictures(made)) == 5


def test_the_ring_is_around_the_point_in_hand():
    made = students()
    made.controls["points"].which.value = 20
    assert made.panel.hand.get_data() == ([5.5], [1.0])


def test_two_points_always_stay():
    made = students()
    for _ in range(30):
        made.controls["points"].buttons[2].click()
    assert len(made.controls["points"].value.x) == 2
    made.check()


def test_labels_are_drawn_at_their_own_height():
    made = students()
    for label, artist in enumerate(made.panel.classes):
        assert set(artist.get_ydata()) == {label}
