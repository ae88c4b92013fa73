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
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np

from ._margin_losses import sign

FEW = 2048  # rows: up to so many are their own best summary
NODES = 10  # places in each cell
CELL = 2.8  # log-odds from one end of a cell to the other, at most: the two sums then agree to about 13 digits
STEEPEST = 16.0  # log-odds per spread of the feature
ROUNDING = 1e-9  # of a cell: a shorter polynomial is what rounding has left of 0
SAMPLE, BLOCK = 10_000, 16_384  # rows that show how wide the feature is, and rows at a time
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
    if not remembered(x, y):
        _kept[id(x), id(y)] = weakref.ref(x), weakref.ref(y), _condense(x, y)
        for oldest in list(_kept)[:-KEPT]:
            _kept.pop(oldest, None)
    return _kept[id(x), id(y)][2]


def remembered(x, y):
    """Whether these rows have been condensed before."""
    one, other, _ = _kept.get((id(x), id(y)), (lambda: None, lambda: None, None))
    return one() is x and other() is y and not (x.flags.writeable or y.flags.writeable)


def all_rows(x, y):
    """Every row, each for itself."""
    return Condensed(x, sign(y), np.full(len(x), 1 / len(x)), math.inf)


def _condense(x, y):
    some = x[:: -(-len(x) // SAMPLE)]
    low, high = np.quantile(some, (0.05, 0.95))
    cell = min((high - low) / 3.3 or math.inf, some.std()) * CELL / STEEPEST
    begin = x.min()
    if not 0 < cell < math.inf or not math.isfinite((x.max() - begin) / cell):
        return all_rows(x, y)
    parts = []
    for at in range(0, len(x), BLOCK):
        signs = sign(y[at : at + BLOCK])
        parts.append(_by_cells(x[at : at + BLOCK], signs, np.ones(len(signs)), begin, cell))
    places, s, counts = _by_cells(*map(np.concatenate, zip(*parts, strict=True)), begin, cell)
    if 2 * len(places) > len(x):
        return all_rows(x, y)
    return Condensed(places, s, counts / len(x), CELL / cell)


def _by_cells(x, s, counts, begin, cell):
    """Fewer places, their signs, and how many rows each stands for, where each of (m,) stands for `counts`."""
    cells, which = np.unique(2 * np.floor((x - begin) / cell) + (s > 0), return_inverse=True)
    middles, total = begin + (cells // 2 + 0.5) * cell, np.bincount(which, counts)
    nodes, weights = _gauss((x - middles[which]) / (cell / 2), which, counts / total[which])
    taken = weights > 0
    signs = np.broadcast_to(sign(cells % 2)[:, None], nodes.shape)
    return (middles[:, None] + nodes * cell / 2)[taken], signs[taken], (weights * total[:, None])[taken]


def _gauss(t, which, shares):
    """Places in each cell, and their shares of the cell's rows, both (cells, NODES).

    `t` (m,) is the place of each row in its cell, from −1 to 1; `which` its cell, and `shares` its share of it. The
    recurrence of the polynomials that are orthogonal over a cell's rows makes a matrix; its eigenvalues are the places.
    A cell with fewer values than places keeps these values, with weights of 0 beside them.
    """
    count = which.max() + 1
    jacobi = np.zeros((count, NODES, NODES))
    before, now, length = np.zeros_like(t), np.sqrt(shares), np.zeros(count)
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


class SignedRows(NamedTuple):
    """Rows (2y − 1)(x, 1), shape (m, d+1); the same, times the share of all rows that each stands for.

    They hold for weights up to the size `reach`; `mean` takes a value for each.
    """

    rows: np.ndarray
    shares: np.ndarray
    reach: float
    mean: Callable


def signed_rows(x, y, *, every=False):
    """All rows, or fewer that stand for them where there are very many of one feature, unless `every` is wanted."""
    few = all_rows(x, y) if every else condensed(x, y)
    rows = few.s[:, None] * np.column_stack([few.x, np.ones(len(few.x))])
    if few.x is x:
        return SignedRows(rows, rows / len(rows), few.reach, partial(np.mean, axis=-1))
    return SignedRows(rows, rows * few.share[:, None], few.reach, few.mean)
