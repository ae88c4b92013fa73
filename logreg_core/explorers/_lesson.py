"""The lesson's data, or the reader's own, as a picture needs them."""

from dataclasses import replace

import numpy as np

from logreg_core.data import dataset
from logreg_core.panels import shortened
from logreg_core.training import newton

LONGEST_FEATURE, LONGEST_LABEL = 30, 18  # characters: below half a picture, and beside the other label in a legend
DUST = 1e-9  # of a label or a log-odd from one end of the data to the other: sliders round values so finely


def chosen(x, y, lesson):
    """The reader's `(x, y)` or Dataset as one feature; the lesson's data when nothing is given.

    Raises
    ------
    ValueError
        When only one of x and y is given, or when x has several features.
    """
    data = lesson() if x is None and y is None else dataset(x, y)
    if data.x.ndim != 1:
        raise ValueError(f"this explorer shows one feature, got {data.x.shape[1]}; choose a column, such as X[:, 0]")
    return named_shortly(data)


def named_shortly(data):
    """The data with names that fit into a picture, and labels that can still be told apart."""
    features = [data.feature] if data.x.ndim == 1 else data.feature
    features = tuple(shortened(name, LONGEST_FEATURE) for name in features)
    labels = tuple(shortened(name, LONGEST_LABEL) for name in data.label_names)
    if labels[0] == labels[1]:
        labels = tuple(shortened(f"{label}: {name}", LONGEST_LABEL) for label, name in enumerate(data.label_names))
    return replace(data, feature=features[0] if data.x.ndim == 1 else features, label_names=labels)


def lowest_point(x, y, wanted):
    """The fit at the lowest log loss.

    Raises
    ------
    ValueError
        If the classes are separable: then there is none, and not what is `wanted`.
    """
    fit = newton(x, y)
    if not fit.converged:
        raise ValueError(
            f"there is no {wanted} to show: these classes are separable, so the loss has no lowest point; "
            "explore_separable(x, y) shows what training does with them"
        )
    return fit


def without_dust(weights, x):
    """Weight and bias as they are, or level where the weight is only what rounding has left of 0.

    A feature value is known to half a unit in its last place. A line that changes no more than that from one end of the
    data to the other has no boundary, and its weight is 0; nor has a feature that is the same everywhere.
    """
    w, b = weights
    width = np.ptp(x)
    if width and abs(w) * width > max(DUST, 8 * np.finfo(float).eps * np.abs(x).max() / width):
        return w, b
    return 0.0, float(w * x.mean() + b)
