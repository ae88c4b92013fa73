"""Why training ended: read from where it stands, and said in one sentence with what to do."""

import numpy as np

from logreg_core.losses._blocks import quiet
from logreg_core.losses._margin_losses import SQUARED

from ._objective import newton_step
from ._separation import separates

USUAL_TOLERANCE = 1e-6
NEAR = 0.01  # log-odds: so far from the minimum no score is called settled
AHEAD = 10  # steps that are tried to see whether a walk jumps


def ending(objective, at, norm, step, move, *, steps, tolerance, curvature, where=""):
    """Return ``(converged, separable, reason)`` for a walk that stands at `at` after `step` of `steps` steps.

    `where` says in which features the gradient was measured, if not in those given.
    """
    small = norm <= tolerance
    if not small and jumps(objective, at, move):
        return False, False, jumping(step, 2 / curvature)
    if is_separable(objective, at):
        return False, True, separable()
    if small and not at_minimum(objective, at, tolerance):
        return False, False, (flat if objective.loss is SQUARED else too_early)(step, tolerance)
    if small:
        return True, False, converged(step, tolerance, where)
    return False, False, (step_limit(step, tolerance, where) if step == steps else frozen(step))


@quiet
def jumps(objective, at, move):
    """Whether the loss goes up anywhere in the next ten steps, by more than rounding."""
    points = [at]
    for _ in range(AHEAD):
        points.append(move(points[-1], objective.gradient(points[-1])))
    values = objective.values(np.array(points))
    return not (np.diff(values) <= 1e-9 * np.abs(values[1:])).all()


def is_separable(objective, at):
    """Whether some line puts every point on its right side, or on the line itself; a penalty stops all growth."""
    if objective.l2.any():
        return False
    return objective.place(at).margin > 0 or separates(objective.x, objective.y)


def at_minimum(objective, at, tolerance):
    """Whether the surface bends upward, with its lowest point so near that no score would change by 0.01.

    A reader who asks for less than the usual tolerance gets less.
    """
    here = objective.place(at, curved=True)
    eigenvalues = np.linalg.eigvalsh(here.hessian)
    if eigenvalues[0] < -1e-12 * eigenvalues[-1] or eigenvalues[-1] <= 0:
        return False
    step, _ = newton_step(here.gradient, here.hessian)
    return objective.change_of_scores(step) < NEAR * max(1.0, tolerance / USUAL_TOLERANCE)


def converged(steps, tolerance, where=""):
    return f"converged: after {count(steps)} the length of the gradient{where} is at most {tolerance:g}"


def low_enough(steps, low):
    return f"converged: after {count(steps)} the loss is at most {low:g}"


def as_far_as_floats_allow(steps):
    return f"converged: after {count(steps)} rounding leaves no smaller loss to be found"


def step_limit(steps, tolerance, where=""):
    return (
        f"step limit: after {count(steps)} the length of the gradient{where} is still above {tolerance:g}; "
        "allow more steps, take a larger rate, or standardize the features"
    )


def newton_limit(steps, tolerance):
    return f"step limit: after {count(steps)} the length of the gradient is still above {tolerance:g}; allow more steps"


def gave_up(steps, wanted, limit):
    return (
        f"gave up: after {steps:,} of {count(wanted)} the way is too rough to leap over; gradient_descent takes "
        f"every step, and a rate of at most 2/K = {limit:.4g} never goes uphill"
    )


def separable():
    return (
        "the classes are separable, so the weights grow forever; there is no best finite weight: "
        "collect more data, see what one flipped label changes, or add an L2 penalty (l2=0.01)"
    )


def jumping(steps, limit):
    return (
        f"the rate is too large: after {count(steps)} the loss still jumps up and down; "
        f"a rate of at most 2/K = {limit:.4g} never goes uphill"
    )


def overflowing(steps, limit):
    return (
        f"the rate is too large: after {count(steps)} the weights leave the range of floating-point numbers; "
        f"a rate of at most 2/K = {limit:.4g} never goes uphill"
    )


def frozen(steps):
    return (
        f"stopped by rounding: after {count(steps)} a step is too small to change the weights; "
        "take a larger rate, or standardize the features"
    )


def drowned(steps):
    return (
        f"stopped by rounding: after {count(steps)} no step makes the loss smaller, though the minimum is not near; "
        "standardize the features, and leave out those that repeat others"
    )


def too_far_out(steps):
    return (
        f"stopped by rounding: after {count(steps)} the fit is found, but beside its spread a feature lies so far from "
        "0 that floating-point weights cannot tell it; subtract the feature's mean first"
    )


def flat(steps, tolerance):
    return (
        f"stopped where the surface is flat: after {count(steps)} the length of the gradient is at most {tolerance:g}, "
        "but this is a plateau or a valley toward infinity, not a minimum; start elsewhere, or use log loss"
    )


def too_early(steps, tolerance):
    return (
        f"stopped too early: after {count(steps)} the length of the gradient is at most {tolerance:g}, but the minimum "
        "is not near; standardize the features, or take a smaller tolerance"
    )


def overshooting(steps):
    return (
        f"full Newton steps overshoot: after {count(steps)} the loss has grown beyond use; "
        "keep the line search (line_search=True)"
    )


def count(steps):
    return "1 step" if steps == 1 else f"{steps:,} steps"
