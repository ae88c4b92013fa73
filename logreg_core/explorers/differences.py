"""Slopes from small steps, and from ones that are too small."""

import math

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live, stops, written
from logreg_core.losses import central_difference, forward_difference, log_loss, log_loss_gradient
from logreg_core.panels import legend_above, minus, place, style

from ._lesson import chosen
from ._sliders import gentle_weight

POWERS = range(-1, -16, -1)  # of ten: the steps, where the weights of gentle curves are about 1
PRESETS = (-1, -5, -9, -13, -15)
FLOOR, CEILING = 1e-13, 1.0  # of the errors, where weights are about 1
PLACES = np.linspace(-3, 3, 121)  # every twentieth of a step: 1 and −1 are among them
HERE, AHEAD, BACK = 60, 80, 40  # where 0, 1 and −1 are among them
KINDS = (
    ("from one side", forward_difference, [HERE, AHEAD], style.WRONG, "o", "--"),
    ("from both sides", central_difference, [BACK, AHEAD], style.BIAS, "s", "-"),
)


@explorer
def explore_differences(x=None, y=None):
    """Measure the slope of the mean log loss by ever smaller steps; watch the error fall, and rise again.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A click in the right picture sets the step. Weight and bias are a gentle curve through the middle of the data.
    """
    data = chosen(x, y, hours)
    w = gentle_weight(data)
    b = -w * float(data.x.mean())
    slope = log_loss_gradient(data.x, data.y, w, b)[0]
    tall = max(abs(slope), 0.02 * float(data.x.std())) or 1.0
    size = round(math.log10(2 * w))  # a feature in thousands has weights, and steps, of thousandths
    unit, decimals = 10.0**size, max(0, 8 + size)
    steps = [float(f"{digit}e{power + size}") for power in POWERS for digit in (1, 0.5, 0.2)][:-2]

    def J(weight):
        return log_loss(data.x, data.y, weight, b)

    scene = Scene(height=390)
    left, right = scene.axes(0.10, 0.46, top=0.86), scene.axes(0.58, 0.98, top=0.86)
    left.set(
        xlim=1.05 * PLACES[[0, -1]],
        ylim=1.15 * tall * PLACES[[0, -1]],
        xlabel="distance from the weight, in steps ε",
        ylabel="change of J, divided by ε",
    )
    right.set(
        xscale="log",
        yscale="log",
        xlim=(0.3 * unit, 3e-16 * unit),
        ylim=(FLOOR / unit, CEILING / unit),
        xlabel="step ε, smaller to the right",
        ylabel="distance from the exact slope",
    )
    right.set_yticks(10.0 ** np.arange(-12, 1, 3) / unit)
    right.set_xticks(10.0 ** np.arange(-1, -16, -2) * unit)
    right.minorticks_off()
    left.plot(PLACES[[0, -1]], slope * PLACES[[0, -1]], color=style.MUTED, lw=1.6, label="exact slope")
    (curve,) = scene.moves(*left.plot([], [], color=style.LOG_LOSS, lw=2.6, label="J"))
    chords, dots = [], []
    for name, quotient, _, colour, marker, line in KINDS:
        errors = [max(abs(quotient(J, w, step) - slope), FLOOR / unit) for step in steps]
        right.plot(steps, errors, color=colour, lw=1.8, ls=line, label=name)
        chords += scene.moves(*left.plot([], [], marker, color=colour, lw=1.6, ls=line, ms=8, mec=style.PAPER))
        dots += scene.moves(*right.plot([], [], marker, color=colour, ms=11, mec=style.PAPER, zorder=4))
    for axes in (left, right):
        legend_above(axes)

    def show(epsilon):
        changes = (np.array([J(w + at * epsilon) for at in PLACES]) - J(w)) / epsilon
        curve.set_data(PLACES, changes)
        words = f"ε = {order(epsilon)}. The exact slope is {slope:.{decimals}f}."
        for (name, quotient, ends, *_), chord, dot in zip(KINDS, chords, dots, strict=True):
            found = quotient(J, w, epsilon)
            error = abs(found - slope)
            chord.set_data(PLACES[ends], changes[ends])
            dot.set_data([epsilon], [max(error, FLOOR / unit)])
            words += f" {name.capitalize()}: {found:.{decimals}f}, off by {order(error)}."
        return minus(words)

    def to_the_pointer(step, error):
        return {"epsilon": min(steps, key=lambda known: abs(math.log(known / step)))}

    presets = {written("ε = {:g}", step): {"epsilon": step} for step in (float(f"1e{k + size}") for k in PRESETS)}
    return live(
        scene,
        show,
        presets=presets,
        press={right: to_the_pointer},
        epsilon=stops("step ε", steps, steps[0], colour=style.INK, words="{:.0e}"),
    )


def order(value):
    """A step or an error, of which only the size matters: 2e−6 with its first digit, but 1,000 and not 1e+03."""
    return place(value, "") if value >= 1 or value == 0 else written("{:.0e}", value)
