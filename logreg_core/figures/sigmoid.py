"""Notebook 02: a straight score becomes a curved probability."""

import numpy as np

from . import style
from .probability import ProbabilityPanel, boundary_words, feature_label
from .scene import Scene
from .words import number, right

TALLEST_SCORE = 10.0


class SigmoidFigure(Scene):
    """Left the score, a straight line; right the probability that the sigmoid makes of it.

    Parameters
    ----------
    data : Dataset
        One feature.
    reach : tuple of float
        Leftmost and rightmost feature value shown.
    """

    @style.house_style
    def __init__(self, data, reach):
        super().__init__()
        self.unit = data.unit
        left, right_side = self.axes(0.08, 0.45), self.axes(0.55, 0.98)
        left.set(xlim=reach, ylim=(-TALLEST_SCORE, TALLEST_SCORE), xlabel=feature_label(data),
                 yticks=np.linspace(-TALLEST_SCORE, TALLEST_SCORE, 5), ylabel="score z = w·x + b (log-odds)")
        left.axhline(0, color=style.MUTED, lw=1)
        (self.line,) = left.plot([], [], color=style.INK, lw=2.2)
        self.level = left.axhline(0, color=style.THRESHOLD, lw=1.4, ls="--")
        self.crossing = left.axvline(0, color=style.THRESHOLD, lw=1.4)
        self.moves(self.line, self.level, self.crossing)
        self.panel = ProbabilityPanel(self, right_side, data, reach)

    @property
    def grid(self):
        """Feature values at which the line and the curve are drawn."""
        return self.panel.grid

    def update(self, scores, curve, boundary, threshold_score, threshold, slope, wrong, loss):
        """Move the line and the curve.

        Parameters
        ----------
        scores, curve : ndarray
            Score and probability at each value of `grid`.
        boundary : float
            nan where there is none.
        threshold_score, threshold : float
            The threshold as log-odds and as a probability.
        slope : float
            Slope of the curve at the boundary, per unit of the feature.
        wrong : ndarray of bool
        loss : float
            Mean log loss, nats per example.

        Returns
        -------
        str
        """
        self.line.set_data(self.grid, scores)
        self.level.set_ydata([threshold_score, threshold_score])
        self.crossing.set_visible(not np.isnan(boundary))
        self.crossing.set_xdata([boundary, boundary])
        self.panel.update(curve, boundary, threshold, wrong)
        per_unit = f"{number(slope)} per {self.unit or 'unit'}"
        steepness = "" if np.isnan(boundary) else f" There the curve has slope {per_unit}."
        return (f"{boundary_words(boundary, threshold, self.unit)}{steepness} "
                f"Mean log loss {number(loss)}; {right(wrong)}.")
