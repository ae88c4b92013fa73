"""The loss on the straight way from a trained network to the same one with its two neurons swapped."""

import numpy as np

from logreg_core.data import xor
from logreg_core.live import Guess, Scene, explorer, live, slider
from logreg_core.panels import legend_above, number, style

from ._neurons import InputPlane, trained

START = 0  # the random start of the run that is shown
HIGHEST = 4.0


@explorer
def explore_swap():
    """Guess the loss halfway between a network and the same one with its two neurons swapped; then walk there.

    Returns
    -------
    Live
        A press or a drag in the right picture moves the guess.
    """
    data = xor()
    first = trained(START)[-1]
    away = first.swapped.moved(-1.0, first)
    shares = np.linspace(0, 1, 101)
    losses = np.array([first.moved(share, away).loss(data.x, data.y) for share in shares])
    scene = Scene(width=800, height=380)
    left, walk = scene.axes(0.075, 0.48, top=0.91), scene.axes(0.575, 0.98, top=0.91)
    inputs = InputPlane(scene, left, data)
    walk.set(xlim=(-0.1, 1.1), ylim=(0, HIGHEST), xlabel="share of the way", ylabel="mean log loss J")
    walk.set_xticks([0, 0.5, 1], ["trained", "halfway", "swapped"])
    asked = Guess(scene, walk, "your guess (J halfway)", 0, HIGHEST, 0.05, 1.0, along="y", digits=2)
    walk.plot([0, 1], losses[[0, -1]], "o", color=style.LOG_LOSS, ms=8, zorder=5)
    chord, curve, now = scene.moves(
        *walk.plot([0, 1], losses[[0, -1]], color=style.MUTED, lw=1.6, ls=":", label="straight line"),
        *walk.plot(shares, losses, color=style.LOG_LOSS, lw=2.4, label="J on the way"),
        *walk.plot([], [], "o", ms=10, color=style.INK, mec="white", mew=1.5, zorder=6),
    )
    asked.covers(curve, now)
    legend_above(walk, [chord, curve], columns=2)

    def show(way, guess, reveal):
        network = first.moved(way, away)
        inputs.update(network, colours=reveal)
        verdict = asked.update(guess, reveal, float(losses[50]))
        now.set_data([way], [network.loss(data.x, data.y)])
        if not reveal:
            return f"J = {number(losses[0])} at both ends; the lines are shown {100 * way:.0f}% of the way. {verdict}"
        return f"{verdict} {100 * way:.0f}% of the way: J = {number(network.loss(data.x, data.y))}."

    return live(
        scene, show, press={walk: asked.press}, way=slider("share of the way", 0.0, 0.0, 1.0, 0.05), **asked.controls
    )
