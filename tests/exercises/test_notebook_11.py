"""Notebook 11: the class to build and the judge to fix tell a beginner's mistakes apart; the answers are right."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from logreg_core.exercises import check
from logreg_core.exercises._functions_11_judge import coins
from logreg_core.exercises._lesson import exercise, quizzes
from logreg_core.model import sigmoid
from logreg_core.training import gradient_descent, newton, standardise

MINE, JUDGE = [], []


def program(to, *words, status="wrong"):
    """A program as a beginner may write it, and words that the hint must have."""

    def keep(made):
        to.append(pytest.param(made, status, words, id=made.__name__))
        return made

    return keep


# --- 11.1: the class --------------------------------------------------------------------------------------------


class Base:
    """What the notebook gives."""

    def __init__(self, C=1.0):
        self.C = C


@program(MINE, "λ = 1/(n·C)", status="right")
class Right(Base):
    def fit(self, X, y):
        self.w, self.b = newton(X, y, l2=1 / (len(y) * self.C)).weights
        return self

    def predict_proba(self, X):
        p = sigmoid(X @ self.w + self.b)
        return np.column_stack([1 - p, p])


@program(MINE, "λ = 1/(n·C)", status="right")
class OtherNames(Base):
    def fit(self, X, y):
        n, d = X.shape
        self.theta = np.append(*newton(X, y, l2=1 / n / self.C).weights)
        return self

    def predict_proba(self, X):
        z = X @ self.theta[:-1] + self.theta[-1]
        return np.array([1 / (1 + np.exp(z)), 1 / (1 + np.exp(-z))]).T


@program(MINE, "λ = 1/(n·C)", status="right")
class ByGradientDescent(Base):
    def fit(self, X, y):
        self.w, self.b = np.zeros(X.shape[1]), 0.0
        rate = 0.3 / (1 + 1 / (len(y) * self.C))
        for _ in range(3000):
            gap = 1 / (1 + np.exp(-(X @ self.w + self.b))) - y
            slope = X.T @ gap / len(y) + self.w / (len(y) * self.C)
            self.w, self.b = self.w - rate * slope, self.b - rate * gap.mean()
        return self

    def predict_proba(self, X):
        return [[1 - p, p] for p in 1 / (1 + np.exp(-(X @ self.w + self.b)))]


@program(MINE, "λ = 1/(n·C)", status="right")
class WithThePackagesDescent(Right):
    def fit(self, X, y):
        self.w, self.b = gradient_descent(X, y, l2=1 / (len(y) * self.C)).weights
        return self


@program(MINE, "Write `fit` and `predict_proba`", status="open")
class Unbuilt(Base):
    def fit(self, X, y):
        """Find weights and bias."""
        ...

    def predict_proba(self, X):
        """A table."""
        ...


def strength(l2):
    """The class with another λ."""

    def fit(self, X, y):
        self.w, self.b = newton(X, y, l2=l2(len(y), self.C)).weights
        return self

    return type(Right)("Other", (Right,), {"fit": fit, "__module__": __name__})


for words, name, l2 in [
    ("without a penalty", "no_penalty", lambda n, C: 0.0),
    ("λ is 1/C", "n_forgotten", lambda n, C: 1 / C),
    ("λ is C here", "c_itself", lambda n, C: C),
    ("λ is C/n", "upside_down", lambda n, C: C / n),
    ("λ is n·C", "both_upside_down", lambda n, C: n * C),
    ("λ is n/C", "n_upside_down", lambda n, C: n / C),
    ("as if C were always 1", "c_unused", lambda n, C: 1 / n),
    ("twice too strong", "without_the_half", lambda n, C: 2 / (n * C)),
    ("half as strong", "halved_again", lambda n, C: 1 / (2 * n * C)),
]:
    MINE.append(pytest.param(strength(l2), "wrong", (words,), id=name))


@program(MINE, "without a penalty")
class PenaltyForgotten(Right):
    def fit(self, X, y):
        self.w, self.b = newton(X, y).weights
        return self


@program(MINE, "returns nothing", "return self")
class ReturnsNothing(Right):
    def fit(self, X, y):
        Right.fit(self, X, y)


@program(MINE, "returns something else", "return self")
class ReturnsWeights(Right):
    def fit(self, X, y):
        Right.fit(self, X, y)
        return self.w, self.b


@program(MINE, "returns something else")
class ReturnsTheResult(Base):
    def fit(self, X, y):
        return newton(X, y, l2=1 / (len(y) * self.C))

    predict_proba = Right.predict_proba


@program(MINE, "n probabilities in a list")
class OneList(Right):
    def predict_proba(self, X):
        return sigmoid(X @ self.w + self.b)


@program(MINE, "one column")
class OneColumn(Right):
    def predict_proba(self, X):
        return sigmoid(X @ self.w + self.b)[:, None]


@program(MINE, "swapped")
class Swapped(Right):
    def predict_proba(self, X):
        p = sigmoid(X @ self.w + self.b)
        return np.column_stack([p, 1 - p])


@program(MINE, "lies on its side")
class Lying(Right):
    def predict_proba(self, X):
        p = sigmoid(X @ self.w + self.b)
        return np.array([1 - p, p])


@program(MINE, "lies on its side")
class APair(Right):
    def predict_proba(self, X):
        p = sigmoid(X @ self.w + self.b)
        return 1 - p, p


@program(MINE, "Both columns are the probability of 1")
class Twice(Right):
    def predict_proba(self, X):
        p = sigmoid(X @ self.w + self.b)
        return np.column_stack([p, p])


@program(MINE, "decisions, 0 or 1")
class Decisions(Right):
    def predict_proba(self, X):
        yes = (X @ self.w + self.b >= 0).astype(float)
        return np.column_stack([1 - yes, yes])


@program(MINE, "labels, one for each row")
class Labels(Right):
    def predict_proba(self, X):
        return np.where(sigmoid(X @ self.w + self.b) >= 0.5, 1, 0)


@program(MINE, "Those are the scores")
class Scores(Right):
    def predict_proba(self, X):
        return X @ self.w + self.b


@program(MINE, "through the sigmoid first")
class SigmoidForgotten(Right):
    def predict_proba(self, X):
        z = X @ self.w + self.b
        return np.column_stack([1 - z, z])


@program(MINE, "bias is forgotten")
class BiasForgotten(Right):
    def predict_proba(self, X):
        p = sigmoid(X @ self.w)
        return np.column_stack([1 - p, p])


@program(MINE, "bias has the wrong sign")
class BiasSubtracted(Right):
    def predict_proba(self, X):
        p = sigmoid(X @ self.w - self.b)
        return np.column_stack([1 - p, p])


@program(MINE, "bias is penalized")
class BiasPenalised(Right):
    def fit(self, X, y):
        table, at = np.column_stack([np.ones(len(y)), X]), np.zeros(X.shape[1] + 1)
        for _ in range(5000):
            slope = table.T @ (sigmoid(table @ at) - y) / len(y) + at / (len(y) * self.C)
            at = at - 0.3 / (1 + 1 / (len(y) * self.C)) * slope
        self.b, self.w = at[0], at[1:]
        return self


@program(MINE, "no bias at all")
class NoBias(Right):
    def fit(self, X, y):
        self.w, self.b = np.zeros(X.shape[1]), 0.0
        rate = 0.3 / (1 + 1 / (len(y) * self.C))
        for _ in range(5000):
            self.w = self.w - rate * (X.T @ (sigmoid(X @ self.w) - y) / len(y) + self.w / (len(y) * self.C))
        return self


class LabelsFirst(Right):
    def fit(self, X, y):
        self.w, self.b = newton(y, X, l2=1 / (len(y) * self.C)).weights
        return self


@program(MINE, "fits on standardized features and predicts on raw ones")
class StandardisedInFitOnly(Right):
    def fit(self, X, y):
        X = (X - X.mean(axis=0)) / X.std(axis=0)
        return Right.fit(self, X, y)


@program(MINE, "standardizes inside")
class StandardisedInside(Right):
    def fit(self, X, y):
        values, self.scale = standardise(X)
        return Right.fit(self, values, y)

    def predict_proba(self, X):
        return Right.predict_proba(self, self.scale.apply(X))


@program(MINE, "`self.w = w`")
class NotKept(Right):
    def fit(self, X, y):
        w, b = newton(X, y, l2=1 / (len(y) * self.C)).weights
        return self


@program(MINE, "`self.w = w`")
class SelfForgotten(Right):
    def predict_proba(self, X):
        p = sigmoid(X @ w + b)  # noqa: F821
        return np.column_stack([1 - p, p])


@program(MINE, "`self.w = w`")
class CWithoutSelf(Right):
    def fit(self, X, y):
        self.w, self.b = newton(X, y, l2=1 / (len(y) * C)).weights  # noqa: F821
        return self


@program(MINE, "first argument of every method is `self`")
class WithoutSelf(Right):
    def fit(X, y):  # noqa: N805
        return newton(X, y).weights


@program(MINE, "returns None")
class Prints(Right):
    def predict_proba(self, X):
        print(sigmoid(X @ self.w + self.b))


@program(MINE, "returns None")
class OnlyFit(Right):
    def predict_proba(self, X):
        """A table (n, 2)."""
        ...


@program(MINE, "stops", "its `.weights` are w and b")
class WeightsNotUnpacked(Right):
    def fit(self, X, y):
        self.w, self.b = newton(X, y, l2=1 / (len(y) * self.C))
        return self


@program(MINE, "stops")
class Backwards(Right):
    def fit(self, X, y):
        self.b, self.w = newton(X, y, l2=1 / (len(y) * self.C)).weights
        return self


@program(MINE, "no method `predict_proba`", status="unreadable")
class NoPrediction(Base):
    def fit(self, X, y):
        return self


@pytest.mark.parametrize(("made", "status", "words"), MINE)
def test_a_class_is_told_what_is_wrong_with_it(made, status, words):
    feedback = check("11.1", made)
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (Right(), "its name alone"),
        (Right.fit, "A class is needed"),
        (LogisticRegression, "comes with a package"),
        (3.0, "A class is needed"),
    ],
)
def test_what_is_no_class_of_the_readers_is_refused_in_words(given, words):
    feedback = check("11.1", given)
    assert feedback.status == "unreadable" and words in feedback.text


def test_a_line_of_the_readers_is_named_where_it_stops():
    assert "`self.w, self.b = newton(y, X" in check("11.1", LabelsFirst).text


def test_the_oracle_gives_the_numbers_of_scikit_learn():
    for (X, y, new, C), table in zip(
        exercise("11.1").inputs.values(), exercise("11.1").expected().values(), strict=True
    ):
        theirs = LogisticRegression(C=C, tol=1e-10, max_iter=10_000).fit(X, y).predict_proba(new)
        assert np.array(table) == pytest.approx(theirs, abs=1e-7)


def test_at_least_25_wrong_programs_are_tried():
    assert all(sum(one.values[1] != "right" for one in programs) >= 25 for programs in (MINE, JUDGE))


# --- 11.2: judge(X, y) ------------------------------------------------------------------------------------------


def judging(choose, train, test, *, telling=np.abs, keep=20, first=False):
    """A judge with scikit-learn; each place is a pair of ends, as shares of the rows."""

    def judge(X, y):
        one, two, three = (slice(int(a * len(y)), int(b * len(y))) for a, b in (choose, train, test))
        A, c = X[one], y[one]
        apart = A[c == 1].mean(axis=0) - A[c == 0].mean(axis=0)
        order = np.argsort(telling(apart))
        best = order[:keep] if first else order[-keep:]
        model = LogisticRegression().fit(X[two][:, best], y[two])
        return model.score(X[three][:, best], y[three])

    return judge


FIRST, LAST, ALL = (0, 0.5), (0.5, 1), (0, 1)
for status, words, name, function in [
    ("right", "Choosing features is learning too", "mended", judging(FIRST, FIRST, LAST)),
    ("wrong", "as it was", "as_it_was", judging(ALL, FIRST, LAST)),
    ("wrong", "chosen on the held-out rows", "chosen_on_the_judges", judging(LAST, FIRST, LAST)),
    ("wrong", "training rows judge themselves", "training_judges", judging(FIRST, FIRST, FIRST)),
    ("wrong", "all rows judge", "all_judge", judging(FIRST, FIRST, ALL)),
    ("wrong", "the fit now sees all rows", "all_train", judging(FIRST, ALL, LAST)),
    ("wrong", "All rows choose, all rows train", "all_choose_and_train", judging(ALL, ALL, LAST)),
    ("wrong", "Nothing is held out", "all_three", judging(ALL, ALL, ALL)),
    ("wrong", "training rows judge themselves", "chosen_by_all_judged_by_training", judging(ALL, FIRST, FIRST)),
    ("wrong", "swapped", "halves_swapped", judging(LAST, LAST, FIRST)),
    ("wrong", "held-out half only", "trained_on_the_judges", judging(FIRST, LAST, LAST)),
    ("wrong", "20 worst", "worst_columns", judging(FIRST, FIRST, LAST, first=True)),
    ("wrong", "Without `np.abs`", "no_abs", judging(FIRST, FIRST, LAST, telling=lambda a: a)),
    ("wrong", "Which rows", "ten_columns", judging(FIRST, FIRST, LAST, keep=10)),
    ("wrong", "Which rows", "thirty_columns", judging(FIRST, FIRST, LAST, keep=30)),
    ("wrong", "Which rows", "a_third", judging((0, 1 / 3), (0, 1 / 3), (1 / 3, 1))),
    ("wrong", "Which rows", "ten_columns_of_all", judging(ALL, FIRST, LAST, keep=10)),
    ("wrong", "Which rows", "last_quarter", judging(FIRST, FIRST, (0.75, 1))),
    ("wrong", "Which rows", "negated", judging(FIRST, FIRST, LAST, telling=lambda a: -a)),
]:
    JUDGE.append(pytest.param(function, status, (words,), id=name))


@program(JUDGE, "number of rows one time too many")
def divided_again(X, y):
    return judging(FIRST, FIRST, LAST)(X, y) / len(y)


@program(JUDGE, "percent")
def in_percent(X, y):
    return 100 * judging(FIRST, FIRST, LAST)(X, y)


@program(JUDGE, "returns None")
def printed(X, y):
    print(judging(FIRST, FIRST, LAST)(X, y))


@program(JUDGE, "stops")
def labels_not_cut(X, y):
    apart = X[:30][y == 1].mean(axis=0) - X[:30][y == 0].mean(axis=0)
    return apart[0]


@program(JUDGE, "gives the same result, whatever goes in")
def one_half(X, y):
    return 0.5


@program(JUDGE, "Which rows")
def share_wrong(X, y):
    return 1 - judging(FIRST, FIRST, LAST)(X, y)


@program(JUDGE, "first 20 features")
def first_twenty(X, y):
    half = len(y) // 2
    return LogisticRegression().fit(X[:half, :20], y[:half]).score(X[half:, :20], y[half:])


@program(JUDGE, "Which rows")
def every_column(X, y):
    half = len(y) // 2
    return LogisticRegression().fit(X[:half], y[:half]).score(X[half:], y[half:])


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("function", "status", "words"), JUDGE)
def test_judge_is_told_what_is_wrong_with_it(function, status, words):
    feedback = check("11.2", lambda X, y: function(X, y))
    assert feedback.status == status, feedback.text
    assert all(word in feedback.text for word in words), feedback.text


def test_coins_are_foretold_by_the_wrong_program_only():
    wrong, right = (
        np.array([judging(rows, FIRST, LAST)(*coins(seed=seed)) for seed in range(200)]) for rows in (ALL, FIRST)
    )
    assert wrong[0] == pytest.approx(0.83, abs=0.005)
    assert wrong.mean() == pytest.approx(0.90, abs=0.005) and right.mean() == pytest.approx(0.51, abs=0.005)
    assert np.quantile(wrong, [0.025, 0.975]) == pytest.approx([0.77, 1.0], abs=0.005)


# --- quizzes ----------------------------------------------------------------------------------------------------


def test_yes_is_right_as_often_as_no_and_no_place_is_favoured():
    mine = [question for name, question in quizzes().items() if name.startswith("11.")]
    places = [[option.right for option in question.options].index(True) for question in mine]
    right = [question.options[place].text for question, place in zip(mine, places, strict=True)]
    begins = [text.split(" ")[0].strip(",:") for text in right]
    assert begins.count("Yes") == begins.count("No") == 1
    assert len(set(places)) == 4
