"""Newton's method: use the curvature, and arrive in a handful of steps."""

from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_nonnegative, as_pair, as_weights
from logreg_core.losses import log_loss

from . import _stopping as stopping
from ._loop import as_steps
from ._newton_walk import NewtonWalk, length
from ._objective import Objective
from ._result import FitResult
from ._scale import far_off

LOST = 1e-6  # nats


def newton(
    x: ArrayLike,
    y: ArrayLike,
    *,
    w: float | ArrayLike | None = None,
    b: float = 0.0,
    steps: int = 100,
    tolerance: float = 1e-8,
    l2: float = 0.0,
    line_search: bool = True,
) -> FitResult:
    """Minimize the mean log loss with Newton's method: (w, b) ← (w, b) − H⁻¹ ∇J.

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
        Converged once the length of the gradient (w…, b) is at most this. Features far from zero, or counted in very
        small or large units, are brought to one scale for the walk; the gradient must then be so short there, too.
    l2 : float
        Strength λ of the penalty (λ/2)·|w|² added to the mean loss; the bias is not penalized.
    line_search : bool
        Whether to halve steps that go too far.

    Returns
    -------
    FitResult
        Every step recorded. Separable classes end it with their reason, at weights that separate them.

    Raises
    ------
    ValueError, TypeError
        Where an argument is not what is described here.

    References
    ----------
    Nocedal & Wright (2006), Numerical Optimization, algorithms 3.1 and 3.2.
    """
    x, y = as_pair(x, y, both_classes=True, finite=False)
    w, b = as_weights(np.zeros(x.shape[1:]) if w is None else w, b, x)
    steps, tolerance, l2 = as_steps(steps), as_nonnegative(tolerance, "tolerance"), as_nonnegative(l2, "l2")
    raw, scale = Objective(log_loss, x, y, l2), far_off(x)
    if scale is None:
        return NewtonWalk(raw, tolerance, line_search, x).walk(np.append(w, b), steps)
    near = Objective(log_loss, scale.apply(x), y, l2 / scale.sd / scale.sd)
    path = NewtonWalk(near, tolerance, line_search, x, scale).walk(np.append(*scale.into(w, b)), steps)
    found = path.loss[-1]
    w, b = scale.back(path.w, path.b)
    values, norms = np.array([(place.value, length(place)) for place in map(raw.place, np.column_stack([w, b]))]).T
    path = replace(path, w=w, b=b, loss=values, gradient_norm=norms)
    if not path.converged or norms[-1] <= tolerance:
        return path
    lost = values[-1] > found + LOST  # weights of the raw features are rounded where the scores are far smaller
    return replace(
        path, converged=not lost, reason=(stopping.too_far_out if lost else stopping.as_far_as_floats_allow)(path.steps)
    )
