"""What both explorers of a penalty begin with: rows to learn from, rows held back, and a fit for each strength."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from logreg_core.data import Dataset, breast_cancer, dataset, train_test_split
from logreg_core.live import stops
from logreg_core.panels import style
from logreg_core.training import RegularizationPath, regularization_path, standardise

STRENGTHS = np.logspace(-6, 1, 71)
USUAL = 1.0  # scikit-learn's C unless told otherwise


class Halves(NamedTuple):
    """Training rows and test rows in one scale, that of the training rows, and a fit for each of `STRENGTHS`."""

    train: Dataset
    test: Dataset
    fits: RegularizationPath

    @property
    def usual(self):
        """The strength nearest to scikit-learn's own."""
        return nearest(1 / (USUAL * len(self.train.y)))

    def presets(self, **between):
        """Buttons for too little, the usual, what is given by name, and too much."""
        strengths = {"hardly any": STRENGTHS[0], "near C = 1": self.usual, **between, "far too much": STRENGTHS[-1]}
        return {label: {"l2": float(l2)} for label, l2 in strengths.items()}

    def slider(self):
        """The strength of the penalty."""
        return stops("L2 penalty λ", [float(l2) for l2 in STRENGTHS], self.usual, colour=style.INK, words="{:.2g}")


def halved(x, y):
    """Split, standardize by the training rows, and fit for each strength; the breast tumors unless data are given."""
    train, test = train_test_split(breast_cancer() if x is None and y is None else dataset(x, y))
    values, scale = standardise(train.x)
    train, test = replace(train, x=values, unit="sd"), replace(test, x=scale.apply(test.x), unit="sd")
    return Halves(train, test, regularization_path(train.x, train.y, STRENGTHS))


def nearest(l2):
    """The strength that the slider reaches nearest to this one."""
    return float(STRENGTHS[np.abs(np.log(STRENGTHS / l2)).argmin()])


def place_of(l2):
    """Where a strength of the slider stands among `STRENGTHS`."""
    return int(np.searchsorted(STRENGTHS, l2))
