"""The steps of gradient descent, and which of them to keep."""

import math
from array import array

import numpy as np

from logreg_core.inputs import as_count, as_finite, require
from logreg_core.losses._blocks import quiet

ALL_UP_TO, KEPT = 10_000, 1000
HALVINGS = 2100  # from the largest float to the smallest
MOST_STEPS = 10**18  # a step's number must be a 64-bit integer


def as_steps(steps):
    """Return a number of steps as a Python int."""
    number = as_count(steps)
    if number > MOST_STEPS:
        raise ValueError(f"steps must be at most 10^18, got {steps}")
    return number


def recorded_steps(record, steps):
    """Return the numbers of the steps to keep, in order, starting with 0."""
    if record is None:
        record = "all" if steps <= ALL_UP_TO else np.rint(np.geomspace(1, steps, KEPT))
    if isinstance(record, str):
        if record != "all":
            raise ValueError(f"record must be 'all' or a list of step numbers, got {record!r}")
        return range(steps + 1)
    numbers = as_finite(record, "record")
    require(
        (numbers >= 0) & (numbers == np.floor(numbers)), numbers, "record must contain only whole numbers, 0 or greater"
    )
    return np.union1d([0], numbers[numbers <= steps].astype(int)).tolist()


@quiet
def walk(gradient, at, move, steps, tolerance, kept):
    """Step until the gradient is short enough, not a number, or the steps are used up or change nothing.

    Returns the kept points (k, d+1), their gradients' lengths (k,) and their step numbers (k,), the last one included.
    """
    points, norms, numbers = array("d"), array("d"), array("q")
    kept = iter(kept)
    following = next(kept)
    for step in range(steps + 1):
        slope = gradient(at)
        norm = math.sqrt(slope.dot(slope))
        last = step == steps or not tolerance < norm < math.inf
        ahead = at if last else move(at, slope)
        if step == following or last:
            points.frombytes(at.tobytes())
            norms.append(norm)
            numbers.append(step)
            following = next(kept, None)
            if (ahead == at).all():
                break
        at = ahead
    return np.array(points).reshape(len(norms), -1), np.array(norms), np.array(numbers)


class Backtracking:
    """Choose each rate anew: twice the last one, halved until the loss falls by rate/2 · |∇J|² (Armijo)."""

    def __init__(self, objective, rate):
        self.values, self.rate, self.smallest = objective.values, rate / 2, rate

    @quiet
    def __call__(self, at, slope):
        """Return the next point, or the same one where no step leads down."""
        here, fall = self.values(at[None])[0], slope @ slope / 2
        self.rate *= 2
        if self.rate * fall < 1e-14 * abs(here):  # rounding hides the fall: take the rate that has always served
            self.rate = self.smallest
            return at - self.rate * slope
        for _ in range(HALVINGS):
            ahead = at - self.rate * slope
            if np.isfinite(ahead).all() and self.values(ahead[None])[0] <= here - self.rate * fall:
                self.smallest = min(self.smallest, self.rate)
                return ahead
            self.rate /= 2
        return at
