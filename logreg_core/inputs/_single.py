"""A single number: a rate, a count, a threshold."""

import math

from ._entries import as_numbers


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


def as_share(value, name):
    """Return one number from 0 to 1 as a Python float."""
    value = as_number(value, name)
    if not 0 <= value <= 1:
        raise ValueError(f"{name} must lie between 0 and 1, got {value}")
    return value
