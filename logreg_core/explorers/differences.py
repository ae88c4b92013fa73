"""A gradient held against slopes from small steps, and the step that is too small: guess which one is best."""

import math

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Guess, Scene, explorer, live, stops, written
from logreg_core.losses import central_difference, forward_difference, log_loss, log_loss_gradient
from logreg_core.panels import legend_above, minus, place, style

from ._lesson import chosen
from ._own_gradient import own_gradient
from ._sliders import gentle_weight

POWERS = range(1, 16)  # the steps are 1/10, 1/100, …, where the weights of gentle curves are about 1
PRESETS = (1, 5, 9, 13, 15)
FLOOR, CEILING = 1e-13, 10.0  # of the errors, where weights are about 1
PLACES = np.linspace(-3, 3, 121)  # every twentieth of a step: 1 and −1 are among them
MANY, RARELY = 2000, 5  # of more rows the loss is computed at every fifth of these places only
SAME = 1e-6  # a gradient as near as this to the slopes is right: the best quotient is far nearer
KINDS = (
    ("from one side", forward_difference, [0.0, 1.0], style.WRONG, "o", "--"),
    ("from both sides", central_difference, [-1.0, 1.0], style.BIAS, "s", "-"),
)


@explorer
def explore_differences(x=None, y=None, gradient=None):
    """Hold a gradient of the mean log loss against difference quotients; guess which step comes nearest, then see.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.
    gradient : callable, optional
        Your own `gradient(x, y, w, b)`, returning the slopes for w and for b.

    Returns
    -------
    Live
        A press in the right picture moves the guess, and once it is revealed the step. Weight and bias are a gentle
        curve through the middle of the data.
    """
    data = chosen(x, y, hours)
    w = gentle_weight(data)
    b = -w * float(data.x.mean())
    exact = np.array(log_loss_gradient(data.x, data.y, w, b))
    mine = own_gradient(gradient, data.x, data.y)
    owner = "the formula" if gradient is None else "your gradient"
    tall = max(abs(exact[0]), 0.02 * float(data.x.std())) or 1.0
    size = round(math.log10(2 * w))  # a feature in thousands has weights, and steps, of thousandths
    unit, decimals = 10.0**size, max(0, 8 + size)
    powers = [power + part for power in POWERS for part in (0, math.log10(2), math.log10(5))][:-2]
    steps = [float(f"{10**-power * unit:.0e}") for power in powers]

    def J(weight):
        return log_loss(data.x, data.y, weight, b)

    places = PLACES[:: 1 if len(data.x) <= MANY else RARELY]
    quotients = [np.array([quotient(J, w, step) for step in steps]) for _, quotient, *_ in KINDS]
    best = best_power(data, w, b, unit)
    scene = Scene(height=390)
    left, right = scene.axes(0.10, 0.46, top=0.86), scene.axes(0.58, 0.98, top=0.86)
    left.set(
        xlim=1.05 * PLACES[[0, -1]],
        ylim=1.15 * tall * PLACES[[0, -1]],
        xlabel="distance from the weight, in steps ε",
        ylabel="change of J, divided by ε",
    )
    right.set(
        xlim=(0.5, 15.5),
        yscale="log",
        ylim=(FLOOR / unit, CEILING / unit),
        xlabel="step ε, smaller to the right",
        ylabel=f"distance from {owner}",
    )
    right.set_yticks(10.0 ** np.arange(-12, 1, 3) / unit)
    right.set_xticks(POWERS[::2], [rf"$\mathdefault{{10^{{{size - power}}}}}$" for power in POWERS[::2]])
    right.minorticks_off()
    name = "your guess, 10 to the power of minus" if size == 0 else "your guess (best step)"
    asked = Guess(scene, right, name, 1, 15, 1, 13, digits=0)
    line, curve = scene.moves(
        *left.plot([], [], color=style.MUTED, lw=1.6, label=f"slope by {owner}"),
        *left.plot([], [], color=style.LOG_LOSS, lw=2.6, label="J"),
    )
    chords, errors, dots = [], [], []
    for name, _, _, colour, marker, dashes in KINDS:
        errors += scene.moves(*right.plot([], [], color=colour, lw=1.8, ls=dashes, label=name))
        chords += scene.moves(*left.plot([], [], marker, color=colour, lw=1.6, ls=dashes, ms=8, mec=style.PAPER))
        dots += scene.moves(*right.plot([], [], marker, color=colour, ms=11, mec=style.PAPER, zorder=4))
    asked.covers(*errors, *dots)
    for axes in (left, right):
        legend_above(axes)

    def show(epsilon, guess, reveal):
        slopes = mine(w, b)
        changes = (np.array([J(w + at * epsilon) for at in places]) - J(w)) / epsilon
        curve.set_data(places, changes)
        line.set_data(PLACES[[0, -1]], slopes[0] * PLACES[[0, -1]])
        at, found = size - math.log10(epsilon), []
        for (_, quotient, ends, *_), known, chord, error, dot in zip(
            KINDS, quotients, chords, errors, dots, strict=True
        ):
            found.append(quotient(J, w, epsilon))
            chord.set_data(ends, changes[np.searchsorted(places, ends)])
            error.set_data(powers, np.maximum(np.abs(known - slopes[0]), FLOOR / unit))
            dot.set_data([at], [max(abs(found[-1] - slopes[0]), FLOOR / unit)])
        asked.update(guess, reveal, best)
        numbers = [f"{slope:.{decimals}f}" for slope in (slopes[0], *found)]
        words = f"{owner.capitalize()} says {numbers[0]}; for ε = {order(epsilon)} one side says {numbers[1]}, both "
        words += f"sides say {numbers[2]}."
        words += wrong_words(slopes, exact)
        guessed, true = (order(10.0**-power * unit) for power in (guess, best))
        if not reveal:
            return minus(f"{words} Your guess for the best step: {guessed}. Move it, then press reveal.")
        return minus(f"You guessed {guessed}; from both sides the best step is near {true}. {words}")

    def to_the_pointer(power, error):
        if not asked.controls["reveal"].value:
            return asked.press(power, error)
        return {"epsilon": steps[int(np.abs(np.array(powers) - power).argmin())]}

    presets = {written("ε = {:g}", step): {"epsilon": step} for step in (float(f"1e{size - k}") for k in PRESETS)}
    return live(
        scene,
        show,
        presets=presets,
        press={right: to_the_pointer},
        own=[mine],
        epsilon=stops("step ε", steps, steps[0], colour=style.INK, words="{:.0e}"),
        **asked.controls,
    )


