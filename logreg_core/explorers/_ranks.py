"""The ROC curve as two pictures draw it, and the threshold that belongs to a place near it."""

import numpy as np

from logreg_core.metrics import auc
from logreg_core.panels import style

FEW = 30  # up to so many examples of each class, one square of the grid stands for one pair


def draw_roc(axes, curve, y, p):
    """The ROC curve and the area under it, which no threshold changes."""
    axes.set(xlim=(0, 1), ylim=(0, 1), xticks=(0, 0.5, 1), yticks=(0, 0.5, 1), ylabel="recall")
    counts = [int(np.sum(y == label)) for label in (0, 1)]
    if max(counts) <= FEW:
        for axis, count in zip((axes.xaxis, axes.yaxis), counts, strict=True):
            axis.set_ticks(np.linspace(0, 1, count + 1), minor=True)
            axis.grid(True, which="minor")
            axis.set_tick_params(which="minor", length=0)
    axes.fill_between(curve.fpr, curve.tpr, color=style.LOG_LOSS, alpha=0.13, lw=0)
    axes.plot((0, 1), (0, 1), color=style.MUTED, lw=1, ls="--")
    axes.plot(curve.fpr, curve.tpr, color=style.LOG_LOSS, lw=2.2, clip_on=False)
    axes.text(0.96, 0.05, f"AUC {auc(y, p):.3f}", ha="right", color=style.LOG_LOSS, fontsize=12)


def threshold_near(curve, across, up):
    """A threshold whose point of the ROC curve is nearest to this place: halfway between those beside it."""
    here = int(np.argmin(np.hypot(curve.fpr - across, curve.tpr - up)))
    high, low = np.clip([curve.threshold[here], np.append(curve.threshold, 0)[here + 1]], 0, 1)
    return float(high + low) / 2
