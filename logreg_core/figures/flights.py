"""Notebook 09: look before you fit. All the examples, or only those of class 1, and what a split shows of either."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.scatter import feature_label
from logreg_core.panels.words import place

ROOM = 0.75  # of the height between the two rows: how high equal examples may be stacked
HIGHEST_STEP = 0.09


class FlightsFigure(Scene):
    """Left one point per example, equal ones stacked; right the share of label 1 on both sides of a split.

    Parameters
    ----------
    data : Dataset
        One feature.
    reach : tuple of float
        Leftmost and rightmost feature value shown.
    """

    @style.house_style
    def __init__(self, data, reach):
        super().__init__(height=350)
        self.data = data
        left, right = self.axes(0.09, 0.64), self.axes(0.73, 0.98)
        heights = data.y + stack(data.x, data.y)
        left.set(xlim=reach, ylim=(-0.4, 1.9), yticks=(0, 1), xlabel=feature_label(data))
        left.set_yticklabels(data.label_names, rotation=90, va="center")
        left.grid(False)
        size = 8 if len(data.x) < 200 else 4
        self.points = [
            left.plot(data.x[data.y == label], heights[data.y == label], ls="", ms=size, mec="white", mew=0.6,
                      marker=style.CLASS_MARKERS[label], color=style.CLASS_COLOURS[label],
                      label=data.label_names[label])[0] for label in (0, 1)]
        left.legend(loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=2, borderaxespad=0, handletextpad=0.2)
        self.split = left.axvline(reach[0], color=style.THRESHOLD, lw=1.4)
        right.set(xlim=(-0.6, 1.6), ylim=(0, 1.12), xticks=(0, 1), yticks=(0, 0.5, 1),
                  ylabel=f"share “{data.label_names[1]}”")
        right.set_xticklabels(("below the line", "from it on"))
        right.grid(False, axis="x")
        self.bars = right.bar((0, 1), (0, 0), width=0.6, color=style.CLASS_COLOURS[1], alpha=0.55)
        self.counts = [right.text(side, 0, "", ha="center", va="bottom", fontsize=11) for side in (0, 1)]
        self.moves(self.points[0], self.split, *self.bars, *self.counts)

    def update(self, split, hidden, ones, totals):
        """Move the split, or hide the examples of class 0.

        Parameters
        ----------
        split : float
        hidden : bool
            Whether only class 1 is shown.
        ones, totals : pair of int
            How many examples of class 1, and how many of both, lie below the split and from it on.

        Returns
        -------
        str
        """
        self.points[0].set_visible(not hidden)
        self.split.set_xdata([split, split])
        of = ["?" if hidden else f"{total:,}" for total in totals]
        for bar, text, one, total, all_of in zip(self.bars, self.counts, ones, totals, of, strict=True):
            share = 0 if hidden or not total else one / total
            bar.set_height(share)
            text.set(y=share + 0.015, text=f"{one:,} of {all_of}")
        line, name = place(split, self.data.unit), self.data.label_names[1]
        if hidden:
            return (f"Only the examples “{name}”: {ones[0]:,} below {line}, {ones[1]:,} from there on. "
                    "Of how many? This picture cannot say.")
        return (f"Below {line}: {ones[0]:,} of {totals[0]:,} “{name}”. "
                f"From {line} on: {ones[1]:,} of {totals[1]:,}.")


def stack(x, y):
    """How far each point is raised, so that equal ones stand on each other."""
    order = np.lexsort((y, x))
    new = np.append(True, np.diff(x[order]) + np.abs(np.diff(y[order])) > 0)
    level = np.arange(len(x)) - np.maximum.accumulate(np.where(new, np.arange(len(x)), 0))
    raised = np.empty(len(x))
    raised[order] = level * min(HIGHEST_STEP, ROOM / max(1, level.max()))
    return raised
