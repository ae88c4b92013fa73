"""All the minima of a loss that a search from many starts can find."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_pair
from logreg_core.losses import squared_error
from logreg_core.losses._blocks import quiet
from logreg_core.losses._choice import as_loss
from logreg_core.losses._condensed import signed_rows
from logreg_core.losses._margin_losses import LOG

from ._newton import newton
from ._objective import Objective
from ._scale import Scale, robust_scale

REACH = (-9.0, -4.0, -1.5, 0.0, 1.5, 4.0, 9.0)
GRID = np.array([(w, b) for w in REACH for b in REACH])
STEEP, EDGES = (-4.0, -1.0, 1.0, 4.0), 12  # log-odds per spread, and places
ROUNDS, FARTHEST, SAME = 120, 1e4, 1e-3
ALIKE = 0.5  # share of the standard deviation: half the distance of the quartiles is 0.67 of it where x is normal
MARGINS = 2_000_000  # at a time in memory


class Minimum(NamedTuple):
    """One minimum: where, how low, and how strongly the surface bends upward there (smallest first)."""

    w: float
    b: float
    loss: float
    curvatures: np.ndarray


def minima(x: ArrayLike, y: ArrayLike, *, loss: Callable | str = squared_error) -> list[Minimum]:
    """Search for finite local minima of a loss over (w, b), for one feature.

    Parameters
    ----------
    x : array_like, shape (n,)
    y : array_like, shape (n,), of 0 and 1
    loss : {squared_error, log_loss} or its name

    Returns
    -------
    list of Minimum
        The lowest first; empty if none was found, as where every way down leads to infinity.

    Raises
    ------
    ValueError, TypeError
        Where an argument is not what is described here.

    Notes
    -----
    Log loss has one minimum or none, and `newton` finds it. For squared error, Newton's method with the Hessian's
    absolute eigenvalues goes downhill from some 120 starts, with the feature counted in its standard deviations and,
    since outliers inflate these, also in the distance of its quartiles. A search proves what it finds, not that there
    is no more.

    References
    ----------
    Dauphin et al. (2014), "Identifying and attacking the saddle point problem in high-dimensional non-convex
    optimization".
    """
    x, y = as_pair(x, y)
    if x.ndim != 1:
        raise ValueError(f"x must be one feature for a search over (w, b), got {x.shape[1]}")
    objective, found = Objective(loss, x, y), []
    for at in _of_log_loss(x, y) if as_loss(loss) is LOG else _of_squared_error(as_loss(loss), x, y):
        if all(np.abs(x * (at[0] - other[0]) + at[1] - other[1]).max() > SAME for other in found):
            found.append(at)
    bottoms = []
    for at in found:
        here = objective.place(np.array(at), curved=True)
        bottoms.append(Minimum(float(at[0]), float(at[1]), here.value, np.linalg.eigvalsh(here.hessian)))
    return sorted(bottoms, key=lambda bottom: bottom.loss)


def _of_log_loss(x, y):
    """The one minimum of log loss, if there is one and the feature settles it."""
    if np.ptp(x) == 0 or np.ptp(y) == 0:
        return []
    path = newton(x, y)
    return [path.weights] if path.converged else []


def _of_squared_error(loss, x, y):
    """Where the ways down from all starts end, if that is at the bottom."""
    usual, robust = Scale.of(x), robust_scale(x)
    alike = robust.sd > ALIKE * usual.sd and abs(robust.mean - usual.mean) < usual.sd
    for scale in (usual,) if alike else (usual, robust):
        z = scale.apply(x)
        few, starts = signed_rows(z, y), _starts(z)
        ends = _bottoms(loss, few, starts[np.abs(starts[:, 0]) <= few.reach])
        near = np.abs(ends[:, 0]) <= few.reach
        if not near.all():  # steeper than what stands for very many rows can tell
            ends = np.vstack([ends[near], _bottoms(loss, signed_rows(z, y, every=True), ends[~near])])
        yield from (scale.back(w, b) for w, b in ends)


def _bottoms(loss, rows, starts):
    """Those ends (k, 2) of the ways down from all starts that are at a bottom."""
    found = [np.empty((0, 2))]
    for part in np.array_split(starts, -(-len(starts) * len(rows.rows) // MARGINS)):
        ends, slopes, curvatures = descend(loss, rows, part)
        # Far out a gradient is tiny too: what counts is how far the bottom of the touching bowl would be.
        found.append(ends[(curvatures[:, 0] > 0) & (np.linalg.norm(slopes, axis=1) < 1e-4 * curvatures[:, 0])])
    return np.vstack(found)


def _starts(z):
    """A grid of weights and biases, and curves with their edge between two values, as steep as all and as these."""
    values = np.unique(z)
    if len(values) == 1:
        return GRID
    low, high = values[:-1], values[1:]
    some = np.unique(np.linspace(0, len(low) - 1, EDGES).astype(int))
    edges, gaps = (low[some] + high[some]) / 2, (high[some] - low[some])
    curves = [(w, -w * edge) for edge, gap in zip(edges, gaps, strict=True) for w in (*STEEP, -4 / gap, 4 / gap)]
    return np.vstack([GRID, *curves])


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
    margin = points @ rows.rows.T
    slope, curvature = loss.slope(margin), loss.curvature(margin)
    pairs = rows.rows[:, :, None] * rows.shares[:, None, :]
    hessian = (curvature @ pairs.reshape(len(rows.rows), -1)).reshape(-1, 2, 2)
    return rows.mean(loss.value(margin)), slope @ rows.shares, hessian
