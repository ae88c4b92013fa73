"""Can a line put every point on its right side? Then log loss has no minimum: larger weights always fit better."""

import numpy as np

from logreg_core.losses import log_loss
from logreg_core.losses._blocks import quiet
from logreg_core.losses._margin_losses import sign
from logreg_core.model._score import unchecked_score

from ._objective import TOO_LARGE, Objective, newton_step
from ._scale import Scale


@quiet
def never_ends(objective, at, move, sharp):
    """Whether weights can grow for ever, for the better: exact for one feature.

    For several features, Newton's steps turn into the direction of growth, and change scores by about 1 each. So a
    last step `move` that changes little, and is `sharp`, shows that there is none. Otherwise a few more steps, in
    standardised features, bring the direction out clearly enough to be proven by `separates`.
    """
    x, y = objective.x, objective.y
    if x.ndim == 1:
        return one_feature_separates(x, y)
    if sharp and np.abs(unchecked_score(x, *objective.split(move))).max() < 0.1:
        return False
    scale = Scale.of(x)
    objective, at = Objective(log_loss, scale.apply(x), y), np.append(*scale.into(*objective.split(at)))
    for _ in range(12):
        move, _ = newton_step(objective.gradient(at), objective.hessian(at))
        if not np.abs(at + move).max() < TOO_LARGE:
            break
        change = np.abs(unchecked_score(objective.x, *objective.split(move))).max()
        if change < 0.1 or separates(objective.x, y, *objective.split(move)):
            return bool(change >= 0.1)
        at = at + move
    return False


def one_feature_separates(x, y):
    """Whether one feature (n,) keeps the classes apart; they may share one value on the boundary."""
    ones = y == 1
    highest_one, lowest_one = np.max(x, where=ones, initial=-np.inf), np.min(x, where=ones, initial=np.inf)
    highest_zero, lowest_zero = np.max(x, where=~ones, initial=-np.inf), np.min(x, where=~ones, initial=np.inf)
    return bool(x.min() < x.max() and (highest_zero <= lowest_one or highest_one <= lowest_zero))


def separates(x, y, w, b):
    """Whether w·x + b has every row of standardised `x` on its right side or on the line, and not all on the line.

    Going on in such a direction (w, b) improves some rows and spoils none: a proof that there is no minimum. The
    direction may be known roughly only: rows that seem to lie on the line are put there before the proof is read.

    References
    ----------
    Albert & Anderson (1984), "On the existence of maximum likelihood estimates in logistic regression models".
    """
    margins = sign(y) * unchecked_score(x, w, b)
    largest = np.abs(margins).max()
    on_line = np.abs(margins) <= 1e-6 * largest
    if margins.min() < -1e-6 * largest or on_line.all():
        return False
    if on_line.any():
        w, b = onto_line(x[on_line], np.append(w, b))
        margins = sign(y) * unchecked_score(x, w, b)
    return bool(margins.min() >= -1e-9 * largest and margins.max() > 1e-3 * largest)


def onto_line(rows, direction):
    """Change (w…, b) as little as possible so that all `rows` score exactly 0."""
    table = np.column_stack([rows, np.ones(len(rows))])
    values, vectors = np.linalg.eigh(table.T @ table)
    free = vectors[:, values <= 1e-12 * values[-1]]
    direction = free @ (free.T @ direction)
    return direction[:-1], direction[-1]
