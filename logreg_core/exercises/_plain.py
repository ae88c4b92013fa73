"""What somebody else's object comes to in plain Python. Whatever it is or does when asked, nothing raises here."""

import math
import warnings
from dataclasses import dataclass
from numbers import Complex, Real

import numpy as np

LONGEST = 100_000  # values that are worth looking at


@dataclass(frozen=True)
class Odd:
    """Something that is no number and no list of numbers; `name` says what it calls itself."""

    name: str


def plain(thing):
    """None, `...`, a bool, int, float or str; a tuple of such things; or `Odd`.

    Lists, arrays and everything that can be counted and gone through become tuples, so a shape is how tuples lie in
    tuples. Nothing of the object itself is kept.
    """
    return attempt(_plain, thing, Odd(name_of(type(thing))))


def attempt(ask, thing, otherwise=None):
    """`ask(thing)`, or `otherwise` if the thing raises something when it is asked."""
    try:
        with warnings.catch_warnings(action="ignore"):
            return ask(thing)
    except KeyboardInterrupt:
        raise
    except BaseException:
        return otherwise


def numbers(value):
    """The numbers in a plain value, one after the other; what is none of them is nan."""
    if isinstance(value, tuple):
        return [number for part in value for number in numbers(part)]
    return [value if isinstance(value, int | float) else math.nan]


def changed(value, change):
    """A plain value with another number in the place of each."""
    return tuple(changed(part, change) for part in value) if isinstance(value, tuple) else change(value)


def same(value, expected, within):
    """Whether two plain values have one shape and the same numbers, up to a relative (below 1 absolute) distance."""
    if isinstance(expected, tuple):
        alike = isinstance(value, tuple) and len(value) == len(expected)
        return alike and all(same(one, other, within) for one, other in zip(value, expected, strict=True))
    if not isinstance(value, int | float) or not isinstance(expected, int | float):
        return False
    if math.isinf(expected):  # every number would be near it, relative to its size
        return value == expected
    return value == expected or abs(value - expected) <= within * max(1.0, abs(expected))


def name_of(kind):
    """What a type is called, whatever it says itself."""
    return type.__dict__["__name__"].__get__(kind)


def _plain(thing):
    if thing is None or thing is ... or isinstance(thing, bool):
        return thing
    if isinstance(thing, str):
        return str(thing)
    if np.ma.is_masked(thing):
        return Odd("masked array")
    if isinstance(thing, np.ndarray | np.generic):
        if thing.dtype.kind not in "biufUO":
            return Odd(f"array of {thing.dtype}" if thing.ndim else name_of(type(thing)))
        thing = np.asarray(thing).tolist()
        return thing if isinstance(thing, bool | int | float | str) else _plain(thing)
    if isinstance(thing, Real):
        return _real(thing)
    if isinstance(thing, dict | set | frozenset | bytes | bytearray | Complex):
        return Odd(name_of(type(thing)))
    if hasattr(thing, "__len__") and hasattr(thing, "__iter__"):
        count = len(thing)
        if count > LONGEST:
            return Odd(f"{name_of(type(thing))} of {count} values")
        parts = tuple(plain(part) for _, part in zip(range(count), thing, strict=False))
        return parts if len(parts) == count else Odd(name_of(type(thing)))
    return _real(thing)


def _real(thing):
    try:
        return int(thing) if isinstance(thing, int) and abs(thing) < 2**63 else float(thing)
    except OverflowError:  # a whole number beyond the floats
        return float("inf") if thing > 0 else float("-inf")
