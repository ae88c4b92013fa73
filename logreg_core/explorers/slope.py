"""One student's log loss over the weight: guess how steep it is, then see the tangent."""

import math

import numpy as np

from logreg_core.live import Cover, Scene, explorer, live, slider, stops, switch
from logreg_core.losses import chain, log_loss
from logreg_core.model import probability
from logreg_core.panels import legend_above, minus, number, style

X = 2.0  # hours
LN3 = math.log(3)  # with w = ln 3 and b = −ln 3 the student has p = ¾
WEIGHTS = tuple(sorted({*(tenth / 10 for tenth in range(-10, 26)), LN3}))
GRID = np.linspace(-1.6, 3.6, 261)
STEEPEST = 2.5  # guesses, either way; no slope is steeper than x = 2
TOO_NEAR = 0.15  # to the dot: a line through it and the pointer would jump about


@explorer
def explore_slope():
    """Turn a line through one point of the curve until it has the curve's slope there; then reveal the tangent.

    Returns
    -------
    Live
        A press or a drag turns the line. Another weight or another label covers the answer again.
    """
    scene = Scene(height=380)
    axes = scene.axes(0.08, 0.98, xlabel="weight w", ylabel="log loss J of this student")
    axes.set(xlim=GRID[[0, -1]], ylim=(-STEEPEST - 0.2, 6.6), yticks=range(0, 7, 2))
    axes.axhline(0, color=style.MUTED, lw=1)
    asked = Cover()
    curve, tangent, yours, across, rise, dot = scene.moves(
        *axes.plot([], [], color=style.LOG_LOSS, lw=2.6, label="J"),
        *axes.plot([], [], color=style.INK, lw=1.8, ls="-.", label="tangent"),
        *axes.plot([], [], color=style.GUESS, lw=2.2, ls=(0, (4, 2)), label="your line"),
        *axes.plot([], [], color=style.MUTED, lw=1.2, ls=":", label="one unit of weight"),
        *axes.plot([], [], color=style.GUESS, lw=4, alpha=0.5, solid_capstyle="butt"),
        *axes.plot([], [], "o", ms=10, color=style.LOG_LOSS, mec="white", zorder=5),
    )
    (words,) = scene.moves(axes.text(0, 0, "", color=style.GUESS, va="center"))
    asked.covers(tangent)
    legend_above(axes, [curve, yours, across, tangent], columns=4, indent=0.0)

    def show(w, guess, passed, reveal):
        y, at = int(passed), np.array([w, w + 1])
        height, p = log_loss([X], [y], w, -LN3), probability(X, w, -LN3)
        slope = chain(X, y, w, -LN3).product
        asked.lift(reveal)
        curve.set_data(GRID, [log_loss([X], [y], weight, -LN3) for weight in GRID])
        dot.set_data([w], [height])
        for line, steepness in ((yours, guess), (tangent, slope)):
            line.set_data(GRID, height + steepness * (GRID - w))
        across.set_data(at, [height, height])
        rise.set_data([w + 1, w + 1], [height, height + guess])
        beside = height + (guess / 2 if abs(guess) > 0.4 else 0.35 + guess)  # not on the line itself
        words.set(position=(w + 1.06, beside), text=minus(f"{guess:+.1f}") if guess else "0")
        here = f"She {'passed' if y else 'failed'}; p = {p:.3f}, J = {number(height)}."
        guessed = minus(f"{guess:.1f}")
        if not reveal:
            return (
                f"Your line changes by {guessed} for one unit of weight. Turn it until it just touches the curve at "
                f"the dot, then press reveal. {here}"
            )
        off, way = abs(guess - slope), "high" if guess > slope else "low"
        judged = "and that is it" if off < 0.05 else f"{number(off)} too {way}"
        return (
            f"The slope is {number(slope)}; you guessed {guessed}, {judged}. "
            f"A little more weight makes J {'fall' if y else 'rise'}. {here}"
        )

    def turned_to(weight, height):
        w = controls["w"].value
        run = weight - w
        if abs(run) < TOO_NEAR:
            return {}
        return {"guess": (height - log_loss([X], [int(controls["passed"].value)], w, -LN3)) / run}

    def covered_again(values):
        return {"reveal": False}

    controls = {
        "guess": slider("your slope", 0.0, -STEEPEST, STEEPEST, 0.1, colour=style.GUESS, digits=1),
        "w": stops("weight w", WEIGHTS, LN3, colour=style.WEIGHT, words="{:.4g}"),
        "passed": switch("she passed instead"),
        **asked.controls,
    }
    return live(scene, show, press={axes: turned_to}, follow={"w": covered_again, "passed": covered_again}, **controls)
