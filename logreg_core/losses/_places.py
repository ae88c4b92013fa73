"""What a loss is like at one point, in one pass over the rows: value, gradient, smallest margin, Hessian."""

import math
from typing import NamedTuple

import numpy as np

from logreg_core.inputs import refuse_scores

from ._blocks import NUMBERS, blocks, margins, quiet
from ._margin_losses import sign

PRODUCTS = 400_000  # multiplications of one matrix product: OpenBLAS puts longer ones on two threads, which costs time


class Place(NamedTuple):
    """A loss at one point: value, gradient (d+1,) in the order (w…, b), and the smallest margin of all rows.

    Where it was asked for, the Hessian (d+1, d+1), too.
    """

    value: float
    gradient: np.ndarray
    margin: float
    hessian: np.ndarray | None = None


@quiet
def mean_place(loss, x, y, w, b, *, curved=False):
    """Value, gradient, smallest margin and, if asked for, Hessian in one pass."""
    n, d = len(x), x.size // len(x)
    value, gradient, smallest, hessian = 0.0, np.zeros(d + 1), math.inf, np.zeros((d + 1, d + 1)) if curved else None
    for part, s in blocks(x, y, NUMBERS / d):
        margin = margins(part, s, w, b)
        slope = loss.slope(margin)
        slope *= s
        value += loss.value(margin).sum()
        gradient[:d] += slope @ part
        gradient[d] += slope.sum()
        smallest = min(smallest, margin.min())
        if curved:
            add_squares(hessian, part.reshape(-1, d), loss.curvature(margin))
    if curved:
        require_finite(hessian, x, y, w, b)
    if not np.isfinite(gradient).all():
        refuse_scores(x)
    return Place(float(value / n), gradient / n, float(smallest), hessian / n if curved else None)


@quiet
def mean_hessian(loss, x, y, w, b):
    """Mean Hessian (d+1, d+1) in the order (w…, b)."""
    n, d = len(x), x.size // len(x)
    hessian = np.zeros((d + 1, d + 1))
    for part, s in blocks(x, y, NUMBERS / d):
        add_squares(hessian, part.reshape(-1, d), loss.curvature(margins(part, s, w, b)))
    require_finite(hessian, x, y, w, b)
    return hessian / n


def add_squares(hessian, part, curvature):
    """Add the rows' own Hessians, curvature times (x, 1)(x, 1)ᵀ, where `part` has shape (m, d)."""
    d = part.shape[1]
    rows = max(256, PRODUCTS // d**2)
    for start in range(0, len(part), rows):
        few = part[start : start + rows]
        hessian[:d, :d] += (few * curvature[start : start + rows, None]).T @ few
    hessian[d, :d] += curvature @ part
    hessian[:d, d] = hessian[d, :d]
    hessian[d, d] += curvature.sum()


def require_finite(hessian, x, y, w, b):
    """Raise where a Hessian has left the range of floats, and say what did it."""
    if np.isfinite(hessian).all():
        return
    if np.isfinite(margins(x, sign(y), w, b)).all():
        raise ValueError("x must be rescaled: the Hessian, which grows with its square, is too large for a float")
    refuse_scores(x)
