"""Every check knows its right answer and tells typical mistakes apart; every quiz explains every option."""

from fractions import Fraction

import ipywidgets.widgets.widget
import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize, minimize_scalar

from logreg_core.data import hours
from logreg_core.exercises import check, quiz
from logreg_core.exercises.answers import Choice, Function, Number, Numbers, Unreadable
from logreg_core.exercises.checks import judge
from logreg_core.exercises.feedback import to_html
from logreg_core.exercises.fitted import fitted_hours
from logreg_core.exercises.lesson import Exercise, Mistake
from logreg_core.exercises.library import EXERCISES, QUIZZES
from logreg_core.model import sigmoid

each_exercise = pytest.mark.parametrize("name", EXERCISES)
each_quiz = pytest.mark.parametrize("name", QUIZZES)
NUMBERS = [name for name, exercise in EXERCISES.items() if isinstance(exercise.kind, Number)]


def mean_log_loss(parameters):
    """An oracle of its own: the definition, example by example."""
    w, b = parameters
    p = 1 / (1 + np.exp(-(w * hours().x + b)))
    return -np.mean(np.where(hours().y == 1, np.log(p), np.log(1 - p)))


# --- checks -----------------------------------------------------------------------------------------------------


@each_exercise
def test_expected_answers_are_right(name):
    feedback = check(name, EXERCISES[name].expected())
    assert feedback.status == "right" and feedback.right


@each_exercise
def test_every_mistake_gets_its_own_hint(name):
    said = [check(name, mistake.example()) for mistake in EXERCISES[name].mistakes]
    assert {feedback.status for feedback in said} == {"wrong"}
    assert [feedback.text for feedback in said] == [mistake.hint for mistake in EXERCISES[name].mistakes]
    assert len({feedback.text for feedback in said}) == len(said) >= 4


@each_exercise
def test_an_unanswered_stub_is_your_turn(name):
    assert check(name, ...).status == check(name).status == "open"
    assert "Your turn" in repr(check(name, ...))


class Strange:
    """An object that has nothing to do with an answer."""


class Broken:
    """Breaks whatever is asked of it."""

    def __float__(self):
        raise RuntimeError("broken")

    __len__ = __array__ = __iter__ = __float__


ODD = [None, "one", "0.25", b"1", True, np.True_, np.nan, 1j, np.complex64(1), Strange(), Strange, print, {}, {"w": 1}]
ODD += [[], [[1], [1, 2]], np.zeros((2, 2)), np.array("a"), np.array([None, None]), (None, "a"), (np.nan, 1), range(9)]
ODD += [list, str, Broken(), 10**400, (1e308, 1e308), (10**400, 1), -np.inf]
ODD += [np.datetime64("2020-01-01"), sympy.Symbol("w")]


@each_exercise
@pytest.mark.parametrize("answer", ODD, ids=lambda answer: type(answer).__name__)
def test_no_answer_raises(name, answer):
    feedback = check(name, answer)
    assert feedback.status in {"wrong", "unreadable"} and feedback.text


@pytest.mark.parametrize("name", NUMBERS)
@given(answer=st.floats() | st.integers() | st.booleans() | st.text() | st.lists(st.floats()))
def test_nothing_but_the_right_number_is_right(name, answer):
    number = isinstance(answer, int | float) and not isinstance(answer, bool)
    near = number and abs(answer - EXERCISES[name].expected()) <= EXERCISES[name].within
    assert check(name, answer).right == near


@pytest.mark.parametrize("kind", [float, np.float32, np.float64, np.array, sympy.Float, Fraction])
def test_numbers_are_welcome_in_every_form(kind):
    assert check("02.1", kind(0.25)).right


def test_an_unknown_exercise_names_the_known_ones():
    with pytest.raises(ValueError, match=r"no exercise '02\.9'; known are 00\.1, .*02\.3"):
        check("02.9", 1)
    with pytest.raises(ValueError, match=r"no quiz 2; known are 00\.predict, .*02\.bells"):
        quiz(2)


def test_feedback_reads_well_as_text_and_as_html():
    feedback = check("02.1", 0.25)
    assert repr(feedback).startswith("✓ 02.1 Right. σ(1 − σ)")
    assert max(map(len, repr(feedback).splitlines())) <= 88
    assert "Right." in feedback._repr_html_() and "var(--jp-success-color1, " in feedback._repr_html_()


def test_html_is_escaped_and_shows_code_and_powers():
    assert to_html("`a < b` is e^(−z), 2^z") == "<code>a &lt; b</code> is e<sup>−z</sup>, 2<sup>z</sup>"


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


@pytest.mark.parametrize("name, x, p", [("00.2", 2, 0.2557), ("00.3", 4, 0.8744)])
def test_the_chances_to_pass_are_those_of_the_lesson(name, x, p):
    assert EXERCISES[name].expected() == pytest.approx(p, abs=5e-5)
    assert check(name, round(p, 2)).right


# --- notebook 02 ------------------------------------------------------------------------------------------------


def test_the_steepest_slope_is_that_of_calculus():
    z = sympy.Symbol("z")
    slope = sympy.diff(1 / (1 + sympy.exp(-z)), z)
    [steepest] = sympy.solveset(sympy.diff(slope, z), z, sympy.S.Reals)
    assert check("02.1", slope.subs(z, steepest)).right


def test_the_slope_at_the_boundary_is_a_difference_quotient():
    w, b = fitted_hours()
    steepest = minimize_scalar(lambda x: -sigmoid(w * x + b) * (1 - sigmoid(w * x + b)), bounds=(0, 6)).x
    left, right = sigmoid(w * np.array([steepest - 1e-5, steepest + 1e-5]) + b)
    assert EXERCISES["02.2"].expected() == pytest.approx((right - left) / 2e-5, abs=1e-7)
    assert EXERCISES["02.2"].expected() == pytest.approx(0.37616, abs=5e-6)


