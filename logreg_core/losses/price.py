"""The price of one probability: both losses, and their slopes, as functions of p itself.

Training computes losses from scores (see `example`); these are the formulas as one says them aloud. With q the
probability given to the label that happened (q = p for y = 1, q = 1 − p for y = 0) they are −ln q and (1 − q)².
"""

import numpy as np

from logreg_core.inputs import as_numbers, require
from logreg_core.losses.example import sign
from logreg_core.model import plain


def log_price(p, y):
    """Log loss of probability p when label y happened: −ln p for y = 1, −ln(1 − p) for y = 0.

    Parameters
    ----------
    p : number or array_like, strictly between 0 and 1
    y : 0 or 1, or an array of them that fits p

    Returns
    -------
    float or ndarray
        Nats; 0 or above, without upper limit.
    """
    return plain(-np.log(given(p, y)))


def log_price_slope(p, y):
    """Slope of `log_price` in p: −1/p for y = 1, 1/(1 − p) for y = 0. Its size is never below 1."""
    return plain(-sign(_labels(y)) / given(p, y))


def squared_price(p, y):
    """Squared error (p − y)² of probability p: between 0 and 1; the parameters are those of `log_price`."""
    return plain((1 - given(p, y)) ** 2)


def squared_price_slope(p, y):
    """Slope of `squared_price` in p: 2(p − y). Its size is never above 2."""
    return plain(-2 * sign(_labels(y)) * (1 - given(p, y)))


def given(p, y):
    """Probability given to the label that happened: p for y = 1, 1 − p for y = 0."""
    p = as_numbers(p, "p")
    require((p > 0) & (p < 1), p, "p must lie strictly between 0 and 1")
    return np.where(_labels(y) == 1, p, 1 - p)


def _labels(y):
    y = as_numbers(y, "y")
    require((y == 0) | (y == 1), y, "y must contain only 0 and 1")
    return y
