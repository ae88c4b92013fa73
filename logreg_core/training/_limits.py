"""Draws without a best curve: something keeps the classes apart, so that ever steeper curves fit better: a step."""

from typing import NamedTuple

import numpy as np

from logreg_core.model import logit

SURE = 40.0  # log-odds; a probability is exactly 1.0 in float64 from 36.7368 on


class Edges(NamedTuple):
    """What each draw is like, shape (k,) each, of bool.

    Attributes
    ----------
    separable, rising : ndarray
        Whether one value of the feature keeps the classes apart (they may share that value), and whether class 1 is
        above it.
    one_class, constant : ndarray
        Whether all labels are the same, and whether all values of the feature are.
    """

    separable: np.ndarray
    rising: np.ndarray
    one_class: np.ndarray
    constant: np.ndarray


def edges(x, y, counts):
    """Look at many draws at once: `counts`, shape (k, n), says how often each example was drawn."""
    order = np.argsort(x, kind="stable")
    x, present, ones = x[order], counts[:, order] > 0, y[order] == 1
    (low_zero, high_zero), (low_one, high_one) = (_ends(x, present[:, which], which) for which in (~ones, ones))
    rising, falling = high_zero <= low_one, high_one <= low_zero
    low, high = np.fmin(low_zero, low_one), np.fmax(high_zero, high_one)
    return Edges(rising | falling, rising, np.isnan(low_zero) | np.isnan(low_one), low == high)


def _ends(x, present, which):
    """Lowest and highest value of one class in each draw; nan where it does not occur. `x` is sorted."""
    x, some = x[which], present.any(axis=1)
    first, last = present.argmax(axis=1), present.shape[1] - 1 - present[:, ::-1].argmax(axis=1)
    return np.where(some, x[first], np.nan), np.where(some, x[last], np.nan)


def as_step(x, y, counts, rising=None):
    """The limit of ever better curves for one draw, as a weight and a bias that tell everybody drawn apart.

    Parameters
    ----------
    x, y, counts : ndarray, shape (n,)
        The draw: how often each example is in it.
    rising : bool, optional
        For a separable draw, whether class 1 is above. Otherwise the curve is flat, at the share of label 1.

    Returns
    -------
    w, b : float
        Where the classes share one value, the curve passes through the share of label 1 there. Otherwise it passes ½
        in the middle between them, where gradient descent leads in the end: Soudry et al. (2018), "The implicit bias
        of gradient descent on separable data".
    """
    if rising is None:
        return 0.0, _log_odds(y, counts)
    zeros, ones = x[(y == 0) & (counts > 0)], x[(y == 1) & (counts > 0)]
    low, high = (zeros.max(), ones.min()) if rising else (ones.max(), zeros.min())
    place, room, height = (low + high) / 2, (high - low) / 2, 0.0
    if low == high:
        shared = x == low
        height = _log_odds(y[shared], counts[shared])
        room = np.abs(x[~shared & (counts > 0)] - low).min()
    w = (SURE + abs(height)) / room * (1 if rising else -1)
    return w, height - w * place


def _log_odds(y, counts):
    """Log-odds of label 1 in a draw, not beyond ±SURE."""
    share = counts @ y / counts.sum()
    return logit(share) if 0 < share < 1 else SURE * np.sign(share - 0.5)
