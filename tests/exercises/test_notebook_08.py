"""Notebook 08: the function to build and the one to fix tell a beginner's mistakes apart; the answers are right."""

import math

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from logreg_core.data import oven, seedlings
from logreg_core.exercises import check
from logreg_core.exercises._lesson import exercise, quizzes
from logreg_core.losses import log_loss
from logreg_core.training import newton

EXPAND, JUDGE = [], []


def program(to, *words, status="wrong"):
    """A program as a beginner may write it, and words that the hint must have."""

    def keep(function):
        to.append(pytest.param(function, status, words, id=function.__name__))
        return function

    return keep


# --- 08.1: expand(x) --------------------------------------------------------------------------------------------


@program(EXPAND, "Two columns", status="right")
def stacked(x):
    return np.column_stack([x, x**2])


@program(EXPAND, "Two columns", status="right")
def with_a_loop(x):
    rows = []
    for value in x:
        rows.append([value, value * value])
    return np.array(rows)


@program(EXPAND, "Two columns", status="right")
def a_list_of_pairs(x):
    return [(value, value**2) for value in x]


@program(EXPAND, "Two columns", status="right")
def turned_over(x):
    return np.array([x, x**2]).T


@program(EXPAND, "Two columns", status="right")
def by_broadcasting(x):
    return x[:, None] ** [1, 2]


@program(EXPAND, "Two columns", status="right")
def filled(x):
    made = np.zeros((len(x), 2))
    made[:, 0], made[:, 1] = x, x * x
    return made


@program(EXPAND, "Write the body of `expand`", status="open")
def unbuilt(x):
    """A table with the columns x and x²."""
    ...


@program(EXPAND, "stops", "`return np.column_stack([x, ...])`")
def dots_for_the_second_column(x):
    return np.column_stack([x, ...])


@program(EXPAND, "rows lie down")
def lying(x):
    return np.array([x, x**2])


@program(EXPAND, "rows lie down")
def lying_stack(x):
    return np.vstack((x, x**2))


@program(EXPAND, "rows lie down")
def a_pair(x):
    return x, x**2


@program(EXPAND, "`reshape` cuts")
def reshaped(x):
    return np.array([x, x**2]).reshape(len(x), 2)


@program(EXPAND, "one long list")
def side_by_side(x):
    return np.hstack([x, x**2])


@program(EXPAND, "one long list")
def appended(x):
    return np.append(x, x**2)


@program(EXPAND, "x comes first")
def square_first(x):
    return np.column_stack([x**2, x])


@program(EXPAND, "2·x")
def doubled(x):
    return np.column_stack([x, x * 2])


@program(EXPAND, "x³")
def cubed(x):
    return np.column_stack([x, x**3])


@program(EXPAND, "2 to the power x")
def upside_down_power(x):
    return np.column_stack([x, 2.0**x])


@program(EXPAND, "square root")
def root(x):
    return np.column_stack([x, np.sqrt(abs(x))])


@program(EXPAND, "|x|")
def absolute(x):
    return np.column_stack([x, abs(x)])


@program(EXPAND, "x itself has gone", "first of two columns")
def only_the_square(x):
    return x**2


@program(EXPAND, "x itself has gone")
def only_a_column_of_squares(x):
    return (x**2)[:, None]


@program(EXPAND, "x² is missing")
def only_x(x):
    return x.reshape(-1, 1)


@program(EXPAND, "as it came")
def unchanged(x):
    return x


@program(EXPAND, "Both columns are x.")
def twice_x(x):
    return np.column_stack([x, x])


@program(EXPAND, "Both columns are x²")
def overwritten(x):
    x = x**2
    return np.column_stack([x, x])


@program(EXPAND, "added up")
def added(x):
    return x + x**2


@program(EXPAND, "column of ones")
def with_ones_in_front(x):
    return np.column_stack([np.ones(len(x)), x, x**2])


