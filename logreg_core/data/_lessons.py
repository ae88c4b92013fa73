"""The small data sets of the lessons, typed in with their sources."""

import numpy as np

from logreg_core.inputs import as_count, as_label, as_number

from ._dataset import Dataset

_MADE = "Made for this series."
MANY = 10_000_000  # flips that still fit into memory


def hours() -> Dataset:
    """Hours of study of 20 students, and who passed: the data of most lessons."""
    x = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5]
    y = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1]
    source = 'The 20-student example of Wikipedia\'s "Logistic regression".'
    return Dataset(x, y, "hours of study", "h", ("failed", "passed"), source, "hours")


def challenger() -> Dataset:
    """Temperature at launch of 23 shuttle flights, and whether an O-ring was in distress."""
    x = [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58]
    y = [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1]
    source = (
        "Dalal, Fowlkes & Hoadley (1989), Risk analysis of the space shuttle: pre-Challenger prediction of failure, "
        "Journal of the American Statistical Association 84, 945-957."
    )
    return Dataset(x, y, "temperature at launch", "°F", ("unharmed", "in distress"), source, "challenger")


def coin(heads: int = 1, flips: int = 3) -> Dataset:
    """A coin's flips, heads first: H, T, T unless told otherwise.

    A flip has no feature, so `x` is 0 throughout and the model is sigma(b): one chance for every flip.

    Parameters
    ----------
    heads, flips : int
        0 <= heads <= flips, and at least one flip.

    Returns
    -------
    Dataset
        `x` and `y` of shape (flips,).
    """
    heads, flips = as_count(heads, "heads"), as_count(flips, "flips", least=1, most=MANY)
    if heads > flips:
        raise ValueError(f"heads must be at most flips, got {heads} heads in {flips} flips")
    return Dataset(np.zeros(flips), np.arange(flips) < heads, "no feature", "", ("tails", "heads"), _MADE, "coin")


def outlier_line(eleventh: float | None = None, *, label: int = 1) -> Dataset:
    """Ten runners after 1 to 10 weeks of training, labels 0010011111, and an eleventh as far away as you like.

    Parameters
    ----------
    eleventh : float, optional
        Where the eleventh point lies. Without it there are ten.
    label : {1, 0}
        Its label: 1, finished, agrees with its neighbors; 0, gave up, is a mislabeled outlier.

    Returns
    -------
    Dataset
        `x` of shape (10,) or (11,).
    """
    label = as_label(label, "label")
    x, y = [*range(1, 11)], [0, 0, 1, 0, 0, 1, 1, 1, 1, 1]
    if eleventh is not None:
        x, y = [*x, as_number(eleventh, "eleventh")], [*y, label]
    return Dataset(x, y, "training", "weeks", ("gave up", "finished"), _MADE, "outlier line")


def double_well() -> Dataset:
    """Six points on which squared error has two separate minima and log loss has one."""
    return Dataset([1, 2, 3, 5, 5, 20], [0, 1, 0, 1, 1, 0], source=_MADE, name="double well")


def tiny4() -> Dataset:
    """Four points, small enough to do every step by hand."""
    return Dataset([-1, 0, 1, 2], [0, 1, 0, 1], source=_MADE, name="tiny4")


def escape7() -> Dataset:
    """Seven points, one far and contrary: the log-loss optimum gets fewer right than squared error on its way out."""
    return Dataset([-1, -1, -1, 1, 1, 1, 5], [0, 0, 0, 1, 1, 1, 0], source=_MADE, name="escape7")


def separable() -> Dataset:
    """Four points that a boundary at 0 separates: the best weight is infinite."""
    return Dataset([-2, -1, 1, 2], [0, 0, 1, 1], source=_MADE, name="separable")


def oven(cold: int = 8, right: int = 2, hot: int = 8) -> Dataset:
    """Ten tries of an oven at each of three settings: 1 degree too cold, right, and 1 degree too hot.

    Parameters
    ----------
    cold, right, hot : int
        How many of the ten tries came out faulty, 0 to 10.

    Returns
    -------
    Dataset
        `x` and `y` of shape (30,).
    """
    faults = [as_count(count, name, most=10) for name, count in (("cold", cold), ("right", right), ("hot", hot))]
    x = np.repeat([-1.0, 0.0, 1.0], 10)
    y = [tried < count for count in faults for tried in range(10)]
    return Dataset(x, y, "degrees from the right setting", "°C", ("fine", "faulty"), _MADE, "oven")


def extra_lessons() -> Dataset:
    """Who had extra lessons, whose earlier mark was good, and who passed: 106 pupils, counted in eight groups.

    Among all of them, passing is rarer with extra lessons; among those with a good mark and among those without, it is
    more frequent, and the odds are twice as large in both. Both features are 0 or 1.
    """
    groups = {  # (extra lessons, good mark) -> how many passed, how many did not
        (0, 0): (3, 9),
        (1, 0): (16, 24),
        (0, 1): (30, 10),
        (1, 1): (12, 2),
    }
    x = np.repeat(list(groups), [passed + failed for passed, failed in groups.values()], axis=0)
    y = np.concatenate([np.repeat([1, 0], counts) for counts in groups.values()])
    return Dataset(x, y, ("extra lessons", "good mark"), "", ("failed", "passed"), _MADE, "extra lessons")
