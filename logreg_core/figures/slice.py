"""Notebook 03: a walk straight from one hollow to the other, and the ups and downs of both losses on the way."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.balls import LOSS_COLOURS, LOSS_LETTERS, LOSS_NAMES
from logreg_core.panels.words import number


class SliceFigure(Scene):
    """Left squared error, right log loss along a straight way from a first to a second pair of weights.

    Parameters
    ----------
    share : ndarray, shape (k,)
        Share of the way, 0 at the first end and 1 at the second.
    losses : pair of ndarray, shape (k,)
        Squared error and log loss there.
    ends : pair of str
        What the two ends are.
    """

    @style.house_style
    def __init__(self, share, losses, ends):
        super().__init__(height=340)
        self.balls, self.levels, places = [], [], ((0.08, 0.48), (0.58, 0.98))
        for place, values, name, letter, colour in zip(places, losses, LOSS_NAMES, LOSS_LETTERS, LOSS_COLOURS,
                                                       strict=True):
            margin = 0.15 * np.ptp(values)
            axes = self.axes(*place, xlim=(-0.04, 1.04), ylim=(values.min() - margin, values.max() + margin),
                             ylabel=f"{name} {letter}", xlabel="share s of the way")
            axes.plot(share, values, color=colour, lw=2.6)
            axes.set_title(name, color=colour, fontweight="bold")
            for at, label, side in zip((0, 1), ends, ("left", "right"), strict=True):
                axes.axvline(at, color=style.MUTED, lw=1, ls=":")
                axes.text(at + (0.02 if at == 0 else -0.02), values.min() - 0.9 * margin, label, ha=side,
                          color=style.MUTED)
            self.levels.append(axes.axhline(0, color=colour, lw=1, ls="--"))
            self.balls.append(axes.plot([], [], "o", ms=15, mfc=style.INK, mec=style.PAPER, mew=2)[0])
        self.moves(*self.levels, *self.balls)

    def update(self, share, w, b, values, slopes):
        """Move along the way.

        Parameters
        ----------
        share, w, b : float
            Share of the way, and the weights there.
        values : pair of float
            Squared error and log loss.
        slopes : pair of float
            Their slopes along the way, per whole way.

        Returns
        -------
        str
        """
        for ball, level, value in zip(self.balls, self.levels, values, strict=True):
            ball.set_data([share], [value])
            level.set_ydata([value, value])
        ways = [f"{name} {number(value)}, {'level' if abs(slope) < 1e-3 else 'rising' if slope > 0 else 'falling'}"
                for name, value, slope in zip(LOSS_NAMES, values, slopes, strict=True)]
        return f"At s = {share:.3f}, where w = {number(w)} and b = {number(b)}: {ways[0]}; {ways[1]}."
