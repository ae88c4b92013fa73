"""When a very long gradient descent has come so low: found between two of its leaps."""

import numpy as np

from logreg_core.inputs import as_pair
from logreg_core.losses import log_loss
from logreg_core.losses._blocks import quiet
from logreg_core.training._fast_forward import Walker
from logreg_core.training._objective import Objective


@quiet
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
    if not len(low) or low[0] == 0:
        return 0 if len(low) else None
    before = low[0] - 1
    objective = Objective(loss, *as_pair(x, y))
    at = np.append(path.w[before], path.b[before])
    walker, few, many = Walker(objective, at, rate, 1.0), 0, int(path.step[low[0]] - path.step[before])
    while many - few > 1:  # the loss falls from here to there: halve
        middle = (few + many) // 2
        if objective.value(walker.leap(at, walker.here, middle)) <= value:
            many = middle
        else:
            few = middle
    return int(path.step[before]) + many
