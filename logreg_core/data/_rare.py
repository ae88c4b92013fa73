"""An illness that few people have: made-up data, from a seed."""

import numpy as np

from logreg_core.inputs import as_count

from ._dataset import Dataset
from ._groups import MANY

SHARE = 0.02  # of all people are ill


def illness(seed: int = 0, n: int = 10_000) -> Dataset:
    """Draw people of whom two in a hundred are ill, and a blood value of each.

    The value is spread like a bell of standard deviation 1 around 0 in the healthy and around 2 in the ill, so the true
    score is 2·x − 2 − ln 49.

    Parameters
    ----------
    seed : int
        The same seed gives the same people.
    n : int
        How many, from 2 to 10 million. Among few of them there may be no ill person.

    Returns
    -------
    Dataset
        `x` of shape (n,).
    """
    random, n = np.random.default_rng(as_count(seed, "seed")), as_count(n, "n", least=2, most=MANY)
    ill = random.random(n) < SHARE
    source = f"Drawn for this series by NumPy's default generator, seed {seed}."
    return Dataset(random.normal(2.0 * ill, 1), ill, "blood value", "", ("healthy", "ill"), source, "illness")
