"""Bands of equal probability in the plane, and the boundary between the classes, however it bends."""

import numpy as np

from . import style
from .plane import blend

LEVELS = np.linspace(0, 1, 11)
COLOURS = [blend(share) for share in (LEVELS[:-1] + LEVELS[1:]) / 2]


class BentPlane:
    """Probabilities over the plane as bands, and the line where they are one half.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    across, up : ndarray, shapes (k,) and (m,)
        Values of the two features at which probabilities are given.
    """

    def __init__(self, scene, axes, across, up):
        self.scene, self.axes, self.across, self.up, self.drawn = scene, axes, across, up, ()
        axes.grid(False)
        axes.set(xlim=across[[0, -1]], ylim=up[[0, -1]], autoscale_on=False)

    def update(self, p):
        """Show probabilities (m, k); nothing for None."""
        for artist in self.drawn:
            self.scene.drop(artist)
        self.drawn = ()
        if p is None:
            return
        bands = self.axes.contourf(self.across, self.up, p, LEVELS, colors=COLOURS, zorder=0.6)
        self.drawn = self.scene.moves(bands)
        if p.min() < 0.5 < p.max():
            line = self.axes.contour(self.across, self.up, p, [0.5], colors=style.THRESHOLD, linewidths=2.4, zorder=2)
            self.drawn += self.scene.moves(line)


def probability_bar(axes, name):
    """The colours of the bands from 0 to 1, beside the plane."""
    for low, high, colour in zip(LEVELS[:-1], LEVELS[1:], COLOURS, strict=True):
        axes.axhspan(low, high, color=colour, lw=0)
    axes.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[0, 0.5, 1])
    axes.yaxis.set_label_position("right")
    axes.yaxis.tick_right()
    axes.set_ylabel(name)
    axes.grid(False)
    axes.spines[:].set_visible(False)
