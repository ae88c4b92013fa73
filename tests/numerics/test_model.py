"""Score, sigmoid, logit, probability, decision and boundary."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logreg_core.model import boundary, decide, logit, normal_pdf, probability, score, sigmoid, sigmoid_derivative

scores = st.floats(-1e6, 1e6)
weights = st.floats(-50, 50)


def test_score_of_several_features_is_the_sum_of_their_parts():
    X, w, b = np.arange(6.0).reshape(3, 2), np.array([2.0, -1.0]), 0.5
    assert score(X, w, b).tolist() == [2 * row[0] - row[1] + 0.5 for row in X]
    assert score(X[:, 0], 2.0, 0.5).tolist() == [2 * x + 0.5 for x in X[:, 0]]


def test_a_single_number_gives_a_plain_number():
    for value in (score(2, 3, 1), sigmoid(0), logit(0.5), probability(2, 3, 1), boundary(2, 1)):
        assert type(value) is float
    assert type(decide(2, 3, 1)) is int


@given(scores)
def test_sigmoid_equals_its_definition_wherever_that_can_be_computed(z):
    with np.errstate(over="ignore"):
        naive = 1 / (1 + np.exp(-z))
    assert sigmoid(z) == pytest.approx(naive, rel=1e-14, abs=1e-300)


@given(scores)
def test_sigmoid_of_minus_z_is_what_is_left_to_one(z):
    assert sigmoid(-z) + sigmoid(z) == pytest.approx(1, abs=2 * np.finfo(float).eps)


@given(scores, scores)
def test_sigmoid_never_falls(a, b):
    low, high = sorted((a, b))
    assert sigmoid(low) <= sigmoid(high)


def test_sigmoid_is_exactly_one_beyond_53_ln_2():
    edge = 53 * math.log(2)
    assert sigmoid(edge - 1e-10) < 1.0
    assert sigmoid(edge + 1e-10) == 1.0
    assert sigmoid([1e6, -1e6]).tolist() == [1.0, 0.0]


def test_the_steepest_slope_of_sigmoid_is_a_quarter():
    z, h = np.linspace(-5, 5, 1001), 1e-5
    slope = (sigmoid(z + h) - sigmoid(z - h)) / (2 * h)
    assert slope.max() == pytest.approx(0.25, abs=1e-9)
    assert z[slope.argmax()] == pytest.approx(0)
    assert slope == pytest.approx(sigmoid(z) * (1 - sigmoid(z)), abs=1e-9)


@given(st.floats(-30, 30))
def test_logit_undoes_sigmoid(z):
    assert logit(sigmoid(z)) == pytest.approx(z, abs=1e-2 if z > 20 else 1e-6)


def test_logit_of_92_percent():
    assert logit(0.92) == pytest.approx(2.44235, abs=5e-6)  # ln(0.92 / 0.08) = ln 11.5
    assert logit([0.5, 0.92])[1] == pytest.approx(math.log(11.5))


def test_one_more_log_odds_multiplies_the_odds_by_e():
    p, q = sigmoid(0.3), sigmoid(1.3)
    assert q / (1 - q) / (p / (1 - p)) == pytest.approx(math.e)


@given(weights.filter(lambda w: abs(w) > 1e-3), weights, st.floats(0.01, 0.99))
def test_the_probability_at_the_boundary_is_the_threshold(w, b, t):
    assert probability(boundary(w, b, t), w, b) == pytest.approx(t, abs=1e-9)


def test_the_decision_changes_at_the_boundary():
    edge = boundary(1.5, -4, 0.8)
    assert decide([edge - 0.01, edge + 0.01], 1.5, -4, 0.8).tolist() == [0, 1]
    assert decide([edge - 0.01, edge + 0.01], -1.5, 8 - 4, 0.5).dtype.kind == "i"


def test_a_probability_equal_to_the_threshold_is_decided_1():
    assert decide(0.0, 1.0, 0.0, 0.5) == 1


def test_the_steeper_curve_moves_its_boundary_when_b_stays():
    assert boundary(0.5, -4) == 8
    assert boundary(5, -4) == 0.8


def test_hours_boundaries_at_three_thresholds():
    w, b = 1.50464543, -4.07771343  # maximum likelihood for the hours data, computed independently; notebook 09
    assert [round(boundary(w, b, t), 3) for t in (0.3, 0.5, 0.8)] == [2.147, 2.710, 3.631]
    assert boundary(w, b, 1 / 6) == pytest.approx(1.64044, abs=5e-6)
    assert [round(p, 4) for p in probability([2, 4], w, b)] == [0.2557, 0.8744]


def test_without_a_slope_there_is_no_boundary():
    assert math.isnan(boundary(0, 1))
    assert math.isnan(boundary(1e-320, 1))


@pytest.mark.parametrize("p", [0, 1, -0.5, [0.5, 2], math.nan])
def test_logit_exists_only_strictly_between_0_and_1(p):
    with pytest.raises(ValueError, match="p must lie strictly between 0 and 1, got"):
        logit(p)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: sigmoid([0, math.nan]), "z must contain only finite numbers, got nan at position 1"),
        (lambda: score([1, math.inf], 1, 0), "x must contain only finite numbers, got inf at position 1"),
        (lambda: score(math.nan, 1, 0), "x must be a finite number, got nan"),
        (lambda: score(1e300, 1e300, 0), "too large for a float"),
        (lambda: score([[1, 2]], [1, 2, 3], 0), "one weight for each of the 2 columns"),
        (lambda: decide([1, 2], 1, 0, t=0), "t must lie strictly between 0 and 1, got 0.0"),
        (lambda: boundary(1, 0, 1), "t must lie strictly between 0 and 1, got 1.0"),
    ],
)
def test_bad_input_gets_a_sentence(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()


@given(st.floats(-30, 30))
def test_slope_is_the_difference_quotient_of_sigmoid(z):
    h = 1e-5
    assert sigmoid_derivative(z) == pytest.approx((sigmoid(z + h) - sigmoid(z - h)) / (2 * h), abs=1e-9)


def test_the_hours_curve_is_steepest_at_its_boundary_by_a_quarter_of_w():
    w, b = 1.50464543, -4.07771343  # maximum likelihood for the hours data, computed independently; notebook 02
    assert w * sigmoid_derivative(score(boundary(w, b), w, b)) == pytest.approx(0.37616, abs=5e-6)


def test_two_bells_of_equal_width_have_a_sigmoid_for_posterior():
    x, width = np.linspace(-4, 8, 25), 1.5
    zero, one = normal_pdf(x, 0.0, width), normal_pdf(x, 3.0, width)
    w = 3.0 / width**2  # gap over variance; the boundary is halfway between the middles
    assert one / (zero + one) == pytest.approx(probability(x, w, -1.5 * w), rel=1e-9)


def test_a_bell_holds_all_of_its_group():
    x = np.linspace(-20, 20, 4001)
    assert normal_pdf(x, 1.0, 2.0).sum() * 0.01 == pytest.approx(1)
    with pytest.raises(ValueError, match="sd must be greater than 0, got 0.0"):
        normal_pdf(x, 0, 0)
