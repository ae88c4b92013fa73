"""Notebook 08: one threshold, and everything that moves with it while the model stands still."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.matrix import MatrixPanel, rate_words
from logreg_core.panels.probability import ProbabilityPanel
from logreg_core.panels.words import amount, number

FEW = 30  # up to so many examples of each class, one square of the ROC's grid stands for one pair
# Round heights for the cost axis.
HEIGHTS = tuple(size * 10**power for power in range(-3, 4) for size in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8))


class ThresholdFigure(Scene):
    """Curve and boundary, confusion matrix, ROC curve, and the cost of every threshold.

    Parameters
    ----------
    data : Dataset
        One feature.
    reach : tuple of float
        Leftmost and rightmost feature value shown.
    roc : Roc
        The ROC curve, which no threshold changes.
    auc : float
        The area under it.
    thresholds : ndarray, shape (k,)
        Where costs are given.
    """

    @style.house_style
    def __init__(self, data, reach, roc, auc, thresholds):
        super().__init__(height=400)
        self.data, self.thresholds = data, thresholds
        left = self.axes(0.075, 0.36, bottom=0.13, top=0.90)
        self.panel = ProbabilityPanel(self, left, data, reach)
        self.advised = left.axhline(0.5, color=style.INK, lw=1.4, ls=":", label="1/(1 + ratio)")
        (self.advised_place,) = left.plot([], [], color=style.INK, lw=1.4, ls=":")
        left.legend(loc="lower left", bbox_to_anchor=(-0.2, 1.0), ncols=3, borderaxespad=0, handletextpad=0.2,
                    handlelength=1.4, columnspacing=1)
        self.matrix = MatrixPanel(self, self.axes(0.425, 0.675, bottom=0.06, top=0.86), data.label_names)
        ranks, self.costs = self.axes(0.75, 0.975, bottom=0.53, top=0.94), self.axes(0.75, 0.975, bottom=0.13, top=0.33)
        ranks.set(xlim=(0, 1), ylim=(0, 1), xlabel="false positive rate", ylabel="recall", xticks=(0, 1), yticks=(0, 1))
        counts = [int(np.sum(data.y == label)) for label in (0, 1)]
        for axis, count in zip((ranks.xaxis, ranks.yaxis), counts if max(counts) <= FEW else (5, 5), strict=True):
            axis.set_ticks(np.linspace(0, 1, count + 1), minor=True)
            axis.grid(True, which="minor")
            axis.set_tick_params(which="minor", length=0)
        ranks.fill_between(roc.fpr, roc.tpr, color=style.LOG_LOSS, alpha=0.13, lw=0)
        ranks.plot((0, 1), (0, 1), color=style.MUTED, lw=1, ls="--")
        ranks.plot(roc.fpr, roc.tpr, color=style.LOG_LOSS, lw=1.8, clip_on=False)
        ranks.text(0.96, 0.06, f"AUC {auc:.3f}", ha="right", color=style.LOG_LOSS)
        (self.place,) = ranks.plot([], [], "o", ms=10, color=style.THRESHOLD, mec="white", clip_on=False, zorder=4)
        self.costs.set(xlim=(0, 1), ylim=(0, 1), xticks=(0, 0.5, 1), yticks=(0, 0.5, 1), xlabel="threshold t")
        self.costs.set_yticklabels(("0", "", ""))  # costs are drawn as shares of the height that is written here:
        self.height = self.costs.text(-0.035, 1, "", ha="right", va="center", transform=self.costs.transAxes)
        self.costs.set_ylabel("mean cost", labelpad=14)
        (self.promised,) = self.costs.plot([], [], color=style.MUTED, lw=1.6, ls="--", label="promised")
        (self.paid,) = self.costs.plot([], [], color=style.INK, lw=1.8, label=f"these {len(data.y):,}")
        self.cheapest = self.costs.axvline(0.5, color=style.INK, lw=1.4, ls=":")
        (self.here,) = self.costs.plot([], [], "o", ms=9, color=style.THRESHOLD, mec="white", clip_on=False, zorder=4)
        self.costs.legend(handles=[self.paid, self.promised], loc="lower left", bbox_to_anchor=(-0.06, 1.0), ncols=2,
                          borderaxespad=0, handlelength=1.3, columnspacing=0.9, handletextpad=0.4)
        self.moves(self.advised, self.advised_place, self.height, self.place, self.promised, self.paid, self.cheapest,
                   self.here)

    @property
    def grid(self):
        """Feature values at which the curve is drawn."""
        return self.panel.grid

    def draw_curve(self, curve):
        """Give the probability at each value of `grid`, once: no threshold changes it."""
        self.curve = curve

    def update(self, t, boundary, wrong, confusion, rates, accuracy, ratio, best, best_place, cost, paid,
               promised):
        """Move the threshold, or change what mistakes cost.

        Parameters
        ----------
        t, boundary : float
            The threshold, and the feature value where the probability reaches it; nan where there is none.
        wrong : ndarray of bool
        confusion : Confusion
        rates : Rates
        accuracy : float
        ratio, best, best_place : float
            How many false alarms a miss costs, the threshold that this asks for, and its boundary.
        cost : float
            Mean cost per example at `t`, in false alarms.
        paid, promised : ndarray, shape (k,)
            Mean cost at each of `thresholds`: on these examples, and as the probabilities promise.

        Returns
        -------
        str
        """
        self.panel.update(self.curve, boundary, t, wrong)
        self.advised.set_ydata([best, best])
        self.advised_place.set_data([best_place, best_place], [-0.09, best])
        self.matrix.update(confusion, rates.recall, rates.precision, accuracy)
        self.place.set_data([rates.fpr], [rates.recall])
        highest = max(paid.max(), promised.max())
        top = next(height for height in HEIGHTS if height >= highest or height == HEIGHTS[-1])
        self.height.set_text(f"{top:g}")
        self.paid.set_data(self.thresholds, paid / top)
        self.promised.set_data(self.thresholds, promised / top)
        self.cheapest.set_xdata([best, best])
        self.here.set_data([t], [cost / top])
        tn, fp, fn, tp = confusion
        place = "no boundary" if np.isnan(boundary) else f"boundary at {amount(boundary, self.data.unit)}"
        there = "" if np.isnan(best_place) else f", at {amount(best_place, self.data.unit)}"
        precision, recall = (rate_words(rate, len(self.data.y)) for rate in (rates.precision, rates.recall))
        dear = f"{ratio:g} false alarm{'s' if ratio != 1 else ''}"
        return (f"Threshold {number(t)}: {place}; nothing is retrained. TP {tp:,}, FP {fp:,}, FN {fn:,}, TN {tn:,}: "
                f"precision {precision}, recall {recall}. "
                f"Mean cost {number(cost)}, where a miss costs {dear}; "
                f"that asks for t = 1/(1 + {ratio:g}) = {number(best)}{there}.")
