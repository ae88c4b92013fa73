"""Two neurons set by hand, and an output that is trained on what they say."""

import numpy as np

from logreg_core.data import xor
from logreg_core.live import Scene, explorer, live, slider
from logreg_core.panels import minus, number, right
from logreg_core.training import newton

from ._neurons import HiddenPlane, InputPlane, Network, decided_wrongly

HOLD = 1e-3  # the penalty that keeps the output's weights finite where the classes are apart
FIRST = {"u1": 1.0, "u2": 0.0, "a": 0.0, "v1": 0.0, "v2": 1.0, "b": 0.0}
NAMES = dict(zip(FIRST, [f"neuron {n}: {part}" for n in (1, 2) for part in ("w1", "w2", "b")], strict=True))


def setting(*numbers):
    return dict(zip(FIRST, numbers, strict=True))


SOLUTIONS = {
    "two corners": setting(1.5, 1.5, -3.0, -1.5, -1.5, -3.0),
    "the other two corners": setting(1.5, -1.5, -3.0, -1.5, 1.5, -3.0),
    "a band": setting(1.5, 1.5, 3.0, 1.5, 1.5, -3.0),
}


@explorer
def explore_two_neurons(*, solutions=False):
    """Set two sigmoid neurons by hand; a logistic regression on what they say is trained at once.

    Parameters
    ----------
    solutions : bool
        Whether there are buttons that solve it.

    Returns
    -------
    Live
        A press or a drag in the left plane takes the nearest of the two lines along.
    """
    data = xor()
    scene = Scene(width=800, height=380)
    left, seen = scene.axes(0.075, 0.48, top=0.91), scene.axes(0.575, 0.98, top=0.91)
    inputs, hidden = InputPlane(scene, left, data), HiddenPlane(scene, seen, data)

    def show(**numbers):
        network = with_output(numbers, data)
        inputs.update(network)
        hidden.update(network)
        return (
            f"{right(decided_wrongly(network, data))}, J = {number(network.loss(data.x, data.y))}. "
            f"The output, trained on what the two neurons say: z = {number(network.c)}"
            + "".join(
                f" {'−' if weight < 0 else '+'} {minus(number(abs(weight)))} h{at}"
                for at, weight in enumerate(network.v, 1)
            )
            + "."
        )

    controls = {
        name: slider(words, FIRST[name], *((-8.0, 8.0) if words.endswith("b") else (-4.0, 4.0)), 0.1, digits=1)
        for name, words in NAMES.items()
    }
    return live(scene, show, presets=SOLUTIONS if solutions else {}, press={left: NearestLine(controls)}, **controls)


class NearestLine:
    """Takes the line that is nearest to where the reader presses, and carries it along in its own direction."""

    def __init__(self, controls):
        self.controls, self.held = controls, 0

    def weights(self, neuron):
        values = [control.value for control in self.controls.values()]
        return np.array(values[3 * neuron : 3 * neuron + 2]), values[3 * neuron + 2]

    def grab(self, x, y):
        apart = []
        for neuron in (0, 1):
            w, b = self.weights(neuron)
            apart.append(abs(w @ (x, y) + b) / max(np.hypot(*w), 1e-9))
        self.held = int(np.argmin(apart))

    def __call__(self, x, y):
        w, _ = self.weights(self.held)
        return {list(FIRST)[3 * self.held + 2]: float(-(w @ (x, y)))}


def with_output(numbers, data):
    """The network with these hidden neurons, and the output that fits them best."""
    u1, u2, a, v1, v2, b = (numbers[name] for name in FIRST)
    silent = Network(np.array([(u1, u2), (v1, v2)]), np.array([a, b]), np.zeros(2), 0.0)
    weights, bias = newton(silent.hidden(data.x), data.y, l2=HOLD).weights
    return Network(silent.w, silent.b, weights, float(bias))
