"""Newton's method: use the curvature, and arrive in a handful of steps."""

import numpy as np

from logreg_core.inputs import as_count, as_nonnegative, as_pair, as_weights
from logreg_core.losses import log_loss
from logreg_core.losses.rows import quiet
from logreg_core.training import reasons
from logreg_core.training.objective import Objective
from logreg_core.training.path import Path
from logreg_core.training.separation import one_feature_separates, separates


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
        Converged once the length of the gradient (w…, b) is at most this.
    l2 : float
        Strength λ of the penalty (λ/2)·|w|² added to the mean loss; the bias is not penalised.
    line_search : bool
        Whether to halve steps that go too far.

    Returns
    -------
    Path
        Every step recorded. Separable classes end it with their reason, at weights that separate them.

    References
    ----------
    Nocedal & Wright (2006), Numerical Optimization, algorithms 3.1 and 3.2.
    """
    x, y = as_pair(x, y, both_classes=True, finite=False)
    w, b = as_weights(np.zeros(x.shape[1:]) if w is None else w, b, x)
    steps, tolerance, l2 = as_count(steps), as_nonnegative(tolerance, "tolerance"), as_nonnegative(l2, "l2")
    objective = Objective(log_loss, x, y, l2)
    points, places, found = [np.append(w, b)], [objective.around(np.append(w, b))], True
    while len(points) <= steps and length(places[-1]) > tolerance and not proven(places[-1], l2) and found:
        found = advance(objective, points[-1], places[-1], line_search)
        if found:
            points.append(found[0])
            places.append(found[1])
    separable = proven(places[-1], l2) or (not l2 and never_ends(objective, places[-1]))
    taken, small = len(points) - 1, length(places[-1]) <= tolerance
    if separable:
        done, reason = False, reasons.separable()
    elif small:
        done, reason = True, reasons.converged(taken, tolerance)
    elif found:
        done, reason = False, reasons.newton_limit(taken, tolerance)
    else:
        done, reason = line_search, (reasons.as_far_as_floats_allow if line_search else reasons.overshooting)(taken)
    values, norms = np.array([(place.value, length(place)) for place in places]).T
    return Path(*objective.split(np.array(points)), values, norms, np.arange(taken + 1), done, separable, reason)


def length(place):
    """Length of the gradient."""
    return float(np.sqrt(place.gradient @ place.gradient))


def proven(place, l2):
    """Whether every point is on its right side already: nothing can be settled from here on, only grow."""
    return not l2 and place.margin > 0


def never_ends(objective, place):
    """Whether the next step could be repeated for ever, for the better."""
    if objective.x.ndim == 1:
        return one_feature_separates(objective.x, objective.y)
    return separates(objective.x, objective.y, *objective.split(direction(place)))


def direction(place):
    """Newton's step −H⁻¹∇J, the shortest one where H is singular; features are brought to one size first."""
    size = np.sqrt(np.diag(place.hessian))
    size[size == 0] = 1.0
    return np.linalg.lstsq(place.hessian / np.outer(size, size), -place.gradient / size, rcond=None)[0] / size


@quiet
def advance(objective, at, here, line_search):
    """Return the next point and what is around it, or None where no step helps."""
    move = direction(here)
    slope = here.gradient @ move
    if line_search and not slope < 0:  # so far out that the curvature vanished: go downhill, as far as the weights are
        move = -here.gradient * np.linalg.norm(at) / length(here)
        slope = here.gradient @ move
    for _ in range(60 if line_search else 1):
        ahead = at + move
        if np.abs(ahead).max() < 1e150:
            there = objective.around(ahead)
            if not line_search or better(there, here, slope):
                return (ahead, there) if slope else None
        move, slope = move / 2, slope / 2
    return None


def better(there, here, slope):
    """Whether the loss falls by its share of what the slope promises; below rounding, whether the gradient shrinks."""
    if -slope > 1e-15 * here.value:
        return there.value <= here.value + 1e-4 * slope
    return length(there) < length(here) / 2
