"""Log loss: the price of being confidently wrong."""

import math

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_labels
from logreg_core.model import score

from ._blocks import checked, mean_gradient, mean_value, quiet
from ._margin_losses import LOG, sign
from ._places import mean_hessian


def log_loss(x: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> float:
    """Mean log loss of the model σ(w·x + b), also called cross-entropy.

    The mean of −ln p where y = 1 and −ln(1 − p) where y = 0, computed as ln(1 + e^z) − y z without overflow.

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
        Nats per example; 0 or above, without upper limit.

    References
    ----------
    Maechler (2012), "Accurately computing log(1 − exp(−|a|))".
    """
    return mean_value(LOG, *checked(x, y, w, b))


@quiet
def log_losses(x: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> np.ndarray:
    """Log loss of each example: −ln of the probability that the model gave to the label that happened.

    Parameters
    ----------
    x, y, w, b
        As in `log_loss`.

    Returns
    -------
    ndarray, shape (n,)
        Nats; their mean is `log_loss`.
    """
    x, y, w, b = checked(x, y, w, b)
    return LOG.value(sign(y) * score(x, w, b))


def log_loss_gradient(x: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> tuple[float | np.ndarray, float]:
    """Gradient of the mean log loss: Xᵀ(p − y)/n for the weights, mean(p − y) for the bias.

    Parameters
    ----------
    x, y, w, b
        As in `log_loss`.

    Returns
    -------
    dw : float or ndarray, shape (d,)
        Nats per unit of each weight.
    db : float
        Nats per unit of bias.
    """
    return mean_gradient(LOG, *checked(x, y, w, b))


def log_loss_hessian(x: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> np.ndarray:
    """Hessian of the mean log loss: X₁ᵀ S X₁ / n with S = diag(p(1 − p)); X₁ is X with a column of ones.

    It has no negative eigenvalue anywhere, so log loss is convex.

    Parameters
    ----------
    x, y, w, b
        As in `log_loss`.

    Returns
    -------
    ndarray, shape (d + 1, d + 1)
        In the order (w…, b).
    """
    return mean_hessian(LOG, *checked(x, y, w, b))


def baseline_log_loss(y: ArrayLike) -> float:
    """Mean log loss of saying the share of label 1, ȳ, for every example: −ȳ ln ȳ − (1 − ȳ) ln(1 − ȳ).

    Nobody who knows no feature can do better on these examples, so a model has learned something only below it.

    Parameters
    ----------
    y : array_like, shape (n,), of 0 and 1

    Returns
    -------
    float
        Nats per example: from 0, where every label is the same, to ln 2 ≈ 0.693, where half of them are 1. It is the
        entropy of the labels.

    References
    ----------
    Shannon (1948), "A mathematical theory of communication".
    """
    share = float(as_labels(y).mean())
    return -share * math.log(share) - (1 - share) * math.log1p(-share) if 0 < share < 1 else 0.0
