"""The plateau of squared error: a guess how long a ball stays on it, then both losses on their way."""

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Guess, Scene, explorer, live, slider, written
from logreg_core.losses import pointwise_log_loss, pointwise_squared_error
from logreg_core.panels import legend_above, minus, number, style
from logreg_core.training import Scale, fast_forward, smoothness

from ._lesson import chosen
from ._losses import LOSSES
from ._steps_until import steps_until

COIN = (pointwise_squared_error(1, 0.5), pointwise_log_loss(1, 0.5))  # each loss of a model that says ½ to everybody
MOST, ROUGH = 10**12, 1e-3
TICKS = {0: "1", 3: "thousand", 6: "million", 9: "billion", 12: "trillion"}  # powers of ten
SEEN = 0.25  # of the way outward, before the answer is revealed
SHARES = np.unique([np.linspace(0, SEEN, 9), np.linspace(SEEN, 1, 9)])  # of the way: closer where the curves bend
FLAT = 0.95  # of the loss at the start: a curve above looks level
EDGE = (-0.2, 12.6)


@explorer
def explore_plateau(x=None, y=None):
    """Start with the wrong sign; guess how many steps squared error needs to be as good as a coin, then see.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A press or a drag in the left half moves the guess.
    """
    data = chosen(x, y, hours)
    rate = 0.25 if x is None else float(f"{0.7 / smoothness(data.x):.2g}")
    wrong = -8.0 if x is None else wrong_weight(data)
    starts = wrong * SHARES
    scene = Scene()
    left, right = scene.axes(0.125, 0.48), scene.axes(0.60, 0.96)
    margin = 0.03 * abs(wrong)
    left.set(
        xlim=(min(wrong, 0) - margin, max(wrong, 0) + margin),
        ylim=EDGE,
        xlabel="start at weight w (bias 0)",
        ylabel="steps until as good as a coin",
    )
    right.set(xlim=EDGE, ylim=(0, 1.08), xlabel="steps", ylabel="loss, as a share of that at the start")
    for axis in (left.yaxis, right.xaxis):
        axis.set_ticks(list(TICKS), list(TICKS.values()))
    asked = Guess(scene, left, "your guess, 10 to the power of", 0, 12.5, 0.1, 3.0, along="y")
    asked.true.set_linestyle("None")  # the dot on the curve says where it is
    (here,) = scene.moves(left.axvline(0, color=style.WEIGHT, lw=1.4))
    (level,) = right.bar([0], [1.08], width=0, align="edge", color=style.GRID, alpha=0.6, zorder=0)
    words = right.text(0, 0.5, "looks finished", color=style.MUTED, ha="center")
    needed = np.array([[steps or np.nan for *_, steps in runs(data, w, rate)] for w in starts], dtype=float)
    dots, curves, ends, whole = [], [], [], []
    for loss, steps, dashes in zip(LOSSES, np.log10(np.maximum(needed, 1)).T, ("-", "--"), strict=True):
        early = SHARES <= (SEEN if loss is LOSSES[0] else 1)
        left.plot(starts[early], steps[early], color=loss.colour, lw=2.4, ls=dashes, label=loss.name)
        whole += left.plot(starts, steps, color=loss.colour, lw=2.4, ls=dashes)
        dots += left.plot([], [], "o", ms=11, color=loss.colour, mec=style.PAPER)
        curves += right.plot([], [], color=loss.colour, lw=2.4, ls=dashes)
        ends += right.plot([], [], "o", ms=11, color=loss.colour, mec=style.PAPER)
    scene.moves(level, words, *whole, *dots, *curves, *ends)
    asked.covers(whole[0], dots[0], curves[0], ends[0], level, words)
    legend_above(left)
    right.set_title("● as good as a coin", color=style.MUTED)

    def show(w, guess, reveal):
        here.set_xdata([w, w])
        made = runs(data, w, rate)
        for dot, curve, end, (steps, share, found) in zip(dots, curves, ends, made, strict=True):
            at = [] if found is None else [float(np.log10(max(found, 1)))]
            curve.set_data(np.log10(np.maximum(steps, 0.7)), share)
            dot.set_data([w] * len(at), at)
            end.set_data(at, [np.interp(found, steps, share)] if at else [])
        (steps, share, squared), (*_, log) = made
        asked.update(guess, reveal, EDGE[1] if squared is None else np.log10(max(squared, 1)))
        stays = np.log10(max(steps[share >= FLAT].max(initial=1), 1))
        level.set_width(stays)
        words.set(x=stays / 2, visible=reveal and stays > 3.5)
        guessed = steps_words(round(10**guess))
        if not reveal:
            return (
                f"From w = {number(w)}, b = 0, log loss takes {steps_words(log)} to be as good as a coin (J = "
                f"{COIN[1]:.3f}). Your guess for squared error (M = {COIN[0]:g}): {guessed}. Move it, then press "
                "reveal."
            )
        return (
            f"Squared error takes {steps_words(squared)} from w = {number(w)}; you guessed {guessed}. Log loss takes "
            f"{steps_words(log)}. Both from b = 0 with rate {written('{:g}', rate)}, until M = {COIN[0]:g} and J = "
            f"{COIN[1]:.3f}."
        )

    step = abs(wrong) / 80
    presets = {f"w = {minus(f'{w:g}')}": {"w": w} for w in (-2.0, -4.0, -6.0, -8.0)}
    return live(
        scene,
        show,
        presets=presets if x is None else None,
        press={left: asked.press},
        **asked.controls,
        w=slider(
            "start w",
            0.5 * wrong,
            min(wrong, 0),
            max(wrong, 0),
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
    if needed > MOST:
        return "more than a trillion steps"
    if needed < 1000:
        return "1 step" if needed == 1 else f"{needed} steps"
    return f"about {float(f'{needed:.3g}'):,.0f} steps"
