"""A finished model, and the threshold that turns its probabilities into decisions."""

import math

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live, own
from logreg_core.metrics import confusion as usual
from logreg_core.model import boundary, decide, probability
from logreg_core.panels import MatrixPanel, ProbabilityPanel, amount, count_words, number, rate_words, right
from logreg_core.training import newton

from ._lesson import chosen
from ._many import telling
from ._sliders import reach, threshold_slider

PRESETS = {f"t = {t}": {"t": t} for t in (0.3, 0.5, 0.8)}


@explorer
def explore_threshold(x=None, y=None, *, confusion=None, matrix=True):
    """Move the threshold of a finished model; watch the boundary and the decisions follow.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; the lesson's study hours when left out.
    confusion : callable, optional
        Your own `confusion(y, decided)`, which counts tn, fp, fn, tp; the package's when left out.
    matrix : bool
        Whether the counts are shown beside the curve.

    Returns
    -------
    Live
        The model is fitted once, before the first picture. A click or a drag in the curve sets the threshold to that
        height.
    """
    data = chosen(x, y, hours)
    mine = own(confusion, usual, name="confusion", gives=lambda *_: (4,))
    w, b = newton(data.x, data.y).weights
    scene = Scene(width=820, height=390)
    left = scene.axes(0.08, 0.6 if matrix else 0.97, bottom=0.14, top=0.89)
    panel = ProbabilityPanel(scene, left, data, reach(data))
    curve = probability(panel.grid, w, b)
    if matrix:
        cells = MatrixPanel(scene, scene.axes(0.68, 0.975, bottom=0.04, top=0.86), data.label_names)

    def show(t):
        decided, place = decide(data.x, w, b, t).astype(bool), boundary(w, b, t)
        wrong = decided != data.y
        panel.update(curve, place, t, wrong)
        where = "there is no boundary" if np.isnan(place) else f"the boundary is at {amount(place, data.unit)}"
        begin = f"Threshold {number(t)}: {where}"
        if not matrix:
            return f"{begin}; {decided.sum():,} are predicted “{data.label_names[1]}”. {right(wrong)}."
        counts = [whole(count) for count in mine(data.y, decided)]
        tn, fp, fn, tp = counts
        precision, recall = share(tp, tp + fp), share(tp, tp + fn)
        cells.update(counts, recall, precision, share(tp + tn, sum(counts)))
        odd = "" if sum(counts) == len(wrong) else f" But these four add up to {sum(counts):,}, not {len(wrong):,}."
        precision, recall = (rate_words(rate, len(wrong)) for rate in (precision, recall))
        return f"{begin}. {count_words(counts)}: precision {precision}, recall {recall}.{odd}"

    return live(
        scene,
        telling(show, data),
        presets=PRESETS if matrix else None,  # in the first picture, readers look for such thresholds themselves
        own=[mine],
        t=threshold_slider(low=0.01),
        press={left: lambda place, height: {"t": height}},
    )


def whole(count):
    """A count as it is written: 8, not 8.0; a reader's own function may give another number."""
    return int(count) if float(count).is_integer() else round(float(count), 3)


def share(part, among):
    """A share; nan where nothing is there to take a share of."""
    return part / among if among else math.nan
