"""Least squares on 0/1 labels: the straight line that logistic regression replaces."""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_pair

from ._scale import standardise


def least_squares(x: ArrayLike, y: ArrayLike) -> tuple[float | np.ndarray, float]:
    """Fit the straight line w·x + b to the labels by least squares.

    Its outputs are no probabilities: they leave the range from 0 to 1.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1

    Returns
    -------
    w : float or ndarray, shape (d,)
        Change of the line per unit of each feature; where the features do not settle it, the shortest one when each is
        counted in its standard deviations.
    b : float
        Height of the line at the origin.

    Raises
    ------
    ValueError, TypeError
        Where `x` or `y` is not what is described here.
    """
    x, y = as_pair(x, y)
    values, scale = standardise(x)
    w = np.linalg.lstsq(values.reshape(len(x), -1), y - y.mean(), rcond=None)[0]
    w, b = scale.back(w if x.ndim == 2 else float(w[0]), float(y.mean()))
    return (w if x.ndim == 2 else float(w)), float(b)
