"""The curve between a score and a probability, its inverse, its derivative, and the bell that it comes from."""

import math

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_finite, as_number, as_numbers, as_positive, require

tiny_is_zero = np.errstate(under="ignore")  # also where a reader wants to hear of underflow elsewhere


@tiny_is_zero
def sigmoid(z: ArrayLike) -> float | np.ndarray:
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
    z = as_finite(z, "z")
    small = np.exp(-np.abs(z))
    return plain(np.where(z >= 0, 1.0, small) / (1.0 + small))


def logit(p: ArrayLike) -> float | np.ndarray:
    """Log-odds ln(p / (1 − p)): the inverse of `sigmoid`.

    Parameters
    ----------
    p : number or array_like, strictly between 0 and 1

    Returns
    -------
    float or ndarray, the shape of p
        In nats.
    """
    p = as_numbers(p, "p")
    require((p > 0) & (p < 1), p, "p must lie strictly between 0 and 1")
    return plain(np.log(p) - np.log1p(-p))


@tiny_is_zero
def sigmoid_derivative(z: ArrayLike) -> float | np.ndarray:
    """Derivative of the sigmoid, σ'(z) = σ(z)·(1 − σ(z)): probability per unit of score, at most ¼.

    Parameters
    ----------
    z : number or array_like, any shape

    Returns
    -------
    float or ndarray, the shape of z
    """
    z = as_finite(z, "z")
    return sigmoid(z) * sigmoid(-z)


@np.errstate(over="ignore", under="ignore", divide="ignore")
def normal_pdf(x: ArrayLike, mean: float, sd: float) -> float | np.ndarray:
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
    sd = as_positive(sd, "sd")
    z = (as_finite(x, "x") - as_number(mean, "mean")) / sd
    density = np.exp(-(z**2) / 2) / (sd * math.sqrt(2 * math.pi))
    if not np.isfinite(density).all():
        raise ValueError(f"sd must be large enough for a density that a float can hold, got {sd}")
    return plain(density)


def plain(values: np.ndarray) -> float | int | np.ndarray:
    """Turn a 0-d result into a Python number, which prints plainly; pass arrays on."""
    return values if np.ndim(values) else values.item()
