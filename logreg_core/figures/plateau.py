"""Notebook 03: how long it takes to leave a plateau."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.balls import LOSS_COLOURS, LOSS_NAMES
from logreg_core.panels.words import number

MOST = 10**12
TICKS = {1: "1", 10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}


class PlateauFigure(Scene):
    """Left the steps needed from every start, right the two losses during the steps from one of them.

    Parameters
    ----------
    starts : ndarray, shape (k,)
        Weights to start from; the bias is 0.
    needed : pair of ndarray, shape (k,)
        Steps under squared error and under log loss; nan where there are more than `MOST`.
    """

    @style.house_style
    def __init__(self, starts, needed):
        super().__init__(height=370)
        left, right = self.axes(0.125, 0.47), self.axes(0.60, 0.96)
        margin = 0.03 * np.ptp(starts)
        left.set(xlim=(starts.min() - margin, starts.max() + margin), ylim=(0.7, 2 * MOST), yscale="log",
                 xlabel="start at weight w (bias 0)", ylabel="steps")
        right.set(xlim=(0.7, 2 * MOST), xscale="log", ylim=(0, 1.08), xlabel="steps",
                  ylabel="loss, as a share of that at the start")
        for axis in (left.yaxis, right.xaxis):
            axis.set_ticks(list(TICKS), list(TICKS.values()))
            axis.set_ticks([], minor=True)
        self.here = left.axvline(0, color=style.WEIGHT, lw=1.4)
        self.dots, self.curves, self.ends = [], [], []
        for steps, name, colour, line in zip(needed, LOSS_NAMES, LOSS_COLOURS, ("-", "--"), strict=True):
            left.plot(starts, np.maximum(steps, 1), color=colour, lw=2.4, ls=line, label=name)
            self.dots.append(left.plot([], [], "o", ms=11, color=colour, mec=style.PAPER)[0])
            self.curves.append(right.plot([], [], color=colour, lw=2.4, ls=line)[0])
            self.ends.append(right.plot([], [], "o", ms=11, color=colour, mec=style.PAPER)[0])
        left.legend(loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=2, borderaxespad=0)
        right.set_title("● = as good as a coin", color=style.MUTED)
        self.moves(self.here, *self.dots, *self.curves, *self.ends)

    def update(self, w, rate, runs):
        """Show one start.

        Parameters
        ----------
        w, rate : float
        runs : pair of (ndarray, ndarray, int or None)
            For each loss the step numbers, the loss at each as a share of the first, and the steps needed.

        Returns
        -------
        str
        """
        self.here.set_xdata([w, w])
        for (steps, share, needed), dot, curve, end in zip(runs, self.dots, self.curves, self.ends, strict=True):
            curve.set_data(np.maximum(steps, 0.7), share)
            found = [] if needed is None else [max(needed, 1)]
            dot.set_data([w] * len(found), found)
            end.set_data(found, np.interp(found, steps, share) if found else [])
        words = [steps_words(needed) for *_, needed in runs]
        return (f"From w = {number(w)}, b = 0 with rate {rate:g}, it takes squared error {words[0]} to be as good as a "
                f"coin (M = 0.25), and log loss {words[1]} (J = 0.693).")


def steps_words(needed):
    """A number of steps, to three digits if it is large."""
    if needed is None:
        return "more than a trillion steps"
    if needed < 1000:
        return "1 step" if needed == 1 else f"{needed} steps"
    return f"about {float(f'{needed:.3g}'):,.0f} steps"
