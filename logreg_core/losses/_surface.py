"""A loss at many weights and biases: over a grid, the surface that training walks on, or along a line."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_finite, as_numbers, as_pair

from ._blocks import mean_value, mean_values
from ._choice import KNOWN, as_loss
from ._log_loss import log_loss


def loss_surface(
    x: ArrayLike, y: ArrayLike, w: ArrayLike, b: ArrayLike, *, loss: Callable | str = log_loss
) -> np.ndarray:
    """Value of a loss at every pair of a weight and a bias, for one feature.

    Parameters
    ----------
    x : array_like, shape (n,)
    y : array_like, shape (n,), of 0 and 1
    w, b : array_like, shapes (k,) and (m,)
        Weights along the horizontal axis, biases along the vertical one.
    loss : {log_loss, squared_error} or its name, or callable
        Any other function of ``(x, y, w, b)`` is called once per pair; it returns one number.

    Returns
    -------
    ndarray, shape (m, k)
        Row i, column j is the loss at ``(w[j], b[i])``: ready for ``contour(w, b, values)``.
    """
    x, y, w, b = _checked(x, y, w, b)
    return _values(x, y, np.tile(w, len(b)), np.repeat(b, len(w)), loss).reshape(len(b), len(w))


def loss_along(
    x: ArrayLike, y: ArrayLike, w: ArrayLike, b: ArrayLike, *, loss: Callable | str = log_loss
) -> np.ndarray:
    """Value of a loss at one place after another, for one feature.

    Parameters
    ----------
    x, y, loss
        As in `loss_surface`.
    w, b : array_like, shape (k,)
        The weight and the bias of each place.

    Returns
    -------
    ndarray, shape (k,)
    """
    x, y, w, b = _checked(x, y, w, b)
    if len(w) != len(b):
        raise ValueError(f"b must have the same length as w ({len(w)}), got {len(b)}")
    return _values(x, y, w, b, loss)


def _checked(x, y, w, b):
    x, y = as_pair(x, y)
    w, b = as_finite(w, "w"), as_finite(b, "b")
    for values, name in ((x, "x"), (w, "w"), (b, "b")):
        if values.ndim != 1 or values.size == 0:
            raise ValueError(f"{name} must be one list of numbers for a surface, got shape {values.shape}")
    return x, y, w, b


def _values(x, y, w, b, loss):
    if callable(loss) and not any(loss is function for function, _ in KNOWN):
        return np.array([_one_number(loss(x, y, float(wj), float(bj))) for wj, bj in zip(w, b, strict=True)])
    by_margin = as_loss(loss)
    values = mean_values(by_margin, x, y, w, b)
    for at in np.flatnonzero(~np.isfinite(values)):  # a sum too large, or scores that are refused
        values[at] = mean_value(by_margin, x, y, w[at], b[at])
    return values


def _one_number(value):
    """What a reader's own loss returned; it may be infinite."""
    value = as_numbers(value, "loss(x, y, w, b)", needed="be a number")
    if value.ndim:
        raise ValueError(f"loss(x, y, w, b) must be a single number, got shape {value.shape}")
    return float(value)
