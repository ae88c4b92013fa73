"""The scale of the features: standardising it, and the steepness it gives to the loss."""

from typing import NamedTuple

import numpy as np

from logreg_core.inputs import as_features


class Scale(NamedTuple):
    """Mean and standard deviation of each feature: floats for one feature, arrays (d,) for several."""

    mean: float | np.ndarray
    sd: float | np.ndarray

    @classmethod
    def of(cls, x):
        """Measure features (n,) or (n, d); a feature that never changes keeps its unit."""
        mean, sd = x.mean(axis=0), x.std(axis=0)
        return cls(mean, np.where(sd > 1e-14 * np.abs(mean), sd, 1.0)[()])

    def apply(self, x):
        """Return the features in standard deviations from the mean."""
        values = as_features(x) - self.mean
        values /= self.sd
        return values

    def into(self, w, b):
        """Translate weights of raw features into weights of standardised ones, with the same probabilities."""
        return w * self.sd, b + w @ self.mean if np.ndim(self.mean) else b + w * self.mean

    def back(self, w, b):
        """Translate weights of standardised features into weights of raw ones, with the same probabilities."""
        w = w / self.sd
        return w, b - w @ self.mean if np.ndim(self.mean) else b - w * self.mean


def standardise(x):
    """Give every feature the mean 0 and the standard deviation 1.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)

    Returns
    -------
    values : ndarray, the shape of x
        In standard deviations from the mean (divisor n).
    scale : Scale
        ``scale.apply(new_x)`` treats new data alike; ``scale.back(w, b)`` translates weights for the raw features.
    """
    x = as_features(x)
    scale = Scale.of(x)
    return scale.apply(x), scale


def smoothness(x):
    """Largest curvature L that the mean log loss can have anywhere: λmax(X̃ᵀX̃) / (4n) with X̃ = (X, 1).

    Gradient descent with a rate up to 2/L never goes uphill; 1/L is the usual choice.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)

    Returns
    -------
    float
        Nats per squared unit of weight.

    References
    ----------
    Böhning (1992), "Multinomial logistic regression algorithm".
    """
    x = as_features(x)
    n = len(x)
    table = x.reshape(n, -1)
    sums = table.sum(axis=0)
    moments = np.block([[table.T @ table, sums[:, None]], [sums, float(n)]])
    return float(np.linalg.eigvalsh(moments)[-1] / (4 * n))
