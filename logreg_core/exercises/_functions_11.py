"""The class that notebook 11, scikit-learn, asks to build, and how it goes wrong."""

import numpy as np

from logreg_core.exercises._estimator import Estimator, Used
from logreg_core.model import sigmoid
from logreg_core.training import newton, standardise


def minimum(X, y, strength, bias_strength=0.0, steps=50):
    """Weights and bias of the lowest mean log loss with a penalty on either; `strength` and the other as λ."""
    design = np.column_stack([X, np.ones(len(y))])
    penalty, at = np.append(np.full(X.shape[1], strength), bias_strength), np.zeros(X.shape[1] + 1)
    for _ in range(steps):
        p = sigmoid(design @ at)
        slope = design.T @ (p - y) / len(y) + penalty * at
        bend = (design.T * (p * (1 - p))) @ design / len(y) + np.diag(penalty)
        at = at - np.linalg.solve(bend, slope)
    return at[:-1], at[-1]


def both(p):
    """The table of scikit-learn: probability of 0, probability of 1."""
    return np.column_stack([1 - p, p])


def estimator(fit=None, say=None):
    """A class that fits with `fit(X, y, C)` -> w, b and answers with `say(z)`, both as they should be unless given."""

    class Mine:
        def __init__(self, C=1.0):
            self.C = C

        def fit(self, X, y):
            self.w, self.b = (fit or usual)(X, y, self.C)
            return self

        def predict_proba(self, X):
            return (say or (lambda z: both(sigmoid(z))))(X @ self.w + self.b)

    return Used(Mine)


def usual(X, y, C):
    """scikit-learn's weights and bias."""
    return newton(X, y, l2=1 / (len(y) * C)).weights


def with_strength(strength):
    """An estimator whose λ is `strength(n, C)`."""
    return estimator(lambda X, y, C: newton(X, y, l2=strength(len(y), C)).weights)


def changed(change):
    """An estimator whose right weights and bias are changed afterward."""
    return estimator(lambda X, y, C: change(*usual(X, y, C)))


def _in_sd(X, y, C):
    values, _ = standardise(X)
    return newton(values, y, l2=1 / (len(y) * C)).weights


def _and_back(X, y, C):
    values, scale = standardise(X)
    return scale.back(*newton(values, y, l2=1 / (len(y) * C)).weights)


def _rows(count, features, seed):
    random = np.random.default_rng(seed)
    X = random.normal(1.0, 1.5, (count, features))
    return X, (random.random(count) < sigmoid(X @ np.linspace(1.2, -0.8, features) - 0.5)).astype(int)


