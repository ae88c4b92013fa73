"""The landscape of notebook 03, seen from above."""

from logreg_core.figures import LandscapeFigure
from logreg_core.live import live

from ._lesson import chosen
from .grounds import lesson_grounds, own_grounds
from .walks import walk_controls

PRESETS = {
    "trapped": {"data": "six points, standardised", "w": 4.0, "b": 2.0, "rate": 4.0, "steps": 1000},
    "from zero": {"data": "six points, standardised", "w": 0.0, "b": 0.0, "rate": 4.0, "steps": 1000},
    "plateau": {"data": "hours of study", "w": -10.0, "b": 0.0, "rate": 0.25, "steps": 1_000_000},
    "edge of the plateau": {"data": "hours of study", "w": -3.0, "b": 0.0, "rate": 0.25, "steps": 3200},
    "valley": {"data": "hours, from afar", "w": 15.0, "b": -40.0, "rate": 1.0, "steps": 10_000_000},
    "seven points": {"data": "seven points", "w": 1.0, "b": 0.0, "rate": 1.0, "steps": 100_000},
    "one point": {"data": "one point", "w": -6.0, "b": -3.0, "rate": 1.0, "steps": 1000},
}


def explore_landscape(x=None, y=None):
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
    grounds = lesson_grounds() if x is None and y is None else own_grounds(chosen(x, y, None))
    figure, controls = LandscapeFigure(), walk_controls(grounds, steps=1000)

    def show(data, w, b, rate, steps):
        if data not in figure.grounds:
            figure.add(data, *grounds[data].grid(), grounds[data].hollows)
        return figure.update(data, grounds[data].diagnoses(w, b, rate, steps), rate)

    return live(figure, show, presets=PRESETS if x is None else None, on_point=lambda place, w, b: {"w": w, "b": b},
                **controls)
