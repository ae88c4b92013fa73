"""What an L2 penalty does to the weights, and to the loss on rows that took no part in the training."""

import numpy as np

from logreg_core.live import Scene, explorer, live, stops
from logreg_core.losses import log_loss
from logreg_core.model import decide, logit
from logreg_core.panels import counted, legend_above, minus, number, style
from logreg_core.training import newton

from ._halves import STRENGTHS, halved, nearest, place_of
from ._readers_model import Paths

TALLEST_LOSS = 1.2
NEAR = 0.14  # inches from a curve within which a press means it
BEHIND = {"fc": style.PAPER, "ec": "none", "pad": 1.5, "alpha": 0.85}
CURVES = (("training", style.INK, "--", "s"), ("test", style.LOG_LOSS, "-", "o"))


@explorer
def explore_penalty(x=None, y=None, model=None):
    """Move an L2 penalty; watch the weights shrink, and the loss on training rows and on test rows.

    Parameters
    ----------
    x, y : array_like, shapes (n,) or (n, d), and (n,), optional
        Your own features and labels (0 and 1, both), or a Dataset as `x`; the breast tumors when left out. Three
        tenths of the rows are held back as a test. The features are standardized by the training rows.
    model : class, optional
        Your own, with `fit` and `predict_proba`, made as ``model(C=1.0)``: dots over the lines are its weights.

    Returns
    -------
    Live
        A press or a drag sets the strength; a press on a weight's curve also chooses it.
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
    mine = Paths(model) if model is not None else None
    scene = Scene()
    left, right = scene.axes(0.09, 0.515, top=0.9), scene.axes(0.6, 0.985, top=0.9)
    for axes in (left, right):
        axes.set(xscale="log", xlim=(STRENGTHS[0] / 1.6, STRENGTHS[-1] * 1.6), xlabel="L2 penalty λ")
        axes.minorticks_off()
    draw_weights(left, weights)
    draw_losses(right, losses, knowing_nothing(train.y, test.y))
    lines = scene.moves(*(axes.axvline(STRENGTHS[0], color=style.MUTED, lw=1.2) for axes in (left, right)))
    dots, named, chosen, name, yours = scene.moves(
        *left.plot([], [], "o", ms=4.5, color=style.WEIGHT, mec="white", mew=0.4),
        *left.plot([], [], color=style.WEIGHT, lw=2.6),
        *left.plot([], [], "o", ms=9, color=style.WEIGHT, mec="white"),
        left.text(0.98, 0.03, "", transform=left.transAxes, ha="right", color=style.WEIGHT, bbox=BEHIND, zorder=6),
        *left.plot([], [], "o", ms=2.8, color=style.GUESS, zorder=5),
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
        name.set_text(names[feature])
        costs = [values[at] for values in losses]
        for mark, cost in zip(marks, costs, strict=True):
            mark.set_data([l2], [min(cost, right.get_ylim()[1])])
        beside = ""
        if mine:
            found, reference = mine.weights(train.x, train.y), weights[mine.places]
            yours.set_data(np.repeat(STRENGTHS[mine.places], len(names)), found.ravel())
            beside = f"Your class is at most {number(np.abs(found - reference).max())} from the exact lines. "
        decided = decide(test.x, fits.w[at], fits.b[at]) == test.y
        return (
            f"{beside}λ = {number(l2)}, C = {number(1 / (l2 * len(train.y)))}: J = {number(costs[0])} on "
            f"{counted(len(train.y), 'training row')}, {number(costs[1])} on {counted(len(test.y), 'test row')}, "
            f"{outcome(decided)}. ‖w‖ = {number(np.linalg.norm(weights[at]))}{beyond}; weight of "
            f"“{names[feature]}” {number(weights[at, feature])}."
        )

    strength, more = halves.slider(), {}
    if len(names) > 1:
        more["feature"] = stops("feature", range(len(names)), 0, colour=style.WEIGHT, named=dict(enumerate(names)))
    return live(
        scene,
        show,
        presets=halves.presets(**{"lowest test loss": STRENGTHS[losses[1].argmin()]}),
        press={left: _Curves(left, weights, more), right: lambda l2, height: {"l2": nearest(l2)}},
        own=[mine.call] if mine else (),
        l2=strength,
        **more,
    )


class _Curves:
    """A press on a weight's curve chooses it; wherever the press is, it sets the strength, and so does a drag."""

    def __init__(self, axes, weights, more):
        self.axes, self.weights, self.more, self.feature = axes, weights, more, 0

    def grab(self, l2, height):
        self.feature = self.more["feature"].value if self.more else 0
        curves = np.column_stack([np.full(self.weights.shape[1], l2), self.weights[place_of(nearest(l2))]])
        away = np.abs(self.axes.transData.transform(curves)[:, 1] - self.axes.transData.transform((l2, height))[1])
        if away.min() <= self.axes.figure.dpi * NEAR:
            self.feature = int(away.argmin())

    def __call__(self, l2, height):
        return {"l2": nearest(l2), **({"feature": self.feature} if self.more else {})}


def knowing_nothing(seen, judged):
    """What the labels `judged` cost a model without features, which says the share of 1 among `seen` to everyone."""
    return log_loss(np.zeros(len(judged)), judged, 0.0, logit(seen.mean()))


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
    axes.set_title("the weight" if count == 1 else f"{count} weights; press a curve to choose it")
    axes.plot(STRENGTHS, weights, color=style.WEIGHT, lw=1, alpha=0.45)


def draw_losses(axes, losses, nothing):
    """The loss on training and on test rows over the strength of the penalty, beside that of knowing nothing."""
    top = min(TALLEST_LOSS, 1.1 * max(nothing, *map(np.max, losses)))
    axes.set(ylim=(-0.03 * top, top), ylabel="mean log loss J")
    axes.axhline(nothing, color=style.MUTED, lw=1, ls=":")
    axes.text(
        STRENGTHS[-1],
        nothing + 0.012 * top,
        "the same p for all",
        color=style.MUTED,
        ha="right",  # where the losses come near it from below
        va="bottom",
        bbox={"fc": style.PAPER, "ec": "none", "pad": 0.5, "alpha": 0.8},
    )
    for (name, colour, line, _), values in zip(CURVES, losses, strict=True):
        axes.plot(STRENGTHS, values, color=colour, lw=2, ls=line, label=name)
    legend_above(axes)


def outcome(right):
    """How the test rows are decided, from a mask of the right ones."""
    if len(right) == 1:
        return "predicted correctly" if right[0] else "predicted wrongly"
    return f"{right.sum():,} of them right"
