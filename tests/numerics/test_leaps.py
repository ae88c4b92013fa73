"""What a leap of gradient descent is made of: sums of steps, and the check where it may have gone astray."""

from fractions import Fraction

import numpy as np
import pytest

from logreg_core.data import hours
from logreg_core.losses import squared_error
from logreg_core.training import fast_forward, gradient_descent, smoothness
from logreg_core.training._leaps import Quadratic, Walk, steps_together
from logreg_core.training._objective import Objective

STUDY = hours()


@pytest.mark.parametrize("count", [1, 2, 5, 8, 31, 64])
@pytest.mark.parametrize("pull", [0.0, 1e-15, 1e-6, 0.3, 0.75, 1.0, 1.5, 1.9, 2.0, -0.2])
def test_steps_together_are_their_sum(pull, count):
    left = 1 - Fraction(pull)
    assert steps_together(pull, count) == pytest.approx(float(sum(left**k for k in range(count))), rel=1e-12)


@pytest.mark.parametrize("times", [2.05, 2.5, 4.0, 10.0])
@pytest.mark.parametrize(("w", "b"), [(0.0, 0.0), (-3.0, 0.0), (4.0, -9.0)])
def test_beyond_the_safe_rate_the_first_two_hundred_steps_are_exact(times, w, b):
    walk = {"w": w, "b": b, "rate": times / smoothness(STUDY.x), "steps": 200}
    leapt, walked = fast_forward(STUDY.x, STUDY.y, **walk), gradient_descent(STUDY.x, STUDY.y, tolerance=0, **walk)
    assert leapt.steps == walked.steps == 200
    assert np.abs(np.subtract(leapt.weights, walked.weights)).max() < 1e-9


def test_a_row_that_goes_over_its_steepest_place_is_noticed_though_it_ends_as_promised():
    walk = Walk(Objective(squared_error, np.ones(1), np.ones(1)), np.array([-3.0, 0.0]), 1.0, 1e-2, safe=True)
    here, turn = Quadratic(walk, walk.at), walk.loss.turn
    ahead = np.linspace(turn, 40, 400_001)
    missed = [abs(here.missed(np.array([margin]))[0]) for margin in (ahead[0], ahead[-1])]
    kept = ahead[np.abs(here.missed(ahead)).argmin()]
    promised = abs(here.missed(np.array([kept]))[0])
    assert here.margins[0] < turn < kept and promised < 1e-4 < min(missed)
    assert here.astray(np.array([kept]), 4) > 100 * promised
