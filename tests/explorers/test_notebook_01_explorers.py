"""Notebook 01: what a straight line and a logistic curve make of labels, of far points and of a wrong label."""

import numpy as np
import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize
from sklearn.linear_model import LinearRegression

from logreg_core.data import challenger, hours, outlier_line, own
from logreg_core.exercises import check
from logreg_core.exercises._lesson import exercise
from logreg_core.explorers import explore_line, explore_outlier
from logreg_core.training import least_squares, newton

BOTH = pytest.mark.parametrize("explore", [explore_line, explore_outlier])


def line(x, y):
    """The least-squares line, found by another library."""
    fit = LinearRegression().fit(np.reshape(x, (-1, 1)), y)
    return fit.coef_[0], fit.intercept_


def curve(x, y):
    """The logistic curve, found by another optimiser from the definition of log loss."""
    signed = 2 * np.asarray(y) - 1
    return minimize(lambda at: np.mean(np.logaddexp(0, -signed * (at[0] * np.asarray(x) + at[1]))), [0, 0], tol=1e-9).x


def press(made, label):
    """Press a preset."""
    [button] = [button for button in made.children[1].children if button.description == label]
    button.click()


# --- the far point ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("label", "sentence"), [
    ("x = 11", "Extra point at 11.0, label 1. Least-squares line: boundary 4.75, 2 of 11 wrong. "
               "Logistic curve: boundary 4.47, 2 of 11 wrong, weight 0.874."),
    ("x = 50", "Extra point at 50.0, label 1. Least-squares line: boundary −0.260, 4 of 11 wrong. "
               "Logistic curve: boundary 4.47, 2 of 11 wrong, weight 0.868."),
    ("x = 50, flipped", "Extra point at 50.0, label 0. Least-squares line: boundary 15.5, 4 of 11 wrong. "
                        "Logistic curve: boundary 14.8, 4 of 11 wrong, weight −0.0329."),
])
def test_the_presets_tell_the_story_of_the_lesson(label, sentence):
    made = explore_outlier()
    press(made, label)
    assert repr(made) == sentence


@pytest.mark.parametrize("flipped", [False, True])
@pytest.mark.parametrize("place", [11.0, 17.5, 23.5, 24.0, 35.0, 50.0])
def test_both_models_and_their_mistakes_are_those_of_other_programs(place, flipped):
    made = explore_outlier()
    made.set(place=place, flipped=flipped)
    x, y = np.append(outlier_line().x, place), np.append(outlier_line().y, 0 if flipped else 1)
    (slope, height), (w, b) = line(x, y), curve(x, y)
    wide = made.scene.panels[0]
    np.testing.assert_allclose(wide.line.get_ydata(), height + slope * wide.ends, atol=1e-9)
    np.testing.assert_allclose(wide.curve.get_ydata(), 1 / (1 + np.exp(-w * wide.grid - b)), atol=1e-4)
    for model, decided in enumerate((height + slope * x >= 0.5, w * x + b >= 0)):
        assert set(made.scene.rings[model][0].get_xdata()) == set(x[decided != y])


def test_the_line_of_the_ten_points_alone_stays_in_the_picture():
    made = explore_outlier()
    made.set(place=50.0)
    (slope, height), near = line(outlier_line().x, outlier_line().y), made.scene.panels[1]
    np.testing.assert_allclose(made.scene.before.get_ydata(), height + slope * near.ends)


def test_the_pointer_drags_the_point_and_turns_its_label_over_below_one_half():
    made = explore_outlier()
    made.set(**made._on_point(0, 33.0, 0.9))
    assert made.values() == {"place": 33.0, "flipped": False}
    made.set(**made._on_point(0, 40.0, 0.1))
    assert repr(made).startswith("Extra point at 40.0, label 0.")
    assert not made._on_point(1, 5.0, 0.9), "the right half is for looking"


def test_with_a_readers_data_the_extra_point_starts_at_their_edge_with_the_label_that_fits_there():
    cold = explore_outlier(challenger())
    assert cold.values() == {"place": 81.0, "flipped": False}
    assert repr(cold).startswith("Extra point at 81.0 °F, label unharmed.")
    press(cold, "x = 193, flipped")
    assert repr(cold).startswith("Extra point at 193 °F, label in distress.")


def test_separable_data_have_no_best_curve_until_a_flipped_label_makes_one():
    made = explore_outlier([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1])
    assert "separable, 0 of 7 wrong: an ever steeper curve fits ever better, none is best" in repr(made)
    made.set(place=26.0, flipped=True)
    assert "weight −0.0526" in repr(made)
    assert repr(explore_line([1, 2, 3, 4], [0, 0, 1, 1])).endswith("separable: no curve is best, this is a steep one.")


