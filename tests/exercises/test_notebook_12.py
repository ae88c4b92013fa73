"""Notebook 12: softmax, what is inside the sigmoid, and a loss to fix: each tells a beginner's mistakes apart."""

import math

import numpy as np
import pytest

from logreg_core.exercises import check
from logreg_core.exercises._lesson import quizzes

SOFTMAX, INSIDE, LOSS = [], [], []


def program(to, *words, status="wrong"):
    """A program as a beginner may write it, and words that the hint must have."""

    def keep(function):
        to.append(pytest.param(function, status, words, id=f"{function.__name__}-{len(to)}"))
        return function

    return keep


def lines(to, table, status="wrong"):
    """Programs of one line, each after the words that its hint must have."""
    for words, function in table:
        to.append(pytest.param(function, status, (words,), id=f"{words}-{len(to)}"))


# --- 12.1: softmax(scores) --------------------------------------------------------------------------------------


@program(SOFTMAX, "Each row adds up to 1", status="right")
def shifted(scores):
    parts = np.exp(scores - scores.max(axis=1, keepdims=True))
    return parts / parts.sum(axis=1, keepdims=True)


@program(SOFTMAX, "Each row adds up to 1", status="right")
def with_loops(scores):
    table = []
    for row in scores:
        top = max(row)
        parts = [math.exp(score - top) for score in row]
        table.append([part / sum(parts) for part in parts])
    return table


@program(SOFTMAX, "Each row adds up to 1", status="right")
def turned_and_back(scores):
    parts = np.exp(scores.T - scores.max(axis=1))
    return (parts / parts.sum(axis=0)).T


@program(SOFTMAX, "Each row adds up to 1", status="right")
def by_logarithms(scores):
    return np.exp(scores - np.logaddexp.reduce(scores, axis=1)[:, None])


@program(SOFTMAX, "Write the body of `softmax`", status="open")
def unbuilt(scores):
    """Probabilities of the classes, row by row."""
    ...


@program(SOFTMAX, "largest score of each row")
def not_shifted(scores):
    parts = np.exp(scores)
    return parts / parts.sum(axis=1, keepdims=True)


@program(SOFTMAX, "largest score of each row")
def not_shifted_loop(scores):
    return np.array([np.exp(row) / np.exp(row).sum() for row in scores])


@program(SOFTMAX, "largest score of each row")
def shifted_by_the_largest_of_the_table(scores):
    parts = np.exp(scores - scores.max())
    return parts / parts.sum(axis=1, keepdims=True)


@program(SOFTMAX, "largest score of each row")
def shifted_by_the_mean(scores):
    parts = np.exp(scores - scores.mean(axis=1, keepdims=True))
    return parts / parts.sum(axis=1, keepdims=True)


@program(SOFTMAX, "largest score of each row")
def shifted_by_the_lowest(scores):
    parts = np.exp(scores - scores.min(axis=1, keepdims=True))
    return parts / parts.sum(axis=1, keepdims=True)


@program(SOFTMAX, "largest score of each row")
def clipped(scores):
    parts = np.exp(np.clip(scores, -500, 500))
    return parts / parts.sum(axis=1, keepdims=True)


@program(SOFTMAX, "largest score of each row")
def math_exp(scores):
    return [[math.exp(score) / sum(map(math.exp, row)) for score in row] for row in scores]


@program(SOFTMAX, "Without `keepdims=True`")
def largest_without_keepdims(scores):
    parts = np.exp(scores)
    return parts / parts.sum(axis=1)


@program(SOFTMAX, "returns None", "`return` in place of `print`")
def printed(scores):
    print(shifted(scores))


@program(SOFTMAX, "returns None", "`return`")
def nothing_returned(scores):
    parts = np.exp(scores)
    parts / parts.sum(axis=1, keepdims=True)  # noqa: B018


@program(SOFTMAX, "changes `scores`")
def spoils_its_input(scores):
    scores -= scores.max(axis=1, keepdims=True).astype(scores.dtype)
    parts = np.exp(scores)
    return parts / parts.sum(axis=1, keepdims=True)


@program(SOFTMAX, "`math` take one number")
def math_for_arrays(scores):
    return math.exp(scores) / math.exp(scores).sum()


@program(SOFTMAX, "stops", "name 'exp' is not defined")
def no_np(scores):
    return exp(scores) / exp(scores).sum()  # noqa: F821


@program(SOFTMAX, "`axis=1`")
def both_along_columns(scores):
    parts = np.exp(scores - scores.max(axis=0))
    return parts / parts.sum(axis=0)


@program(SOFTMAX, "should return a table of 2 by 3")
def only_the_first_row(scores):
    return shifted(scores)[0]


