"""The second explorer of notebook 06: slopes from small steps, and from ones that are too small."""

import math

import numpy as np

from logreg_core.data import hours
from logreg_core.figures import DifferencesFigure, style
from logreg_core.live import live, stops, written
from logreg_core.losses import central_difference, forward_difference, log_loss, log_loss_gradient

from ._lesson import chosen
from ._sliders import gentle_weight

POWERS = range(-1, -16, -1)  # of ten: the steps, where the weights of gentle curves are about 1
PLACES = np.linspace(-3, 3, 121)  # every twentieth of a step: 1 and −1 are among them
PRESETS = (-1, -5, -9, -13, -15)


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
    size = round(math.log10(2 * w))  # a feature in thousands has weights, and steps, of thousandths
    steps = [float(f"{digit}e{power + size}") for power in POWERS for digit in (1, 0.5, 0.2)][:-2]
    slope = log_loss_gradient(data.x, data.y, w, b)[0]

    def J(weight):
        return log_loss(data.x, data.y, weight, b)

    kinds = (forward_difference, central_difference)
    errors = [[abs(quotient(J, w, step) - slope) for step in steps] for quotient in kinds]
    tall = max(abs(slope), 0.02 * float(data.x.std()))
    figure = DifferencesFigure(slope, np.array(steps), np.array(errors), tall, size)

    def show(epsilon):
        changes = np.array([J(w + place * epsilon) for place in PLACES]) - J(w)
        return figure.update(epsilon, PLACES, changes / epsilon, [quotient(J, w, epsilon) for quotient in kinds])

    def to_the_pointer(place, x, y):
        return {"epsilon": min(steps, key=lambda step: abs(np.log(step / x)))} if place == 1 else {}

    chosen_steps = (float(f"1e{power + size}") for power in PRESETS)
    presets = {written("ε = {:g}", step): {"epsilon": step} for step in chosen_steps}
    return live(figure, show, presets=presets, on_point=to_the_pointer,
                epsilon=stops("step ε", steps, steps[0], colour=style.INK, words="{:.0e}"))
