"""When a very long gradient descent has come so low: found between two of its leaps."""

import numpy as np

from logreg_core.losses import log_loss
from logreg_core.training import fast_forward


def steps_until(path, x, y, value, *, rate, loss=log_loss):
    """Number of gradient steps after which the loss has fallen to a value for the first time.

    Parameters
    ----------
    path : FitResult
        From `fast_forward`, with this loss and this rate.
    x, y : array_like
    value : float

    Returns
    -------
    int or None
        None if the path does not come so low.
    """
    low = np.flatnonzero(path.loss <= value)
    if not len(low):
        return None
    before = max(low[0] - 1, 0)
    rest = fast_forward(
        x,
        y,
        w=path.w[before],
        b=path.b[before],
        rate=rate,
        loss=loss,
        until=value,
        steps=path.step[low[0]] - path.step[before],
    )
    return int(path.step[before]) + rest.steps
