"""Notebook 01: what a straight line and a logistic curve make of labels, of far points and of a wrong label."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize
from sklearn.linear_model import LinearRegression

from logreg_core.data import challenger, dataset, hours, outlier_line
from logreg_core.explorers import explore_line, explore_outlier
from logreg_core.training import least_squares, newton
from tests.helpers import artist, click

BOTH = pytest.mark.parametrize("explore", [explore_line, explore_outlier])


def line(x, y):
    """The least-squares line, found by another library."""
    fit = LinearRegression().fit(np.reshape(x, (-1, 1)), y)
    return fit.coef_[0], fit.intercept_


def curve(x, y):
    """The logistic curve, found by another optimiser from the definition of log loss."""
    signed = 2 * np.asarray(y) - 1
    return minimize(lambda at: np.mean(np.logaddexp(0, -signed * (at[0] * np.asarray(x) + at[1]))), [0, 0], tol=1e-9).x


# --- the far point ------------------------------------------------------------------------------------------------


def runners(made, **changed):
    """The values of the explorer's points with the eleventh elsewhere, or with the other label."""
    now = made.controls["points"].value
    now = now._replace(chosen=10, x=(*now.x[:10], changed.get("place", now.x[10])))
    return now._replace(y=(*now.y[:10], changed.get("label", now.y[10])))


@pytest.mark.parametrize(
    ("label", "sentence"),
    [
        (
            "11.0 weeks",
            "it is 4.75 weeks: 4.45 weeks too high. Line: 2 of 11 wrong. "
            "Logistic curve: boundary 4.47 weeks, 2 of 11 wrong, weight 0.874.",
        ),
        (
            "50.0 weeks",
            "it is −0.260 weeks: 9.46 weeks too high. Line: 4 of 11 wrong. "
            "Logistic curve: boundary 4.47 weeks, 2 of 11 wrong, weight 0.868.",
        ),
        (
            "50.0 weeks, flipped",
            "it is 15.5 weeks: 6.34 weeks too low. Line: 4 of 11 wrong. "
            "Logistic curve: boundary 14.8 weeks, 4 of 11 wrong, weight −0.0329.",
        ),
    ],
)
def test_the_presets_tell_the_story_of_the_lesson(label, sentence):
    made = explore_outlier(reveal=True)
    made.presets[label].click()
    assert repr(made).startswith(f"You guessed 9.20 weeks; {sentence} In hand: runner 11 at ")


def test_nothing_gives_the_answer_away_before_it_is_revealed():
    made = explore_outlier()
    assert "Move it to where you expect the answer" in repr(made) and "−0.260" not in repr(made)
    names = "least-squares line", "logistic curve", "line's mistakes", "curve's mistakes"
    covered = [
        [one for one in half.lines if one.get_visible() and one.get_label() in names] for half in made.scene.figure.axes
    ]
    assert covered == [[], []]
    assert not any("weeks" in text.get_text() and text.get_visible() for text in made.scene.figure.axes[1].texts)
    made.set(reveal=True)
    assert all(artist(half, label="least-squares line").get_visible() for half in made.scene.figure.axes)


@pytest.mark.parametrize("label", [0, 1])
@pytest.mark.parametrize("place", [11.0, 17.5, 23.5, 24.0, 35.0, 50.0])
def test_both_models_and_their_mistakes_are_those_of_other_programs(place, label):
    made = explore_outlier(reveal=True)
    made.set(points=runners(made, place=place, label=label))
    x, y = np.append(outlier_line().x, place), np.append(outlier_line().y, label)
    (slope, height), (w, b) = line(x, y), curve(x, y)
    for half in made.scene.figure.axes:
        ends, outputs = artist(half, label="least-squares line").get_data()
        np.testing.assert_allclose(outputs, height + slope * ends, atol=1e-9)
        assert tuple(ends) == half.get_xlim()
        grid, p = artist(half, label="logistic curve").get_data()
        np.testing.assert_allclose(p, 1 / (1 + np.exp(-w * grid - b)), atol=1e-4)
        for name, decided in (("line", height + slope * x >= 0.5), ("curve", w * x + b >= 0)):
            marks = artist(half, label=f"{name}'s mistakes")
            assert sorted(marks.get_xdata()) == sorted(x[decided != y])


def test_the_line_of_the_ten_points_alone_stays_in_the_picture():
    made = explore_outlier()
    slope, height = line(outlier_line().x, outlier_line().y)
    ends, outputs = artist(made.scene.figure.axes[1], label="line without the extra one").get_data()
    np.testing.assert_allclose(outputs, height + slope * np.array(ends))


