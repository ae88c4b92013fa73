"""What a data set is: features, labels, and the words that explain them."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False, repr=False)
class Dataset:
    """Features `x`, labels `y`, and what both mean. Nothing in it can be changed by accident.

    Attributes
    ----------
    x : ndarray, shape (n,) or (n, d), float64, read-only
        One row per example.
    y : ndarray, shape (n,), float64, read-only
        One label per example, 0 or 1.
    feature : str, or tuple of d str
        What each column of `x` measures, ready for an axis label.
    unit : str
        Unit of the feature, "" if it has none.
    label_names : tuple of two str
        What label 0 and label 1 mean, in this order.
    source : str
        Where the numbers come from.
    name : str
        A short name for captions.
    """

    x: np.ndarray
    y: np.ndarray
    feature: str | tuple[str, ...] = "x"
    unit: str = ""
    label_names: tuple[str, str] = ("0", "1")
    source: str = ""
    name: str = "own data"

    def __post_init__(self):
        for field in ("x", "y"):
            array = np.array(getattr(self, field), dtype=np.float64)
            array.flags.writeable = False
            object.__setattr__(self, field, array)

    def __repr__(self):
        one = self.label_names[1]
        labelled = f"labelled {one}" if one.isdigit() else one
        return f"{self.name}: {self.y.size} examples, {int(self.y.sum())} of them {labelled}"
