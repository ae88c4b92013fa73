"""A hundred thousand rows of the reader's own: drawn are some of them, and it is said; the numbers are of all."""

import re

import numpy as np
import pytest
from matplotlib.lines import Line2D

from logreg_core import explorers
from logreg_core.data import Dataset, dataset
from logreg_core.live import nearest
from logreg_core.losses import log_likelihood, log_loss, squared_error
from logreg_core.metrics import confusion
from logreg_core.model import decide, probability, sigmoid
from logreg_core.panels import MOST, number, visible_rows
from logreg_core.training import gradient_descent, newton, smoothness

MANY = 100_000


def own(columns=1, count=MANY):
    """Classes that overlap."""
    random = np.random.default_rng(3)
    x = random.normal(5, 2, count)
    y = random.random(count) < sigmoid(1.2 * (x - 5))
    return dataset(x if columns == 1 else np.column_stack([x, random.normal(size=count) + y]), y)


ONE, TWO = own(), own(2)
PLANE = ("training", "perceptron", "parallel", "features")
DRAWING = ("by_hand", "shrink", "cost", "curve", "forecast", "launch", "line", "roc", "sigmoid", "threshold", "flights")
DRAWING += ("separable", "stretch", "degree", "parallel", "training", "perceptron", "likelihood", "squared_error")
HOLDING = ("mean", "flip", "outlier", "features")  # each example can be taken in hand


def explored(name):
    """The explorer with very many rows."""
    return getattr(explorers, f"explore_{name}")(TWO if name in PLANE else ONE)


def most_marked(made):
    """The largest number of marks that one line or collection of the picture holds."""
    sizes = [len(line.get_xdata()) for axes in made.scene.figure.axes for line in axes.lines if dotted(line)]
    return max(sizes + [len(part.get_paths()) for axes in made.scene.figure.axes for part in axes.collections])


def dotted(line):
    return isinstance(line, Line2D) and line.get_marker() not in ("None", "", None)


@pytest.mark.parametrize("name", DRAWING)
def test_of_very_many_rows_some_are_drawn_and_it_is_said(name):
    made = explored(name)
    found = re.search(
        r"([\d,]+) of the ([\d,]+) examples are drawn, taken at random; the numbers are of all\.", repr(made)
    )
    drawn, every = (int(count.replace(",", "")) for count in found.groups())
    assert every == (MANY if name != "degree" else MANY / 2) and drawn <= MOST
    assert most_marked(made) <= drawn


@pytest.mark.parametrize("name", HOLDING)
def test_of_very_many_rows_a_handful_can_be_moved_and_it_is_said(name):
    made = explored(name)
    held = re.search(
        r"These are ([\d,]+) of your 100,000 examples, taken at random; the numbers are of these\.", repr(made)
    )
    assert int(held[1].replace(",", "")) <= MOST
    assert most_marked(made) <= MOST


def moved(name, **values):
    """What the explorer says after its controls have moved, and where they stand."""
    made = explored(name)
    made.set(**{control: nearest(made.controls[control], value) for control, value in values.items()})
    return repr(made), made.values()


def test_the_loss_and_the_mistakes_that_captions_tell_are_those_of_all_rows():
    said, at = moved("by_hand", w=0.9, b=-5.2, t=0.4)
    assert f"J = {log_loss(ONE.x, ONE.y, at['w'], at['b']):.4f};" in said
    right = int((decide(ONE.x, at["w"], at["b"], at["t"]) == ONE.y).sum())
    assert f"{right:,} of 100,000 right" in said
    said, at = moved("sigmoid", w=0.9, b=-5.2, t=0.4)
    assert f"Mean log loss {number(log_loss(ONE.x, ONE.y, at['w'], at['b']))}" in said
    said, at = moved("squared_error", w=0.9, b=-5.2)
    assert f"M = {squared_error(ONE.x, ONE.y, at['w'], at['b']):.4f}" in said
    said, at = moved("likelihood", w=0.9, b=-5.2)
    assert f"The sum of their logarithms is {number(log_likelihood(ONE.x, ONE.y, at['w'], at['b']))};" in said


@pytest.mark.parametrize("name", ["threshold", "roc", "parallel"])
def test_the_decisions_that_captions_count_are_those_on_all_rows(name):
    data = TWO if name in PLANE else ONE
    said, at = moved(name, t=0.3)
    counts = confusion(data.y, decide(data.x, *newton(data.x, data.y).weights, at["t"]))
    assert {f"{counts.tp:,}", f"{counts.fp:,}"} <= set(re.findall(r"\d[\d,]*\d", said))


def test_curvature_chord_and_surfaces_tell_numbers_of_all_rows():
    said, at = moved("curvature", w=0.9, b=-5.2)
    assert f"J = {log_loss(ONE.x, ONE.y, at['w'], at['b']):.4f}." in said
    said, at = moved("chord", w_a=0.5, b_a=-2.0)
    assert f"from {number(log_loss(ONE.x, ONE.y, at['w_a'], at['b_a']))} at A" in said
    made = explored("surface")
    said, at = repr(made), made.values()
    scaled = (ONE.x - ONE.x.mean()) / ONE.x.std()
    assert f"log loss {number(log_loss(scaled, ONE.y, at['w'], at['b']))}" in said


def test_a_run_of_training_is_one_on_all_rows():
    made = explored("training")
    made.set(k=100, reveal=True)
    run = gradient_descent(TWO.x, TWO.y, rate=1 / smoothness(TWO.x), steps=100, tolerance=0)
    assert f"Step 100: J = {number(run.loss[-1])}" in repr(made)
    assert f"{int((decide(TWO.x, *run.weights) == TWO.y).sum()):,} of 100,000 right" in repr(made)


@pytest.mark.parametrize("labels", [np.arange(5000) < 2, np.arange(5000) % 2 == 0, np.arange(1000) < 1])
def test_the_drawn_rows_are_few_the_same_every_time_and_of_both_classes(labels):
    rows = np.arange(len(labels))[visible_rows(labels)]
    assert len(rows) <= MOST + 1 and (np.diff(rows) > 0).all()
    assert set(labels[rows]) == {False, True}
    assert abs(labels[rows].mean() - labels.mean()) <= 1 / len(rows)
    np.testing.assert_array_equal(rows, np.arange(len(labels))[visible_rows(labels)])


def test_rings_are_around_drawn_points_that_are_wrong():
    made = explored("threshold")
    (rings,) = (line for line in made.scene.moving if dotted(line) and line.get_mfc() == "none")
    x, y = rings.get_data()
    w, b = newton(ONE.x, ONE.y).weights
    assert len(x) and ((probability(x, w, b) >= made.values()["t"]) != y).all()
    drawn = ONE.x[visible_rows(ONE.y)]
    assert np.isin(x, drawn).all()


def test_few_rows_are_all_drawn_and_nothing_is_said_of_it():
    data = Dataset(ONE.x[:300], ONE.y[:300])
    assert "drawn" not in repr(explorers.explore_threshold(data))