@program(EXPAND, "last column, the ones")
def with_ones_at_the_end(x):
    return np.column_stack([x, x**2, np.ones(len(x))])


@program(EXPAND, "`np.vander`")
def vandermonde(x):
    return np.vander(x, 3)


@program(EXPAND, "`np.vander`")
def vandermonde_for_two(x):
    return np.vander(x)[:, -3:] if len(x) >= 3 else np.vander(x, 3)


@program(EXPAND, "One column too many")
def cubes_too(x):
    return np.column_stack([x, x**2, x**3])


@program(EXPAND, "every number with every other")
def outer(x):
    return x[:, None] * x


@program(EXPAND, "whole sum of squares")
def dotted(x):
    return np.column_stack([x, np.full(len(x), np.dot(x, x))])


@program(EXPAND, "`**`")
def caret(x):
    return np.column_stack([x, x.astype(float) ^ 2])


@program(EXPAND, "changes `x`")
def spoils_its_input(x):
    first = x.copy()
    x *= x
    return np.column_stack([first, x])


@program(EXPAND, "returns None", "`return` in place of `print`")
def printed(x):
    print(np.column_stack([x, x**2]))


@program(EXPAND, "returns None", "`return`")
def forgot_to_return(x):
    made = np.column_stack([x, x**2])
    made.shape  # noqa: B018


@program(EXPAND, "into one list")
def two_arguments_to_stack(x):
    return np.column_stack(x, x**2)


@program(EXPAND, "one long list")
def adds_lists(x):
    return list(x) + list(x**2)


@program(EXPAND, "A list does no arithmetic")
def squares_a_list(x):
    x = list(x)
    return np.column_stack([x, x**2])


@program(EXPAND, "rounded")
def rounded(x):
    return np.round(np.column_stack([x, x**2]))


@program(EXPAND, "sign")
def signed(x):
    return np.column_stack([x, x * abs(x)])


@program(EXPAND, "name 'x2' is not defined")
def names_that_are_not_there(x):
    return np.column_stack([x, x2])  # noqa: F821


@pytest.mark.parametrize(("function", "status", "words"), EXPAND)
def test_expand_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("08.1", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


def test_at_least_25_wrong_programs_are_tried():
    for programs in (EXPAND, JUDGE):
        assert sum(param.values[1] == "wrong" for param in programs) >= 25


# --- 08.3: judge(x, y, degree) ----------------------------------------------------------------------------------


def table_of(x, degree):
    u = x / 2 - 1
    return np.column_stack([u**k for k in range(1, degree + 1)])


@program(JUDGE, "as it was")
def as_it_was_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t, y).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "degree 4 is best", status="right")
def fixed_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "training rows judge themselves")
def training_rows_judge_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return log_loss(t[:40], y[:40], w, b)


@program(JUDGE, "all rows judge it")
def all_rows_judge_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return log_loss(t, y, w, b)


@program(JUDGE, "nothing is held out")
def nothing_held_out_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t, y).weights
    return log_loss(t, y, w, b)


@program(JUDGE, "swapped")
def parts_swapped_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[40:], y[40:]).weights
    return log_loss(t[:40], y[:40], w, b)


@program(JUDGE, "held-out rows only")
def fit_on_the_judges_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[40:], y[40:]).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "which is the fortieth")
def thirty_nine_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:39], y[:39]).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "too many")
def forty_one_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:41], y[:41]).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "held-out row is missing")
def judged_from_41_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return log_loss(t[41:], y[41:], w, b)


@program(JUDGE, "not the last 40")
def last_forty_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[-40:], y[-40:]).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "stops")
def only_the_table_cut_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "stops")
def only_the_labels_cut_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t, y[:40]).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "as it was")
def columns_cut_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:, :40], y).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "stops")
def bias_and_weights_swapped_j(x, y, degree):
    t = table_of(x, degree)
    b, w = newton(t[:40], y[:40]).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "stops")