def best_power(data, w, b, unit):
    """Minus the power of ten, in `unit`, of the step at which the two errors of both sides' quotient are equal.

    One is ε² J‴ / 6, for the loss bends; the other is rounding, half a unit in the last place of J, over ε.
    """
    z = w * data.x + b
    p = 1 / (1 + np.exp(-z))
    third = abs(np.mean(p * (1 - p) * (1 - 2 * p) * data.x**3))
    rounding = np.finfo(float).eps / 2 * log_loss(data.x, data.y, w, b)
    step = (6 * rounding / third) ** (1 / 3) if third else 1e-5 * unit
    return min(max(round(-math.log10(step / unit)), POWERS[0]), POWERS[-1])


def wrong_words(slopes, exact):
    """What is to be said of a gradient that is not the slope."""
    off = np.abs(slopes - exact) > SAME * (1 + np.abs(exact))
    if not off.any():
        return ""
    return (
        " However small the step, they do not meet."
        if off[0]
        else f" For w the small steps agree; for b the slope is {exact[1]:.4f}, not {slopes[1]:.4f}."
    )


def order(value):
    """A step or an error, of which only the size matters: 2e−6 with its first digit, but 1,000 and not 1e+03."""
    return place(value, "") if value >= 1 or value == 0 else written("{:.0e}", value)
