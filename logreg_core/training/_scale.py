"""The scale of the features: standardizing it, and the steepness it gives to the loss."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_features, as_finite, require
from logreg_core.losses._blocks import quiet

ROUNDING = 16 * np.finfo(float).eps  # a feature that varies by no more than this share of itself is constant
FAR, SMALL, LARGE = 1e4, 1e-3, 1e6  # how far from zero, in spreads, and how small or large a spread may be
HUGE = 1e150  # a larger number has no square among the floats
SAMPLE = 1000  # rows that show how far out the features lie


class Scale(NamedTuple):
    """Mean and standard deviation of each feature: floats for one feature, arrays (d,) for several."""

    mean: float | np.ndarray
    sd: float | np.ndarray

    @classmethod
    @quiet
    def of(cls, x: ArrayLike) -> "Scale":
        """Measure features (n,) or (n, d); a feature that never changes, but for rounding, keeps its unit."""
        x = as_features(x)
        mean, sd = x.mean(axis=0), x.std(axis=0)
        if not np.isfinite(sd).all():
            refuse_huge(x)
        return cls(*_steady(x[0], np.ptp(x, axis=0), mean, sd))

    def apply(self, x: ArrayLike) -> np.ndarray:
        """Return the features in standard deviations from the mean."""
        values = as_features(x) - self.mean
        values /= self.sd
        constant = np.equal(self.sd, 1.0)
        if constant.any():  # what is left of a feature that never changes is rounding
            values[np.abs(values) <= np.where(constant, ROUNDING * np.abs(self.mean), 0.0)] = 0.0
        return values

    def into(self, w: float | np.ndarray, b: float) -> tuple[float | np.ndarray, float]:
        """Translate weights of raw features into weights of standardized ones, with the same probabilities."""
        return w * self.sd, b + w @ self.mean if np.ndim(self.mean) else b + w * self.mean

    def back(self, w: float | np.ndarray, b: float) -> tuple[float | np.ndarray, float]:
        """Translate weights of standardized features into weights of raw ones, with the same probabilities."""
        w = w / self.sd
        return w, b - w @ self.mean if np.ndim(self.mean) else b - w * self.mean


def refuse_huge(x):
    """Raise for features whose squares are beyond the largest float."""
    require(np.abs(as_finite(x)) <= HUGE, x, "x must lie within ±1e150, or its squares leave the range of floats")


def _steady(value, change, middle, width):
    """Middle and width of each feature; where it never changes, its value and 1."""
    constant = (change <= ROUNDING * np.abs(value)) | (width == 0)
    return np.where(constant, value, middle)[()], np.where(constant, 1.0, width)[()]


@quiet
def robust_scale(x):
    """Median and half the distance between the quartiles of each feature, which no outlier can move.

    Where most values are the same, the standard deviation serves in place of the second.
    """
    ranked = np.sort(x, axis=0)
    n = len(x)
    spread = (ranked[3 * n // 4] - ranked[n // 4]) / 2
    varied = spread > ROUNDING * np.abs(ranked[n // 2])
    if not np.all(varied):
        spread = np.where(varied, spread, x.std(axis=0))
    return Scale(*_steady(x[0], ranked[-1] - ranked[0], ranked[n // 2], spread))


def sample_scale(x):
    """The robust scale as a sample of at least a thousand rows shows it."""
    return robust_scale(x[:: max(1, len(x) // SAMPLE)])


@quiet
def far_off(x):
    """The scale of features whose numbers would drown a fit in rounding; else None."""
    scale = sample_scale(x)
    if not np.all(np.abs(scale.mean) + scale.sd < HUGE):
        refuse_huge(x)
    if np.all(np.abs(scale.mean) < FAR * scale.sd) and np.all((SMALL < scale.sd) & (scale.sd < LARGE)):
        return None
    return scale


def standardise(x: ArrayLike) -> tuple[np.ndarray, Scale]:
    """Give every feature the mean 0 and the standard deviation 1.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)

    Returns
    -------
    values : ndarray, the shape of x
        In standard deviations from the mean (divisor n); 0 where a feature never changes, but for rounding.
    scale : Scale
        ``scale.apply(new_x)`` treats new data alike; ``scale.back(w, b)`` translates weights for the raw features.
    """
    x = as_features(x)
    scale = Scale.of(x)
    return scale.apply(x), scale


@quiet
def smoothness(x: ArrayLike) -> float:
    """Sharpest curvature K that the mean log loss can have: eig_max(X₁ᵀX₁) / (4n), where X₁ is X with a column of ones.

    Gradient descent with a rate up to 2/K never goes uphill; 1/K is the usual choice.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)

    Returns
    -------
    float
        Nats per squared unit of weight.

    Raises
    ------
    ValueError
        Where a feature is beyond ±1e150: its square leaves the range of floats.

    References
    ----------
    Böhning (1992), "Multinomial logistic regression algorithm".
    """
    x = as_features(x)
    n = len(x)
    table = x.reshape(n, -1)
    sums, squares = table.sum(axis=0), table.T @ table
    if not np.isfinite(squares).all():
        refuse_huge(x)
    moments = np.block([[squares, sums[:, None]], [sums, float(n)]])
    return float(np.linalg.eigvalsh(moments)[-1] / (4 * n))
