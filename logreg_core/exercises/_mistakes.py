"""Mistakes that any function can have, each as what the function would then give."""

import math
from functools import partial
from itertools import combinations

import numpy as np

from ._plain import changed, plain

_SCALES = {
    -1.0: "The size is right, but the sign is flipped.",
    1 / math.log(10): "It looks as if the logarithm were to base 10. Use the natural one, `np.log`.",
    1 / math.log(2): "It looks as if the logarithm were to base 2. Use the natural one, `np.log`.",
    100.0: "The results are in percent: leave out the 100.",
    2.0: "Everything is twice what it should be.",
    0.5: "Everything is half of what it should be.",
}


def common(asked, expected):
    """Yield hints for a `Function`, each with what a function would give for every input if the hint fits it."""
    if asked.elementwise:
        whole = {
            case: all(np.asarray(value).dtype.kind == "i" for value in given.values())
            for case, given in asked.cases.items()
        }
        cut = {case: changed(value, np.trunc) if whole[case] else value for case, value in expected.items()}
        yield "It drops the decimals when whole numbers go in: `np.zeros_like` then holds whole numbers too.", cut
    if asked.results:
        order = ", ".join(asked.results)
        reverse = {case: value[::-1] for case, value in expected.items()}
        yield f"The results are right, but in the wrong order: `return {order}`.", reverse
    if not asked.elementwise:
        rows = {case: max(len(np.atleast_1d(value)) for value in given.values()) for case, given in asked.cases.items()}
        sums = {case: _scaled(value, rows[case]) for case, value in expected.items()}
        yield "That is the sum over the rows. Divide by their number, or take `np.mean`.", sums
        shares = {case: _scaled(value, 1 / rows[case]) for case, value in expected.items()}
        yield "It is divided by the number of rows one time too many.", shares
    for factor, hint in _SCALES.items():
        yield hint, {case: _scaled(value, factor) for case, value in expected.items()}
    for one, other in combinations(asked.arguments, 2):
        yield f"It looks as if `{one}` and `{other}` have changed places.", _with(asked, _swapped, one, other)
    for unused in asked.arguments if len(asked.arguments) > 1 else ():
        for constant in (0.0, 1.0):
            yield f"It looks as if `{unused}` plays no part in the result.", _with(asked, _replaced, unused, constant)
    for name in asked.arguments:
        if all(set(np.ravel(given[name]).tolist()) <= {0, 1} for given in asked.cases.values()):
            yield f"It looks as if 0 and 1 in `{name}` have changed places.", _with(asked, _turned, name)
    for digits in range(6):
        to = f"{digits} decimal{'s' * (digits > 1)}" if digits else "whole numbers"
        rounded = {case: changed(value, partial(round, ndigits=digits)) for case, value in expected.items()}
        yield f"Right, but rounded to {to}. Leave out the rounding.", rounded


def _scaled(value, factor):
    return changed(value, lambda number: factor * number)


def _swapped(given, one, other):
    return given | {one: given[other], other: given[one]}


def _turned(given, labels):
    return given | {labels: 1 - given[labels]}


def _replaced(given, unused, constant):
    return given | {unused: given[unused] * 0 + constant}


def _with(asked, change, *how):
    """What the oracle gives when every input is changed before."""

    def wrong(*given):
        return asked.oracle(*change(dict(zip(asked.arguments, given, strict=True)), *how).values())

    return given_by(wrong, asked)


def given_by(function, asked):
    """What a wrong function gives for every input, in plain Python; None where it stops."""
    found = {}
    for case, given in asked.cases.items():
        try:
            with np.errstate(all="ignore"):
                found[case] = plain(function(*given.values()))
        except Exception:  # it is wrong, and may be so in this way
            found[case] = None
    return found
