"""The straight score of a row, and what is read from it: probability, decision, boundary."""

import math

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_features, as_number, as_numbers, as_threshold, as_weights, refuse_scores

from ._sigmoid import logit, plain, sigmoid


def score(x: ArrayLike, w: ArrayLike, b: float) -> float | np.ndarray:
    """Score z = w·x + b of each row: its log-odds.

    Parameters
    ----------
    x : number or array_like, shape (n,) or (n, d)
    w : float or array_like, shape (d,)
        Log-odds per unit of each feature.
    b : float
        Log-odds at the origin.

    Returns
    -------
    float or ndarray, shape (n,)
        Log-odds, in nats.
    """
    x = as_numbers(x, "x")
    x = as_features(x, finite=False) if x.ndim else np.array(as_number(x, "x"))
    w, b = as_weights(w, b, x)
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        z = unchecked_score(x, w, b)
    if not np.isfinite(z).all():
        refuse_scores(x)
    return plain(z)


def unchecked_score(x, w, b):
    """Score of arrays that have been checked; NaN and infinity in `x` always come out as such."""
    return (x * w if x.ndim < 2 else x @ w) + b


def probability(x: ArrayLike, w: ArrayLike, b: float) -> float | np.ndarray:
    """Probability σ(w·x + b) of label 1 for each row.

    Parameters
    ----------
    x, w, b
        As in `score`.

    Returns
    -------
    float or ndarray, shape (n,)
        From 0 to 1.
    """
    return sigmoid(score(x, w, b))


def decide(x: ArrayLike, w: ArrayLike, b: float, t: float = 0.5) -> int | np.ndarray:
    """Decision for each row: 1 where the probability reaches the threshold (p ≥ t), else 0.

    Parameters
    ----------
    x, w, b
        As in `score`.
    t : float
        Threshold, strictly between 0 and 1.

    Returns
    -------
    int or ndarray of int, shape (n,)
    """
    return plain(np.asarray(probability(x, w, b) >= as_threshold(t), dtype=int))


def boundary(w: float, b: float, t: float = 0.5) -> float:
    """The x at which one feature's probability equals t: (logit(t) − b) / w.

    Parameters
    ----------
    w, b : float
        Weight and bias of a model with one feature.
    t : float
        Threshold, strictly between 0 and 1.

    Returns
    -------
    float
        In units of x. NaN where there is no boundary: w is 0, or so small that the boundary is out of range.
    """
    w, b, log_odds = as_number(w, "w"), as_number(b, "b"), logit(as_threshold(t))
    x = (log_odds - b) / w if w else math.nan
    return x if math.isfinite(x) else math.nan
