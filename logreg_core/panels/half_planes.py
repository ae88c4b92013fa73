"""A plane in bands of equal probability, and the line where the decision changes."""

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgb

from . import style

STRONGEST = 0.5  # how much of the class colour is in the outermost band
FAR = 3.0  # widths of the picture: beyond everything that is shown


class HalfPlanes:
    """Half-planes in which a score reaches each of some levels, one on top of the other.

    Only the edges of the bands move, so only few pixels change when the line turns.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Its limits may change later.
    levels : ndarray
        Scores at which the colour changes, growing.
    """

    def __init__(self, axes, levels):
        self.axes, self.levels = axes, levels
        self.ground = PolyCollection([_everything()], facecolors=[blend(0)], transform=axes.transAxes, zorder=0.5)
        shares = np.linspace(0, 1, len(levels) + 1)[1:]
        self.bands = PolyCollection([_everything()] * len(levels), facecolors=[blend(share) for share in shares],
                                    transform=axes.transAxes, zorder=0.6)
        for artist in (self.ground, self.bands):
            axes.add_collection(artist, autolim=False)
            artist.set_clip_path(axes.patch)
        self.artists = [self.ground, self.bands]

    def update(self, w, b, *, sharp=False):
        """Turn the bands to the score w·x + b; a sharp plane has two of them, with the edge at score 0."""
        self.bands.set_verts([half_plane(self.axes, w, b, 0.0 if sharp else level) for level in self.levels])


def blend(share):
    """The colour of a probability: white in the middle, the classes' colours at the ends."""
    strength = STRONGEST * abs(2 * share - 1)
    colour = np.array(to_rgb(style.CLASS_COLOURS[int(share > 0.5)]))
    return tuple(1 - strength * (1 - colour))


def half_plane(axes, w, b, level):
    """Corners of {w·x + b ≥ level} in fractions of the axes, far enough out to fill them."""
    found = line(axes, w, b, level)
    if found is None:
        return _everything() if b >= level else np.zeros((4, 2))
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


def _everything():
    return np.array([(-FAR, -FAR), (FAR, -FAR), (FAR, FAR), (-FAR, FAR)])
