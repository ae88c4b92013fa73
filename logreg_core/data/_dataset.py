"""What a data set is: features, labels, and the words that explain them."""

from dataclasses import dataclass

import numpy as np

from logreg_core.inputs import as_features, as_pair


@dataclass(frozen=True, eq=False, repr=False)
class Dataset:
    """Features `x`, labels `y`, and what both mean. Nothing in it can be changed by accident.

    Lists, booleans and pandas columns are welcome; they are checked and copied.

    Attributes
    ----------
    x : ndarray, shape (n,) or (n, d), float64, read-only
        One row per example.
    y : ndarray, shape (n,), float64, read-only
        One label per example, 0 or 1.
    feature : str, or tuple of d str
        What `x` measures, ready for an axis label: one text, or one for each of d columns.
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
        for field, values in zip("xy", as_pair(self.x, self.y), strict=True):
            array = np.array(values)  # a copy: the caller's array stays theirs, and writable
            array.flags.writeable = False
            object.__setattr__(self, field, array)
        columns = self.x.shape[1] if self.x.ndim == 2 else None
        words = {"feature": _words(self.feature, columns), "label_names": _label_names(self.label_names),
                 "unit": str(self.unit or "")}
        for field, value in words.items():
            object.__setattr__(self, field, value)

    def __repr__(self):
        one = self.label_names[1]
        labelled = f"labelled {one}" if one.isdigit() else one
        return f"{self.name}: {self.y.size} examples, {int(self.y.sum())} of them {labelled}"


def _words(feature, columns):
    """One text for one feature, a tuple of texts for a table of columns."""
    names = [feature] if isinstance(feature, str) else [str(name) for name in feature]
    if columns and isinstance(feature, str):
        names = [f"{feature} {column}" for column in range(1, columns + 1)]
    if len(names) != (columns or 1):
        raise ValueError(f"feature must name each of the {columns or 1} columns of x once, got {', '.join(names)}")
    return tuple(names) if columns else names[0]


def _label_names(names):
    """What 0 means, and what 1 means."""
    if isinstance(names, str) or len(names) != 2:
        raise ValueError('label_names must be two texts, what 0 means and what 1 means, as in ("failed", "passed"), '
                         f"got {names!r}")
    return tuple(map(str, names))


def dataset(x, y=None, *, feature=None, unit="", label_names=("0", "1"), source="Your own numbers."):
    """Make a `Dataset` of your own numbers.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d), or Dataset
        The features: a list, an array, a pandas column or table. A table of one column is that column. A `Dataset`
        is returned as it is.
    y : array_like, shape (n,)
        The labels: 0 and 1, or False and True.
    feature : str, or tuple of d str, optional
        What `x` measures. Taken from the names of pandas columns where there are any.
    unit : str
        Unit of the feature.
    label_names : tuple of two str
        What label 0 and label 1 mean, in this order.
    source : str
        Where the numbers come from.

    Returns
    -------
    Dataset

    Raises
    ------
    ValueError, TypeError
        If a number is missing or not finite, a label is neither 0 nor 1, or the lengths differ.
    """
    if isinstance(x, Dataset):
        if y is not None:
            raise ValueError("x is a data set that has labels already: give either a data set alone, or x and y")
        return x
    if x is None:
        raise ValueError("x is missing: give one feature value for each label")
    if y is None:
        raise ValueError(f"y is missing: give one label, 0 or 1, for each of the {len(as_features(x))} examples")
    feature = _names(x) if feature is None else feature
    x = as_features(x)
    if x.ndim == 2 and x.shape[1] == 1:
        x = x[:, 0]
    return Dataset(x, y, feature, unit, label_names, source)


def _names(x):
    """The names that pandas knows for `x`: those of a table's columns, or of one column; else "x" or x1, x2, ..."""
    if hasattr(x, "columns"):
        return tuple(map(str, x.columns))
    if getattr(x, "name", None) is not None:
        return str(x.name)
    return "x" if np.ndim(x) < 2 else tuple(f"x{i + 1}" for i in range(np.shape(x)[1]))
