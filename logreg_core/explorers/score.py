"""One score, its probability, its odds and the slope of the curve."""

import numpy as np

from logreg_core.live import Scene, explorer, live, slider
from logreg_core.model import logit, sigmoid, sigmoid_derivative
from logreg_core.panels import number, style

FARTHEST = 8.0
TANGENT = np.array([-1.5, 1.5])
PRESETS = {"z = 0": {"z": 0.0}, "p = 0.92": {"z": round(logit(0.92), 2)}, "z = −4": {"z": -4.0}}


@explorer
def explore_score():
    """Move one score; read its probability, its odds, its slope and its mirror image.

    Returns
    -------
    Live
        A click puts the score there.
    """
    scores = np.linspace(-FARTHEST, FARTHEST, 400)
    scene = Scene(height=360)
    left, right = scene.axes(0.08, 0.60), scene.axes(0.70, 0.98)
    left.set(xlim=scores[[0, -1]], ylim=(-0.05, 1.09), xlabel="score z (log-odds)", ylabel="probability p = σ(z)",
             title="score → probability")
    left.axhline(0.5, color=style.MUTED, lw=1)
    left.axvline(0, color=style.MUTED, lw=1)
    left.plot(scores, sigmoid(scores), color=style.INK, lw=2.2)
    right.set(xlim=scores[[0, -1]], ylim=np.exp(scores[[0, -1]]), yscale="log", xlabel="score z (log-odds)",
              ylabel="odds p : (1 − p)", title="score → odds")
    right.minorticks_off()
    right.plot(scores, np.exp(scores), color=style.MUTED, lw=1.6)
    right.axhline(1, color=style.MUTED, lw=1)
    tangent, mirror, point, step, odds_point = scene.moves(
        *left.plot([], [], color=style.WEIGHT, lw=1.8),
        *left.plot([], [], "D", ms=8, mfc="white", mec=style.BIAS, mew=1.8),
        *left.plot([], [], "o", ms=10, color=style.CLASS_COLOURS[1], mec="white"),
        *right.plot([], [], color=style.BIAS, lw=2.2),
        *right.plot([], [], "o", ms=10, color=style.CLASS_COLOURS[1], mec="white"))

    def show(z):
        p, mirrored, slope, odds, next_odds = sigmoid(z), sigmoid(-z), sigmoid_derivative(z), np.exp(z), np.exp(z + 1)
        tangent.set_data(z + TANGENT, p + slope * TANGENT)
        point.set_data([z], [p])
        mirror.set_data([-z], [mirrored])
        step.set_data([z, z + 1, z + 1], [odds, odds, next_odds])
        odds_point.set_data([z], [odds])
        return (f"Score {number(z)}: probability {number(p)}, odds {number(odds)} to 1, slope {number(slope)}. "
                f"One more point of score: odds {number(next_odds)}, {number(next_odds / odds)} times as large. "
                f"At the mirrored score {number(-z)} the probability is {number(mirrored)}.")

    return live(scene, show, presets=PRESETS, press={axes: lambda z, height: {"z": z} for axes in (left, right)},
                z=slider("score z", 1.0, -7.0, 7.0, 0.01, colour=style.CLASS_COLOURS[1]))
