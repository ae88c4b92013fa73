"""One upright bar for each example; what is taller than the picture gets an arrow at its edge."""

import numpy as np

from . import style


class BarsPanel:
    """Bars at fixed places, cut off at `highest`.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    places : ndarray, shape (n,)
    labels : ndarray, shape (n,)
        0 or 1: each bar has the colour of its class.
    highest : float
        Upper end of the axis.
    width, arrow : float
        Of a bar, and of the arrow's head, in points.
    """

    def __init__(self, scene, axes, places, labels, highest, *, width, arrow=6):
        self.places, self.highest = places, highest
        self.bars, self.taller = scene.moves(
            axes.vlines(places, 0, 0, colors=[style.CLASS_COLOURS[int(label)] for label in labels], lw=width),
            *axes.plot([], [], "^", color=style.WRONG, ms=arrow, clip_on=False))

    def update(self, heights, *, more=()):
        """Show the heights (n,); `more` are other places `(place, height)` that may need an arrow."""
        shown = np.minimum(heights, self.highest)
        self.bars.set_segments([[(place, 0), (place, height)]
                                for place, height in zip(self.places, shown, strict=True)])
        over = [place for place, height in [*zip(self.places, heights, strict=True), *more] if height > self.highest]
        self.taller.set_data(over, np.full(len(over), self.highest))