def test_the_pointer_drags_any_runner_and_turns_the_label_over_below_one_half():
    made = explore_outlier()
    click(made, 0, 50.0, 1.0)
    assert made.controls["points"].value.chosen == 10
    made.set(points=runners(made, place=40.0, label=0))
    assert made.controls["points"].where.value == 40.0
    guess = made.values()["guess"]
    click(made, 1, 3.0, 0.5)
    assert made.values()["guess"] == pytest.approx(3.0) != guess, "beside the runners a press guesses"


def test_with_a_readers_data_the_extra_point_starts_far_out_with_the_label_that_fits_there():
    cold = explore_outlier(challenger())
    points = cold.values()["points"]
    assert (points.x[-1], points.y[-1], len(points.x)) == (193.0, 0, 24)
    cold.presets["193 °F, flipped"].click()
    assert cold.values()["points"].y[-1] == 1


def test_separable_data_have_no_best_curve_until_a_flipped_label_makes_one():
    made = explore_outlier([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1], reveal=True)
    made.presets["6.00"].click()
    assert "separable, 0 of 7 wrong: the steeper, the better" in repr(made)
    made.presets["26.0, flipped"].click()
    assert "weight −0.0526" in repr(made)
    assert repr(explore_line([1, 2, 3, 4], [0, 0, 1, 1])).endswith("separable: no curve is best, this is a steep one.")


def test_with_one_label_left_both_models_are_level_and_say_so():
    made = explore_outlier([1, 2], [0, 1], reveal=True)
    now = made.controls["points"].value
    made.set(points=now._replace(y=(1,) * len(now.y)))
    assert repr(made).startswith("All labels are the same now")


# --- the reader's own line ------------------------------------------------------------------------------------------


def test_the_line_is_drawn_by_the_readers_own_function():
    def mine(x, y):
        return np.polyfit(x, y, 1)

    assert repr(explore_line(fit=mine)) == repr(explore_line())
    wrong = explore_line(fit=lambda x, y: (0.1, 0.2))
    ends, outputs = artist(wrong.scene.figure.axes[0], label="least-squares line").get_data()
    np.testing.assert_allclose(outputs, 0.2 + 0.1 * np.array(ends))


def test_an_unbuilt_line_says_what_to_do_and_a_wild_one_stays_at_the_edge():
    def least_squares(x, y):
        """Slope and intercept."""
        ...

    assert repr(explore_line(fit=least_squares)) == (
        "Write least_squares in the cell above, run it, and then run this cell again."
    )
    assert "returns one number, but here 2 numbers are needed" in repr(explore_line(fit=lambda x, y: 0.5))
    for intercept, marker in ((100.0, "^"), (-100.0, "v")):
        made = explore_line(fit=lambda x, y, height=intercept: (0.1, height))
        low, high = made.scene.figure.axes[0].get_ylim()
        [shown] = artist(made.scene.figure.axes[0], marker=marker).get_ydata()
        assert low <= shown <= high


@BOTH
@pytest.mark.parametrize(
    "data",
    [
        challenger(),
        dataset(*np.random.default_rng(1).integers(0, 2, (2, 5000)) * [[9000], [1]], feature="income", unit="€"),
        dataset([1, 2, 3, 4], [0, 1, 0, 1]),
        dataset([0.001, 0.003, 0.002], [0, 0, 1]),
        dataset([2, 2, 2], [0, 1, 1]),
        dataset([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]),
    ],
    ids=["falling", "two values of 5000", "small", "thousandths", "one value", "separable"],
)
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


def test_the_pictures_never_open_on_labels_that_a_flip_could_not_fit():
    with pytest.raises(ValueError, match="both classes, 0 and 1, but every label is 0"):
        explore_outlier([1, 2, 3], [0, 0, 0])


# --- rounding -------------------------------------------------------------------------------------------------------


SCALES = st.sampled_from([0.1, 1 / 3, 0.7, 1.0, 1e-6 / 3, 123.456, 1e9 / 7])


@settings(max_examples=25)
@given(SCALES, st.sampled_from([0.0, 0.1, -3.3, 1e3, 1e6 + 0.1]), st.lists(st.integers(1, 40), min_size=2, max_size=5))
def test_classes_with_equal_means_have_a_level_line_and_no_boundary(scale, middle, distances):
    """Both classes lie symmetrically around one middle, as near as floats can say so."""
    x = np.concatenate([[middle - d, middle + d] for d in distances]) * scale
    y = np.repeat(np.arange(len(distances)) % 2, 2)
    made = explore_line(x, y)
    share = y.mean()
    assert "only from" not in repr(made), "a level line is between 0 and 1 everywhere"
    for label in ("least-squares line", "logistic curve"):
        assert artist(made.scene.figure.axes[0], label=label).get_ydata() == pytest.approx(share, abs=1e-9)
    made.set(place=made.controls["place"].max)
    assert repr(made).count(f"says {share:.3f}.") == 2


