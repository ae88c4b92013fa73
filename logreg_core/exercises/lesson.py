"""What an exercise and a quiz consist of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Mistake:
    """A typical wrong answer and the hint for it.

    Attributes
    ----------
    example : callable without arguments
        Computes the wrong answer.
    hint : str
        Names the mistake and the way on.
    within : float, optional
        How near an answer must be to count as this mistake; the exercise's own tolerance unless given.
    """

    example: Callable[[], Any]
    hint: str
    within: float | None = None


@dataclass(frozen=True)
class Exercise:
    """A question that has a checkable answer.

    Attributes
    ----------
    kind : Number, Numbers, Choice or Function
        How an answer is read and compared.
    expected : callable without arguments
        Computes a right answer, from `model` and `losses` where they know it.
    within : float
        The largest distance from `expected` that is right.
    right : str or callable
        Said after a right answer: a sentence that adds something.
    mistakes : tuple of Mistake
    otherwise : str or callable
        Said after any other answer. A callable gets the value that was read.
    accept : callable, optional
        Decides from the value that was read whether it is right, instead of `expected` and `within`.
    """

    kind: Any
    expected: Callable[[], Any]
    within: float
    right: str | Callable[[Any], str]
    mistakes: tuple[Mistake, ...]
    otherwise: str | Callable[[Any], str]
    accept: Callable[[Any], bool] | None = None


@dataclass(frozen=True)
class Option:
    """One option of a quiz and what choosing it says; a wrong one names its misconception."""

    text: str
    feedback: str
    right: bool = False


@dataclass(frozen=True)
class Question:
    """A question with options, one of which is right."""

    text: str
    options: tuple[Option, ...]


def say(value, digits=4):
    """A number as text, with a proper minus sign."""
    return f"{value:.{digits}f}".replace("-", "−")
