"""Whatever a public function is handed, it answers with a result or with one sentence of ours about that argument."""

import datetime
import decimal
import fractions
import inspect
import itertools
import math
import pathlib
import re
import uuid
import warnings

import numpy as np
import pandas as pd
import pytest
import scipy.sparse
import sympy

from logreg_core import data, losses, metrics, model


class RaisingClass:
    @property
    def __class__(self):
        raise RuntimeError("no class here")


class RaisingArray:
    def __array__(self, dtype=None, copy=None):
        raise RuntimeError("no array here")


class RaisingLength(list):
    def __len__(self):
        raise RuntimeError("no length here")


class RaisingSequence:
    def __len__(self):
        return 2

    def __getitem__(self, at):
        raise RuntimeError("no entries here")


class RaisingText:
    def __repr__(self):
        raise RuntimeError("no text here")


class RaisingFloat(fractions.Fraction):
    def __float__(self):
        raise RuntimeError("no float here")


class Fresh:
    """An odd input that reading uses up: made anew for each call."""

    def __init__(self, make):
        self.make = make


def endless():
    """A list that holds itself."""
    own = []
    own.append(own)
    return own


def deep(levels):
    """A number inside many lists."""
    return [deep(levels - 1)] if levels else 1.0


DAY = np.datetime64("2020-01-01", "ns")
# What no argument that asks for numbers can take.
ODD = {
    "none": None,
    "nan": math.nan,
    "infinity": math.inf,
    "minus infinity": -math.inf,
    "text": "text",
    "digits": "1",
    "no text": "",
    "bytes": b"1",
    "an object": object(),
    "a function": len,
    "a lambda": lambda: 1.0,
    "a class": int,
    "a module": math,
    "an exception": ValueError("1"),
    "an ellipsis": ...,
    "not implemented": NotImplemented,
    "a slice": slice(1),
    "a path": pathlib.PurePosixPath("x"),
    "a pattern": re.compile("x"),
    "an id": uuid.UUID(int=1),
    "a dict": {"a": 1},
    "an empty dict": {},
    "a set": {1, 2},
    "a frozen set": frozenset([1]),
    "values of a dict": {"a": 1}.values(),
    "a generator": Fresh(lambda: (k for k in (0, 1))),
    "an iterator": Fresh(lambda: iter([1])),
    "a map": Fresh(lambda: map(float, [1])),
    "a zip": Fresh(lambda: zip([1], [2], strict=True)),
    "a counter": Fresh(itertools.count),
    "complex": 1j,
    "complex list": [1j, 1],
    "complex array": np.array([1j, 0]),
    "none in a list": [None],
    "none among numbers": [1, None],
    "text list": ["a", "b"],
    "digits list": ["0", "1"],
    "bytes list": [b"0"],
    "text array": np.array(["0", "1"]),
    "bytes array": np.array([b"0"]),
    "numpy text": np.str_("1"),
    "none array": np.array([None, 1]),
    "none as array": np.array(None),
    "object array": np.array([object(), 1]),
    "nan list": [1, math.nan],
    "infinite list": [math.inf, 0],
    "nan array": np.array([math.nan, 1.0]),
    "nan table": [[1, 0], [0, math.nan]],
    "ragged rows": [[1, 2], [3]],
    "ragged and empty": [[1], []],
    "row and number": [[1, 2], 3],
    "number and row": [1, [2, 3]],
    "ragged array": np.array([np.zeros(2), np.zeros(1)], dtype=object),
    "dict in a list": [{}],
    "set in a list": [{1}],
    "function in a list": [len],
    "endless list": endless(),
    "70 lists deep": deep(70),
    "a date": DAY,
    "no date": np.datetime64("NaT"),
    "a duration": np.timedelta64(1, "ns"),
    "date array": np.array([DAY, DAY]),
    "date list": [DAY, DAY],
    "date and number": [DAY, 1.0],
    "dates as objects": np.array([DAY, 1.0], dtype=object),
    "duration array": np.array([1, 2], dtype="m8[ns]"),
    "duration and number": [np.timedelta64(1, "ns"), 1.0],
    "python date": datetime.date(2020, 1, 1),
    "python dates": [datetime.datetime(2020, 1, 1)] * 2,
    "python duration": [datetime.timedelta(1)],
    "days": np.array(["2020-01-01"], dtype="M8[D]"),
    "pandas time": pd.Timestamp(0),
    "pandas duration": pd.Timedelta(1),
    "pandas NA": pd.NA,
    "pandas NaT": pd.NaT,
    "pandas times": pd.Series([DAY, DAY]),
    "pandas times with a zone": pd.Series([DAY]).dt.tz_localize("UTC"),
    "pandas NA column": pd.Series([1, None], dtype="Int64"),
    "pandas text": pd.Series(["a", "b"]),
    "pandas table of times": pd.DataFrame({"a": [DAY], "b": [1.0]}),
    "pandas categories": pd.Categorical(["a", "b"]),
    "pandas periods": pd.period_range("2020", periods=2, freq="Y"),
    "pandas missing": pd.Series([1.0, None]),
    "masked": np.ma.masked,
    "masked array": np.ma.masked_array([0, 1], mask=[0, 1]),
    "all masked": np.ma.masked_all(2),
    "masked in a list": [1.0, np.ma.masked],
    "masked in a table": [[0, 1], [1, np.ma.masked]],
    "list of masked arrays": [np.ma.masked_array([0.0, 1.0], mask=[0, 1])] * 2,
    "fields": np.array([(1, 2.0)], dtype=[("a", int), ("b", float)]),
    "records": np.rec.array([(1, 2.0)]),
    "sparse": scipy.sparse.eye(2),
    "a giant": 10**400,
    "giants": [10**400, 1],
    "minus a giant": -(10**400),
    "giant fraction": fractions.Fraction(10**400),
    "decimal nan": decimal.Decimal("nan"),
    "signalling nan": decimal.Decimal("snan"),
    "signalling nan in a list": [decimal.Decimal("snan")],
    "symbol": sympy.Symbol("z"),
    "symbols": [sympy.Symbol("z"), 1],
    "complex infinity": sympy.zoo,
    "raises as array": RaisingArray(),
    "raises in a list": [RaisingArray()],
    "raises its length": RaisingLength([1]),
    "raises its entries": RaisingSequence(),
    "raises its text": RaisingText(),
    "text raised in a list": [RaisingText()],
    "raises its float": RaisingFloat(1),
    "raises its class": RaisingClass(),
    "raises its class in a list": [RaisingClass()],
}
X, Y, P, TABLE = [0.5, 1.5, 2.0, 4.0], [0, 1, 0, 1], [0.2, 0.4, 0.4, 0.9], [[0.5, 1], [1.5, 0], [2.0, 3], [4.0, 1]]
MODEL = dict(x=X, y=Y, w=1.0, b=-1.0)
COIN = dict(phi=0.3, heads=1, flips=3)
QUOTIENT = dict(f=math.exp, at=1.0, step=1e-3)
COSTS = dict(missed=2.0, false_alarm=1.0)
# A call of every public function that works; each of its arguments is then put in doubt.
CALLS = {
    data.Dataset: dict(x=X, y=Y),
    data.breast_cancer: {},
    data.challenger: {},
    data.double_well: {},
    data.escape7: {},
    data.extra_lessons: {},
    data.hours: {},
    data.oven: dict(cold=8, right=2, hot=8),
    data.xor: dict(seed=1, n=10),
    data.ring: dict(seed=1, n=10),
    data.moons: dict(seed=1, n=10),
    data.illness: dict(seed=1, n=10),
    data.seedlings: dict(seed=1, n=10),
    data.separable: {},
    data.tiny4: {},
    data.coin: dict(heads=1, flips=3),
    data.dataset: dict(x=X, y=Y),
    data.outlier_line: dict(eleventh=50.0, label=0),
    data.train_test_split: dict(x=X, y=Y, test=0.3, seed=0),
    data.two_groups: dict(seed=1, n=10),
    data.way_to_school: dict(seed=1, n=10),
    model.boundary: dict(w=1.0, b=-1.0, t=0.5),
    model.decide: dict(x=X, w=1.0, b=-1.0, t=0.5),
    model.logit: dict(p=P),
    model.normal_pdf: dict(x=X, mean=0.0, sd=1.0),
    model.probability: dict(x=X, w=1.0, b=-1.0),
    model.score: dict(x=X, w=1.0, b=-1.0),
    model.sigmoid: dict(z=X),
    model.sigmoid_derivative: dict(z=X),
    model.softmax: dict(scores=TABLE),
    losses.baseline_log_loss: dict(y=Y),
    losses.central_difference: QUOTIENT,
    losses.forward_difference: QUOTIENT,
    losses.chain: dict(x=2.0, y=1, w=1.0, b=0),
    losses.coin_likelihood: COIN,
    losses.coin_likelihood_derivative: COIN,
    losses.coin_log_likelihood: COIN,
    losses.coin_log_likelihood_derivative: COIN,
    losses.flip_probabilities: dict(phi=0.3, y=Y),
    losses.label_probabilities: MODEL,
    losses.likelihood: MODEL,
    losses.log_likelihood: MODEL,
    losses.log_loss: MODEL,
    losses.log_loss_gradient: MODEL,
    losses.log_loss_hessian: MODEL,
    losses.log_losses: MODEL,
    losses.loss_along: dict(x=X, y=Y, w=[0.0, 1.0], b=[0.0, 1.0]),
    losses.loss_surface: dict(x=X, y=Y, w=[0.0, 1.0], b=[0.0]),
    losses.pointwise_log_loss: dict(y=Y, p=P),
    losses.pointwise_log_loss_derivative: dict(y=Y, p=P),
    losses.pointwise_squared_error: dict(y=Y, p=P),
    losses.pointwise_squared_error_derivative: dict(y=Y, p=P),
    losses.profile_loss: dict(x=X, y=Y, w=[0.0, 1.0]),
    losses.running_likelihood: dict(given=P),
    losses.running_log_likelihood: dict(given=P),
    losses.squared_error: MODEL,
    losses.squared_error_gradient: MODEL,
    losses.squared_error_hessian: MODEL,
    metrics.accuracy: dict(y=Y, decisions=Y),
    metrics.auc: dict(y=Y, p=P),
    metrics.best_threshold: COSTS,
    metrics.calibration: dict(y=Y, p=P, bins=5),
    metrics.confusion: dict(y=Y, decisions=Y),
    metrics.calibration_band: dict(p=P, bins=5, level=0.9, draws=10, seed=0),
    metrics.cost_curve: dict(chances=Y, p=P, thresholds=[0.5], **COSTS),
    metrics.mean_cost: dict(y=Y, decisions=Y, **COSTS),
    metrics.precision_recall: dict(y=Y, p=P),
    metrics.rates: dict(y=Y, decisions=Y),
    metrics.roc: dict(y=Y, p=P),
}
TABLES = {
    f: arguments | {"x": TABLE, "w": [1.0, -1.0]}
    for f, arguments in CALLS.items()
    if {"x", "w"} <= set(arguments) and f not in (losses.chain, losses.loss_along, losses.loss_surface)
} | {losses.profile_loss: dict(x=TABLE, y=Y, w=[[0.0, 1.0]])}
EVERY = [(f, arguments) for calls in (CALLS, TABLES) for f, arguments in calls.items() if arguments]
NOT_NUMBERS = {"f", "loss", "feature", "unit", "label_names", "source", "name", "separable"}
FINE = {(data.outlier_line, "eleventh", "none")}
UNASKED = {(data.dataset, "x", "raises its class"), (data.train_test_split, "x", "raises its class")}  # isinstance asks
SOME_NUMBERS = {label for label in ODD if "nan" in label or "infinite" in label or "pandas" in label}  # of other shapes
every_call = pytest.mark.parametrize(("function", "arguments"), EVERY, ids=lambda part: getattr(part, "__name__", ""))


