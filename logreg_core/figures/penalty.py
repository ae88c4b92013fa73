"""Notebook 10: what an L2 penalty does to the weights, and to the loss on rows that took no part in the training."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.words import number

TALLEST_LOSS = 1.2
EVEN = 0.69315  # log loss of saying one half to everybody


class PenaltyFigure(Scene):
    """Left the weights over the strength of the penalty; right the loss on training and test rows.

    Parameters
    ----------
    l2 : ndarray, shape (k,)
        Strengths λ, rising.
    w : ndarray, shape (k, d)
        Weights at each strength, in log-odds per standard deviation.
    losses : tuple of two ndarray, shape (k,)
        Mean log loss on training rows and on test rows.
    names : tuple of d str
        What the features measure.
    rows : tuple of two int
        How many rows there are for training and for the test.
    separable : bool
        Whether the training rows are, so that without a penalty the weights have no limit.
    """

    @style.house_style
    def __init__(self, l2, w, losses, names, rows, separable):
        super().__init__(height=370)
        self.l2, self.w, self.losses, self.names, self.rows, self.separable = l2, w, losses, names, rows, separable
        left, right = self.axes(0.09, 0.515, top=0.9), self.axes(0.6, 0.985, top=0.9)
        for axes in (left, right):
            axes.set(xscale="log", xlim=(l2[0] / 1.6, l2[-1] * 1.6), xlabel="L2 penalty λ")
            axes.minorticks_off()
        largest = 1.3 * np.abs(w).max() or 1.0
        left.set_yscale("asinh", linear_width=min(0.5, largest / 4))  # wide around 0, logarithmic further out
        left.set(ylim=(-largest, largest), ylabel="log-odds per sd of the feature")
        sizes = [size * 10.0**power for power in range(-6, 7) for size in (1, 2, 5)]
        sizes = [size for size in sizes if min(0.4, largest / 5) < size < largest][-6:]
        ticks = sorted([0.0, *sizes, *(-size for size in sizes)])
        left.set_yticks(ticks, [f"{tick:g}".replace("-", "−") for tick in ticks])
        left.set_title("the weight" if len(names) == 1 else f"{len(names)} weights; thick: the one you chose")
        left.plot(l2, w, color=style.WEIGHT, lw=1, alpha=0.45)
        top = min(TALLEST_LOSS, 1.1 * max(EVEN, *map(np.max, losses)))
        right.set(ylim=(-0.03 * top, top), ylabel="mean log loss J")
        right.axhline(EVEN, color=style.MUTED, lw=1, ls=":")
        right.text(l2[0] * 1.15, EVEN + 0.012 * top, "p = ½ for everybody", color=style.MUTED, va="bottom",
                   bbox={"fc": style.PAPER, "ec": "none", "pad": 0.5, "alpha": 0.8})
        styles = (("training", style.INK, "--"), ("test", style.LOG_LOSS, "-"))
        for (name, colour, line), values in zip(styles, losses, strict=True):
            right.plot(l2, values, color=colour, lw=2, ls=line, label=name)
        right.legend(loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=2, borderaxespad=0)
        self.lines = [axes.axvline(l2[0], color=style.MUTED, lw=1.2) for axes in (left, right)]
        (self.dots,) = left.plot([], [], "o", ms=4.5, color=style.WEIGHT, mec="white", mew=0.4)
        (self.named,) = left.plot([], [], color=style.WEIGHT, lw=2.6)
        (self.chosen,) = left.plot([], [], "o", ms=9, color=style.WEIGHT, mec="white")
        # The square shows behind the circle where both losses are the same.
        self.marks = [right.plot([], [], shape, ms=9, color=colour, mec="white")[0]
                      for shape, (_, colour, _) in zip("so", styles, strict=True)]
        self.moves(*self.lines, self.dots, self.named, self.chosen, *self.marks)

    def update(self, at, feature, length, right, c):
        """Choose a strength.

        Parameters
        ----------
        at : int
            Its place among `l2`.
        feature : int
            The feature whose path is drawn thick.
        length : float
            Length of the weights.
        right : int
            How many test rows are decided rightly.
        c : float
            What scikit-learn calls C for this strength.

        Returns
        -------
        str
        """
        l2 = self.l2[at]
        for line in self.lines:
            line.set_xdata([l2, l2])
        self.dots.set_data(np.full(len(self.names), l2), self.w[at])
        self.named.set_data(self.l2, self.w[:, feature])
        self.chosen.set_data([l2], [self.w[at, feature]])
        train, test = (values[at] for values in self.losses)
        for mark, loss in zip(self.marks, (train, test), strict=True):
            mark.set_data([l2], [min(loss, mark.axes.get_ylim()[1])])
        beyond = "; with λ = 0 it would have no limit" if self.separable else ""
        return (f"λ = {number(l2)}, C = {number(c)}: ‖w‖ = {number(length)}{beyond}; weight of “{self.names[feature]}” "
                f"{number(self.w[at, feature])}. J = {number(train)} on {self.rows[0]:,} training rows, {number(test)} "
                f"on {self.rows[1]:,} test rows, {right:,} of them right.")
