"""Probabilities of several classes over the plane: their colours mixed, and the borders of the most probable ones."""

import numpy as np
from matplotlib.colors import to_rgb

from . import style

STRENGTH = 0.5  # how much of a class's colour is left where it is certain: points must stand out


class Regions:
    """The plane in soft colours, one for each class, and borders where the most probable class changes.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    across, up : ndarray, shapes (k,) and (m,)
        Values of the two features at which probabilities are given.
    colours : sequence of str
        One for each class.
    """

    def __init__(self, scene, axes, across, up, colours):
        self.scene, self.axes, self.across, self.up, self.borders = scene, axes, across, up, ()
        self.missing = STRENGTH * (1 - np.array([to_rgb(colour) for colour in colours]))
        axes.grid(False)
        axes.set(xlim=across[[0, -1]], ylim=up[[0, -1]], autoscale_on=False)
        (self.image,) = scene.moves(
            axes.imshow(
                np.ones((len(up), len(across), 3)),
                origin="lower",
                extent=(*across[[0, -1]], *up[[0, -1]]),
                aspect="auto",
                interpolation="bilinear",
                zorder=0.6,
            )
        )

    def update(self, p):
        """Show probabilities (m, k, classes)."""
        self.image.set_data(np.clip(1 - p @ self.missing, 0, 1))
        for artist in self.borders:
            self.scene.drop(artist)
        self.borders = ()
        for label in range(p.shape[-1]):
            lead = p[..., label] - np.delete(p, label, axis=-1).max(axis=-1)
            if lead.min() < 0 < lead.max():
                border = self.axes.contour(
                    self.across, self.up, lead, [0.0], colors=style.INK, linewidths=1.6, zorder=2
                )
                self.borders += self.scene.moves(border)
