"""How good are probabilities? Their order (ROC, AUC) and their size (calibration), whatever the threshold."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from logreg_core.inputs import as_count, as_finite, as_labels, as_probabilities


class Roc(NamedTuple):
    """The ROC curve, one point per threshold, from (0, 0) to (1, 1)."""

    fpr: np.ndarray
    tpr: np.ndarray
    threshold: np.ndarray


class PrecisionRecall(NamedTuple):
    """Precision and recall, one point per threshold, from the highest probability to the lowest."""

    precision: np.ndarray
    recall: np.ndarray
    threshold: np.ndarray


class Calibration(NamedTuple):
    """What was said and what happened, in every bin that has an example, and where each of these bins lies."""

    predicted: np.ndarray
    observed: np.ndarray
    count: np.ndarray
    edges: np.ndarray


def roc(y: ArrayLike, p: ArrayLike) -> Roc:
    """True- and false-positive rate at every threshold that changes a decision.

    Parameters
    ----------
    y : array_like, shape (n,), of 0 and 1, both present
    p : array_like, shape (n,)
        Probabilities or scores: only their order matters.

    Returns
    -------
    Roc
        Arrays `fpr`, `tpr`, `threshold`, each of shape (k + 1,) for k different values of p, by falling threshold
        (p >= threshold is decided 1), from infinity, where nobody is decided 1.
    """
    hits, alarms, thresholds = _steps(y, p)
    return Roc(np.append(0, alarms / alarms[-1]), np.append(0, hits / hits[-1]), np.append(np.inf, thresholds))


def precision_recall(y: ArrayLike, p: ArrayLike) -> PrecisionRecall:
    """Precision and recall at every threshold that changes a decision: what `roc` hides where label 1 is rare.

    Parameters
    ----------
    y, p
        As in `roc`.

    Returns
    -------
    PrecisionRecall
        Arrays `precision`, `recall`, `threshold`, each of shape (k,) for k different values of p, by falling
        threshold (p >= threshold is decided 1). The last recall is 1, its precision the share of label 1. There is no
        point where nobody is decided 1: precision would be a share of nothing.

    References
    ----------
    Davis & Goadrich (2006), "The relationship between precision-recall and ROC curves".
    """
    hits, alarms, thresholds = _steps(y, p)
    return PrecisionRecall(hits / (hits + alarms), hits / hits[-1], thresholds)


def _steps(y, p):
    """How many of label 1 and of label 0 are decided 1 at each of the thresholds p, from the highest down."""
    y, p = as_labels(y, both_classes=True), as_finite(p, "p")
    if p.shape != y.shape:
        raise ValueError(f"p must have shape ({len(y)},), one number for each label, got shape {p.shape}")
    falling = np.argsort(-p, kind="stable")
    y, p = y[falling], p[falling]
    last = np.append(np.flatnonzero(p[1:] != p[:-1]), len(p) - 1)  # of equal p: ties are decided together
    hits = np.cumsum(y)[last]
    return hits, last + 1 - hits, p[last]


def auc(y: ArrayLike, p: ArrayLike) -> float:
    """Area under the ROC curve.

    It is the chance that of one example with label 1 and one with label 0, drawn at random, the first has the higher
    p, a tie counting half. 0.5 is guessing; below 0.5 the order is the wrong way round.

    Parameters
    ----------
    y, p
        As in `roc`.

    Returns
    -------
    float
        From 0 to 1.

    References
    ----------
    Hanley & McNeil (1982), The meaning and use of the area under a receiver operating characteristic (ROC) curve.
    """
    curve = roc(y, p)
    return float(np.trapezoid(curve.tpr, curve.fpr))


def calibration(y: ArrayLike, p: ArrayLike, *, bins: int = 10) -> Calibration:
    """Compare the probability said with the share that happened, bin by bin.

    Parameters
    ----------
    y : array_like, shape (n,), of 0 and 1
    p : array_like, shape (n,)
        Probabilities, between 0 and 1.
    bins : int
        Number of equally wide bins from 0 to 1, at most 10,000; a probability on an edge belongs to the bin below it.

    Returns
    -------
    Calibration
        Arrays `predicted` (mean p), `observed` (share of label 1) and `count`, of shape (k,), and `edges`, of shape
        (k, 2): lower and upper end. All are of the k bins that are not empty.
    """
    y = as_labels(y)
    p = as_probabilities(p, n=len(y))
    bins = as_bins(bins)
    place = bin_of(p, bins)
    count = np.bincount(place, minlength=bins)
    filled = count > 0
    sums = (np.bincount(place, values, minlength=bins)[filled] for values in (p, y))
    edges = np.column_stack([_edges(bins)[:-1], _edges(bins)[1:]])[filled]
    with np.errstate(under="ignore"):
        return Calibration(*(total / count[filled] for total in sums), count[filled], edges)


def as_bins(bins):
    """Return the number of bins as an int."""
    return as_count(bins, "bins", least=1, most=10_000)


def bin_of(p, bins):
    """Number of the bin that each probability falls into: equally wide bins, each with its upper edge."""
    return np.searchsorted(_edges(bins)[1:-1], p)


def _edges(bins):
    """Where the bins begin and end, shape (bins + 1,)."""
    return np.linspace(0, 1, bins + 1)