def test_the_first_score_of_probability_one_is_found_by_halving():
    low, high = 30.0, 40.0
    while np.nextafter(low, high) < high:
        middle = (low + high) / 2
        low, high = (low, middle) if sigmoid(middle) == 1.0 else (middle, high)
    assert EXERCISES["02.3"].expected() == pytest.approx(high, abs=1e-12)
    assert check("02.3", high).right and check("02.3", 36.737).right


@pytest.mark.parametrize(
    "answer, word", [(709.78, "overflow|too large"), (37, "not the first"), (np.inf, "real numbers")]
)
def test_the_usual_answers_to_the_first_one_are_told_apart(answer, word):
    feedback = check("02.3", answer)
    assert feedback.status == "wrong" and any(part in feedback.text for part in word.split("|"))


# --- kinds of answers -------------------------------------------------------------------------------------------


def exercise(kind, expected, *mistakes, within=1e-9):
    """A made-up exercise."""
    return Exercise(kind, lambda: expected, within, "right", mistakes, "otherwise")


def test_the_nearest_mistake_speaks():
    far, near = Mistake(lambda: 1.0, "far", within=9.0), Mistake(lambda: 2.0, "near", within=9.0)
    made_up = exercise(Number(), 50.0, far, near)
    assert judge(made_up, 1.9) == ("wrong", "near")
    assert judge(made_up, 1.1) == ("wrong", "far")
    assert judge(made_up, 30.0) == ("wrong", "otherwise")


def test_pairs_are_compared_part_by_part():
    kind = Numbers(("w", "b"))
    made_up = exercise(kind, (1.0, 2.0), Mistake(lambda: (2.0, 1.0), "swapped"))
    assert judge(made_up, kind.read(np.array([1, 2]))) == ("right", "right")
    assert judge(made_up, kind.read([2, 1])) == ("wrong", "swapped")
    with pytest.raises(Unreadable, match="2 numbers are needed"):
        kind.read([1, 2, 3])


def test_choices_ignore_capitals_and_refuse_other_words():
    kind = Choice(("convex", "neither"))
    assert judge(exercise(kind, "convex"), kind.read(" Convex ")) == ("right", "right")
    assert judge(exercise(kind, "convex"), kind.read("neither")) == ("wrong", "otherwise")
    for answer in ("concave", 3, None):
        with pytest.raises(Unreadable, match="convex, neither"):
            kind.read(answer)


def test_functions_are_judged_by_their_values():
    kind = Function((-1.0, 0.0, 2.0))
    doubled = Mistake(lambda: lambda z: 2 * sigmoid(z), "doubled")
    made_up = exercise(kind, sigmoid, doubled)
    assert judge(made_up, kind.read(lambda z: np.exp(z) / (1 + np.exp(z)))) == ("right", "right")
    assert judge(made_up, kind.read(lambda z: sigmoid(z) + sigmoid(z))) == ("wrong", "doubled")
    for answer, message in [(3, "function"), (lambda z: 1 / 0, "ZeroDivisionError"), (lambda z: None, "None")]:
        with pytest.raises(Unreadable, match=message):
            kind.read(answer)


# --- quizzes ----------------------------------------------------------------------------------------------------


@each_quiz
def test_exactly_one_option_is_right_and_each_explains_itself(name):
    options = QUIZZES[name].options
    assert sum(option.right for option in options) == 1
    assert len({option.text for option in options}) == len({option.feedback for option in options}) == len(options) >= 3
    assert all(len(option.feedback) > 40 for option in options)


def shown(asked):
    """The visible answer in the HTML of a quiz."""
    [text] = [
        part
        for part in asked.answer.value.split("<div ")
        if "border-left" in part and 'aria-hidden="true" st' not in part
    ]
    return text


@each_quiz
def test_nothing_is_chosen_at_first_and_every_choice_is_answered(name):
    asked = quiz(name)
    assert asked.choice.index is None and "Choose an option" in shown(asked)
    for place, option in enumerate(QUIZZES[name].options):
        asked.choice.index = place
        assert ("Right." if option.right else "Not yet.") in shown(asked)
        assert to_html(option.feedback) in shown(asked)


@each_quiz
def test_every_answer_takes_the_same_place(name):
    asked = quiz(name)
    for place in (None, 0, 1):
        asked.choice.index = place
        assert all(to_html(option.feedback) in asked.answer.value for option in QUIZZES[name].options)


@each_quiz
def test_a_quiz_can_be_read_without_a_kernel_and_keeps_its_secret(name):
    asked = quiz(name)
    bundle = asked._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    text = bundle["text/plain"]
    words = " ".join(text.split())
    assert QUIZZES[name].text in words
    for letter, option in zip("ABCDEF", QUIZZES[name].options, strict=False):
        assert f"{letter}. {option.text}" in words
        assert option.feedback not in words
    assert max(map(len, text.splitlines())) <= 88
    asked.choice.index = 1
    assert asked._repr_mimebundle_()["text/plain"] == text


def test_asking_again_leaks_nothing():
    def alive():
        return len(ipywidgets.widgets.widget._instances)

    first = quiz("02.predict")
    before = alive()
    again = [quiz("02.predict") for _ in range(5)]
    assert alive() == before
    assert first.comm is None and again[-1].comm is not None
    first.close()
    assert alive() == before


def test_two_quizzes_live_side_by_side():
    one, other = quiz("02.predict"), quiz("02.open")
    one.choice.index = 0
    assert other.choice.index is None and one.comm is not None
