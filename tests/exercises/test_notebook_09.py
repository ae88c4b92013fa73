"""Notebook 09: the functions to build and the one to fix tell a beginner's mistakes apart; the answers are right."""

import math

import numpy as np
import pytest
from scipy.optimize import brentq
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix

from logreg_core.data import hours, illness, train_test_split
from logreg_core.exercises import check
from logreg_core.exercises._lesson import exercise, fitted_hours, quizzes
from logreg_core.model import probability

CONFUSION, THRESHOLD, CHEAPEST = [], [], []


def program(to, *words, status="wrong"):
    """A program as a beginner may write it, and words that the hint must have."""

    def keep(function):
        to.append(pytest.param(function, status, words, id=function.__name__))
        return function

    return keep


# --- 09.1: confusion(y, decided) --------------------------------------------------------------------------------


@program(CONFUSION, "Every row is in one cell", status="right")
def with_conditions(y, decided):
    tn, fp = np.sum(~decided & (y == 0)), np.sum(decided & (y == 0))
    fn, tp = np.sum(~decided & (y == 1)), np.sum(decided & (y == 1))
    return tn, fp, fn, tp


@program(CONFUSION, "Every row is in one cell", status="right")
def with_a_loop(y, decided):
    tn = fp = fn = tp = 0
    for label, one in zip(y, decided, strict=True):
        if label == 1 and one:
            tp += 1
        elif label == 1:
            fn += 1
        elif one:
            fp += 1
        else:
            tn += 1
    return tn, fp, fn, tp


@program(CONFUSION, "Every row is in one cell", status="right")
def with_products(y, decided):
    return [np.sum((1 - y) * (1 - decided)), np.sum((1 - y) * decided), np.sum(y * (1 - decided)), np.sum(y * decided)]


@program(CONFUSION, "Every row is in one cell", status="right")
def by_subtraction(y, decided):
    tp = np.sum(y[decided])
    fp, fn = np.sum(decided) - tp, np.sum(y) - tp
    return len(y) - tp - fp - fn, fp, fn, tp


@program(CONFUSION, "Every row is in one cell", status="right")
def by_scikit_learn(y, decided):
    return confusion_matrix(y, decided, labels=[0, 1]).ravel()


@program(CONFUSION, "Write the body of `confusion`", status="open")
def unbuilt(y, decided):
    """How many."""
    ...


@program(CONFUSION, "joins conditions, not numbers", "`decided & (y == 1)`")
def labels_joined(y, decided):
    tp = np.sum(y & decided)
    return len(y) - tp, 0, 0, tp


@program(CONFUSION, "put each comparison in parentheses")
def without_parentheses(y, decided):
    tn, fp = np.sum(~decided & y == 0), np.sum(decided & y == 0)
    return tn, fp, np.sum(~decided & y == 1), np.sum(decided & y == 1)


@program(CONFUSION, "`~` swaps True and False")
def labels_turned(y, decided):
    return np.sum(~y & ~decided), np.sum(~y & decided), np.sum(y == 1), np.sum(decided)


@program(CONFUSION, "has many")
def joined_with_and(y, decided):
    return sum(y == 0 and not decided), sum(y == 0 and decided), sum(y == 1 and not decided), sum(y == 1 and decided)


@program(CONFUSION, "fp` and `fn` are swapped")
def mistakes_swapped(y, decided):
    tn, fp, fn, tp = with_conditions(y, decided)
    return tn, fn, fp, tp


@program(CONFUSION, "fp` and `fn` are swapped")
def arguments_mixed_up(y, decided):
    y, decided = decided, y == 1
    return with_conditions(y, decided)


@program(CONFUSION, "`tp` and `tn` are swapped")
def rights_swapped(y, decided):
    tn, fp, fn, tp = with_conditions(y, decided)
    return tp, fp, fn, tn


@program(CONFUSION, "reverse order")
def zero_is_positive(y, decided):
    return with_conditions(1 - y, ~decided)


