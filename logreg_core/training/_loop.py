"""The steps of gradient descent, and which of them to keep."""

import math
from array import array

import numpy as np

from logreg_core.inputs import as_finite, as_nonnegative
from logreg_core.losses._blocks import quiet

ALL_UP_TO, KEPT = 10_000, 1000


def recorded_steps(record, steps):
    """Return the numbers of the steps to keep, in order, starting with 0."""
    if record is None:
        record = "all" if steps <= ALL_UP_TO else np.geomspace(1, steps, KEPT)
    if isinstance(record, str):
        if record != "all":
            raise ValueError(f"record must be 'all' or a list of step numbers, got {record!r}")
        return range(steps + 1)
    numbers = as_finite(record, "record").ravel()
    for number in numbers[:1]:
        as_nonnegative(min(number, *numbers), "record")
    return np.union1d([0], np.rint(numbers[numbers <= steps]).astype(int)).tolist()


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
        self.value, self.rate, self.smallest = objective.value, rate / 2, rate

    def __call__(self, at, slope):
        """Return the next point, or the same one where no step leads down."""
        here, fall = self.value(at), slope @ slope / 2
        self.rate *= 2
        if self.rate * fall < 1e-14 * abs(here):  # rounding hides the fall: take the rate that has always served
            self.rate = self.smallest
            return at - self.rate * slope
        for _ in range(100):
            ahead = at - self.rate * slope
            if np.isfinite(ahead).all() and self.value(ahead) <= here - self.rate * fall:
                self.smallest = min(self.smallest, self.rate)
                return ahead
            self.rate /= 2
        return at
