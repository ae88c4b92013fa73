"""Numbers of any shape: what may stand in an array, and where it does not."""

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
