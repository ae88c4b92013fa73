"""How exactly data settle the weights, read from how sharply the loss bends around its minimum."""

import numpy as np

from logreg_core.losses import log_loss_hessian

from ._newton import newton


def covariance(x, y, w, b):
    """Covariance of fitted weights by large-sample theory: the inverse of the Hessian of the whole log loss, n·J.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1
    w, b
        The fit, at the minimum of log loss.

    Returns
    -------
    ndarray, shape (d + 1, d + 1)
        In the order (w…, b).

    Raises
    ------
    ValueError
        Where the loss does not bend in some direction: a feature repeats others, or the classes are separable.

    References
    ----------
    Agresti (2013), Categorical Data Analysis, section 5.5.
    """
    bend = len(y) * log_loss_hessian(x, y, w, b)
    size = np.sqrt(np.diag(bend))
    shape = bend / np.outer(size, size) if size.all() else np.zeros_like(bend)
    if not np.linalg.cond(shape) < 1e14 or newton(x, y).separable:
        raise ValueError("the data do not settle the weights: the loss is flat in some direction around (w, b), since "
                         "a feature repeats others or the classes are separable")
    return np.linalg.inv(shape) / np.outer(size, size)


def standard_errors(x, y, w, b):
    """Standard errors of fitted weights: the square roots of the diagonal of `covariance`.

    Parameters
    ----------
    x, y, w, b
        As in `covariance`.

    Returns
    -------
    w : float or ndarray, shape (d,)
        Log-odds per unit of each feature.
    b : float
        Log-odds.
    """
    errors = np.sqrt(np.diag(covariance(x, y, w, b)))
    return (errors[:-1] if np.ndim(w) else float(errors[0])), float(errors[-1])
