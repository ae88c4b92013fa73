"""Numbers of any shape: what may stand in an array, and where it does not."""

import reprlib
from decimal import Decimal
from numbers import Real

import numpy as np
from numpy.typing import ArrayLike

SHORT = reprlib.Repr()
SHORT.maxstring = SHORT.maxother = 60


def as_numbers(values: ArrayLike, name: str = "x", *, needed: str | None = None) -> np.ndarray:
    """Return `values` as a float64 array of any shape; text, dates, complex numbers and other objects raise.

    `needed` completes the sentence "x must ..." where more is known than that numbers are needed.
    """
    if type(values) is np.ndarray and values.dtype == np.float64:
        return values
    array = _array(values, name, needed)
    if array.dtype.kind in "biuf":
        with np.errstate(over="ignore"):  # of a float wider than ours
            return np.asarray(array, dtype=np.float64)
    numbers = [_number(item, name, needed, at) for at, item in np.ndenumerate(array)]
    return np.array(numbers, dtype=np.float64).reshape(array.shape)


def _array(values, name, needed):
    """What NumPy makes of `values`, where every row is as long as the others and no entry is masked."""
    try:
        hidden = _is_masked(values)
        array = None if hidden else np.asarray(values)
    except ValueError:
        rule = needed or "be a list of numbers, or a table with rows of equal length"
        raise ValueError(f"{name} must {rule}, got {shown(values)}") from None
    except Exception:  # whatever a reader's own object does when it is asked for its entries
        raise TypeError(f"{name} must {_rule(needed, ())}, got {shown(values)}") from None
    if hidden:
        raise ValueError(f"{name} must have no missing values, but some are masked")
    return array


def _is_masked(values, deep=2):
    """Is an entry masked? NumPy itself would read what lies under the mask of a row in a list."""
    if isinstance(values, np.ma.MaskedArray):
        return np.ma.is_masked(values)
    nested = (
        deep
        and isinstance(values, list | tuple)
        and any(issubclass(kind, list | tuple | np.ma.MaskedArray) for kind in set(map(type, values)))
    )
    return nested and any(_is_masked(row, deep - 1) for row in values)


def _number(item, name, needed, at):
    try:
        # A duration counts as a whole number in NumPy, and as no number here.
        if isinstance(item, Real | Decimal | np.bool_) and not isinstance(item, np.timedelta64):
            return float(item)
    except OverflowError:
        raise ValueError(f"{name} holds a number too large for a float{where(at)}") from None
    except Exception:  # an object that does not even say what it is, or a number that is none
        pass
    raise TypeError(f"{name} must {_rule(needed, at)}, got {shown(item)}{where(at)}")


def _rule(needed, at):
    return needed or ("contain only numbers" if at else "be a number or a list of numbers")


def shown(item: object) -> str:
    """An object as a sentence can hold it: one short line, and its type."""
    if issubclass(type(item), np.generic) and not issubclass(type(item), np.datetime64 | np.timedelta64):
        item = item.item()  # as Python writes it
    return f"{' '.join(SHORT.repr(item).split())} ({type(item).__name__})"


def where(at: tuple[int, ...]) -> str:
    """Say in words which entry the index tuple `at` points to."""
    return ["", " at position {}", " in row {}, column {}"][len(at)].format(*at) if len(at) < 3 else f" at {at}"


def require(allowed: np.ndarray, values: np.ndarray, rule: str) -> None:
    """Raise ``ValueError`` naming the first entry of `values` for which the boolean array `allowed` is false."""
    if not allowed.all():
        at = np.unravel_index(np.argmin(allowed), values.shape)
        raise ValueError(f"{rule}, got {float(values[at])}{where(tuple(map(int, at)))}")


def as_finite(values: ArrayLike, name: str = "x") -> np.ndarray:
    """Return `values` as a float64 array of any shape with neither NaN nor infinity."""
    values = as_numbers(values, name)
    require(np.isfinite(values), values, f"{name} must contain only finite numbers")
    return values
