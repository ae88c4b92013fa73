"""Notebook 04: how a loss curves at one point, in the two directions in which it curves least and most."""

import numpy as np

from logreg_core.data import tiny4
from logreg_core.live import Scene, explorer, live, switch
from logreg_core.losses import loss_along
from logreg_core.panels import legend_above, number, style

from ._lesson import chosen
from ._losses import LOG, SQUARED, curvatures
from ._weight_map import LN3, WeightMap, lowest, weight_controls, weight_presets

LINE_POINTS = 81
LOOKS = (("least bent", style.MUTED, "--"), ("most bent", style.INK, "-"))


@explorer
def explore_curvature(x=None, y=None):
    """Move weight and bias; read how the loss bends there, in the two directions that bend least and most.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's four points when left out.

    Returns
    -------
    Live
        A click or a drag on the map sets weight and bias. The switch asks the same of squared error.
    """
    data, lesson = chosen(x, y, tiny4), x is None
    scene, controls = Scene(), weight_controls(data, lesson=lesson)
    left, right = scene.axes(0.09, 0.49), scene.axes(0.59, 0.98)
    left.set_title("seen from above")
    below, tallest = WeightMap(scene, left, controls), {}
    for loss, star in ((LOG, lowest(data)), (SQUARED, ())):
        heights = below.heights(data, loss.value)
        below.draw(loss.letter, heights, star)
        tallest[loss.letter] = 1.08 * min(heights.max(), 3 * heights.min() + 2)
    right.set(xlim=(-1, 1), xlabel="along the line (1 = half the map)", ylabel="loss along the line")
    right.axvline(0, color=style.MUTED, lw=1)
    lines = scene.moves(*(left.plot([], [], color=colour, lw=2, ls=dashes, zorder=4)[0] for _, colour, dashes in LOOKS))
    slices = scene.moves(
        *(right.plot([], [], color=colour, lw=2.4, ls=dashes, label=name)[0] for name, colour, dashes in LOOKS)
    )
    dot, beyond = scene.moves(
        *right.plot([], [], "o", ms=11, color=style.INK, mec="white", mew=1.5, zorder=5, clip_on=False),
        right.text(0.03, 0, "", va="top", fontweight="bold"),
    )
    legend_above(right)
    along, reach = np.linspace(-1, 1, LINE_POINTS), np.array([side[-1] for side in below.sides])

    def show(w, b, squared):
        loss = SQUARED if squared else LOG
        below.update(loss.letter, w, b)
        if right.get_ylim()[1] != tallest[loss.letter]:
            right.set_ylim(0, tallest[loss.letter])
            scene.redraw_still()
        hessian, height = loss.hessian(data.x, data.y, w, b), loss.value(data.x, data.y, w, b)
        directions = np.linalg.eigh(hessian)[1].T
        directions *= np.where(directions[:, :1] < 0, -1, 1)  # from left to right on the map
        directions /= np.abs(directions / reach).max(axis=1, keepdims=True)  # from the point, half the map either way
        for direction, line, piece in zip(directions, lines, slices, strict=True):
            way = np.array([w, b]) + along[:, None] * direction
            line.set_data(*way.T)
            piece.set_data(along, loss_along(data.x, data.y, *way.T, loss=loss.value))
        top = tallest[loss.letter]
        dot.set_data([0], [min(height, top)])
        dot.set_marker("^" if height > top else "o")
        beyond.set(text=f"{loss.letter} = {number(height)} ↑" if height > top else "", y=0.98 * top)
        low, high = curvatures(hessian)
        return (
            f"{loss.letter} = {height:.4f}. Eigenvalues of the Hessian: {number(low)} and {number(high)}. "
            f"{bend_words(low, high)}"
        )

    presets = {"squared error, w = −3 ln 3": {"w": -3 * LN3, "b": 0.0, "squared": True}} if lesson else {}
    return live(
        scene,
        show,
        presets=weight_presets(lesson=lesson) | presets,
        press={left: lambda w, b: {"w": w, "b": b}},
        **controls,
        squared=switch("squared error instead"),
    )


def bend_words(low, high):
    """What the smaller and the larger eigenvalue say together."""
    if low > 0:
        return "Both are positive: the loss bends upward in every direction."
    if low == 0:
        return "No bend at all along the dashed line, as far as rounding can tell."
    if high > 0:
        return "One is negative: along the dashed line the loss bends downward here."
    return "Neither is positive: the loss bends downward here."
