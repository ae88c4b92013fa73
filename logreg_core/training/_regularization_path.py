"""One fit for each strength of an L2 penalty."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_finite, require

from ._newton import newton


class RegularizationPath(NamedTuple):
    """The best weights under each penalty.

    Attributes
    ----------
    l2 : ndarray, shape (k,)
        Strengths λ, in the order given.
    w : ndarray, shape (k,) or (k, d)
    b : ndarray, shape (k,)
    """

    l2: np.ndarray
    w: np.ndarray
    b: np.ndarray


def regularization_path(x: ArrayLike, y: ArrayLike, l2: ArrayLike) -> RegularizationPath:
    """Fit log loss + (λ/2)·|w|² for many λ, from the strongest to the weakest, each from where the last one ended.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
        One penalty suits all weights only if the features have one scale: standardize them first.
    y : array_like, shape (n,), of 0 and 1; both classes
    l2 : array_like, shape (k,)
        Strengths λ, all above 0: with a penalty there is a minimum, whether the classes are separable or not.

    Returns
    -------
    RegularizationPath

    Raises
    ------
    ValueError, TypeError
        Where an argument is not what is described here.

    References
    ----------
    Friedman, Hastie & Tibshirani (2010), "Regularization paths for generalized linear models": warm starts.
    """
    l2 = np.atleast_1d(as_finite(l2, "l2"))
    require(l2 > 0, l2, "every l2 must be above 0")
    if l2.ndim != 1 or not l2.size:
        raise ValueError(f"l2 must be one list of at least one strength, got shape {l2.shape}")
    found, w, b = {}, None, 0.0
    for place in np.argsort(-l2, kind="stable"):
        w, b = newton(x, y, w=w, b=b, l2=float(l2[place])).weights
        found[place] = w, b
    weights, biases = zip(*(found[place] for place in range(len(l2))), strict=True)
    return RegularizationPath(l2, np.array(weights), np.array(biases))
