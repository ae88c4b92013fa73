"""A single number: a rate, a count, a threshold, one label."""

import math
import operator

from numpy.typing import ArrayLike

from ._entries import as_numbers


def as_number(value: ArrayLike, name: str, *, hint: str = "") -> float:
    """Return one finite number as a Python float."""
    if type(value) is not float:
        array = as_numbers(value, name, needed="be a number")
        if array.ndim:
            raise ValueError(f"{name} must be a single number{hint}, got shape {array.shape}")
        value = float(array)
    if not math.isfinite(value):
        raise ValueError(f"{name} must be a finite number, got {value}")
    return value


def as_positive(value: ArrayLike, name: str) -> float:
    """Return one finite number above zero as a Python float."""
    value = as_number(value, name)
    if value <= 0:
        raise ValueError(f"{name} must be greater than 0, got {value}")
    return value


def as_nonnegative(value: ArrayLike, name: str) -> float:
    """Return one finite number, zero or above, as a Python float."""
    value = as_number(value, name)
    if value < 0:
        raise ValueError(f"{name} must be 0 or greater, got {value}")
    return value


def as_count(value: ArrayLike, name: str = "steps", *, least: int = 0, most: int | None = None) -> int:
    """Return a whole number as a Python int, to its last digit; 1e6 is welcome, 2.5 is not."""
    number = as_number(value, name)
    try:
        number = operator.index(value)  # a whole number above 2**53 would lose digits as a float
    except TypeError:
        pass
    if number != int(number) or number < least:
        raise ValueError(f"{name} must be a whole number, {least} or greater, got {number}")
    if most is not None and number > most:
        raise ValueError(f"{name} must be at most {most:,}, got {number}")
    return int(number)


def as_label(value: ArrayLike, name: str = "y") -> float:
    """Return one label, 0 or 1, as a Python float."""
    value = as_number(value, name)
    if value not in (0, 1):
        raise ValueError(f"{name} must be 0 or 1, got {value}")
    return value


def as_threshold(t: ArrayLike, name: str = "t") -> float:
    """Return a threshold strictly between 0 and 1 as a Python float."""
    t = as_number(t, name)
    if not 0 < t < 1:
        raise ValueError(f"{name} must lie strictly between 0 and 1, got {t}")
    return t


def as_share(value: ArrayLike, name: str) -> float:
    """Return one number from 0 to 1 as a Python float."""
    value = as_number(value, name)
    if not 0 <= value <= 1:
        raise ValueError(f"{name} must lie between 0 and 1, got {value}")
    return value
