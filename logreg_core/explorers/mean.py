"""Notebook 04: the price of every example, their mean, and the mean over weight and bias."""

import numpy as np

from logreg_core.data import tiny4
from logreg_core.live import Scene, explorer, live
from logreg_core.losses import log_losses
from logreg_core.panels import BarsPanel, legend_above, minus, number, style

from ._lesson import chosen
from ._losses import LOG
from ._weight_map import WeightMap

HIGHEST_PRICE = 4.0
FEW = 6  # so many prices are written out in the caption


@explorer
def explore_mean(x=None, y=None):
    """Move weight and bias; watch the price of every example, their mean, and the mean's place in the bowl.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's four points when left out.

    Returns
    -------
    Live
        A click or a drag on the map sets weight and bias.
    """
    data = chosen(x, y, tiny4)
    order, count = np.argsort(data.x, kind="stable"), len(data.x)
    column, room = count - 1 + 0.32 * max(count, 4), 0.16 * max(count, 4)  # where the stack stands
    scene = Scene()
    left, right = scene.axes(0.08, 0.51), scene.axes(0.61, 0.98)
    left.set(
        xlim=(-0.7, column + room),
        ylim=(0, HIGHEST_PRICE),
        xticks=[],
        ylabel="log loss (nats)",
        xlabel=f"one bar per example, by {data.feature}; last, the mean",
    )
    if count <= FEW:
        left.set_xticks(
            [*range(count), column], [minus(f"x = {data.x[i]:g}\ny = {data.y[i]:.0f}") for i in order] + ["mean\nJ"]
        )
        left.set_xlabel("")
    for colour, name in zip(style.CLASS_COLOURS, ("y = 0: −ln(1 − p)", "y = 1: −ln p"), strict=True):
        left.plot([], [], lw=8, color=colour, label=name)
    legend_above(left, handlelength=1)
    stack = left.vlines(
        np.full(count, column), 0, 0, lw=22, colors=[style.CLASS_COLOURS[int(label)] for label in data.y[order]]
    )
    seams = left.hlines(np.zeros(count), column, column, colors=style.PAPER, lw=1.5 if count <= FEW else 0)
    scene.moves(stack, seams)
    bars = BarsPanel(
        scene, left, np.arange(count), data.y[order], HIGHEST_PRICE, width=max(1.0, min(22.0, 130 / count))
    )
    mean_line, mean_beyond = scene.moves(
        left.axhline(0, color=style.LOG_LOSS, lw=1.6),
        *left.plot([column], [HIGHEST_PRICE], "^", color=style.WRONG, ms=6, clip_on=False),
    )
    right.set_title("J over weight and bias")
    below = WeightMap(scene, right, data, [LOG], lesson=x is None)

    def show(w, b):
        below.update(LOG.letter, w, b)
        prices = log_losses(data.x, data.y, w, b)[order]
        mean = prices.mean()
        bars.update(prices)
        mean_beyond.set_visible(mean > HIGHEST_PRICE)
        ends = np.minimum(np.append(0, np.cumsum(prices) / count), HIGHEST_PRICE)
        stack.set_segments([[(column, low), (column, high)] for low, high in zip(ends[:-1], ends[1:], strict=True)])
        seams.set_segments([[(column - room / 2, top), (column + room / 2, top)] for top in ends[1:-1]])
        mean_line.set_ydata([mean, mean])
        at = f"at w = {number(w)} and b = {number(b)}."
        if count <= FEW:
            return f"J = ({' + '.join(f'{price:.4f}' for price in prices)}) / {count} = {mean:.4f}, {at}"
        return (
            f"J = {mean:.4f}, the mean of {count:,} prices between {number(prices.min())} and "
            f"{number(prices.max())}, {at}"
        )

    return live(scene, show, presets=below.presets, press=below.press, **below.controls)
