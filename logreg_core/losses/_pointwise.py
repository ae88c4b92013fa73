"""The price of one probability: both losses, and their derivatives, as functions of p itself.

Training computes losses from scores; these are the formulas as one says them aloud. With q the
probability given to the label that happened (q = p for y = 1, q = 1 − p for y = 0) they are −ln q and (1 − q)².
"""

import numpy as np

from logreg_core.inputs import as_numbers, require
from logreg_core.model import plain

from ._margin_losses import sign


def pointwise_log_loss(y, p):
    """Log loss of probability p when label y happened: −ln p for y = 1, −ln(1 − p) for y = 0.

    Parameters
    ----------
    y : 0 or 1, or an array of them
    p : number or array_like that fits y, strictly between 0 and 1

    Returns
    -------
    float or ndarray
        Nats; 0 or above, without upper limit.
    """
    return plain(-np.log(_given(y, p)))


def pointwise_log_loss_derivative(y, p):
    """Derivative of `pointwise_log_loss` in p: −1/p for y = 1, 1/(1 − p) for y = 0. Its size is never below 1."""
    return plain(-sign(_labels(y)) / _given(y, p))


def pointwise_squared_error(y, p):
    """Squared error (p − y)² of probability p: between 0 and 1; the parameters are those of `pointwise_log_loss`."""
    return plain((1 - _given(y, p)) ** 2)


def pointwise_squared_error_derivative(y, p):
    """Derivative of `pointwise_squared_error` in p: 2(p − y). Its size is never above 2."""
    return plain(-2 * sign(_labels(y)) * (1 - _given(y, p)))


def _given(y, p):
    """Probability given to the label that happened: p for y = 1, 1 − p for y = 0."""
    p = as_numbers(p, "p")
    require((p > 0) & (p < 1), p, "p must lie strictly between 0 and 1")
    return np.where(_labels(y) == 1, p, 1 - p)


def _labels(y):
    y = as_numbers(y, "y")
    require((y == 0) | (y == 1), y, "y must contain only 0 and 1")
    return y
