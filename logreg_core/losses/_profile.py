"""The lowest log loss that some weights can have, whatever the bias: a surface over the weights alone."""

import math

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_finite, as_pair, refuse_scores

from ._blocks import quiet
from ._condensed import all_rows, condensed
from ._margin_losses import LOG

STEPS, EXACT = 2200, 1e-12  # halvings from the largest float to the smallest; a handful of Newton's steps are usual
BLOCK = 200_000  # scores at a time


@quiet
def profile_loss(x: ArrayLike, y: ArrayLike, w: ArrayLike) -> np.ndarray:
    """Mean log loss of each weight, or each row of weights, with the bias that suits it best.

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1; both classes
    w : array_like, shape (k,) or (k, d)

    Returns
    -------
    ndarray, shape (k,)
        Nats per example. Convex in w, as the loss itself is in (w, b).

    References
    ----------
    Boyd & Vandenberghe (2004), Convex Optimization, section 3.2.5: minimizing over some variables keeps convexity.
    """
    x, y = as_pair(x, y, both_classes=True)
    w = as_finite(w, "w")
    if w.ndim != x.ndim or w.shape[1:] != x.shape[1:] or len(w) == 0:
        wanted = "(k,)" if x.ndim == 1 else f"(k, {x.shape[1]})"
        raise ValueError(
            f"w must have shape {wanted}, one {'weight' if x.ndim == 1 else 'row of weights'} for each "
            f"of k losses, got shape {w.shape}"
        )
    losses, rows = np.empty(len(w)), condensed(x, y)
    near = np.ones(len(w), dtype=bool) if math.isinf(rows.reach) else np.abs(w) <= rows.reach
    for some, few in ((near, rows), (~near, all_rows(x, y))):
        losses[some] = _in_blocks(few, w[some])
    if not np.isfinite(losses).all():
        refuse_scores(x)
    return losses


def _in_blocks(rows, w):
    """The lowest loss of each of some weights, of as many at a time as fit into memory."""
    x, w = (rows.x[:, None], w[:, None]) if rows.x.ndim == 1 else (rows.x, w)
    size = max(1, BLOCK // len(x))
    return np.concatenate([np.empty(0), *(_lowest(w[i : i + size] @ x.T, rows) for i in range(0, len(w), size))])


@np.errstate(divide="ignore")
def _lowest(scores, rows):
    """Lowest mean loss of each row of scores (k, m) over a bias added to all of the row.

    At the best bias both classes are wrong by as much: ln of the one over the other is 0. It rises almost straight in
    the bias, however small both have become, so Newton's steps find it to the last digits, also of a tiny loss.
    """
    signs, many = rows.s, rows.share / rows.share.max()
    zero, one = many * (signs < 0), many * (signs > 0)
    share = one.sum() / many.sum()
    middle = np.log(share) - np.log1p(-share)
    low, high = middle - scores.max(axis=1), middle - scores.min(axis=1)  # the best bias lies between
    b = low / 2 + high / 2
    for _ in range(STEPS):
        wrong = -LOG.slope(signs * (scores + b[:, None]))
        bend = wrong * (1 - wrong)
        (zeros, ones), bends = (wrong @ zero, wrong @ one), (bend @ zero, bend @ one)
        excess = np.log(zeros) - np.log(ones)  # NaN where both are 0: no lower loss is a float
        found = ~(np.abs(excess) > EXACT) | (high - low <= EXACT * np.abs(b))
        if found.all():
            break
        low, high = np.where(excess < 0, b, low), np.where(excess > 0, b, high)
        ahead = b - excess / (bends[0] / zeros + bends[1] / ones)
        between = (low <= ahead) & (ahead <= high)
        b = np.where(found, b, np.where(between, ahead, low / 2 + high / 2))
    return rows.mean(LOG.value(signs * (scores + b[:, None])))
