"""The data of the lessons, and the way in for your own."""

from .cancer import breast_cancer
from .dataset import Dataset, own
from .groups import two_groups
from .lessons import challenger, coin, double_well, escape7, hours, outlier_line, separable, tiny4
from .split import split

__all__ = [
    "Dataset",
    "breast_cancer",
    "challenger",
    "coin",
    "double_well",
    "escape7",
    "hours",
    "outlier_line",
    "own",
    "separable",
    "split",
    "tiny4",
    "two_groups",
]