@program(CONFUSION, "reverse order")
def reversed_order(y, decided):
    return with_conditions(y, decided)[::-1]


@program(CONFUSION, "in the order tp, fp, tn, fn")
def another_order(y, decided):
    tn, fp, fn, tp = with_conditions(y, decided)
    return tp, fp, tn, fn


@program(CONFUSION, "in the order tp, tn, fp, fn")
def rights_first(y, decided):
    tn, fp, fn, tp = with_conditions(y, decided)
    return tp, tn, fp, fn


@program(CONFUSION, "predicted 0 as 1")
def predictions_turned(y, decided):
    return with_conditions(y, ~decided)


@program(CONFUSION, "in a table")
def a_table(y, decided):
    return confusion_matrix(y, decided, labels=[0, 1])


@program(CONFUSION, "with class 1 first")
def a_table_with_1_first(y, decided):
    return confusion_matrix(y, decided, labels=[1, 0])


@program(CONFUSION, "shares of all rows")
def means(y, decided):
    return tuple(np.array(with_conditions(y, decided)) / len(y))


@program(CONFUSION, "shares of each row")
def row_shares(y, decided):
    tn, fp, fn, tp = with_conditions(y, decided)
    return tn / (tn + fp), fp / (tn + fp), fn / (fn + tp), tp / (fn + tp)


@program(CONFUSION, "`np.sum` counts the True ones")
def lengths(y, decided):
    return len(~decided & (y == 0)), len(decided & (y == 0)), len(~decided & (y == 1)), len(decided & (y == 1))


@program(CONFUSION, "as `decided != y`")
def mistakes_together(y, decided):
    tn, _, _, tp = with_conditions(y, decided)
    return tn, np.sum(decided != y), np.sum(decided != y), tp


@program(CONFUSION, "as `decided == y`")
def rights_together(y, decided):
    _, fp, fn, _ = with_conditions(y, decided)
    return np.sum(decided == y), fp, fn, np.sum(decided == y)


@program(CONFUSION, "both kinds of being right")
def only_compared(y, decided):
    return np.sum(decided == y), np.sum(decided != y), np.sum(decided != y), np.sum(decided == y)


@program(CONFUSION, "not both at once")
def one_condition_each(y, decided):
    return np.sum(y == 0), np.sum(decided), np.sum(~decided), np.sum(y == 1)


@program(CONFUSION, "what was predicted only")
def predictions_only(y, decided):
    return np.sum(~decided), np.sum(decided), np.sum(~decided), np.sum(decided)


@program(CONFUSION, "what was so only")
def labels_only(y, decided):
    return np.sum(y == 0), np.sum(y == 0), np.sum(y == 1), np.sum(y == 1)


@program(CONFUSION, "With `|` one condition is enough")
def joined_with_or(y, decided):
    return (
        np.sum(~decided | (y == 0)),
        np.sum(decided | (y == 0)),
        np.sum(~decided | (y == 1)),
        np.sum(decided | (y == 1)),
    )


@program(CONFUSION, "how many were right and how many wrong")
def two_counts(y, decided):
    return np.sum(decided == y), np.sum(decided != y)


@program(CONFUSION, "the accuracy")
def accuracy_only(y, decided):
    return np.mean(decided == y)


@program(CONFUSION, "Only the true positives")
def hits_only(y, decided):
    return np.sum(decided & (y == 1))


@program(CONFUSION, "returns None", "in place of `print`")
def printed(y, decided):
    print(*with_conditions(y, decided))


@program(CONFUSION, "dict")
def as_a_dict(y, decided):
    return dict(zip(("tn", "fp", "fn", "tp"), with_conditions(y, decided), strict=True))


@program(CONFUSION, "changes `decided`")
def changes_its_input(y, decided):
    counts = with_conditions(y, decided)
    decided[:] = ~decided
    return counts


