"""How much of a fit is luck of the draw? Fit again and again, on data drawn from the data."""

from typing import NamedTuple

import numpy as np

from logreg_core.inputs import as_count, as_finite, as_pair, as_share
from logreg_core.losses._margin_losses import LOG, sign
from logreg_core.model import sigmoid

from ._limits import as_step, edges
from ._scale import standardise

BLOCK = 1_000_000  # examples drawn at a time, so that memory stays small
MOST_STEPS, HALVINGS = 60, 30
CLOSE = 1e-10  # log-odds per standard deviation


class BootstrapFits(NamedTuple):
    """One fitted curve for each resample.

    Attributes
    ----------
    w, b : ndarray, shape (k,)
        Weight and bias. Where a resample has no best curve, those of a curve so steep that nothing can be seen of it
        but a step.
    separable : ndarray of bool, shape (k,)
        Which resamples hold both classes, kept apart by one value of the feature: their best curve is a step.
    one_class : ndarray of bool, shape (k,)
        Which resamples hold one class only: their best curve is flat, at 0 or at 1.
    """

    w: np.ndarray
    b: np.ndarray
    separable: np.ndarray
    one_class: np.ndarray

    def scores(self, x):
        """Log-odds at a number x or at each of `x`, shape (m,), by each resample: shape (k,) or (m, k)."""
        return as_finite(x)[..., None] * self.w + self.b

    def probabilities(self, x):
        """Probability at a number x or at each of `x`, shape (m,), by each resample: shape (k,) or (m, k)."""
        return sigmoid(self.scores(x))

    def band(self, x, *, level=0.95):
        """Where the middle share `level` of the probabilities lies at each of `x`.

        Returns
        -------
        low, high : float or ndarray, the shape of x
        """
        outside = (1 - as_share(level, "level")) / 2
        return tuple(np.quantile(self.probabilities(x), [outside, 1 - outside], axis=-1))


def bootstrap(x, y, *, resamples=2000, seed=0):
    """Fit log loss to many resamples: n examples each, drawn from the n at hand, with replacement.

    Parameters
    ----------
    x : array_like, shape (n,)
        One feature.
    y : array_like, shape (n,), of 0 and 1; both classes
    resamples : int
        How many to draw, at least 1.
    seed : int
        The same seed gives the same resamples: row after row of ``default_rng(seed).integers(n, size=(resamples, n))``.

    Returns
    -------
    BootstrapFits

    References
    ----------
    Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapters 6, 9 and 13.
    """
    x, y = as_pair(x, y, both_classes=True)
    if x.ndim != 1:
        raise ValueError(f"x must hold one feature, got {x.shape[1]}; choose a column, such as X[:, 0]")
    resamples, seed = as_count(resamples, "resamples", least=1), as_count(seed, "seed")
    scaled, scale = standardise(x)
    random, size = np.random.default_rng(seed), max(1, BLOCK // len(x))
    parts = [_fits(scaled, y, _counts(random, min(size, resamples - start), len(x)))
             for start in range(0, resamples, size)]
    w, b, separable, one_class = map(np.concatenate, zip(*parts, strict=True))
    return BootstrapFits(*scale.back(w, b), separable, one_class)


def _counts(random, draws, n):
    """How often each example was drawn, in each of some draws of n: shape (draws, n)."""
    drawn = random.integers(n, size=(draws, n)) + n * np.arange(draws)[:, None]
    return np.bincount(drawn.ravel(), minlength=draws * n).reshape(draws, n).astype(float)


def _fits(x, y, counts):
    """Weight, bias, and whether the classes are separable or only one, for each row of counts."""
    ends = edges(x, y, counts)
    one_class, constant = ends.one_class, ends.constant
    separable = ends.separable & ~one_class & ~constant
    at = np.zeros((len(counts), 2))
    for row in np.flatnonzero(separable | one_class | constant):
        at[row] = as_step(x, y, counts[row], ends.rising[row] if separable[row] else None)
    usual = ~(separable | one_class | constant)
    at[usual] = _newton(x, y, counts[usual])
    return *at.T, separable, one_class


def _newton(x, y, counts):
    """Newton's method from zero, for all rows of counts at once; steps that go too far are halved."""
    rows = sign(y)[:, None] * np.column_stack([x, np.ones(len(x))])
    squares = (rows[:, :, None] * rows[:, None, :]).reshape(-1, 4)
    at, going = np.zeros((len(counts), 2)), np.arange(len(counts))
    for _ in range(MOST_STEPS):
        here, drawn = at[going] @ rows.T, counts[going]
        slope = (drawn * LOG.slope(here)) @ rows
        bend = ((drawn * LOG.curvature(here)) @ squares).reshape(-1, 2, 2)
        move = -np.linalg.solve(bend, slope[:, :, None])[:, :, 0]
        value = (drawn * LOG.value(here)).sum(axis=1)
        far = np.arange(len(going))
        for _ in range(HALVINGS):
            ahead = (drawn[far] * LOG.value((at[going] + move)[far] @ rows.T)).sum(axis=1)
            far = far[ahead > value[far] * (1 + 1e-12)]
            if not len(far):
                break
            move[far] /= 2
        at[going] += move
        going = going[np.abs(move).max(axis=1) > CLOSE]
        if not len(going):
            break
    return at
