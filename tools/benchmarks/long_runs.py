"""The lessons' numbers that take millions of steps or thousands of starts: ``python -m tools.benchmarks.long_runs``.

A few minutes. Each line says what the lesson states and what is found now, and an assertion compares them.
"""

import warnings
from time import perf_counter

import numpy as np
import pytest
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from logreg_core.data import breast_cancer, challenger, double_well, hours, train_test_split
from logreg_core.losses import squared_error
from logreg_core.training import gradient_descent, standardise


def plateau():
    """Notebook 03: squared error from w = −10 on the hours has not moved after 1.4 million steps."""
    path = gradient_descent(hours().x, hours().y, w=-10, rate=0.25, loss=squared_error, tolerance=0, steps=1_400_000)
    assert path.loss[-1] == pytest.approx(0.5, abs=5e-4)
    return f"loss .500 after 1,400,000 steps: {path.loss[-1]:.7f}"


def valley():
    """Notebook 03: squared error from (b, w) = (−40, 15) on the hours runs down a valley without end."""
    path = gradient_descent(hours().x, hours().y, w=15, b=-40, rate=1, loss=squared_error, tolerance=0, steps=10**7)
    assert (*path.weights, path.loss[-1]) == pytest.approx((35.3, -92.7, 0.200), abs=0.05)
    return f"(b, w) = (-92.7, 35.3), M = .200: ({path.b[-1]:.4f}, {path.w[-1]:.4f}), {path.loss[-1]:.6f}"


def raw_temperatures():
    """Notebook 07: Challenger's raw temperatures need more than 13 million steps at the rate 1/L."""
    path = gradient_descent(challenger().x, challenger().y, steps=2 * 10**7)
    assert path.steps == pytest.approx(13_361_967, rel=1e-6)
    return f"13,361,967 steps: {path.steps:,}"


def trapped(starts=1000):
    """How many random starts squared error leads into the local minimum of the double well, from near and far."""
    z, _ = standardise(double_well().x)
    shares = []
    for sd in (1, 2, 3):
        points = np.random.default_rng(sd).normal(0, sd, (starts, 2))
        paths = [gradient_descent(z, double_well().y, w=w, b=b, rate=4, loss=squared_error) for w, b in points]
        shares.append(100 * np.mean([path.converged and path.w[-1] > 4 for path in paths]))
    assert shares == pytest.approx([6, 21, 29], abs=4)
    return "about 6, 21, 29 % trapped: " + ", ".join(f"{share:.1f}" for share in shares)


def luck_of_the_split(splits=100):
    """Notebook 11: how often the test loss is below the cross-validated one, and what three rows cost in the first."""
    model = make_pipeline(StandardScaler(), LogisticRegression())
    search = GridSearchCV(model, {"logisticregression__C": np.logspace(-3, 3, 13)}, scoring="neg_log_loss", cv=5)
    below = 0
    for seed in range(splits):
        train, test = train_test_split(breast_cancer(), test=0.3, seed=seed)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)  # of the largest C, never chosen
            search.fit(train.x, train.y)
        below += search.score(test.x, test.y) > search.best_score_
        if seed == 0:
            given = cross_val_predict(search.best_estimator_, train.x, train.y, cv=5, method="predict_proba")
            prices = np.sort(-np.log(given[np.arange(len(train.y)), train.y.astype(int)]))
            share = prices[-3:].sum() / prices.sum()
    assert (below, share) == (54, pytest.approx(0.3, abs=0.01))
    return f"54 of 100 splits, .30 by three rows: {below} of {splits}, {share:.3f}"


if __name__ == "__main__":
    for run in (plateau, valley, raw_temperatures, trapped, luck_of_the_split):
        start = perf_counter()
        print(f"{run.__name__:>17}  {run()}  ({perf_counter() - start:.0f} s)", flush=True)
