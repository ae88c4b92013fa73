"""The plateau of notebook 03: how long each loss stays on it."""

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live, slider, written
from logreg_core.losses import pointwise_log_loss, pointwise_squared_error
from logreg_core.panels import legend_above, minus, number, style
from logreg_core.training import Scale, fast_forward, smoothness

from ._lesson import chosen
from ._losses import LOSSES
from ._steps_until import steps_until

COIN = (pointwise_squared_error(1, 0.5), pointwise_log_loss(1, 0.5))  # each loss of a model that says ½ to everybody
STARTS, MOST, ROUGH = 17, 10**12, 1e-3
TICKS = {1: "1", 10**3: "thousand", 10**6: "million", 10**9: "billion", 10**12: "trillion"}


@explorer
def explore_plateau(x=None, y=None):
    """Start with the wrong sign, ever farther out; count the steps until each loss is as good as a coin's.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A click in the left half starts there.
    """
    data = chosen(x, y, hours)
    rate = 0.25 if x is None else float(f"{0.7 / smoothness(data.x):.2g}")
    wrong = -8.0 if x is None else wrong_weight(data)
    starts = np.linspace(min(wrong, 0), max(wrong, 0), STARTS)
    scene = Scene()
    left, right = scene.axes(0.125, 0.47), scene.axes(0.60, 0.96)
    margin = 0.03 * np.ptp(starts)
    left.set(
        xlim=(starts[0] - margin, starts[-1] + margin),
        ylim=(0.7, 2 * MOST),
        yscale="log",
        xlabel="start at weight w (bias 0)",
        ylabel="steps",
    )
    right.set(
        xlim=(0.7, 2 * MOST),
        xscale="log",
        ylim=(0, 1.08),
        xlabel="steps",
        ylabel="loss, as a share of that at the start",
    )
    right.set_title("● = as good as a coin", color=style.MUTED)
    for axis in (left.yaxis, right.xaxis):
        axis.set_ticks(list(TICKS), list(TICKS.values()))
        axis.set_ticks([], minor=True)
    (here,) = scene.moves(left.axvline(0, color=style.WEIGHT, lw=1.4))
    needed = np.array([[steps or np.nan for *_, steps in runs(data, w, rate)] for w in starts], dtype=float)
    dots, curves, ends = [], [], []
    for loss, steps, dashes in zip(LOSSES, needed.T, ("-", "--"), strict=True):
        left.plot(starts, np.maximum(steps, 1), color=loss.colour, lw=2.4, ls=dashes, label=loss.name)
        dots += left.plot([], [], "o", ms=11, color=loss.colour, mec=style.PAPER)
        curves += right.plot([], [], color=loss.colour, lw=2.4, ls=dashes)
        ends += right.plot([], [], "o", ms=11, color=loss.colour, mec=style.PAPER)
    scene.moves(*dots, *curves, *ends)
    legend_above(left)

    def show(w):
        here.set_xdata([w, w])
        words = []
        for dot, curve, end, (steps, share, needed) in zip(dots, curves, ends, runs(data, w, rate), strict=True):
            curve.set_data(np.maximum(steps, 0.7), share)
            found = [] if needed is None else [max(needed, 1)]
            dot.set_data([w] * len(found), found)
            end.set_data(found, np.interp(found, steps, share) if found else [])
            words.append(steps_words(needed))
        return (
            f"From w = {number(w)}, b = 0 with rate {written('{:g}', rate)}, it takes squared error {words[0]} to "
            f"be as good as a coin (M = {COIN[0]:g}), and log loss {words[1]} (J = {COIN[1]:.3f})."
        )

    step = abs(wrong) / 80
    presets = {f"w = {minus(f'{w:g}')}": {"w": w} for w in (-3.0, -5.0, -8.0)}
    return live(
        scene,
        show,
        presets=presets if x is None else None,
        press={left: lambda w, steps: {"w": w}},
        w=slider(
            "start w",
            0.4 * wrong if x is not None else -3.0,
            starts[0],
            starts[-1],
            step,
            colour=style.WEIGHT,
            digits=max(1, -int(np.floor(np.log10(step)))),
        ),
    )


def runs(data, w, rate):
    """For each loss the step numbers, the loss as a share of the first, and the steps to a coin's loss."""
    made = []
    for loss, coin in zip(LOSSES, COIN, strict=True):
        path = fast_forward(data.x, data.y, w=w, rate=rate, steps=MOST, loss=loss.value, accuracy=ROUGH)
        made.append(
            (path.step, path.loss / path.loss[0], steps_until(path, data.x, data.y, coin, rate=rate, loss=loss.value))
        )
    return made


def wrong_weight(data):
    """A weight of the wrong sign, about a dozen log-odds per standard deviation."""
    with_label = np.mean(data.x[data.y == 1]) if data.y.any() else data.x.mean()
    sign = 1 if with_label < data.x.mean() else -1
    return sign * float(f"{12 / Scale.of(data.x).sd:.1g}")


def steps_words(needed):
    """A number of steps, to three digits if it is large."""
    if needed is None:
        return "more than a trillion steps"
    if needed < 1000:
        return "1 step" if needed == 1 else f"{needed} steps"
    return f"about {float(f'{needed:.3g}'):,.0f} steps"
