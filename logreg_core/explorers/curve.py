"""The first look: a curve through the students, to be dragged to where it belongs."""

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live
from logreg_core.model import boundary, decide, probability
from logreg_core.panels import ProbabilityPanel, amount, label_name, right

from ._lesson import chosen
from ._many import telling
from ._sliders import bias_through, curve_to_drag, reach


@explorer
def explore_curve(x=None, y=None):
    """Drag a probability curve along the examples, and bend it with its weight and its bias.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A press or a drag makes the curve go through the pointer, by moving the bias.
    """
    data = chosen(x, y, hours)
    ends = reach(data)
    scene = Scene(height=340)
    axes = scene.axes(0.08, 0.98, bottom=0.16)
    panel = ProbabilityPanel(scene, axes, data, ends)
    below, above = (f"“{label_name(name)}”" for name in data.label_names)

    def show(w, b):
        curve, place, decided = probability(panel.grid, w, b), boundary(w, b), decide(data.x, w, b)
        panel.update(curve, place, 0.5, decided != data.y)
        for later in (panel.threshold, panel.rings):  # their turn comes later in the lesson
            later.set_visible(False)
        if place != place:
            return f"With weight 0 the curve is level: probability {curve[0]:.2f} for every example."
        first, then = (below, above) if w > 0 else (above, below)
        return (
            f"The curve passes one half at {amount(place, data.unit, ends)}: before that {first} is more likely, "
            f"after that {then}. This fits {right(decided != data.y).removesuffix(' right')}."
        )

    controls = curve_to_drag(data)
    presets = {"steep": {"w": 5.0, "b": -13.5}, "level": {"w": 0.0, "b": 0.0}} if x is None else {}
    return live(
        scene,
        telling(show, data),
        presets=presets,
        **controls,
        press={axes: lambda place, height: {"b": bias_through(place, height, controls["w"].value)}},
    )
