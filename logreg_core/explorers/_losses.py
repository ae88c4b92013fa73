"""The two losses that notebook 03 sets side by side, and how a loss curves at one place."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from logreg_core.losses import (
    log_loss,
    log_loss_gradient,
    log_loss_hessian,
    squared_error,
    squared_error_gradient,
    squared_error_hessian,
)
from logreg_core.panels import style

ROUNDING = 1e-13  # of what a determinant is the difference of: less cannot be told from 0


class Loss(NamedTuple):
    """A loss with its derivatives, and its name, letter and colour in every picture."""

    value: Callable
    gradient: Callable
    hessian: Callable
    name: str
    letter: str
    colour: str


SQUARED = Loss(squared_error, squared_error_gradient, squared_error_hessian, "squared error", "M", style.SQUARED_ERROR)
LOG = Loss(log_loss, log_loss_gradient, log_loss_hessian, "log loss", "J", style.LOG_LOSS)
LOSSES = (SQUARED, LOG)


def curvatures(hessian):
    """The eigenvalues of a Hessian (2, 2), the smaller first; where rounding leaves no digit of one, it is 0.

    The eigenvalue nearer to 0 comes from the determinant: beside a much larger one it would lose its digits, as it does
    for a feature in small units or far from zero.
    """
    (ww, wb), (_, bb) = hessian
    large = (ww + bb) / 2 + np.copysign(np.hypot((ww - bb) / 2, wb), ww + bb)
    determinant = ww * bb - wb * wb
    level = abs(determinant) <= ROUNDING * (abs(ww * bb) + wb * wb)
    return np.sort([large, 0.0 if level else determinant / large])
