"""One careful call of a reader's function: whatever it does, what is left are plain values and sentences."""

import inspect
import io
import re
import sys
import traceback
import warnings
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from ._plain import name_of, plain

HERE = Path(__file__).parent
LIMIT = 3.0  # seconds after which a call is stopped
# What Python and NumPy say, and then the line that made them say it: what it mostly means in a beginner's function.
_ADVICE = {
    r"only (length-1|0-dimensional|size-1) arrays.*\b(int|float|round)\(": "There is an array where one number is "
    "needed.",
    r"only (length-1|0-dimensional|size-1) arrays": "The functions of `math` take one number: `np.exp` and `np.log` "
    "take arrays too.",
    r"truth value of an array": "An `if` needs one True or False, and an array has many: use `np.where`, or a loop.",
    r"name 'np' is not defined": "Run `import numpy as np` first.",
    r"name 'math' is not defined": "Run `import math` first.",
    r"name '(exp|log|mean|sum|dot|logaddexp)' is not defined( *$|.*\b\1\()": "Put `np.` in front of NumPy's functions.",
    r"name 'e' is not defined": "For e to a power there is `np.exp`.",
    r"name '\w+' is not defined|local variable|is not associated with a value": "A name must get its value before it "
    "is used.",
    r"math range error|Numerical result out of range": "e to that power is too large for a float.",
    r"boolean index did not match": "A condition can only pick from an array of its own length: cut both.",
    r"not aligned|be broadcast|mismatch in its core": "Two arrays have lengths that do not fit each other.",
    r"casting rule 'same_kind'": "`+=` and the like write into an array of whole numbers there: give the result a name "
    "of its own.",
    r"object is not iterable|has no len|not subscriptable": "One number is used there as if it were a list.",
    r"can only concatenate list|multiply sequence|operand type.*'list'": "A list does no arithmetic: make it an array "
    "with `np.array`.",
    r"maximum recursion": "The function calls itself again and again.",
    r"'(int|float|numpy.float64)' object is not callable": "For a product write `*` between the two.",
    r"'(list|tuple|numpy.ndarray)' object is not callable": "To pick something out of an array, use square brackets.",
    r"(stack|concatenate)\(\) takes": "Put the arrays to be joined into one list: `([first, second])`.",
    r"bitwise_xor|for \^": "A power is written with `**` in Python.",
    r"bitwise_(and|or)|for [&|]": "`&` joins conditions, not numbers, and binds more tightly than `==`: put each "
    "comparison in parentheses, as in `decided & (y == 1)`.",
    r"'invert'|unary ~": "`~` swaps True and False. For numbers, compare: `y == 0`.",
    r"division by zero": "Something gets divided by 0.",
}


class _TooLong(BaseException):
    """The function has had its time."""


@dataclass(frozen=True)
class Call:
    """What came of a call.

    Attributes
    ----------
    value : object
        What was returned, in plain Python; see `plain`.
    trouble : str
        Why there is no value, to go on with after "it"; empty if there is one.
    stopped : bool
        Whether it had to be stopped.
    printed : bool
    warned : str
        The first warning.
    changed : tuple of str
        The arguments that were not the same afterwards.
    seconds : float
    only : str
        What the function takes only, if it is choosy: "arrays" or "single numbers".
    """

    value: Any = None
    trouble: str = ""
    stopped: bool = False
    printed: bool = False
    warned: str = ""
    changed: tuple[str, ...] = ()
    seconds: float = 0.0
    only: str = ""


def call(function, arguments):
    """Call a function with copies of named arguments, in their order."""
    copies = [np.copy(value) if isinstance(value, np.ndarray) else value for value in arguments.values()]
    said, begun, value, trouble, stopped = io.StringIO(), perf_counter(), None, "", False
    with warnings.catch_warnings(record=True) as caught, redirect_stdout(said), redirect_stderr(said):
        warnings.simplefilter("always")
        try:
            with np.errstate(all="warn", under="ignore"), _at_most(LIMIT):
                result = function(*copies)
            if inspect.iscoroutine(result):
                result.close()
            value = plain(result)
        except KeyboardInterrupt:
            raise
        except _TooLong:
            stopped, trouble = (
                True,
                f"takes more than {LIMIT:g} seconds, and was stopped. Is there a loop that never ends?",
            )
        except BaseException as error:  # whatever a reader's function raises is told, not raised
            trouble = _told(error)
    changed = tuple(
        name
        for (name, before), after in zip(arguments.items(), copies, strict=True)
        if isinstance(before, np.ndarray) and not np.array_equal(before, after, equal_nan=True)
    )
    warned = _one_line(caught[0].message) if caught else ""
    printed, seconds = bool(said.getvalue().strip()), perf_counter() - begun
    return Call(value, trouble, stopped, printed, warned, changed, seconds)


def _told(error):
    """How a function stopped: what was raised, in which of the reader's lines, and what it mostly means."""
    message = _one_line(error)
    steps = [step for step in traceback.extract_tb(error.__traceback__) if Path(step.filename).parent != HERE]
    own = [step for step in steps if step.filename == steps[0].filename]
    line = own[-1].line if own else ""
    place = f" in line {own[-1].lineno}, `{_one_line(line)}`" if line else ""
    advice = next((f" {advice}" for pattern, advice in _ADVICE.items() if re.search(pattern, f"{message} {line}")), "")
    return f"stops{place}, with {name_of(type(error))}: {message}.{advice}"


def _one_line(thing):
    """A message or a line of code as it can stand in a sentence."""
    try:
        words = " ".join(str(thing).replace("`", "'").split()).rstrip(".")
    except Exception:
        return "no message"
    return words if len(words) <= 120 else words[:119] + "…"


@contextmanager
def _at_most(seconds):
    """Stop Python code that takes longer, unless a debugger is watching it already."""
    end = perf_counter() + seconds

    def watch(frame, event, argument):
        if perf_counter() > end:
            raise _TooLong
        return watch

    watched = sys.gettrace()
    if watched is None:
        sys.settrace(watch)
    try:
        yield
    finally:
        if watched is None:
            sys.settrace(None)
