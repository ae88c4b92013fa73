"""A loss over weight and bias as a map with height lines, and the current point on it."""

import numpy as np

from . import style
from .words import number

LEVELS = 13


class BowlMap:
    """Height lines of one or more losses, one of them shown at a time.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    w, b : ndarray
        Weights along the horizontal axis, biases along the vertical one.
    landscapes : dict of str to ndarray, shape (len(b), len(w))
        Name of a loss -> its values; the first one is shown.
    """

    def __init__(self, scene, axes, w, b, landscapes):
        self.scene = scene
        axes.set(xlim=(w[0], w[-1]), ylim=(b[0], b[-1]), xlabel="weight w", ylabel="bias b")
        axes.grid(False)
        self.drawn = {}
        for name, values in landscapes.items():
            low, high = values.min(), values.max()
            levels = low + (high - low) * np.linspace(0.1, 1, LEVELS) ** 2.5  # close together near the lowest place
            filled = axes.contourf(w, b, values, [low, *levels], cmap="Purples", alpha=0.55, extend="both")
            lines = axes.contour(w, b, values, levels, colors=style.MUTED, linewidths=0.8)
            texts = axes.clabel(lines, levels[2::3], fmt=number, fontsize=10, colors=style.INK,
                                manual=lower_left(lines, levels[2::3], w, b))
            self.drawn[name] = [filled, lines, *texts]
        (self.point,) = axes.plot([], [], "o", ms=11, color=style.INK, mec="white", mew=1.5, zorder=5)
        scene.moves(self.point)
        self.shown = None
        self.show(next(iter(landscapes)))

    def show(self, name):
        """Show the height lines of this loss."""
        if name != self.shown:
            for other, artists in self.drawn.items():
                for artist in artists:
                    artist.set_visible(other == name)
            self.shown = name
            self.scene.redraw_still()

    def update(self, w, b):
        """Move the point."""
        self.point.set_data([w], [b])


def lower_left(lines, levels, w, b):
    """Where to write the height of each line: at its lower left end, well inside the map."""
    places = []
    for level in levels:
        points = lines.get_paths()[list(lines.levels).index(level)].vertices
        across, up = (points - (w[0], b[0])).T / [[np.ptp(w)], [np.ptp(b)]]
        inside = (np.abs(across - 0.5) < 0.42) & (np.abs(up - 0.5) < 0.42)
        if inside.any():
            places.append(points[inside][np.argmin((across + up)[inside])])
    return places
