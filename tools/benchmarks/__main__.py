"""Speed and memory against scikit-learn and plain NumPy, on this computer: ``python -m tools.benchmarks``.

Contestants take turns, so that whatever else the computer does touches all alike; medians are compared. A quiet
computer and two or three repetitions are worth more than one long run.
"""

import os
import platform
import tracemalloc

import numpy as np
import sklearn

from logreg_core.losses import log_loss_gradient
from logreg_core.training import newton
from tools.benchmarks.contest import contest, gradient_norm, groups, scikit_learn_fits

SIZES = ((20, 1), (1_000, 2), (100_000, 10), (1_000_000, 20))


def fits():
    """Newton's method here against the fastest solver of scikit-learn, both to a gradient of at most 1e-8."""
    print("\nFit without penalty until the gradient is at most 1e-8: milliseconds, median (minimum)")
    print(f"{'rows x columns':>15} {'scikit-learn':>18} {'solver':>16} {'here':>18} {'ratio':>6}")
    for n, d in SIZES:
        X, y = groups(n, d)
        theirs = scikit_learn_fits(X, y)
        times = contest({**theirs, "here": lambda X=X, y=y: newton(X, y)}, rounds=61 if n < 10_000 else 9)
        fastest = min(theirs, key=lambda name: np.median(times[name]))
        path = newton(X, y)
        assert path.converged and gradient_norm(X, y, *path.weights) <= 1e-8
        ratio = np.median(times["here"]) / np.median(times[fastest])
        print(f"{n:>11,} x {d:<2} {shown(times[fastest])} {fastest:>16} {shown(times['here'])} {ratio:>6.2f}")


def gradients(n=1_000_000, d=20):
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
    print(f"\nOne gradient of the log loss at {n:,} x {d}: milliseconds, median (minimum)")
    for name, taken in times.items():
        print(f"{name:>15} {shown(taken)}   {np.median(taken) / np.median(times['X.sum()']):.2f} x X.sum()")


def memory(n=1_000_000, d=20):
    """Peak of what NumPy allocates beside the data."""
    X, y = groups(n, d)
    print(f"\nPeak extra memory at {n:,} x {d}, as a share of X ({X.nbytes / 2**20:.0f} MiB)")
    for name, call in {
        "newton": lambda: newton(X, y),
        "gradient": lambda: log_loss_gradient(X, y, np.zeros(d), 0.0),
    }.items():
        tracemalloc.start()
        call()
        print(f"{name:>15} {tracemalloc.get_traced_memory()[1] / X.nbytes:.3f}")
        tracemalloc.stop()


def shown(times):
    return f"{np.median(times) * 1e3:>8.3f} ({min(times) * 1e3:>7.3f})"


if __name__ == "__main__":
    print(
        f"Python {platform.python_version()}, NumPy {np.__version__}, scikit-learn {sklearn.__version__}, "
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
        if hasattr(os, "getloadavg")
        else ""
    )
    fits()
    gradients()
    memory()
