"""A function of the reader's own is tried on many inputs; whatever is wrong with it is named, and nothing is raised."""

import functools
import gc
import math
import random
import re
import sys
import time
import warnings
import weakref

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.exercises import _calling, _function
from logreg_core.exercises._check import verdict
from logreg_core.exercises._function import Function
from logreg_core.losses import log_loss_gradient
from logreg_core.model import sigmoid as oracle

SIGMOID = Function(
    "sigmoid(z)",
    oracle=oracle,
    elementwise=True,
    inputs={
        "z = 0.5": (0.5,),
        "five scores": (np.array([-3.0, -0.5, 0.0, 1.0, 4.0]),),
        "whole numbers": (np.array([-2, 0, 1]),),
        "a table of scores": (np.array([[-1.0, 0.5, 2.0], [3.0, -2.0, 0.0]]),),
    },
    extremes={"z = −1000": (-1000.0,), "z = 1000": (1000.0,), "an array of both": (np.array([-1000.0, 0.0, 1000.0]),)},
    right="Built.",
    survive="For negative z use e^z / (1 + e^z), the same number.",
    wrong={
        "The minus sign in front of z is lost.": lambda z: 1 / (1 + np.exp(z)),
        "Without the 1 + this is e^z, the odds.": lambda z: np.exp(z),
        "This is e^(−z), one over the odds.": lambda z: np.exp(-z),
        "Parentheses are missing: 1 / 1 + … divides only the 1.": lambda z: 1 / 1 + np.exp(-z),
        "It is 1 plus e^(−z), not minus.": lambda z: 1 / (1 - np.exp(-z)),
        "The base is e, not 10.": lambda z: 1 / (1 + 10.0**-z),
        "The base is e, not 2.": lambda z: 1 / (1 + 2.0**-z),
        "This is tanh, which runs from −1 to 1.": np.tanh,
        "This is the score itself.": lambda z: z,
        "This is a decision: 1 where z is above 0.": lambda z: (z > 0) * 1.0,
        "This is the slope of the sigmoid.": lambda z: oracle(z) * (1 - oracle(z)),
    },
    otherwise="σ(z) = 1 / (1 + e^(−z)).",
)
PROGRAMS = []


def program(*words, status="wrong"):
    """A program as a beginner may write it, and words that the hint must have."""

    def keep(function):
        PROGRAMS.append(pytest.param(function, status, words, id=function.__name__))
        return function

    return keep


@program("right", status="right")
def by_the_formula_for_each_sign(z):
    return np.where(
        z < 0, np.exp(np.minimum(z, 0)) / (1 + np.exp(np.minimum(z, 0))), 1 / (1 + np.exp(-np.maximum(z, 0)))
    )


@program("Built.", status="right")
def by_tanh(z):
    return 0.5 * (1 + np.tanh(z / 2))


@program("Built.", status="right")
def clipped(z):
    z = np.clip(z, -500, 500)
    return 1 / (1 + np.exp(-z))


