"""Data and rules of the contest."""

from time import perf_counter

import numpy as np
from sklearn.linear_model import LogisticRegression

SOLVERS = ("newton-cholesky", "newton-cg", "lbfgs")
TOLERANCES = (1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10)


def groups(n, d, seed=0):
    """Overlapping classes drawn from a logistic model with `d` independent features."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    z = X @ rng.normal(size=d) / np.sqrt(d) + 0.2
    return X, (rng.random(n) < 1 / (1 + np.exp(-z))).astype(float)


def gradient_norm(X, y, w, b):
    """Length of the gradient, from the formula."""
    residuals = 1 / (1 + np.exp(-(X @ w + b))) - y
    return float(np.hypot(np.linalg.norm(X.T @ residuals / len(y)), residuals.mean()))


def scikit_learn_fits(X, y):
    """Each solver that gets there, with its loosest tolerance for a gradient of at most 1e-8."""
    fits = {}
    for solver in SOLVERS:
        for tolerance in TOLERANCES:
            model = LogisticRegression(C=np.inf, solver=solver, tol=tolerance, max_iter=1000)
            model.fit(X, y)
            if gradient_norm(X, y, model.coef_[0], model.intercept_[0]) <= 1e-8:
                fits[solver] = lambda model=model: model.fit(X, y)
                break
    return fits


def contest(contestants, rounds):
    """Seconds of each contestant in each round; all take turns within a round, after one round to warm up."""
    times = {name: [] for name in contestants}
    for turn in range(rounds + 1):
        for name, call in contestants.items():
            start = perf_counter()
            call()
            if turn:
                times[name].append(perf_counter() - start)
    return times
