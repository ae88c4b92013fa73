"""Gradient descent: step after step downhill."""

import numpy as np

from logreg_core.inputs import as_count, as_nonnegative, as_pair, as_positive, as_weights, refuse_scores
from logreg_core.losses import log_loss

from ._loop import Backtracking, recorded_steps, walk
from ._objective import Objective
from ._result import FitResult
from ._scale import Scale, smoothness
from ._stopping import ending


def gradient_descent(
    x,
    y,
    *,
    w=None,
    b=0.0,
    rate=None,
    steps=10_000,
    loss=log_loss,
    tolerance=1e-6,
    l2=0.0,
    standardise=False,
    backtracking=False,
    record=None,
):
    """Minimise a loss by gradient descent: (w, b) ← (w, b) − rate · ∇J.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1; both classes
    w, b : optional
        Start; zero unless given.
    rate : float, optional
        Learning rate α; 1/L unless given, with L the `smoothness` of the features (plus `l2`).
    steps : int
        Most steps to take.
    loss : {log_loss, squared_error} or its name
    tolerance : float
        Converged once the length of the gradient (w…, b) is at most this.
    l2 : float
        Strength λ of the penalty (λ/2)·|w|² added to the mean loss; the bias is not penalised.
    standardise : bool
        Whether to walk in standardised features. Start and path are weights of the raw features all the same; rate,
        penalty, tolerance and the recorded gradient are those of the standardised ones.
    backtracking : bool
        Whether to choose each rate anew: twice the last one, halved until the loss falls by rate/2 · |∇J|².
    record : "all" or array_like of int, optional
        Steps to keep, besides the first and the last. Unless given: all of 10,000 steps, about a thousand of more,
        evenly spread on a logarithmic scale, so that millions of steps need no more memory than thousands.

    Returns
    -------
    FitResult
        Separable classes and a rate that is too large are results, each with its reason.

    References
    ----------
    Nesterov (2004), Introductory Lectures on Convex Optimization, section 2.1.5: the rate 1/L.
    """
    x, y = as_pair(x, y, both_classes=True)
    w, b = as_weights(np.zeros(x.shape[1:]) if w is None else w, b, x)
    steps, tolerance, l2 = as_count(steps), as_nonnegative(tolerance, "tolerance"), as_nonnegative(l2, "l2")
    kept = recorded_steps(record, steps)
    scale = Scale.of(x) if standardise else None
    if scale:
        x, (w, b) = scale.apply(x), scale.into(w, b)
    objective = Objective(loss, x, y, l2)
    curvature = smoothness(x) + l2
    rate = 1 / curvature if rate is None else as_positive(rate, "rate")
    move = Backtracking(objective, rate) if backtracking else lambda at, slope: at - rate * slope
    points, norms, numbers = walk(objective.gradient, np.append(w, b), move, steps, tolerance, kept)
    done, separable, reason = ending(objective, points[-1], norms[-1], numbers[-1], move, steps, tolerance, curvature)
    values = objective.values(points)
    finite = np.isfinite(values) & np.isfinite(norms)
    if not finite[0]:
        refuse_scores(x)
    path_w, path_b = objective.split(points[finite])
    if scale:
        path_w, path_b = scale.back(path_w, path_b)
    return FitResult(path_w, path_b, values[finite], norms[finite], numbers[finite], done, separable, reason)