@settings(max_examples=10)
@given(SCALES)
def test_where_the_extra_point_brings_the_means_together_neither_model_has_a_boundary(scale):
    x = np.array([0.1, 4.1, 0.1, 2.1]) * scale
    made = explore_outlier(x, [0, 0, 1, 1], reveal=True)
    now = made.controls["points"].value
    made.set(points=now._replace(x=(*now.x[:4], x.max()), y=(*now.y[:4], 1)))  # ones at 0.1, 2.1 and 4.1
    assert repr(made).startswith("The line is level now: no boundary. Line: 2 of 5 wrong.")
    assert "Logistic curve: no boundary, 2 of 5 wrong, weight 0." in repr(made)


@settings(max_examples=15)
@given(st.floats(1e-7, 1e-3), st.sampled_from([1, -1]))
def test_a_small_weight_that_is_more_than_rounding_is_shown(tilt, sign):
    x = np.array([-1.0, 1.0, -1.0, 1.0 + sign * tilt])
    assert "The line stays between 0 and 1 only from" in repr(explore_line(x, [0, 0, 1, 1]))


def test_a_feature_that_is_the_same_everywhere_leaves_both_models_level():
    made = explore_line([2, 2, 2, 2], [0, 1, 1, 1])
    made.set(place=made.controls["place"].min)
    assert repr(made).endswith("the line says 0.750. The curve says 0.750.")


def test_an_output_hardly_above_1_is_not_called_1():
    made = explore_line()
    slope, height = line(hours().x, hours().y)
    slider = made.controls["place"]
    slider.step = 1e-9
    slider.value = (1.0003 - height) / slope
    assert "the line says 1 + 0.000300, which cannot be a probability" in repr(made)
    slider.value = (0.9999 - height) / slope
    assert "the line says 1.00. The curve" in repr(made)


@pytest.mark.parametrize("labels", [[0, 0, 1, 1], [1, 1, 0, 0]])
def test_a_curve_is_never_sure_beyond_all_doubt(labels):
    made = explore_line([0.0, 0.001, 0.0015, 1.0], labels)
    for place in np.linspace(made.controls["place"].min, made.controls["place"].max, 7):
        made.set(place=float(place))
        said = repr(made).split("The curve says ")[1].split(". ")[0]
        assert said not in ("0", "1", "1 − 0"), repr(made)


def test_places_on_a_line_far_from_zero_are_told_apart():
    x = 1e9 + np.arange(6)
    assert "only from 1,000,000,000.0 to 1,000,000,005.0." in repr(explore_line(x, [0, 0, 1, 0, 1, 1]))


# --- the outputs ----------------------------------------------------------------------------------------------------


def test_the_line_leaves_the_probabilities_where_the_lesson_says():
    slope, height = line(hours().x, hours().y)
    assert (height, slope) == (pytest.approx(-0.15394, abs=5e-6), pytest.approx(0.23460, abs=5e-6))
    made = explore_line()
    made.set(place=8.0)
    assert "the line says 1.72, which cannot be a probability. The curve says 1 − 0.000349" in repr(made)
    assert repr(made).endswith("only from 0.656 h to 4.92 h.")
    made.set(place=3.0)
    assert "which cannot be a probability" not in repr(made)


def test_a_click_asks_about_the_place_under_the_pointer():
    made = explore_line()
    click(made, 0, 5.5, 0.2)
    assert repr(made).startswith("At 5.50 h the line says 1.14, which cannot be a probability.")


# --- what the lesson claims -------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.integers(-20, 20), st.booleans()), min_size=4, max_size=12))
def test_line_and_curve_always_lean_the_same_way(rows):
    x, y = np.array([row[0] for row in rows], float), np.array([row[1] for row in rows], float)
    if 0 < y.mean() < 1 and np.ptp(x):
        apart = x[y == 1].mean() - x[y == 0].mean()
        for weight in (least_squares(x, y)[0], newton(x, y).weights[0]):
            assert abs(weight) < 1e-6 if abs(apart) < 1e-12 else np.sign(weight) == np.sign(apart)


@pytest.mark.parametrize(("place", "label"), [(11, 1), (50, 1), (50, 0)])
def test_the_new_line_is_a_mixture_of_the_label_and_the_old_line(place, label):
    ten, eleven = outlier_line(), outlier_line(place, label=label)
    away = (eleven.x - eleven.x.mean()) ** 2
    leverage = 1 / 11 + away[-1] / away.sum()
    (slope, height), (old_slope, old_height) = line(eleven.x, eleven.y), line(ten.x, ten.y)
    mixture = leverage * label + (1 - leverage) * (old_height + old_slope * place)
    assert height + slope * place == pytest.approx(mixture)
