"""A finished model, and the threshold that turns its probabilities into decisions."""

from functools import cache

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live, stops
from logreg_core.metrics import accuracy, auc, best_threshold, confusion, cost_curve, mean_cost, rates, roc
from logreg_core.model import boundary, decide, probability
from logreg_core.panels import (
    MatrixPanel,
    ProbabilityPanel,
    amount,
    count_words,
    legend_above,
    number,
    rate_words,
    style,
)
from logreg_core.training import newton

from ._lesson import chosen
from ._sliders import reach, threshold_slider

THRESHOLDS = np.linspace(0.01, 0.99, 393)
RATIOS = (0.1, 0.2, 0.5, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50)  # prices of a miss that people name, in false alarms
FEW = 30  # up to so many examples of each class, one square of the ROC's grid stands for one pair
# Round heights for the cost axis.
HEIGHTS = tuple(size * 10**power for power in range(-3, 4) for size in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8))
PRESETS = {
    **{f"t = {t}": {"t": t} for t in (0.3, 0.5, 0.8)},
    "a miss costs five": {"t": best_threshold(missed=5), "ratio": 5},
}
RARE = {"a miss costs fifty": {"t": best_threshold(missed=50), "ratio": 50}}


@explorer
def explore_threshold(x=None, y=None):
    """Move the threshold of a finished model; watch boundary, decisions, rates, ROC point and cost follow.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        The model is fitted once, before the first picture. A click or a drag sets the threshold: to the height in the
        left picture, to the place below the cost curve.
    """
    data = chosen(x, y, hours)
    w, b = newton(data.x, data.y).weights
    p = probability(data.x, w, b)
    scene = Scene(height=400)
    left = scene.axes(0.075, 0.36, bottom=0.13, top=0.90)
    panel = ProbabilityPanel(scene, left, data, reach(data))
    curve = probability(panel.grid, w, b)
    matrix = MatrixPanel(scene, scene.axes(0.425, 0.675, bottom=0.06, top=0.86), data.label_names)
    ranks, below = scene.axes(0.75, 0.975, bottom=0.53, top=0.94), scene.axes(0.75, 0.975, bottom=0.13, top=0.33)
    advised, advised_place = scene.moves(
        left.axhline(0.5, color=style.INK, lw=1.4, ls=":", label="1/(1 + ratio)"),
        *left.plot([], [], color=style.INK, lw=1.4, ls=":"),
    )
    legend_above(left, columns=3, indent=-0.2, handletextpad=0.2, handlelength=1.4, columnspacing=1)
    draw_roc(ranks, data.y, p)
    (point,) = scene.moves(*ranks.plot([], [], "o", ms=10, color=style.THRESHOLD, mec="white", clip_on=False, zorder=4))
    costs = CostPanel(scene, below, THRESHOLDS, len(data.y))

    @cache
    def cost_curves(ratio):
        return [cost_curve(chances, p, THRESHOLDS, missed=ratio) for chances in (data.y, p)]

    def show(t, ratio):
        decisions, best = decide(data.x, w, b, t), best_threshold(missed=ratio)
        place, best_place = boundary(w, b, t), boundary(w, b, best)
        counts, shares = confusion(data.y, decisions), rates(data.y, decisions)
        cost = mean_cost(data.y, decisions, missed=ratio)
        panel.update(curve, place, t, decisions != data.y)
        advised.set_ydata([best, best])
        advised_place.set_data([best_place, best_place], [-0.09, best])
        matrix.update(counts, shares.recall, shares.precision, accuracy(data.y, decisions))
        point.set_data([shares.fpr], [shares.recall])
        costs.update(t, cost, best, *cost_curves(ratio))
        where = "no boundary" if np.isnan(place) else f"boundary at {amount(place, data.unit)}"
        there = "" if np.isnan(best_place) else f", at {amount(best_place, data.unit)}"
        precision, recall = (rate_words(rate, len(data.y)) for rate in (shares.precision, shares.recall))
        return (
            f"Threshold {number(t)}: {where}; nothing is retrained. {count_words(counts)}: "
            f"precision {precision}, recall {recall}. "
            f"Mean cost {number(cost)}, where a miss costs {ratio:g} false alarm{'s' if ratio != 1 else ''}; "
            f"that asks for t = 1/(1 + {ratio:g}) = {number(best)}{there}."
        )

    rare = x is not None and data.y.mean() < 0.1
    return live(
        scene,
        show,
        presets=PRESETS | RARE if rare else PRESETS,
        t=threshold_slider(low=0.01),
        ratio=stops("a miss, in false alarms", RATIOS, 1, colour=style.INK),
        press={left: lambda place, height: {"t": height}, below: lambda place, height: {"t": place}},
    )


def draw_roc(axes, y, p):
    """The ROC curve and the area under it, which no threshold changes."""
    curve = roc(y, p)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="false positive rate", ylabel="recall", xticks=(0, 1), yticks=(0, 1))
    counts = [int(np.sum(y == label)) for label in (0, 1)]
    for axis, count in zip((axes.xaxis, axes.yaxis), counts if max(counts) <= FEW else (5, 5), strict=True):
        axis.set_ticks(np.linspace(0, 1, count + 1), minor=True)
        axis.grid(True, which="minor")
        axis.set_tick_params(which="minor", length=0)
    axes.fill_between(curve.fpr, curve.tpr, color=style.LOG_LOSS, alpha=0.13, lw=0)
    axes.plot((0, 1), (0, 1), color=style.MUTED, lw=1, ls="--")
    axes.plot(curve.fpr, curve.tpr, color=style.LOG_LOSS, lw=1.8, clip_on=False)
    axes.text(0.96, 0.06, f"AUC {auc(y, p):.3f}", ha="right", color=style.LOG_LOSS)


class CostPanel:
    """Mean cost at every one of some thresholds (k,), as shares of a round height that is written beside the axis."""

    def __init__(self, scene, axes, thresholds, count):
        self.thresholds = thresholds
        axes.set(xlim=(0, 1), ylim=(0, 1), xticks=(0, 0.5, 1), yticks=(0, 0.5, 1), xlabel="threshold t")
        axes.set_yticklabels(("0", "", ""))
        axes.set_ylabel("mean cost", labelpad=14)
        self.height, self.promised, self.paid, self.cheapest, self.here = scene.moves(
            axes.text(-0.035, 1, "", ha="right", va="center", transform=axes.transAxes),
            *axes.plot([], [], color=style.MUTED, lw=1.6, ls="--", label="promised"),
            *axes.plot([], [], color=style.INK, lw=1.8, label=f"these {count:,}"),
            axes.axvline(0.5, color=style.INK, lw=1.4, ls=":"),
            *axes.plot([], [], "o", ms=9, color=style.THRESHOLD, mec="white", clip_on=False, zorder=4),
        )
        legend_above(
            axes, [self.paid, self.promised], indent=-0.06, handlelength=1.3, columnspacing=0.9, handletextpad=0.4
        )

    def update(self, t, cost, best, paid, promised):
        """Show the cost at `t`, the best threshold, and the costs (k,) on these examples and as promised."""
        highest = max(paid.max(), promised.max())
        top = next(height for height in HEIGHTS if height >= highest or height == HEIGHTS[-1])
        self.height.set_text(f"{top:g}")
        self.paid.set_data(self.thresholds, paid / top)
        self.promised.set_data(self.thresholds, promised / top)
        self.cheapest.set_xdata([best, best])
        self.here.set_data([t], [cost / top])
