"""Means over all rows. This is the only place that knows how the rows are walked through.

Large data are taken in blocks of rows that fit a processor's cache, so that each block comes from memory once however
often it is used, and temporaries stay small. Small data are a single block: the formula itself.
"""

import math
from typing import NamedTuple

import numpy as np

from logreg_core.inputs import as_pair, as_weights, refuse_scores
from logreg_core.losses.example import sign
from logreg_core.model import unchecked_score

FOR_SLOPES, FOR_CURVATURES = 327_680, 40_960  # numbers in a block: measured fastest with 1 MB of cache per core
quiet = np.errstate(over="ignore", invalid="ignore")  # an overflow ends as 0, or is refused


class Around(NamedTuple):
    """A loss around one point: value, gradient (d+1,) and Hessian (d+1, d+1) in the order (w…, b), worst margin."""

    value: float
    gradient: np.ndarray
    hessian: np.ndarray
    margin: float


def checked(x, y, w, b):
    """Check what every loss takes; NaN and infinity in `x` are left to the scores."""
    x, y = as_pair(x, y, finite=False)
    return x, y, *as_weights(w, b, x)


def blocks(x, y, size):
    """Yield features and signs by blocks of rows, about `size` numbers each."""
    rows = max(64, min(16_384, size * len(x) // x.size))
    for start in range(0, len(x), rows):
        yield x[start : start + rows], sign(y[start : start + rows])


@quiet
def mean_value(loss, x, y, w, b):
    """Mean loss, a float."""
    total = scores = 0.0
    for part, s in blocks(x, y, FOR_SLOPES):
        margin = s * unchecked_score(part, w, b)
        scores += margin.sum()
        total += loss.value(margin).sum()
    if not math.isfinite(scores):
        refuse_scores(x)
    return float(total / len(y))


@quiet
def mean_values(loss, x, y, w, b):
    """Mean loss at each of k points: `w` (k,) or (k, d) and `b` (k,) give (k,)."""
    if len(x) > 4096:
        return np.array([mean_value(loss, x, y, *point) for point in zip(w, b, strict=True)])
    s, k = sign(y), max(1, 65_536 // len(x))
    x, w = (x, w) if x.ndim == 2 else (x[:, None], w[:, None])
    parts = [s * (w[i : i + k] @ x.T + b[i : i + k, None]) for i in range(0, len(b), k)]
    return np.concatenate([loss.value(margin).mean(axis=1) for margin in parts])


@quiet
def unchecked_gradient(loss, x, y, w, b):
    """Mean gradient ``(dw, db)``, in the shapes of `w` and `b`; NaN where the scores were."""
    dw = db = 0.0
    for part, s in blocks(x, y, FOR_SLOPES):
        slope = s * loss.slope(s * unchecked_score(part, w, b))
        dw = dw + np.dot(slope, part)
        db += slope.sum()
    return dw / len(y), db / len(y)


def mean_gradient(loss, x, y, w, b):
    """Mean gradient ``(dw, db)``: float or array (d,), and float."""
    dw, db = unchecked_gradient(loss, x, y, w, b)
    if not np.isfinite(dw).all():
        refuse_scores(x)
    return (dw if x.ndim == 2 else float(dw)), float(db)


def gradient_function(loss, x, y):
    """Return the mean gradient as a function of one vector (w…, b), made ready for many calls on the same data."""
    if x.size > FOR_SLOPES:
        return lambda at: np.append(*unchecked_gradient(loss, x, y, at[:-1] if x.ndim == 2 else at[0], at[-1]))
    rows = sign(y)[:, None] * np.column_stack([x, np.ones(len(x))])
    shares = rows / len(rows)
    return lambda at: loss.slope(rows.dot(at)).dot(shares)


@quiet
def mean_around(loss, x, y, w, b):
    """Value, gradient, Hessian and worst margin in one pass."""
    n, d = len(x), x.size // len(x)
    w = np.reshape(w, d)
    value, gradient, hessian, worst = 0.0, np.zeros(d + 1), np.zeros((d + 1, d + 1)), math.inf
    for part, s in blocks(x.reshape(n, d), y, FOR_CURVATURES):
        margin = s * (part @ w + b)
        slope, curvature = s * loss.slope(margin), loss.curvature(margin)
        weighted = part * curvature[:, None]
        value += loss.value(margin).sum()
        gradient += np.append(np.dot(slope, part), slope.sum())
        hessian[:d, :d] += np.dot(weighted.T, part)
        hessian[d] += np.append(weighted.sum(axis=0), curvature.sum())
        worst = min(worst, margin.min())
    hessian[:d, d] = hessian[d, :d]
    if not np.isfinite(gradient).all():
        refuse_scores(x)
    return Around(float(value / n), gradient / n, hessian / n, float(worst))


def mean_hessian(loss, x, y, w, b):
    """Mean Hessian (d+1, d+1)."""
    return mean_around(loss, x, y, w, b).hessian
