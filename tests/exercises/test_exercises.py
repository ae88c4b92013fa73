"""Every check knows its right answer and tells typical mistakes apart."""

from fractions import Fraction

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize

from logreg_core.data import hours
from logreg_core.exercises import check, quiz
from logreg_core.exercises._answers import Number
from logreg_core.exercises._feedback import to_html
from logreg_core.exercises._lesson import exercise, exercises, fitted_hours
from tests.helpers import as_given, right_answer

each_exercise = pytest.mark.parametrize("name", exercises())
NUMBERS = [name for name in exercises() if isinstance(exercise(name), Number)]


def mean_log_loss(parameters):
    """An oracle of its own: the definition, example by example."""
    w, b = parameters
    p = 1 / (1 + np.exp(-(w * hours().x + b)))
    return -np.mean(np.where(hours().y == 1, np.log(p), np.log(1 - p)))


# --- checks -----------------------------------------------------------------------------------------------------


@each_exercise
def test_expected_answers_are_right(name):
    feedback = check(name, right_answer(exercise(name)))
    assert feedback.status == "right" and feedback.right


@each_exercise
def test_every_mistake_gets_its_own_hint(name):
    wrong = exercise(name).wrong
    said = [check(name, as_given(value)) for value in wrong.values()]
    assert {feedback.status for feedback in said} == {"wrong"}
    assert [feedback.text for feedback in said] == list(wrong)
    assert len(wrong) >= 4


@each_exercise
def test_an_unanswered_stub_is_your_turn(name):
    assert check(name, ...).status == check(name).status == "open"
    assert "Your turn" in repr(check(name, ...))


@pytest.mark.parametrize("name", NUMBERS)
@given(answer=st.floats() | st.integers() | st.booleans() | st.text() | st.lists(st.floats()))
def test_nothing_but_the_right_number_is_right(name, answer):
    number = isinstance(answer, int | float) and not isinstance(answer, bool)
    near = number and abs(answer - exercise(name).expected) <= exercise(name).within
    assert check(name, answer).right == near


@pytest.mark.parametrize("kind", [float, np.float32, np.float64, np.array, sympy.Float, Fraction])
def test_numbers_are_welcome_in_every_form(kind):
    assert check("02.3", kind(0.53)).right


def test_an_unknown_exercise_names_the_known_ones():
    with pytest.raises(ValueError, match=r"no exercise '02\.9'; known are 00\.1, .*02\.3"):
        check("02.9", 1)
    with pytest.raises(ValueError, match=r"no quiz 2; known are 00\.predict, .*02\.bells"):
        quiz(2)


def test_feedback_reads_well_as_text_and_as_html():
    feedback = check("02.3", 0.53)
    assert repr(feedback).startswith("✓ 02.3 Right. 20% means odds")
    assert max(map(len, repr(feedback).splitlines())) <= 88
    assert "Right." in feedback._repr_html_() and "var(--jp-success-color1, " in feedback._repr_html_()


def test_html_is_escaped_and_shows_code_and_powers():
    assert to_html("`a < b` is e^(−z), 2^z") == "<code>a &lt; b</code> is e<sup>−z</sup>, 2<sup>z</sup>"
    assert to_html("`a^b` is no power") == "<code>a^b</code> is no power"


# --- notebook 00 ------------------------------------------------------------------------------------------------


def test_the_hours_model_is_the_minimum_found_by_another_optimiser():
    assert fitted_hours() == pytest.approx(minimize(mean_log_loss, [0, 0], tol=1e-10).x, abs=1e-4)


@given(st.floats(-3, 6), st.floats(-12, 4))
def test_a_pair_found_by_hand_is_right_when_its_loss_is_near_the_lowest(w, b):
    lowest = mean_log_loss(fitted_hours())
    assert check("00.1", (w, b)).right == (mean_log_loss((w, b)) < lowest + 0.01)
    assert lowest == pytest.approx(0.4015, abs=5e-5)


def test_a_pair_is_told_its_loss_and_the_way():
    text = check("00.1", (1.0, -2.0)).text
    assert f"J = {mean_log_loss((1.0, -2.0)):.4f}" in text
    assert "a larger w and a smaller b" in text
    assert "a smaller w" in check("00.1", [3, -5]).text
    assert "`answer = (w, b)`" in check("00.1", 0.4).text


def test_two_hours_cost_what_the_definition_says():
    w, b = minimize(mean_log_loss, [0, 0], tol=1e-10).x
    p = 1 / (1 + np.exp(-(2 * w + b)))
    assert exercise("00.2").expected == pytest.approx((0.2557, 1.3637), abs=5e-5)
    assert check("00.2", (p, -np.log(p))).right and check("00.2", (0.256, 1.364)).right
    assert check("00.2", (p, 5.0)).text.startswith("The probability is right.")


def test_what_one_label_costs_is_found_by_another_optimiser():
    y = hours().y.copy()
    y[-1] = 0

    def flipped(parameters):
        p = 1 / (1 + np.exp(-(parameters[0] * hours().x + parameters[1])))
        return -np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))

    kept = minimize(mean_log_loss, [0, 0], tol=1e-10).x
    again = minimize(flipped, [0, 0], tol=1e-10).fun
    assert exercise("00.3").expected == pytest.approx((flipped(kept), again), abs=1e-6)
    assert exercise("00.3").expected == pytest.approx((0.6114, 0.5482), abs=5e-5)
