"""What a data set is: features, labels, and the words that explain them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_features, as_pair, shown


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
        What label 0 and label 1 mean, in this order; neither begins with an underscore.
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
        words = {"feature": _features(self.feature, columns), "label_names": _label_names(self.label_names)}
        words |= {field: _text(getattr(self, field), field) for field in ("unit", "source", "name")}
        for field, value in words.items():
            object.__setattr__(self, field, value)

    def __repr__(self):
        one = self.label_names[1]
        labeled = f"labeled {one}" if one.isdigit() else one
        examples = "1 example" if self.y.size == 1 else f"{self.y.size} examples"
        return f"{self.name}: {examples}, {int(self.y.sum())} of them {labeled}"


def _features(names, columns):
    """One text for one feature, a tuple of texts for a table of columns; "x" or x1, x2, ... where a name is blank."""
    if columns and isinstance(names, str):
        names = [f"{names} {column}" if names.strip() else "" for column in range(1, columns + 1)]
    texts = _texts(names, "feature must be a text, or one text for each column")
    if len(texts) != (columns or 1):
        raise ValueError(f"feature must name each of the {columns or 1} columns of x once, got {', '.join(texts)}")
    texts = [text if text.strip() else f"x{at}" if columns else "x" for at, text in enumerate(texts, 1)]
    return tuple(texts) if columns else texts[0]


def _label_names(names):
    """What 0 means, and what 1 means."""
    rule = 'label_names must be two texts, what 0 means and what 1 means, as in ("failed", "passed")'
    texts = [] if isinstance(names, str) else _texts(names, rule)
    if len(texts) != 2 or not all(text.strip() for text in texts):
        raise ValueError(f"{rule}, got {shown(names)}")
    return tuple(texts)


def _texts(names, rule):
    """Some texts in their order: of a list, a tuple, or what pandas calls its columns. None is a blank one."""
    try:
        if isinstance(names, str):
            return [names]
        if len(names) and not isinstance(names, bytes | dict | set | frozenset):
            return ["" if name is None or name != name else str(name) for name in names]  # pandas: None or nan
    except Exception:  # a number, a generator: nothing that has a length and an order
        pass
    raise TypeError(f"{rule}, got {shown(names)}")


def _text(value, field):
    """One text; none is the same as an empty one."""
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{field} must be a text, got {shown(value)}")
    return value or ""


def dataset(
    x: ArrayLike | Dataset,
    y: ArrayLike | None = None,
    *,
    feature: str | Sequence[str] | None = None,
    unit: str = "",
    label_names: Sequence[str] | None = None,
    source: str = "Your own numbers.",
) -> Dataset:
    """Make a `Dataset` of your own numbers.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d), or Dataset
        The features: a list, an array, a pandas column or table. A table of one column is that column. A `Dataset`
        is returned as it is.
    y : array_like, shape (n,)
        The labels: 0 and 1, or False and True.
    feature : str, or sequence of d str, optional
        What `x` measures. Taken from the names of a table's columns where there are any, else "x", or x1, x2, ...
    unit : str
        Unit of the feature.
    label_names : sequence of two str, optional
        What label 0 and label 1 mean, in this order; neither begins with an underscore, which legends leave out.
    source : str
        Where the numbers come from.

    Returns
    -------
    Dataset

    Raises
    ------
    ValueError, TypeError
        If a number is missing or not finite, a label is neither 0 nor 1, or the lengths differ; or if a name is none.
    """
    if isinstance(x, Dataset):
        if y is not None:
            raise ValueError("y must be left out where x is a data set: it has labels already")
        return x
    if x is None:
        raise ValueError("x is missing: give one feature value for each label")
    values = as_features(x)
    if y is None:
        raise ValueError(f"y is missing: give one label, 0 or 1, for each of the {len(values)} examples")
    if feature is None:
        feature = _names(x, values.ndim)
    if values.ndim == 2 and values.shape[1] == 1:
        values = values[:, 0]
    return Dataset(values, y, feature, unit, ("0", "1") if label_names is None else label_names, source)


def _names(x, dimensions):
    """The names that a table knows for its columns, or a column for itself; blank where there are none."""
    known = getattr(x, "columns" if dimensions == 2 else "name", None)
    if known is None or callable(known):
        return "" if dimensions == 1 else [""] * np.shape(x)[1]
    return known if dimensions == 2 else str(known)
