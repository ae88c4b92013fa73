"""The losses a reader can name, each with its formula for one example."""

from logreg_core.losses.example import LOG, SQUARED
from logreg_core.losses.log import log_loss
from logreg_core.losses.squared import squared_error

EXAMPLE_OF = {log_loss: LOG, squared_error: SQUARED}
