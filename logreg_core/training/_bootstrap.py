"""How much of a fit is luck? Fit again and again, on data drawn from the data."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_count, as_finite, as_pair, as_share
from logreg_core.losses._blocks import quiet
from logreg_core.losses._margin_losses import LOG, sign
from logreg_core.model import sigmoid

from ._limits import as_step, edges
from ._scale import refuse_huge, robust_scale

BLOCK = 1_000_000  # examples drawn at a time, so that memory stays small
MOST_STEPS, HALVINGS = 200, 60
CLOSE = 1e-24  # nats that the next step could still gain: so little, since an outlier hides what the others want


class BootstrapFits(NamedTuple):
    """One fitted curve for each resample.

    Attributes
    ----------
    w, b : ndarray, shape (k,)
        Weight and bias. Where a resample has no best curve, those of a curve so steep that it looks
        like a step.
    separable : ndarray of bool, shape (k,)
        Which resamples hold both classes, kept apart by one value of the feature: their best curve is a step.
    one_class : ndarray of bool, shape (k,)
        Which resamples hold one class only: their best curve is flat, at 0 or at 1.
    """

    w: np.ndarray
    b: np.ndarray
    separable: np.ndarray
    one_class: np.ndarray

    def scores(self, x: ArrayLike) -> np.ndarray:
        """Log-odds at a number x or at each of `x`, shape (m,), by each resample: shape (k,) or (m, k)."""
        return as_finite(x)[..., None] * self.w + self.b

    def probabilities(self, x: ArrayLike) -> np.ndarray:
        """Probability at a number x or at each of `x`, shape (m,), by each resample: shape (k,) or (m, k)."""
        return sigmoid(self.scores(x))

    def band(self, x: ArrayLike, *, level: float = 0.95) -> tuple[float | np.ndarray, float | np.ndarray]:
        """Where the middle share `level` of the probabilities lies at each of `x`.

        Returns
        -------
        low, high : float or ndarray, the shape of x
        """
        outside = (1 - as_share(level, "level")) / 2
        return tuple(np.quantile(self.probabilities(x), [outside, 1 - outside], axis=-1))


def bootstrap(x: ArrayLike, y: ArrayLike, *, resamples: int = 2000, seed: int = 0) -> BootstrapFits:
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

    Raises
    ------
    ValueError, TypeError
        Where an argument is not what is described here.

    References
    ----------
    Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapters 6, 9 and 13.
    """
    x, y = as_pair(x, y, both_classes=True)
    if x.ndim != 1:
        raise ValueError(f"x must hold one feature, got {x.shape[1]}; choose a column, such as X[:, 0]")
    refuse_huge(x)
    resamples, seed = as_count(resamples, "resamples", least=1), as_count(seed, "seed")
    random, size = np.random.default_rng(seed), max(1, BLOCK // len(x))
    parts = [_fits(x, y, _counts(random, min(size, resamples - start), len(x))) for start in range(0, resamples, size)]
    return BootstrapFits(*map(np.concatenate, zip(*parts, strict=True)))


def _counts(random, draws, n):
    """How often each example was drawn, in each of some draws of n: shape (draws, n)."""
    drawn = random.integers(n, size=(draws, n)) + n * np.arange(draws)[:, None]
    return np.bincount(drawn.ravel(), minlength=draws * n).reshape(draws, n).astype(float)


def _fits(x, y, counts):
    """Weight, bias, and whether the classes are separable or only one, for each row of counts."""
    ends = edges(x, y, counts)
    one_class, constant = ends.one_class, ends.constant
    separable = ends.separable & ~one_class & ~constant
    w, b = np.zeros((2, len(counts)))
    for row in np.flatnonzero(separable | one_class | constant):
        w[row], b[row] = as_step(x, y, counts[row], ends.rising[row] if separable[row] else None)
    usual = ~(separable | one_class | constant)
    scale = robust_scale(x)
    w[usual], b[usual] = scale.back(*_newton(scale.apply(x), sign(y), counts[usual]))
    return w, b, separable, one_class


@quiet
def _newton(x, s, counts):
    """Newton's method from zero, for all rows of counts at once; steps that go too far are halved.

    In each row the feature is counted from where the curve is uncertain. There weight and bias do not disturb each
    other, so that neither a far zero nor an outlier costs digits.
    """
    w, b = np.zeros((2, len(counts)))
    going = np.arange(len(counts))
    for _ in range(MOST_STEPS):
        drawn, margin = counts[going], s * (w[going, None] * x + b[going, None])
        slope, bend = drawn * LOG.slope(margin) * s, drawn * LOG.curvature(margin)
        strength = bend.sum(axis=1)
        middle = bend @ x / strength
        along = x - middle[:, None]
        turn = -(slope * along).sum(axis=1) / (bend * along**2).sum(axis=1)
        lift = -slope.sum(axis=1) / strength - turn * middle
        lost = ~np.isfinite(turn + lift)  # certain everywhere: no way on can be seen
        turn[lost] = lift[lost] = 0.0
        value = (drawn * LOG.value(margin)).sum(axis=1)
        far = np.arange(len(going))
        for _ in range(HALVINGS):
            ahead = s * ((w[going] + turn)[far, None] * x + (b[going] + lift)[far, None])
            far = far[~((drawn[far] * LOG.value(ahead)).sum(axis=1) <= value[far] * (1 + 1e-12))]
            if not len(far):
                break
            turn[far] /= 2
            lift[far] /= 2
        w[going] += turn
        b[going] += lift
        gain = (bend * (turn[:, None] * x + lift[:, None]) ** 2).sum(axis=1)
        going = going[gain > CLOSE]
        if not len(going):
            break
    return w, b
