"""Two groups in the plane: bands of equal probability, the line of the decision, and an arrow for each point's vote."""

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgb

from . import style
from .scatter import MANY, class_points, feature_label, label_name, visible_rows

VOTERS = 200  # about so many arrows at most: more would hide the points
STRONGEST = 0.5  # how much of the class colour is in the outermost band
FAR = 3.0  # widths of the picture: beyond everything that is shown
EVERYTHING = np.array([(-FAR, -FAR), (FAR, -FAR), (FAR, FAR), (-FAR, FAR)])


class Plane:
    """Labelled points in the plane and what a model makes of it.

    The bands are half-planes in which a score reaches each of some levels, one on top of the other: only their edges
    move, so only few pixels change when the line turns.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    levels : ndarray
        Scores at which the colour of the plane changes, growing.

    Attributes
    ----------
    legend : list of Artist
        The points of both classes, the model's line, and a vote.
    """

    def __init__(self, scene, axes, levels):
        self.scene, self.axes, self.levels, self.of_the_data = scene, axes, levels, []
        axes.grid(False)
        shares = np.linspace(0, 1, len(levels) + 1)
        self.ground, self.bands = (
            PolyCollection(
                [EVERYTHING] * len(some),
                facecolors=[blend(share) for share in some],
                transform=axes.transAxes,
                zorder=zorder,
            )
            for some, zorder in ((shares[:1], 0.5), (shares[1:], 0.6))
        )
        for bands in (self.ground, self.bands):
            axes.add_collection(bands, autolim=False)
            bands.set_clip_path(axes.patch)
        self.line, self.heard = scene.moves(
            *axes.plot([], [], color=style.THRESHOLD, lw=2.6, transform=axes.transAxes, zorder=4, label="the line"),
            *axes.plot([], [], ls="", marker="o", ms=15, mfc="none", mec=style.WRONG, mew=2, zorder=5),
        )
        scene.moves(self.ground, self.bands)
        (self.vote,) = axes.plot([], [], ls="", marker=r"$\rightarrow$", ms=15, color=style.INK, label="a point’s vote")

    @property
    def legend(self):
        return [*self.of_the_data[:2], self.line, self.vote]

    def lay_out(self, data, ends):
        """Show other data, with two features; `ends` are the lowest values shown (2,) and the highest ones."""
        (left, low), (right, high) = ends
        names = [feature_label(data, name) for name in data.feature]
        self.axes.set(xlim=(left, right), ylim=(low, high), xlabel=names[0], ylabel=names[1])
        for artist in self.of_the_data:
            self.scene.drop(artist)
        points = class_points(self.axes, data, names=[label_name(name) for name in data.label_names])
        for some in points:
            some.set_zorder(3)
        drawn = np.arange(len(data.y))[visible_rows(data.y)]
        self.x, self.voters = data.x, drawn[:: 1 + len(drawn) // VOTERS]
        self.arrows = self.axes.quiver(
            *data.x[self.voters].T,
            0,
            0,
            angles="xy",
            scale_units="xy",
            scale=1,
            units="inches",
            width=0.028 if len(data.x) < MANY else 0.012,
            color=[style.CLASS_COLOURS[label] for label in data.y[self.voters].astype(int)],
            edgecolor=style.PAPER,
            linewidth=0.5,
            zorder=3.5,
            minlength=0,
            headwidth=4,
            headlength=5,
            headaxislength=4.5,
        )
        self.of_the_data = self.scene.moves(*points, self.arrows)

    def update(self, w, b, votes, *, heard=None, sharp=False):
        """Move the plane's line, bands and votes.

        Parameters
        ----------
        w, b : ndarray, shape (2,), and float
        votes : ndarray, shape (n, 2)
            An arrow for each point, in units of the features; of many points, some are drawn.
        heard : int or None
            Which point is listened to next, if only one is.
        sharp : bool
            Whether there are only two sides, with the edge at score 0, without probabilities.
        """
        self.bands.set_verts([half_plane(self.axes, w, b, 0.0 if sharp else level) for level in self.levels])
        found = line(self.axes, w, b, 0.0)
        for bands in (self.ground, self.bands):
            bands.set_visible(not sharp or found is not None)  # without a line there are no two sides
        self.line.set_data(*([[], []] if found is None else found[0].T))
        self.arrows.set_UVC(*votes[self.voters].T)
        self.heard.set_data(*([[], []] if heard is None else self.x[[heard]].T))


def blend(share):
    """The colour of a probability: white in the middle, the classes' colours at the ends."""
    strength = STRONGEST * abs(2 * share - 1)
    colour = np.array(to_rgb(style.CLASS_COLOURS[int(share > 0.5)]))
    return tuple(1 - strength * (1 - colour))


def half_plane(axes, w, b, level):
    """Corners of {w·x + b ≥ level} in fractions of the axes, far enough out to fill them."""
    found = line(axes, w, b, level)
    if found is None:
        return EVERYTHING if b >= level else np.zeros((4, 2))
    ends, ahead = found
    return np.array([ends[0], ends[1], ends[1] + 2 * FAR * ahead, ends[0] + 2 * FAR * ahead])


def line(axes, w, b, level):
    """The line w·x + b = level: its ends, shape (2, 2), and the unit vector of growing score; None without a slope.

    All in fractions of the axes.
    """
    ends = np.array([axes.get_xlim(), axes.get_ylim()])
    slope = np.asarray(w) * (ends[:, 1] - ends[:, 0])
    steep = np.hypot(*slope)
    if steep < 1e-12 * max(1.0, abs(b)):
        return None
    ahead = slope / steep
    distance = (level - b - np.dot(w, ends.mean(axis=1))) / steep  # from the middle of the picture
    foot, along = 0.5 + np.clip(distance, -FAR, FAR) * ahead, FAR * np.array([-ahead[1], ahead[0]])
    return np.array([foot - along, foot + along]), ahead
