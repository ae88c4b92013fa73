"""Losses over weights seen from above: lines of equal height, and colours that grow darker with it."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from . import style
from .words import number

LEVEL = 1e-9  # of the highest loss: what changes by less is level, but for rounding
NUMBERED = slice(2, None, 3)


def loss_contours(axes, across, up, losses, shares, *, lines=True, width=0.8):
    """Fill the axes with a loss, darker where it is higher, and draw its height lines.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    across, up : ndarray, shapes (k,) and (m,)
        Weights along the two axes.
    losses : ndarray, shape (m, k)
    shares : ndarray or int
        Where to draw the lines, growing: shares of the way from the lowest loss to the highest; or how many bands of
        equal height to draw.
    lines : bool
        Whether the lines are drawn, or only the colours between them.
    width : float
        Of the lines.

    Returns
    -------
    list of ContourSet
        What was drawn: the colours, then the lines; nothing where the loss is the same everywhere.
    """
    low, high = losses.min(), losses.max()
    axes.grid(False)
    axes.set(xlim=across[[0, -1]], ylim=up[[0, -1]])
    if high - low <= LEVEL * abs(high):
        return []
    shades = LinearSegmentedColormap.from_list("", style.LOSSES)
    even = isinstance(shares, int)
    levels = np.linspace(low, high, shares + 1) if even else low + (high - low) * shares
    drawn = [
        axes.contourf(
            across, up, losses, levels if even else [low, *levels], cmap=shades, extend="neither" if even else "both"
        )
    ]
    return (
        [
            *drawn,
            axes.contour(across, up, losses, levels, colors=style.HEIGHT_LINES, linewidths=width, linestyles="solid"),
        ]
        if lines
        else drawn
    )


class ContoursPanel:
    """One or more losses over weight and bias, of which one is shown at a time.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes

    Attributes
    ----------
    drawn : dict of str to list of Artist
        What belongs to each loss, by its name.
    shown : str or None
    """

    def __init__(self, scene, axes):
        axes.set(xlabel="weight w", ylabel="bias b")
        axes.grid(False)
        self.scene, self.axes, self.drawn, self.ends, self.shown = scene, axes, {}, {}, None

    def add(self, name, w, b, losses, shares, *, numbered=False, star=(), **looks):
        """Draw a loss, once; it stays hidden until `show` names it.

        Parameters
        ----------
        name : str
        w, b, losses, shares, **looks
            As in `loss_contours`.
        numbered : bool
            Whether every third line tells its height.
        star : pair of float, optional
            Weight and bias to mark.
        """
        artists = loss_contours(self.axes, w, b, losses, shares, **looks)
        if numbered and artists:
            levels = artists[1].levels[NUMBERED]
            artists += self.axes.clabel(
                artists[1],
                levels,
                fmt=number,
                fontsize=10,
                colors=style.INK,
                manual=_lower_left(artists[1], levels, w, b),
            )
        if star:
            artists += self.axes.plot(*star, "*", ms=20, mfc=style.GOAL, mec=style.INK)
        for artist in artists:
            artist.set_visible(False)
        self.drawn[name], self.ends[name] = artists, (w[[0, -1]], b[[0, -1]])

    def show(self, name):
        """Show this loss, and hide the others."""
        if name == self.shown:
            return
        for other, artists in self.drawn.items():
            for artist in artists:
                artist.set_visible(other == name)
        self.shown = name
        self.axes.set(xlim=self.ends[name][0], ylim=self.ends[name][1])
        self.scene.redraw_still()


def _lower_left(lines, levels, w, b):
    """Where to write the height of each line: at its lower left end, well inside the picture."""
    places = []
    for level in levels:
        points = lines.get_paths()[list(lines.levels).index(level)].vertices
        across, up = (points - (w[0], b[0])).T / [[np.ptp(w)], [np.ptp(b)]]
        inside = (np.abs(across - 0.5) < 0.42) & (np.abs(up - 0.5) < 0.42)
        if inside.any():
            places.append(points[inside][np.argmin((across + up)[inside])])
    return places