def complaint(function, arguments, *names):
    """What is wrong with the answer to a bad argument; nothing where it is one sentence about one of the names."""
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        try:
            return f"was taken: {function(**arguments)!r:.60}"
        except (ValueError, TypeError) as error:
            words, chain = str(error), None if error.__suppress_context__ else error.__context__
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    if heard:
        return f"warned: {heard[0].message}"
    if not re.match(rf"({'|'.join(names)})( must| is| holds|=)", words):
        return f"does not name {' or '.join(names)}: {words}"
    if "\n" in words or len(words) > 250:
        return f"is no sentence: {words}"
    return f"shows the error before it: {chain!r}" if chain else None


def test_every_public_function_is_put_to_the_test():
    rooms = (data, model, losses, metrics)
    public = {getattr(room, name) for room in rooms for name in room.__all__}
    results = {thing for thing in public if inspect.isclass(thing) and issubclass(thing, tuple)}
    assert set(CALLS) == public - results
    for function, arguments in CALLS.items():
        assert set(arguments) >= set(inspect.signature(function).parameters) - NOT_NUMBERS
        function(**arguments)


@every_call
def test_odd_inputs_get_one_sentence_about_the_argument(function, arguments):
    bad = []
    for name, (label, odd) in itertools.product(arguments, ODD.items()):
        if name in NOT_NUMBERS or (function, name, label) in FINE | UNASKED:
            continue
        odd = odd.make() if type(odd) is Fresh else odd
        if trouble := complaint(function, arguments | {name: odd}, *(arguments if label in SOME_NUMBERS else [name])):
            bad.append(f"{name} = {label}: {trouble}")
    assert not bad, "\n".join(bad)


