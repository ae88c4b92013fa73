"""The data of the lessons, and the way in for your own."""

from ._bent import moons, ring, seedlings, xor
from ._cancer import breast_cancer
from ._dataset import Dataset, dataset
from ._groups import two_groups
from ._lessons import challenger, coin, double_well, escape7, extra_lessons, hours, outlier_line, oven, separable, tiny4
from ._rare import illness
from ._school import ManyClasses, way_to_school
from ._split import train_test_split

__all__ = [
    "Dataset",
    "ManyClasses",
    "breast_cancer",
    "challenger",
    "coin",
    "dataset",
    "double_well",
    "escape7",
    "extra_lessons",
    "hours",
    "illness",
    "moons",
    "outlier_line",
    "oven",
    "ring",
    "seedlings",
    "separable",
    "tiny4",
    "train_test_split",
    "two_groups",
    "way_to_school",
    "xor",
]
