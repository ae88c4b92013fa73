"""Notebook 04: the price of every example, their mean, and the surface that the mean makes over weight and bias."""

from dataclasses import replace

import numpy as np

from logreg_core.data import dataset, tiny4
from logreg_core.live import Cover, Points, Scene, explorer, live
from logreg_core.losses import baseline_log_loss, log_loss, log_losses
from logreg_core.model import probability
from logreg_core.panels import BarsPanel, MovablePoints, feature_label, legend_above, minus, number, style

from ._lesson import chosen
from ._level import Level
from ._many import handful, telling_of
from ._sliders import digits_of, reach
from ._weight_map import WeightMap, lowest, weight_controls, weight_presets

HIGHEST_PRICE = 4.0
APART = 0.5  # nats: so far apart two words beside the bars can be read
FEW = 5  # so many prices are written out in the caption
STEPS = 120  # keyboard steps from one end of the feature to the other
MARGIN = 0.25  # of the data's width, on both sides


@explorer
def explore_mean(x=None, y=None):
    """Look for the lowest mean price with weight and bias, then see its surface; move and flip examples.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's four points when left out.

    Returns
    -------
    Live
        A press or a drag on the map sets weight and bias; one on an example moves it, or gives it the other label. The
        surface stays covered until it is revealed.
    """
    every, lesson = chosen(x, y, tiny4), x is None
    data = in_order(few := handful(every))
    ends = reach(data, MARGIN, MARGIN)
    step = 0.05 if lesson else (ends[1] - ends[0]) / STEPS
    controls, cover = weight_controls(data, lesson=lesson), Cover()
    points = Points(data, *ends, step, name="point" if lesson else "example", digits=2 if lesson else digits_of(step))
    scene = Scene(height=430)
    above, below = scene.axes(0.075, 0.44, bottom=0.54, top=0.91), scene.axes(0.075, 0.44, bottom=0.12, top=0.46)
    right = scene.axes(0.63, 0.985, bottom=0.12, top=0.91)
    above.set(xlim=ends, ylim=(-0.12, 1.12), yticks=(0, 0.5, 1), ylabel="probability p")
    above.tick_params(labelbottom=False)
    below.set(xlim=ends, ylim=(0, HIGHEST_PRICE), xlabel=feature_label(data), ylabel="price (nats)")
    panel = MovablePoints(scene, above, [f"y = {label}" for label in (0, 1)])
    (curve,) = scene.moves(*above.plot([], [], color=style.INK, lw=2.2))
    legend_above(above, panel.classes)
    bars = _Bars(scene, below)
    mean = Level(scene, below, style.LOG_LOSS, "-", "bold")
    without = Level(scene, below, style.MUTED, ":")
    right.set_title("J over weight and bias", fontsize=11)
    surface, grid = WeightMap(scene, right, controls), np.linspace(*ends, 300)
    (curtain,) = scene.moves(
        right.text(0.5, 0.06, "the surface is still covered", transform=right.transAxes, ha="center", color=style.MUTED)
    )
    found = {"points": None, "drawn": None}

    def show(w, b, points, reveal):
        now = dataset(*points.arrays)
        if found["points"] != (points.x, points.y):
            bars.set(now)
            found.update(points=(points.x, points.y), least=np.inf, goal=lowest(now))
        prices, base = log_losses(now.x, now.y, w, b), baseline_log_loss(now.y)
        loss = prices.mean()
        found["least"] = min(found["least"], loss)
        if reveal and found["drawn"] != found["points"]:
            surface.draw("J", surface.heights(now, log_loss), found["goal"])
            found["drawn"] = found["points"]
        surface.update("J" if reveal else None, w, b)
        curtain.set_visible(not reveal)
        panel.update(now.x, now.y, points.chosen)
        curve.set_data(grid, probability(grid, w, b))
        bars.panel.update(prices)
        without.update(base, f"without x {base:.3f}", at_least=0.15)
        clear = abs(min(loss, HIGHEST_PRICE) - max(base, 0.15)) >= APART
        mean.update(loss, f"J = {loss:.4f}", at_least=0 if clear else max(base, 0.15) + APART)
        return f"{_mean_words(prices)}; without x a model pays {base:.4f}. {_lowest_words(found, now, reveal)}"

    return live(
        scene,
        telling_of(points.name_hand(show), every, few),
        presets=weight_presets(lesson=lesson),
        press={right: lambda w, b: {"w": w, "b": b}, above: points.hand(above, "points")},
        memory=found,
        **controls,
        points=points,
        **cover.controls,
    )


def in_order(data):
    """The examples by their feature, so that the first one in hand is the leftmost, however the rows came."""
    order = np.lexsort((data.y, data.x))
    return replace(data, x=data.x[order], y=data.y[order])


class _Bars:
    """The bars below the points; made anew when these change."""

    def __init__(self, scene, axes):
        self.scene, self.axes, self.panel = scene, axes, None

    def set(self, data):
        if self.panel is not None:
            for artist in (self.panel.bars, self.panel.taller, *self.panel.heights):
                self.scene.drop(artist)
        width = max(1.0, min(14.0, 130 / len(data.x)))
        self.panel = BarsPanel(self.scene, self.axes, data.x, data.y, HIGHEST_PRICE, width=width)


def _mean_words(prices):
    count, loss = len(prices), prices.mean()
    if count <= FEW:
        return f"J = ({' + '.join(f'{price:.4f}' for price in prices)}) / {count} = {loss:.4f}"
    return f"J = {loss:.4f}, the mean of {count:,} prices between {number(prices.min())} and {number(prices.max())}"


def _lowest_words(found, data, reveal):
    if not reveal:
        return f"Your lowest J: {found['least']:.4f}. Go lower, then press reveal."
    if found["goal"]:
        w, b = found["goal"]
        return minus(
            f"The lowest possible: {log_loss(data.x, data.y, w, b):.4f}, at w = {w:.3g} and b = {b:.3g}; "
            f"yours was {found['least']:.4f}."
        )
    if len(set(data.x)) == 1 and len(set(data.y)) == 2:
        return f"A whole line of points is lowest, at {baseline_log_loss(data.y):.4f}."
    return "There is no lowest point: J keeps falling, ever more slowly."
