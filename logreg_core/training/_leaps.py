"""A walk downhill that leaps where the surface allows it, and goes step by step where it does not."""

import math

import numpy as np

from logreg_core.losses._blocks import quiet
from logreg_core.losses._condensed import signed_rows

SINGLE = 16  # steps between two tries to leap
FIRST, FIRST_UNSAFE = 16, 200  # steps before the first try: more at a rate beyond 2/K, where small errors may grow
LONGEST = 3_000  # single steps before a walk is given up
MOST_LEAPS = 4_000
SAME = 1e-13  # share of the weights: rounding


def steps_together(pull, count):
    """1 + (1 − pull) + … + (1 − pull)^(count − 1): how many first steps `count` steps are worth."""
    if pull == 0:
        return float(count)
    if pull < 0.5:  # keeps the digits of the tiniest pulls
        return -math.expm1(min(count * math.log1p(-pull), 700.0)) / pull
    left = math.exp(min(count * math.log(abs(1 - pull)), 700.0)) if pull != 1 else 0.0
    return (1 - (-left if pull > 1 and count % 2 else left)) / pull


class Quadratic:
    """The quadratic that touches the loss at a point, and where gradient descent goes on it."""

    def __init__(self, walk, at):
        self.walk, self.at, self.margins = walk, at, walk.few.rows @ at
        self.slopes, self.curvatures = walk.loss.slope(self.margins), walk.loss.curvature(self.margins)
        eigenvalues, self.vectors = np.linalg.eigh((walk.few.rows.T * self.curvatures) @ walk.few.shares)
        self.pulls = (walk.rate * eigenvalues).tolist()  # a step leaves 1 − pull of the way to the bottom
        self.gradient = walk.gradient(at)

    def move(self, gradient, count):
        """What `count` steps add up to: −α (1 + (1 − αH) + … + (1 − αH)^(count − 1)) times a gradient."""
        sums = [steps_together(pull, count) for pull in self.pulls]
        return -self.walk.rate * (self.vectors @ (sums * (self.vectors.T @ gradient)))

    def after(self, count):
        """Where `count` steps lead."""
        return self.at + self.move(self.gradient, count)

    def astray(self, margins, count):
        """How far astray `count` steps to these margins may have led, in log-odds, since the loss is no quadratic.

        Each row's slope is compared with what the quadratic promised: where the steps end, and also where the row was
        steepest, if it went over that, for it may look flat on both sides.
        """
        missed, turn = self.missed(margins), self.walk.loss.turn
        over = (self.margins - turn) * (margins - turn) < 0
        if over.any():
            missed = np.where(over, np.maximum(np.abs(missed), np.abs(self.missed(turn))), missed)
        return np.abs(self.walk.few.rows @ self.move(missed @ self.walk.few.shares, count)).max()

    def missed(self, margins):
        """Slope of each row at these margins, beyond what the quadratic promised."""
        return self.walk.loss.slope(margins) - self.slopes - self.curvatures * (margins - self.margins)


class Walk:
    """One walk: where it is, and what it has left behind."""

    @quiet
    def __init__(self, objective, at, rate, accuracy, *, safe, until=-math.inf):
        self.loss, self.rate, self.accuracy, self.until = objective.loss, rate, accuracy, until
        self.gradient = objective.gradient
        self.objective, self.few = objective, signed_rows(objective.x, objective.y)
        self.first = FIRST if safe else FIRST_UNSAFE
        self.points, self.lengths, self.numbers, self.singles, self.leaps = [], [], [], 0, 0
        self.keep(at, self.gradient(at), 0)

    @property
    def tired(self):
        """Whether the walk has cost as much as it may."""
        return self.singles >= LONGEST or self.leaps >= MOST_LEAPS

    def keep(self, at, slope, number):
        """Stand at a point, and write it down."""
        self.at, self.slope, self.number, self.length = at, slope, number, math.sqrt(slope.dot(slope))
        if abs(at[0]) > self.few.reach:
            self.few = signed_rows(self.objective.x, self.objective.y, every=True)
        self.points.append(at)
        self.lengths.append(self.length)
        self.numbers.append(number)

    def is_low(self, at):
        """Whether the loss has come down to where the walk is to end."""
        return self.until > -math.inf and self.few.mean(self.loss.value(self.few.rows @ at)) <= self.until

    @quiet
    def go(self, steps, tolerance):
        """Walk on; returns the number of steps taken."""
        count = 4
        while self.number < steps and tolerance < self.length < math.inf and not self.tired:
            if self.is_low(self.at):
                break
            count = self.try_leap(steps, count) if self.number >= self.first and steps - self.number > 2 else None
            if count is None:
                self.single_steps(steps, tolerance)
                count = 4
        return self.number

    def try_leap(self, steps, count):
        """Leap as far as one leap and two halves agree; the next count to try, or None if no leap of 4 would do."""
        here, count = Quadratic(self, self.at), min(count, steps - self.number)
        while count > 2 and here.pulls[-1] < 2:
            end, error = self.leap(here, count)
            wanted = 0.8 * (self.accuracy / max(error, 1e-30)) ** (1 / 3) if math.isfinite(error) else 0.1
            if error <= self.accuracy:
                if self.is_low(end):
                    end, count = self.first_low(here, count)
                self.leaps += 1
                self.keep(end, self.gradient(end), self.number + count)
                return int(count * min(max(wanted, 1), 5))
            count = int(count * min(max(wanted, 0.1), 0.8))
        return None

    def leap(self, here, count):
        """Where `count` steps lead, and by how many log-odds that may be wrong."""
        half = count // 2
        middle, whole = Quadratic(self, here.after(half)), here.after(count)
        end = middle.after(count - half)
        margins = self.few.rows @ end
        error = max(
            np.abs(margins - self.few.rows @ whole).max(),
            here.astray(middle.margins, half),
            middle.astray(margins, count - half),
        )
        return end + (end - whole) / 3, error  # Richardson: the two errors are nearly as 1 to 4

    def first_low(self, here, count):
        """The first point of a leap that is low enough, and its step: found by halving."""
        few, many, end = 0, count, self.leap(here, count)[0]
        while many - few > 1:
            middle = (few + many) // 2
            at = self.leap(here, middle)[0] if middle > 1 else here.after(1)
            if self.is_low(at):
                many, end = middle, at
            else:
                few = middle
        return end, many

    def single_steps(self, steps, tolerance):
        """Some steps one by one."""
        before = self.at
        for _ in range(min(SINGLE, steps - self.number)):
            at = self.at - self.rate * self.slope
            slope = self.gradient(at)
            if not math.isfinite(at.sum() + slope.sum()):
                self.length = math.inf
                return
            self.keep(at, slope, self.number + 1)
            self.singles += 1
            if self.length <= tolerance or self.is_low(at):
                return
        if self.number < steps and np.abs(self.at - before).max() <= SAME * np.abs(before).max():
            self.go_round(steps)

    def go_round(self, steps):
        """Take all steps of a walk that comes back to the same place after 16."""
        at = self.points[(steps - self.number) % SINGLE - 1 - SINGLE]
        self.keep(at, self.gradient(at), steps)