lines(
    SOFTMAX,
    [
        ("Each column adds up to 1", lambda s: np.exp(s) / np.exp(s).sum(axis=0)),
        ("whole table", lambda s: np.exp(s) / np.exp(s).sum()),
        ("whole table", lambda s: np.exp(s) / np.sum(np.exp(s))),
        ("Divide each row by its sum", np.exp),
        ("scores themselves were divided", lambda s: s / s.sum(axis=1, keepdims=True)),
        ("Above the fraction bar, take", lambda s: s / np.exp(s).sum(axis=1, keepdims=True)),
        ("the powers are added", lambda s: np.exp(s) / s.sum(axis=1, keepdims=True)),
        ("First the powers, then their sum", lambda s: np.exp(s) / np.exp(s.sum(axis=1, keepdims=True))),
        ("minus the score", lambda s: shifted(-s)),
        ("sigmoid of each score", lambda s: 1 / (1 + np.exp(-s))),
        ("2 to the power", lambda s: 2.0**s / (2.0**s).sum(axis=1, keepdims=True)),
        ("10 to the power", lambda s: 10.0**s / (10.0**s).sum(axis=1, keepdims=True)),
        ("squares", lambda s: s**2 / (s**2).sum(axis=1, keepdims=True)),
        ("logarithm of softmax", lambda s: np.log(shifted(s))),
        ("1 − p", lambda s: 1 - shifted(s)),
        ("most probable classes", lambda s: np.argmax(s, axis=1)),
        ("largest probabilities only", lambda s: shifted(s).max(axis=1)),
        ("sums of the rows", lambda s: np.exp(s).sum(axis=1)),
        ("good first step", lambda s: s - s.max(axis=1, keepdims=True)),
        ("divided by the largest of them", lambda s: np.exp(s - s.max(axis=1, keepdims=True))),
        ("turned over", lambda s: shifted(s).T),
        ("first class was left out", lambda s: shifted(s)[:, 1:]),
        ("rounded to 3 decimals", lambda s: shifted(s).round(3)),
        ("percent", lambda s: 100 * shifted(s)),
    ],
)

# --- 12.2: inside(z0, z1) ---------------------------------------------------------------------------------------


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


@program(INSIDE, "only their difference counts", status="right")
def difference(z0, z1):
    return z1 - z0


@program(INSIDE, "only their difference counts", status="right")
def log_of_the_odds(z0, z1):
    return math.log(math.exp(z1) / math.exp(z0))


@program(INSIDE, "Write the body of `inside`", status="open")
def unbuilt_inside(z0, z1):
    """The number d."""
    ...


@program(INSIDE, "returns None")
def prints_it(z0, z1):
    print(z1 - z0)


lines(
    INSIDE,
    [
        ("sign is the wrong way round", lambda z0, z1: z0 - z1),
        ("sign is the wrong way round", lambda z0, z1: -(z1 - z0)),
        ("not added", lambda z0, z1: z0 + z1),
        ("only the score of class 1", lambda z0, z1: z1),
        ("score of class 0", lambda z0, z1: z0),
        ("minus the score of class 0", lambda z0, z1: -z0),
        ("not of a quotient", lambda z0, z1: z1 / z0),
        ("not of a quotient", lambda z0, z1: z0 / z1),
        ("not of a product", lambda z0, z1: z1 * z0),
        ("already the probability", lambda z0, z1: sigmoid(z1 - z0)),
        ("already the probability", lambda z0, z1: math.exp(z1) / (math.exp(z0) + math.exp(z1))),
        ("probability of class 0", lambda z0, z1: sigmoid(z0 - z1)),
        ("Those are the odds.", lambda z0, z1: math.exp(z1) / math.exp(z0)),
        ("odds against class 1", lambda z0, z1: math.exp(z0 - z1)),
        ("difference of the powers", lambda z0, z1: math.exp(z1) - math.exp(z0)),
        ("difference of the two sigmoids", lambda z0, z1: sigmoid(z1) - sigmoid(z0)),
        ("absolute value", lambda z0, z1: abs(z0 - z1)),
        ("mean of the scores", lambda z0, z1: (z0 + z1) / 2),
        ("larger score", max),
        ("smaller score", min),
        ("squared", lambda z0, z1: (z1 - z0) ** 2),
        ("Half of the difference", lambda z0, z1: 0.5 * (z1 - z0)),
        ("not yet a score", lambda z0, z1: math.exp(z1)),
        ("logarithm of the probability", lambda z0, z1: math.log(sigmoid(z1 - z0))),
        ("sum below the bar", lambda z0, z1: math.log(math.exp(z0) + math.exp(z1))),
        ("sum of the scores", lambda z0, z1: (z1 - z0) / (z1 + z0)),
        ("2 numbers", lambda z0, z1: (z0, z1)),
    ],
)

# --- 12.3: cross_entropy(scores, y) -----------------------------------------------------------------------------


def probabilities(scores, axis=1, keepdims=True):
    moved = scores - scores.max(axis=1, keepdims=True)
    return np.exp(moved) / np.exp(moved).sum(axis=axis, keepdims=keepdims)


def of_what_happened(p, y):
    return p[np.arange(len(y)), y]


