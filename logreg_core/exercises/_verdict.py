"""What is said about a function after it was tried: which mistake it makes, else what it does."""

import math
from itertools import chain

from ._mistakes import common, given_by
from ._plain import Odd, numbers, same

AGAIN = "the same input again"  # what the second try of the first input is called
SLOW = 1.0  # seconds for one input
_HOW = {
    "generator": " Write `return` in place of `yield`.",
    "coroutine": " Leave out `async`.",
    "function": " Its name alone does not call it: parentheses are missing.",
    "ufunc": " Its name alone does not call it: parentheses are missing.",
}


def verdict(asked, calls):
    """The status and the sentence for a `Function` and the `Call` that came of each input that was tried."""
    expected = asked.expected()
    expected[AGAIN] = expected[next(iter(asked.inputs))]
    wrong = [case for case in calls if calls[case].trouble or not same(calls[case].value, expected[case], asked.within)]
    ordinary = [case for case in asked.inputs if case in calls]
    if failed := [case for case in ordinary if case in wrong]:
        return "wrong", _known(asked, calls, expected, ordinary) or _failure(
            asked, calls, expected, ordinary, failed[0]
        )
    if owned := [name for each in calls.values() for name in each.changed]:
        return "wrong", (
            f"The results are right, but your function changes `{owned[0]}`, which belongs to whoever calls it. Give "
            f"new values a name of their own, or begin with `{owned[0]} = {owned[0]}.copy()`."
        )
    if AGAIN in wrong:
        return (
            "wrong",
            "Called again with the same input, it gives another result. Does it use something from outside itself?",
        )
    extreme = [case for case in asked.extremes if case in calls]
    if failed := [case for case in extreme if case in wrong or calls[case].warned]:
        does = _does(asked, calls[failed[0]], expected[failed[0]])
        return "wrong", _known(asked, calls, expected, [*ordinary, *extreme]) or (
            f"Right for ordinary inputs. But for {_joined(failed)} it {does} {asked.survive}".strip()
        )
    slowest = max(each.seconds for each in calls.values())
    slow = f"it is slow: {slowest:.1f} seconds for one input. A picture would call it again and again."
    if AGAIN not in calls:
        return "wrong", f"The results are right so far, but {slow}"
    only = {each.only for each in calls.values()}
    remarks = {
        "It takes single numbers only; with `np.exp` and `np.where` it would take whole arrays too.": "single numbers"
        in only,
        "It takes arrays only, not a single number; here that is enough.": "arrays" in only,
        f"But {slow}": slowest > SLOW,
    }
    return "right", " ".join([asked.right, *(remark for remark, fits in remarks.items() if fits)])


def _known(asked, calls, expected, cases):
    """The hint for the mistake that explains all results so far, if one does."""
    given = {case: calls[case].value for case in cases if not calls[case].trouble}

    def explains(values):
        fits = all(same(given[case], values[case], asked.within) for case in given)
        return fits and not all(same(values[case], expected[case], asked.within) for case in given)

    declared = ((hint, given_by(function, asked)) for hint, function in asked.wrong.items())
    for hint, values in chain(declared, common(asked, {case: expected[case] for case in asked.cases})):
        if explains(values):
            return hint
    leaves = {number for value in given.values() for number in numbers(value)}
    if len(given) > 1 and (len(leaves) == 1 or len(set(given.values())) == 1) and not math.isnan(sum(leaves)):
        return f"It gives the same result, whatever goes in. Does it use `{', '.join(asked.arguments)}`?"
    return None


def _failure(asked, calls, expected, ordinary, failed):
    """What a function does for the first input that it fails for, and how it should go."""
    made = calls[failed]
    right = [case for case in ordinary if same(calls[case].value, expected[case], asked.within)]
    begin = (
        f"Your function is right for {_joined(right)}. But for {failed} it" if right else f"For {failed} your function"
    )
    about = "" if made.trouble or isinstance(made.value, str | Odd | None) else f" {asked.otherwise}"
    return f"{begin} {_does(asked, made, expected[failed])}{about}"


def _does(asked, made, expected):
    """What a function does where it fails, to go on with after "it"."""
    if made.trouble:
        return made.trouble
    if made.value is None:
        end = "Write `return` in place of `print`." if made.printed else "Its last line must begin with `return`."
        return f"returns None. {end}"
    if isinstance(made.value, Odd):
        return f"returns something of type {made.value.name}.{_HOW.get(made.value.name, '')}"
    if same(made.value, expected, asked.within):
        return f"gives the right result with a warning: {made.warned}."
    return _differs(made.value, expected, asked.within, asked.results)


def _differs(value, expected, within, names=(), where=""):
    """Where a value is not what it should be, and what it is there."""
    strange = any(math.isnan(number) for number in numbers(value))
    parts = isinstance(value, tuple) and isinstance(expected, tuple) and len(value) == len(expected)
    if parts and (names or strange or _shape(value) == _shape(expected)):
        place = next(i for i, one in enumerate(value) if not same(one, expected[i], within))
        here = f" for `{names[place]}`" if names else f"[{place}]" if where.endswith("]") else f" at [{place}]"
        return _differs(value[place], expected[place], within, where=where + here)
    if _shape(value) != _shape(expected):
        needed = f"`{', '.join(names)}`" if names else _shape(expected)
        return f"returns {_shape(value)}{where}, but should return {needed}."
    return f"gives {_number(value)}{where}, but {_number(expected)} is right."


def _shape(value):
    """What kind of value this is, in words."""
    if isinstance(value, tuple):
        kinds = {_shape(part) for part in value}
        if kinds == {"one number"}:
            return f"{len(value)} numbers" if len(value) > 1 else "an array of one number"
        rows = {len(part) for part in value if isinstance(part, tuple)}
        table = len(kinds) == 1 and len(rows) == 1
        return f"a table of {len(value)} by {rows.pop()}" if table else f"{len(value)} things"
    if isinstance(value, int | float):
        return "one number"
    return "text" if isinstance(value, str) else "None" if value is None else f"something of type {value.name}"


def _number(value):
    return f"{value:.6g}".replace("-", "−")


def _joined(names):
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
