"""Separable classes, whose weights grow forever, and what gives them a minimum."""

from functools import lru_cache

import numpy as np

from logreg_core.data import separable
from logreg_core.live import Player, Scene, explorer, ladder, live, stops, switch
from logreg_core.losses import profile_loss
from logreg_core.model import probability
from logreg_core.panels import class_points, feature_label, label_name, legend_above, minus, number, style, visible_rows
from logreg_core.training import gradient_descent, newton, smoothness

from ._lesson import chosen
from ._many import telling
from ._sliders import reach

STEPS = ladder(10_000)
LAST = STEPS[-1]
PENALTIES = (0.0, 0.0001, 0.001, 0.01, 0.1, 1.0)
POINTS = 241
TALLEST_LOSS = 1.2
PRESETS = {f"step {step:,}": {"step": step} for step in (10, 100, 1000, 10_000)}


@explorer
def explore_separable(x=None, y=None):
    """Train on separable classes forever; then flip one label, or add an L2 penalty, and see a minimum appear.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1; both must occur), or a Dataset as `x`; four points around zero when left
        out. Separable classes are welcome, others too.

    Returns
    -------
    Live
    """
    data, lesson = chosen(x, y, separable), x is None
    labels = data.y, flipped_labels(data)
    rate = 1.0 if lesson else 1 / (smoothness(data.x) + PENALTIES[-1])  # safe with the strongest penalty too

    def train(y, l2=0.0):
        return gradient_descent(data.x, y, rate=rate, steps=LAST, tolerance=0, l2=l2, record=STEPS)

    farthest = newton(data.x, data.y)
    farthest = (farthest if farthest.converged else train(data.y)).weights[0]
    weights = np.sort(np.linspace(-0.25, 1.15, POINTS) * (farthest or 1.0))

    @lru_cache(32)
    def run(flipped, l2):
        fit = newton(data.x, labels[flipped], l2=l2)
        profile = profile_loss(data.x, labels[flipped], weights) + l2 / 2 * weights**2
        return train(labels[flipped], l2), profile, (fit.weights[0], fit.loss[-1]) if fit.converged else None

    scene = Scene(height=380)
    left, right = scene.axes(0.075, 0.335, top=0.86), scene.axes(0.755, 0.985, top=0.91)
    upper, lower = scene.axes(0.425, 0.665, bottom=0.56, top=0.91), scene.axes(0.425, 0.665, top=0.47)
    grid = np.linspace(*reach(data, 0.3, 0.3), 300)
    left.set(
        xlim=grid[[0, -1]],
        ylim=(-0.09, 1.09),
        xlabel=feature_label(data),
        ylabel="p" if data.label_names[1].isdigit() else f"probability of “{data.label_names[1]}”",
    )
    drawn = visible_rows(data.y)
    points = scene.moves(*class_points(left, data, names=[label_name(name) for name in data.label_names], size=8))
    for some in points:
        some.set(zorder=4, mew=1)
    legend_above(left, indent=-0.03, height=1.01, handletextpad=0.1, columnspacing=0.8)
    for axes in (upper, lower):
        axes.set(xlim=(0.8, LAST * 1.2), xscale="log")
        axes.minorticks_off()
        axes.set_xticks([1, 100, LAST], ["1", "100", f"{LAST:,}"])
    upper.set(ylim=(0, np.abs(weights).max()), ylabel="|w|", title="|w| against ln k")
    upper.tick_params(labelbottom=False)
    if lesson:
        times = np.array([2.0, LAST])
        upper.plot(times, np.log(times / 2), color=style.MUTED, ls="--", lw=1.6, label="ln k − ln 2")
        upper.legend(loc="upper left")
    lower.set(ylim=(0, 2), xlabel="step k", ylabel="J · k")
    lower.axhline(1, color=style.MUTED, ls="--", lw=1.6)
    right.set(xlim=weights[[0, -1]], ylim=(0, TALLEST_LOSS), xlabel="weight w", title="loss with the best bias")
    right.locator_params(axis="x", nbins=4)  # room for long numbers
    curve, growth, product, slope, star = scene.moves(
        *left.plot([], [], color=style.INK, lw=2.2),
        *upper.plot([], [], color=style.WEIGHT, lw=2),
        *lower.plot([], [], color=style.LOG_LOSS, lw=2),
        *right.plot([], [], color=style.LOG_LOSS, lw=2),
        *right.plot([], [], "+", color=style.LOG_LOSS, ms=14, mew=2.4, zorder=4),
    )
    dots = scene.moves(
        *(
            axes.plot([], [], "o", ms=9, color=colour, mec="white", zorder=5, clip_on=False)[0]
            for axes, colour in ((upper, style.WEIGHT), (lower, style.LOG_LOSS), (right, style.INK))
        )
    )

    def show(step, l2, flipped):
        path, profile, lowest = run(flipped, l2)
        at = int(np.searchsorted(path.step, step, side="right")) - 1
        w, loss, now = path.w[at], path.loss[at], labels[flipped]
        for label, some in enumerate(points):
            some.set_data(data.x[drawn][now[drawn] == label], now[drawn][now[drawn] == label])
        curve.set_data(grid, probability(grid, w, path.b[at]))
        times, shown = (
            np.append(path.step[1 : at + 1], step),
            [*range(1, at + 1), at],
        )  # a run that arrived stands still
        growth.set_data(times, np.abs(path.w[shown]))
        product.set_data(times, path.loss[shown] * times)
        slope.set_data(weights, profile)
        star.set_data(*([[], []] if lowest is None else [[lowest[0]], [lowest[1]]]))
        for dot, place in zip(dots, ((step, abs(w)), (step, loss * step), (w, loss)), strict=True):
            dot.set_data(*([[place[0]], [place[1]]] if inside(dot.axes, *place) else [[], []]))
        words = f"Step {step:,}: w = {four(w)}, loss {number(loss)}"
        if lowest is not None:
            return f"{words}. There is a minimum: w = {four(lowest[0])}, loss {number(lowest[1])}."
        if lesson and at:
            words += f"; w − ln k = {four(w - np.log(step))}, J·k = {four(loss * step)}"
        return f"{words}. The classes are separable: there is no minimum, and the weight grows forever."

    return live(
        scene,
        telling(show, data),
        presets=PRESETS,
        flipped=switch("flip one label"),
        l2=stops("L2 penalty λ", PENALTIES, 0.0, colour=style.INK),
        step=Player("step", STEPS, 100, interval=150, colour=style.LOG_LOSS),
    )


def flipped_labels(data):
    """The labels with one of them flipped: the rightmost one that leaves both classes, and mixes them if possible."""
    found = None
    for place in np.argsort(-data.x, kind="stable"):
        labels = data.y.copy()
        labels[place] = 1 - labels[place]
        if np.ptp(labels):
            found = labels if found is None else found
            if newton(data.x, labels).converged:
                return labels
    return data.y if found is None else found


def four(value):
    """Four decimals, or three digits of what is smaller."""
    return minus(f"{value:.4f}") if abs(value) >= 0.01 else number(value)


def inside(axes, x, y):
    """Whether a place is within the ends of the axes."""
    (left, right), (low, high) = axes.get_xlim(), axes.get_ylim()
    return left <= x <= right and low <= y <= high
