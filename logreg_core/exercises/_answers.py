"""Exercises whose answer is one number, or several: how an answer is read, and what is said to it."""

import math
import re
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from typing import Any, NamedTuple

import numpy as np

from ._plain import Odd, plain


class Unreadable(Exception):
    """The answer is not of the kind asked for; the message says what is needed."""

    status = "unreadable"


class Unanswered(Unreadable):
    """There is no answer yet; the message says what to do."""

    status = "open"


class Near(NamedTuple):
    """A wrong answer that is recognized from further away, or less far, than the exercise's own tolerance."""

    value: Any
    within: float


@dataclass(frozen=True)
class _Exercise:
    """A question, what is right, and what is said.

    Attributes
    ----------
    expected : float or sequence of float
        A right answer, from `model` and `losses` where they know it.
    within : float
        The largest distance from `expected` that is right.
    right : str or callable
        Said after a right answer: a sentence that adds something. A callable gets the value that was read.
    wrong : dict of str to float, sequence of float, or Near
        Hint -> the typical wrong answer that it is for.
    otherwise : str or callable
        Said after any other answer.
    accept : callable, optional
        Decides from the value that was read whether it is right, instead of `expected` and `within`.
    """

    expected: Any
    _: KW_ONLY
    within: float
    right: str | Callable[[Any], str]
    wrong: dict[str, Any]
    otherwise: str | Callable[[Any], str]
    accept: Callable[[Any], bool] | None = None

    def judge(self, value):
        """The status and the sentence for a value that was read."""
        right = self.accept(value) if self.accept else _distance(value, self.expected) <= self.within
        near = []  # of the known mistakes the nearest speaks
        for hint, mistake in self.wrong.items():
            mistake = mistake if isinstance(mistake, Near) else Near(mistake, self.within)
            distance = _distance(value, mistake.value)
            if distance <= mistake.within:
                near.append((distance, hint))
        text = self.right if right else min(near)[1] if near else self.otherwise
        return "right" if right else "wrong", text(value) if callable(text) else text


class Number(_Exercise):
    """One number is asked for."""

    def read(self, answer):
        """The float that `answer` is, or `Unreadable`."""
        return _number(_answered(plain(answer)), "One number is needed here.")


@dataclass(frozen=True, kw_only=True)
class Numbers(_Exercise):
    """Several numbers in a fixed order are asked for, such as (w, b), none larger than `largest` in size."""

    names: tuple[str, ...]
    largest: float = math.inf

    def read(self, answer):
        """The floats that `answer` holds, or `Unreadable`."""
        parts, count = _answered(plain(answer)), len(self.names)
        needed = f"{count} numbers are needed here: `answer = ({', '.join(self.names)})`."
        if isinstance(parts, Odd | str):
            raise Unreadable(f"Your answer is of type {getattr(parts, 'name', 'str')}. {needed}")
        if not isinstance(parts, tuple):
            raise Unreadable(f"Your answer is a single value. {needed}")
        if len(parts) == 2 * count and (decimals := _commas(parts)):
            raise Unreadable(f"Your answer holds {len(parts)} values. Use decimal points: `({', '.join(decimals)})`.")
        if len(parts) != count:
            raise Unreadable(f"Your answer holds {_values(parts)}. {needed}")
        values = tuple(_number(part, needed) for part in parts)
        for value in values:
            if abs(value) > self.largest:
                raise Unreadable(f"{value:g} is too large. {needed}")
        return values


def _answered(answer):
    if answer is ... or isinstance(answer, tuple) and ... in answer:
        raise Unanswered("Put your answer in place of the three dots above, then run both cells.")
    return answer


def _number(answer, needed):
    """The float that a plain answer is, else a sentence about what it is instead."""
    if answer is None:
        raise Unreadable(f"Your answer is None. {needed} A function that prints but returns nothing gives None.")
    if isinstance(answer, str):
        raise Unreadable(f"Your answer is text. {needed} {_rewritten(answer)}")
    if isinstance(answer, bool):
        raise Unreadable(f"Your answer is {answer}. {needed}")
    if isinstance(answer, Odd):
        raise Unreadable(f"Your answer is of type {answer.name}. {needed}")
    if isinstance(answer, tuple):
        if len(answer) == 2 and (decimals := _commas(answer)):
            raise Unreadable(f"Your answer holds 2 values. If you mean one number, use a decimal point: {decimals[0]}.")
        raise Unreadable(f"Your answer holds {_values(answer)}. {needed} An index picks one out, as in `values[0]`.")
    if math.isnan(answer):
        raise Unreadable(f"Your answer is nan, which means “not a number”. {needed}")
    return float(answer)


def _values(parts):
    return f"{len(parts)} value{'s' * (len(parts) != 1)}"


def _commas(parts):
    """What whole numbers in a row were meant to be, if 0,87 was written for 0.87; else nothing."""
    if all(type(part) is int for part in parts) and min(parts[1::2]) >= 0:
        return [f"{whole}.{decimals}" for whole, decimals in zip(parts[::2], parts[1::2], strict=True)]
    return []


def _rewritten(text):
    """How to write a number that was given as text."""
    text = text.strip().replace("−", "-")
    if share := re.fullmatch(r"(-?\d+(?:[.,]\d+)?) ?%", text):
        return f"Write it as a share, without quotation marks: `{float(share[1].replace(',', '.')) / 100:.12g}`."
    if re.fullmatch(r"-?\d+,\d+", text):
        return f"Write it with a decimal point and without quotation marks: `{text.replace(',', '.')}`."
    if re.fullmatch(r"-?\d*\.?\d+( ?/ ?\d*\.?\d+)?", text):
        return f"Write it without quotation marks: `{text}`."
    return "Write it without quotation marks."


def _distance(value, other):
    """The largest difference of two numbers that belong together; equal infinities are together."""
    pairs = zip(np.ravel(value).tolist(), np.ravel(other).tolist(), strict=True)
    return max(0.0 if one == another else abs(one - another) for one, another in pairs)
