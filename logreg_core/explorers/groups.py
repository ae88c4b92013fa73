"""Two-dimensional data as the training explorer needs them: a way to walk, and a landscape to walk in."""

from functools import lru_cache

import numpy as np

from logreg_core.losses import profile_loss
from logreg_core.training import gradient_descent, perceptron, smoothness, standardise

LAST = 100  # epochs, or corrections of a perceptron
GRID = 37
LONGEST_VOTE = 0.3  # of the picture's width
DRAWN = 4000  # rows that shape the landscape; of more data every second, third, … row does


class Groups:
    """One data set with two features, as it is and standardised.

    Parameters
    ----------
    data : Dataset
    """

    def __init__(self, data):
        self.data = data
        self.names = data.feature
        low, high = data.x.min(axis=0), data.x.max(axis=0)
        margin = 0.1 * np.where(high > low, high - low, 1.0)
        self.ends = np.column_stack([low - margin, high + margin])
        x, scale = standardise(data.x)
        self.w, self.b = gradient_descent(x, data.y, steps=LAST, tolerance=0).weights  # as far as a good rate gets
        self.scale = scale
        self.frames = {False: Frame(data, data.x, None, self.raw()), True: Frame(data, x, scale, (self.w, self.b))}

    def raw(self):
        """Weights and bias that training gets near to, in the units of the data."""
        return self.scale.back(self.w, self.b)

    def hand_ends(self):
        """How far the sliders for the reader's own weights (2,) and bias reach, either way."""
        largest = np.abs(self.w).max()  # room also where the best weight is near zero, or both are
        w = np.maximum(np.abs(self.w), 0.5 * largest if largest > 0.01 else 1.0)
        return 2 * w / self.scale.sd, 2 * (abs(self.b) + np.hypot(*w) + np.abs(self.scale.mean / self.scale.sd) @ w)


class Frame:
    """The features as the model gets them, raw or standardised.

    Parameters
    ----------
    data : Dataset
    x : ndarray, shape (n, 2)
    scale : Scale or None
    goal : tuple of (ndarray, float)
        Weights, which the landscape must show, and bias.
    """

    def __init__(self, data, x, scale, goal):
        self.x, self.y, self.scale, self.goal, self.smoothness = x, data.y, scale, goal, smoothness(x)
        arms = x * (1 if scale is None else scale.sd)  # from the origin of the features, in units of the plane
        width = np.ptp(data.x, axis=0)
        longest = np.abs(arms / np.where(width > 0, width, 1)).max()
        self.arms = arms * min(1.0, LONGEST_VOTE / max(longest, LONGEST_VOTE))
        self.path, self.terrain = lru_cache(32)(self._path), lru_cache(8)(self._terrain)

    def _path(self, mistakes_only, rate):
        if mistakes_only:
            return perceptron(self.x, self.y, rate=rate, steps=LAST)
        return gradient_descent(self.x, self.y, rate=rate, steps=LAST, tolerance=0)

    def _terrain(self, rate):
        """Weights along both axes, and the lowest loss of each pair; with a rate, as wide as a perceptron walks."""
        seen = [np.zeros(2), self.goal[0], *(self.path(True, rate).w if rate else ())]
        low, high = np.min(seen, axis=0), np.max(seen, axis=0)
        widest = (high - low).max()
        margin = 0.35 * (np.maximum(high - low, 0.3 * widest) if widest > 1e-9 else np.ones(2))
        sides = np.linspace(low - margin, high + margin, GRID).T
        pairs = np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)
        every = -(-len(self.y) // DRAWN)
        x, y = (self.x[::every], self.y[::every]) if np.ptp(self.y[::every]) else (self.x, self.y)
        return sides, profile_loss(x, y, pairs).reshape(GRID, GRID)

    def raw(self, w, b):
        """Weights and bias as the plane counts them."""
        return (w, b) if self.scale is None else self.scale.back(w, b)

    def own(self, w, b):
        """Weights of the plane as this frame counts them."""
        return w if self.scale is None else self.scale.into(w, b)[0]
