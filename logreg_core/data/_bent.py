"""Two classes that no straight line separates, and seedlings with too little and too much water: all from a seed."""

import numpy as np

from logreg_core.inputs import as_count

from ._dataset import Dataset
from ._groups import MANY

BEST_WATER = 1.2  # dl a week at which a seedling of `seedlings` does best
BEST_CHANCE = 0.95


def xor(seed: int = 0, n: int = 60) -> Dataset:
    """Draw four clouds around the corners of a square; two that lie across from each other are label 1.

    Parameters
    ----------
    seed : int
        The same seed gives the same points.
    n : int
        How many points, from 4 to 10 million: the corners take turns.

    Returns
    -------
    Dataset
        `x` of shape (n, 2). The corners are (2, 2) and (-2, -2), label 1, and (-2, 2) and (2, -2), label 0; the
        standard deviation around them is 0.8.
    """
    random, n = np.random.default_rng(as_count(seed, "seed")), as_count(n, "n", least=4, most=MANY)
    corners = np.array([(2, 2), (-2, 2), (-2, -2), (2, -2)])[np.arange(n) % 4]
    return _plane(corners + 0.8 * random.standard_normal((n, 2)), np.arange(n) % 2 == 0, "xor", seed)


def ring(seed: int = 0, n: int = 60) -> Dataset:
    """Draw a round cloud, label 1, inside a ring, label 0.

    Parameters
    ----------
    seed : int
        The same seed gives the same points.
    n : int
        How many points, from 2 to 10 million, inside and outside by turns.

    Returns
    -------
    Dataset
        `x` of shape (n, 2). Distances from the center are spread like bells around 1.2 inside and 3.4 outside, each
        with standard deviation 0.6.
    """
    random, n = np.random.default_rng(as_count(seed, "seed")), as_count(n, "n", least=2, most=MANY)
    inside = np.arange(n) % 2 == 0
    distance = np.where(inside, 1.2, 3.4) + 0.6 * random.standard_normal(n)
    angle = random.uniform(0, 2 * np.pi, n)
    return _plane(distance[:, None] * np.column_stack([np.cos(angle), np.sin(angle)]), inside, "ring", seed)


def moons(seed: int = 0, n: int = 60) -> Dataset:
    """Draw two half moons, one hooked into the other.

    Parameters
    ----------
    seed : int
        The same seed gives the same points.
    n : int
        How many points, from 2 to 10 million, of both moons by turns.

    Returns
    -------
    Dataset
        `x` of shape (n, 2). Each moon is half a circle of radius 2.4, blurred by a standard deviation of 0.35.
    """
    random, n = np.random.default_rng(as_count(seed, "seed")), as_count(n, "n", least=2, most=MANY)
    lower = np.arange(n) % 2 == 0
    angle = random.uniform(0, np.pi, n)
    upper_half = 2.4 * np.column_stack([np.cos(angle), np.sin(angle)]) - (1.2, 0.6)
    places = np.where(lower[:, None], -upper_half, upper_half) + 0.35 * random.standard_normal((n, 2))
    return _plane(places, lower, "moons", seed)


def seedlings(seed: int = 0, n: int = 240) -> Dataset:
    """Draw seedlings with more or less water, and whether each was alive a month later.

    The chance to live rises fast with water and falls slowly beyond the best amount, 1.2 dl a week:
    p = 0.95 · (x / 1.2) · e^(1 − x / 1.2). No polynomial has just this shape.

    Parameters
    ----------
    seed : int
        The same seed gives the same seedlings.
    n : int
        How many, from 2 to 10 million.

    Returns
    -------
    Dataset
        `x` of shape (n,), evenly spread from 0 to 4 dl a week.
    """
    random, n = np.random.default_rng(as_count(seed, "seed")), as_count(n, "n", least=2, most=MANY)
    water = random.uniform(0, 4, n)
    chance = BEST_CHANCE * water / BEST_WATER * np.exp(1 - water / BEST_WATER)
    alive = random.random(n) < chance
    return Dataset(water, alive, "water", "dl a week", ("dead", "alive"), _source(seed), "seedlings")


def _plane(places, labels, name, seed):
    return Dataset(places, labels, ("x1", "x2"), "", ("0", "1"), _source(seed), name)


def _source(seed):
    return f"Drawn for this series by NumPy's default generator, seed {seed}."
