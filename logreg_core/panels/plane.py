"""Two groups in the plane: bands of probability, the decision's line, and an arrow for every point's vote."""

import numpy as np

from . import style
from .half_planes import HalfPlanes, line

VOTERS = 200  # about so many arrows at most: more would hide the points


class Plane:
    """Labelled points in the plane and what a model makes of it.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    levels : ndarray
        Scores at which the colour of the plane changes.
    """

    def __init__(self, scene, axes, levels):
        self.axes = axes
        axes.grid(False)
        self.bands = HalfPlanes(axes, levels)
        self.points = [axes.plot([], [], ls="", marker=marker, mec="white", mew=0.6, color=colour, zorder=3)[0]
                       for marker, colour in zip(style.CLASS_MARKERS, style.CLASS_COLOURS, strict=True)]
        (self.boundary,) = axes.plot([], [], color=style.THRESHOLD, lw=2.2, transform=axes.transAxes, zorder=4,
                                     label="line p = t")
        (self.yours,) = axes.plot([], [], color=style.WEIGHT, lw=2, ls="--", transform=axes.transAxes, zorder=4,
                                  label="your line")
        (self.heard,) = axes.plot([], [], ls="", marker="o", ms=15, mfc="none", mec=style.WRONG, mew=2, zorder=5)
        self.arrows = None
        scene.moves(*self.bands.artists, *self.points, self.boundary, self.yours, self.heard)
        self.scene = scene

    def lay_out(self, data, features, ends):
        """Show other data.

        Parameters
        ----------
        data : Dataset
            Two features.
        features : pair of str
            Their names.
        ends : ndarray, shape (2, 2)
            Leftmost and rightmost, lowest and highest value shown.
        """
        names = [f"{name} ({data.unit})" if data.unit else name for name in features]
        self.axes.set(xlim=ends[0], ylim=ends[1], xlabel=names[0], ylabel=names[1])
        self.data = data
        for label, points in enumerate(self.points):
            points.set_data(*data.x[data.y == label].T)
            points.set(markersize=7 if len(data.x) < 200 else 4,
                       label=f"label {name}" if (name := data.label_names[label]).isdigit() else name)
        self.voters = slice(None, None, 1 + len(data.x) // VOTERS)
        if self.arrows is not None:
            self.scene.moving.remove(self.arrows)
            self.arrows.remove()
        self.arrows = self.axes.quiver(*data.x[self.voters].T, 0, 0, angles="xy", scale_units="xy", scale=1,
                                       units="inches", width=0.017 if len(data.x) < 200 else 0.01, color=style.INK,
                                       zorder=3.5, minlength=0, headwidth=4, headlength=5, headaxislength=4.5)
        self.scene.moves(self.arrows)

    def update(self, w, b, threshold_score, votes, heard, yours, *, sharp=False):
        """Move the plane's line, bands and votes.

        Parameters
        ----------
        w, b : ndarray, shape (2,), and float
        threshold_score : float
        votes : ndarray, shape (n, 2)
            An arrow for each point, in units of the features; of many points, some are drawn.
        heard : int or None
            Which point is listened to next, if it is one only.
        yours : tuple of (ndarray, float)
            The reader's own weights and bias.
        sharp : bool
            Whether there are only two sides, without probabilities.
        """
        self.bands.update(w, b, sharp=sharp)
        for artist, model in ((self.boundary, (w, b)), (self.yours, yours)):
            found = line(self.axes, *model, threshold_score)
            artist.set_data(*([[], []] if found is None else found[0].T))
        self.arrows.set_UVC(*votes[self.voters].T)
        here = np.empty((0, 2)) if heard is None else self.data.x[[heard]]
        self.heard.set_data(*here.T)
