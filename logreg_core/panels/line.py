"""A straight line and a probability curve through the same labels."""

import numpy as np

from . import style
from .scatter import class_points, feature_label, label_name

LOWEST, HIGHEST = -0.3, 1.45  # outputs shown at least; between 0 and 1 lie the probabilities
FAR = 1e3  # beyond every output shown
CURVE_POINTS = 300


class LinePanel:
    """Labelled points, a straight line and a curve; outputs that cannot be probabilities lie on grey ground.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    data : Dataset
        One feature.
    reach : tuple of float
        Leftmost and rightmost feature value shown.
    still : bool
        Whether the points stand still and are drawn here; else they are drawn by whoever moves them.

    Attributes
    ----------
    ends, grid : ndarray
        Feature values at which the line and the curve are drawn.
    line, curve : Line2D
        They stand still, unless the scene moves them.
    """

    def __init__(self, axes, data, reach, *, still=True):
        self.ends, self.grid = np.array(reach), np.linspace(*reach, CURVE_POINTS)
        axes.set(xlim=reach, ylim=(LOWEST, HIGHEST), xlabel=feature_label(data), yticks=np.linspace(0, 1, 5))
        for low, high in ((-FAR, 0), (1, FAR)):
            axes.axhspan(low, high, color=style.GRID, alpha=0.6, lw=0)
        if still:
            class_points(axes, data, names=[label_name(name) for name in data.label_names])
        (self.line,) = axes.plot([], [], color=style.SQUARED_ERROR, lw=2.2, ls="--", label="least-squares line")
        (self.curve,) = axes.plot([], [], color=style.INK, lw=2.2, label="logistic curve")

    def update(self, line, curve):
        """Move the line, given at both `ends`, and the curve, given on `grid`."""
        self.line.set_data(self.ends, line)
        self.curve.set_data(self.grid, curve)
