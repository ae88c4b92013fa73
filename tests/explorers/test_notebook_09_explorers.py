"""Costs, ROC and a rare class: what is covered stays covered, and the numbers are those of other programs."""

import numpy as np
import pytest
from sklearn import metrics as theirs

from logreg_core.data import dataset, hours, illness, train_test_split
from logreg_core.explorers import explore_cost, explore_rare, explore_roc
from logreg_core.model import probability
from logreg_core.training import newton
from tests.explorers.test_threshold import counting
from tests.helpers import artist, click, said

LEFT, RIGHT = range(2)
W, B = newton(hours().x, hours().y).weights
P = probability(hours().x, W, B)


# --- cost -------------------------------------------------------------------------------------------------------


def cost(t, ratio, chances):
    """An oracle of its own: the mean cost, row by row."""
    paid = [ratio * chance if p < t else 1 - chance for p, chance in zip(P, chances, strict=True)]
    return sum(paid) / len(paid)


def test_the_costs_stay_covered_until_they_are_revealed():
    made = explore_cost()
    right = made.scene.figure.axes[RIGHT]
    curves = [artist(right, label=name) for name in ("these 20", "average over many")]
    assert not any(curve.get_visible() for curve in curves) and "0.167" not in repr(made)
    made.set(guess=0.3, ratio=10)
    assert not any(curve.get_visible() for curve in curves) and "0.0909" not in repr(made)
    made.set(reveal=True)
    assert all(curve.get_visible() for curve in curves)


@pytest.mark.parametrize("ratio", [0.2, 1, 5, 10])
def test_both_costs_are_those_counted_row_by_row(ratio):
    made = explore_cost()
    made.set(ratio=ratio, guess=0.37, reveal=True)
    best = 1 / (1 + ratio)
    assert said(made, "t =") == pytest.approx(best, rel=4e-3)
    assert said(made, "costs least,") == pytest.approx(cost(best, ratio, P), rel=5e-3)
    assert said(made, "your 0.370 costs") == pytest.approx(cost(0.37, ratio, P), rel=5e-3)
    assert said(made, "On these 20:") == pytest.approx(cost(best, ratio, hours().y), rel=5e-3)
    assert said(made, "against") == pytest.approx(cost(0.37, ratio, hours().y), rel=5e-3)


def test_no_threshold_has_a_lower_average_than_the_rule():
    for ratio in (0.1, 1, 5, 10, 50):
        lowest = min(cost(t, ratio, P) for t in np.linspace(0, 1, 1001))
        assert cost(1 / (1 + ratio), ratio, P) == pytest.approx(lowest)
    assert cost(0.17, 10, hours().y) == pytest.approx(0.25) and cost(1 / 11, 10, hours().y) == pytest.approx(0.35)


def test_a_press_moves_the_guess_by_height_in_one_picture_and_by_place_in_the_other():
    made = explore_cost()
    click(made, LEFT, 2.0, 0.3)
    assert made.values()["guess"] == pytest.approx(0.3)
    click(made, RIGHT, 0.6, 0.5)
    assert made.values()["guess"] == pytest.approx(0.6)


def test_the_readers_threshold_and_counts_take_the_place_of_the_guess():
    made = explore_cost(confusion=counting, threshold=lambda missed, false_alarm: false_alarm / (missed + false_alarm))
    assert set(made.controls) == {"ratio"}
    assert said(made, "your function says t =") == pytest.approx(1 / 6, abs=5e-4)
    made.set(ratio=10)
    assert "0.435 each on average over many, where 0.435 is the lowest" in repr(made)
    assert "On these 20 it costs 0.350; the lowest is 0.250" in repr(made)
    made.check()


def unbuilt(missed, false_alarm):
    """From here on."""
    ...


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("threshold", "words"),
    [
        (unbuilt, "Write threshold in the cell above"),
        (lambda missed, false_alarm: missed / (missed + false_alarm), "t = 0.833: 1.11 each on average"),
        (lambda missed, false_alarm: missed / false_alarm, "gives 5.00 for a miss of 5: it must lie between 0 and 1"),
        (lambda missed, false_alarm: missed / 0, "stops"),
        (lambda missed, false_alarm: (missed, false_alarm), "returns 2 numbers, but here one number is needed"),
    ],
    ids=["unbuilt", "swapped", "odds", "stops", "two"],
)
def test_a_threshold_that_is_wrong_is_shown_or_told(threshold, words):
    assert words in repr(explore_cost(threshold=threshold))


def test_counts_in_another_order_are_seen_in_the_costs():
    right, wrong = (
        artist(explore_cost(confusion=count).scene.figure.axes[RIGHT], label="these 20").get_ydata()
        for count in (counting, lambda y, decided: counting(y, decided)[::-1])
    )
    assert not np.allclose(right, wrong)


# --- roc --------------------------------------------------------------------------------------------------------


def test_the_point_on_the_curve_is_that_of_another_program():
    made = explore_roc()
    fpr, tpr, thresholds = theirs.roc_curve(hours().y, P, drop_intermediate=False)
    for t in (0.01, 0.3, 0.5, 0.8, 0.99):
        made.set(t=t)
        here = np.flatnonzero(thresholds >= t)[-1]
        [[across], [up]] = artist(made.scene.figure.axes[RIGHT], marker="o").get_data()
        assert (across, up) == pytest.approx((fpr[here], tpr[here]))
        assert said(made, "recall") == pytest.approx(tpr[here], abs=0.005)
    texts = [text.get_text() for text in made.scene.figure.axes[RIGHT].texts]
    assert texts == [f"AUC {theirs.roc_auc_score(hours().y, P):.3f}"]


