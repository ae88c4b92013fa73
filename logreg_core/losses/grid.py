"""A loss over a grid of weights and biases: the landscape that training walks on."""

import numpy as np

from logreg_core.inputs import as_finite, as_pair
from logreg_core.losses.known import EXAMPLE_OF
from logreg_core.losses.rows import mean_values


def landscape(loss, x, y, w, b):
    """Value of a loss at every pair of a weight and a bias, for one feature.

    Parameters
    ----------
    loss : callable
        ``log_loss`` or ``squared_error``; any other function of ``(x, y, w, b)`` is called once per pair.
    x : array_like, shape (n,)
    y : array_like, shape (n,), of 0 and 1
    w, b : array_like, shapes (k,) and (m,)
        Weights along the horizontal axis, biases along the vertical one.

    Returns
    -------
    ndarray, shape (m, k)
        Row i, column j is the loss at ``(w[j], b[i])``: ready for ``contour(w, b, values)``.
    """
    x, y = as_pair(x, y)
    w, b = as_finite(w, "w"), as_finite(b, "b")
    for values, name in ((x, "x"), (w, "w"), (b, "b")):
        if values.ndim != 1 or values.size == 0:
            raise ValueError(f"{name} must be one list of numbers for a landscape, got shape {values.shape}")
    pairs = np.tile(w, len(b)), np.repeat(b, len(w))
    if loss in EXAMPLE_OF:
        values = mean_values(EXAMPLE_OF[loss], x, y, *pairs)
    else:
        values = np.array([loss(x, y, float(wj), float(bi)) for wj, bi in zip(*pairs, strict=True)], dtype=float)
    return values.reshape(len(b), len(w))
