"""Least squares on 0/1 labels: the straight line that logistic regression replaces."""

import numpy as np

from logreg_core.inputs import as_pair


def least_squares(x, y):
    """Fit the straight line w·x + b to the labels by least squares.

    Its outputs are no probabilities: they leave the range from 0 to 1.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1

    Returns
    -------
    w : float or ndarray, shape (d,)
        Change of the line per unit of each feature; the shortest one where the features do not settle it.
    b : float
        Height of the line at the origin.
    """
    x, y = as_pair(x, y)
    mean = x.mean(axis=0)
    w = np.linalg.lstsq((x - mean).reshape(len(x), -1), y - y.mean(), rcond=None)[0]
    w = w if x.ndim == 2 else float(w[0])
    return w, float(y.mean() - np.dot(w, mean))
