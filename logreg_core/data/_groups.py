"""Two groups of points in the plane, drawn from a seed."""

import numpy as np

from logreg_core.inputs import as_count

from ._dataset import Dataset

MANY = 10_000_000  # points that still fit into memory


def two_groups(seed: int = 0, *, separable: bool = False, n: int = 40) -> Dataset:
    """Draw two round groups in the plane, labeled 0 and 1 by turns.

    Parameters
    ----------
    seed : int
        The same seed gives the same points.
    separable : bool
        False: centers at (-1, -1) and (1, 1), standard deviation 1.5, so that the groups overlap
        (with fewer than 40 points some seeds are separable by luck).
        True: centers at (-2, -2) and (2, 2), no point further than 1.4 from its center,
        so that the line x1 + x2 = 0 separates them whatever the seed.
    n : int
        How many points, from 2 to 10 million.

    Returns
    -------
    Dataset
        `x` of shape (n, 2).
    """
    seed, n = as_count(seed, "seed"), as_count(n, "n", least=2, most=MANY)
    y = np.arange(n) % 2
    noise = np.random.default_rng(seed).standard_normal((n, 2))
    if separable:
        # Far points are pulled in along their own direction: the groups stay round, with a radius of 1.4.
        noise *= 0.7 / np.maximum(1, 0.5 * np.linalg.norm(noise, axis=1, keepdims=True))
    else:
        noise *= 1.5
    x = (2 * y - 1)[:, None] * (2 if separable else 1) + noise
    kind = "separable" if separable else "overlapping"
    source = f"Drawn for this series by NumPy's default generator, seed {seed}."
    return Dataset(x, y, ("x1", "x2"), "", ("0", "1"), source, f"two {kind} groups")
