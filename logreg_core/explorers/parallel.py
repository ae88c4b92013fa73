"""Two features, and a boundary that moves parallel to itself."""

import numpy as np

from logreg_core.data import dataset, two_groups
from logreg_core.live import Scene, explorer, live
from logreg_core.metrics import accuracy, confusion, rates
from logreg_core.model import boundary, decide, logit, probability, score
from logreg_core.panels import (
    MatrixPanel,
    class_points,
    count_words,
    feature_label,
    label_name,
    legend_above,
    number,
    probability_bar,
    style,
    visible_rows,
    wrong_rings,
)
from logreg_core.panels.bent import COLOURS, LEVELS
from logreg_core.training import Scale, newton

from ._many import telling
from ._sliders import reach, threshold_slider

GRID_POINTS = 81
PRESETS = {f"t = {t}": {"t": t} for t in (0.1, 0.5, 0.9)}


@explorer
def explore_parallel(x=None, y=None):
    """Move the threshold of a finished model of two features; its boundary moves parallel to itself.

    Parameters
    ----------
    x, y : array_like, shapes (n, 2) and (n,), optional
        Your own two features and labels (0 and 1, both), or a Dataset as `x`; two overlapping groups when left out.

    Returns
    -------
    Live
        A click or a drag puts the boundary under the pointer.

    Raises
    ------
    ValueError
        If the best weights are 0.
    """
    data = two_groups() if x is None and y is None else dataset(x, y)
    if data.x.shape[1:] != (2,):
        raise ValueError(f"this explorer shows two features, got shape {data.x.shape}; choose them, such as X[:, :2]")
    w, b = newton(data.x, data.y).weights
    if np.abs(w * Scale.of(data.x).sd).max() < 1e-6:
        raise ValueError(
            "there is no boundary to move: no line tells anything about these labels, so the best weights "
            "are 0 and everyone gets the same probability"
        )
    sides = np.linspace(*reach(data), GRID_POINTS).T
    held = int(abs(w[0]) > abs(w[1]))  # the feature held at both its ends while the other one is asked for

    def line_at(t):
        ends = sides[held][[0, -1]]
        points = [(end, boundary(w[1 - held], score(end, w[held], b), t)) for end in ends]
        return np.array(points)[:, ::-1] if held else np.array(points)

    scene = Scene(height=380)
    axes = scene.axes(0.09, 0.55, bottom=0.13, top=0.90)
    axes.set(
        xlim=sides[0][[0, -1]],
        ylim=sides[1][[0, -1]],
        **{f"{side}label": feature_label(data, name) for side, name in zip("xy", data.feature, strict=True)},
    )
    axes.grid(False)
    grid = np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)
    axes.contourf(*sides, probability(grid, w, b).reshape(GRID_POINTS, -1), LEVELS, colors=COLOURS, zorder=0.6)
    probability_bar(scene.axes(0.565, 0.585, bottom=0.13, top=0.90), f"probability of “{data.label_names[1]}”")
    axes.plot(*line_at(0.5).T, color=style.MUTED, lw=1.4, ls="--", label="t = 0.5")
    drawn = visible_rows(data.y)
    class_points(axes, data, names=[label_name(name) for name in data.label_names])
    line, rings = scene.moves(
        *axes.plot([], [], color=style.THRESHOLD, lw=2.4, label="boundary, p = t"), wrong_rings(axes, len(data.y))
    )
    legend_above(axes, columns=4, handletextpad=0.3, columnspacing=1.2, handlelength=1.5)
    matrix = MatrixPanel(scene, scene.axes(0.735, 0.985, bottom=0.06, top=0.86), data.label_names)

    def show(t):
        decisions = decide(data.x, w, b, t)
        counts, shares = confusion(data.y, decisions), rates(data.y, decisions)
        line.set_data(*line_at(t).T)
        rings.set_data(*data.x[drawn][(decisions != data.y)[drawn]].T)
        matrix.update(counts, shares.recall, shares.precision, accuracy(data.y, decisions))
        distance = logit(t) / np.linalg.norm(w)
        where = f"{number(abs(distance))} from the dashed line and parallel to it" if distance else "on the dashed line"
        return (
            f"At t = {number(t)} the boundary is {where}: there the score is {number(logit(t))}. {count_words(counts)}."
        )

    return live(
        scene,
        telling(show, data),
        presets=PRESETS,
        t=threshold_slider(low=0.01),
        press={axes: lambda *place: {"t": float(probability([place], w, b)[0])}},
    )
