"""The coin: its likelihood, the logarithm, both slopes, and what float64 makes of long products."""

import math

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.data import coin, hours
from logreg_core.losses import (
    coin_likelihood,
    coin_likelihood_derivative,
    coin_log_likelihood,
    coin_log_likelihood_derivative,
    flip_probabilities,
    label_probabilities,
    likelihood,
    log_likelihood,
    running_likelihood,
    running_log_likelihood,
)
from logreg_core.model import logit, probability

PHI = sp.Symbol("phi", positive=True)
EVERY = [coin_likelihood, coin_log_likelihood, coin_likelihood_derivative, coin_log_likelihood_derivative]
FITTED = 1.50464543, -4.07771343  # the hours data: the 20-student example of Wikipedia's "Logistic regression"


def formula(heads, flips):
    """L(φ) in symbols."""
    return PHI**heads * (1 - PHI) ** (flips - heads)


@st.composite
def coins(draw, most=12):
    flips = draw(st.integers(1, most))
    return draw(st.integers(0, flips)), flips


@given(coins(), st.fractions(0, 1).filter(lambda phi: 0.001 < phi < 0.999))
def test_likelihood_logarithm_and_slopes_are_those_of_calculus(heads_and_flips, phi):
    product = formula(*heads_and_flips)
    log = sp.expand_log(sp.log(product), force=True)
    exact = [product, log, sp.diff(product, PHI), sp.diff(log, PHI)]
    found = [f(float(phi), *heads_and_flips) for f in EVERY]
    assert found == pytest.approx([float(e.subs(PHI, sp.Rational(phi))) for e in exact], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("flips", [1, 2, 5])
@pytest.mark.parametrize("end", [0, 1])
def test_at_0_and_1_the_limits_are_kept(flips, end):
    for heads in range(flips + 1):
        product = formula(heads, flips)
        log = sp.expand_log(sp.log(product), force=True)
        limits = [
            sp.limit(e, PHI, end, "+" if end == 0 else "-")
            for e in (product, log, sp.diff(product, PHI), sp.diff(log, PHI))
        ]
        assert [f(end, heads, flips) for f in EVERY] == [float(limit) for limit in limits]


def test_one_head_and_two_tails():
    third, half, quarter = sp.Rational(1, 3), sp.Rational(1, 2), sp.Rational(1, 4)
    assert set(sp.solve(sp.diff(formula(1, 3), PHI), PHI)) == {third, 1}
    assert coin_likelihood(1 / 3, 1, 3) == pytest.approx(4 / 27) == float(formula(1, 3).subs(PHI, third))
    assert coin_log_likelihood(1 / 3, 1, 3) == pytest.approx(-1.90954250, abs=5e-9)
    assert [coin_likelihood(float(phi), 1, 3) for phi in (half, quarter)] == [1 / 8, 9 / 64]
    assert coin_log_likelihood_derivative(0.5, 1, 3) == -2
    assert sp.diff(sp.log(formula(1, 3)), PHI, 2).subs(PHI, third) == sp.Rational(-27, 2)
    below, above = (coin_log_likelihood_derivative(1 / 3 + step, 1, 3) for step in (-1e-6, 1e-6))
    bend = (above - below) / 2e-6
    assert bend == pytest.approx(-13.5)


def test_the_area_under_the_likelihood_is_a_twelfth():
    assert sp.integrate(formula(1, 3), (PHI, 0, 1)) == sp.Rational(1, 12)
    middles = (np.arange(10_000) + 0.5) / 10_000
    assert coin_likelihood(middles, 1, 3).mean() == pytest.approx(1 / 12)


@given(coins(most=40))
def test_the_peak_is_the_share_of_heads_with_and_without_the_logarithm(heads_and_flips):
    heads, flips = heads_and_flips
    phi = np.arange(10 * flips + 1) / (10 * flips)
    assert np.argmax(coin_likelihood(phi, *heads_and_flips)) == 10 * heads
    assert np.argmax(coin_log_likelihood(phi, *heads_and_flips)) == 10 * heads
    if 0 < heads < flips:
        assert coin_log_likelihood_derivative(heads / flips, *heads_and_flips) == pytest.approx(0, abs=1e-9)
        assert coin_likelihood_derivative(heads / flips, *heads_and_flips) == pytest.approx(0, abs=1e-9)


@given(coins(), st.floats(0.01, 0.99))
def test_a_coin_is_a_model_without_a_feature(heads_and_flips, phi):
    flips = coin(*heads_and_flips)
    assert likelihood(flips.x, flips.y, 0.0, logit(phi)) == pytest.approx(coin_likelihood(phi, *heads_and_flips))
    assert log_likelihood(flips.x, flips.y, 0.0, logit(phi)) == pytest.approx(
        coin_log_likelihood(phi, *heads_and_flips)
    )


@pytest.mark.parametrize(("phi", "last"), [(0.5, 1074), (1 / 3, 1170)])
def test_the_product_of_a_long_coin_dies_and_the_sum_lives_on(phi, last):
    given = flip_probabilities(phi, np.tile(coin().y, 400))
    product, log_sum = running_likelihood(given), running_log_likelihood(given)
    assert np.flatnonzero(product)[-1] + 1 == last
    assert log_sum[:2] == pytest.approx([math.log(phi), math.log(phi) + math.log(1 - phi)])
    assert log_sum[-1] == pytest.approx(coin_log_likelihood(phi, 400, 1200))
    assert coin_likelihood(phi, 400, 1200) == 0


def test_the_chances_are_p_for_1_and_its_complement_for_0():
    data = hours()
    p = probability(data.x, *FITTED)
    given = label_probabilities(data.x, data.y, *FITTED)
    assert given == pytest.approx(np.where(data.y == 1, p, 1 - p))
    assert np.prod(given) == pytest.approx(likelihood(data.x, data.y, *FITTED))
    assert label_probabilities([1.0, 1.0], [0, 1], 800.0, 0.0).tolist() == [0, 1]


def test_the_students_own_chances_die_at_point_1854():
    data = hours()
    product = running_likelihood(np.tile(label_probabilities(data.x, data.y, *FITTED), 100))
    assert np.flatnonzero(product)[-1] + 1 == 1853


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((1.2, 1, 3), "phi must lie between 0 and 1, got 1.2"),
        (([0.5, math.nan], 1, 3), "phi must lie between 0 and 1, got nan at position 1"),
        ((0.5, 4, 3), "heads must be at most flips, got 4 heads in 3 flips"),
        ((0.5, 0, 0), "flips must be a whole number, 1 or greater, got 0"),
        ((0.5, 1.5, 3), "heads must be a whole number"),
        ((0.5, 1e30, 1e30), "heads must be at most 9,007,199,254,740,992, got"),
    ],
)
def test_bad_input_gets_a_sentence(arguments, sentence):
    for f in EVERY:
        with pytest.raises(ValueError, match=sentence):
            f(*arguments)


def test_one_chance_gives_a_plain_number_and_many_an_array():
    for f in EVERY:
        assert type(f(0.25, 1, 3)) is type(f(0.25, 3, 3)) is float
        assert f([0.25, 0.5], 0, 3).shape == (2,)
