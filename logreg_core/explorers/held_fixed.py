"""Two features that go together: what the weight of one becomes when the other one comes in."""

import numpy as np

from logreg_core.data import extra_lessons
from logreg_core.live import Guess, Scene, explorer, live, slider
from logreg_core.model import logit, probability
from logreg_core.panels import legend_above, minus, number, style
from logreg_core.training import newton

GOOD, OTHER = 54, 52  # pupils with a good mark, and without
WIDEST = 1.5  # weights shown, either way
SIZE = 4.0  # area of a circle, in square points for each pupil
MARKS = {1: "good earlier mark", 0: "no good mark"}


@explorer
def explore_held_fixed():
    """Guess the weight of extra lessons among pupils with the same earlier mark; then change who takes lessons.

    Returns
    -------
    Live
        A press or a drag in the right picture moves the guess.
    """
    data = extra_lessons()
    weights, bias = newton(data.x, data.y).weights
    took = np.array([0.0, 1.0])
    chances = {mark: probability(np.column_stack([took, [mark, mark]]), weights, bias) for mark in (0, 1)}
    scene = Scene(width=800, height=360)
    left, right = scene.axes(0.09, 0.56), scene.axes(0.66, 0.98, bottom=0.42, top=0.70)
    left.set(
        xlim=(-0.35, 1.35),
        ylim=(0, 1),
        ylabel="probability of passing",
        xticks=took,
        xticklabels=["no extra lessons", "extra lessons"],
    )
    right.set(xlim=(-WIDEST, WIDEST), ylim=(0, 1), yticks=[], xlabel="weight of extra lessons (log-odds)")
    right.axvline(0, color=style.MUTED, lw=1)
    asked = Guess(scene, right, "your guess (weight)", -WIDEST, WIDEST, 0.05, -1.0, digits=2)
    (together,) = scene.moves(*left.plot([], [], "D--", color=style.MUTED, lw=2.2, ms=9, label="all pupils together"))
    (alone,) = scene.moves(*right.plot([], [], "D", color=style.MUTED, ms=10, zorder=8))
    circles = {
        mark: [left.plot([at], [chances[mark][at]], "o", color=style.INK, alpha=0.5, mec="white")[0] for at in (0, 1)]
        for mark in MARKS
    }
    for mark, name in MARKS.items():
        middle = chances[mark].mean()
        asked.covers(
            *scene.moves(
                *left.plot(took, chances[mark], color=style.INK, lw=2.2),
                *circles[mark],
                left.annotate(name, (0.5, middle), xytext=(0, 10), textcoords="offset points", ha="center"),
            )
        )
    legend_above(left, [together])

    def show(good, other, guess, reveal):
        counts = {1: np.array([GOOD - good, good]), 0: np.array([OTHER - other, other])}
        passing = sum(counts[mark] * chances[mark] for mark in (0, 1)) / sum(counts.values())
        crude = float(np.diff(logit(passing))[0])
        together.set_data(took, passing)
        alone.set_data([np.clip(crude, -WIDEST, WIDEST)], [0.5])
        for mark, parts in circles.items():
            for part, count in zip(parts, counts[mark], strict=True):
                part.set_markersize(np.sqrt(SIZE * count) + 2)
        asked.update(guess, reveal, weights[0])
        said = (
            f"All pupils together: {passing[0]:.0%} pass without extra lessons, {passing[1]:.0%} with them; weight "
            f"{number(crude)}."
        )
        guessed = minus(f"{guess:.2f}")
        if not reveal:
            return f"{said} Your guess for pupils with the same mark: {guessed}. Move it, then press reveal."
        return (
            f"Among pupils with the same mark the weight is {number(weights[0])}; you guessed {guessed}. {said} "
            f"{good} of {GOOD} with a good mark took lessons, {other} of {OTHER} without."
        )

    presets = {"as it was": {"good": 14, "other": 40}, "equally often": {"good": 27, "other": 26}}
    return live(
        scene,
        show,
        presets=presets,
        press={right: asked.press},
        good=slider("lessons, good mark", 14, 1, GOOD - 1, 1),
        other=slider("lessons, no good mark", 40, 1, OTHER - 1, 1),
        **asked.controls,
    )
