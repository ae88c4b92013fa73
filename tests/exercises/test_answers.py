"""Reading an answer: every form of a number is welcome, everything else gets a sentence, and nothing raises."""

import itertools
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.exercises import check
from logreg_core.exercises._answers import Near, Number, Numbers, Unreadable
from logreg_core.exercises._check import verdict
from logreg_core.exercises._lesson import exercise, exercises
from logreg_core.exercises._plain import Odd, plain

each_exercise = pytest.mark.parametrize("name", exercises())


def number(expected=0.25, within=1e-9, **wrong):
    """A made-up exercise whose hints are the names of its wrong answers."""
    return Number(expected, within=within, right="right", wrong=wrong, otherwise="otherwise")


def pair(*expected, largest=float("inf"), **wrong):
    """A made-up exercise for w and b."""
    told = dict(within=1e-9, right="right", wrong=wrong, otherwise="otherwise", largest=largest)
    return Numbers(expected, names=("w", "b"), **told)


class Strange:
    """An object that has nothing to do with an answer."""


class Broken:
    """Breaks whatever is asked of it."""

    def __float__(self):
        raise RuntimeError("broken")

    __len__ = __array__ = __iter__ = __index__ = __bool__ = __eq__ = __hash__ = __repr__ = __getattr__ = __float__


class Rude(Broken):
    """Breaks in a way that is not even an Exception."""

    def __float__(self):
        raise SystemExit("rude")

    __len__ = __iter__ = __float__


class Nameless(type):
    """A kind of class that does not say what it is called."""

    @property
    def __name__(cls):
        raise RuntimeError("nameless")


class Masked(metaclass=Nameless):
    """Says of itself that it is something else, and breaks."""

    @property
    def __class__(self):
        raise RuntimeError("who am I?")


class Long(list):
    """A list that claims to be longer than it is."""

    def __len__(self):
        return 10**9


ODD = [None, "one", "0.25", b"1", True, np.True_, np.nan, 1j, np.complex64(1), Strange(), Strange, print, {}, {"w": 1}]
ODD += [[], [[1], [1, 2]], np.zeros((2, 2)), np.array("a"), np.array([None, None]), (None, "a"), (np.nan, 1), range(9)]
ODD += [list, str, Broken(), 10**400, (1e308, 1e308), (10**400, 1), -np.inf, Rude(), Masked(), Long(), [Broken()] * 2]
ODD += [np.datetime64("2020-01-01"), sympy.Symbol("w"), itertools.count(), (part for part in (1, 2)), range(10**12)]
ODD += [np.ma.masked, np.ma.masked_all(2), np.ma.array(0.25, mask=True), pandas.DataFrame({"w": [1, 2]}), pandas.NA]


@each_exercise
def test_no_answer_raises(name):
    for answer in ODD:
        feedback = check(name, answer)
        assert feedback.status in {"wrong", "unreadable"} and feedback.text


def test_nothing_that_is_masked_is_right():
    right = exercise("08.2").expected
    assert check("08.2", np.ma.array(right)).right
    assert check("08.2", np.ma.array(right, mask=True)).status == "unreadable"
    assert check("02.3", np.ma.array(0.53, mask=True)).status == "unreadable"


def test_a_mistake_of_ours_is_raised_and_not_put_on_the_reader():
    broken = Number(1.0, within=0.1, right=lambda value: 1 / 0, wrong={}, otherwise=lambda value: {}["missing"])
    for answer, ours in ((1.0, ZeroDivisionError), (2.0, KeyError)):
        with pytest.raises(ours):
            verdict(broken, answer)


def test_a_reader_who_interrupts_is_obeyed():
    class Slow:
        def __float__(self):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check("02.3", Slow())


@pytest.mark.parametrize(
    "kind", [float, np.float32, np.float64, np.array, sympy.Float, Fraction, Decimal, lambda value: np.ma.array(value)]
)
def test_numbers_are_welcome_in_every_form(kind):
    assert check("02.3", kind(0.53)).right


@pytest.mark.parametrize(
    "kind", [tuple, list, np.array, pandas.Series, np.ma.array, lambda both: {"w": both[0], "b": both[1]}.values()]
)
def test_pairs_are_welcome_in_every_form(kind):
    assert verdict(pair(1.0, 2.0), kind([1, 2])) == ("right", "right")


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        ("0.87", "without quotation marks: `0.87`"),
        (" 1/4 ", "without quotation marks: `1/4`"),
        ("0,87", "with a decimal point and without quotation marks: `0.87`"),
        ("−4,08", "with a decimal point and without quotation marks: `-4.08`"),
        ("25.6%", "as a share, without quotation marks: `0.256`"),
        ("25,6 %", "as a share, without quotation marks: `0.256`"),
        ("a quarter", "Write it without quotation marks."),
        ((0, 87), "use a decimal point: 0.87"),
        ((3, 631), "use a decimal point: 3.631"),
        ([0.25], "holds 1 value. One number is needed here. An index picks one out"),
        ([], "holds 0 values"),
        (np.zeros(3), "holds 3 values"),
    ],
)
def test_a_number_in_another_spelling_is_told_how_python_writes_it(answer, written):
    status, text = verdict(number(), answer)
    assert status == "unreadable" and written in text


@given(st.integers(0, 99), st.integers(0, 999))
def test_what_a_decimal_comma_meant_is_the_number_with_a_point(whole, decimals):
    _, text = verdict(number(), (whole, decimals))
    assert text.endswith(f": {whole}.{decimals}.")


def test_two_decimal_commas_in_a_pair_are_seen():
    assert "Use decimal points: `(1.5, -4.1)`" in verdict(pair(1.5, -4.1), (1, 5, -4, 1))[1]
    assert "2 numbers are needed" in verdict(pair(1.5, -4.1), (1, 5.0, -4, 1))[1]


def test_weights_beyond_what_the_model_can_take_are_refused_in_a_sentence():
    assert verdict(pair(1.0, 2.0, largest=1e6), (1e7, 1))[0] == "unreadable"
    assert "too large" in check("00.1", (1e308, 1.0)).text and "too large" in check("00.1", (1, -np.inf)).text


@pytest.mark.parametrize("stub", [..., (..., ...), [1.0, ...]])
def test_dots_are_no_answer_yet(stub):
    assert verdict(number(), ...)[0] == verdict(pair(1.0, 2.0), stub)[0] == "open"


def test_the_nearest_mistake_speaks():
    made_up = number(50.0, far=Near(1.0, 9.0), near=Near(2.0, 9.0))
    assert verdict(made_up, 1.9) == ("wrong", "near")
    assert verdict(made_up, 1.1) == ("wrong", "far")
    assert verdict(made_up, 30.0) == ("wrong", "otherwise")


def test_pairs_are_compared_part_by_part():
    made_up = pair(1.0, 2.0, swapped=(2.0, 1.0))
    assert verdict(made_up, np.array([1, 2])) == ("right", "right")
    assert verdict(made_up, [2, 1]) == ("wrong", "swapped")
    with pytest.raises(Unreadable, match="2 numbers are needed"):
        made_up.read([1, 2, 3])


@given(st.recursive(st.integers(-(2**60), 2**60) | st.floats(allow_nan=False) | st.text(), st.lists))
def test_what_is_plain_already_stays_as_it_is(thing):
    def tupled(value):
        return tuple(map(tupled, value)) if isinstance(value, list) else value

    assert plain(thing) == tupled(thing)


def test_what_is_odd_is_called_by_its_name():
    assert (
        plain(Broken()) == Odd("Broken")
        and plain(Masked()) == Odd("Masked")
        and plain(iter([])).name == "list_iterator"
    )
