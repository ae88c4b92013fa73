"""Three classes in the plane: pupils, and how they came to school."""

from typing import NamedTuple

import numpy as np

from logreg_core.inputs import as_count

from ._groups import MANY

# Scores in the world that is drawn: of distance, of rain, and the bias. A bus does not mind either.
SCORES = np.array([(-1.6, 0.0, 3.2), (-0.2, -1.1, 2.6), (0.0, 0.0, 0.0)])


class ManyClasses(NamedTuple):
    """Features, and labels of more than two classes.

    Attributes
    ----------
    x : ndarray, shape (n, d), float64, read-only
    y : ndarray, shape (n,), int, read-only
        The number of the class, from 0.
    feature, unit : tuple of d str
        What the columns of `x` measure, and in which units.
    label_names : tuple of str
        What 0, 1, 2 … mean.
    source : str
        Where the numbers come from.
    """

    x: np.ndarray
    y: np.ndarray
    feature: tuple[str, ...]
    unit: tuple[str, ...]
    label_names: tuple[str, ...]
    source: str


def way_to_school(seed: int = 5, n: int = 60) -> ManyClasses:
    """Draw pupils who come to school on foot, by bike or by bus, by distance and rain.

    Each way has a score, and softmax turns them into chances: 3.2 − 1.6 · km on foot,
    2.6 − 0.2 · km − 1.1 · mm by bike, 0 by bus.

    Parameters
    ----------
    seed : int
        The same seed gives the same pupils.
    n : int
        How many, from 2 to 10 million.

    Returns
    -------
    ManyClasses
        `x` of shape (n, 2): distance, 0.2 to 6 km, and rain that morning, 0 to 5 mm.
    """
    random, n = np.random.default_rng(as_count(seed, "seed")), as_count(n, "n", least=2, most=MANY)
    x = np.column_stack([random.uniform(0.2, 6, n), random.uniform(0, 5, n)]).round(1)
    chances = np.exp(x @ SCORES[:, :2].T + SCORES[:, 2])
    reached = np.cumsum(chances / chances.sum(axis=1, keepdims=True), axis=1)
    y = (random.random((n, 1)) > reached[:, :2]).sum(axis=1)
    for array in (x, y):
        array.flags.writeable = False
    source = f"Made up, and drawn for this series by NumPy's default generator, seed {seed}."
    return ManyClasses(x, y, ("distance", "rain"), ("km", "mm"), ("on foot", "by bike", "by bus"), source)
