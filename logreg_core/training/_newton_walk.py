"""The walk of Newton's method: full steps where they help, shorter ones where they go too far."""

import math

import numpy as np

from logreg_core.losses._blocks import quiet

from . import _stopping as stopping
from ._objective import TOO_LARGE, careful_newton_step, newton_step
from ._result import FitResult
from ._separation import separates

PATIENCE, HALVINGS = 10, 60  # halvings of a Newton step before another direction is tried, and in all
SETTLED = 0.1  # log-odds: Newton's steps change scores by about 1 forever where there is no minimum
LN2 = math.log(2)


class NewtonWalk:
    """Newton's method on one objective, which may stand for features on another scale than those given."""

    def __init__(self, objective, tolerance, line_search, given, scale=None):
        self.objective, self.tolerance, self.line_search, self.scale = objective, tolerance, line_search, scale
        self.given = given  # features as the reader counts them

    def walk(self, start, steps):
        """Walk from a start (w…, b)."""
        here, found, move, sharp = self.objective.place(start, curved=True), True, start * 0.0, False
        points, told = [start], [(here.value, length(here))]
        while found and len(points) <= steps and not self.arrived(here) and not self.proven(here):
            move, sharp = self.step(points[-1], here)
            found = self.advance(points[-1], here, move)
            if found:
                at, here = found
                points.append(at)
                told.append((here.value, length(here)))
        settled = self.objective.change_of_scores(move) < SETTLED
        has_minimum = self.objective.penalised or (sharp and settled)
        separable = self.proven(here) or (not has_minimum and separates(self.given, self.objective.y))
        done, reason = self.ending(len(points) - 1, separable, self.arrived(here), bool(found), settled)
        values, norms = np.array(told).T
        return FitResult(
            *self.objective.split(np.array(points)), values, norms, np.arange(len(points)), done, separable, reason
        )

    def ending(self, taken, separable, small, moving, settled):
        """Whether the walk arrived, and in words why it ended."""
        if separable:
            return False, stopping.separable()
        if small:
            return True, stopping.converged(taken, self.tolerance)
        if moving:
            return False, stopping.newton_limit(taken, self.tolerance)
        if not self.line_search:
            return False, stopping.overshooting(taken)
        return settled, (stopping.as_far_as_floats_allow if settled else stopping.drowned)(taken)

    def arrived(self, place):
        """Whether the gradient is short enough; on another scale, there and in the features as given."""
        if self.scale is None or length(place) > self.tolerance:
            return length(place) <= self.tolerance
        w, b = self.objective.split(place.gradient)
        return np.hypot(np.linalg.norm(w * self.scale.sd + b * self.scale.mean), b) <= self.tolerance

    def proven(self, place):
        """Whether every point is on its right side already: nothing can be settled from here on, only grow."""
        return not self.objective.penalised and place.margin > 0

    def step(self, at, here):
        """Newton's step, and whether the Hessian settles it sharply."""
        hessian = self.objective.place(at, curved=True).hessian if here.hessian is None else here.hessian
        move, sharp = newton_step(here.gradient, hessian)
        if not sharp:
            careful = careful_newton_step(self.objective, at)
            if np.isfinite(careful).all() and here.gradient @ careful < 0:
                move = careful
        return move, sharp

    @quiet
    def advance(self, at, here, move):
        """Return the next point and what it is like there, or None where no step helps.

        The curvature there is looked at in the same pass over the rows, unless it is hardly needed: for a shorter step,
        or at what must be the last point, since close by each Newton step squares the gradient.
        """
        last = length(here) <= math.sqrt(self.tolerance)
        for halvings in range(HALVINGS if self.line_search else 1):
            if self.line_search and (halvings == PATIENCE or not here.gradient @ move < 0):
                move = downhill(at, here)
            ahead, slope = at + move, here.gradient @ move
            if np.abs(ahead).max() < TOO_LARGE:
                there = self.objective.place(ahead, curved=not (halvings or last))
                if not self.line_search or better(there, here, slope):
                    return (ahead, there) if move.any() else None
            move = move / 2
        return None


def length(place):
    """Length of the gradient."""
    return math.hypot(*place.gradient)


def downhill(at, here):
    """A long step for starts so far out that the curvature has vanished and Newton's step means nothing.

    Where the loss is above ln 2, its value at zero, the way to zero leads downhill, since the loss is convex.
    """
    return -at if here.value > LN2 else -here.gradient * np.linalg.norm(at) / length(here)


def better(there, here, slope):
    """Whether the loss falls by its share of what the slope promises; below rounding, whether the gradient shrinks."""
    if -slope > 1e-15 * here.value:
        return there.value <= here.value + 1e-4 * slope
    return length(there) < length(here) / 2
