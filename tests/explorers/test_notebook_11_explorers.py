"""What a penalty does to a curve, to units and to a far example: the numbers said are those of scikit-learn."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from logreg_core import explorers
from logreg_core.data import dataset, hours, outlier_line
from logreg_core.model import sigmoid
from logreg_core.panels import style
from logreg_core.training import newton
from tests.helpers import artist, click, said


def theirs(x, y, C):
    """Weight and bias by scikit-learn."""
    model = LogisticRegression(C=C, tol=1e-10, max_iter=100_000).fit(np.reshape(x, (len(y), -1)), y)
    return model.coef_[0, 0], model.intercept_[0]


# --- shrink -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("preset", "C"), [("C = 0.01", 0.01), ("C = 1", 1.0), ("C = 1,000", 1000.0)])
def test_the_curve_is_scikit_learns_for_every_c(preset, C):
    made = explorers.explore_shrink()
    made.presets[preset].click()
    w, b = theirs(hours().x, hours().y, C)
    assert said(made, "weight") == pytest.approx(w, rel=0.005)
    assert said(made, "½w² is") == pytest.approx(w * w / 2, rel=0.005)
    curve = artist(made.scene.figure.axes[0], color=style.INK, linestyle="-")
    assert curve.get_ydata() == pytest.approx(sigmoid(w * curve.get_xdata() + b), abs=1e-5)


@pytest.mark.parametrize(("name", "factor"), [("days", 1 / 24), ("hours", 1.0), ("minutes", 60.0)])
def test_one_c_is_another_penalty_in_another_unit(name, factor):
    made = explorers.explore_shrink(units=True)
    made.set(unit=factor)
    assert f"counted in {name}" in repr(made)
    w, _ = theirs(factor * hours().x, hours().y, 1.0)
    assert said(made, "weight") == pytest.approx(factor * w, rel=0.005)


def test_rows_that_are_apart_have_a_curve_only_with_the_penalty():
    made = explorers.explore_shrink([1, 2, 3, 4, 5], [0, 0, 0, 1, 1])
    assert "no lowest point without a penalty" in repr(made)
    assert not [line for line in made.scene.figure.axes[0].lines if line.get_label() == "no penalty"]


# --- far --------------------------------------------------------------------------------------------------------


def boundary(far, scaled, penalty):
    """Where scikit-learn's boundary is, in weeks."""
    x, y = np.append(outlier_line().x, far), np.append(outlier_line().y, 1)
    mean, sd = (x.mean(), x.std()) if scaled else (0.0, 1.0)
    w, b = theirs((x - mean) / sd, y, 1.0 if penalty else np.inf)
    return mean - b * sd / w


@pytest.mark.parametrize("far", [11, 30, 50])
@pytest.mark.parametrize("scaled", [True, False])
@pytest.mark.parametrize("penalty", [True, False])
def test_the_boundary_is_scikit_learns_wherever_the_far_runner_stands(far, scaled, penalty):
    made = explorers.explore_far(far=far, scaled=scaled, penalty=penalty, reveal=True)
    assert said(made, "boundary is at") == pytest.approx(boundary(far, scaled, penalty), abs=0.006)


def test_standardised_and_penalised_the_far_runner_makes_everybody_finish():
    made = explorers.explore_far(reveal=True)
    assert "boundary is at −1.39 weeks" in repr(made) and "11 predicted to finish" in repr(made)
    assert said(made, "deviation is") == pytest.approx(13.1)
    assert outlier_line().x.std() == pytest.approx(2.87, abs=0.005)
    assert "7 predicted to finish" in repr(explorers.explore_far(reveal=True, penalty=False))
    assert "7 predicted to finish" in repr(explorers.explore_far(reveal=True, scaled=False))


def test_until_it_is_revealed_neither_sentence_nor_picture_tells():
    made = explorers.explore_far()
    axes = made.scene.figure.axes[0]
    assert "−1.39" not in repr(made) and "4.18" in repr(made)
    curve = artist(axes, label="with the extra runner")
    assert not curve.get_visible()
    click(made, 0, 20.0, 0.5)
    assert made.values()["guess"] == pytest.approx(20.0, abs=0.3)
    made.set(reveal=True)
    assert curve.get_visible() and "you guessed 20" in repr(made)


# --- penalty, on the reader's class -----------------------------------------------------------------------------


class Mine:
    """As the notebook's solution."""

    def __init__(self, C=1.0):
        self.C = C

    def fit(self, X, y):
        self.w, self.b = newton(X, y, l2=1 / (len(y) * self.C)).weights
        return self

    def predict_proba(self, X):
        p = sigmoid(X @ self.w + self.b)
        return np.column_stack([1 - p, p])


def test_the_dots_of_a_right_class_lie_on_the_lines():
    made = explorers.explore_penalty(model=Mine)
    assert said(made, "at most") < 1e-4
    dots = artist(made.scene.figure.axes[0], color=style.GUESS)
    assert len(dots.get_xdata()) == 15 * 30


def test_a_penalty_that_forgets_n_is_seen_beside_the_lines():
    class Forgetful(Mine):
        def fit(self, X, y):
            self.w, self.b = newton(X, y, l2=1 / self.C).weights
            return self

    assert said(explorers.explore_penalty(model=Forgetful), "at most") > 1


class Unbuilt:
    def __init__(self, C=1.0):
        self.C = C

    def fit(self, X, y):
        """Find weights and bias."""
        ...

    def predict_proba(self, X):
        """A table."""
        ...


class NoSelf(Mine):
    def fit(self, X, y):
        Mine.fit(self, X, y)


class OneList(Mine):
    def predict_proba(self, X):
        return sigmoid(X @ self.w + self.b)


class Decides(Mine):
    def predict_proba(self, X):
        return np.round(Mine.predict_proba(self, X))


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("model", "words"),
    [
        (Unbuilt, "Write Unbuilt in the cell above"),
        (NoSelf, "end it with return self"),
        (OneList, "returns 31 numbers, but here a table of 31 × 2 are needed"),
        (Decides, "no weight can be read off"),
    ],
)
def test_a_class_that_cannot_be_drawn_is_told_why(model, words):
    assert words in repr(explorers.explore_penalty(model=model))


def test_an_object_is_no_class():
    with pytest.raises(TypeError, match="pass its name without parentheses"):
        explorers.explore_penalty(model=Mine())


def test_a_press_on_a_curve_chooses_its_feature():
    made = explorers.explore_penalty()
    left = made.scene.figure.axes[0]
    lines = [line for line in left.lines if len(line.get_xdata()) == 71 and line.get_alpha() == 0.45]
    l2, height = lines[20].get_xdata()[3], lines[20].get_ydata()[3]
    click(made, 0, l2, height)
    assert made.values()["feature"] == 20 and made.values()["l2"] == pytest.approx(l2)
    click(made, 0, 10.0, -25.0)
    assert made.values()["feature"] == 20 and made.values()["l2"] == pytest.approx(10.0)


def test_the_loss_of_knowing_nothing_is_where_ever_more_penalty_leads():
    data = dataset([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0, 1, 0, 0, 1, 1, 0, 1, 1, 1])
    made = explorers.explore_penalty(data)
    made.set(l2=10.0)
    right = made.scene.figure.axes[1]
    level = next(line for line in right.lines if line.get_linestyle() == ":").get_ydata()[0]
    assert said(made, "training rows?,") == pytest.approx(level, abs=0.02)
