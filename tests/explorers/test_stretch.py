"""One feature in other units: the lowest loss stays, the valley and the number of steps do not."""

import numpy as np
import pytest

from logreg_core import explorers
from logreg_core.data import hours
from logreg_core.losses import log_loss, log_loss_hessian
from logreg_core.training import gradient_descent, newton, smoothness, standardise
from tests.helpers import artist, numbers, said


@pytest.fixture
def stretching():
    return explorers.explore_stretch()


def feature(stretch, shift):
    return stretch * (standardise(hours().x)[0] + shift)


@pytest.mark.parametrize(("stretch", "shift"), [(1.0, 0.0), (4.0, 0.0), (1.5, 1.9), (0.5, 1.0)])
def test_steps_and_curvatures_are_those_of_gradient_descent(stretching, stretch, shift):
    stretching.set(stretch=stretch, shift=shift)
    x, y = feature(stretch, shift), hours().y
    best = newton(x, y)
    path = gradient_descent(x, y, tolerance=0, steps=3000)
    steps = int(np.argmax(path.loss <= best.loss[-1] + 5e-5))
    flat, sharp = np.linalg.eigvalsh(log_loss_hessian(x, y, *best.weights))
    assert numbers(repr(stretching))[0] == steps
    assert said(stretching, "lowest point:") == pytest.approx(sharp, rel=0.01)
    assert said(stretching, "along it,") == pytest.approx(sharp / flat, rel=0.01)
    assert "1/K = " + f"{1 / smoothness(x):.3g}"[:4] in repr(stretching)


def test_the_lowest_loss_is_the_same_in_every_unit(stretching):
    for stretch in (0.5, 1.0, 8.0):
        stretching.set(stretch=stretch, shift=0.7)
        star = np.ravel(artist(stretching.scene.figure.axes[1], marker="*").get_data())
        assert log_loss(feature(stretch, 0.7), hours().y, *star) == pytest.approx(0.401494, abs=1e-6)
        assert "Lowest J 0.4015" in repr(stretching)


def test_the_more_it_is_stretched_the_more_steps(stretching):
    steps = []
    for stretch in (2.0, 3.0, 4.0, 6.0, 8.0):
        stretching.set(stretch=stretch)
        steps.append(numbers(repr(stretching))[0])
    assert np.all(np.diff(steps) > 0) and steps[-1] > 10 * steps[0]


def test_the_shift_of_the_hours_does_more_harm_than_their_stretch(stretching):
    stretching.set(stretch=1.5)
    stretched = numbers(repr(stretching))[0]
    stretching.presets["like the hours"].click()
    assert numbers(repr(stretching))[0] > 30 * stretched


def test_both_a_hundred_times_as_sharp_take_as_many_steps_at_a_hundredth_of_the_rate():
    taken = []
    for scale in (1, 100):
        curvatures, place, steps = scale * np.array([0.01, 1.0]), np.ones(2), 0
        while curvatures @ place**2 > scale * 1e-6:
            place, steps = place - 0.5 / scale * curvatures * place, steps + 1
        taken.append(steps)
    assert taken[0] == taken[1] > 500


def test_no_point_leaves_the_picture(stretching):
    for stretch, shift in ((8.0, 2.0), (8.0, 0.0), (0.5, 0.0)):
        stretching.set(stretch=stretch, shift=shift)
        left, right = stretching.scene.figure.axes[0].get_xlim()
        assert left < feature(stretch, shift).min() and feature(stretch, shift).max() < right


def test_separable_classes_are_sent_to_their_own_explorer():
    with pytest.raises(ValueError, match="explore_separable"):
        explorers.explore_stretch([1, 2, 3, 4], [0, 0, 1, 1])
