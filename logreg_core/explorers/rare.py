"""A rare class: what the ROC curve does not see, and precision does."""

import numpy as np

from logreg_core.data import illness, train_test_split
from logreg_core.live import Guess, Scene, explorer, live, stops
from logreg_core.metrics import rates, roc
from logreg_core.model import decide, probability
from logreg_core.panels import legend_above, number, style
from logreg_core.training import newton

from ._lesson import chosen
from ._ranks import draw_roc, threshold_near

STOPS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
OTHERS = (1, 2, 5, 10, 20, 50, 100, 200)  # examples of label 0 for each of label 1
FEWEST = 40  # rows of which half can be held out


@explorer
def explore_rare(x=None, y=None):
    """Guess how many alarms are real; then drag along both curves, and make label 1 more or less rare.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1, both), or a Dataset as `x`; an illness that two in a hundred have when
        left out. Half of the rows are held out and judge the fit; of fewer than 40, all rows do both.

    Returns
    -------
    Live
        A press or a drag moves the point in the left picture, and the guess in the right one.
    """
    data = chosen(x, y, illness)
    train, test = halves(data)
    w, b = newton(train.x, train.y).weights
    p = probability(test.x, w, b)
    curve, (zero, one) = roc(test.y, p), data.label_names
    healthy = float(np.sum(test.y == 0) / np.sum(test.y))
    scene = Scene(width=820, height=385)
    left, right = scene.axes(0.08, 0.41, bottom=0.21, top=0.894), scene.axes(0.55, 0.88, bottom=0.21, top=0.894)
    draw_roc(left, curve, test.y, p)
    left.set_xlabel(f"false positive rate: share of “{zero}”\npredicted “{one}”")
    right.set(xlim=(0, 1), ylim=(0, 1), xticks=(0, 0.5, 1), yticks=(0, 0.5, 1), ylabel="recall")
    right.set_xlabel(f"precision: share of predicted “{one}”\nthat were “{one}”")
    asked = Guess(scene, right, "your guess (precision)", 0.0, 1.0, 0.01, 0.8, digits=2)
    (point, *levels) = scene.moves(
        *left.plot([], [], "o", ms=12, color=style.THRESHOLD, mec="white", clip_on=False, zorder=8),
        *(axes.axhline(0, color=style.THRESHOLD, lw=1.2, ls="--") for axes in (left, right)),
    )
    ranks, level, there = scene.moves(
        *right.plot([], [], color=style.LOG_LOSS, lw=2.2, clip_on=False, label="precision and recall"),
        right.axvline(0, color=style.MUTED, lw=1.4, ls=":", label="all predicted 1"),
        *right.plot([], [], "o", ms=12, color=style.THRESHOLD, mec="white", clip_on=False, zorder=8),
    )
    asked.covers(ranks, level, there)
    legend_above(right, [ranks, level])

    def show(t, others, guess, reveal):
        shares = rates(test.y, decide(test.x, w, b, t))
        precision = precision_among(shares.recall, shares.fpr, others)
        point.set_data([shares.fpr], [shares.recall])
        for line in levels:
            line.set_ydata([shares.recall, shares.recall])
        ranks.set_data(precision_among(curve.tpr[1:], curve.fpr[1:], others), curve.tpr[1:])
        level.set_xdata([1 / (1 + others)] * 2)
        said = asked.update(guess, reveal, 0.0 if np.isnan(precision) else float(precision))
        known = reveal and not np.isnan(precision)
        there.set_data([precision] if known else [], [shares.recall] if known else [])
        asked.true.set_visible(known)
        asked.gap.set_visible(known)
        rates_here = f"recall {shares.recall:.2f}, false positive rate {shares.fpr:.3f}"
        many = f"{others:.3g} “{zero}” for each “{one}”"
        if not reveal:
            return f"t = {t:g}, {many}: {rates_here}. What is the precision? {said}"
        if not known:
            return f"At t = {t:g} nobody is predicted “{one}”, so precision is undefined; there are {many}."
        return f"Precision {number(precision)}; you guessed {guess:.2f}. At t = {t:g}: {rates_here}, with {many}."

    here = {healthy: f"{healthy:.3g}, as here"}
    return live(
        scene,
        show,
        t=stops("threshold t", STOPS, 0.02, colour=style.THRESHOLD),
        others=stops(f"“{zero}” for each “{one}”", sorted({*OTHERS, healthy}), healthy, named=here, colour=style.INK),
        press={left: lambda *place: {"t": stop_near(curve, *place)}, right: asked.press},
        **asked.controls,
    )


def halves(data):
    """Rows to train on, and held-out rows of both classes; all rows for both where there are too few."""
    if len(data.y) >= FEWEST:
        train, test = train_test_split(data, test=0.5, seed=0)
        if np.ptp(test.y):
            return train, test
    return data, data


def precision_among(recall, fpr, others):
    """Precision where there are `others` examples of label 0 for each of label 1; nan where nobody is predicted 1."""
    found = np.asarray(recall) + others * np.asarray(fpr)
    return np.divide(recall, found, out=np.full(np.shape(found), np.nan), where=found > 0)


def stop_near(curve, across, up):
    """The stop of the slider whose threshold belongs nearest to this place."""
    t = threshold_near(curve, across, up)
    return min(STOPS, key=lambda stop: abs(np.log(stop / max(t, 1e-9))))
