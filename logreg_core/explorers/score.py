"""One score, and what the reader takes its probability or its odds to be."""

import numpy as np

from logreg_core.live import Guess, Scene, explorer, live, slider
from logreg_core.model import sigmoid
from logreg_core.panels import number, style

POINT, BESIDE = style.CLASS_COLOURS[1], {"textcoords": "offset points", "va": "center", "fontsize": 12}
PRESETS = {f"z = {z}".replace("-", "−"): {"z": float(z)} for z in (-4, -2, 0, 2, 4)}


@explorer
def explore_score(odds=False):
    """Guess the probability of a score, then see the curve; or guess the odds, and see what one more point does.

    Parameters
    ----------
    odds : bool
        Whether to guess the odds, beside the probability, instead of the probability.

    Returns
    -------
    Live
        A click puts your guess there; once the answer is revealed, it moves the score.
    """
    scene = Scene(height=340)
    axes = scene.axes(
        0.08,
        0.46 if odds else 0.98,
        bottom=0.16,
        top=0.96,
        ylabel="probability p",
        xlabel="score z",
        ylim=(-0.05, 1.05),
        xlim=(-5, 6) if odds else (-8, 8),
    )
    axes.axhline(0.5, color=style.MUTED, lw=1)
    upright, mirror, minus_z, point = scene.moves(
        axes.axvline(0, color=style.MUTED, lw=1.2, ls=":"),
        *axes.plot([], [], "D", ms=8, mfc="white", mec=style.BIAS, mew=1.8),
        axes.annotate("−z", (0, 0), xytext=(9, -9), color=style.BIAS, **BESIDE),
        *axes.plot([], [], "o", ms=10, color=POINT, mec="white", zorder=7),
    )
    scores = np.linspace(*axes.get_xlim(), 400)
    (curve,) = axes.plot(scores, sigmoid(scores), color=style.INK, lw=2.2)
    if odds:
        asked, (step, times, odds_point) = _guess_odds(scene)
        mirror.set_visible(False)
        minus_z.set_visible(False)
    else:
        asked = _guess_probability(scene, axes)
        asked.covers(*scene.moves(curve), mirror, minus_z, point)

    def show(z, guess, reveal):
        p, ratio = sigmoid(z), np.exp(z)
        upright.set_xdata([z, z])
        point.set_data([z], [p])
        mirror.set_data([-z], [sigmoid(-z)])
        minus_z.xy = (-z, sigmoid(-z))
        if odds:
            step.set_data([z, z + 1, z + 1], [ratio, ratio, np.e * ratio])
            times.xy = (z + 1, ratio * np.sqrt(np.e))
            odds_point.set_data([z], [ratio])
        told = f"Score {number(z)}. {asked.update(guess, reveal, ratio if odds else p)}"
        if not reveal:
            return told
        return told + (
            f" One more point: odds {number(np.e * ratio)}, {number(np.e)} times as large."
            if odds
            else f" The opposite score {number(-z)} has probability {number(sigmoid(-z))}."
        )

    def press(x, y):
        return {"z": x} if asked.controls["reveal"].value else asked.press(x, y)

    reach = 4.0 if odds else 7.0
    z = slider("score z", 3.0 if odds else 2.0, -reach, reach, 0.01, colour=POINT)
    return live(scene, show, presets=PRESETS, press={scene.figure.axes[-1]: press}, z=z, **asked.controls)


def _guess_probability(scene, axes):
    """What is known of the probability before the answer, and the guess."""
    axes.plot([0], [0.5], "o", ms=8, mfc=style.PAPER, mec=style.INK, mew=1.6)
    axes.annotate("score 0: p = 0.5", (0, 0.5), xytext=(-8, 9), ha="right", **BESIDE)
    return Guess(scene, axes, "your guess (probability)", 0.0, 1.0, 0.01, 0.6, along="y", digits=2)


def _guess_odds(scene):
    """The odds over the score, known at 0 and 1; the guess; and what moves once the answer is there."""
    axes = scene.axes(
        0.57,
        0.98,
        bottom=0.16,
        top=0.96,
        xlim=(-5, 6),
        ylim=np.exp([-5, 6]),
        yscale="log",
        xlabel="score z",
        ylabel="odds p : (1 − p)",
    )
    axes.minorticks_off()
    axes.set_yticks([0.01, 0.1, 1, 10, 100], ["0.01", "0.1", "1", "10", "100"])
    for known, ratio in ((0, "1 to 1"), (1, "2.72 to 1")):
        axes.plot([known], [np.exp(known)], "o", ms=8, mfc=style.PAPER, mec=style.INK, mew=1.6)
        axes.annotate(ratio, (known, np.exp(known)), xytext=(-8, 9), ha="right", **BESIDE)
    scores = np.array(axes.get_xlim())
    asked = Guess(scene, axes, "your guess (odds)", 0.5, 60.0, 0.5, 0.5, along="y")
    moving = scene.moves(
        *axes.plot([], [], color=style.BIAS, lw=2.4),
        axes.annotate("× e", (0, 1), xytext=(5, 0), color=style.BIAS, **BESIDE),
        *axes.plot([], [], "o", ms=10, color=POINT, mec="white", zorder=7),
    )
    asked.covers(*moving, *scene.moves(*axes.plot(scores, np.exp(scores), color=style.MUTED, lw=1.4)))
    return asked, moving
