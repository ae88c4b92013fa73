"""Which loss a reader means: the one place that decides it."""

from logreg_core.inputs import shown

from ._log_loss import log_loss
from ._margin_losses import LOG, SQUARED
from ._squared_error import squared_error

KNOWN = ((log_loss, LOG), (squared_error, SQUARED))


def as_loss(loss):
    """Return the margin loss of ``log_loss`` or ``squared_error``, given as a function or by its name."""
    for function, by_margin in KNOWN:
        if loss is function or isinstance(loss, str) and loss == function.__name__:
            return by_margin
    raise ValueError(f"loss must be log_loss or squared_error, the function or its name, got {shown(loss)}")
