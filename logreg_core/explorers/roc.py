"""All thresholds at once: the ROC curve, and the point on it that belongs to one threshold."""

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live
from logreg_core.metrics import confusion, rates, roc
from logreg_core.model import boundary, decide, probability
from logreg_core.panels import ProbabilityPanel, counted, number, style
from logreg_core.training import newton

from ._lesson import chosen
from ._many import telling
from ._ranks import draw_roc, threshold_near
from ._sliders import reach, threshold_slider


@explorer
def explore_roc(x=None, y=None):
    """Drag the point along the ROC curve, or the threshold along the curve of probabilities.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A press or a drag in the left picture sets the threshold to that height, in the right one to the nearest point
        of the curve.
    """
    data = chosen(x, y, hours)
    w, b = newton(data.x, data.y).weights
    p = probability(data.x, w, b)
    ranks = roc(data.y, p)
    scene = Scene(width=820, height=400)
    left, right = scene.axes(0.08, 0.55, bottom=0.14, top=0.89), scene.axes(0.63, 0.97, bottom=0.14, top=0.837)
    panel = ProbabilityPanel(scene, left, data, reach(data))
    curve = probability(panel.grid, w, b)
    draw_roc(right, ranks, data.y, p)
    right.set_xlabel("false positive rate")
    (point,) = scene.moves(*right.plot([], [], "o", ms=12, color=style.THRESHOLD, mec="white", clip_on=False, zorder=4))

    def show(t):
        decisions = decide(data.x, w, b, t)
        counts, shares = confusion(data.y, decisions), rates(data.y, decisions)
        panel.update(curve, boundary(w, b, t), t, decisions != data.y)
        point.set_data([shares.fpr], [shares.recall])
        return (
            f"Threshold {number(t)}: recall {shares.recall:.2f}, false positive rate {shares.fpr:.2f}. Found: "
            f"{counts.tp:,} of {counts.tp + counts.fn:,} that were “{data.label_names[1]}”; "
            f"{counted(counts.fp, 'false alarm')} among {counts.fp + counts.tn:,}."
        )

    return live(
        scene,
        telling(show, data),
        t=threshold_slider(low=0.01),
        press={
            left: lambda place, height: {"t": height},
            right: lambda across, up: {"t": threshold_near(ranks, across, up)},
        },
    )
