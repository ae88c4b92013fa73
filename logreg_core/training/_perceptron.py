"""The perceptron: a line that listens only to its mistakes."""

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_pair, as_positive, as_weights
from logreg_core.losses._margin_losses import sign

from ._loop import as_steps
from ._result import FitResult
from ._scale import refuse_huge


def perceptron(
    x: ArrayLike,
    y: ArrayLike,
    *,
    w: float | ArrayLike | None = None,
    b: float = 0.0,
    rate: float = 1.0,
    steps: int = 1000,
) -> FitResult:
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
        One step per correction, all recorded. `loss` is the share of rows on the wrong side; `row` the row that is
        corrected next, −1 when there is none, and `gradient_norm` the length of its (x, 1).

    Raises
    ------
    ValueError, TypeError
        Where an argument is not what is described here.

    References
    ----------
    Rosenblatt (1958), "The perceptron".
    """
    x, y = as_pair(x, y, both_classes=True)
    refuse_huge(x)
    w, b = as_weights(np.zeros(x.shape[1:]) if w is None else w, b, x)
    rate, steps = as_positive(rate, "rate"), as_steps(steps)
    signed = sign(y)[:, None] * np.column_stack([x, np.ones(len(x))])
    at, row, points, shares, heard = np.append(w, b), -1, [], [], []
    for _ in range(steps + 1):
        mistakes = np.flatnonzero(signed @ at <= 0)
        row = mistakes[np.searchsorted(mistakes, row, side="right") % len(mistakes)] if len(mistakes) else -1
        points.append(at)
        shares.append(len(mistakes) / len(x))
        heard.append(row)
        if row < 0:
            break
        at = at + rate * signed[row]
    points, heard, done = np.array(points), np.array(heard), not len(mistakes)
    return FitResult(
        w=points[:, :-1] if x.ndim == 2 else points[:, 0],
        b=points[:, -1],
        loss=np.array(shares),
        gradient_norm=np.where(heard < 0, 0.0, np.linalg.norm(signed, axis=1)[heard]),
        step=np.arange(len(points)),
        converged=done,
        separable=done,
        reason=_done(len(points) - 1) if done else _stopped(steps, len(mistakes)),
        row=heard,
    )


def _done(steps):
    return f"converged: after {_counted(steps)} every point is on its right side"


def _stopped(steps, mistakes):
    still = "1 point is" if mistakes == 1 else f"{mistakes} points are"
    return (
        f"step limit: after {_counted(steps)} {still} still on the wrong side; "
        "if the classes overlap, the perceptron never stops: use gradient_descent or newton"
    )


def _counted(corrections):
    return "1 correction" if corrections == 1 else f"{corrections} corrections"
