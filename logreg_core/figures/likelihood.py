"""Notebook 05: the probability given to what happened in each row, and four readings of all of them together."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.scatter import feature_label
from logreg_core.panels.words import number

CURVE_POINTS = 300


class LikelihoodFigure(Scene):
    """Left the curve, with a stick from each point's opposite end to the curve; right the sticks side by side.

    Parameters
    ----------
    data : Dataset
        One feature; the bars stand in the order of the feature.
    reach : tuple of float
        Leftmost and rightmost feature value shown.
    """

    @style.house_style
    def __init__(self, data, reach):
        super().__init__(height=390)
        self.grid, self.order = np.linspace(*reach, CURVE_POINTS), np.argsort(data.x, kind="stable")
        self.x, self.y = data.x[self.order], data.y[self.order]
        left, bars = self.axes(0.08, 0.46, bottom=0.14), self.axes(0.55, 0.99, bottom=0.46)
        colours, count = [style.CLASS_COLOURS[int(label)] for label in self.y], len(data.x)
        left.set(xlim=reach, ylim=(-0.09, 1.09), xlabel=feature_label(data),
                 ylabel=f"probability of “{data.label_names[1]}”")
        for label in (0, 1):
            left.plot(data.x[data.y == label], data.y[data.y == label], ls="", ms=7 if count < 200 else 4, zorder=3,
                      marker=style.CLASS_MARKERS[label], mec="white", mew=0.6, color=style.CLASS_COLOURS[label],
                      label=data.label_names[label])
        left.legend(loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=2, borderaxespad=0, handletextpad=0.2)
        bars.set(xlim=(-0.7, count - 0.3), ylim=(0, 1), xticks=[], title="given to what happened, one bar per example",
                 ylabel="probability")
        wide = max(1.0, min(10.0, 220 / count))
        self.sticks = left.vlines(self.x, 0, 0, colors=colours, lw=min(wide, 3), alpha=0.55)
        (self.curve,) = left.plot([], [], color=style.INK, lw=2.2)
        self.bars = bars.vlines(np.arange(count), 0, 0, colors=colours, lw=wide)
        names = ("product of the bars, L", "its logarithm, ln L", "sum of the bars’ logarithms",
                 f"minus the sum, divided by {count:,}", "mean log loss J")
        self.readings = []
        for row, name in enumerate(names):
            look = {"fontsize": 11, "va": "center", "color": style.LOG_LOSS if row > 2 else style.INK}
            self.figure.text(0.55, 0.36 - 0.075 * row, name, **look)
            self.readings.append(self.figure.text(0.99, 0.36 - 0.075 * row, "", ha="right", **look))
        self.moves(self.sticks, self.curve, self.bars, *self.readings)

    def update(self, curve, given, logs, product, log_product, loss):
        """Move the curve and the bars.

        Parameters
        ----------
        curve : ndarray
            Probability of label 1 at each value of `grid`.
        given, logs : ndarray, shape (n,)
            Probability of each row's own label, and its logarithm.
        product, log_product, loss : float
            The likelihood, its logarithm, and the mean log loss.

        Returns
        -------
        str
        """
        given, logs = given[self.order], logs[self.order]
        self.curve.set_data(self.grid, curve)
        self.sticks.set_segments([[(x, 1 - y), (x, 1 - y + (2 * y - 1) * height)]
                                  for x, y, height in zip(self.x, self.y, given, strict=True)])
        self.bars.set_segments([[(place, 0), (place, height)] for place, height in enumerate(given)])
        mean = -logs.sum() / len(logs)
        rest = (_plain(value) for value in (log_product, logs.sum(), mean, loss))
        values = f"{product:.3e}" if product else "0", *rest
        for text, value in zip(self.readings, values, strict=True):
            text.set_text(value.replace("-", "−"))
        count, total, cost = f"{len(given):,} bars", number(logs.sum()), number(loss)
        last = f"minus their mean is {number(mean)}, and J = {cost}."
        if product == 0:
            return (f"The product of the {count} is exactly 0 in float64, too small for it. "
                    f"The sum of their logarithms is {total}; {last}")
        return (f"The product of the {count} is L = {number(product)} and ln L = {number(log_product)}. "
                f"The sum of their logarithms is {total}; {last}")


def _plain(value):
    """Four decimals."""
    return f"{value:,.4f}" if np.isfinite(value) else number(value)
