"""All the minima of a loss that a search from many starts can find."""

from typing import NamedTuple

import numpy as np

from logreg_core.inputs import as_pair
from logreg_core.losses import squared_error
from logreg_core.losses._blocks import quiet
from logreg_core.losses._choice import as_loss
from logreg_core.losses._margin_losses import sign

from ._objective import Objective
from ._scale import Scale

STARTS = np.array([(w, b) for w in (-9, -4, -1.5, 0, 1.5, 4, 9) for b in (-9, -4, -1.5, 0, 1.5, 4, 9)], dtype=float)
ROUNDS, FARTHEST, SAME = 80, 60.0, 1e-3


class Minimum(NamedTuple):
    """One minimum: where, how low, and how strongly the surface bends upwards there (smallest first)."""

    w: float
    b: float
    loss: float
    curvatures: np.ndarray


def minima(x, y, *, loss=squared_error):
    """Search for finite local minima of a loss over (w, b), for one feature.

    Parameters
    ----------
    x : array_like, shape (n,)
    y : array_like, shape (n,), of 0 and 1
    loss : {squared_error, log_loss} or its name

    Returns
    -------
    list of Minimum
        The deepest first; empty if none was found, as where every way down leads to infinity.

    Notes
    -----
    Newton's method with the Hessian's absolute eigenvalues goes downhill from 49 starts, in standardised features.
    A search proves what it finds, not that there is no more.

    References
    ----------
    Dauphin et al. (2014), "Identifying and attacking the saddle point problem in high-dimensional non-convex
    optimization".
    """
    x, y = as_pair(x, y)
    if x.ndim != 1:
        raise ValueError(f"x must be one feature for a search over (w, b), got {x.shape[1]}")
    scale, kind = Scale.of(x), as_loss(loss)
    rows = sign(y)[:, None] * np.column_stack([scale.apply(x), np.ones(len(x))])
    ends, slopes, curvatures = descend(kind, rows, STARTS)
    # Flat ground far out has a tiny gradient too: what counts is how far the bottom of the touching bowl would be.
    arrived = (curvatures[:, 0] > 0) & (np.linalg.norm(slopes, axis=1) < 1e-4 * curvatures[:, 0])
    found = []
    for end in ends[arrived]:
        if all(np.abs(end - other).max() > SAME for other in found):
            found.append(end)
    objective, bottoms = Objective(loss, x, y), []
    for w, b in found:
        at = np.array(scale.back(w, b))
        here = objective.around(at)
        bottoms.append(Minimum(float(at[0]), float(at[1]), here.value, np.linalg.eigvalsh(here.hessian)))
    return sorted(bottoms, key=lambda bottom: bottom.loss)


@quiet
def descend(loss, rows, at):
    """Go downhill from all starts (k, 2) at once; ends (k, 2), gradients (k, 2), eigenvalues of the Hessians (k, 2)."""
    at, longest, going = at.copy(), np.ones(len(at)), np.arange(len(at))
    value, slope, hessian = around(loss, rows, at)
    for _ in range(ROUNDS):
        values, vectors = np.linalg.eigh(hessian[going])
        along = np.einsum("kij,ki->kj", vectors, slope[going]) / np.maximum(np.abs(values), 1e-9)
        move = -np.einsum("kij,kj->ki", vectors, along)
        size = np.linalg.norm(move, axis=1)
        move *= np.minimum(1, longest[going] / np.maximum(size, 1e-300))[:, None]
        ahead = at[going] + move
        there = around(loss, rows, ahead)
        inside = np.abs(ahead).max(axis=1) < FARTHEST
        better = (there[0] <= value[going]) & inside
        longest[going] = np.clip(np.where(better, 2, 0.25) * longest[going], 1e-12, 4)
        moved = going[better]
        at[moved], value[moved], slope[moved], hessian[moved] = ahead[better], *(part[better] for part in there)
        going = going[inside & (size > 1e-13)]
        if not len(going):
            break
    return at, slope, np.linalg.eigvalsh(hessian)


def around(loss, rows, points):
    """Value (k,), gradient (k, 2) and Hessian (k, 2, 2) at every point (k, 2)."""
    margin = points @ rows.T
    slope, curvature = loss.slope(margin), loss.curvature(margin)
    pairs = rows[:, :, None] * rows[:, None, :]
    hessian = (curvature @ pairs.reshape(len(rows), -1)).reshape(-1, 2, 2)
    return loss.value(margin).mean(axis=1), slope @ rows / len(rows), hessian / len(rows)
