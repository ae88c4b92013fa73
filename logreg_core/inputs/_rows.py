"""Features, labels and probabilities, row by row, and the weights that fit them."""

from typing import NoReturn

import numpy as np
from numpy.typing import ArrayLike

from ._entries import as_finite, as_numbers, require
from ._single import as_number


def as_features(x: ArrayLike, name: str = "x", *, finite: bool = True) -> np.ndarray:
    """Return the features as a float64 array of shape (n,) or (n, d), with at least one row and one column.

    ``finite=False`` leaves the search for NaN and infinity to the caller: on large data one pass over `x` can
    serve both, because a non-finite feature makes a non-finite score.
    """
    x = as_finite(x, name) if finite else as_numbers(x, name)
    if x.ndim not in (1, 2):
        raise ValueError(f"{name} must have shape (n,) for one feature or (n, d) for several, got shape {x.shape}")
    if x.size == 0:
        raise ValueError(f"{name} must have at least one row and one column, got shape {x.shape}")
    return x


def as_labels(y: ArrayLike, n: int | None = None, *, both_classes: bool = False, name: str = "y") -> np.ndarray:
    """Return the labels as a float64 array of shape (n,) of 0 and 1; a fit asks for ``both_classes``."""
    y = as_numbers(y, name, needed="contain only 0 and 1")
    if y.size == 0:
        raise ValueError(f"{name} must have at least one label, got none")
    if y.ndim != 1:
        raise ValueError(f"{name} must have shape (n,), got shape {y.shape}; np.ravel({name}) flattens a column")
    if n is not None and len(y) != n:
        rows = f"each of the {n} rows" if n > 1 else "the one row"
        raise ValueError(f"{name} must have one label for {rows} of x, got {len(y)}")
    positive = y == 1
    require(positive | (y == 0), y, f"{name} must contain only 0 and 1")
    if both_classes and positive.all() | ~positive.any():
        raise ValueError(f"{name} must contain both classes, 0 and 1, but every label is {y[0]:.0f}")
    return y


def as_pair(
    x: ArrayLike, y: ArrayLike, *, both_classes: bool = False, finite: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    """Return features and labels that belong together: shapes (n,) or (n, d), and (n,)."""
    x = as_features(x, finite=finite)
    return x, as_labels(y, len(x), both_classes=both_classes)


def as_weights(w: ArrayLike, b: float, x: np.ndarray) -> tuple[float | np.ndarray, float]:
    """Return the weights that fit features `x`: a float for (n,), an array (d,) for (n, d); and the bias, a float."""
    b = as_number(b, "b")
    if x.ndim < 2:
        return as_number(w, "w", hint=" for one feature"), b
    w = as_finite(w, "w")
    if w.shape != x.shape[1:]:
        columns = f"each of the {x.shape[1]} columns" if x.shape[1] > 1 else "the one column"
        raise ValueError(f"w must have one weight for {columns} of x, got shape {w.shape}")
    return w, b


def refuse_scores(x: np.ndarray) -> NoReturn:
    """Raise for scores w·x + b that came out as NaN or infinite, because of `x` or because they overflowed."""
    as_finite(x)
    raise ValueError("the score w·x + b is too large for a float: rescale x or take smaller weights")


def as_probabilities(p: ArrayLike, name: str = "p", *, n: int | None = None, listed: bool = False) -> np.ndarray:
    """Return probabilities as a float64 array, each between 0 and 1.

    `n` asks for so many of them in one list; ``listed`` for one list of any length but none.
    """
    p = as_numbers(p, name)
    require((p >= 0) & (p <= 1), p, f"{name} must lie between 0 and 1")
    if listed and (p.ndim != 1 or p.size == 0):
        raise ValueError(f"{name} must be one list of at least one probability, got shape {p.shape}")
    if n is not None and p.shape != (n,):
        raise ValueError(f"{name} must have shape ({n},), one probability for each label, got shape {p.shape}")
    return p