@program(LOSS, "Now every row adds up to 1", status="right")
def fixed(scores, y):
    return -np.log(of_what_happened(probabilities(scores), y)).mean()


@program(LOSS, "Now every row adds up to 1", status="right")
def without_probabilities(scores, y):
    return np.mean(np.logaddexp.reduce(scores, axis=1) - of_what_happened(scores, y))


@program(LOSS, "as it was")
def as_it_was(scores, y):
    moved = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(moved) / np.exp(moved).sum(axis=0)
    return -np.log(p[np.arange(len(y)), y]).mean()


@program(LOSS, "as it was")
def as_it_was_with_keepdims(scores, y):
    return -np.log(of_what_happened(probabilities(scores, axis=0), y)).mean()


@program(LOSS, "returns None")
def printed_loss(scores, y):
    print(fixed(scores, y))


@program(LOSS, "stops")
def axis_2(scores, y):
    return -np.log(of_what_happened(probabilities(scores, axis=2), y)).mean()


lines(
    LOSS,
    [
        ("keepdims=True", lambda s, y: -np.log(of_what_happened(probabilities(s, keepdims=False), y)).mean()),
        ("whole table", lambda s, y: -np.log(of_what_happened(probabilities(s, axis=None), y)).mean()),
        ("no probabilities", lambda s, y: -of_what_happened(s - s.max(axis=1, keepdims=True), y).mean()),
        ("Leave the mean", lambda s, y: -np.log(of_what_happened(probabilities(s), y)).sum()),
        ("all of them come back", lambda s, y: -np.log(of_what_happened(probabilities(s), y))),
        ("keep the minus", lambda s, y: np.log(of_what_happened(probabilities(s), y)).mean()),
        ("every class was taken", lambda s, y: -np.log(probabilities(s)).mean()),
        ("Every class of every row pays", lambda s, y: -np.log(probabilities(s)).sum(axis=1).mean()),
        ("most probable class pays", lambda s, y: -np.log(probabilities(s).max(axis=1)).mean()),
        ("takes all those columns", lambda s, y: -np.log(probabilities(s)[:, y]).mean()),
        ("logarithm of the mean", lambda s, y: -np.log(of_what_happened(probabilities(s), y).mean())),
        ("without a logarithm", lambda s, y: of_what_happened(probabilities(s), y).mean()),
        ("1 minus the probability", lambda s, y: 1 - of_what_happened(probabilities(s), y).mean()),
        ("share of rows", lambda s, y: np.mean(probabilities(s).argmax(axis=1) != y)),
        ("squared error", lambda s, y: np.mean((1 - of_what_happened(probabilities(s), y)) ** 2)),
        ("median", lambda s, y: np.median(-np.log(of_what_happened(probabilities(s), y)))),
        ("over the classes", lambda s, y: -np.log(of_what_happened(probabilities(s), y)).sum() / s.shape[1]),
        ("negated", lambda s, y: fixed(-s, y)),
        ("sigmoids of single scores", lambda s, y: -np.log(of_what_happened(1 / (1 + np.exp(-s)), y)).mean()),
        ("largest of each *row*", lambda s, y: fixed(s - s.max(axis=0), y)),
        ("base 10", lambda s, y: -np.log10(of_what_happened(probabilities(s), y)).mean()),
        ("base 2", lambda s, y: -np.log2(of_what_happened(probabilities(s), y)).mean()),
        ("rounded to 3 decimals", lambda s, y: round(fixed(s, y), 3)),
        ("mean of the powers", lambda s, y: fixed(s, y) - np.log(s.shape[1])),
    ],
)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("name", "function", "status", "words"),
    [
        pytest.param(name, *each.values, id=f"{name} {each.id}")
        for name, programs in {"12.1": SOFTMAX, "12.2": INSIDE, "12.3": LOSS}.items()
        for each in programs
    ],
)
def test_a_beginners_program_is_told_what_is_wrong_with_it(name, function, status, words):
    feedback = check(name, function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


def test_at_least_25_wrong_programs_are_tried_for_each_function():
    for programs in (SOFTMAX, INSIDE, LOSS):
        assert sum(each.values[1] == "wrong" for each in programs) >= 25


def test_the_symptom_of_the_broken_loss_is_what_the_lesson_prints():
    for rows in (3, 30, 300):
        scores, y = np.zeros((rows, 3)), np.arange(rows) % 3
        assert as_it_was(scores, y) == pytest.approx(math.log(rows))
        assert fixed(scores, y) == pytest.approx(math.log(3))


def test_yes_is_right_as_often_as_no_and_its_place_changes():
    mine = [question for name, question in quizzes().items() if name.startswith("12.")]
    places = [[option.right for option in question.options].index(True) for question in mine]
    right = [question.options[place].text for question, place in zip(mine, places, strict=True)]
    assert sorted(text.split(":")[0] for text in right) == ["No", "No", "Yes", "Yes"]
    assert len(set(places)) >= 3
