"""Gradient descent: step after step downhill."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_nonnegative, as_pair, as_positive, as_weights, refuse_scores
from logreg_core.losses import log_loss

from ._loop import Backtracking, as_steps, recorded_steps, walk
from ._objective import Objective
from ._result import FitResult
from ._scale import Scale, smoothness
from ._stopping import ending, overflowing


def gradient_descent(
    x: ArrayLike,
    y: ArrayLike,
    *,
    w: float | ArrayLike | None = None,
    b: float = 0.0,
    rate: float | None = None,
    steps: int = 10_000,
    loss: Callable | str = log_loss,
    tolerance: float = 1e-6,
    l2: float = 0.0,
    standardise: bool = False,
    backtracking: bool = False,
    record: str | ArrayLike | None = None,
) -> FitResult:
    """Minimize a loss by gradient descent: (w, b) ← (w, b) − rate · ∇J.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1; both classes
    w, b : optional
        Start; zero unless given.
    rate : float, optional
        Learning rate α; 1/K unless given, with K the `smoothness` of the features (plus `l2`).
    steps : int
        Most steps to take.
    loss : {log_loss, squared_error} or its name
    tolerance : float
        Converged once the length of the gradient (w…, b) is at most this, if that is at the minimum: on a plateau, or
        where a feature's unit makes the gradient short, the run ends with another reason.
    l2 : float
        Strength λ of the penalty (λ/2)·|w|² added to the mean loss; the bias is not penalized.
    standardise : bool
        Whether to walk in standardized features: rate, penalty and tolerance are for these. Start and path, with their
        loss and gradient, are still told in weights of the raw features.
    backtracking : bool
        Whether to choose each rate anew: twice the last one, halved until the loss falls by rate/2 · |∇J|².
    record : "all" or array_like of int, optional
        Steps to keep, besides the first and the last. Unless given: all of 10,000 steps, about a thousand of more,
        evenly spread on a logarithmic scale, so that millions of steps need no more memory than thousands.

    Returns
    -------
    FitResult
        Separable classes and a rate that is too large are results, each with its reason.

    Raises
    ------
    ValueError, TypeError
        Where an argument is not what is described here.

    References
    ----------
    Nesterov (2004), Introductory Lectures on Convex Optimization, section 2.1.5: the rate 1/K, there called 1/L.
    """
    x, y = as_pair(x, y, both_classes=True)
    w, b = as_weights(np.zeros(x.shape[1:]) if w is None else w, b, x)
    steps, tolerance, l2 = as_steps(steps), as_nonnegative(tolerance, "tolerance"), as_nonnegative(l2, "l2")
    kept = recorded_steps(record, steps)
    if not standardise:
        return _descend(Objective(loss, x, y, l2), np.append(w, b), rate, steps, tolerance, kept, backtracking)
    scale = Scale.of(x)
    path = _descend(
        Objective(loss, scale.apply(x), y, l2),
        np.append(*scale.into(w, b)),
        rate,
        steps,
        tolerance,
        kept,
        backtracking,
        where=" in standardized features",
    )
    w, b = scale.back(path.w, path.b)
    raw = Objective(loss, x, y, l2 * scale.sd**2)
    points = np.column_stack([w, b])
    return replace(path, w=w, b=b, loss=raw.values(points), gradient_norm=raw.lengths(points))


def _descend(objective, start, rate, steps, tolerance, kept, backtracking, where=""):
    """The walk, told in the features and weights of the objective."""
    curvature = smoothness(objective.x) + objective.l2.max()
    rate = 1 / curvature if rate is None else as_positive(rate, "rate")
    move = Backtracking(objective, rate) if backtracking else lambda at, slope: at - rate * slope
    points, norms, numbers = walk(objective.gradient, start, move, steps, tolerance, kept)
    values = objective.values(points)
    finite = np.isfinite(values) & np.isfinite(norms)
    if not finite[0]:
        refuse_scores(objective.x)
    if finite[-1]:
        done, separable, reason = ending(
            objective,
            points[-1],
            norms[-1],
            numbers[-1],
            move,
            steps=steps,
            tolerance=tolerance,
            curvature=curvature,
            where=where,
        )
    else:
        done, separable, reason = False, False, overflowing(numbers[finite][-1], 2 / curvature)
    return FitResult(
        *objective.split(points[finite]), values[finite], norms[finite], numbers[finite], done, separable, reason
    )
