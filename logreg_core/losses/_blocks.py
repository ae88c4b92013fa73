"""Means over all rows. This is the only place that knows how the rows are divided.

Large data are taken in blocks of rows that fit a processor's cache, so that each block comes from memory once however
often it is used, and temporaries stay small. Small data are a single block: the formula itself.
"""

import math

import numpy as np

from logreg_core.inputs import as_pair, as_weights, refuse_scores

from ._condensed import FEW, condensed, remembered, signed_rows
from ._margin_losses import sign

ROWS = 16_384  # of a block at most; fewer where rows are long, measured fastest with 1 MB of cache per core
NUMBERS = 327_680  # of a block
TOGETHER = 65_536  # scores of many points at a time in memory
WORTH_IT = 8  # points: for losses or gradients at fewer of them, many rows are not worth condensing
quiet = np.errstate(over="ignore", under="ignore", invalid="ignore")  # an overflow ends as 0, or is refused


def checked(x, y, w, b):
    """Check what every loss takes; NaN and infinity in `x` are left to the scores."""
    x, y = as_pair(x, y, finite=False)
    return x, y, *as_weights(w, b, x)


def blocks(x, y, rows):
    """Yield features and signs by blocks of `rows`, or somewhat more or less where rows are long or short."""
    rows = max(256, min(ROWS, int(rows)))
    for start in range(0, len(x), rows):
        yield x[start : start + rows], sign(y[start : start + rows])


def margins(part, s, w, b):
    """Scores counted toward the right side; in one array, since a new one for each step costs time."""
    margin = part * w if part.ndim == 1 else part @ w
    margin += b
    margin *= s
    return margin


@quiet
def unchecked_value(loss, x, y, w, b):
    """Mean loss, and the sum of the scores: infinite or NaN where one of them was."""
    total = scores = 0.0
    for part, s in blocks(x, y, NUMBERS * len(x) / x.size):
        margin = margins(part, s, w, b)
        scores += margin.sum()
        total += loss.value(margin).sum()
    return float(total / len(y)), scores


def mean_value(loss, x, y, w, b):
    """Mean loss, a float."""
    value, scores = unchecked_value(loss, x, y, w, b)
    return value if math.isfinite(scores) and math.isfinite(value) else _large_mean(loss, x, y, w, b)


@quiet
def _large_mean(loss, x, y, w, b):
    """Mean loss where a sum left the range of floats: the mean of finite scores never does."""
    total = mean = 0.0
    for part, s in blocks(x, y, NUMBERS * len(x) / x.size):
        margin = margins(part, s, w, b)
        if not np.isfinite(margin).all():
            refuse_scores(x)
        value = loss.value(margin)
        total, mean = total + value.sum(), mean + (value / len(y)).sum()
    return float(total / len(y) if math.isfinite(total) else min(mean, np.finfo(float).max))


@quiet
def mean_values(loss, x, y, w, b):
    """Mean loss at each of k points: `w` (k,) or (k, d) and `b` (k,) give (k,); infinite or NaN where scores were."""
    if len(x) <= FEW:
        table, weights = (x, w) if x.ndim == 2 else (x[:, None], w[:, None])
        return _values_together(loss, table, sign(y), weights, b, lambda losses: losses.mean(axis=1))
    values, near = np.empty(len(b)), np.zeros(len(b), dtype=bool)
    if x.ndim == 1 and (len(b) > WORTH_IT or remembered(x, y)):
        rows = condensed(x, y)
        near = np.abs(w) <= rows.reach
        values[near] = _values_together(loss, rows.x[:, None], rows.s, w[near, None], b[near], rows.mean)
    for at in np.flatnonzero(~near):
        values[at] = unchecked_value(loss, x, y, w[at], b[at])[0]
    return values


def _values_together(loss, x, s, w, b, mean):
    """Mean losses, shape (k,), from tables of the losses of some points and all rows."""
    k = max(1, TOGETHER // len(x))
    parts = (s * (w[i : i + k] @ x.T + b[i : i + k, None]) for i in range(0, len(b), k))
    return np.concatenate([np.empty(0), *(mean(loss.value(margin)) for margin in parts)])


@quiet
def unchecked_gradient(loss, x, y, w, b):
    """Mean gradient ``(dw, db)``, in the shapes of `w` and `b`; NaN where the scores were."""
    dw = db = 0.0
    for part, s in blocks(x, y, NUMBERS * len(x) / x.size):
        slope = loss.slope(margins(part, s, w, b))
        slope *= s
        dw = dw + np.dot(slope, part)
        db += slope.sum()
    return dw / len(y), db / len(y)


def mean_gradient(loss, x, y, w, b):
    """Mean gradient ``(dw, db)``: float or array (d,), and float."""
    dw, db = unchecked_gradient(loss, x, y, w, b)
    if not np.isfinite(dw).all():
        dw, db = _large_gradient(loss, x, y, w, b)
    return (dw if x.ndim == 2 else float(dw)), float(db)


@quiet
def _large_gradient(loss, x, y, w, b):
    """Mean gradient where a sum left the range of floats."""
    margin = margins(x, sign(y), w, b)
    if not np.isfinite(margin).all():
        refuse_scores(x)
    slope = loss.slope(margin) * sign(y) / len(y)
    return np.clip(np.dot(slope, x), -np.finfo(float).max, np.finfo(float).max), slope.sum()


def gradient_function(loss, x, y):
    """Return the mean gradient as a function of one vector (w…, b), made ready for many calls on the same data."""

    def of_all(at):
        return np.append(*unchecked_gradient(loss, x, y, at[:-1] if x.ndim == 2 else at[0], at[-1]))

    if x.ndim == 1 and len(x) > FEW:
        return _condensed_gradient(loss, x, y, of_all)
    if x.size > NUMBERS:
        return of_all
    rows, shares, *_ = signed_rows(x, y)
    return lambda at: loss.slope(rows.dot(at)).dot(shares)


def _condensed_gradient(loss, x, y, of_all):
    """The gradient of many rows of one feature, which are condensed once it has been asked for some times."""
    calls, few = (WORTH_IT if remembered(x, y) else 0), None

    def gradient(at):
        nonlocal calls, few
        calls += 1
        if calls <= WORTH_IT:
            return of_all(at)
        few = few or signed_rows(x, y)
        return loss.slope(few.rows.dot(at)).dot(few.shares) if abs(at[0]) <= few.reach else of_all(at)

    return gradient
