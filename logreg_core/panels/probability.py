"""The probability curve over labelled points: the picture that the whole series shares."""

import numpy as np

from . import style
from .scatter import class_points, feature_label, legend_above, visible_rows, wrong_rings
from .words import amount

CURVE_POINTS = 300
SHORT = 22  # characters of both labels: their legend has room for a word more


class ProbabilityPanel:
    """Points at 0 and 1, the probability curve between them, the threshold, the boundary, and rings around mistakes.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    data : Dataset
        One feature.
    reach : tuple of float
        Leftmost and rightmost feature value shown, in the feature's unit.

    Attributes
    ----------
    grid : ndarray
        Feature values at which the curve is drawn.
    """

    def __init__(self, scene, axes, data, reach):
        self.data, self.grid = data, np.linspace(*reach, CURVE_POINTS)
        self.drawn = visible_rows(data.y)
        self.x, self.y = data.x[self.drawn], data.y[self.drawn]
        axes.set(
            xlim=reach, ylim=(-0.09, 1.09), xlabel=feature_label(data), ylabel=f"probability of “{data.label_names[1]}”"
        )
        class_points(axes, data)
        room = sum(map(len, data.label_names)) <= SHORT
        self.rings = wrong_rings(axes, len(data.x), label="wrong" if room else None)
        legend_above(axes, columns=3, handletextpad=0.2, columnspacing=1.2)
        (self.curve,) = axes.plot([], [], color=style.INK, lw=2.2)
        self.threshold = axes.axhline(0.5, color=style.THRESHOLD, lw=1.4, ls="--")
        self.boundary = axes.axvline(0, color=style.THRESHOLD, lw=1.4)
        self.place = axes.text(0, 0.12, "", color=style.THRESHOLD, bbox={"fc": style.PAPER, "ec": "none", "pad": 1.5})
        scene.moves(self.curve, self.threshold, self.boundary, self.place, self.rings)

    def update(self, curve, boundary, threshold, wrong):
        """Move the panel.

        Parameters
        ----------
        curve : ndarray, shape (n,)
            Probability at each value of `grid`.
        boundary : float
            Feature value where the probability is the threshold; nan where there is none.
        threshold : float
        wrong : ndarray of bool
            Which examples are decided wrongly.
        """
        self.curve.set_data(self.grid, curve)
        self.threshold.set_ydata([threshold, threshold])
        visible = bool(self.grid[0] <= boundary <= self.grid[-1])
        self.boundary.set_visible(visible)
        self.place.set_visible(visible)
        if visible:
            self.boundary.set_xdata([boundary, boundary])
            margin = 0.012 * np.ptp(self.grid)
            beside = -1 if boundary > self.grid[int(0.8 * CURVE_POINTS)] else 1  # the side where there is room
            self.place.set(
                x=boundary + beside * margin,
                ha="left" if beside > 0 else "right",
                text=amount(boundary, self.data.unit, self.grid[[0, -1]]),
            )
        seen = wrong[self.drawn]
        self.rings.set_data(self.x[seen], self.y[seen])


def boundary_words(boundary, threshold, unit, axis=None):
    """Where the decision changes, as a sentence; `axis` as in `number`."""
    if np.isnan(boundary):
        return "With weight 0 there is no boundary: the probability is the same everywhere."
    return f"The boundary is at {amount(boundary, unit, axis)}, where p = {threshold:.2f}."
