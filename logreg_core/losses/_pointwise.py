"""The price of one probability: both losses, and their derivatives, as functions of p itself.

Training computes losses from scores; these are the formulas as one says them aloud. With q the
probability given to the label that happened (q = p for y = 1, q = 1 − p for y = 0) they are −ln q and (1 − q)².
"""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_numbers, as_probabilities, require
from logreg_core.model._sigmoid import plain

from ._coin import limits
from ._margin_losses import sign


@limits
def pointwise_log_loss(y: ArrayLike, p: ArrayLike) -> float | np.ndarray:
    """Log loss of probability p when label y happened: −ln p for y = 1, −ln(1 − p) for y = 0.

    Parameters
    ----------
    y : 0 or 1, or an array of them
    p : number or array_like, from 0 to 1, of a shape that fits that of y

    Returns
    -------
    float or ndarray
        Nats; 0 or above, without upper limit: infinite where p rules out what happened.
    """
    return plain(np.abs(np.log(_given(y, p))))


@limits
def pointwise_log_loss_derivative(y: ArrayLike, p: ArrayLike) -> float | np.ndarray:
    """Derivative of `pointwise_log_loss` in p: −1/p for y = 1, 1/(1 − p) for y = 0. Its size is never below 1.

    Parameters
    ----------
    y, p
        As in `pointwise_log_loss`.

    Returns
    -------
    float or ndarray
        Nats per unit of p; infinite where p rules out what happened.
    """
    given = _given(y, p)
    return plain(-sign(as_numbers(y, "y")) / given)


def pointwise_squared_error(y: ArrayLike, p: ArrayLike) -> float | np.ndarray:
    """Squared error (p − y)² of probability p when label y happened.

    Parameters
    ----------
    y, p
        As in `pointwise_log_loss`.

    Returns
    -------
    float or ndarray
        Between 0 and 1.
    """
    return plain((1 - _given(y, p)) ** 2)


def pointwise_squared_error_derivative(y: ArrayLike, p: ArrayLike) -> float | np.ndarray:
    """Derivative of `pointwise_squared_error` in p: 2(p − y). Its size is never above 2.

    Parameters
    ----------
    y, p
        As in `pointwise_log_loss`.

    Returns
    -------
    float or ndarray
    """
    given = _given(y, p)
    return plain(-2 * sign(as_numbers(y, "y")) * (1 - given))


def _given(y, p):
    """Probability given to the label that happened: p for y = 1, 1 − p for y = 0."""
    y, p = as_numbers(y, "y", needed="contain only 0 and 1"), as_probabilities(p)
    require((y == 0) | (y == 1), y, "y must contain only 0 and 1")
    try:
        return np.where(y == 1, p, 1 - p)
    except ValueError:
        raise ValueError(f"p must have a shape that fits y's {y.shape}, got shape {p.shape}") from None
