"""The second explorer of notebook 06: slopes from small steps, and from ones that are too small."""

import numpy as np

from logreg_core.data import hours
from logreg_core.figures import DifferencesFigure, style
from logreg_core.live import live, stops
from logreg_core.losses import central_difference, forward_difference, log_loss, log_loss_gradient

from .lesson_data import chosen
from .sliders import gentle_weight

STEPS = tuple(float(f"{size}e-{power}") for power in range(1, 16) for size in (1, 0.5, 0.2))[:-2]
PLACES = np.linspace(-3, 3, 121)  # every twentieth of a step: 1 and −1 are among them
PRESETS = {"ε = 0.1": 1e-1, "ε = 1e−5": 1e-5, "ε = 1e−9": 1e-9, "ε = 1e−13": 1e-13, "ε = 1e−15": 1e-15}


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

    def J(weight):
        return log_loss(data.x, data.y, weight, b)

    kinds = (forward_difference, central_difference)
    errors = [[abs(quotient(J, w, step) - slope) for step in STEPS] for quotient in kinds]
    figure = DifferencesFigure(slope, np.array(STEPS), np.array(errors), max(abs(slope), 0.02 * float(data.x.std())))

    def show(epsilon):
        changes = np.array([J(w + place * epsilon) for place in PLACES]) - J(w)
        return figure.update(epsilon, PLACES, changes / epsilon, [quotient(J, w, epsilon) for quotient in kinds])

    def to_the_pointer(place, x, y):
        return {"epsilon": min(STEPS, key=lambda step: abs(np.log(step / x)))} if place == 1 else {}

    return live(figure, show, presets={label: {"epsilon": step} for label, step in PRESETS.items()},
                on_point=to_the_pointer, epsilon=stops("step ε", STEPS, STEPS[0], colour=style.INK, words="{:.0e}"))
