"""The chain rule against SymPy, and difference quotients against the exact gradient."""

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.data import hours, tiny4
from logreg_core.losses import (
    central_difference,
    chain,
    forward_difference,
    log_loss,
    log_loss_gradient,
    squared_error,
    squared_error_gradient,
)

LOSSES = pytest.mark.parametrize(
    "loss, gradient", [(log_loss, log_loss_gradient), (squared_error, squared_error_gradient)]
)


@LOSSES
@pytest.mark.parametrize("label", [0, 1])
def test_factors_are_those_that_sympy_derives(loss, gradient, label):
    p, z, w, x, b = sympy.symbols("p z w x b")
    price = (-sympy.log(p if label else 1 - p)) if loss is log_loss else (p - label) ** 2
    sigma = 1 / (1 + sympy.exp(-z))
    for at in ({w: 1.1, x: 2.0, b: -1.1}, {w: -0.7, x: 3.0, b: 0.4}):
        score = (w * x + b).subs(at)
        wanted = (
            sympy.diff(price, p).subs(p, sigma).subs(z, score),
            sympy.diff(sigma, z).subs(z, score),
            sympy.diff(w * x + b, w).subs(at),
        )
        found = chain(float(at[x]), label, float(at[w]), float(at[b]), loss=loss)
        assert found[:3] == pytest.approx([float(value) for value in wanted], rel=1e-12)


@LOSSES
@given(x=st.floats(-20, 20), w=st.floats(-20, 20), b=st.floats(-20, 20), label=st.sampled_from([0, 1]))
def test_product_of_the_factors_is_the_gradient_of_one_example(loss, gradient, x, w, b, label):
    by_p, by_z, by_w, product = chain(x, label, w, b, loss=loss)
    assert product == pytest.approx(gradient([x], [label], w, b)[0], rel=1e-12, abs=1e-300)
    assert by_p * by_z * by_w == pytest.approx(product, rel=1e-9, abs=1e-290)


def test_the_worked_student_of_the_lesson():
    """x = 2, w = ln 3, b = −ln 3: p = ¾ and p(1 − p) = 3/16, so every factor is a plain fraction."""
    w = np.log(3)
    assert chain(2, 0, w, -w, loss=log_loss) == pytest.approx((4, 3 / 16, 2, 3 / 2), rel=1e-14)
    assert chain(2, 1, w, -w, loss=log_loss) == pytest.approx((-4 / 3, 3 / 16, 2, -1 / 2), rel=1e-14)
    assert chain(2, 0, w, -w, loss=squared_error) == pytest.approx((3 / 2, 3 / 16, 2, 9 / 16), rel=1e-14)


def test_a_confident_mistake_is_heard_by_log_loss_and_not_by_squared_error():
    """z = 10, y = 0, as an arbitrary-precision calculation gives it."""
    by_p, by_z, _, product = chain(1, 0, 10, 0, loss=log_loss)
    exact = 1 / (1 + sympy.exp(-10))
    assert by_p == pytest.approx(float(1 / (1 - exact.evalf(40))), rel=1e-13)
    assert by_z == pytest.approx(float((exact * (1 - exact)).evalf(40)), rel=1e-13)
    assert product == pytest.approx(float(exact.evalf(40)), rel=1e-14)
    assert chain(1, 0, 10, 0, loss=squared_error).product == pytest.approx(9.08e-5, rel=1e-3)


def test_the_product_stays_right_where_one_factor_is_too_large_for_a_float():
    links = chain(1, 0, 0, 800, loss=log_loss)
    assert links == (np.inf, 0, 1, 1)
    assert chain(1, 0, 0, 709, loss=log_loss).loss_by_p == pytest.approx(float(1 + sympy.exp(709)), rel=1e-9)


@pytest.mark.parametrize(
    "given_, words",
    [
        (dict(w=1e308, x=10), "the score w·x \\+ b is too large for a float"),
        (dict(loss=log_loss_gradient), "loss must be log_loss or squared_error"),
        (dict(y=2), "y must be 0 or 1, got 2.0"),
        (dict(y=[1]), "y must be a single number"),
        (dict(x=[1, 2]), "x must be a single number"),
        (dict(w=np.nan), "w must be a finite number"),
    ],
)
def test_bad_input_is_named(given_, words):
    with pytest.raises(ValueError, match=words):
        chain(**{"loss": log_loss, "x": 1.0, "y": 0, "w": 1.0, "b": 0.0} | given_)


@pytest.mark.parametrize("quotient", [forward_difference, central_difference])
def test_a_difference_quotient_says_what_it_needs(quotient):
    assert quotient(lambda at: 3 * at, 2, 0.5) == 3
    with pytest.raises(TypeError, match="f must be a function of one number, got 3"):
        quotient(3, 1, 0.1)
    with pytest.raises(ValueError, match="step must be greater than 0, got 0.0"):
        quotient(abs, 1, 0)
    with pytest.raises(ValueError, match="at must be a single number"):
        quotient(abs, [1, 2], 0.1)


@pytest.mark.parametrize("quotient, order", [(forward_difference, 1), (central_difference, 2)])
def test_truncation_shrinks_with_the_order_of_the_quotient(quotient, order):
    data = hours()
    exact = log_loss_gradient(data.x, data.y, 1.0, -2.0)[0]
    wide, narrow = (
        abs(quotient(lambda w: log_loss(data.x, data.y, w, -2.0), 1.0, step) - exact) for step in (1e-2, 1e-3)
    )
    assert wide / narrow == pytest.approx(10**order, rel=0.05)


def test_too_small_a_step_is_worse_than_a_larger_one():
    data = tiny4()
    exact = log_loss_gradient(data.x, data.y, np.log(3), 0.0)[0]
    good, bad = (
        abs(central_difference(lambda w: log_loss(data.x, data.y, w, 0.0), np.log(3), step) - exact)
        for step in (1e-5, 1e-14)
    )
    assert good < 1e-9 < bad
