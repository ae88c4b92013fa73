"""The probability that a model gives to all the labels together, and its logarithm."""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.model import score, sigmoid

from ._blocks import checked, mean_value, quiet
from ._margin_losses import LOG, sign


@quiet
def likelihood(x: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> float:
    """Likelihood: the product, over all rows, of the probability given to the label that happened.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1
    w : float or array_like, shape (d,)
        Log-odds per unit of each feature.
    b : float
        Log-odds at the origin.

    Returns
    -------
    float
        Between 0 and 1. With many rows it underflows to exactly 0; `log_likelihood` does not.
    """
    x, y, w, b = checked(x, y, w, b)
    return float(np.prod(sigmoid(sign(y) * score(x, w, b))))


def log_likelihood(x: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> float:
    """Logarithm of the likelihood: a sum, −n times the mean log loss, so both have the same best (w, b).

    Parameters
    ----------
    x, y, w, b
        As in `likelihood`.

    Returns
    -------
    float
        Nats; 0 or below, and −∞ only where the sum is too large for a float.
    """
    x, y, w, b = checked(x, y, w, b)
    return -len(y) * mean_value(LOG, x, y, w, b)
