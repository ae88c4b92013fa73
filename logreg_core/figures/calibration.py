"""Notebook 10: probabilities beside what happened, and how much of the difference may be luck."""

import numpy as np
from matplotlib.collections import LineCollection, PatchCollection
from matplotlib.patches import Rectangle

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.words import number

FEW = 5  # rows in a bin below which its share says little
LOWEST = 0.5  # where the bars of the logarithmic counts begin


class CalibrationFigure(Scene):
    """Left the calibration curve with the range that luck allows; right how many rows are behind each point.

    Parameters
    ----------
    label : str
        What label 1 means.
    most : int
        The largest number of rows that a bin can hold.
    """

    @style.house_style
    def __init__(self, label, most):
        super().__init__(height=380)
        left, right = self.axes(0.08, 0.5, top=0.9), self.axes(0.6, 0.985, top=0.9)
        happened = "share labelled 1" if label == "1" else f"share that was “{label}”"
        left.set(xlim=(-0.02, 1.02), ylim=(-0.04, 1.04), xlabel="probability said (mean of the bin)", ylabel=happened)
        right.set(xlim=(-0.02, 1.02), yscale="log", ylim=(LOWEST, 2 * max(most, FEW)), ylabel="rows in the bin",
                  xlabel="probability said")
        right.minorticks_off()
        ticks = [10**power for power in range(9) if 10**power <= 2 * max(most, FEW)]
        right.set_yticks(ticks, [f"{tick:,}" for tick in ticks])
        right.axhline(FEW, color=style.MUTED, lw=1, ls=":")
        right.set_title(f"dotted: {FEW} rows", loc="right", color=style.MUTED)
        left.plot((0, 1), (0, 1), color=style.MUTED, lw=1.2, ls="--", label="said = happened")
        self.luck = left.add_collection(LineCollection([], colors=style.MUTED, alpha=0.35, linewidths=9,
                                                       capstyle="butt", label="luck, 95 %"))
        (self.curve,) = left.plot([], [], "-", color=style.LOG_LOSS, lw=1, alpha=0.6)
        self.points = [left.plot([], [], "o", ms=size, color=style.LOG_LOSS, mec=style.LOG_LOSS, mfc=face,
                                 label=name)[0]
                       for size, face, name in ((8, style.LOG_LOSS, "bin"), (7, "white", f"below {FEW} rows"))]
        self.bars = right.add_collection(PatchCollection([], facecolor=style.LOG_LOSS, alpha=0.55, edgecolor="white"))
        left.legend(loc="lower left", bbox_to_anchor=(-0.12, 1.0), ncols=4, borderaxespad=0, handletextpad=0.3,
                    columnspacing=0.8, handlelength=1.2)
        self.moves(self.luck, self.curve, *self.points, self.bars)

    def update(self, calibration, luck, edges, l2, loss, which):
        """Show other bins, or another model.

        Parameters
        ----------
        calibration : Calibration
        luck : tuple of two ndarray
            Lowest and highest share of each bin that luck explains.
        edges : ndarray, shape (k, 2)
            Where each bin begins and ends.
        l2, loss : float
            Strength of the penalty, and mean log loss on these rows.
        which : str
            Which rows they are.

        Returns
        -------
        str
        """
        said, happened, count, _ = calibration
        self.luck.set_segments([[(x, low - 0.006), (x, high + 0.006)]
                                for x, low, high in zip(said, *luck, strict=True)])
        self.curve.set_data(said, happened)
        few = count < FEW
        for points, chosen in zip(self.points, (~few, few), strict=True):
            points.set_data(said[chosen], happened[chosen])
        self.bars.set_paths([Rectangle((start, LOWEST), end - start, height - LOWEST)
                             for (start, end), height in zip(edges, count, strict=True)])
        inside = int(np.sum((luck[0] <= happened) & (happened <= luck[1])))
        hold = "holds" if few.sum() == 1 else "hold"
        return (f"λ = {number(l2)}, {count.sum():,} {which} rows: log loss {number(loss)}. "
                f"{len(count)} bins have rows; in {inside} of them what happened lies within the range of luck. "
                f"{few.sum()} {hold} fewer than {FEW} rows.")
