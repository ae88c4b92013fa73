"""Exercises whose answer is the reader's own function: how it is declared, and how the reader's is tried."""

import dis
import inspect
import re
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field, replace
from time import perf_counter
from typing import Any

import numpy as np

from ._answers import Unanswered, Unreadable
from ._calling import call
from ._plain import attempt, plain
from ._verdict import AGAIN, verdict

PATIENCE = 5.0  # seconds after which no further input is tried
# What a function is made of that holds nothing but its docstring, `...` or `pass`.
_NOTHING = {"RESUME", "NOP", "LOAD_CONST", "LOAD_COMMON_CONSTANT", "RETURN_CONST", "RETURN_VALUE"}
# How a function stops at a single number if it was made for arrays.
_ARRAYS_ONLY = re.compile(
    r"not iterable|no len\(\)|not subscriptable|iteration over a 0-d|too many indices|scalar variable"
    r"|'(float|int)' object has no attribute"
)
# How a function stops at the `...` that it still holds. (NumPy lists "ellipsis" when an index is of the wrong type.)
_DOTS = re.compile(r"'ellipsis'|type ellipsis")


@dataclass(frozen=True)
class Function:
    """A function to be written.

    Attributes
    ----------
    signature : str
        As the reader sees it, with names for what it returns if that is several things:
        "gradient(x, y, w, b) -> dw, db".
    oracle : callable
        Gives the right result for every input.
    inputs : dict of str to tuple
        What an input of ordinary size is called in a sentence, such as "twenty rows" -> the arguments.
    right, otherwise : str
        Said after a right function, and after one whose mistake is not known.
    wrong : dict of str to callable
        Hint -> a function with the mistake that it is for. Mistakes that any function can have are known without:
        sign, sum for mean, arguments unused or swapped, another logarithm, rounding, the order of what is returned.
    extremes : dict of str to tuple
        Inputs that are tried last, such as z = 1000. There not even a warning is welcome.
    survive : str
        Said to a function that is right but for the extremes.
    elementwise : bool
        Whether there is one result for each number that goes in. A function that takes only single numbers, or only
        arrays, is then right too, and its writer is told.
    within : float
        The largest distance that is right, relative to the result where that is larger than 1.
    """

    signature: str
    _: KW_ONLY
    oracle: Callable[..., Any]
    inputs: dict[str, tuple]
    right: str
    otherwise: str
    wrong: dict[str, Callable[..., Any]] = field(default_factory=dict)
    extremes: dict[str, tuple] = field(default_factory=dict)
    survive: str = ""
    elementwise: bool = False
    within: float = 1e-6

    @property
    def name(self):
        """What the function is called."""
        return self.signature.partition("(")[0]

    @property
    def arguments(self):
        """The names of what it takes."""
        return _names(self.signature.partition("(")[2].partition(")")[0])

    @property
    def results(self):
        """The names of what it returns, if that is several things."""
        return _names(self.signature.partition("->")[2])

    @property
    def cases(self):
        """Every input by what it is called: its arguments by their names."""
        every = {**self.inputs, **self.extremes}
        return {case: dict(zip(self.arguments, given, strict=True)) for case, given in every.items()}

    def expected(self):
        """What is right for every input, in plain Python."""
        return {case: plain(self.oracle(*given.values())) for case, given in self.cases.items()}

    def read(self, answer):
        """What came of trying the reader's function on every input: a `Call` for each, or `Unreadable`."""
        if answer is ...:
            raise Unanswered(f"Write `{self.name}` above, then run both cells.")
        self._refuse(answer)
        end, calls = perf_counter() + PATIENCE, {}
        for case, given in [*self.cases.items(), (AGAIN, next(iter(self.cases.values())))]:
            calls[case] = self._try(answer, given)
            if calls[case].stopped or perf_counter() > end:
                break
        unbuilt = attempt(is_empty, answer) and all(each.value is None for each in calls.values())
        if unbuilt or any(each.value is ... or _DOTS.search(each.trouble) for each in calls.values()):
            raise Unanswered(f"Write the body of `{self.name}` above, then run both cells.")
        return calls

    def judge(self, calls):
        """The status and the sentence for what came of trying."""
        return verdict(self, calls)

    def _refuse(self, answer):
        """Say what is needed if this is no function, or one of other arguments."""
        if not callable(answer):
            raise Unreadable(f"A function is needed here: its name alone, without parentheses, `{self.name}`.")
        if attempt(room, answer) == room(Function):
            raise Unreadable(f"This `{self.name}` comes with the package. Write your own above.")
        if (takes := attempt(inspect.signature, answer)) is None:
            return  # what does not say what it takes is tried all the same
        names = [name for name, one in takes.parameters.items() if one.default is one.empty]
        if names != self.arguments and sorted(names) == sorted(self.arguments):
            raise Unreadable(f"Mind the order of the arguments: `{self.name}{takes}` should be `{self.signature}`.")
        try:
            takes.bind(*self.arguments)
        except TypeError:
            count = len(self.arguments)
            raise Unreadable(
                f"Your function takes `{takes}`. This one is called with {count} argument{'s' * (count > 1)}: "
                f"`{self.signature}`."
            ) from None

    def _try(self, function, given):
        """Call the reader's function; if it may be choosy, also with each part of an array, or with an array of one."""
        made = call(function, given)
        if not self.elementwise or made.stopped:
            return made
        arrays = [value for value in given.values() if np.ndim(value)]
        if not arrays:
            if _ARRAYS_ONLY.search(made.trouble):
                made = call(function, {name: np.array([value]) for name, value in given.items()})
            return replace(made, value=made.value[0], only="arrays") if _is_one(made.value) else made
        if not made.trouble:
            return made
        parts = []
        for place in range(len(arrays[0])):
            part = {name: value[place] if np.ndim(value) else value for name, value in given.items()}
            parts.append(self._try(function, part))
            if parts[-1].trouble:
                return made
        only = "single numbers" if np.ndim(arrays[0]) == 1 else parts[0].only
        return replace(made, value=tuple(part.value for part in parts), trouble="", only=only)


def _is_one(value):
    return isinstance(value, tuple) and len(value) == 1


def _names(text):
    return [name.strip() for name in text.split(",") if name.strip()]


def is_empty(function):
    """Whether a function's body is still only a docstring, `...` or `pass`."""
    return {step.opname for step in dis.get_instructions(function.__code__)} <= _NOTHING


def room(function):
    """The package that a function or a class comes from."""
    return function.__module__.split(".")[0]
