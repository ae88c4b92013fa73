"""Squared error of probabilities: the tempting choice, and not a convex one."""

import numpy as np
from numpy.typing import ArrayLike

from ._blocks import checked, mean_gradient, mean_value
from ._margin_losses import SQUARED
from ._places import mean_hessian


def squared_error(x: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> float:
    """Mean squared error of the model σ(w·x + b), also called the Brier score: the mean of (p − y)².

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
        Between 0 and 1, without unit.

    References
    ----------
    Brier (1950), "Verification of forecasts expressed in terms of probability".
    """
    return mean_value(SQUARED, *checked(x, y, w, b))


def squared_error_gradient(x: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> tuple[float | np.ndarray, float]:
    """Gradient of the mean squared error: the mean of 2(p − y) p(1 − p) x, and of 2(p − y) p(1 − p).

    The factor p(1 − p) is what log loss is free of: it vanishes where the model is sure, right or wrong.

    Parameters
    ----------
    x, y, w, b
        As in `squared_error`.

    Returns
    -------
    dw : float or ndarray, shape (d,)
    db : float
    """
    return mean_gradient(SQUARED, *checked(x, y, w, b))


def squared_error_hessian(x: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> np.ndarray:
    """Hessian of the mean squared error; it may have eigenvalues of either sign.

    Parameters
    ----------
    x, y, w, b
        As in `squared_error`.

    Returns
    -------
    ndarray, shape (d + 1, d + 1)
        In the order (w…, b).
    """
    return mean_hessian(SQUARED, *checked(x, y, w, b))
