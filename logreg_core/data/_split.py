"""Rows to learn from, and rows to be judged by."""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_count, as_labels, as_share

from ._dataset import Dataset, dataset

DRAWS = 1000


def train_test_split(
    x: ArrayLike | Dataset, y: ArrayLike | None = None, *, test: float = 0.3, seed: int = 0
) -> tuple[Dataset, Dataset]:
    """Draw a test set; the other rows are for training.

    Parameters
    ----------
    x, y : array_like, shapes (n,) or (n, d), and (n,); or a Dataset as `x`
        Both classes must occur.
    test : float
        Share of the rows to hold back, between 0 and 1.
    seed : int
        The same seed gives the same rows: the first ones of ``default_rng(seed).permutation(n)``. Where they would
        leave only one class for training, the next permutation is taken.

    Returns
    -------
    train, test : Dataset

    Raises
    ------
    ValueError
        If nothing, or not both classes, would be left for training, or nothing for the test.
    """
    data = dataset(x, y)
    as_labels(data.y, both_classes=True)
    n, random = len(data.y), np.random.default_rng(as_count(seed, "seed"))
    test = as_share(test, "test")
    held = round(n * test)
    if not 1 <= held <= n - 2:
        raise ValueError(f"test={test:g} holds back {held} of {n} rows; at least 1 is needed, and 2 must be left")
    for _ in range(DRAWS):
        order = random.permutation(n)
        if np.ptp(data.y[order[held:]]):
            return _rows(data, order[held:], "training rows"), _rows(data, order[:held], "test rows")
    raise ValueError("y must have more labels of the rarer class, or test be smaller: no draw left both for training")


def _rows(data, chosen, name):
    return Dataset(
        data.x[chosen], data.y[chosen], data.feature, data.unit, data.label_names, data.source, f"{data.name}, {name}"
    )
