"""The reader's own gradient, or the package's, as a picture asks it: for weight and bias only, and in one list."""

import numpy as np

from logreg_core.live import is_unbuilt, own
from logreg_core.losses import log_loss_gradient


def own_gradient(gradient, x, y):
    """A function of (w, b) that gives the slopes of all weights, then the one of the bias, as one array.

    Parameters
    ----------
    gradient : callable or None
        `gradient(x, y, w, b)`, returning the slopes for w and for b; the package's unless given.
    x : ndarray, shape (n,) or (n, d)
    y : ndarray, shape (n,)

    Returns
    -------
    callable
    """
    count = np.size(x[0]) + 1

    def usual(w, b):
        return _joined(log_loss_gradient(x, y, w, b))

    def mine(w, b):
        answer = gradient(x.copy(), y.copy(), w, b)
        return ... if answer is None and is_unbuilt(gradient) else _joined(answer)

    name = getattr(gradient, "__name__", "gradient")
    return own(mine if callable(gradient) else gradient, usual, name=name, gives=lambda *_: (count,))


def _joined(slopes):
    """Slopes for w and for b in one list; whatever else was returned stays as it is."""
    pair = isinstance(slopes, tuple | list) and len(slopes) == 2
    return np.concatenate([np.ravel(part) for part in slopes]) if pair else slopes
