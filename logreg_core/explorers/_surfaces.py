"""The surfaces of notebook 03: data, the part worth seeing, rates that suit them, and the controls of a walk there."""

from functools import cached_property

import numpy as np

from logreg_core.data import double_well, escape7, hours
from logreg_core.live import Deck, Player, ladder, menu, stops
from logreg_core.losses import loss_surface
from logreg_core.panels import style
from logreg_core.training import fast_forward, minima, smoothness, standardise

from ._diagnose import diagnose
from ._lesson import chosen
from ._losses import LOSSES
from ._sliders import round_rates, round_slider

POINTS, FINE = 121, 301  # along each side: of a surface in space, of height lines
BANDS, FINEST = 16, 10**-2.5
ROUGH = 1e-2  # log-odds: less than a pixel
CUTS = (0.38, np.inf)  # of the six points: a little above the ridge between the two minima
RATES = (
    0.001,
    0.002,
    0.005,
    0.01,
    0.02,
    0.05,
    0.1,
    0.2,
    0.25,
    0.3,
    0.5,
    0.75,
    1.0,
    1.5,
    2.0,
    3.0,
    4.0,
    5.0,
    6.0,
    8.0,
    10.0,
)
LAST_STEP = 10_000_000
SIX, HOURS, AFAR = "six points, standardized", "hours of study", "hours, from afar"
WALKS = {  # what the lesson shows: on which surfaces, from which weight and bias, how many steps
    "trapped": (SIX, 4.0, 2.0, 1000),
    "from zero": (SIX, 0.0, 0.0, 1000),
    "plateau": (HOURS, -10.0, 0.0, 1_000_000),
    "edge of the plateau": (HOURS, -3.0, 0.0, 3200),
    "valley": (AFAR, 15.0, -40.0, 10_000_000),
    "seven points": ("seven points", 1.0, 0.0, 100_000),
    "one point": ("one point", -6.0, -3.0, 1000),
}


class Surfaces:
    """Squared error and log loss of one data set over weight and bias.

    Parameters
    ----------
    x, y : array_like, shape (n,)
    w, b : pair of float
        Ends of the axes.
    rate : float, optional
        A learning rate to begin with; about 1/L unless given.
    rates : sequence of float
        All that can be chosen.
    start : pair of float
        Weight and bias to begin with.
    cuts : pair of float
        Where squared error and log loss are cut off in space, so that what is below can be seen.
    turn : float
        From where they are seen best, in degrees around.
    """

    def __init__(self, x, y, w, b, rate=None, *, rates=RATES, start=(0.0, 0.0), cuts=(np.inf, np.inf), turn=-159):
        self.x, self.y, self.ends = np.asarray(x, dtype=float), np.asarray(y, dtype=float), (w, b)
        self.rates, self.start, self.cuts, self.turn = rates, start, cuts, turn
        wanted = rate or 1 / smoothness(self.x)
        self.rate = min(rates, key=lambda known: abs(np.log(known / wanted)))

    @cached_property
    def minima(self):
        """The minima of both losses, the lowest first."""
        return [minima(self.x, self.y, loss=loss.value) for loss in LOSSES]

    @property
    def stars(self):
        """Weight and bias of the deepest minimum of each loss, or nothing."""
        return [found[0][:2] if found else () for found in self.minima]

    def heights(self, points=POINTS):
        """Weights, biases, and both losses over them, at so many points along each side."""
        w, b = (np.linspace(*ends, points) for ends in self.ends)
        return w, b, [loss_surface(self.x, self.y, w, b, loss=loss.value) for loss in LOSSES]

    def walks(self, w, b, rate, steps):
        """The walks from one start under both losses, and how they stand."""
        size = [high - low for low, high in self.ends]
        paths = [
            fast_forward(self.x, self.y, w=w, b=b, rate=rate, steps=steps, loss=loss.value, accuracy=ROUGH)
            for loss in LOSSES
        ]
        return [
            diagnose(path, loss, self.x, self.y, known, size, steps)
            for path, loss, known in zip(paths, LOSSES, self.minima, strict=True)
        ]


def lesson_or_own(x, y):
    """The surfaces of the lesson, or those of a reader's own data, by their names in the menu."""
    if x is not None or y is not None:
        return own_surfaces(chosen(x, y, None))
    well, study, far = double_well(), hours(), escape7()
    return {
        SIX: Surfaces(standardise(well.x)[0], well.y, (-5.0, 11.0), (-4.0, 7.0), 4.0, start=(4.0, 2.0), cuts=CUTS),
        "six points": Surfaces(well.x, well.y, (-1.0, 1.75), (-7.0, 5.0), start=(0.6, -1.7), cuts=CUTS),
        HOURS: Surfaces(study.x, study.y, (-12.0, 8.0), (-16.0, 16.0), 0.25, start=(-3.0, 0.0), turn=-60),
        AFAR: Surfaces(study.x, study.y, (-15.0, 40.0), (-110.0, 40.0), 1.0, start=(15.0, -40.0), turn=-60),
        "one point": Surfaces([1.0], [1.0], (-10.0, 10.0), (-10.0, 10.0), 1.0, start=(-6.0, -3.0), turn=-60),
        "seven points": Surfaces(far.x, far.y, (-4.0, 12.0), (-8.0, 8.0), 1.0, start=(1.0, 0.0), turn=-20),
    }


def own_surfaces(data):
    """A reader's own data, standardised and as they are, each with rates from far too small to too large."""
    scaled, scale = standardise(data.x)
    scaled.flags.writeable = False  # what cannot change is summed up once, however many rows there are
    w, b = (float(f"{limit:.1g}") for limit in (9 / scale.sd, 9 + 3 * abs(scale.mean) / scale.sd))
    safe = 1 / smoothness(data.x)
    return {
        f"{data.name}, standardized": Surfaces(scaled, data.y, (-9.0, 9.0), (-9.0, 9.0), 4.0),
        data.name: Surfaces(data.x, data.y, (-w, w), (-b, b), rates=round_rates(safe / 3000, 3 * safe)),
    }


def low_and_high(losses):
    """A scale on which deep minima and high plateaus both become visible: log10(loss − lowest + a little)."""
    return np.log10(np.maximum(losses - losses.min(), 0) + FINEST)


def walk_controls(surfaces, *, steps=0, rate=False):
    """The controls of a walk, and what follows the menu: every data set has sliders of its own.

    Parameters
    ----------
    surfaces : dict of str to Surfaces
    steps : int
        Number of steps to begin with.
    rate : bool
        Whether there is a slider for the learning rate.

    Returns
    -------
    controls : dict of str to widget
    follow : dict of str to callable
    """
    decks = {
        letter: Deck(
            {
                name: round_slider(f"start {letter}", here.start[place], *here.ends[place], colour=colour)
                for name, here in surfaces.items()
            }
        )
        for place, (letter, colour) in enumerate((("w", style.WEIGHT), ("b", style.BIAS)))
    }
    if rate:
        decks["rate"] = Deck(
            {name: stops("rate α", here.rates, here.rate, colour=style.INK) for name, here in surfaces.items()}
        )
    player = Player("steps", ladder(LAST_STEP), steps, colour=style.INK)
    player.layout.margin = "0 12px 0 0"

    def bring_the_sliders(values):
        for deck in decks.values():
            deck.show(values["data"])

    return {"data": menu("data", list(surfaces)), **decks, "steps": player}, {"data": bring_the_sliders}
