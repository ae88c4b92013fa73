"""Notebook 07: weights without a limit on separable classes, and the minimum that one flipped label or L2 brings."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.scatter import feature_label
from logreg_core.panels.words import number

TALLEST_LOSS = 1.2


class SeparableFigure(Scene):
    """Left the curve over the points; in the middle ‖w‖ and J·t against ln t; right the loss over the weight.

    Parameters
    ----------
    data : Dataset
        One feature.
    reach : tuple of float
        Leftmost and rightmost feature value shown.
    weights : ndarray
        Weights at which the loss is drawn.
    last : int
        Number of the last step.
    asymptote : tuple of (ndarray, ndarray), optional
        Steps and the weights they come ever nearer to.
    """

    @style.house_style
    def __init__(self, data, reach, weights, last, asymptote=None):
        super().__init__(height=380)
        self.data, self.weights, self.known = data, weights, asymptote is not None
        self.grid = np.linspace(*reach, 300)
        left = self.axes(0.075, 0.335, top=0.86)
        upper, lower = self.axes(0.425, 0.665, bottom=0.56, top=0.91), self.axes(0.425, 0.665, top=0.47)
        right = self.axes(0.755, 0.985, top=0.91)
        left.set(xlim=reach, ylim=(-0.09, 1.09), xlabel=feature_label(data),
                 ylabel=f"probability of “{data.label_names[1]}”" if not data.label_names[1].isdigit() else "p")
        self.points = [left.plot([], [], marker, ls="", ms=8, color=colour, mec="white", zorder=4,
                                 label=f"label {name}" if name.isdigit() else name)[0]
                       for marker, colour, name in zip(style.CLASS_MARKERS, style.CLASS_COLOURS, data.label_names,
                                                       strict=True)]
        left.legend(loc="lower left", bbox_to_anchor=(-0.03, 1.01), ncols=2, borderaxespad=0, handletextpad=0.1,
                    columnspacing=0.8)
        (self.curve,) = left.plot([], [], color=style.INK, lw=2.2)
        for axes in (upper, lower):
            axes.set(xlim=(0.8, last * 1.2), xscale="log")
            axes.minorticks_off()
            axes.set_xticks([1, 100, last], ["1", "100", f"{last:,}"])
        upper.set(ylim=(0, np.abs(weights).max()), ylabel="|w|")
        upper.set_title("|w| against ln t")
        upper.tick_params(labelbottom=False)
        if asymptote is not None:
            upper.plot(*asymptote, color=style.MUTED, ls="--", lw=1.6, label="ln t − ln 2")
            upper.legend(loc="upper left")
        lower.set(ylim=(0, 2), xlabel="step t", ylabel="J · t")
        lower.axhline(1, color=style.MUTED, ls="--", lw=1.6)
        right.set(xlim=weights[[0, -1]], ylim=(0, TALLEST_LOSS), xlabel="weight w")
        right.locator_params(axis="x", nbins=4)  # room for long numbers
        right.set_title("loss with the best bias")
        (self.growth,) = upper.plot([], [], color=style.WEIGHT, lw=2)
        (self.product,) = lower.plot([], [], color=style.LOG_LOSS, lw=2)
        (self.slope,) = right.plot([], [], color=style.LOG_LOSS, lw=2)
        (self.lowest,) = right.plot([], [], "+", color=style.LOG_LOSS, ms=14, mew=2.4, zorder=4)
        self.dots = [axes.plot([], [], "o", ms=9, color=colour, mec="white", zorder=5, clip_on=False)[0]
                     for axes, colour in ((upper, style.WEIGHT), (lower, style.LOG_LOSS), (right, style.INK))]
        self.moves(*self.points, self.curve, self.growth, self.product, self.slope, self.lowest, *self.dots)

    def update(self, step, at, labels, curve, path, profile, lowest):
        """Go to a step.

        Parameters
        ----------
        step, at : int
            The step, and its place among the recorded ones of the path.
        labels : ndarray, shape (n,)
        curve : ndarray
            Probability at each value of `grid`.
        path : FitResult
            Its loss holds the penalty, if there is one.
        profile : ndarray
            Lowest loss for each of `weights`.
        lowest : tuple of (float, float) or None
            Weight and loss of the minimum, if there is one.

        Returns
        -------
        str
        """
        for label, points in enumerate(self.points):
            points.set_data(self.data.x[labels == label], labels[labels == label])
        self.curve.set_data(self.grid, curve)
        w, loss = path.w[at], path.loss[at]
        times, shown = np.append(path.step[1:at + 1], step), [*range(1, at + 1), at]  # a run that arrived stands still
        self.growth.set_data(times, np.abs(path.w[shown]))
        self.product.set_data(times, path.loss[shown] * times)
        self.slope.set_data(self.weights, profile)
        self.lowest.set_data(*([[], []] if lowest is None else [[lowest[0]], [lowest[1]]]))
        for dot, x, y in zip(self.dots, (step, step, w), (abs(w), loss * step, loss), strict=True):
            dot.set_data(*([[x], [y]] if _inside(dot.axes, x, y) else [[], []]))
        words = f"Step {step:,}: w = {_four(w)}, loss {number(loss)}"
        if lowest is not None:
            return f"{words}. There is a minimum: w = {_four(lowest[0])}, loss {number(lowest[1])}."
        if self.known and at:
            words += f"; w − ln t = {_four(w - np.log(step))}, J·t = {_four(loss * step)}"
        return f"{words}. The classes are separable: there is no minimum, and the weight grows for ever."


def _four(value):
    return f"{value:.4f}".replace("-", "−") if abs(value) >= 0.01 else number(value)


def _inside(axes, x, y):
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    return left <= x <= right and low <= y <= high
