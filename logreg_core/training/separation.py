"""Can a line put every point on its right side? Then log loss has no minimum: larger weights always fit better."""

import numpy as np

from logreg_core.losses.example import sign
from logreg_core.model import unchecked_score


def one_feature_separates(x, y):
    """Whether one feature (n,) keeps the classes apart; they may share one value on the boundary."""
    zeros, ones = x[y == 0], x[y == 1]
    return bool(x.min() < x.max() and (zeros.max() <= ones.min() or ones.max() <= zeros.min()))


def separates(x, y, w, b):
    """Whether w·x + b has every row on its right side or on the line, and not all of them on the line.

    Going on in such a direction (w, b) improves some rows and spoils none: a proof that there is no minimum. The
    direction may be known roughly only: rows that seem to lie on the line are put there before the proof is read.

    References
    ----------
    Albert & Anderson (1984), "On the existence of maximum likelihood estimates in logistic regression models".
    """
    margins = sign(y) * unchecked_score(x, w, b)
    largest = np.abs(margins).max()
    on_line = np.abs(margins) <= 1e-6 * largest
    if margins.min() < -1e-6 * largest or on_line.all():
        return False
    if on_line.any():
        w, b = onto_line(x.reshape(len(x), -1)[on_line], np.append(w, b), x.ndim)
        margins = sign(y) * unchecked_score(x, w, b)
    return bool(margins.min() >= -1e-9 * largest and margins.max() > 1e-3 * largest)


def onto_line(rows, direction, ndim):
    """Change (w…, b) as little as possible so that all `rows` score exactly 0."""
    table = np.column_stack([rows, np.ones(len(rows))])
    size = np.sqrt((table**2).mean(axis=0))
    size[size == 0] = 1.0
    values, vectors = np.linalg.eigh((table / size).T @ (table / size) / len(rows))
    free = vectors[:, values <= 1e-12 * values[-1]]
    direction = (free @ (free.T @ (direction * size))) / size
    return (direction[:-1] if ndim == 2 else direction[0]), direction[-1]
