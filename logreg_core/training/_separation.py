"""Can a line put every point on its right side? Then log loss has no minimum: larger weights always fit better."""

import numpy as np

from logreg_core.losses._margin_losses import sign

from ._scale import ROUNDING, sample_scale

NUMBERS = 65_536  # looked at together
TINY = 1e-9  # of the length of a row: rounding
WEAKEST = 1e-12  # a direction, beside the strongest: below it features repeat each other
ENOUGH = 50  # rows for each column, to be looked at first
PATIENCE = 50  # rounds, for each column


def separates(x, y):
    """Whether some line has every row of `x` on its right side, or on the line and not all on it.

    Parameters
    ----------
    x : ndarray, shape (n,) or (n, d)
    y : ndarray, shape (n,), of 0 and 1
    """
    return one_feature_separates(x, y) if x.ndim == 1 else some_line_separates(x, y)


def one_feature_separates(x, y):
    """Whether one feature (n,) keeps the classes apart; they may share one value on the boundary."""
    zeros, ones = x[y == 0], x[y == 1]
    highest_zero, lowest_zero = zeros.max(initial=-np.inf), zeros.min(initial=np.inf)
    highest_one, lowest_one = ones.max(initial=-np.inf), ones.min(initial=np.inf)
    return bool(x.min() < x.max() and (highest_zero <= lowest_one or highest_one <= lowest_zero))


def some_line_separates(x, y):
    """The same for several features.

    The rows a = (2y − 1)(x, 1) pull at a line. Either they can be weighted, each by 1 or more, so that all pulls
    cancel; then no line has them all on its side (Stiemke 1915). Or some pull r is left over where its length is
    smallest; then r is such a line. Rows get more weight one after another, as in Lawson & Hanson (1974), Solving Least
    Squares Problems, chapter 23: a finite search, and what it ends with proves the answer.

    References
    ----------
    Albert & Anderson (1984), "On the existence of maximum likelihood estimates in logistic regression models".
    """
    every = len(y) // (ENOUGH * (x.shape[1] + 1))
    if every > 1:  # what keeps some of the rows from being separated keeps them all
        few = Rows(x[::every], y[::every])
        if few.full and not leaves_a_pull(few):
            return False
    return leaves_a_pull(Rows(x, y))


def leaves_a_pull(rows):
    """Whether no weights of 1 or more can make the pulls of all rows cancel."""
    weights, chosen, left = np.zeros(0), [], rows.total
    for _ in range(PATIENCE * len(left)):
        if np.linalg.norm(left) <= rows.tiny * len(rows.y):
            return False
        row, pull = rows.most_against(left)
        if pull >= -rows.tiny * np.linalg.norm(left) or row in chosen:
            return True
        weights, chosen = cancel(rows, [*chosen, row], np.append(weights, 0.0))
        left = rows.total + weights @ rows[chosen]
    return False


def cancel(rows, chosen, weights):
    """Weights above 0 for some of the chosen rows, so that as little as possible of the total pull is left."""
    while True:
        best = np.linalg.lstsq(rows[chosen].T, -rows.total, rcond=1e-13)[0]
        if (best > 0).all():
            return best, chosen
        falling = np.flatnonzero(best <= 0)
        shares = weights[falling] / np.maximum(weights[falling] - best[falling], 1e-300)
        weights = weights + shares.min() * (best - weights)
        weights[falling[shares.argmin()]] = 0.0
        kept = np.flatnonzero(weights > 0)
        weights, chosen = weights[kept], [chosen[place] for place in kept]


class Rows:
    """The rows (2y − 1)(x, 1), made only when they are asked for.

    They are turned into coordinates in which no direction is weaker than another, so that features on other scales,
    far from 0, or nearly repeating each other make no difference, and brought to length 1, against outliers.
    """

    def __init__(self, x, y):
        self.x, self.y, self.scale, self.turn, self.all = x, y, sample_scale(x), None, None
        triangle = np.zeros((0, x.shape[1] + 1))
        for part in self.parts():
            triangle = np.linalg.qr(np.vstack([triangle, part]), mode="r")
        _, strengths, directions = np.linalg.svd(triangle)
        kept = strengths > WEAKEST * strengths[0]
        self.turn = directions[: len(strengths)][kept].T / strengths[kept]
        self.full = kept.all() and len(strengths) == x.shape[1] + 1
        self.tiny = max(TINY, ROUNDING * strengths[0] / strengths[kept][-1])
        self.all = self[:] if x.size <= NUMBERS else None
        self.total = sum(part.sum(axis=0) for part in self.parts())

    def __getitem__(self, which):
        if self.all is not None:
            return self.all[which]
        table = np.column_stack([(self.x[which] - self.scale.mean) / self.scale.sd, sign(self.y[which])])
        table[:, :-1] *= table[:, -1:]
        table = unit(table)
        return table if self.turn is None else unit(table @ self.turn)

    def parts(self):
        """All rows, by blocks."""
        size = max(1, NUMBERS // self.x.shape[1])
        return (self[start : start + size] for start in range(0, len(self.y), size))

    def most_against(self, line):
        """Number of the row farthest on the wrong side of a line, and how far it is."""
        distances = np.concatenate([part @ line for part in self.parts()])
        return int(distances.argmin()), float(distances.min())


def unit(rows):
    """Rows of length 1; the largest number is brought to 1 first, whose square is sure to be a float."""
    rows = rows / np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-300)
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-300)