def weights_forgotten_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40])
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "stops")
def labels_first_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(y[:40], t[:40]).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "the sum over")
def summed_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return log_loss(t[40:], y[40:], w, b) * len(y[40:])


@program(JUDGE, "share of wrong decisions")
def mistakes_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return np.mean((t[40:] @ w + b >= 0) != y[40:])


@program(JUDGE, "rounded to 3 decimals")
def rounded_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return round(log_loss(t[40:], y[40:], w, b), 3)


@program(JUDGE, "sign is flipped")
def sign_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return -log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "Which rows may it see")
def every_second_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[::2], y[::2]).weights
    return log_loss(t[1::2], y[1::2], w, b)


@program(JUDGE, "Which rows may it see")
def penalty_instead_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t, y, l2=0.1).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "returns None")
def printed_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    print(log_loss(t[40:], y[40:], w, b))


@program(JUDGE, "2 numbers")
def both_losses_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return (log_loss(t[:40], y[:40], w, b), log_loss(t[40:], y[40:], w, b))


@program(JUDGE, "2 things")
def weights_returned_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return w, b


@program(JUDGE, "Which rows may it see")
def one_row_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[:40], y[:40]).weights
    return log_loss(t[40:41], y[40:41], w, b)


@program(JUDGE, "stops")
def no_colon_j(x, y, degree):
    t = table_of(x, degree)
    w, b = newton(t[40], y[40]).weights
    return log_loss(t[40:], y[40:], w, b)


@program(JUDGE, "`degree` plays no part")
def always_degree_1(x, y, degree):
    return fixed_j(x, y, 1)


@program(JUDGE, "degree")
def one_power_too_few(x, y, degree):
    return fixed_j(x, y, max(1, degree - 1))


@pytest.mark.parametrize(("function", "status", "words"), JUDGE)
def test_judge_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("08.3", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


def test_the_numbers_said_after_the_fix_are_true():
    data = seedlings(seed=4)
    losses = [fixed_j(data.x, data.y, degree) for degree in range(1, 10)]
    assert np.argmin(losses) + 1 == 4 and losses[2] - losses[3] < 0.005
    assert losses[8] == pytest.approx(14.4, abs=0.1)
    assert as_it_was_j(data.x, data.y, 9) == min(as_it_was_j(data.x, data.y, degree) for degree in range(1, 10))


# --- 08.2 and 08.4 ----------------------------------------------------------------------------------------------


def fitted_elsewhere(table, y):
    """An oracle of its own: scikit-learn without a penalty."""
    model = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000).fit(table, y)
    return model.intercept_[0], *model.coef_[0]


def test_the_ovens_three_numbers_are_those_of_another_program():
    data = oven(5, 1, 9)
    expected = exercise("08.2").expected
    assert expected == pytest.approx((-math.log(9), math.log(3), 3 * math.log(3)))
    assert fitted_elsewhere(np.column_stack([data.x, data.x**2]), data.y) == pytest.approx(expected, abs=1e-4)


def test_with_electric_left_out_wood_weighs_ln_12():
    kind = np.repeat(["gas", "electric", "wood"], 20)
    faulty = np.repeat([1, 0, 1, 0, 1, 0], [8, 12, 4, 16, 15, 5])
    *_, wood = fitted_elsewhere(np.column_stack([kind == "gas", kind == "wood"]), faulty)
    assert exercise("08.4").expected == pytest.approx(math.log(12))
    assert wood == pytest.approx(math.log(12), abs=1e-4)


def test_yes_is_right_as_often_as_no():
    mine = [question for name, question in quizzes().items() if name.startswith("08.")]
    places = [[option.right for option in question.options].index(True) for question in mine]
    right = [question.options[place].text for question, place in zip(mine, places, strict=True)]
    assert sorted(text.split(":")[0] for text in right) == ["No", "No", "Yes", "Yes"]
    assert len(set(places)) == 4
