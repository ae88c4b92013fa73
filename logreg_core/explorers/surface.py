"""The landscape of notebook 03 in space."""

from logreg_core.figures import SurfaceFigure, style
from logreg_core.live import live, menu, slider

from ._lesson import chosen
from .grounds import lesson_grounds, own_grounds
from .landscape import PRESETS
from .walks import walk_controls


def explore_surface(x=None, y=None):
    """Turn the landscapes of both losses in space, with a ball in each.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's data sets when left out.

    Returns
    -------
    Live
        Press or drag in the picture to look from another side.
    """
    grounds = lesson_grounds() if x is None and y is None else own_grounds(chosen(x, y, None))
    figure, controls = SurfaceFigure(), walk_controls(grounds, rate=False)

    def show(data, w, b, steps, turn, tilt, shown):
        ground = grounds[data]
        if data not in figure.grounds:
            figure.add(data, *ground.grid(), ground.hollows, ground.lids)
        return figure.update(data, ground.diagnoses(w, b, ground.rate, steps), ground.rate, turn, tilt, shown)

    presets = {label: {**{name: value for name, value in values.items() if name != "rate"},
                       "turn": -159 if "points" in values["data"] else -60, "tilt": 50}
               for label, values in PRESETS.items() if label not in ("edge of the plateau", "seven points")}
    return live(figure, show, presets=presets if x is None else None,
                on_point=lambda place, right, up: {"turn": -120 * right, "tilt": 45 - 30 * up}, **controls,
                turn=slider("turn", -159, -180, 180, 3, colour=style.INK),
                tilt=slider("tilt", 50, 0, 90, 2, colour=style.INK),
                shown=menu("show", ["both", "squared error", "log loss"]))