def build():
    """Build: a class with scikit-learn's numbers."""
    one, two, three = _rows(20, 1, 0), _rows(30, 2, 1), _rows(25, 3, 2)
    return Estimator(
        "Mine(X, y, new, C)",
        oracle=estimator(),
        inputs={
            "twenty rows with C = 1": (*one, np.array([[0.0], [1.0], [2.5]]), 1.0),
            "thirty rows of two features with C = 0.1": (*two, two[0][:5], 0.1),
            "25 rows of three features with C = 20": (*three, np.eye(3)[:2], 20.0),
            "thirty rows with C = np.inf": (*two, two[0][3:7], np.inf),
        },
        within=2e-3,
        right="λ = 1/(n·C), and with C = np.inf it is 0. These are scikit-learn's numbers, from a class of yours; the "
        "next picture runs on it.",
        wrong={
            "That is the fit without a penalty, whatever C says. Give `newton` a penalty, `l2=…`.": with_strength(
                lambda n, C: 0.0
            ),
            "λ is 1/C here. C multiplies the sum of n losses, and λ belongs to their mean: divide by n "
            "too.": with_strength(lambda n, C: 1 / C),
            "λ is C here. A larger C must mean a weaker penalty.": with_strength(lambda n, C: C),
            "λ is C/n here. C is upside down: the larger it is, the less the penalty counts.": with_strength(
                lambda n, C: C / n
            ),
            "λ is n·C here, upside down. Divide the whole of scikit-learn's sum by n·C.": with_strength(
                lambda n, C: n * C
            ),
            "λ is n/C here. Divide the whole of scikit-learn's sum by n·C: what now multiplies ½‖w‖²?": with_strength(
                lambda n, C: n / C
            ),
            "λ is 1/n here, as if C were always 1. Use `self.C`.": with_strength(lambda n, C: 1 / n),
            "λ is twice too strong. Both sums have ½‖w‖², so no 2 is left over.": with_strength(
                lambda n, C: 2 / (n * C)
            ),
            "λ is half as strong as it should be. Both sums have ½‖w‖², so the ½ cancels.": with_strength(
                lambda n, C: 1 / (2 * n * C)
            ),
            "λ is 1/(n·C)² here. Once is enough: leave out the square.": with_strength(lambda n, C: 1 / (n * C) ** 2),
            "The bias is forgotten in `predict_proba`: z = X @ self.w + self.b.": changed(lambda w, b: (w, 0.0)),
            "The model has no bias at all. `newton` finds one, its second number.": estimator(
                lambda X, y, C: (minimum(X, y, 1 / (len(y) * C), 1e9)[0], 0.0)
            ),
            "The bias is penalized too. Only the weights are: a column of ones does not belong among the "
            "features.": estimator(lambda X, y, C: minimum(X, y, 1 / (len(y) * C), 1 / (len(y) * C))),
            "The bias has the wrong sign: z = X @ w + b.": changed(lambda w, b: (w, -b)),
            "The weights have the wrong sign.": changed(lambda w, b: (-w, b)),
            "The two columns are swapped: first the probability of 0, then that of 1.": estimator(
                say=lambda z: both(sigmoid(-z))
            ),
            "Those are n probabilities in a list. scikit-learn gives a table with two columns: of 0 and of "
            "1.": estimator(say=sigmoid),
            "That is one column, of label 1. The first column, 1 − p, is missing.": estimator(
                say=lambda z: sigmoid(z)[:, None]
            ),
            "The table lies on its side: one row belongs to each example. `np.column_stack` sets columns beside each "
            "other.": estimator(say=lambda z: both(sigmoid(z)).T),
            "Both columns are the probability of 1. The first one is that of 0, which is 1 − p.": estimator(
                say=lambda z: np.column_stack([sigmoid(z), sigmoid(z)])
            ),
            "Those are scores, with −z in the first column. Put them through the sigmoid.": estimator(
                say=lambda z: np.column_stack([-z, z])
            ),
            "Those are scores, and 1 − z beside them. Put z through the sigmoid first.": estimator(say=both),
            "Those are the scores. Put them through the sigmoid, and set 1 − p beside p.": estimator(say=lambda z: z),
            "Those are decisions, 0 or 1. That is `predict`; return probabilities here.": estimator(
                say=lambda z: both((z >= 0) * 1.0)
            ),
            "Those are labels, one for each row: that is `predict`. Return a table of probabilities.": estimator(
                say=lambda z: (z >= 0) * 1.0
            ),
            "It fits on standardized features and predicts on raw ones. Leave them as they come: whoever uses it "
            "standardizes before `fit`, as with scikit-learn.": estimator(_in_sd),
            "It standardizes inside, which changes what the penalty weighs. scikit-learn takes the features as they "
            "come.": estimator(_and_back),
            "The first column is p − 1, below 0. It should be 1 − p.": estimator(
                say=lambda z: np.column_stack([sigmoid(z) - 1, sigmoid(z)])
            ),
            "Those are odds, e^z, beside their 1 − e^z. Divide: p = 1/(1 + e^(−z)).": estimator(
                say=lambda z: both(np.exp(z))
            ),
            "Those are log-probabilities. Leave out the logarithm.": estimator(say=lambda z: np.log(both(sigmoid(z)))),
            "All weights are 0 here: the same p for every row. Has `fit` stored what it found?": estimator(
                lambda X, y, C: (np.zeros(X.shape[1]), 0.0)
            ),
        },
        otherwise="Minimize ½‖w‖² + C·Σ loss, as scikit-learn does, take the scores X @ w + b, and return the table "
        "[1 − p, p].",
    )
