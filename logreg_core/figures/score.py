"""Notebook 02: one score, its probability, its odds and the slope of the curve."""

import numpy as np

from . import style
from .scene import Scene
from .words import number


class ScoreFigure(Scene):
    """Left the sigmoid with one score, its mirror image and its tangent; right the odds on a logarithmic axis.

    Parameters
    ----------
    scores, probabilities, odds : ndarray, shape (n,)
        The two curves: scores from left to right, and what becomes of them.
    """

    @style.house_style
    def __init__(self, scores, probabilities, odds):
        super().__init__(height=360)
        left, right = self.axes(0.08, 0.60), self.axes(0.70, 0.98)
        ends = scores[0], scores[-1]
        left.set(xlim=ends, ylim=(-0.05, 1.09), xlabel="score z (log-odds)",
                 ylabel="probability p = σ(z)", title="score → probability")
        left.axhline(0.5, color=style.MUTED, lw=1)
        left.axvline(0, color=style.MUTED, lw=1)
        left.plot(scores, probabilities, color=style.INK, lw=2.2)
        (self.tangent,) = left.plot([], [], color=style.WEIGHT, lw=1.8)
        (self.mirror,) = left.plot([], [], "D", ms=8, mfc="white", mec=style.BIAS, mew=1.8)
        (self.point,) = left.plot([], [], "o", ms=10, color=style.CLASS_COLOURS[1], mec="white")
        right.set(xlim=ends, ylim=(odds[0], odds[-1]), yscale="log", xlabel="score z (log-odds)",
                  ylabel="odds p : (1 − p)", title="score → odds")
        right.minorticks_off()
        right.plot(scores, odds, color=style.MUTED, lw=1.6)
        right.axhline(1, color=style.MUTED, lw=1)
        (self.step,) = right.plot([], [], color=style.BIAS, lw=2.2)
        (self.odds,) = right.plot([], [], "o", ms=10, color=style.CLASS_COLOURS[1], mec="white")
        self.moves(self.tangent, self.mirror, self.point, self.step, self.odds)

    def update(self, z, p, mirrored, slope, odds, next_odds):
        """Move the score.

        Parameters
        ----------
        z, p : float
            The score and its probability.
        mirrored : float
            The probability at −z.
        slope : float
            Slope of the sigmoid at z.
        odds, next_odds : float
            The odds at z and at z + 1.

        Returns
        -------
        str
        """
        reach = np.array([-1.5, 1.5])
        self.tangent.set_data(z + reach, p + slope * reach)
        self.point.set_data([z], [p])
        self.mirror.set_data([-z], [mirrored])
        self.step.set_data([z, z + 1, z + 1], [odds, odds, next_odds])
        self.odds.set_data([z], [odds])
        return (f"Score {number(z)}: probability {number(p)}, odds {number(odds)} to 1, slope {number(slope)}. "
                f"One more point of score: odds {number(next_odds)}, {number(next_odds / odds)} times as large. "
                f"At the mirrored score {number(-z)} the probability is {number(mirrored)}.")
