"""Why a gradient descent ended: read from where it stands."""

import numpy as np

from logreg_core.losses._blocks import quiet
from logreg_core.losses._margin_losses import SQUARED
from logreg_core.model._score import unchecked_score

from . import _reasons as reasons
from ._newton import newton
from ._objective import newton_step
from ._separation import one_feature_separates


def ending(objective, at, norm, step, move, steps, tolerance, curvature):
    """Return ``(converged, separable, reason)`` for a walk that stands at `at` after `step` of `steps` steps."""
    if not np.isfinite(norm):
        return False, False, reasons.overflowing(step, 2 / curvature)
    small = norm <= tolerance
    if not small and jumps(objective, at, move):
        return False, False, reasons.jumping(step, 2 / curvature)
    if is_separable(objective, at):
        return False, True, reasons.separable()
    if small and objective.loss is SQUARED and not at_minimum(objective, at):
        return False, False, reasons.flat(step, tolerance)
    if small:
        return True, False, reasons.converged(step, tolerance)
    return False, False, (reasons.step_limit(step, tolerance) if step == steps else reasons.frozen(step))


@quiet
def jumps(objective, at, move):
    """Whether the loss goes up anywhere in the next ten steps, by more than rounding."""
    points = [at]
    for _ in range(10):
        points.append(move(points[-1], objective.gradient(points[-1])))
    values = objective.values(np.array(points))
    return not (np.diff(values) <= 1e-9 * np.abs(values[1:])).all()


def is_separable(objective, at):
    """Whether some line puts every point on its right side, or on the line itself; a penalty stops all growth."""
    x, y = objective.x, objective.y
    if objective.l2.any():
        return False
    if objective.place(at).margin > 0:
        return True
    return one_feature_separates(x, y) if x.ndim == 1 else newton(x, y).separable


def at_minimum(objective, at):
    """Whether the ground curves upwards, with its lowest point so near that no score would change by 0.01."""
    here = objective.around(at)
    eigenvalues = np.linalg.eigvalsh(here.hessian)
    if eigenvalues[0] < -1e-12 * eigenvalues[-1] or eigenvalues[-1] <= 0:
        return False
    step, _ = newton_step(here.gradient, here.hessian)
    return bool(np.abs(unchecked_score(objective.x, *objective.split(step))).max() < 0.01)
