"""Speed and memory of the core against scikit-learn and plain NumPy."""

import tracemalloc

import numpy as np

from logreg_core.losses import log_loss_gradient
from logreg_core.training import newton
from tools.benchmarks.contest import contest, gradient_norm, groups, scikit_learn_fits
from tools.benchmarks.table import Figure

SIZES = ((20, 1), (1_000, 2), (100_000, 10), (1_000_000, 20))
LARGE = SIZES[-1]
SHARES = {"newton": 0.02, "gradient": 0.02}  # of X: what they may allocate beside it


def core():
    """Yield fits, gradients and memory, one figure after the other."""
    yield from fits()
    yield from gradients(*LARGE)
    yield from memory(*LARGE)


def fits():
    """Newton's method here against the fastest solver of scikit-learn, both to a gradient of at most 1e-8."""
    for n, d in SIZES:
        X, y = groups(n, d)
        theirs = scikit_learn_fits(X, y)
        times = contest({**theirs, "here": lambda X=X, y=y: newton(X, y)}, rounds=61 if n < 10_000 else 9)
        fastest = min(theirs, key=lambda name: np.median(times[name]))
        path = newton(X, y)
        assert path.converged and gradient_norm(X, y, *path.weights) <= 1e-8
        ratio = np.median(times["here"]) / np.median(times[fastest])
        note = f"{shown(times['here'])} beside {fastest} {shown(times[fastest])}"
        yield Figure(f"newton, {n:,} x {d}", ratio, 0.5, "x", note)


def gradients(n, d):
    """One gradient of the log loss against one sum over the same numbers."""
    X, y = groups(n, d)
    w = np.linspace(-0.5, 0.5, d)

    def plain():
        p = 1 / (1 + np.exp(-(X @ w + 0.1)))
        return X.T @ (p - y) / n, np.mean(p - y)

    times = contest(
        {"X.sum()": X.sum, "here": lambda: log_loss_gradient(X, y, w, 0.1), "plain NumPy": plain}, rounds=41
    )
    assert np.allclose(plain()[0], log_loss_gradient(X, y, w, 0.1)[0])
    for name, goal in (("here", 2), ("plain NumPy", None)):
        note = f"{shown(times[name])} beside X.sum() {shown(times['X.sum()'])}"
        yield Figure(
            f"gradient, {n:,} x {d}, {name}", np.median(times[name]) / np.median(times["X.sum()"]), goal, "x", note
        )


def memory(n, d):
    """Peak of what NumPy allocates beside the data, as a share of them."""
    X, y = groups(n, d)
    for name, call in {
        "newton": lambda: newton(X, y),
        "gradient": lambda: log_loss_gradient(X, y, np.zeros(d), 0.0),
    }.items():
        tracemalloc.start()
        call()
        share = tracemalloc.get_traced_memory()[1] / X.nbytes
        tracemalloc.stop()
        yield Figure(f"memory of {name}, {n:,} x {d}", share, SHARES[name], "x", f"X has {X.nbytes / 2**20:.0f} MiB")


def shown(times):
    """Median and minimum."""
    return f"{np.median(times) * 1e3:.3g} ({min(times) * 1e3:.3g}) ms"
