"""From likelihood to log loss: one bar per row, and what becomes of all bars together."""

from dataclasses import replace

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live
from logreg_core.losses import label_probabilities, likelihood, log_loss, log_losses
from logreg_core.model import probability, score
from logreg_core.panels import class_points, feature_label, legend_above, lift, minus, number, style, visible_rows
from logreg_core.training import newton

from ._lesson import chosen
from ._many import telling
from ._sliders import first_curve, near, reach

CURVE_POINTS = 300
AIR = 0.03  # of the picture's width, beside the outermost stick
SEEN = 400  # sticks and bars: more would cover each other
BESIDE, FEW = 0.24, 10  # of the picture's width: what many sticks at one place take; below this number they take less


@explorer
def explore_likelihood(x=None, y=None):
    """Move weight and bias; compare the product of the probabilities, its logarithm, the sum of logarithms, and J.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A click or a drag on the left half puts the middle of the curve there, by moving the bias.
    """
    data = chosen(x, y, hours)
    ends, count, drawn = reach(data), len(data.x), visible_rows(data.y, SEEN)
    order = np.argsort(data.x[drawn], kind="stable")
    xs, ys = data.x[drawn][order], data.y[drawn][order]  # the bars stand in the order of the feature
    at = spread(xs, ys, ends)
    air = AIR * np.ptp(ends)
    ends = min(ends[0], at.min() - air), max(ends[1], at.max() + air)
    grid = np.linspace(*ends, CURVE_POINTS)
    scene = Scene(height=390)
    left, right = scene.axes(0.08, 0.46, bottom=0.14), scene.axes(0.56, 0.99, bottom=0.46)
    left.set(
        xlim=ends, ylim=(-0.09, 1.09), xlabel=feature_label(data), ylabel=f"probability of “{data.label_names[1]}”"
    )
    class_points(left, replace(data, x=at, y=ys))
    legend_above(left, handletextpad=0.2)
    right.set(xlim=(-0.7, len(xs) - 0.3), ylim=(0, 1), xticks=[], ylabel="probability")
    right.set_title("given to what happened: one bar each")
    colours, wide = [style.CLASS_COLOURS[int(label)] for label in ys], max(1.0, min(10.0, 220 / len(xs)))
    sticks, curve, bars = scene.moves(
        left.vlines(at, 1 - ys, 1 - ys, colors=colours, lw=min(wide, 3), alpha=0.55),
        *left.plot([], [], color=style.INK, lw=2.2),
        right.vlines(np.arange(len(xs)), 0, 0, colors=colours, lw=wide),
    )
    readings = _table(scene, count)

    def show(w, b):
        given, logs = label_probabilities(xs, ys, w, b), -log_losses(data.x, data.y, w, b)
        curve.set_data(grid, probability(grid, w, b))
        lift(sticks, 1 - ys + (2 * ys - 1) * given)
        lift(bars, given)
        product, total, loss = likelihood(data.x, data.y, w, b), logs.sum(), log_loss(data.x, data.y, w, b)
        log_product = float(np.log(product)) if product else -np.inf
        values = f"{product:.3e}" if product else "0", *map(_plain, (log_product, total, -total / count, loss))
        for text, value in zip(readings, values, strict=True):
            text.set_text(minus(value))
        living = f"is L = {number(product)} and ln L = {number(log_product)}."
        return (
            f"The product of the {count:,} bars "
            f"{living if product else 'is exactly 0: too small for a float64.'} The sum of their logarithms is "
            f"{number(total)}; minus their mean is {number(-total / count)}, and J = {number(loss)}."
        )

    def to_the_pointer(place, height):
        return {"b": -score(place, controls["w"].value, 0)}

    controls = first_curve(data)
    return live(
        scene,
        telling(show, data, SEEN),
        presets=_presets(data, controls["w"], x is None),
        press={left: to_the_pointer},
        **controls,
    )


def spread(x, y, ends):
    """Where to draw the sticks: those of one label at one place beside each other, so that each can be seen.

    They reach at most a third of the way to the next place.
    """
    places = np.unique(x)
    nearest = np.diff(places).min() * 2 / 3 if len(places) > 1 else np.inf
    _, group, counts = np.unique(np.column_stack([x, y]), axis=0, return_inverse=True, return_counts=True)
    group = group.reshape(-1)
    number = np.empty(len(x))  # of a stick among those at its place
    number[np.argsort(group, kind="stable")] = np.arange(len(x)) - np.repeat(np.cumsum(counts) - counts, counts)
    among = counts[group]
    return x + min(BESIDE * np.ptp(ends), nearest) * (number - (among - 1) / 2) / np.maximum(among, FEW)


def _table(scene, count):
    """Five readings of all the bars together, one below the other; their values move."""
    names = (
        "product of the bars, L",
        "its logarithm, ln L",
        "sum of the bars’ logarithms",
        f"minus the sum, divided by {count:,}",
        "mean log loss J",
    )
    values = []
    for row, name in enumerate(names):
        look = {"fontsize": 11, "va": "center", "color": style.LOG_LOSS if row > 2 else style.INK}
        scene.figure.text(0.55, 0.36 - 0.075 * row, name, **look)
        values.append(scene.figure.text(0.99, 0.36 - 0.075 * row, "", ha="right", **look))
    return scene.moves(*values)


def _presets(data, weight, lesson):
    """Settings worth seeing; separated classes have no largest likelihood."""
    presets = {"zero": {"w": 0.0, "b": 0.0}}
    if lesson:
        presets["steep"] = {"w": 5.0, "b": -10.0}
    fit = newton(data.x, data.y) if np.ptp(data.y) else None
    if fit and fit.converged:
        presets["nearly the most likely"] = near(weight, *fit.weights, data)
    return presets


def _plain(value):
    """Four decimals."""
    return f"{value:,.4f}" if np.isfinite(value) else number(value)