@program("It takes single numbers only", "`np.where`", status="right")
def with_an_if(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    else:
        return math.exp(z) / (1 + math.exp(z))


@program("It takes arrays only", status="right")
def with_a_loop(z):
    result = []
    for value in z:
        result.append(with_an_if(value) if np.ndim(value) == 0 else with_a_loop(value))
    return result


@program("It takes arrays only", status="right")
def with_masks(z):
    result = np.zeros(z.shape)
    result[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
    result[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return result


@program("Built.", status="right")
def that_prints_as_well(z):
    print("z is", z)
    return by_tanh(z)


@program("Write the body of `sigmoid`", status="open")
def unbuilt(z):
    """The sigmoid of a score or an array of scores."""
    ...


@program("Write the body of `sigmoid`", status="open")
def passed(z):
    pass


@program("Write the body of `sigmoid`", status="open")
def half_built(z):
    p = ...
    return p


@program("Write the body of `sigmoid`", status="open")
def dots_in_the_middle(z):
    return 1 / (1 + ...)


@program("ordinary inputs", "z = −1000", "overflow encountered in exp", "For negative z")
def naive(z):
    return 1 / (1 + np.exp(-z))


@program("ordinary inputs", "z = −1000", "OverflowError", "too large for a float", "line ")
def naive_with_math(z):
    return 1 / (1 + math.exp(-z))


@program("ordinary inputs", "z = 1000", "nan")
def naive_the_other_way(z):
    return np.exp(z) / (1 + np.exp(z))


@program("ordinary inputs", "z = −1000 and an array of both", "OverflowError")
def naive_list(z):
    return [1 / (1 + math.exp(-value)) for value in np.ravel(z)] if np.ndim(z) < 2 else [naive_list(row) for row in z]


@program("ordinary inputs", "overflow")
def where_that_computes_both(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


@program("minus sign in front of z is lost")
def lost_sign(z):
    return 1 / (1 + np.exp(z))


@program("the odds")
def odds(z):
    return np.exp(z)


@program("Parentheses are missing")
def without_parentheses(z):
    return 1 / 1 + np.exp(-z)


@program("not minus")
def minus(z):
    return 1 / (1 - np.exp(-z))


@program("not 10")
def base_ten(z):
    return 1 / (1 + 10.0 ** (-z))


@program("Parentheses are missing")  # 1 + e^(−z), the same number
def upside_down(z):
    return 1 + np.exp(-z)


@program("tanh")
def hyperbolic(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


@program("score itself")
def identity(z):
    return z


@program("decision")
def step(z):
    return np.where(z > 0, 1, 0)


@program("slope")
def derivative(z):
    p = 1 / (1 + np.exp(-z))
    return p * (1 - p)


@program("minus sign in front of z is lost")  # 1 − σ(z) is σ(−z)
def complement(z):
    return 1 - 1 / (1 + np.exp(-z))


@program("the sign is flipped")
def negative(z):
    return -1 / (1 + np.exp(-z))


@program("percent")
def percent(z):
    return 100 / (1 + np.exp(-z))


@program("twice")
def twice(z):
    return 2 / (1 + np.exp(-z))


@program("rounded to 2 decimals")
def rounded(z):
    return np.round(1 / (1 + np.exp(-z)), 2)


@program("same result, whatever goes in", "`z`")
def constant(z):
    return 0.5


@program("same result, whatever goes in", "`z`")
def from_outside(z):
    score = np.array([0.1, 0.2])
    return 1 / (1 + np.exp(-score))


@program("`return` in place of `print`")
def printed(z):
    print(1 / (1 + np.exp(-z)))


@program("returns None", "must begin with `return`")
def forgotten_return(z):
    p = 1 / (1 + np.exp(-z))  # noqa: F841


@program("five scores", "returns None at [0]")
def return_in_one_branch(z):
    if np.ndim(z) == 0 and z > 0:
        return 1 / (1 + np.exp(-z))
    if np.ndim(z):
        return [return_in_one_branch(value) for value in z]


@program("right for z = 0.5", "five scores", "returns one number, but should return 5 numbers")
def first_only(z):
    for value in np.atleast_1d(z):
        return 1 / (1 + np.exp(-value))


@program("right for z = 0.5", "five scores", "returns one number, but should return 5 numbers")
def averaged(z):
    return np.mean(1 / (1 + np.exp(-z)))


@program("table of 1 by 5")
def wrapped(z):
    return np.array([1 / (1 + np.exp(-z))])


@program("returns text")
def text(z):
    return f"{np.mean(1 / (1 + np.exp(-z))):.4f}"


@program("returns 2 numbers")
def two_things(z):
    return z, 1 / (1 + np.exp(-z))


@program("changes `z`", "`z = z.copy()`")
def in_place(z):
    z *= -1
    return 1 / (1 + np.exp(z))


@program("drops the decimals", "`np.zeros_like`")
def zeros_like(z):
    result = np.zeros_like(z)
    for place, value in np.ndenumerate(z):
        result[place] = 1 / (1 + np.exp(-value))
    return result


@program("NameError", "name 'exp' is not defined", "`np.` in front", "`return 1 / (1 + exp(-z))")
def bare_exp(z):
    return 1 / (1 + exp(-z))  # noqa: F821


@program("NameError", "name 'x' is not defined", "must get its value before")
def other_name(z):
    return 1 / (1 + np.exp(-x))  # noqa: F821


@program("name 'mean' is not defined", "must get its value before")
def no_mean_yet(z):
    return 1 / (1 + np.exp(mean - z))  # noqa: F821


@program("UnboundLocalError", "must get its value before")
def unbound(z):
    if np.sum(z) > 1e9:
        p = 1
    return p


@program("ZeroDivisionError", "divided by 0")
def by_zero(z):
    return 1 / 0


@program("TypeError", "For a product write `*`")
def called_one(z):
    one = 1
    return 1 / one(1 + np.exp(-z))


@program("AttributeError", "'numpy' has no attribute 'e_to'")
def no_such_function(z):
    return 1 / (1 + np.e_to(-z))


@program("RecursionError", "calls itself")
def calls_itself(z):
    return calls_itself(z)


@program("generator", "in place of `yield`")
def generator(z):
    yield 1 / (1 + np.exp(-z))


@program("coroutine", "`async`")
async def coroutine(z):
    return 1 / (1 + np.exp(-z))


@program("of type function", "parentheses are missing")
def returns_a_function(z):
    return lambda z: 1 / (1 + np.exp(-z))


@program("dict")
def returns_a_dict(z):
    return {"p": 1 / (1 + np.exp(-z))}


@program("SystemExit")
def leaves(z):
    sys.exit()


@program("takes `(z, w)`", "1 argument", status="unreadable")
def one_too_many(z, w):
    return 1 / (1 + np.exp(-z))


@program("takes `()`", status="unreadable")
def one_too_few():
    return 1 / (1 + np.exp(-1))


def test_there_are_enough_wrong_programs():
    assert sum(param.values[1] == "wrong" for param in PROGRAMS) >= 40


@pytest.mark.parametrize(("function", "status", "words"), PROGRAMS)
def test_every_program_gets_the_hint_that_fits(function, status, words, capsys):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        said, text = verdict(SIGMOID, function)
    assert said == status
    assert not [word for word in words if word != "right" and word not in text]
    assert capsys.readouterr() == ("", "") and not caught


@pytest.mark.parametrize(
    "thing",
    [None, 0.62, np.arange(3), "sigmoid", [naive], oracle, _function.Function],
    ids=lambda it: type(it).__name__,
)
def test_what_is_no_function_of_the_readers_is_told_so(thing):
    status, text = verdict(SIGMOID, thing)
    assert status == "unreadable" and "`sigmoid`" in text


def test_an_untouched_stub_is_your_turn():
    assert verdict(SIGMOID, ...) == ("open", "Write `sigmoid` above, then run both cells.")


def test_every_declared_mistake_is_known_by_its_hint():
    for hint, function in SIGMOID.wrong.items():
        assert verdict(SIGMOID, lambda z, function=function: function(z)) == ("wrong", hint)


def test_callables_of_every_kind_are_tried():
    class Sigmoid:
        def __call__(self, z):
            return by_tanh(z)

    for function in (Sigmoid(), Sigmoid().__call__, functools.partial(by_tanh), lambda z, steep=1: by_tanh(z)):
        assert verdict(SIGMOID, function)[0] == "right"
    assert verdict(SIGMOID, np.vectorize(with_an_if))[0] == "right"


def test_callables_that_break_when_they_are_asked_raise_nothing():
    class Odd:
        def __call__(self, z):
            return by_tanh(z)

        def __getattribute__(self, name):
            raise SystemExit(name)

    assert verdict(SIGMOID, Odd())[0] == "right"


def test_a_function_that_raises_what_cannot_be_said_is_told_all_the_same():
    class Unsayable(Exception):
        def __str__(self):
            raise RuntimeError

    def raising(z):
        raise Unsayable

    assert "Unsayable" in verdict(SIGMOID, raising)[1]


def test_the_line_that_stopped_is_the_readers_own():
    def helped(z):
        return np.linalg.inv(z)

    _, text = verdict(SIGMOID, helped)
    assert f"in line {helped.__code__.co_firstlineno + 1}, `return np.linalg.inv(z)`, with LinAlgError" in text


def test_nothing_of_the_reader_is_kept():
    class Mine(np.ndarray):
        pass

    made = []

    def careless(z):
        result = (np.zeros(np.shape(z)) + 0.5).view(Mine)
        made.append(weakref.ref(result))
        if len(made) > 3:
            raise ValueError(result)
        return result

    gone = weakref.ref(careless)
    verdict(SIGMOID, careless)
    assert len(made) > 3
    del careless
    gc.collect()
    assert gone() is None and not any(result() is not None for result in made)


def test_the_next_reader_gets_inputs_that_nobody_has_changed():
    before = {case: np.copy(z) for case, (z,) in SIGMOID.inputs.items()}
    verdict(SIGMOID, in_place)
    for case, (z,) in SIGMOID.inputs.items():
        np.testing.assert_array_equal(z, before[case])


@pytest.fixture
def haste(monkeypatch):
    """Little time for every function."""
    monkeypatch.setattr(_calling, "LIMIT", 0.2)
    monkeypatch.setattr(_function, "PATIENCE", 0.2)


def test_a_loop_that_never_ends_is_stopped_and_named(haste):
    def endless(z):
        while np.sum(z) < np.inf:
            z = z + 0
        return z

    begun = time.perf_counter()
    status, text = verdict(SIGMOID, endless)
    assert status == "wrong" and "was stopped. Is there a loop that never ends?" in text
    assert time.perf_counter() - begun < 2
    assert sys.gettrace() is None


def test_slow_is_named_as_slow(monkeypatch):
    monkeypatch.setattr("logreg_core.exercises._verdict.SLOW", 0.02)

    def slow(z):
        time.sleep(0.03)
        return by_tanh(z)

    status, text = verdict(SIGMOID, slow)
    assert status == "right" and re.search(r"But it is slow: \d+\.\d seconds for one input", text)


def test_what_takes_all_the_time_is_not_called_right(haste):
    def sleepy(z):
        time.sleep(0.15)
        return by_tanh(z)

    status, text = verdict(SIGMOID, sleepy)
    assert status == "wrong" and "right so far, but it is slow" in text


def test_a_debugger_keeps_its_trace(haste):
    seen = []

    def debugger(frame, event, argument):
        seen.append(event)

    sys.settrace(debugger)
    try:
        assert verdict(SIGMOID, by_tanh)[0] == "right"
        assert sys.gettrace() is debugger
    finally:
        sys.settrace(None)
    assert seen


def test_chance_and_memory_are_no_function():
    def counting(z, calls=[]):  # noqa: B006
        calls.append(1)
        return by_tanh(z) + (len(calls) > len(SIGMOID.cases))

    assert "another result" in verdict(SIGMOID, counting)[1]
    assert verdict(SIGMOID, lambda z: random.random())[0] == "wrong"


def test_a_reader_who_interrupts_is_obeyed():
    def interrupted(z):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        verdict(SIGMOID, interrupted)


def test_a_mistake_of_ours_is_raised():
    broken = Function("f(z)", oracle=lambda z: 1 / 0, inputs={"one": (1.0,)}, right="", otherwise="")
    with pytest.raises(ZeroDivisionError):
        verdict(broken, lambda z: z)


# --- functions of several arguments -----------------------------------------------------------------------------

rng = np.random.default_rng(0)
X, LABELS = rng.normal(0, 1, (20, 3)), np.arange(20) % 2
GRADIENT = Function(
    "gradient(x, y, w, b) -> dw, db",
    oracle=log_loss_gradient,
    inputs={
        "one row": (X[:1, 0], LABELS[:1], 0.8, -1.0),
        "twenty rows": (X[:, 0], LABELS, 0.8, -1.0),
        "a table": (X, LABELS, np.array([0.5, -1.0, 2.0]), 0.3),
    },
    right="Built.",
    wrong={
        "x is forgotten: every error is multiplied by its x.": lambda x, y, w, b: (
            (log_loss_gradient(x, y, w, b)[1],) * 2
        )
    },
    otherwise="The mean of (p − y)·x, and the mean of p − y.",
)


def errors(x, y, w, b):
    return oracle(np.dot(x, w) + b) - y


@pytest.mark.parametrize(
    ("gradient", "words"),
    [
        (lambda x, y, w, b: (errors(x, y, w, b) @ x / len(y), np.mean(errors(x, y, w, b))), "Built."),
        (lambda x, y, w, b: (np.mean(errors(x, y, w, b)), errors(x, y, w, b) @ x / len(y)), "`return dw, db`"),
        (lambda x, y, w, b: (errors(x, y, w, b) @ x, np.sum(errors(x, y, w, b))), "the sum over the rows"),
        (lambda x, y, w, b: (-errors(x, y, w, b) @ x / len(y), -np.mean(errors(x, y, w, b))), "sign is flipped"),
        (lambda x, y, w, b: (errors(x, y, w, 0) @ x / len(y), np.mean(errors(x, y, w, 0))), "`b` plays no part"),
        (lambda x, y, w, b: (errors(x, 1 - y, w, b) @ x / len(y), np.mean(errors(x, 1 - y, w, b))), "0 and 1 in `y`"),
        (lambda x, y, w, b: (np.mean(errors(x, y, w, b)), np.mean(errors(x, y, w, b))), "x is forgotten"),
        (lambda x, y, w, b: errors(x, y, w, b) @ x / len(y), "should return `dw, db`"),
        (lambda x, y, w, b: (errors(x, y, w, b) @ x / len(y), 0.0), "gives 0 for `db`"),
        (lambda x, y, w, b: [np.mean(errors(x, y, w, b) * x), np.mean(errors(x, y, w, b))], "lengths that do not fit"),
        (lambda x, w, y, b: (0, 0), "Mind the order of the arguments"),
    ],
)
def test_what_is_wrong_with_a_gradient_is_named(gradient, words):
    status, text = verdict(GRADIENT, gradient)
    assert words in text and (status == "right") == (words == "Built.")


def test_a_loop_over_rows_is_right_where_no_table_is_asked_for():
    rows = Function(
        "gradient(x, y, w, b) -> dw, db",
        oracle=log_loss_gradient,
        right="Built.",
        otherwise="",
        inputs={case: GRADIENT.inputs[case] for case in ("one row", "twenty rows")},
    )

    def loop(x, y, w, b):
        dw = db = 0
        for i in range(len(y)):
            dw += (oracle(w * x[i] + b) - y[i]) * x[i] / len(y)
            db += (oracle(w * x[i] + b) - y[i]) / len(y)
        return dw, db

    assert verdict(rows, loop) == ("right", "Built.")
    assert "right for one row and twenty rows. But for a table it" in verdict(GRADIENT, loop)[1]


LOG_LOSS = Function(
    "log_loss(z, y)",
    oracle=lambda z, y: np.mean(np.logaddexp(0, z) - y * z),
    inputs={
        "one score": (np.array([0.7]), np.array([1])),
        "twenty scores": (X[:, 1], LABELS),
        "ten": (X[:10, 0], LABELS[:10]),
    },
    extremes={
        "z = 1000, y = 0": (np.array([1000.0]), np.array([0])),
        "z = 1000, y = 1": (np.array([1000.0]), np.array([1])),
    },
    right="Built.",
    survive="`np.logaddexp(0, z)` survives.",
    wrong={
        "Clipping p hides how wrong it is.": lambda z, y: (
            -np.mean(np.log(np.clip(np.where(y == 1, oracle(z), 1 - oracle(z)), 1e-15, 1)))
        ),
        "One price each: take the mean.": lambda z, y: np.logaddexp(0, z) - y * z,
    },
    otherwise="The mean of ln(1 + e^z) − y·z.",
)


@pytest.mark.parametrize(
    ("log_loss", "words"),
    [
        (lambda z, y: np.mean(np.logaddexp(0, z) - y * z), "Built."),
        (
            lambda z, y: -np.mean(y * np.log(oracle(z)) + (1 - y) * np.log(1 - oracle(z))),
            "But for z = 1000, y = 0 and z",
        ),
        (lambda z, y: -np.mean(np.log(np.clip(np.where(y, oracle(z), 1 - oracle(z)), 1e-15, 1))), "Clipping"),
        (lambda z, y: np.logaddexp(0, z) - y * z, "take the mean"),
        (lambda z, y: np.sum(np.logaddexp(0, z) - y * z), "the sum over the rows"),
        (lambda z, y: np.mean(np.logaddexp(0, z) - y * z) / len(z), "one time too many"),
        (lambda z, y: np.mean(np.logaddexp(0, z) - y * z) / np.log(10), "base 10"),
        (lambda z, y: np.mean(np.logaddexp(0, z) - y * z) / np.log(2), "base 2"),
        (lambda z, y: np.mean(np.logaddexp(0, z) - (1 - y) * z), "0 and 1 in `y`"),
        (lambda z, y: np.mean(np.logaddexp(0, z)), "`y` plays no part"),
        (lambda y, p: np.mean(np.logaddexp(0, p) - y * p), "`z` and `y` have changed places"),
        (lambda y, z: np.mean(np.logaddexp(0, z) - y * z), "Mind the order of the arguments"),
    ],
)
def test_what_is_wrong_with_a_loss_is_named(log_loss, words):
    status, text = verdict(LOG_LOSS, log_loss)
    assert words in text and (status == "right") == (words == "Built.")


def test_a_step_from_outside_data_may_be_written_with_any_names():
    x, y = X[:, 0], LABELS
    made = Function(
        "step(w, b) -> w, b",
        oracle=lambda w, b: (w - 0.5 * log_loss_gradient(x, y, w, b)[0], b - 0.5 * log_loss_gradient(x, y, w, b)[1]),
        inputs={"w = 0, b = 0": (0.0, 0.0), "w = 1, b = −2": (1.0, -2.0)},
        right="Built.",
        otherwise="Subtract.",
        wrong={
            "Uphill: subtract.": lambda w, b: tuple(
                old + 0.5 * slope for old, slope in zip((w, b), log_loss_gradient(x, y, w, b), strict=True)
            )
        },
    )

    def step(weight, bias):
        by_weight, by_bias = log_loss_gradient(x, y, weight, bias)
        return weight - 0.5 * by_weight, bias - 0.5 * by_bias

    assert verdict(made, step) == ("right", "Built.")
    assert verdict(made, lambda w, b: tuple(2 * np.array([w, b]) - step(w, b))) == ("wrong", "Uphill: subtract.")
    assert "wrong order" in verdict(made, lambda w, b: step(w, b)[::-1])[1]


@given(st.floats(-5, 5), st.floats(0.1, 3))
def test_no_other_sigmoid_is_taken_for_the_right_one(shift, steep):
    near = abs(shift) < 1e-6 and abs(steep - 1) < 1e-6
    assert (verdict(SIGMOID, lambda z: by_tanh(steep * z + shift))[0] == "right") == near


COIN = Function(
    "height(phi)",
    oracle=lambda phi: np.log(phi, out=np.full(2, -np.inf)[: len(phi)], where=phi > 0),
    inputs={"½ and 0": (np.array([0.5, 0.0]),), "⅓": (np.array([1 / 3]),)},
    right="Built.",
    otherwise="",
)


def test_a_number_is_not_near_infinity():
    assert verdict(COIN, lambda phi: np.log(phi)) == ("right", "Built.")
    assert verdict(COIN, lambda phi: np.maximum(np.log(phi), -99))[0] == "wrong"


def test_an_index_of_the_wrong_type_is_no_unwritten_function():
    status, text = verdict(COIN, lambda phi: phi[np.max(phi)])
    assert status == "wrong" and "IndexError" in text
    assert verdict(COIN, lambda phi: phi * ...)[0] == verdict(COIN, lambda phi: np.log(...))[0] == "open"
