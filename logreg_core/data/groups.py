"""Two groups of points in the plane, drawn from a seed."""

import numpy as np

from .dataset import Dataset


def two_groups(seed=0, *, separable=False, n=40):
    """Draw two round groups in the plane, labelled 0 and 1 by turns.

    Parameters
    ----------
    seed : int
        The same seed gives the same points.
    separable : bool
        False: centres at (-1, -1) and (1, 1), standard deviation 1.2, so that the groups overlap
        (a handful of points may still be separable by luck).
        True: centres at (-2, -2) and (2, 2), no point further than 2 from its centre,
        so that the line x1 + x2 = 0 separates them whatever the seed.
    n : int
        How many points, at least 2.

    Returns
    -------
    Dataset
        `x` of shape (n, 2).
    """
    if not (float(n).is_integer() and n >= 2):
        raise ValueError(f"n must be a whole number of at least 2, one point for each group, got {n}")
    y = np.arange(int(n)) % 2
    noise = np.random.default_rng(seed).standard_normal((int(n), 2))
    if separable:
        # Pull far points in along their own direction: the group stays round, its radius below 2.
        noise *= 0.8 / np.maximum(1, 0.4 * np.linalg.norm(noise, axis=1, keepdims=True))
    else:
        noise *= 1.2
    centre = 2 if separable else 1
    x = (2 * y - 1)[:, None] * centre + noise
    kind = "separable" if separable else "overlapping"
    source = f"Drawn for this series by NumPy's default generator, seed {seed}."
    return Dataset(x, y, ("x1", "x2"), "", ("0", "1"), source, f"two {kind} groups")
