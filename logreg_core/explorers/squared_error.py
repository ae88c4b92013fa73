"""One model as a curve and as a place on the surface of its loss, seen from above; the loss may be the reader's own."""

from time import perf_counter

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, Trouble, explorer, live, own
from logreg_core.losses import loss_surface, squared_error
from logreg_core.model import probability
from logreg_core.panels import ContoursPanel, amount, class_points, feature_label, legend_above, number, style

from ._lesson import chosen
from ._many import handful, telling
from ._sliders import reach, round_slider
from ._surfaces import HOURS, POINTS, lesson_or_own, own_surfaces

SIDES, PATIENCE = (61, 31, 15), 1.0  # places along each side for the reader's loss: fewer if all would take so long
SEEN = 200  # errors drawn: more would cover each other
LINES = np.linspace(0.1, 0.95, 10) ** 2  # shares of the height
STARTS = {
    "a coin": (0.0, 0.0),
    "gently rising": (0.6, -1.2),
    "sure and right": (5.0, -13.0),
    "sure and wrong": (-10.0, 0.0),
}


@explorer
def explore_squared_error(x=None, y=None, loss=None):
    """Choose a place on the map of the squared error, and see the curve that belongs to it.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.
    loss : callable, optional
        Your own `squared_error(x, y, w, b)`: the map is drawn with it.

    Returns
    -------
    Live
        A click or a drag on the map goes there.
    """
    data, given = chosen(x, y, hours), x is not None or y is not None
    surface = own_surfaces(data)[data.name] if given else lesson_or_own(None, None)[HOURS]
    mine = own(loss, squared_error, name=getattr(loss, "__name__", "squared_error"), gives=lambda *_: ())
    scene = Scene(height=360)
    left, right = scene.axes(0.075, 0.48, top=0.87), scene.axes(0.58, 0.975, top=0.87)
    ends = reach(data, 0.1, 0.1)
    grid = np.linspace(*ends, 300)
    left.set(
        xlim=ends, ylim=(-0.09, 1.09), xlabel=feature_label(data), ylabel=f"probability of “{data.label_names[1]}”"
    )
    few = handful(data, SEEN)
    class_points(left, few)
    legend_above(left, handletextpad=0.2)
    (curve,) = scene.moves(*left.plot([], [], color=style.INK, lw=2.2))
    (errors,) = scene.moves(*left.plot([], [], color=style.SQUARED_ERROR, lw=1.8, zorder=1))
    contours = ContoursPanel(scene, right)
    right.set(xlim=surface.ends[0], ylim=surface.ends[1])
    right.locator_params(axis="x", nbins=7, steps=[1, 2, 5, 10])
    value, here = scene.moves(
        right.text(0, 1.03, "", transform=right.transAxes, fontsize=12, fontweight="bold", color=style.SQUARED_ERROR),
        *right.plot([], [], "o", ms=15, mfc=style.INK, mec=style.PAPER, mew=2, zorder=5),
    )
    labels = np.repeat(few.y, 3).astype(float)
    labels[2::3] = np.nan  # the pen is lifted between two errors

    def show(w, b):
        if not contours.drawn:
            contours.add("map", *places(mine, data, surface))
            contours.show("map")
        p, there = probability(data.x, w, b), float(mine(data.x, data.y, w, b))
        curve.set_data(grid, probability(grid, w, b))
        between = labels.copy()
        between[1::3] = probability(few.x, w, b)
        errors.set_data(np.repeat(few.x, 3), between)
        value.set_text(f"M = {number(there)}")
        here.set_data([w], [b])
        off = np.abs(p - data.y)
        worst = off.argmax()
        return (
            f"M = {there:.4f} at w = {number(w)}, b = {number(b)}. The largest error is at "
            f"{amount(data.x[worst], data.unit)}, label {data.y[worst]:.0f}: its square is {number(off[worst] ** 2)}."
        )

    w, b = (0.0, 0.0) if given else (-2.0, 3.0)
    return live(
        scene,
        telling(show, data, SEEN),
        own=[mine],
        presets=None if given else {name: dict(zip("wb", start, strict=True)) for name, start in STARTS.items()},
        press={right: lambda w, b: {"w": w, "b": b}},
        w=round_slider("weight w", w, *surface.ends[0], colour=style.WEIGHT),
        b=round_slider("bias b", b, *surface.ends[1], colour=style.BIAS),
    )


def places(loss, data, surface):
    """Weights, biases, the loss over them, and the shares of its height where lines are drawn."""
    if loss is squared_error:
        w, b = (np.linspace(*ends, POINTS) for ends in surface.ends)
        heights = loss_surface(data.x, data.y, w, b, loss=loss)
    else:
        w, b = (np.linspace(*ends, side_for(loss, data)) for ends in surface.ends)
        heights = np.array([[loss(data.x, data.y, across, up) for across in w] for up in b])
        loss.remark()  # so many calls may take their time
    if not np.isfinite(heights).all():
        raise Trouble(f"Your {loss.name} is infinite at some places of this map, and no height can be drawn there.")
    low, high = heights.min(), heights.max()
    return w, b, heights, rounded(low, high) if high > low else LINES


def rounded(low, high):
    """Heights of two digits, close together near the lowest, as shares of the way to the highest."""
    heights = np.unique([float(f"{height:.2g}") for height in low + (high - low) * LINES])
    return (heights[(heights > low) & (heights < high)] - low) / (high - low)


def side_for(loss, data):
    """How many places along each side the reader's loss can be asked about without a long wait."""
    began = perf_counter()
    loss(data.x, data.y, 0.0, 0.0)
    seconds = perf_counter() - began
    for side in SIDES:
        if side**2 * seconds <= PATIENCE:
            return side
    raise Trouble(
        f"Your {loss.name} takes {seconds:.2g} s for one place, and a map needs it at {SIDES[-1] ** 2} or more. Whole "
        "arrays instead of loops are faster."
    )
