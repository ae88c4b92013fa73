"""One place for every check of what a reader hands in.

Each function returns the checked value, ready for use, or raises ``ValueError`` or ``TypeError`` with a sentence
that says what was given, what is needed and where. Lists, tuples, booleans, integers, float32 arrays and pandas
columns are all welcome: what comes back is float64.
"""

import math
from numbers import Real

import numpy as np


def as_numbers(values, name="x"):
    """Return `values` as a float64 array of any shape; text, dates, complex numbers and other objects raise."""
    if type(values) is np.ndarray and values.dtype == np.float64:
        return values
    if np.ma.is_masked(values):
        raise ValueError(f"{name} must have no missing values, but some are masked")
    try:
        array = np.asarray(values)
    except ValueError:
        raise ValueError(f"{name} must be a list of numbers or a table with rows of equal length") from None
    if array.dtype.kind in "biuf":
        with np.errstate(over="ignore"):
            return np.asarray(array, dtype=np.float64)
    return np.array([_number(item, name, at) for at, item in np.ndenumerate(array)]).reshape(array.shape)


def _number(item, name, at):
    item = item.item() if isinstance(item, np.generic) else item
    if not isinstance(item, Real):
        needed = "contain only numbers" if at else "be a number"
        raise TypeError(f"{name} must {needed}, got {item!r} ({type(item).__name__}){where(at)}")
    try:
        return float(item)
    except OverflowError:
        raise ValueError(f"{name} holds a number too large for a float{where(at)}") from None


def where(at):
    """Say in words which entry the index tuple `at` points to."""
    return ["", " at position {}", " in row {}, column {}"][len(at)].format(*at) if len(at) < 3 else f" at {at}"


def require(allowed, values, rule):
    """Raise ``ValueError`` naming the first entry of `values` for which the boolean array `allowed` is false."""
    if not allowed.all():
        at = np.unravel_index(np.argmin(allowed), values.shape)
        raise ValueError(f"{rule}, got {float(values[at])}{where(tuple(map(int, at)))}")


def as_finite(values, name="x"):
    """Return `values` as a float64 array of any shape with neither NaN nor infinity."""
    values = as_numbers(values, name)
    require(np.isfinite(values), values, f"{name} must contain only finite numbers")
    return values


def as_features(x, name="x", *, finite=True):
    """Return the features as a float64 array of shape (n,) or (n, d), with at least one row and one column.

    ``finite=False`` leaves the search for NaN and infinity to the caller: on large data one pass over `x` can
    serve both, because a non-finite feature makes a non-finite score.
    """
    x = as_finite(x, name) if finite else as_numbers(x, name)
    if x.ndim not in (1, 2):
        raise ValueError(f"{name} must have shape (n,) for one feature or (n, d) for several, got shape {x.shape}")
    if x.size == 0:
        raise ValueError(f"{name} must have at least one row and one column, got shape {x.shape}")
    return x


def as_labels(y, n=None, *, both_classes=False, name="y"):
    """Return the labels as a float64 array of shape (n,) of 0 and 1; a fit asks for ``both_classes``."""
    y = as_numbers(y, name)
    if y.size == 0:
        raise ValueError(f"{name} must have at least one label, got none")
    if y.ndim != 1:
        raise ValueError(f"{name} must have shape (n,), got shape {y.shape}; np.ravel({name}) flattens a column")
    if n is not None and len(y) != n:
        raise ValueError(f"{name} must have one label for each of the {n} rows of x, got {len(y)} labels")
    positive = y == 1
    require(positive | (y == 0), y, f"{name} must contain only 0 and 1")
    if both_classes and positive.all() | ~positive.any():
        raise ValueError(f"{name} must contain both classes, 0 and 1, but every label is {y[0]:.0f}")
    return y


def as_pair(x, y, *, both_classes=False, finite=True):
    """Return features and labels that belong together: shapes (n,) or (n, d), and (n,)."""
    x = as_features(x, finite=finite)
    return x, as_labels(y, len(x), both_classes=both_classes)


def as_weights(w, b, x):
    """Return the weights that fit features `x`: a float for (n,), an array (d,) for (n, d); and the bias, a float."""
    b = as_number(b, "b")
    if x.ndim < 2:
        return as_number(w, "w", hint=" for one feature"), b
    w = as_finite(w, "w")
    if w.shape != x.shape[1:]:
        raise ValueError(f"w must have one weight for each of the {x.shape[1]} columns of x, got shape {w.shape}")
    return w, b


def refuse_scores(x):
    """Raise for scores w·x + b that came out as NaN or infinite, because of `x` or because they overflowed."""
    as_finite(x)
    raise ValueError("the score w·x + b is too large for a float: rescale x or take smaller weights")


def as_number(value, name, *, hint=""):
    """Return one finite number as a Python float."""
    if type(value) is not float:
        array = as_numbers(value, name)
        if array.ndim:
            raise ValueError(f"{name} must be a single number{hint}, got shape {array.shape}")
        value = float(array)
    if not math.isfinite(value):
        raise ValueError(f"{name} must be a finite number, got {value}")
    return value


def as_positive(value, name):
    """Return one finite number above zero as a Python float."""
    value = as_number(value, name)
    if value <= 0:
        raise ValueError(f"{name} must be greater than 0, got {value}")
    return value


def as_nonnegative(value, name):
    """Return one finite number, zero or above, as a Python float."""
    value = as_number(value, name)
    if value < 0:
        raise ValueError(f"{name} must be 0 or greater, got {value}")
    return value


def as_count(value, name="steps", *, least=0):
    """Return a whole number as a Python int; 1e6 is welcome, 2.5 is not."""
    number = as_number(value, name)
    if number != int(number) or number < least:
        raise ValueError(f"{name} must be a whole number, {least} or greater, got {value}")
    return int(number)


def as_threshold(t, name="t"):
    """Return a threshold strictly between 0 and 1 as a Python float."""
    t = as_number(t, name)
    if not 0 < t < 1:
        raise ValueError(f"{name} must lie strictly between 0 and 1, got {t}")
    return t


def as_probabilities(p, name="p", *, n=None):
    """Return probabilities as a float64 array; each between 0 and 1, and `n` of them where `n` is given."""
    p = as_numbers(p, name)
    require((p >= 0) & (p <= 1), p, f"{name} must lie between 0 and 1")
    if n is not None and p.shape != (n,):
        raise ValueError(f"{name} must have shape ({n},), one probability for each label, got shape {p.shape}")
    return p
