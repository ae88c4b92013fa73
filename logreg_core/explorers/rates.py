"""Several learning rates side by side, and where on the scale of all rates they lie."""

from functools import lru_cache

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Player, Scene, explorer, ladder, live
from logreg_core.losses import log_loss, log_loss_hessian, loss_surface
from logreg_core.panels import counted, loss_contours, number, size, style
from logreg_core.training import gradient_descent, newton, smoothness

from ._lesson import chosen
from ._sliders import gentle_weight, rate_slider

LAST, PATIENCE = 1000, 3000  # steps shown, and steps that a run may take to arrive
STEPS = [*ladder(LAST)[:-1], *range(LAST - 4, LAST + 1)]  # the last ones singly: some runs alternate
GRID = 81
LEVELS = np.linspace(0.1, 1, 10) ** 3
LEFT, RIGHT, GAP = 0.075, 0.99, 0.012  # of the columns, in widths of the picture
ARRIVED = 5e-5  # of loss above the lowest: four decimals no longer tell
PRESETS = {"the start": {"step": 0}, "10 steps": {"step": 10}, "1,000 steps": {"step": LAST}}


@explorer
def explore_rates(x=None, y=None):
    """Run gradient descent with several learning rates at once, and with one of your own.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1; both must occur), or a Dataset as `x`; the lesson's study hours when
        left out.

    Returns
    -------
    Live

    Raises
    ------
    ValueError
        If the classes are separable: then there is no lowest point, and no limit to mark. See `explore_separable`.
    """
    data, lesson = chosen(x, y, hours), x is None
    usual, (limit, lowest) = 1 / smoothness(data.x), real_limit(data)
    if lesson:
        rates = {0.01: "α = 0.01", usual: f"α = 1/L = {usual:.3f}", 1.5: "α = 1.5", 2.0: "α = 2"}
    else:
        rates = {usual / 40: "1/(40 L)", usual: "1/L", (2 * usual + limit) / 2: "above 2/L", 1.1 * limit: "too large"}
    run = lru_cache(64)(lambda rate: gradient_descent(data.x, data.y, rate=rate, steps=PATIENCE))
    paths = [run(rate) for rate in rates]
    w, b = sides(paths[1:3], lowest, (gentle_weight(data), 1.0))
    surface = loss_surface(data.x, data.y, w, b, loss=log_loss)
    floor, ceiling = lowest[2], 1.6 * paths[0].loss[0] - 0.6 * lowest[2]

    scene = Scene(height=400)
    titles = [*rates.values(), "yours"]
    width = (RIGHT - LEFT + GAP) / len(titles) - GAP
    columns = []
    for place, title in enumerate(titles):
        start, colour = LEFT + place * (width + GAP), style.WEIGHT if title == "yours" else style.INK
        above, below = (
            scene.axes(start, start + width, bottom=bottom, top=top) for bottom, top in ((0.615, 0.925), (0.265, 0.525))
        )
        loss_contours(above, w, b, surface, LEVELS, lines=False)
        above.plot(*lowest[:2], "+", color=style.LOG_LOSS, ms=11, mew=2)
        above.set_title(title, color=colour)
        below.set(xlim=(0.9, LAST), xscale="log", ylim=(floor - 0.08 * (ceiling - floor), ceiling))
        below.minorticks_off()
        below.set_xticks([1, 10, 100], ["1", "10", "100"])
        below.axhline(floor, color=style.MUTED, lw=1)
        for axes in (above, below):
            axes.tick_params(labelleft=place == 0)
            axes.locator_params(axis="y", nbins=4)
        above.locator_params(axis="x", nbins=4)
        columns.append(Column(scene, above, below, colour))
    columns[0].above.set_ylabel("bias b")
    columns[0].below.set_ylabel("J")
    for height, name in ((0.565, "weight w"), (0.215, "step")):
        scene.figure.text(0.005, height, name)
    marks = {usual: "1/L", 2 * usual: "2/L", limit: "real limit 2/λmax(H*)"}
    yours = rate_scale(scene, (usual / 60, 2 * limit), marks, list(rates))

    def show(step, rate):
        path = run(rate)
        losses = [column.update(step, way) for column, way in zip(columns, [*paths, path], strict=True)]
        yours.set_data([rate], [0.5])
        gaps = ", ".join(f"{loss:.4f} at α = {size(known)}" for loss, known in zip(losses, rates, strict=False))
        return f"Step {step:,}: J is {gaps}. Yours, α = {number(rate)}: J = {losses[-1]:.4f}; it {fate(path, floor)}."

    player = Player("step", STEPS, 10, colour=style.LOG_LOSS)
    player.layout.margin = "0 12px 0 0"
    named = {usual: "1/L", limit: "2/λmax(H*)"} | ({1.8: "1.8"} if lesson else {})
    return live(
        scene,
        show,
        presets=PRESETS | ({"yours at 1.8": {"rate": 1.8, "step": LAST}} if lesson else {}),
        step=player,
        rate=rate_slider(usual / 60, 2 * limit, 2.5 * usual, named),
    )


