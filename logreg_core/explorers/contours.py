"""Both losses of notebook 03 seen from above, and a ball on each."""

from functools import partial

import numpy as np

from logreg_core.live import Scene, explorer, live
from logreg_core.panels import BallPanel, ContoursPanel

from ._diagnose import STATES, ball_words, walk_words
from ._losses import LOSSES
from ._surfaces import WALKS, lesson_or_own, walk_controls

BANDS = 24
FINEST = 10**-2.5


@explorer
def explore_contours(x=None, y=None):
    """Let two balls roll from one start: on squared error and on log loss, with contours.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's data sets when left out.

    Returns
    -------
    Live
        A click puts the start there.
    """
    surfaces = lesson_or_own(x, y)
    scene = Scene(height=380)
    halves = [scene.axes(left, left + 0.41, bottom=0.13, top=0.84) for left in (0.08, 0.58)]
    contours = [ContoursPanel(scene, axes) for axes in halves]
    balls = [
        BallPanel(
            scene,
            axes,
            loss.name,
            loss.letter,
            loss.colour,
            partial(axes.text, transform=axes.transAxes),
            [(0, 1.11), (0.032 * len(loss.name), 1.11), (0, 1.025)],
        )
        for axes, loss in zip(halves, LOSSES, strict=True)
    ]
    for axes in halves:
        axes.yaxis.labelpad = 0
    scene.figure.text(0.99, 0.918, "○ start   ★ deepest", ha="right")

    def draw(data):
        w, b, heights = surfaces[data].heights()
        for panel, loss, values, star in zip(contours, LOSSES, heights, surfaces[data].stars, strict=True):
            panel.add(data, w, b, low_and_high(values), BANDS, star=star, width=0.6)

    def show(data, w, b, rate, steps):
        if data not in contours[0].drawn:
            draw(data)
        diagnoses = surfaces[data].walks(w, b, rate, steps)
        for panel, ball, there in zip(contours, balls, diagnoses, strict=True):
            panel.show(data)
            ball.update((there.path.w, there.path.b), there.path.loss[-1], *STATES[there.state])
        return f"{walk_words(diagnoses, rate)} {ball_words(LOSSES, diagnoses)}"

    controls, follow = walk_controls(surfaces, steps=1000, rate=True)
    presets = (
        {
            label: {"data": data, "w": w, "b": b, "rate": surfaces[data].rate, "steps": steps}
            for label, (data, w, b, steps) in WALKS.items()
        }
        if x is None
        else None
    )
    return live(
        scene,
        show,
        presets=presets,
        follow=follow,
        press={axes: lambda w, b: {"w": w, "b": b} for axes in halves},
        **controls,
    )


def low_and_high(losses):
    """A scale on which deep minima and high plateaus both become visible: log10(loss − lowest + a little)."""
    return np.log10(np.maximum(losses - losses.min(), 0) + FINEST)
