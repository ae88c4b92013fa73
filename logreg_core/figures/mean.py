"""Notebook 04: the price of every example, their mean, and the mean as the height of a bowl."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.bowl_map import BowlMap
from logreg_core.panels.words import number

HIGHEST_PRICE = 4.0
FEW = 6  # so many prices are written out in the caption


class MeanFigure(Scene):
    """Left one bar per example and, stacked, each one's share of the mean; right the mean over weight and bias.

    Parameters
    ----------
    data : Dataset
        One feature; the bars stand in the order of the feature.
    w, b : ndarray
        Weights and biases of the map.
    landscape : ndarray, shape (len(b), len(w))
        Mean log loss.
    """

    @style.house_style
    def __init__(self, data, w, b, landscape):
        super().__init__()
        self.order, count = np.argsort(data.x, kind="stable"), len(data.x)
        self.places = np.arange(count)
        self.column = (count - 1) + 0.32 * max(count, 4)  # where the stack stands
        bars, right = self.axes(0.08, 0.51), self.axes(0.61, 0.98)
        right.locator_params(axis="x", nbins=5)  # room for long numbers
        bars.set(xlim=(-0.7, self.column + 0.16 * max(count, 4)), ylim=(0, HIGHEST_PRICE), xticks=[],
                 ylabel="log loss (nats)")
        bars.set_xlabel(f"one bar per example, by {data.feature}; last, the mean")
        if count <= FEW:
            bars.set_xticks([*self.places, self.column])
            bars.set_xticklabels([f"x = {x:g}\ny = {y:.0f}".replace("-", "−") for x, y in
                                  zip(data.x[self.order], data.y[self.order], strict=True)] + ["mean\nJ"])
            bars.set_xlabel("")
        for colour, name in zip(style.CLASS_COLOURS, ("y = 0: −ln(1 − p)", "y = 1: −ln p"), strict=True):
            bars.plot([], [], lw=8, color=colour, label=name)
        bars.legend(loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=2, borderaxespad=0, handlelength=1)
        colours = [style.CLASS_COLOURS[int(label)] for label in data.y[self.order]]
        self.bars = bars.vlines(self.places, 0, 0, colors=colours, lw=max(1.0, min(22.0, 130 / count)))
        self.stack = bars.vlines(np.full(count, self.column), 0, 0, colors=colours, lw=22)
        self.seams = bars.hlines(np.zeros(count), self.column, self.column, colors=style.PAPER,
                                 lw=1.5 if count <= FEW else 0)
        (self.taller,) = bars.plot([], [], "^", color=style.WRONG, ms=7, clip_on=False)
        self.mean = bars.axhline(0, color=style.LOG_LOSS, lw=1.6)
        right.set_title("J over weight and bias")
        self.map = BowlMap(self, right, w, b, {"J": landscape})
        self.moves(self.bars, self.stack, self.seams, self.taller, self.mean)

    def update(self, w, b, prices):
        """Move the point on the map, and the bars.

        Parameters
        ----------
        w, b : float
        prices : ndarray, shape (n,)
            Log loss of each example, nats.

        Returns
        -------
        str
        """
        self.map.update(w, b)
        ordered, mean = prices[self.order], prices.mean()
        self.bars.set_segments([[(place, 0), (place, min(height, HIGHEST_PRICE))]
                                for place, height in zip(self.places, ordered, strict=True)])
        tops = np.cumsum(ordered) / len(ordered)
        ends = np.minimum(np.append(0, tops), HIGHEST_PRICE)
        self.stack.set_segments([[(self.column, low), (self.column, high)]
                                 for low, high in zip(ends[:-1], ends[1:], strict=True)])
        half = 0.08 * max(len(prices), 4)
        self.seams.set_segments([[(self.column - half, top), (self.column + half, top)] for top in ends[1:-1]])
        over = np.append(ordered, mean) > HIGHEST_PRICE
        self.taller.set_data(np.append(self.places, self.column)[over], np.full(over.sum(), HIGHEST_PRICE))
        self.mean.set_ydata([mean, mean])
        if len(prices) <= FEW:
            spelt = " + ".join(f"{price:.4f}" for price in ordered)
            return f"J = ({spelt}) / {len(prices)} = {mean:.4f}, at w = {number(w)} and b = {number(b)}."
        return (f"J = {mean:.4f}, the mean of {len(prices):,} prices between {number(ordered.min())} and "
                f"{number(ordered.max())}, at w = {number(w)} and b = {number(b)}.")
