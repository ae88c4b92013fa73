"""The explorers of notebook 10: an L2 penalty, and how far the probabilities that come of it can be trusted."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from logreg_core.data import Dataset, breast_cancer, dataset, train_test_split
from logreg_core.figures import CalibrationFigure, PenaltyFigure, style
from logreg_core.live import live, menu, slider, stops, switch
from logreg_core.losses import log_loss
from logreg_core.metrics import calibration, calibration_band
from logreg_core.model import decide, probability
from logreg_core.training import RegularizationPath, newton, regularization_path, standardise

STRENGTHS = np.logspace(-6, 1, 71)
USUAL = 1.0  # scikit-learn's C unless told otherwise


class Halves(NamedTuple):
    """Training rows and test rows in one scale, that of the training rows, and a fit for each strength."""

    train: Dataset
    test: Dataset
    fits: RegularizationPath

    def nearest(self, l2):
        """The strength that the slider reaches nearest to this one."""
        return float(STRENGTHS[np.abs(np.log(STRENGTHS / l2)).argmin()])

    @property
    def usual(self):
        """The strength nearest to scikit-learn's own."""
        return self.nearest(1 / (USUAL * len(self.train.y)))


def explore_penalty(x=None, y=None):
    """Move an L2 penalty; watch the weights shrink, and the loss on training rows and on test rows.

    Parameters
    ----------
    x, y : array_like, shapes (n,) or (n, d), and (n,), optional
        Your own features and labels (0 and 1, both), or a Dataset as `x`; the breast tumours when left out. Three
        tenths of the rows are held back as a test. The features are standardised by the training rows.

    Returns
    -------
    Live
        A click or a drag sets the strength.
    """
    halves = halved(x, y)
    train, test, fits = halves
    losses = [np.array([log_loss(rows.x, rows.y, w, b) for w, b in zip(fits.w, fits.b, strict=True)])
              for rows in (train, test)]
    weights = fits.w.reshape(len(fits.b), -1)
    names = (train.feature,) if isinstance(train.feature, str) else train.feature
    figure = PenaltyFigure(STRENGTHS, weights, losses, names, (len(train.y), len(test.y)),
                           newton(train.x, train.y).separable)

    def show(l2, feature=0):
        at = int(np.searchsorted(STRENGTHS, l2))
        right = int(np.sum(decide(test.x, fits.w[at], fits.b[at]) == test.y))
        return figure.update(at, feature, np.linalg.norm(weights[at]), right, 1 / (l2 * len(train.y)))

    presets = {"hardly any": {"l2": float(STRENGTHS[0])}, "near C = 1": {"l2": halves.usual},
               "lowest test loss": {"l2": float(STRENGTHS[losses[1].argmin()])}, "far too much": {
                   "l2": float(STRENGTHS[-1])}}
    more = {} if len(names) == 1 else {"feature": menu("feature", [(name, i) for i, name in enumerate(names)])}
    return live(figure, show, presets=presets, l2=_strength(halves), **more,
                on_point=lambda place, x, y: {"l2": halves.nearest(x)})


def explore_calibration(x=None, y=None):
    """Compare probabilities with what happened, bin by bin, and with what luck would do to right probabilities.

    Parameters
    ----------
    x, y : array_like, shapes (n,) or (n, d), and (n,), optional
        As in `explore_penalty`.

    Returns
    -------
    Live
    """
    halves = halved(x, y)
    train, test, fits = halves
    figure = CalibrationFigure(train.label_names[1], max(len(train.y), len(test.y)))

    @lru_cache(64)
    def compared(l2, bins, seen):
        rows, at = (train if seen else test), int(np.searchsorted(STRENGTHS, l2))
        p = probability(rows.x, fits.w[at], fits.b[at])
        found = calibration(rows.y, p, bins=bins)
        place = np.ceil(found.predicted * bins - 1e-9).clip(1, bins)
        edges = np.column_stack([place - 1, place]) / bins
        return found, calibration_band(p, bins=bins), edges, l2, log_loss(rows.x, rows.y, fits.w[at], fits.b[at])

    def show(l2, bins, seen):
        return figure.update(*compared(l2, bins, seen), "training" if seen else "test")

    presets = {"hardly any": {"l2": float(STRENGTHS[0])}, "near C = 1": {"l2": halves.usual},
               "far too much": {"l2": float(STRENGTHS[-1])}}
    return live(figure, show, presets=presets, l2=_strength(halves),
                bins=slider("bins", 10, 2, 20, 1, colour=style.INK), seen=switch("training rows instead"))


def halved(x, y):
    """Split, standardise by the training rows, and fit once for each strength."""
    train, test = train_test_split(breast_cancer() if x is None and y is None else dataset(x, y))
    values, scale = standardise(train.x)
    train, test = _with(train, values), _with(test, scale.apply(test.x))
    return Halves(train, test, regularization_path(train.x, train.y, STRENGTHS))


def _with(data, values):
    return Dataset(values, data.y, data.feature, "sd", data.label_names, data.source, data.name)


def _strength(halves):
    return stops("L2 penalty λ", [float(l2) for l2 in STRENGTHS], halves.usual, colour=style.INK, words="{:.2g}")
