"""Very long gradient descent: thousands of steps in one leap, where the surface allows it."""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_nonnegative, as_number, as_pair, as_positive, as_weights
from logreg_core.losses import log_loss
from logreg_core.model import score

from ._leaps import Walk
from ._loop import as_steps
from ._objective import Objective
from ._result import FitResult
from ._scale import smoothness
from ._stopping import ending, gave_up, low_enough, overflowing


def fast_forward(
    x: ArrayLike,
    y: ArrayLike,
    *,
    w: float | ArrayLike | None = None,
    b: float = 0.0,
    rate: float | None = None,
    steps: int = 10**6,
    loss: Callable | str = log_loss,
    tolerance: float = 0.0,
    until: float | None = None,
    accuracy: float = 1e-4,
) -> FitResult:
    """Where gradient descent is after millions of steps, without taking each of them.

    Around any point the loss is nearly a quadratic, and k steps of gradient descent on a quadratic have a closed
    form: θ ← θ − H⁻¹(1 − (1 − αH)^k) ∇. So k steps are one leap, and k grows as long as one leap of k steps and two
    leaps of k/2 steps agree, and the slopes where they end are those foreseen. Plateaus and valleys pass quickly;
    where the walk bounces, it is followed step by step.

    Parameters
    ----------
    x, y, w, b, rate, loss, tolerance
        As in `gradient_descent`, except that labels of one class alone are allowed.
    steps : int
        Number of steps, up to 10¹⁸.
    until : float, optional
        The walk ends at the first step whose loss is at most this.
    accuracy : float
        How far one leap and two half leaps may end apart, in log-odds of any example. The walk as a whole is usually
        more accurate. Not at a rate beyond the largest one that works: there it may be found in another place of the
        same back and forth.

    Returns
    -------
    FitResult
        The ends of the leaps. Their `step` is the number of gradient steps they stand for. A walk that bounces for
        thousands of steps, and not between the same places, is given up, with its reason.

    Raises
    ------
    ValueError, TypeError
        Where an argument is not what is described here.

    References
    ----------
    Hochbruck & Ostermann (2010), "Exponential integrators": the exponential Rosenbrock-Euler method, made for steps
    in place of a flow.
    """
    x, y = as_pair(x, y)
    w, b = as_weights(np.zeros(x.shape[1:]) if w is None else w, b, x)
    steps, tolerance = as_steps(steps), as_nonnegative(tolerance, "tolerance")
    low, accuracy = -math.inf if until is None else as_number(until, "until"), as_positive(accuracy, "accuracy")
    curvature = smoothness(x)
    rate = 1 / curvature if rate is None else as_positive(rate, "rate")
    objective = Objective(loss, x, y)
    score(x, w, b)  # refuses a start too far out
    walk = Walk(objective, np.append(w, b), rate, accuracy, safe=rate * curvature <= 2, until=low)
    taken = walk.go(steps, tolerance)
    points, lengths, numbers = np.array(walk.points), np.array(walk.lengths), np.array(walk.numbers)
    values = objective.values(points)
    finite = np.isfinite(values)
    if not (math.isfinite(walk.length) and finite[-1]):
        done, separable, reason = False, False, overflowing(numbers[finite][-1], 2 / curvature)
    elif values[-1] <= low:
        done, separable, reason = True, False, low_enough(taken, low)
    else:
        done, separable, reason = ending(
            objective,
            walk.at,
            walk.length,
            taken,
            lambda at, slope: at - rate * slope,
            steps=steps,
            tolerance=tolerance,
            curvature=curvature,
        )
        reason = gave_up(taken, steps, 2 / curvature) if walk.tired and taken < steps and not done else reason
    return FitResult(
        *objective.split(points[finite]), values[finite], lengths[finite], numbers[finite], done, separable, reason
    )
