"""Newton's method: use the curvature, and arrive in a handful of steps."""

import math
from dataclasses import replace

import numpy as np

from logreg_core.inputs import as_count, as_nonnegative, as_pair, as_weights
from logreg_core.losses import log_loss
from logreg_core.losses._blocks import quiet

from . import _reasons as reasons
from ._objective import TOO_LARGE, Objective, newton_step
from ._result import FitResult
from ._scale import Scale
from ._separation import never_ends

PATIENCE = 10  # halvings of a Newton step before another direction is tried
LN2 = math.log(2)


def newton(x, y, *, w=None, b=0.0, steps=100, tolerance=1e-8, l2=0.0, line_search=True):
    """Minimise the mean log loss with Newton's method: (w, b) ← (w, b) − H⁻¹ ∇J.

    A full step is halved until the loss falls as its slope promises; without that, a far start diverges.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1; both classes
    w, b : optional
        Start; zero unless given.
    steps : int
        Most steps to take.
    tolerance : float
        Converged once the length of the gradient (w…, b) is at most this. Features far from zero, or with very small
        or large numbers, are standardised for the walk where there is no penalty; the gradient is then theirs.
    l2 : float
        Strength λ of the penalty (λ/2)·|w|² added to the mean loss; the bias is not penalised.
    line_search : bool
        Whether to halve steps that go too far.

    Returns
    -------
    FitResult
        Every step recorded. Separable classes end it with their reason, at weights that separate them.

    References
    ----------
    Nocedal & Wright (2006), Numerical Optimization, algorithms 3.1 and 3.2.
    """
    x, y = as_pair(x, y, both_classes=True, finite=False)
    w, b = as_weights(np.zeros(x.shape[1:]) if w is None else w, b, x)
    steps, tolerance, l2 = as_count(steps), as_nonnegative(tolerance, "tolerance"), as_nonnegative(l2, "l2")
    scale = None if l2 else far_off(x)
    if scale is None:
        return walk(Objective(log_loss, x, y, l2), np.append(w, b), steps, tolerance, l2, line_search)
    there = Objective(log_loss, scale.apply(x), y)
    path = walk(there, np.append(*scale.into(w, b)), steps, tolerance, 0.0, line_search)
    w, b = scale.back(path.w, path.b)
    return replace(path, w=w, b=b)


@quiet
def far_off(x):
    """The scale of features whose numbers would drown the fit in rounding, as a sample shows them; else None."""
    sample = Scale.of(x[:: max(1, len(x) // 1000)])
    if (np.abs(sample.mean) < 1e4 * sample.sd).all() and ((1e-3 < sample.sd) & (sample.sd < 1e6)).all():
        return None
    return Scale.of(x)


def walk(objective, start, steps, tolerance, l2, line_search):
    """Newton's method from a start (w…, b)."""
    points, places, found = [start], [objective.place(start)], True
    move, sharp = points[0], False
    while found and len(points) <= steps and length(places[-1]) > tolerance and not proven(places[-1], l2):
        move, sharp = newton_step(places[-1].gradient, objective.hessian(points[-1]))
        found = advance(objective, points[-1], places[-1], move, line_search)
        if found:
            points.append(found[0])
            places.append(found[1])
    separable = proven(places[-1], l2) or (not l2 and never_ends(objective, points[-1], move, sharp))
    taken, small = len(points) - 1, length(places[-1]) <= tolerance
    if separable:
        done, reason = False, reasons.separable()
    elif small:
        done, reason = True, reasons.converged(taken, tolerance)
    elif found:
        done, reason = False, reasons.newton_limit(taken, tolerance)
    elif line_search:
        done, reason = True, reasons.as_far_as_floats_allow(taken)
    else:
        done, reason = False, reasons.overshooting(taken)
    values, norms = np.array([(place.value, length(place)) for place in places]).T
    return FitResult(*objective.split(np.array(points)), values, norms, np.arange(taken + 1), done, separable, reason)


def length(place):
    """Length of the gradient."""
    return float(np.sqrt(place.gradient @ place.gradient))


def proven(place, l2):
    """Whether every point is on its right side already: nothing can be settled from here on, only grow."""
    return not l2 and place.margin > 0


@quiet
def advance(objective, at, here, move, line_search):
    """Return the next point and what it is like there, or None where no step helps."""
    for halvings in range(60 if line_search else 1):
        if line_search and (halvings == PATIENCE or not here.gradient @ move < 0):
            move = downhill(at, here)
        ahead, slope = at + move, here.gradient @ move
        if np.abs(ahead).max() < TOO_LARGE:
            there = objective.place(ahead)
            if not line_search or better(there, here, slope):
                return (ahead, there) if move.any() else None
        move = move / 2
    return None


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
