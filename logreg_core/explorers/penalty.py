"""What an L2 penalty does to the weights, and to the loss on rows that took no part in the training."""

import numpy as np

from logreg_core.live import Scene, explorer, live, menu
from logreg_core.losses import log_loss, pointwise_log_loss
from logreg_core.model import decide
from logreg_core.panels import counted, legend_above, minus, number, style
from logreg_core.training import newton

from ._halves import STRENGTHS, halved, nearest, place_of

EVEN = float(pointwise_log_loss(1, 0.5))  # what saying one half to everybody costs
TALLEST_LOSS = 1.2
CURVES = (("training", style.INK, "--", "s"), ("test", style.LOG_LOSS, "-", "o"))


@explorer
def explore_penalty(x=None, y=None):
    """Move an L2 penalty; watch the weights shrink, and the loss on training rows and on test rows.

    Parameters
    ----------
    x, y : array_like, shapes (n,) or (n, d), and (n,), optional
        Your own features and labels (0 and 1, both), or a Dataset as `x`; the breast tumours when left out. Three
        tenths of the rows are held back as a test. The features are standardised by the training rows.

    Returns
    -------
    Live
        A click or a drag sets the strength.
    """
    halves = halved(x, y)
    train, test, fits = halves
    losses = [
        np.array([log_loss(rows.x, rows.y, w, b) for w, b in zip(fits.w, fits.b, strict=True)])
        for rows in (train, test)
    ]
    weights = fits.w.reshape(len(fits.b), -1)
    names = (train.feature,) if isinstance(train.feature, str) else train.feature
    beyond = "; with λ = 0 it would have no limit" if newton(train.x, train.y).separable else ""
    scene = Scene()
    left, right = scene.axes(0.09, 0.515, top=0.9), scene.axes(0.6, 0.985, top=0.9)
    for axes in (left, right):
        axes.set(xscale="log", xlim=(STRENGTHS[0] / 1.6, STRENGTHS[-1] * 1.6), xlabel="L2 penalty λ")
        axes.minorticks_off()
    draw_weights(left, weights)
    draw_losses(right, losses)
    lines = scene.moves(*(axes.axvline(STRENGTHS[0], color=style.MUTED, lw=1.2) for axes in (left, right)))
    dots, named, chosen = scene.moves(
        *left.plot([], [], "o", ms=4.5, color=style.WEIGHT, mec="white", mew=0.4),
        *left.plot([], [], color=style.WEIGHT, lw=2.6),
        *left.plot([], [], "o", ms=9, color=style.WEIGHT, mec="white"),
    )
    # The square shows behind the circle where both losses are the same.
    marks = scene.moves(
        *(right.plot([], [], marker, ms=9, color=colour, mec="white")[0] for _, colour, _, marker in CURVES)
    )

    def show(l2, feature=0):
        at = place_of(l2)
        for line in lines:
            line.set_xdata([l2, l2])
        dots.set_data(np.full(len(names), l2), weights[at])
        named.set_data(STRENGTHS, weights[:, feature])
        chosen.set_data([l2], [weights[at, feature]])
        costs = [values[at] for values in losses]
        for mark, cost in zip(marks, costs, strict=True):
            mark.set_data([l2], [min(cost, right.get_ylim()[1])])
        decided = decide(test.x, fits.w[at], fits.b[at]) == test.y
        return (
            f"λ = {number(l2)}, C = {number(1 / (l2 * len(train.y)))}: ‖w‖ = "
            f"{number(np.linalg.norm(weights[at]))}{beyond}; weight of “{names[feature]}” "
            f"{number(weights[at, feature])}. J = {number(costs[0])} on {counted(len(train.y), 'training row')}, "
            f"{number(costs[1])} on {counted(len(test.y), 'test row')}, {outcome(decided)}."
        )

    more = {} if len(names) == 1 else {"feature": menu("feature", [(name, i) for i, name in enumerate(names)])}
    return live(
        scene,
        show,
        presets=halves.presets(**{"lowest test loss": STRENGTHS[losses[1].argmin()]}),
        press={axes: lambda l2, height: {"l2": nearest(l2)} for axes in (left, right)},
        l2=halves.slider(),
        **more,
    )


def draw_weights(axes, weights):
    """Every weight over the strength of the penalty, on an axis that is wide around 0 and logarithmic further out."""
    largest = 1.3 * np.abs(weights).max() or 1.0
    axes.set_yscale("asinh", linear_width=min(0.5, largest / 4))
    axes.set(ylim=(-largest, largest), ylabel="log-odds per sd of the feature")
    sizes = [size * 10.0**power for power in range(-6, 7) for size in (1, 2, 5)]
    sizes = [size for size in sizes if min(0.4, largest / 5) < size < largest][-6:]
    ticks = sorted([0.0, *sizes, *(-size for size in sizes)])
    axes.set_yticks(ticks, [minus(f"{tick:g}") for tick in ticks])
    count = weights.shape[1]
    axes.set_title("the weight" if count == 1 else f"{count} weights; thick: the one you chose")
    axes.plot(STRENGTHS, weights, color=style.WEIGHT, lw=1, alpha=0.45)


def draw_losses(axes, losses):
    """The loss on training and on test rows over the strength of the penalty, beside that of knowing nothing."""
    top = min(TALLEST_LOSS, 1.1 * max(EVEN, *map(np.max, losses)))
    axes.set(ylim=(-0.03 * top, top), ylabel="mean log loss J")
    axes.axhline(EVEN, color=style.MUTED, lw=1, ls=":")
    axes.text(
        STRENGTHS[0] * 1.15,
        EVEN + 0.012 * top,
        "p = ½ for everybody",
        color=style.MUTED,
        va="bottom",
        bbox={"fc": style.PAPER, "ec": "none", "pad": 0.5, "alpha": 0.8},
    )
    for (name, colour, line, _), values in zip(CURVES, losses, strict=True):
        axes.plot(STRENGTHS, values, color=colour, lw=2, ls=line, label=name)
    legend_above(axes)


def outcome(right):
    """How the test rows are decided, from a mask of the right ones."""
    if len(right) == 1:
        return "decided rightly" if right[0] else "decided wrongly"
    return f"{right.sum():,} of them right"
