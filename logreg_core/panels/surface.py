"""A surface in space, turned by hand: projected with one rotation, drawn from the far side to the near one."""

import numpy as np
from matplotlib.collections import QuadMesh
from matplotlib.colors import to_rgb

from . import style
from .words import minus

TALL = 0.65  # height of the box; its floor is 2 by 2
BANDS = 12  # of height, with a darker line between them
CUT = "#c3c7ce"
REACH = 1.42  # half the height of the view


def seen_from(turn, tilt):
    """Rotation that looks at the origin from `turn` degrees around and `tilt` degrees above: right, up, towards us."""
    turn, tilt = np.radians([turn, tilt])
    right = [-np.sin(turn), np.cos(turn), 0]
    up = [-np.sin(tilt) * np.cos(turn), -np.sin(tilt) * np.sin(turn), np.cos(tilt)]
    return np.array([right, up, np.cross(right, up)])


def _cells(height):
    """Height in the middle of each cell, and the change of height from one cell to the next, never quite 0."""
    a, b, c, d = height[:-1, :-1], height[:-1, 1:], height[1:, :-1], height[1:, 1:]
    return (a + b + c + d) / 4, np.hypot(b + d - a - c, c + d - a - b) / 2 + 1e-12


class Surface:
    """Heights over a grid, ready to be turned.

    Parameters
    ----------
    w, b : ndarray, shapes (k,) and (m,)
    height : ndarray, shape (m, k)
    colour : str
        Of the high places; the low ones are pale.
    cut_at : float
        Where the surface is cut off, and grey.
    """

    def __init__(self, w, b, height, colour, cut_at=np.inf):
        middle, slope = _cells(height)
        cut = np.clip(0.5 + (middle - cut_at) / slope, 0, 1)[..., None]  # the share of each cell that is cut off
        height = np.minimum(height, cut_at)
        self.w, self.b = w, b
        self.height = (height - height.min()) / (np.ptp(height) or 1.0)
        flat = np.stack(np.meshgrid(*(np.linspace(-1, 1, len(ends)) for ends in (w, b))), axis=-1)
        self.points = np.concatenate([flat, TALL * (self.height[..., None] - 0.5)], axis=-1)
        self.colours = cut * to_rgb(CUT) + (1 - cut) * self._shaded(colour)

    def _shaded(self, colour):
        """Pale in the depths, with light from above and a line at every twelfth of the height.

        Light from a side would tell more, but a dark page turns light and shadow over: hills would seem to be hollows.
        """
        p = self.points
        normal = np.cross(p[:-1, 1:] - p[:-1, :-1], p[1:, :-1] - p[:-1, :-1])
        light = normal[..., 2] / np.linalg.norm(normal, axis=-1)
        h, slope = _cells(self.height)
        share = (0.1 + 0.7 * h)[..., None]
        base = (1 - share) * np.array(to_rgb(style.PAPER)) + share * np.array(to_rgb(colour))
        level = np.clip(np.round(h * BANDS), 1, BANDS - 1) / BANDS
        # A line fades out over one cell, so that it does not look like a stair; on a wall, where the lines would
        # run together, there are none.
        apart = 1 / (BANDS * slope)  # cells from line to line
        lines = 1 - 0.22 * np.clip(1.2 - np.abs(h - level) / slope, 0, 1) * np.clip((apart - 1.5) / 2, 0, 1)
        return np.clip(base * ((0.72 + 0.28 * np.clip(light, 0, 1)) * lines)[..., None], 0, 1)

    def at(self, w, b, *, lift=0.02):
        """Points of the box on (or a little above) the surface at weights and biases; nan outside the picture."""
        column = (w - self.w[0]) / (self.w[-1] - self.w[0]) * (len(self.w) - 1)
        row = (b - self.b[0]) / (self.b[-1] - self.b[0]) * (len(self.b) - 1)
        inside = (column >= 0) & (column <= len(self.w) - 1) & (row >= 0) & (row <= len(self.b) - 1)
        i, j = (np.clip(place, 0, size - 2).astype(int) for place, size in ((row, len(self.b)), (column, len(self.w))))
        v, u = row - i, column - j
        h, p = self.height, np.empty((len(w), 3))
        p[:, 0], p[:, 1] = 2 * column / (len(self.w) - 1) - 1, 2 * row / (len(self.b) - 1) - 1
        p[:, 2] = TALL * (
            (1 - v) * ((1 - u) * h[i, j] + u * h[i, j + 1])
            + v * ((1 - u) * h[i + 1, j] + u * h[i + 1, j + 1])
            - 0.5
            + lift
        )
        p[~inside] = np.nan
        return p


class SurfacePanel:
    """A surface seen from one side, its axes' names, and a star on it.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    points : int
        Of the surfaces along each side.
    """

    def __init__(self, axes, points):
        axes.set(ylim=(-REACH, REACH), xticks=[], yticks=[])
        axes.axis("off")
        self.axes, self.surface, self.rotation = axes, None, None
        self.mesh = QuadMesh(np.zeros((points, points, 2)), antialiased=False, edgecolors="none")
        axes.add_collection(self.mesh, autolim=False)
        self.names = [axes.text(0, 0, "", ha="center", va="center", fontsize=10) for _ in range(6)]
        (self.star,) = axes.plot([], [], "*", ms=20, mfc=style.GOAL, mec=style.INK)

    def look(self, surface, turn, tilt, star=()):
        """Look at a surface from one side.

        Parameters
        ----------
        surface : Surface
        turn, tilt : float
            Degrees around and above.
        star : pair of float, optional
            Weight and bias of a place to mark.
        """
        box = self.axes.get_window_extent()  # as much to the sides as fits, at the same scale as upwards
        self.axes.set_xlim(-REACH * box.width / box.height, REACH * box.width / box.height)
        self.surface, self.rotation = surface, seen_from(turn, tilt)
        # Rows and columns that begin at the far side are a painter's order: what is nearer comes later.
        far = tuple(slice(None, None, 1 if towards > 0 else -1) for towards in self.rotation[2, 1::-1])
        self.mesh.get_coordinates()[...] = self._project(surface.points[far])
        self.mesh.set_facecolor(surface.colours[far].reshape(-1, 3))
        self.star.set_data(*(self.seen(*np.reshape(star, (2, 1))) if star else ([], [])))
        self._label(turn)

    def seen(self, w, b):
        """Where weights and biases, two arrays (k,), are seen on the surface: across and up, (2, k)."""
        return self._project(self.surface.at(w, b)).T

    def _project(self, points):
        return points @ self.rotation[:2].T

    def _label(self, turn):
        """Names and ends of the axes along the two edges of the floor that are in front."""
        side = np.sign([np.cos(np.radians(turn)), np.sin(np.radians(turn))])
        side[side == 0] = 1
        floor = -0.5 * TALL
        along, beside = (-0.9, 0.0, 0.9), 1.15
        places = [(x, beside * side[1], floor) for x in along] + [(beside * side[0], y, floor) for y in along]
        words = [
            word
            for ends, letter in ((self.surface.w, "w"), (self.surface.b, "b"))
            for word in (minus(f"{ends[0]:g}"), letter, minus(f"{ends[-1]:g}"))
        ]
        for name, place, word in zip(self.names, self._project(np.array(places)), words, strict=True):
            name.set(position=place, text=word)
