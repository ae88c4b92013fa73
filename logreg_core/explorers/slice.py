"""Straight from one minimum of notebook 03 to another, and the ups and downs of both losses on the way."""

import numpy as np

from logreg_core.data import double_well
from logreg_core.live import Scene, explorer, live, slider
from logreg_core.losses import loss_along
from logreg_core.model import score
from logreg_core.panels import number, style
from logreg_core.training import gradient_descent, minima

from ._lesson import chosen
from ._losses import LOSSES, SQUARED

POINTS = 201


@explorer
def explore_slice(x=None, y=None):
    """Walk straight from the deepest hollow of the squared error to the next one; see what log loss does on the way.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's six points when left out. Where no
        second hollow is found, the way leads from the best weights to their opposite.

    Returns
    -------
    Live

    Raises
    ------
    ValueError
        If the best weight and bias are 0.
    """
    data = chosen(x, y, double_well)
    first, last, names = two_ends(data)
    way = np.subtract(last, first)
    shares = np.linspace(0, 1, POINTS)
    scene = Scene(height=340)
    levels, balls, halves = [], [], [scene.axes(*ends) for ends in ((0.08, 0.48), (0.58, 0.98))]
    for axes, loss in zip(halves, LOSSES, strict=True):
        values = loss_along(data.x, data.y, *(first[:, None] + way[:, None] * shares), loss=loss.value)
        margin = 0.15 * np.ptp(values)
        axes.set(
            xlim=(-0.04, 1.04),
            ylim=(values.min() - margin, values.max() + margin),
            ylabel=f"{loss.name} {loss.letter}",
            xlabel="share s of the way",
        )
        axes.plot(shares, values, color=loss.colour, lw=2.6)
        axes.set_title(loss.name, color=loss.colour, fontweight="bold")
        for at, inward, name, side in zip((0, 1), (0.02, -0.02), names, ("left", "right"), strict=True):
            axes.axvline(at, color=style.MUTED, lw=1, ls=":")
            axes.text(at + inward, values.min() - 0.9 * margin, name, ha=side, color=style.MUTED)
        levels.append(axes.axhline(0, color=loss.colour, lw=1, ls="--"))
        balls += axes.plot([], [], "o", ms=15, mfc=style.INK, mec=style.PAPER, mew=2)
    scene.moves(*levels, *balls)

    def show(s):
        w, b = first + s * way
        words = []
        for loss, level, ball in zip(LOSSES, levels, balls, strict=True):
            value, slope = loss.value(data.x, data.y, w, b), np.dot(loss.gradient(data.x, data.y, w, b), way)
            level.set_ydata([value, value])
            ball.set_data([s], [value])
            direction = "level" if abs(slope) < 1e-3 else "rising" if slope > 0 else "falling"
            words.append(f"{loss.name} {number(value)}, {direction}")
        return f"At s = {s:.3f}, where w = {number(w)} and b = {number(b)}: {words[0]}; {words[1]}."

    presets = {"deepest": {"s": 0.0}, "the ridge": {"s": 0.336}, "the other end": {"s": 1.0}}
    return live(
        scene,
        show,
        presets=presets if x is None else None,
        press={axes: lambda s, value: {"s": s} for axes in halves},
        s=slider("share s of the way", 0.0, 0.0, 1.0, 0.002, colour=style.INK, digits=3),
    )


def two_ends(data):
    """The deepest minimum and the next one; without a second, the best weights found and their opposite."""
    ends = [np.array([minimum.w, minimum.b]) for minimum in minima(data.x, data.y)[:2]]
    names = ("the deepest hollow", "the other hollow")
    if len(ends) < 2:
        best = (
            ends[0]
            if ends
            else np.array(gradient_descent(data.x, data.y, loss=SQUARED.value, standardise=True, steps=1000).weights)
        )
        ends, names = [best, -best], ("the best found", "its opposite")
    if np.abs(score(data.x, *(ends[1] - ends[0]))).max() < 1e-6:
        raise ValueError(
            "there is nowhere to walk to: the feature says nothing about the labels, so the best weight and bias are 0"
        )
    return *ends, names
