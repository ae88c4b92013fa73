"""The lowest log loss that some weights can have, whatever the bias: a surface over the weights alone."""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_finite, as_pair, refuse_scores

from ._blocks import quiet
from ._margin_losses import LOG, sign

NEWTON_STEPS, EXACT = 60, 1e-12
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
    Boyd & Vandenberghe (2004), Convex Optimization, section 3.2.5: minimising over some variables keeps convexity.
    """
    x, y = as_pair(x, y, both_classes=True)
    w = as_finite(w, "w")
    if w.ndim != x.ndim or w.shape[1:] != x.shape[1:] or len(w) == 0:
        wanted = "(k,)" if x.ndim == 1 else f"(k, {x.shape[1]})"
        raise ValueError(f"w must have shape {wanted}, one {'weight' if x.ndim == 1 else 'row of weights'} for each "
                         f"of k losses, got shape {w.shape}")
    scores = w[:, None] * x if x.ndim == 1 else None
    size = max(1, BLOCK // len(x))
    parts = [scores[i:i + size] if scores is not None else w[i:i + size] @ x.T for i in range(0, len(w), size)]
    losses = np.concatenate([_lowest(part, y) for part in parts])
    if not np.isfinite(losses).all():
        refuse_scores(x)
    return losses


def _lowest(scores, y):
    """Lowest mean loss of each row of scores (k, n) over a bias added to all of the row."""
    share, signs = y.mean(), sign(y)
    middle = np.log(share) - np.log1p(-share)
    low, high = middle - scores.max(axis=1), middle - scores.min(axis=1)  # the best bias lies between
    b = (low + high) / 2
    for _ in range(NEWTON_STEPS):
        wrong = -signs * LOG.slope(signs * (scores + b[:, None]))  # y − p
        excess = -wrong.mean(axis=1)
        if np.abs(excess).max() < EXACT:
            break
        bend = (np.abs(wrong) * (1 - np.abs(wrong))).mean(axis=1)
        low, high = np.where(excess < 0, b, low), np.where(excess > 0, b, high)
        ahead = b - excess / np.maximum(bend, 1e-300)
        b = np.where((low <= ahead) & (ahead <= high), ahead, (low + high) / 2)
    return LOG.value(signs * (scores + b[:, None])).mean(axis=1)
