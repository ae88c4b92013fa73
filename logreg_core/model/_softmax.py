"""From several scores to several probabilities."""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_features

from ._sigmoid import tiny_is_zero


@tiny_is_zero
def softmax(scores: ArrayLike) -> np.ndarray:
    """Probabilities of several classes: p_k = e^(z_k) / (e^(z_1) + e^(z_2) + …), row by row.

    Parameters
    ----------
    scores : array_like, shape (n, k), or (k,) for one row
        One score for each class. Only their differences count.

    Returns
    -------
    ndarray, the shape of scores
        Each row adds up to 1.

    Notes
    -----
    The largest score of a row is taken from all of them first: e to a power never above 0 cannot overflow.
    """
    scores = as_features(scores, "scores")
    with np.errstate(over="ignore"):  # further apart than a float can say: then e^(−∞), which is 0
        parts = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return parts / parts.sum(axis=-1, keepdims=True)
