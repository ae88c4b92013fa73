"""Notebook 08: two features, and a boundary that moves parallel to itself."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.matrix import MatrixPanel
from logreg_core.panels.words import number

LEVELS = np.linspace(0, 1, 11)


class ParallelFigure(Scene):
    """Two groups of points on ground shaded by probability, the line where it is the threshold, and the decisions.

    Parameters
    ----------
    data : Dataset
        Two features.
    sides : pair of ndarray
        Values of the first and of the second feature between which the ground is shaded.
    probabilities : ndarray, shape (len(sides[1]), len(sides[0]))
        Probability of label 1 on this ground.
    middle : ndarray, shape (2, 2)
        Two points of the line where the probability is one half.
    """

    @style.house_style
    def __init__(self, data, sides, probabilities, middle):
        super().__init__(height=380)
        axes = self.axes(0.09, 0.55, bottom=0.13, top=0.90)
        axes.set(xlim=sides[0][[0, -1]], ylim=sides[1][[0, -1]], xlabel=data.feature[0], ylabel=data.feature[1])
        axes.grid(False)
        ground = axes.contourf(*sides, probabilities, LEVELS, cmap="PuOr_r", alpha=0.45)
        scale = self.figure.colorbar(ground, cax=self.axes(0.565, 0.585, bottom=0.13, top=0.90), ticks=LEVELS[::5])
        scale.set_label(f"probability of “{data.label_names[1]}”")
        scale.outline.set_visible(False)
        axes.plot(*middle.T, color=style.MUTED, lw=1.4, ls="--", label="t = 0.5")
        for label in (0, 1):
            chosen = data.x[data.y == label]
            axes.plot(*chosen.T, ls="", ms=7 if len(data.x) < 200 else 4, marker=style.CLASS_MARKERS[label],
                      mec="white", mew=0.6, color=style.CLASS_COLOURS[label], label=f"was “{data.label_names[label]}”")
        (self.line,) = axes.plot([], [], color=style.THRESHOLD, lw=2.4, label="boundary, p = t")
        (self.rings,) = axes.plot([], [], ls="", marker="o", ms=13, mfc="none", mec=style.WRONG, mew=1.5)
        axes.legend(loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=4, borderaxespad=0, handletextpad=0.3,
                    columnspacing=1.2, handlelength=1.5)
        self.data = data
        self.matrix = MatrixPanel(self, self.axes(0.735, 0.985, bottom=0.06, top=0.86), data.label_names)
        self.moves(self.line, self.rings)

    def update(self, t, line, log_odds, distance, wrong, confusion, rates, accuracy):
        """Move the boundary.

        Parameters
        ----------
        t, log_odds : float
            The threshold as a probability and as a score.
        line : ndarray, shape (2, 2)
            Two points of the boundary.
        distance : float
            From the line at t = 0.5, in units of the features; negative on the side of label 0.
        wrong : ndarray of bool
        confusion : Confusion
        rates : Rates
        accuracy : float

        Returns
        -------
        str
        """
        self.line.set_data(*line.T)
        self.rings.set_data(*self.data.x[wrong].T)
        self.matrix.update(confusion, rates.recall, rates.precision, accuracy)
        tn, fp, fn, tp = confusion
        side = f"{number(abs(distance))} from the line of t = 0.5 and parallel to it" if distance else "the dashed line"
        return (f"At t = {number(t)} the boundary is where the score is {number(log_odds)}: {side}; nothing is "
                f"retrained. TP {tp:,}, FP {fp:,}, FN {fn:,}, TN {tn:,}.")