@BOTH
@pytest.mark.parametrize("data", [
    challenger(), own(*np.random.default_rng(1).integers(0, 2, (2, 5000)) * [[9000], [1]], feature="income", unit="€"),
    own([1, 2, 3, 4], [0, 1, 0, 1]), own([0.001, 0.003, 0.002], [0, 0, 1]), own([2, 2, 2], [0, 1, 1]),
    own([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1])],
    ids=["falling", "two values of 5000", "small", "thousandths", "one value", "separable"])
def test_every_kind_of_own_data_has_its_picture(explore, data):
    made = explore(data)
    made.check()
    for axes in made.scene.figure.axes:
        left, right = axes.get_xlim()
        assert left < data.x.min() and data.x.max() < right


@BOTH
def test_data_that_cannot_be_used_are_refused_in_words(explore):
    with pytest.raises(ValueError, match="both classes"):
        explore([1, 2, 3], [1, 1, 1])
    with pytest.raises(ValueError, match="choose a column"):
        explore([[1, 2], [3, 4], [5, 6]], [0, 1, 1])


# --- the outputs ----------------------------------------------------------------------------------------------------


def test_the_line_leaves_the_probabilities_where_the_lesson_says():
    slope, height = line(hours().x, hours().y)
    assert (height, slope) == (pytest.approx(-0.15394, abs=5e-6), pytest.approx(0.23460, abs=5e-6))
    made = explore_line()
    made.set(place=8.0)
    assert "the line says 1.72, which no probability can be. The curve says 1 − 0.000349" in repr(made)
    assert repr(made).endswith("only from 0.656 h to 4.92 h.")
    made.set(place=3.0)
    assert "which no probability can be" not in repr(made)


def test_a_click_asks_about_the_place_under_the_pointer():
    made = explore_line()
    made.set(**made._on_point(0, 5.5, 0.2))
    assert repr(made).startswith("At 5.50 h the line says 1.14, which no probability can be.")


# --- what the lesson claims -------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.integers(-20, 20), st.booleans()), min_size=4, max_size=12))
def test_line_and_curve_always_lean_the_same_way(rows):
    x, y = np.array([row[0] for row in rows], float), np.array([row[1] for row in rows], float)
    if 0 < y.mean() < 1 and np.ptp(x):
        apart = x[y == 1].mean() - x[y == 0].mean()
        for weight in (least_squares(x, y)[0], newton(x, y).final[0]):
            assert abs(weight) < 1e-6 if abs(apart) < 1e-12 else np.sign(weight) == np.sign(apart)


@pytest.mark.parametrize(("place", "label"), [(11, 1), (50, 1), (50, 0)])
def test_the_new_line_is_a_mixture_of_the_label_and_the_old_line(place, label):
    ten, eleven = outlier_line(), outlier_line(place, label=label)
    away = (eleven.x - eleven.x.mean()) ** 2
    leverage = 1 / 11 + away[-1] / away.sum()
    (slope, height), (old_slope, old_height) = line(eleven.x, eleven.y), line(ten.x, ten.y)
    mixture = leverage * label + (1 - leverage) * (old_height + old_slope * place)
    assert height + slope * place == pytest.approx(mixture)


# --- exercises ------------------------------------------------------------------------------------------------------


def test_the_exercises_know_the_numbers_of_the_lesson():
    assert exercise("01.1").expected == pytest.approx((-0.0366, 1.1363), abs=5e-5)
    assert exercise("01.2").expected == pytest.approx(4.9188, abs=5e-5)
    slope, height = line(hours().x, hours().y)
    assert check("01.1", (height + slope * 0.5, height + slope * 5.5)).right
    assert check("01.2", (1 - height) / slope).right


def test_the_curve_turns_over_where_the_class_means_meet():
    x = sympy.Symbol("x")
    [place] = sympy.solve(sympy.Eq((12 + x) / 5, sympy.Rational(43, 6)), x)
    assert check("01.3", place).right
    for beyond, sign in ((-0.01, 1), (0.01, -1)):
        far = outlier_line(float(place) + beyond, label=0)
        assert np.sign(curve(far.x, far.y)[0]) == np.sign(newton(far.x, far.y).final[0]) == sign
    assert "bracket" in check("01.3", 24).text and "bracket" in check("01.3", 23.5).text
