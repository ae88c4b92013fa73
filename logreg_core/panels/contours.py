"""Losses over weights seen from above: lines of equal height, and colours that grow darker with it."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from . import style
from .words import size

LEVEL = 1e-9  # of the highest loss: what changes by less is level, but for rounding
APART = 0.07  # of the picture: heights written closer to each other could not be read


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

    def add(self, name, w, b, losses, shares, *, numbered=(), star=(), **looks):
        """Draw a loss, in place of one of the same name; it stays hidden until `show` names it.

        Parameters
        ----------
        name : str
        w, b, losses, shares, **looks
            As in `loss_contours`.
        numbered : sequence of float
            Heights of the lines that tell them.
        star : pair of float, optional
            Weight and bias to mark.
        """
        for artist in self.drawn.pop(name, ()):
            if artist.axes is not None:  # lines take their numbers along
                artist.remove()
        artists = loss_contours(self.axes, w, b, losses, shares, **looks)
        if artists and len(numbered):
            levels = [artists[1].levels[np.abs(artists[1].levels - height).argmin()] for height in numbered]
            artists += self.axes.clabel(
                artists[1],
                levels,
                fmt=size,
                fontsize=10,
                colors=style.INK,
                manual=_lower_left(artists[1], levels, w, b),
            )
        if star:
            artists += self.axes.plot(*star, "*", ms=20, mfc=style.GOAL, mec=style.INK)
        for artist in artists:
            artist.set_visible(False)
        self.drawn[name], self.ends[name] = artists, (w[[0, -1]], b[[0, -1]])
        self.shown = None if self.shown == name else self.shown

    def show(self, name):
        """Show this loss, and hide the others; none of them for None."""
        if name == self.shown:
            return
        for other, artists in self.drawn.items():
            for artist in artists:
                artist.set_visible(other == name)
        self.shown = name
        if name is not None:
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
            at = np.flatnonzero(inside)[np.argmin((across + up)[inside])]
            here = np.array([across[at], up[at]])
            if all(np.hypot(*(here - other)) > APART for other, _ in places):
                places.append((here, points[at]))
    return [place for _, place in places]
