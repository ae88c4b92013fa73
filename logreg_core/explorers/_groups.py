"""Two features as the training explorer needs them: ways to walk, and a landscape to walk in."""

from functools import lru_cache

import numpy as np

from logreg_core.data import dataset, two_groups
from logreg_core.losses import profile_loss
from logreg_core.model import score
from logreg_core.training import gradient_descent, perceptron, smoothness, standardise

from ._sliders import reach

LAST = 100  # epochs, or corrections of a perceptron
GRID = 37
LONGEST_VOTE = 0.3  # of the picture's width
DRAWN = 4000  # rows that shape the landscape; of more data every second, third, … row does


class Groups:
    """One data set with two features, raw (`features[False]`) and standardised (`features[True]`).

    Parameters
    ----------
    data : Dataset
    """

    def __init__(self, data):
        self.data, self.ends = data, reach(data)
        x, self.scale = standardise(data.x)
        self.w, self.b = gradient_descent(x, data.y, steps=LAST, tolerance=0).weights  # as far as a good rate gets
        self.features = {
            False: Features(data, data.x, None, self.scale.back(self.w, self.b)[0]),
            True: Features(data, x, self.scale, self.w),
        }

    def hand_ends(self):
        """How far the sliders for the reader's own two weights and bias reach, either way."""
        largest = np.abs(self.w).max()  # room also where the best weight is near zero, or both are
        w = np.maximum(np.abs(self.w), 0.5 * largest if largest > 0.01 else 1.0)
        return *2 * w / self.scale.sd, 2 * (abs(self.b) + np.hypot(*w) + np.abs(self.scale.mean / self.scale.sd) @ w)


class Features:
    """The features as the model gets them, raw or standardised.

    Parameters
    ----------
    data : Dataset
    x : ndarray, shape (n, 2)
    scale : Scale or None
    goal : ndarray, shape (2,)
        Weights that the landscape must show.
    """

    def __init__(self, data, x, scale, goal):
        self.x, self.y, self.scale, self.goal, self.smoothness = x, data.y, scale, goal, smoothness(x)
        arms = x * (1 if scale is None else scale.sd)  # from the origin of the features, in units of the plane
        width = np.ptp(data.x, axis=0)
        longest = np.abs(arms / np.where(width > 0, width, 1)).max()
        self.arms = arms * min(1.0, LONGEST_VOTE / max(longest, LONGEST_VOTE))
        self.path, self.landscape = lru_cache(32)(self._path), lru_cache(8)(self._landscape)

    def _path(self, mistakes_only, rate):
        if mistakes_only:
            return perceptron(self.x, self.y, rate=rate, steps=LAST)
        return gradient_descent(self.x, self.y, rate=rate, steps=LAST, tolerance=0)

    def _landscape(self, rate):
        """Weights along both axes, and the lowest loss of each pair; with a rate, as wide as a perceptron walks."""
        seen = [np.zeros(2), self.goal, *(self.path(True, rate).w if rate else ())]
        low, high = np.min(seen, axis=0), np.max(seen, axis=0)
        widest = (high - low).max()
        margin = 0.35 * (np.maximum(high - low, 0.3 * widest) if widest > 1e-9 else np.ones(2))
        sides = np.linspace(low - margin, high + margin, GRID).T
        pairs = np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)
        every = -(-len(self.y) // DRAWN)
        x, y = (self.x[::every], self.y[::every]) if np.ptp(self.y[::every]) else (self.x, self.y)
        return *sides, profile_loss(x, y, pairs).reshape(GRID, GRID)

    def in_plane(self, w, b):
        """Weights and bias as the plane counts them."""
        return (w, b) if self.scale is None else self.scale.back(w, b)

    def from_plane(self, w, b):
        """Weights of the plane as these features count them."""
        return w if self.scale is None else self.scale.into(w, b)[0]


def wrong_side(x, y, w, b):
    """Which points are on the wrong side, or on the line."""
    return (2 * y - 1) * score(x, w, b) <= 0


def lesson_sets():
    """Two overlapping groups, two separable ones, and the first with one feature counted in smaller units."""
    overlapping = two_groups()
    other = dataset(overlapping.x * (1, 10), overlapping.y, feature=("x1", "10 · x2"), source=overlapping.source)
    return {"overlapping": overlapping, "separable": two_groups(separable=True), "other units": other}


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
