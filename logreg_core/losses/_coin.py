"""A coin with one chance of heads for every flip, and rows of data that are each a coin of their own."""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_count, as_labels, as_probabilities, as_share
from logreg_core.model import score, sigmoid
from logreg_core.model._sigmoid import plain

from ._blocks import checked
from ._margin_losses import sign

MOST = 2**53  # flips: above, a float no longer holds every whole number
limits = np.errstate(divide="ignore", over="ignore", under="ignore")  # infinity and 0 are the limits, and are meant


@limits
def coin_likelihood(phi: ArrayLike, heads: int, flips: int) -> float | np.ndarray:
    """Likelihood of flips in a given order, L(φ) = φᵏ (1 − φ)ⁿ⁻ᵏ with k heads among n flips.

    Parameters
    ----------
    phi : number or array_like
        Chance of heads, from 0 to 1.
    heads, flips : int
        0 <= heads <= flips, and at least one flip.

    Returns
    -------
    float or ndarray, the shape of phi
        Largest at φ = k/n. Over φ it is no density: its area is k! (n − k)! / (n + 1)!, not 1.
    """
    phi, k, n = _checked(phi, heads, flips)
    return plain(phi**k * (1 - phi) ** (n - k))


@limits
def coin_log_likelihood(phi: ArrayLike, heads: int, flips: int) -> float | np.ndarray:
    """Logarithm of the coin's likelihood, k ln φ + (n − k) ln(1 − φ).

    Parameters
    ----------
    phi, heads, flips
        As in `coin_likelihood`.

    Returns
    -------
    float or ndarray, the shape of phi
        Nats; −∞ where φ rules out what happened.
    """
    phi, k, n = _checked(phi, heads, flips)
    return plain((k * np.log(phi) if k else 0 * phi) + ((n - k) * np.log1p(-phi) if n > k else 0 * phi))


@limits
def coin_likelihood_derivative(phi: ArrayLike, heads: int, flips: int) -> float | np.ndarray:
    """Derivative of the coin's likelihood, dL/dφ, per unit of φ.

    Parameters
    ----------
    phi, heads, flips
        As in `coin_likelihood`.

    Returns
    -------
    float or ndarray, the shape of phi
    """
    phi, k, n = _checked(phi, heads, flips)
    up = k * phi ** (k - 1) * (1 - phi) ** (n - k) if k else 0 * phi
    down = (n - k) * phi**k * (1 - phi) ** (n - k - 1) if n > k else 0 * phi
    return plain(up - down)


@limits
def coin_log_likelihood_derivative(phi: ArrayLike, heads: int, flips: int) -> float | np.ndarray:
    """Derivative of the coin's log-likelihood, k/φ − (n − k)/(1 − φ), in nats per unit of φ.

    It is the derivative of the likelihood divided by the likelihood: both have the same sign, and the same zero.

    Parameters
    ----------
    phi, heads, flips
        As in `coin_likelihood`.

    Returns
    -------
    float or ndarray, the shape of phi
        Infinite where φ rules out what happened.
    """
    phi, k, n = _checked(phi, heads, flips)
    return plain((k / phi if k else 0 * phi) - ((n - k) / (1 - phi) if n > k else 0 * phi))


def flip_probabilities(phi: float, y: ArrayLike) -> np.ndarray:
    """Probability of each flip as it happened: φ for heads, 1 − φ for tails.

    Parameters
    ----------
    phi : float
        Chance of heads, from 0 to 1.
    y : array_like, shape (n,), of 0 (tails) and 1 (heads)

    Returns
    -------
    ndarray, shape (n,)
    """
    phi, y = as_share(phi, "phi"), as_labels(y)
    return np.where(y == 1, phi, 1 - phi)


def label_probabilities(x: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> np.ndarray:
    """Probability that the model gave to what happened in each row: p where y = 1, 1 − p where y = 0.

    Parameters
    ----------
    x, y, w, b
        As in `likelihood`, which is the product of these numbers.

    Returns
    -------
    ndarray, shape (n,)
    """
    x, y, w, b = checked(x, y, w, b)
    return sigmoid(sign(y) * score(x, w, b))


@limits
def running_likelihood(given: ArrayLike) -> np.ndarray:
    """Product of the first one, two, three, … of some probabilities, as float64 keeps it.

    Parameters
    ----------
    given : array_like, shape (n,)
        Probabilities that were given to what happened, from 0 to 1.

    Returns
    -------
    ndarray, shape (n,)
        A product of half the smallest float64, 5e−324, or less is rounded to 0, and stays 0 from there on.
    """
    return np.cumprod(as_probabilities(given, "given", listed=True))


@limits
def running_log_likelihood(given: ArrayLike) -> np.ndarray:
    """Sum of the logarithms of the first one, two, three, … of some probabilities.

    Parameters
    ----------
    given
        As in `running_likelihood`.

    Returns
    -------
    ndarray, shape (n,)
        Nats; −∞ from the first probability of 0 on.
    """
    return np.cumsum(np.log(as_probabilities(given, "given", listed=True)))


def _checked(phi, heads, flips):
    """The chance of heads as an array; heads and flips as whole numbers that belong together."""
    heads, flips = as_count(heads, "heads", most=MOST), as_count(flips, "flips", least=1, most=MOST)
    if heads > flips:
        raise ValueError(f"heads must be at most flips, got {heads} heads in {flips} flips")
    return as_probabilities(phi, "phi"), heads, flips
