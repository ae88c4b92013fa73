"""Kinds of answers: how each one is read, and how far two of them are apart.

Every kind has two methods. `read(answer)` returns a plain value, or raises `Unreadable` with a friendly sentence.
`distance(value, other)` compares two values that were read.
"""

from dataclasses import dataclass
from numbers import Complex, Real

import numpy as np


class Unreadable(Exception):
    """The answer is not of the kind asked for; the message says what is needed."""


def _number(answer, needed):
    """The float that `answer` is, else a sentence about what it is instead."""
    if isinstance(answer, np.ndarray) and answer.ndim == 0:
        answer = answer.item()
    if answer is None:
        raise Unreadable(f"Your answer is None. {needed} A function that prints but returns nothing gives None.")
    if isinstance(answer, str):
        raise Unreadable(f"Your answer is text. {needed} Write it without quotation marks.")
    if isinstance(answer, bool | np.bool_):
        raise Unreadable(f"Your answer is {bool(answer)}. {needed}")
    if hasattr(answer, "__len__"):
        raise Unreadable(f"Your answer holds {len(answer)} values. {needed} An index picks one out, as in `values[0]`.")
    try:
        if isinstance(answer, Complex) and not isinstance(answer, Real):
            raise TypeError
        value = float(answer)
    except OverflowError:  # a whole number beyond the floats
        value = np.inf if answer > 0 else -np.inf
    except (TypeError, ValueError):
        raise Unreadable(f"Your answer is of type {type(answer).__name__}. {needed}") from None
    if np.isnan(value):
        raise Unreadable(f"Your answer is nan, which means “not a number”. {needed}")
    return value


def _gap(value, other):
    """|value - other|, where two equal infinities are together."""
    return 0.0 if value == other else abs(value - other)


@dataclass(frozen=True)
class Number:
    """One number."""

    def read(self, answer):
        return _number(answer, "One number is needed here.")

    def distance(self, value, other):
        return _gap(value, other)


@dataclass(frozen=True)
class Numbers:
    """Several numbers in a fixed order, such as (w, b)."""

    names: tuple[str, ...]

    def read(self, answer):
        needed = f"{len(self.names)} numbers are needed here: `answer = ({', '.join(self.names)})`."
        if isinstance(answer, str | dict | set):
            raise Unreadable(f"Your answer is of type {type(answer).__name__}. {needed}")
        try:
            parts = list(answer)
        except TypeError:
            raise Unreadable(f"Your answer is a single value. {needed}") from None
        if len(parts) != len(self.names):
            raise Unreadable(f"Your answer holds {len(parts)} values. {needed}")
        return tuple(_number(part, needed) for part in parts)

    def distance(self, value, other):
        return max(_gap(a, b) for a, b in zip(value, other, strict=True))


@dataclass(frozen=True)
class Choice:
    """One word out of a few; capitals and spaces around it do not matter."""

    words: tuple[str, ...]

    def read(self, answer):
        word = answer.strip().casefold() if isinstance(answer, str) else None
        if word not in self.words:
            raise Unreadable(f"One of these words is needed here, in quotation marks: {', '.join(self.words)}.")
        return word

    def distance(self, value, other):
        return 0.0 if value == other else np.inf


@dataclass(frozen=True)
class Function:
    """A function of one number, judged by its values at some inputs."""

    inputs: tuple[float, ...]

    def read(self, answer):
        if not callable(answer):
            raise Unreadable("A function is needed here: its name alone, without parentheses.")
        return tuple(self._call(answer, x) for x in self.inputs)

    def _call(self, function, x):
        try:
            result = function(x)
        except Exception as error:  # whatever a learner's function raises is told, not raised
            raise Unreadable(f"Your function stops at {x:g} with {type(error).__name__}: {error}") from None
        return _number(result, f"At {x:g} your function must return one number.")

    def distance(self, value, other):
        return max(_gap(a, b) for a, b in zip(value, other, strict=True))