@pytest.mark.parametrize("place", [(0.0, 0.6), (0.2, 0.8), (0.4, 0.9), (0.9, 1.0), (0.0, 0.0), (1.0, 1.0)])
def test_dragging_along_the_curve_moves_the_point_to_the_pointer(place):
    made = explore_roc()
    click(made, RIGHT, *np.clip(place, 0.001, 0.999))
    [[across], [up]] = artist(made.scene.figure.axes[RIGHT], marker="o").get_data()
    assert (across, up) == pytest.approx(place)


# --- rare -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def held_out():
    """Labels and probabilities of the held-out half."""
    train, test = train_test_split(illness(), test=0.5, seed=0)
    return test.y, probability(test.x, *newton(train.x, train.y).weights)


def test_precision_stays_covered_until_it_is_revealed():
    made = explore_rare()
    curve = artist(made.scene.figure.axes[RIGHT], label="precision and recall")
    assert not curve.get_visible() and "0.101" not in repr(made)
    assert "recall 0.79, false positive rate 0.144" in repr(made)
    made.set(reveal=True, guess=0.5)
    assert curve.get_visible() and repr(made).startswith("Precision 0.101; you guessed 0.50.")


@pytest.mark.parametrize("t", [0.01, 0.02, 0.2, 0.5])
def test_precision_is_that_of_another_program_on_held_out_rows(held_out, t):
    y, p = held_out
    made = explore_rare()
    made.set(t=t, reveal=True)
    assert said(made, "Precision") == pytest.approx(theirs.precision_score(y, p >= t), rel=5e-3)
    assert said(made, "recall") == pytest.approx(theirs.recall_score(y, p >= t), abs=5e-3)


def test_the_curve_is_that_of_another_program(held_out):
    precision, recall, _ = theirs.precision_recall_curve(*held_out)
    drawn = artist(explore_rare().scene.figure.axes[RIGHT], label="precision and recall")
    assert drawn.get_xdata()[::-1] == pytest.approx(precision[:-1])
    assert drawn.get_ydata()[::-1] == pytest.approx(recall[:-1])


def test_more_or_fewer_healthy_people_move_precision_and_nothing_of_roc(held_out):
    y, p = held_out
    made = explore_rare()
    made.set(reveal=True, others=5)
    some = np.concatenate([np.flatnonzero(y == 1)] * 49 + [np.flatnonzero(y == 0)] * 5)  # 49 healthy for each ill
    assert said(made, "Precision") == pytest.approx(theirs.precision_score(y[some], p[some] >= 0.02), rel=5e-3)
    assert "recall 0.79, false positive rate 0.144" in repr(made)


def test_a_press_moves_the_point_on_the_left_and_the_guess_on_the_right():
    made = explore_rare()
    click(made, LEFT, 0.0, 0.2)
    assert made.values()["t"] == 0.5
    click(made, RIGHT, 0.4, 0.5)
    assert made.values()["guess"] == pytest.approx(0.4)


@pytest.mark.filterwarnings("error")
def test_where_nobody_is_predicted_1_precision_is_undefined():
    made = explore_rare([1, 2, 3, 4, 5, 6], [0, 1, 0, 0, 1, 0])
    made.set(t=0.95, reveal=True)
    assert "precision is undefined" in repr(made)
    made.check()


def test_of_few_rows_or_where_no_half_has_both_classes_all_rows_judge():
    few = dataset(np.arange(60.0), np.arange(60) == 40)
    made = explore_rare(few)
    made.check()
    assert "59 “0” for each “1”" in repr(made)


# --- what the lesson says --------------------------------------------------------------------------------------


def test_the_lessons_numbers_of_the_illness(held_out):
    y, p = held_out
    tn, fp, fn, tp = theirs.confusion_matrix(y, p >= 0.02).ravel()
    assert (tp, fn, fp, tn + fp) == (79, 21, 705, 4900)
    assert theirs.accuracy_score(y, p >= 0.5) == pytest.approx(0.9808) and np.mean(y == 0) == 0.98


def test_ln_20_taken_off_again_gives_the_probabilities_back_by_another_program():
    from sklearn.linear_model import LogisticRegression

    people = illness(1, n=200_000)
    x, y = people.x[:, None], people.y
    once = LogisticRegression(C=np.inf, tol=1e-10).fit(x, y)
    again = LogisticRegression(C=np.inf, tol=1e-10).fit(x, y, sample_weight=np.where(y == 1, 20, 1))
    assert again.coef_[0, 0] == pytest.approx(once.coef_[0, 0], abs=0.1)
    assert again.intercept_[0] - np.log(20) == pytest.approx(once.intercept_[0], abs=0.1)
    back = probability(people.x, again.coef_[0, 0], again.intercept_[0] - np.log(20)).mean()
    assert back == pytest.approx(y.mean(), rel=0.1)
    assert probability(people.x, again.coef_[0, 0], again.intercept_[0]).mean() > 6 * y.mean()
