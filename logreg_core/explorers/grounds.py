"""The landscapes of notebook 03: data, the part of the landscape worth seeing, and a learning rate that suits it."""

from functools import cached_property

import numpy as np

from logreg_core.data import double_well, escape7, hours
from logreg_core.losses import log_loss, loss_surface, squared_error
from logreg_core.training import fast_forward, minima, smoothness, standardise

from ._diagnose import diagnose

LOSSES = (squared_error, log_loss)
GRID = 121  # the same as `figures.space.MESH`
ROUGH = 1e-2  # log-odds: less than a pixel
LIDS = (0.38, np.inf)  # of the six points: a little above the ridge between the two hollows
RATES = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0,
         10.0)


class Ground:
    """One data set's landscape.

    Parameters
    ----------
    x, y : array_like, shape (n,)
    w, b : pair of float
        Ends of the axes.
    rate : float, optional
        A learning rate to begin with; about 1/L unless given.
    start : pair of float
        Weight and bias to begin with.
    lids : pair of float
        Where squared error and log loss are cut off in space, so that what is below can be seen.
    """

    def __init__(self, x, y, w, b, rate=None, start=(0.0, 0.0), lids=(np.inf, np.inf)):
        self.start, self.lids = start, lids
        self.x, self.y, self.ends = np.asarray(x, dtype=float), np.asarray(y, dtype=float), (w, b)
        wanted = rate or 1 / smoothness(self.x)
        self.rate = min(RATES, key=lambda known: abs(np.log(known / wanted)))

    @cached_property
    def hollows(self):
        """The minima of both losses, the lowest first."""
        return [minima(self.x, self.y, loss=loss) for loss in LOSSES]

    def grid(self):
        """Weights, biases, and both losses over them."""
        w, b = (np.linspace(*ends, GRID) for ends in self.ends)
        return w, b, [loss_surface(self.x, self.y, w, b, loss=loss) for loss in LOSSES]

    def diagnoses(self, w, b, rate, steps):
        """The same start under both losses."""
        size = [high - low for low, high in self.ends]
        return [self._diagnose(loss, hollows, w, b, rate, steps, size)
                for loss, hollows in zip(LOSSES, self.hollows, strict=True)]

    def _diagnose(self, loss, hollows, w, b, rate, steps, size):
        path = fast_forward(self.x, self.y, w=w, b=b, rate=rate, steps=steps, loss=loss, accuracy=ROUGH)
        return diagnose(path, loss, self.x, self.y, hollows, size, steps)


def lesson_grounds():
    """The landscapes of the lesson, by the names in the menu."""
    well, study, far = double_well(), hours(), escape7()
    return {
        "six points, standardised": Ground(standardise(well.x)[0], well.y, (-5.0, 11.0), (-4.0, 7.0), 4.0, (4.0, 2.0),
                                           LIDS),
        "six points": Ground(well.x, well.y, (-1.0, 1.75), (-7.0, 5.0), start=(0.6, -1.7), lids=LIDS),
        "hours of study": Ground(study.x, study.y, (-12.0, 8.0), (-16.0, 16.0), 0.25, (-3.0, 0.0)),
        "hours, from afar": Ground(study.x, study.y, (-15.0, 40.0), (-110.0, 40.0), 1.0, (15.0, -40.0)),
        "one point": Ground([1.0], [1.0], (-10.0, 10.0), (-10.0, 10.0), 1.0, (-6.0, -3.0)),
        "seven points": Ground(far.x, far.y, (-4.0, 12.0), (-8.0, 8.0), 1.0, (1.0, 0.0)),
    }


def own_grounds(data):
    """A reader's own data, standardised and as they are."""
    scaled, scale = standardise(data.x)
    w, b = (float(f"{limit:.1g}") for limit in (9 / scale.sd, 9 + 3 * abs(scale.mean) / scale.sd))
    return {f"{data.name}, standardised": Ground(scaled, data.y, (-9.0, 9.0), (-9.0, 9.0), 4.0),
            data.name: Ground(data.x, data.y, (-w, w), (-b, b))}
