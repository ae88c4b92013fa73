"""The perceptron: a line that listens only to its mistakes."""

import numpy as np

from logreg_core.inputs import as_count, as_pair, as_positive, as_weights
from logreg_core.losses._margin_losses import sign

from ._result import FitResult


def perceptron(x, y, *, w=None, b=0.0, rate=1.0, steps=1000):
    """Go through the rows in turn; at each row on the wrong side, move the weights by rate · (2y − 1) · (x, 1).

    Parameters
    ----------
    x : array_like, shape (n,) or (n, d)
    y : array_like, shape (n,), of 0 and 1; both classes
    w, b : optional
        Start; zero unless given. A score of exactly 0 counts as a mistake, so that zero is no resting place.
    rate : float
        Positive. From a zero start it only sets the length of the weights, not the line.
    steps : int
        Most corrections to make.

    Returns
    -------
    FitResult
        One step per correction, all recorded. `loss` is the share of rows on the wrong side; `gradient_norm` the
        length of (x, 1) in the row to be corrected next, 0 when there is none.

    References
    ----------
    Rosenblatt (1958), "The perceptron".
    """
    x, y = as_pair(x, y, both_classes=True)
    w, b = as_weights(np.zeros(x.shape[1:]) if w is None else w, b, x)
    rate, steps = as_positive(rate, "rate"), as_count(steps)
    signed = sign(y)[:, None] * np.column_stack([x, np.ones(len(x))])
    at, row, points, shares, lengths = np.append(w, b), -1, [], [], []
    for _ in range(steps + 1):
        mistakes = np.flatnonzero(signed @ at <= 0)
        row = mistakes[np.searchsorted(mistakes, row, side="right") % len(mistakes)] if len(mistakes) else None
        points.append(at)
        shares.append(len(mistakes) / len(x))
        lengths.append(0.0 if row is None else float(np.linalg.norm(signed[row])))
        if row is None:
            break
        at = at + rate * signed[row]
    points, done = np.array(points), not len(mistakes)
    return FitResult(
        w=points[:, :-1] if x.ndim == 2 else points[:, 0],
        b=points[:, -1],
        loss=np.array(shares),
        gradient_norm=np.array(lengths),
        step=np.arange(len(points)),
        converged=done,
        separable=done,
        reason=_done(len(points) - 1) if done else _stopped(steps, len(mistakes)),
    )


def _done(steps):
    counted = "1 correction" if steps == 1 else f"{steps} corrections"
    return f"converged: after {counted} every point is on its right side"


def _stopped(steps, mistakes):
    return (
        f"step limit: after {steps} corrections {mistakes} points are still on the wrong side; "
        "if the classes overlap, the perceptron never stops: use gradient_descent or newton"
    )
