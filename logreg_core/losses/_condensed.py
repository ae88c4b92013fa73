"""Very many rows of one feature as few weighted ones, with the same losses, slopes and curvatures.

The values of each label are sorted into cells, and in each cell ten places with ten weights stand for all rows: those
of Gauss's quadrature, here for the rows themselves in place of an interval. A loss is so smooth inside a cell that both
sums agree to all the digits that a sum of floats has, as long as the weight is not so large that a cell looks like a
cliff; `reach` says up to where.

References
----------
Golub & Welsch (1969), "Calculation of Gauss quadrature rules"; Gautschi (2004), Orthogonal Polynomials, section 2.2:
Stieltjes' procedure.
"""

import math
import weakref
from typing import NamedTuple

import numpy as np

from ._margin_losses import sign

FEW = 2048  # rows: up to so many are their own best summary
NODES = 10  # places in each cell
CELL = 2.8  # log-odds from one end of a cell to the other, at most: the two sums then agree to about 13 digits
STEEPEST = 16.0  # log-odds per spread of the feature
ROUNDING = 1e-9  # of a cell: a shorter polynomial is what rounding has left of 0
KEPT = 8  # data sets


class Condensed(NamedTuple):
    """Weighted rows.

    Attributes
    ----------
    x, s, share : ndarray, shape (m,)
        Feature, sign 2y − 1, and which share of all rows each stands for; the shares add up to 1.
    reach : float
        The largest size of a weight with which they can stand for all rows.
    """

    x: np.ndarray
    s: np.ndarray
    share: np.ndarray
    reach: float

    def mean(self, values):
        """The mean over all rows of values (m,), or of each row of a table (k, m); exact where all are the same."""
        first = values[..., :1]
        return first[..., 0] + (values - first) @ self.share


_kept = {}  # (id of x, id of y) -> (weak references to both, their condensed rows)


def condensed(x, y):
    """Condense one feature (n,) with its labels; arrays that nobody can change are remembered."""
    if len(x) <= FEW or x.ndim == 2:
        return all_rows(x, y)
    if any(array.flags.writeable or array.base is not None for array in (x, y)):
        return _condense(x, y)
    name = id(x), id(y)
    known = _kept.get(name)
    if known is None or known[0]() is not x or known[1]() is not y:
        known = _kept[name] = weakref.ref(x), weakref.ref(y), _condense(x, y)
        for oldest in list(_kept)[:-KEPT]:
            _kept.pop(oldest, None)
    return known[2]


def all_rows(x, y):
    """Every row, each for itself."""
    return Condensed(x, sign(y), np.full(len(x), 1 / len(x)), math.inf)


def _condense(x, y):
    low, high = np.quantile(x, (0.05, 0.95))
    spread = min((high - low) / 3.3 or math.inf, x.std())
    cell = spread * CELL / STEEPEST
    if not 0 < cell < math.inf or not math.isfinite(np.ptp(x) / cell):
        return all_rows(x, y)
    places = np.floor((x - x.min()) / cell)
    labelled, which, counts = np.unique(2 * places + y, return_inverse=True, return_counts=True)
    if 2 * NODES * len(labelled) > len(x):
        return all_rows(x, y)
    middles = x.min() + (labelled // 2 + 0.5) * cell
    nodes, weights = _gauss((x - middles[which]) / (cell / 2), which, counts)
    taken = weights > 0
    return Condensed(
        (middles[:, None] + nodes * cell / 2)[taken],
        np.broadcast_to(sign(labelled % 2)[:, None], nodes.shape)[taken],
        (weights * counts[:, None])[taken] / len(x),
        CELL / cell,
    )


def _gauss(t, which, counts):
    """Places in each cell and their shares of the cell's rows, both (cells, NODES).

    `t` is the place of each row in its cell, from −1 to 1, `which` its cell. The recurrence of the polynomials that are
    orthogonal over a cell's rows makes a matrix; its eigenvalues are the places. A cell with fewer values than places
    keeps these values, with weights of 0 beside them.
    """
    jacobi = np.zeros((len(counts), NODES, NODES))
    before, now, length = np.zeros_like(t), (1 / np.sqrt(counts))[which], np.zeros(len(counts))
    for k in range(NODES):
        jacobi[:, k, k] = middle = np.bincount(which, t * now * now)
        ahead = (t - middle[which]) * now - length[which] * before
        length = np.sqrt(np.bincount(which, ahead * ahead))
        length[length < ROUNDING] = 0.0
        if k + 1 < NODES:
            jacobi[:, k, k + 1] = jacobi[:, k + 1, k] = length
        before, now = now, ahead * np.divide(1, length, where=length > 0, out=np.zeros_like(length))[which]
    nodes, vectors = np.linalg.eigh(jacobi)
    return nodes, vectors[:, 0] ** 2
