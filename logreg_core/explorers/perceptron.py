"""A line that listens only to its mistakes, one at a time."""

import numpy as np

from logreg_core.data import dataset
from logreg_core.live import Player, Scene, explorer, live, menu
from logreg_core.panels import Plane, counted, legend_above, style
from logreg_core.training import perceptron

from ._groups import lesson_sets, two_features, votes_to_draw, wrong_side
from ._lesson import named_shortly
from ._many import telling
from ._sliders import reach

LAST = 100  # corrections
LEVELS = np.zeros(1)  # two sides, no probabilities
FRAME_TIME = 150  # milliseconds from one correction to the next while playing


@explorer
def explore_perceptron(x=None, y=None):
    """Play the perceptron: it takes one point on the wrong side, corrects the line for it, and takes the next.

    Parameters
    ----------
    x : array_like, shape (n, 2), or Dataset, optional
        Your own two features; the lesson's groups of points when left out.
    y : array_like, shape (n,), optional
        Your labels, 0 and 1; both must occur.

    Returns
    -------
    Live
    """
    lesson = x is None and y is None
    sets = lesson_sets() if lesson else {"your data": named_shortly(two_features(dataset(x, y)))}
    runs = {name: perceptron(data.x, data.y, steps=LAST) for name, data in sets.items()}
    arms = {name: votes_to_draw(data) for name, data in sets.items()}
    scene = Scene(height=380)
    left, shares = (scene.axes(*sides, bottom=0.135, top=0.8) for sides in ((0.075, 0.47), (0.575, 0.975)))
    plane = Plane(scene, left, LEVELS)
    shares.set(xlim=(0, LAST), ylim=(0, 1.02), xlabel="corrections", title="share of points not on the right side")
    curve, now = scene.moves(
        *shares.plot([], [], color=style.WRONG, lw=2),
        *shares.plot([], [], "o", ms=9, color=style.WRONG, mec="white", clip_on=False),
    )
    laid_out = None

    def lay_out(data):
        nonlocal laid_out
        if laid_out != data:
            laid_out = data
            plane.lay_out(sets[data], reach(sets[data]))
            legend_above(left, plane.legend, indent=-0.04, height=1.02, handletextpad=0.4)
            scene.redraw_still()

    def show(data, correction):
        lay_out(data)
        run, (x, y) = runs[data], (sets[data].x, sets[data].y)
        at = min(correction, run.steps)
        wrong = wrong_side(x, y, run.w[at], run.b[at])
        heard = int(run.row[at]) if run.row[at] >= 0 else None
        speaks = np.arange(len(y)) == heard
        plane.update(run.w[at], run.b[at], ((2 * y - 1) * speaks)[:, None] * arms[data], heard=heard, sharp=True)
        curve.set_data(run.step[: at + 1], run.loss[: at + 1])
        now.set_data([at], [run.loss[at]])
        so_far = f"After {counted(at, 'correction')}"
        if run.converged and at == run.steps:
            return f"{so_far} every point is on the right side. The perceptron has stopped."
        return (
            f"{so_far}: {int(wrong.sum()):,} of {len(wrong):,} on the wrong side or on the line. "
            f"It listens to one of them next{'' if heard is None else ', the ringed one'}."
        )

    player = Player("correction", range(LAST + 1), 0, interval=FRAME_TIME, jumps=(-1, 1, 10), colour=style.WRONG)
    return live(
        scene,
        telling(show, next(iter(sets.values()))),
        follow={"data": lambda values: {"correction": 0}},
        data=menu("data", list(sets)),
        correction=player,
    )