SINGLE = [[1.0], [1, 0, 1], [[1.0]], [], np.ones(1), np.ones((2, 2)), pd.Series([1.0, 2.0]), range(3)]
WHOLE = [*SINGLE, 0.5, -1, -1.0, 1e-9, np.float64(2.5), fractions.Fraction(1, 2), decimal.Decimal("0.5")]
HUGE = 10**17  # of anything, more than any memory holds
SHARE = [*SINGLE, -0.1, 1.1, -1e-300, 1 + 1e-15, 2, -1, 1e300, True + 1]
LABELS = [
    [],
    [[0], [1], [0], [1]],
    [0, 1, 0, 2],
    [0, 1, 0, -1],
    [0, 1, 0, 0.5],
    [0, 1, 0, 1e-300],
    [0, 1],
    [0, 1] * 3,
    1,
    np.zeros((4, 1)),
    pd.DataFrame({"y": Y}),
    range(4),
]
PROBABILITIES = [[0.1, 0.2, 0.3, 1.1], [0.1, 0.2, 0.3, -1e-300], [0, 0, 0, 2], [1e300] * 4, np.full((4, 4), 7)]
LISTED = [[], 0.5, [[0.1], [0.2], [0.3], [0.4]], [0.1, 0.2], [0.5] * 6]
FEATURES = [[], [[]], np.zeros((3, 0)), np.zeros((4, 2, 1)), np.zeros((0, 2))]
# Numbers that the argument of this name cannot take, whatever the function.
OUTSIDE = {
    "y": LABELS,
    "decisions": LABELS,
    "p": PROBABILITIES,
    "chances": PROBABILITIES + LISTED,
    "thresholds": PROBABILITIES + LISTED[:3],
    "given": PROBABILITIES + LISTED[:3],
    "phi": PROBABILITIES,
    "x": FEATURES,
    "scores": [*FEATURES, 1.0],
    "b": SINGLE,
    "at": SINGLE,
    "mean": SINGLE,
    "eleventh": SINGLE,
    "heads": [*WHOLE, HUGE],
    "flips": [*WHOLE, 0, HUGE],
    "seed": WHOLE,
    "n": [*WHOLE, 0, 1, HUGE],
    "bins": [*WHOLE, 0, HUGE],
    "draws": [*WHOLE, 0, HUGE],
    "level": SHARE,
    "test": SHARE + [0, 1],
    "t": SHARE + [0, 1],
    "label": SHARE + [0.5],
    "step": [*SINGLE, 0, -1, -0.0],
    "sd": [*SINGLE, 0, -1, -5e-324],
    "missed": [*SINGLE, -1, -1e-300],
    "false_alarm": [*SINGLE, -1, -1e-300],
    "w": [[], [[1.0]], np.zeros((2, 2, 2)), [1, 2, 3]],
}
# What a function takes all the same: one label, or lists of another length, or scores in place of probabilities.
FITS = {
    losses.pointwise_log_loss: {"y"},
    losses.pointwise_log_loss_derivative: {"y"},
    losses.baseline_log_loss: {"y"},
    losses.pointwise_squared_error: {"y"},
    losses.pointwise_squared_error_derivative: {"y"},
    losses.flip_probabilities: {"y"},
    metrics.roc: {"p"},
    metrics.auc: {"p"},
    metrics.precision_recall: {"p"},
    model.normal_pdf: {"x"},
    losses.loss_surface: {"b", "w"},
    losses.loss_along: {"b"},
    losses.profile_loss: {"w"},
    losses.chain: {"x", "y"},
}


@every_call
def test_numbers_out_of_range_get_one_sentence_about_an_argument(function, arguments):
    """Of two arguments that do not fit each other either may be named."""
    bad = []
    for name in set(arguments) & set(OUTSIDE) - FITS.get(function, set()):
        for odd in OUTSIDE[name]:
            trouble = complaint(function, arguments | {name: odd}, *arguments)
            if trouble:
                bad.append(f"{name} = {odd!r}: {trouble}")
    assert not bad, "\n".join(bad)
