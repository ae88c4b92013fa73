"""From features to a decision: score, probability, threshold.

One feature: `x` has shape (n,) and `w` is a number. Several: `x` has shape (n, d) and `w` has shape (d,).
A single number `x` gives a single number back.
"""

import math

import numpy as np

from logreg_core import inputs


def score(x, w, b):
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
    x = inputs.as_features(x, finite=False) if np.ndim(x) else np.array(inputs.as_number(x, "x"))
    w, b = inputs.as_weights(w, b, x)
    with np.errstate(over="ignore", invalid="ignore"):
        z = unchecked_score(x, w, b)
    if not np.isfinite(z).all():
        inputs.refuse_scores(x)
    return plain(z)


def unchecked_score(x, w, b):
    """Score of arrays that have been checked; NaN and infinity in `x` always come out as such."""
    return (x * w if x.ndim < 2 else x @ w) + b


def sigmoid(z):
    """Probability whose log-odds are z: σ(z) = 1 / (1 + e^(−z)).

    Parameters
    ----------
    z : number or array_like, any shape

    Returns
    -------
    float or ndarray, the shape of z
        Between 0 and 1. In float64 it is exactly 1.0 beyond z = 53 ln 2 ≈ 36.7368, where e^(−z) is half the
        spacing of the numbers just above 1.

    Notes
    -----
    Only e^(−|z|), never above 1, is computed, so no score overflows: Maechler (2012).
    """
    z = inputs.as_finite(z, "z")
    small = np.exp(-np.abs(z))
    return plain(np.where(z >= 0, 1.0, small) / (1.0 + small))


def logit(p):
    """Log-odds ln(p / (1 − p)): the inverse of `sigmoid`.

    Parameters
    ----------
    p : number or array_like, strictly between 0 and 1

    Returns
    -------
    float or ndarray, the shape of p
        In nats.
    """
    p = inputs.as_numbers(p, "p")
    inputs.require((p > 0) & (p < 1), p, "p must lie strictly between 0 and 1")
    return plain(np.log(p) - np.log1p(-p))


def probability(x, w, b):
    """Probability σ(w·x + b) of label 1 for each row; the parameters are those of `score`."""
    return sigmoid(score(x, w, b))


def decide(x, w, b, t=0.5):
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
    return plain(np.asarray(probability(x, w, b) >= inputs.as_threshold(t), dtype=int))


def boundary(w, b, t=0.5):
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
    w, b, log_odds = inputs.as_number(w, "w"), inputs.as_number(b, "b"), logit(inputs.as_threshold(t))
    x = (log_odds - b) / w if w else math.nan
    return x if math.isfinite(x) else math.nan


def sigmoid_derivative(z):
    """Derivative of the sigmoid, σ'(z) = σ(z)·(1 − σ(z)): probability per unit of score, at most ¼.

    Parameters
    ----------
    z : number or array_like, any shape

    Returns
    -------
    float or ndarray, the shape of z
    """
    z = inputs.as_finite(z, "z")
    return sigmoid(z) * sigmoid(-z)


def normal_pdf(x, mean, sd):
    """Density of a normal distribution: how a feature is spread around its mean.

    Parameters
    ----------
    x : number or array_like, any shape
    mean, sd : float
        Mean and standard deviation, in units of x; sd is positive.

    Returns
    -------
    float or ndarray, the shape of x
        Share per unit of x.
    """
    sd = inputs.as_positive(sd, "sd")
    z = (inputs.as_finite(x, "x") - inputs.as_number(mean, "mean")) / sd
    return plain(np.exp(-(z**2) / 2) / (sd * math.sqrt(2 * math.pi)))


def plain(values):
    """Turn a 0-d result into a Python number, which prints plainly; pass arrays on."""
    return values if np.ndim(values) else values.item()
