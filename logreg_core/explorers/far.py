"""One far example, a penalty and a standardized feature: guess where the boundary goes."""

import numpy as np

from logreg_core.data import outlier_line
from logreg_core.live import Guess, Scene, explorer, live, slider, switch
from logreg_core.model import boundary, decide, probability
from logreg_core.panels import ProbabilityPanel, amount, legend_above, number, right, style
from logreg_core.training import newton, standardise

NEAREST, FARTHEST = 11, 50  # weeks


@explorer
def explore_far():
    """Guess where the boundary of a penalized curve goes when one far example comes in; then move that example.

    Returns
    -------
    Live
        A press or a drag moves the guess. Boundary and curve stay covered until they are revealed.
    """
    ten = outlier_line()
    ends = (-8.0, 54.0)
    scene = Scene(height=380)
    axes = scene.axes(0.08, 0.98, top=0.88)
    panel = ProbabilityPanel(scene, axes, ten, ends)
    panel.threshold.set_visible(False)
    panel.curve.set_label("with the extra runner")
    grid = panel.grid
    before = boundary(*fitted(ten.x, ten.y))
    (old,) = axes.plot(
        grid, probability(grid, *fitted(ten.x, ten.y)), color=style.MUTED, lw=2, ls="--", label="ten runners"
    )
    (extra,) = scene.moves(
        *axes.plot([], [], ls="", marker="D", ms=10, color=style.CLASS_COLOURS[1], mec=style.INK, label="extra runner")
    )
    legend_above(axes, [*axes.get_legend().legend_handles[:2], extra, old, panel.curve], columns=5, columnspacing=1.0)
    asked = Guess(scene, axes, "your guess (weeks)", -8, 30, 0.1, 12.0, unit=ten.unit, ends=ends)
    asked.covers(panel.curve, panel.boundary, panel.place, panel.rings)

    def show(far, guess, reveal, scaled, penalty):
        x, y = np.append(ten.x, far), np.append(ten.y, 1)
        w, b = fitted(x, y, scaled, penalty)
        place, wrong = boundary(w, b), decide(x, w, b) != y
        asked.update(guess, reveal, place)
        panel.update(probability(grid, w, b), place, 0.5, wrong[:-1])
        asked.lift(reveal)
        if reveal:
            panel.boundary.set_visible(bool(ends[0] <= place))
            panel.place.set_visible(bool(ends[0] <= place))
        extra.set_data([far], [1])
        how = f"{'C = 1' if penalty else 'No penalty'}, {'standardized' if scaled else 'in weeks'}"
        if not reveal:
            return (
                f"Your guess: {amount(guess, ten.unit, ends)}. With ten runners the boundary is at "
                f"{amount(before, ten.unit)}; an eleventh finished after {far} weeks. {how}. Move your guess, then "
                "press reveal."
            )
        return (
            f"The boundary is at {amount(place, ten.unit, ends)}; you guessed {amount(guess, ten.unit, ends)}. "
            f"{right(wrong)}, {int(np.sum(decide(x, w, b)))} predicted to finish. {how}: one standard deviation is "
            f"{number(x.std())} weeks."
        )

    return live(
        scene,
        show,
        press={axes: asked.press},
        far=slider("extra runner (weeks)", FARTHEST, NEAREST, FARTHEST, 1, colour=style.CLASS_COLOURS[1]),
        **asked.controls,
        scaled=switch("standardize", True),
        penalty=switch("penalty, C = 1", True),
    )


def fitted(x, y, scaled=True, penalty=True):
    """Weight and bias per week: with C = 1 or without a penalty, on a feature that is standardized or not."""
    l2 = 1 / len(y) if penalty else 0.0
    if not scaled:
        return newton(x, y, l2=l2).weights
    values, scale = standardise(x)
    return scale.back(*newton(values, y, l2=l2).weights)
