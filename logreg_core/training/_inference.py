"""How exactly data settle the weights, read from how sharply the loss bends around its minimum."""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_pair, as_weights
from logreg_core.losses import log_loss
from logreg_core.losses._blocks import quiet

from ._objective import Objective
from ._scale import robust_scale
from ._separation import separates

FLAT = 1e14  # times stronger in one direction than in another
NEAR = 0.1  # standard errors: weights that were rounded for print are near enough


@quiet
def covariance(x: ArrayLike, y: ArrayLike, w: float | ArrayLike, b: float) -> np.ndarray:
    """Covariance of fitted weights by large-sample theory: the inverse of the Hessian of the whole log loss, n·J.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1; both classes
    w, b
        The fit, at the minimum of log loss without a penalty: within a tenth of a standard error.

    Returns
    -------
    ndarray, shape (d + 1, d + 1)
        In the order (w…, b).

    Raises
    ------
    ValueError
        Where the loss does not bend in some direction: a feature repeats others, or the classes are separable. Also
        away from the minimum, where the Hessian says nothing about errors.

    References
    ----------
    Agresti (2013), Categorical Data Analysis, section 5.5.
    """
    x, y = as_pair(x, y, both_classes=True)
    scale = robust_scale(x)
    objective = Objective(log_loss, scale.apply(x), y)
    flat = objective.place(np.zeros(len(objective.l2)), curved=True)
    if not _inverse(flat.hessian)[1] or separates(x, y):
        raise ValueError(
            "the data do not settle the weights: the loss is flat in some direction, since a feature "
            "repeats others or the classes are separable"
        )
    here = objective.place(np.append(*scale.into(*as_weights(w, b, x))), curved=True)
    spread, sharp = _inverse(len(y) * here.hessian)
    away = len(y) * np.sqrt(here.gradient @ spread @ here.gradient) if sharp else np.inf
    if away > NEAR:
        far = f"about {away:.2g} standard errors" if sharp else "far"
        raise ValueError(
            "w and b must be at the minimum of log loss, where newton ends without a penalty; they are "
            f"{far} away from it"
        )
    back = np.diag(np.append(1 / np.broadcast_to(scale.sd, x.size // len(x)), 1.0))
    back[-1, :-1] = -np.asarray(scale.mean / scale.sd)
    return back @ spread @ back.T


def _inverse(bend):
    """The inverse of a Hessian, and whether it settles it; each direction is brought to one size first."""
    size = np.sqrt(np.diag(bend))
    if not size.all():
        return bend, False
    shape = bend / np.outer(size, size)
    sharp = np.linalg.cond(shape) < FLAT
    return (np.linalg.inv(shape) / np.outer(size, size) if sharp else bend), sharp


def standard_errors(x: ArrayLike, y: ArrayLike, w: float | ArrayLike, b: float) -> tuple[float | np.ndarray, float]:
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

    Raises
    ------
    ValueError
        As `covariance` does.
    """
    errors = np.sqrt(np.diag(covariance(x, y, w, b)))
    return (errors[:-1] if np.ndim(w) else float(errors[0])), float(errors[-1])
