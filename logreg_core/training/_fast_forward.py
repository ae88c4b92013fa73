"""Very long gradient descent: thousands of steps in one leap, where the ground allows it."""

import numpy as np

from logreg_core.inputs import as_count, as_nonnegative, as_pair, as_positive, as_weights
from logreg_core.losses import log_loss
from logreg_core.losses._blocks import quiet
from logreg_core.losses._margin_losses import sign
from logreg_core.model import score

from . import _reasons as reasons
from ._objective import Objective
from ._result import FitResult
from ._scale import smoothness
from ._stopping import jumps

SINGLE = 16  # the first steps, and the steps between two tries to leap, are taken one by one
LONGEST = 2_000  # single steps before a walk that only bounces is given up
MOST_LEAPS = 4_000


def fast_forward(x, y, *, w=None, b=0.0, rate=None, steps=10**6, loss=log_loss, tolerance=0.0, accuracy=1e-4):
    """Where gradient descent is after millions of steps, without taking each of them.

    Around any point the loss is nearly a quadratic, and k steps of gradient descent on a quadratic have a closed
    form: θ ← θ − H⁻¹(1 − (1 − αH)^k) ∇. So k steps are one leap, and k grows as long as one leap of k steps and two
    leaps of k/2 steps agree. Plateaus and valleys pass quickly; where the walk bounces, it is followed step by step.

    Parameters
    ----------
    x, y, w, b, rate, loss, tolerance
        As in `gradient_descent`, except that labels of one class alone are allowed.
    steps : int
        Number of steps, up to 10¹⁷.
    accuracy : float
        How far one leap and two half leaps may end apart, in log-odds of any example. The walk as a whole is usually
        more accurate, but not with a rate close to the largest one that works.

    Returns
    -------
    FitResult
        The ends of the leaps. Their `step` is the number of gradient steps they stand for.

    References
    ----------
    Hochbruck & Ostermann (2010), "Exponential integrators": the exponential Rosenbrock-Euler method, made for steps
    in place of a flow.
    """
    x, y = as_pair(x, y)
    w, b = as_weights(np.zeros(x.shape[1:]) if w is None else w, b, x)
    steps, tolerance = as_count(steps), as_nonnegative(tolerance, "tolerance")
    curvature = smoothness(x)
    rate = 1 / curvature if rate is None else as_positive(rate, "rate")
    objective = Objective(loss, x, y)
    score(x, w, b)  # refuses a start too far out
    walker = Walker(objective, np.append(w, b), rate, as_positive(accuracy, "accuracy"))
    taken = walker.go(steps, tolerance)
    points, arrived = np.array(walker.points), walker.length <= tolerance
    if not arrived and (not np.isfinite(walker.length) or jumps(objective, points[-1], lambda at, s: at - rate * s)):
        reason = reasons.jumping(taken, 2 / curvature)
    else:
        reason = (reasons.converged if arrived else reasons.step_limit)(taken, tolerance)
    return FitResult(*objective.split(points), objective.values(points), np.array(walker.lengths),
                np.array(walker.numbers), bool(arrived), False, reason)


class Walker:
    """One walk: where it is, and what it has left behind."""

    @quiet
    def __init__(self, objective, at, rate, accuracy):
        self.loss, self.rate, self.accuracy = objective.loss, rate, accuracy
        self.rows = sign(objective.y)[:, None] * np.column_stack([objective.x, np.ones(len(objective.x))])
        self.points, self.lengths, self.numbers, self.singles = [], [], [], 0
        self.keep(at, self.slope(at), 0)

    @property
    def tired(self):
        """Whether the walk has cost as much as it may."""
        return self.singles >= LONGEST or len(self.points) > MOST_LEAPS

    def slope(self, at):
        """Gradient at one point."""
        return self.loss.slope(self.rows @ at) @ self.rows / len(self.rows)

    def keep(self, at, slope, number):
        """Stand at a point, and write it down."""
        self.at, self.here, self.number, self.length = at, slope, number, float(np.sqrt(slope @ slope))
        self.points.append(at)
        self.lengths.append(self.length)
        self.numbers.append(number)

    def leap(self, at, slope, count):
        """Where `count` steps lead on the quadratic that touches the loss at a point."""
        curvature = self.loss.curvature(self.rows @ at)
        values, vectors = np.linalg.eigh((self.rows * curvature[:, None]).T @ self.rows / len(self.rows))
        shrink = 1 - self.rate * values
        small = np.abs(self.rate * values) * count < 1e-9  # flat ground: every step is like the first one
        total = np.where(small, count, (1 - np.sign(shrink) ** (count % 2) * np.abs(shrink) ** float(count))
                         / np.where(small, 1, self.rate * values))
        return at - self.rate * (vectors @ (total * (vectors.T @ slope)))

    @quiet
    def go(self, steps, tolerance):
        """Walk on; returns the number of steps taken."""
        count = 4
        while self.number < steps and tolerance < self.length < np.inf and not self.tired:
            if self.number >= SINGLE and steps - self.number > 2 and (found := self.try_leap(steps, count)):
                count = found
            else:
                self.single_steps(steps, tolerance)
                count = 4
        return self.number

    def try_leap(self, steps, count):
        """Leap as far as one leap and two halves agree; the next count to try, or None if no leap of 4 would do."""
        count = min(count, steps - self.number)
        while count > 2:
            half = count // 2
            whole = self.leap(self.at, self.here, count)
            middle = self.leap(self.at, self.here, half)
            end = self.leap(middle, self.slope(middle), count - half)
            apart = np.abs(self.rows @ (end - whole)).max()
            wanted = 0.8 * (self.accuracy / max(apart, 1e-30)) ** (1 / 3) if np.isfinite(apart) else 0.2
            if apart <= self.accuracy:
                end = end + (end - whole) / 3  # Richardson: the two errors are nearly as 1 to 4
                self.keep(end, self.slope(end), self.number + count)
                return int(count * min(max(wanted, 1), 5))
            count = int(count * min(max(wanted, 0.1), 0.8))
        return None

    def single_steps(self, steps, tolerance):
        """Some steps one by one."""
        for _ in range(min(SINGLE, steps - self.number)):
            at = self.at - self.rate * self.here
            if not np.isfinite(at).all():
                self.length = np.inf
                return
            self.keep(at, self.slope(at), self.number + 1)
            self.singles += 1
            if self.length <= tolerance:
                return
