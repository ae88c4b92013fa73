"""A line that learns, by the package's steps or by the reader's own."""

import numpy as np

from logreg_core.data import dataset, two_groups
from logreg_core.live import Guess, Player, Scene, explorer, live
from logreg_core.model import decide, logit, probability
from logreg_core.panels import Plane, class_points, counted, legend_above, number, right, style
from logreg_core.training import gradient_descent, smoothness

from ._ball import SlicePanel
from ._groups import two_features, votes_to_draw
from ._lesson import named_shortly
from ._many import telling
from ._own_step import PATIENCE, OwnStep, walk_by
from ._sliders import reach

RATE = 0.1  # of the lesson: the line is seen turning, not only turned
LAST = 100  # steps
HALFWAY = "halfway down"
LEVELS = logit(np.linspace(0.1, 0.9, 9))
TALLEST_LOSS = 1.05
FRAME_TIME = 90  # milliseconds from one step to the next while playing
SAME = 1e-9  # of weights: the reader's steps and the package's differ by rounding only


@explorer
def explore_training(x=None, y=None, step=None):
    """Play a training run in the plane: the line, every point's vote, and the loss, which is guessed first.

    Parameters
    ----------
    x : array_like, shape (n, 2), or Dataset, optional
        Your own two features; two overlapping groups of points when left out.
    y : array_like, shape (n,), optional
        Your labels, 0 and 1; both must occur.
    step : callable, optional
        Your own `step(w, b)`, which returns the two weights and the bias after one more step on these data. The line
        then follows your steps from zero, and so does a ball on the surface of the loss; nothing is covered.

    Returns
    -------
    Live
    """
    lesson = x is None and y is None
    data = named_shortly(two_features(two_groups() if lesson else dataset(x, y)))
    rate = RATE if lesson else 1 / smoothness(data.x)
    usual = gradient_descent(data.x, data.y, rate=rate, steps=LAST, tolerance=0)
    mine, arms = None if step is None else OwnStep(step), votes_to_draw(data)

    scene = Scene(height=380)
    ends = (0.075, 0.47) if step is None else (0.07, 0.37)
    left, losses = (
        scene.axes(*sides, bottom=0.135, top=0.8) for sides in (ends, (0.575, 0.975) if step is None else (0.8, 0.98))
    )
    plane = Plane(scene, left, LEVELS)
    plane.lay_out(data, reach(data))
    plane.update(np.zeros(2), 0.0, 0 * data.x)
    legend_above(left, plane.legend, indent=-0.04, height=1.02, handletextpad=0.4)
    losses.set_xscale("symlog", linthresh=1, linscale=0.35)
    losses.set(xlim=(0, LAST), ylim=(0, TALLEST_LOSS), xlabel="step k", title="mean log loss J")
    losses.set_xticks([0, 1, 10, LAST], ["0", "1", "10", str(LAST)])
    losses.minorticks_off()
    if mine is None:
        ball, half = None, marked_levels(losses, usual)
        asked = Guess(scene, losses, "your guess (step)", 1, LAST, 1, 50, digits=0)
    else:
        class_points(left, data)  # seen also before there is a step
        ball = SlicePanel(scene, scene.axes(0.455, 0.72, bottom=0.135, top=0.8), data, usual.w[-1])
    curve, now = scene.moves(
        *losses.plot([], [], color=style.LOG_LOSS, lw=2.2),
        *losses.plot([], [], "o", ms=9, color=style.LOG_LOSS, mec="white", clip_on=False, zorder=7),
    )
    if mine is None:
        asked.covers(curve, now)
    taken = []  # the reader's walk, once it has been taken

    def walk():
        if mine is not None and not taken:
            taken.append(walk_by(mine, data, LAST))
        return taken[0] if taken else usual

    def draw(run, k):
        """Show a run after k steps; returns how many examples are right."""
        w, b = run.w[k], run.b[k]
        plane.update(w, b, (data.y - probability(data.x, w, b))[:, None] * arms)
        curve.set_data(range(k + 1), run.loss[: k + 1])
        now.set_data([k], [min(run.loss[k], TALLEST_LOSS)])
        now.set_marker("o" if run.loss[k] <= TALLEST_LOSS else "^")
        if ball:
            ball.update(run.w[: k + 1], b)
        return right(decide(data.x, w, b) != data.y)

    def show_guess(k, guess, reveal):
        k = min(k, usual.steps)
        how_many = draw(usual, k)
        curve.set_data(usual.step, usual.loss)  # all of it at once: it is covered, or it is the answer
        asked.update(guess, reveal, half)
        if not reveal:
            return (
                f"Step {k}: {how_many}. Play, and watch the line. By which step has the loss made half of its drop? "
                f"Your guess: {guess:.0f}. Then press reveal."
            )
        return (
            f"Half of the drop is done by step {half}; you guessed {guess:.0f}. Step {k}: J = {number(usual.loss[k])}, "
            f"length of the gradient {number(usual.gradient_norm[k])}, {how_many}."
        )

    def show_own(k):
        run = walk()
        k, known = min(k, run.steps), min(k, usual.steps)
        how_many = draw(run, k)
        late = f" Slow: {run.steps} of {LAST} steps in {PATIENCE:g} seconds." if run.steps < LAST else ""
        same = np.allclose([*run.w[k], run.b[k]], [*usual.w[known], usual.b[known]], rtol=SAME, atol=SAME)
        beside = "The package agrees" if same else f"The package has J = {number(usual.loss[known])} here"
        uphill = " This step went uphill." if k and run.loss[k] > run.loss[k - 1] * (1 + SAME) else ""
        return f"Your step, taken {counted(k, 'time')}: J = {number(run.loss[k])}, {how_many}.{uphill} {beside}.{late}"

    player = Player("step", range(LAST + 1), 0, interval=FRAME_TIME, jumps=(-1, 1, 10), colour=style.LOG_LOSS)
    if mine is not None:
        return live(scene, telling(show_own, data), own=[mine], k=player)
    return live(scene, telling(show_guess, data), press={losses: asked.press}, k=player, **asked.controls)


def marked_levels(axes, run):
    """Draw where the loss begins, where it is at the end, and half of the way; returns the step that gets so far."""
    first, last = run.loss[[0, -1]]
    for level, words in ((first, "at the start"), (last, f"after {run.steps} steps"), ((first + last) / 2, HALFWAY)):
        axes.axhline(level, color=style.MUTED, lw=1.4, ls=":" if words == HALFWAY else "-")
        axes.text(0.015, level, words, color=style.MUTED, transform=axes.get_yaxis_transform(), ha="left", va="bottom")
    return int(np.argmax(run.loss <= (first + last) / 2))