@program(CONFUSION, "for `fn`")
def misses_by_a_wrong_subtraction(y, decided):
    tn, fp, _, tp = with_conditions(y, decided)
    return tn, fp, np.sum(decided) - tp + 1, tp


@pytest.mark.parametrize(("function", "status", "words"), CONFUSION)
def test_confusion_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("09.1", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


# --- 09.2: threshold(missed, false_alarm) -----------------------------------------------------------------------


@program(THRESHOLD, "Only the ratio counts", status="right")
def share_of_the_alarm(missed, false_alarm):
    return false_alarm / (missed + false_alarm)


@program(THRESHOLD, "Only the ratio counts", status="right")
def from_the_ratio(missed, false_alarm):
    return 1 / (1 + missed / false_alarm)


@program(THRESHOLD, "Only the ratio counts", status="right")
def by_the_sigmoid(missed, false_alarm):
    return 1 / (1 + math.exp(math.log(missed / false_alarm)))


@program(THRESHOLD, "Only the ratio counts", status="right")
def where_both_meet(missed, false_alarm):
    return brentq(lambda t: missed * t - false_alarm * (1 - t), 0, 1, xtol=1e-13)


@program(THRESHOLD, "Write the body of `threshold`", status="open")
def unbuilt_threshold(missed, false_alarm):
    """From here on."""
    ...


def formula(text, *words, name=None):
    """A one-line program, as it is written."""
    function = eval(f"lambda missed, false_alarm: {text}", {"np": np})
    THRESHOLD.append(pytest.param(function, "wrong", words, id=name or text.replace("/", "÷")))


formula("missed / (missed + false_alarm)", "1 − t")
formula("1 - false_alarm / (missed + false_alarm)", "1 − t")
formula("1 / (1 + false_alarm / missed)", "1 − t")
formula("false_alarm / missed", "odds at the threshold")
formula("missed / false_alarm", "how many false alarms a miss costs")
formula("1 / (1 + missed)", "What if it costs 4")
formula("false_alarm / (1 + missed)", "below the fraction bar too")
formula("1 / (missed + false_alarm)", "above the fraction bar too")
formula("1 / missed", "odds where a false alarm costs 1")
formula("0.5", "0.5 is right when")
formula("1 / 6", "the same result, whatever goes in")
formula("np.log(false_alarm / missed)", "Return its probability")
formula("np.log(missed / false_alarm)", "a score is not a probability")
formula("1 / 1 + missed / false_alarm", "the division comes first")
formula("(missed + false_alarm) / missed", "Upside down")
formula("false_alarm / (false_alarm - missed)", "Look at the sign")
formula("1 - false_alarm / missed", "1 minus the odds")
formula("0.5 * false_alarm / missed", "half of the odds")
formula("0.5 * missed / false_alarm", "only when both cost the same")
formula("missed - false_alarm", "the difference")
formula("missed + false_alarm", "the sum of the costs")
formula("(missed + false_alarm) / 2", "the mean of the costs")
formula("false_alarm / missed + false_alarm", "parentheses")
formula("false_alarm // (missed + false_alarm)", "`//`")
formula("false_alarm**2 / (missed**2 + false_alarm**2)", "squared")
formula("missed * false_alarm / (missed + false_alarm)", "times the cost of a miss")
formula("100 * false_alarm / (missed + false_alarm)", "in percent")
formula("round(false_alarm / (missed + false_alarm), 2)", "rounded to 2 decimals")
formula("-false_alarm / (missed + false_alarm)", "sign")
formula("print(false_alarm / (missed + false_alarm))", "returns None")
formula("(false_alarm, missed)", "2 numbers")
formula("p >= false_alarm / (missed + false_alarm)", "stops", "name 'p' is not defined")
formula("missed * (1 - false_alarm)", "missed·t = false_alarm·(1 − t)")


@pytest.mark.parametrize(("function", "status", "words"), THRESHOLD)
def test_threshold_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("09.2", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


# --- 09.3: cheapest(y, p, missed) -------------------------------------------------------------------------------


def search(y, p, missed, *, cost, choose=np.argmin, thresholds=None):
    """The notebook's program with one line to exchange: how misses and false alarms become a cost."""
    thresholds, costs = np.arange(1, 100) / 100 if thresholds is None else thresholds, []
    for t in thresholds:
        misses = np.sum((p < t) & (y == 1))
        alarms = np.sum((p >= t) & (y == 0))
        costs.append(cost(misses, alarms, missed))
    return thresholds[choose(costs)]


def repair(name, cost, *words, status="wrong", **how):
    """A try at the repair."""

    def cheapest(y, p, missed):
        return search(y, p, missed, cost=cost, **how)

    CHEAPEST.append(pytest.param(cheapest, status, words, id=name))


repair("fixed", lambda misses, alarms, missed: missed * misses + alarms, "falls as a miss gets", status="right")
repair("mean", lambda misses, alarms, missed: (missed * misses + alarms) / 20, "falls as a miss gets", status="right")
repair("ratio", lambda misses, alarms, missed: misses + alarms / missed, "falls as a miss gets", status="right")
repair("as it was", lambda misses, alarms, missed: misses + missed * alarms, "as it was")
repair("divided", lambda misses, alarms, missed: misses / missed + alarms, "as it was")
repair("no price", lambda misses, alarms, missed: misses + alarms, "plays no part")
repair("both priced", lambda misses, alarms, missed: missed * (misses + alarms), "plays no part")
repair("price added", lambda misses, alarms, missed: misses + missed + alarms, "plays no part")
repair("no alarms", lambda misses, alarms, missed: missed * misses, "as if false alarms cost nothing")
repair("no misses", lambda misses, alarms, missed: alarms, "misses have gone")
repair("costliest", lambda misses, alarms, missed: missed * misses + alarms, "picks the costliest", choose=np.argmax)
repair(
    "costliest as it was",
    lambda misses, alarms, missed: misses + missed * alarms,
    "costliest",
    "look at the cost",
    choose=np.argmax,
)
repair("all", lambda m, a, missed: missed * m + a, "whatever goes in", choose=lambda costs: slice(None))
repair("coarse", lambda m, a, missed: missed * m + a, "Only one line", thresholds=np.arange(1, 10) / 10)


def number_of_the_place(y, p, missed):
    return 100 * search(y, p, missed, cost=lambda misses, alarms, missed: missed * misses + alarms)


def lowest_cost(y, p, missed):
    return min(missed * np.sum((p < t) & (y == 1)) + np.sum((p >= t) & (y == 0)) for t in np.arange(1, 100) / 100)


def by_the_rule(y, p, missed):
    return 1 / (1 + missed)


def printed_cheapest(y, p, missed):
    print(search(y, p, missed, cost=lambda misses, alarms, missed: missed * misses + alarms))


def compared_the_wrong_way(y, p, missed):
    thresholds = np.arange(1, 100) / 100
    costs = [missed * np.sum((p >= t) & (y == 1)) + np.sum((p < t) & (y == 0)) for t in thresholds]
    return thresholds[np.argmin(costs)]


def right_cost(misses, alarms, missed):
    return missed * misses + alarms


repair("alarms paid out", lambda misses, alarms, missed: missed * misses - alarms, "as if false alarms cost nothing")
repair("price twice", lambda misses, alarms, missed: missed * misses + missed * alarms, "plays no part")
repair("price squared", lambda misses, alarms, missed: missed**2 * misses + alarms, "Only one line")
repair("another name", lambda misses, alarms, missed: miss * misses + alarms, "stops", "'miss' is not defined")  # noqa: F821
repair("two in one", lambda misses, alarms, missed: [missed * misses, alarms], "Only one line")
repair("the last", right_cost, "whatever goes in", choose=lambda costs: -1)
repair("the first", right_cost, "as if false alarms cost nothing", choose=lambda costs: 0)


def the_place_in_the_list(y, p, missed):
    return round(100 * search(y, p, missed, cost=right_cost)) - 1


def the_other_side(y, p, missed):
    return 1 - search(y, p, missed, cost=right_cost)


def with_its_cost(y, p, missed):
    return search(y, p, missed, cost=right_cost), lowest_cost(y, p, missed)


def rounded_cheapest(y, p, missed):
    return round(search(y, p, missed, cost=right_cost), 1)


CHEAPEST += [
    pytest.param(the_place_in_the_list, "wrong", ["Only one line"], id="the place in the list"),
    pytest.param(the_other_side, "wrong", ["Only one line"], id="the other side"),
    pytest.param(with_its_cost, "wrong", ["2 numbers"], id="with its cost"),
    pytest.param(rounded_cheapest, "wrong", ["rounded to 1 decimal"], id="rounded"),
    pytest.param(number_of_the_place, "wrong", ["in percent"], id="percent"),
    pytest.param(lowest_cost, "wrong", ["Only one line"], id="the cost itself"),
    pytest.param(by_the_rule, "wrong", ["on these rows"], id="the rule"),
    pytest.param(printed_cheapest, "wrong", ["returns None"], id="printed"),
    pytest.param(compared_the_wrong_way, "wrong", ["both comparisons"], id="compared the wrong way"),
    pytest.param(lambda y, p, missed: 0.5, "wrong", ["whatever goes in"], id="one half"),
]


@pytest.mark.parametrize(("function", "status", "words"), CHEAPEST)
def test_cheapest_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("09.3", function)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


def test_the_symptom_and_the_repair_are_as_the_page_says():
    w, b = fitted_hours()
    p = probability(hours().x, w, b)
    broken = [search(hours().y, p, r, cost=lambda m, a, r: m + r * a) for r in (0.2, 1, 5)]
    fixed = [search(hours().y, p, r, cost=lambda m, a, r: r * m + a) for r in (0.2, 1, 5)]
    assert (broken, fixed) == ([0.14, 0.26, 0.77], [0.77, 0.26, 0.14])


# --- 09.4 and the quizzes ---------------------------------------------------------------------------------------


def test_with_a_tenth_of_the_healthy_another_program_finds_a_bias_higher_by_ln_10():
    people = illness(1, n=400_000)
    kept = (people.y == 1) | (np.random.default_rng(0).random(len(people.y)) < 0.1)

    def fitted(x, y):
        model = LogisticRegression(C=np.inf, tol=1e-10).fit(x[:, None], y)
        return model.coef_[0, 0], model.intercept_[0]

    (w, b), (thin_w, thin_b) = fitted(people.x, people.y), fitted(people.x[kept], people.y[kept])
    assert thin_w == pytest.approx(w, abs=0.03)
    assert thin_b + exercise("09.4").expected == pytest.approx(b, abs=0.05)
    assert exercise("09.4").expected == pytest.approx(-math.log(10))


def test_an_umbrella_is_cheapest_from_one_fifth_on():
    assert brentq(lambda p: 5 * p - (1 * p + 1 * (1 - p)), 0, 1) == pytest.approx(1 / 5)


def test_yes_is_right_as_often_as_no():
    mine = [question for name, question in quizzes().items() if name.startswith("09.")]
    places = [[option.right for option in question.options].index(True) for question in mine]
    right = [question.options[place].text for question, place in zip(mine, places, strict=True)]
    yes, no = (sum(text.startswith(f"{word},") for text in right) for word in ("Yes", "No"))
    assert yes == no == 1
    assert len(set(places)) == len(mine) == 4


def test_half_of_the_lessons_people_are_held_out_and_a_hundred_of_those_are_ill():
    _, test = train_test_split(illness(), test=0.5, seed=0)
    assert (len(test.y), test.y.sum()) == (5000, 100)
