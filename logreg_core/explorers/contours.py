"""The surfaces of both losses seen from above, and a ball on each."""

from logreg_core.live import Scene, explorer, live
from logreg_core.panels import ContoursPanel, style

from ._diagnose import STATES, ball_words, curve_words, walk_words
from ._losses import LOSSES
from ._surfaces import BANDS, FINE, WALKS, lesson_or_own, low_and_high, walk_controls
from ._two_maps import two_maps


@explorer
def explore_contours(x=None, y=None):
    """Let two balls roll from one start, on squared error and on log loss, over surfaces seen from above.

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
    halves, balls = two_maps(scene)
    contours = [ContoursPanel(scene, axes) for axes in halves]
    for axes in halves:
        axes.locator_params(axis="x", nbins=7, steps=[1, 2, 5, 10])
    for text, right in (("○ start", 0.475), ("★ lowest point", 0.97)):
        scene.figure.text(right, 0.02, text, ha="right", color=style.MUTED)

    def draw(data):
        w, b, heights = surfaces[data].heights(FINE)
        for panel, values, star in zip(contours, heights, surfaces[data].stars, strict=True):
            panel.add(data, w, b, low_and_high(values), BANDS, star=star, width=0.6)

    def show(data, w, b, rate, steps):
        if data not in contours[0].drawn:
            draw(data)
        diagnoses = surfaces[data].walks(w, b, rate, steps)
        for panel, ball, there in zip(contours, balls, diagnoses, strict=True):
            panel.show(data)
            ball.update((there.path.w, there.path.b), there.path.loss[-1], *STATES[there.state])
        return f"{ball_words(LOSSES, diagnoses)} {walk_words(diagnoses, rate)}. {curve_words(LOSSES, diagnoses)}."

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
