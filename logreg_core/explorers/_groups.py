"""Two features in the plane, for the pictures of training: what is taken, and how far each point's vote is drawn."""

import numpy as np

from logreg_core.data import two_groups
from logreg_core.model import score

LONGEST_VOTE = 0.3  # of the picture's width


def votes_to_draw(data):
    """The whole vote of every row, its features, short enough for the picture.

    Parameters
    ----------
    data : Dataset

    Returns
    -------
    ndarray, shape (n, 2)
        In units of the features: a vote is as much of it as of the probability is missing.
    """
    width = np.ptp(data.x, axis=0)
    longest = np.abs(data.x / np.where(width > 0, width, 1)).max()
    return data.x * min(1.0, LONGEST_VOTE / max(longest, LONGEST_VOTE))


def wrong_side(x, y, w, b):
    """Which points are on the wrong side, or on the line."""
    return (2 * y - 1) * score(x, w, b) <= 0


def lesson_sets():
    """Two groups that overlap, and two that a line separates."""
    return {"overlapping": two_groups(), "separable": two_groups(separable=True)}


def two_features(data):
    """The data set, if it can be drawn in a plane and learned from.

    Raises
    ------
    ValueError
    """
    columns = 1 if data.x.ndim == 1 else data.x.shape[1]
    if columns != 2:
        raise ValueError(
            f"this explorer shows two features, got {columns}; choose two columns, such as X[:, :2], "
            "or for one feature use explore_rates"
        )
    if not np.ptp(data.x, axis=0).any():
        raise ValueError("there is nothing to learn from: both features have the same value in every row")
    return data