class Column:
    """One rate's way through the landscape, and its loss below."""

    def __init__(self, scene, above, below, colour):
        self.above, self.below = above, below
        self.way, self.ball, self.curve, self.now = scene.moves(
            *above.plot([], [], "-", color=colour, lw=1.2),
            *above.plot([], [], "o", color=colour, ms=8, mec="white", zorder=5),
            *below.plot([], [], color=colour, lw=1.6),
            *below.plot([], [], "o", color=colour, ms=7, mec="white", zorder=5),
        )

    def update(self, step, path):
        """Go to a step; returns the loss there."""
        at = min(step, path.steps)
        self.way.set_data(path.w[: at + 1], path.b[: at + 1])
        self.ball.set_data(path.w[at : at + 1], path.b[at : at + 1])
        self.curve.set_data(path.step[1 : at + 1], path.loss[1 : at + 1])
        self.now.set_data([max(at, 1)], path.loss[at : at + 1])
        return path.loss[at]


def rate_scale(scene, ends, marks, rates):
    """All rates on a line, with places worth knowing; returns the mark that moves."""
    axes = scene.axes(LEFT, RIGHT, bottom=0.075, top=0.125)
    axes.set(xscale="log", xlim=ends, ylim=(0, 1), yticks=[])
    axes.minorticks_off()
    axes.spines["left"].set_visible(False)
    axes.set_ylabel("all α", rotation=0, ha="right", va="center")
    for rate, words in marks.items():
        axes.axvline(rate, color=style.THRESHOLD, lw=2)
        axes.text(rate, 1.15, words, color=style.THRESHOLD, ha="right" if words == "2/L" else "center")
    axes.plot(rates, [0.5] * len(rates), "o", ms=9, color=style.INK, mec="white", clip_on=False)
    (yours,) = scene.moves(*axes.plot([], [], "D", ms=9, color=style.WEIGHT, mec="white", clip_on=False, zorder=5))
    return yours


def fate(path, floor):
    """How a run ends, told by the loss: a gradient may be small only because the feature's unit is large."""
    arrived = path.converged and path.loss[-1] <= floor + ARRIVED
    if not path.steps:
        return "is at the lowest point from the start" if arrived else "does not leave the start"
    steps, uphill = counted(path.steps, "step"), int(np.sum(np.diff(path.loss) > 0))
    return f"{'arrives' if arrived else 'is not there yet'} after {steps}, {uphill:,} of them uphill"


def real_limit(data):
    """Largest rate that is stable at the lowest point, 2/λmax(H*), and that point: weight, bias, loss."""
    fit = newton(data.x, data.y)
    if not fit.converged:
        raise ValueError(
            "these rates have no limit to mark: the classes are separable, so there is no lowest point; "
            "explore_separable(x, y) shows what training does with them"
        )
    hessian = log_loss_hessian(data.x, data.y, *fit.weights)
    return 2 / np.linalg.eigvalsh(hessian)[-1], (*fit.weights, fit.loss[-1])


def sides(paths, lowest, usual):
    """Weights and biases of a landscape that shows these paths and the lowest point; of `usual` size if all are one."""
    found = []
    for name, end, unit in zip("wb", lowest[:2], usual, strict=True):
        ways = (getattr(path, name) for path in paths)
        seen = np.concatenate([*(way[:LAST] for way in ways), (0, end)])
        margin = 0.2 * (np.ptp(seen) if np.ptp(seen) > 1e-9 * unit else unit)
        found.append(np.linspace(seen.min() - margin, seen.max() + margin, GRID))
    return found
