"""Two neurons and an output that learn all nine numbers together, from one random start or another."""

from functools import lru_cache

from logreg_core.data import xor
from logreg_core.live import Player, Scene, explorer, ladder, live, slider
from logreg_core.panels import number, right, style

from ._neurons import LAST, HiddenPlane, InputPlane, decided_wrongly, trained

STARTS = 15


@explorer
def explore_learning_neurons():
    """Play gradient descent on all nine numbers of a network of two neurons and an output.

    Returns
    -------
    Live
    """
    data, path = xor(), lru_cache(STARTS + 1)(trained)
    scene = Scene(width=800, height=380)
    left, seen = scene.axes(0.075, 0.48, top=0.91), scene.axes(0.575, 0.98, top=0.91)
    inputs, hidden = InputPlane(scene, left, data), HiddenPlane(scene, seen, data)

    def show(start, step):
        network = path(start)[step]
        inputs.update(network)
        hidden.update(network)
        return (
            f"Start {start}, step {step:,}: {right(decided_wrongly(network, data))}, "
            f"J = {number(network.loss(data.x, data.y))}."
        )

    player = Player("step", ladder(LAST), 0, colour=style.LOG_LOSS)
    player.layout.flex = "1 1 100%"
    return live(scene, show, start=slider("start", 0, 0, STARTS, 1), step=player)
