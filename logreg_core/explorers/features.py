"""Two features, and more made of them: check them, paint points, and watch a boundary that is still a sum bend."""

import numpy as np

from logreg_core.data import dataset, moons, ring, two_groups, xor
from logreg_core.live import Paint, Painting, Scene, explorer, live, tick
from logreg_core.losses import log_loss
from logreg_core.model import logit, probability
from logreg_core.panels import (
    BentPlane,
    chance,
    feature_label,
    label_name,
    legend_above,
    number,
    probability_bar,
    right,
    style,
    wrong_rings,
)
from logreg_core.training import newton, standardise

from ._groups import two_features
from ._lesson import named_shortly
from ._many import handful, telling_of
from ._sliders import reach

GRID_POINTS = 81
PAINTED = 1000  # of the reader's own points: each of them can be taken away again
HOLD = 1e-3  # the penalty on standardized features that keeps the weights finite where the classes are apart
FEATURES = {  # name of the control -> how it is written, and how it is made
    "x1": ("x1", lambda a, b: a),
    "x2": ("x2", lambda a, b: b),
    "x1_squared": ("x1²", lambda a, b: a**2),
    "x2_squared": ("x2²", lambda a, b: b**2),
    "x1_times_x2": ("x1·x2", lambda a, b: a * b),
}
LESSONS = {"line": two_groups, "ring": ring, "xor": xor, "moons": moons}
EDGE = 5.0  # of the lesson's plane
STRAIGHT = {name: name in ("x1", "x2") for name in FEATURES}


@explorer
def explore_features(x=None, y=None):
    """Paint points of two classes, check the features that the model gets, and watch the boundary.

    Parameters
    ----------
    x, y : array_like, shapes (n, 2) and (n,), optional
        Your own two features and labels (0 and 1), or a Dataset as `x`; a ring around a cloud when left out.

    Returns
    -------
    Live
        A press or a drag paints.
    """
    given = x is not None or y is not None
    every = named_shortly(two_features(dataset(x, y))) if given else ring()
    data = handful(every, PAINTED)
    low, high = (end.tolist() for end in reach(data)) if given else ([-EDGE] * 2, [EDGE] * 2)
    sides = [np.linspace(*ends, GRID_POINTS) for ends in zip(low, high, strict=True)]
    grid = np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)
    scene = Scene(width=780, height=380)  # wide, so that the picture and its many controls fit on a small screen
    axes = scene.axes(
        0.24,
        0.63,
        bottom=0.13,
        top=0.92,
        **{
            f"{side}label": letter if name == letter else f"{letter}: {feature_label(data, name)}"
            for side, letter, name in zip("xy", ("x1", "x2"), data.feature, strict=True)
        },
    )
    plane = BentPlane(scene, axes, *sides)
    names = [label_name(name) for name in data.label_names]
    probability_bar(scene.axes(0.67, 0.688, bottom=0.13, top=0.86), f"probability of “{data.label_names[1]}”")
    classes = scene.moves(
        *(
            axes.plot([], [], ls="", marker=marker, mec="white", mew=0.7, color=colour, zorder=3, label=name)[0]
            for marker, colour, name in zip(style.CLASS_MARKERS, style.CLASS_COLOURS, names, strict=True)
        )
    )
    rings, brush = scene.moves(
        wrong_rings(axes, len(data.y), zorder=4, label="on the wrong side"),
        *axes.plot([], [], "+", ms=13, mew=2, color=style.GUESS, zorder=5, label="brush"),
    )
    legend_above(axes, columns=4, handletextpad=0.2, columnspacing=1.2)

    def show(painting, **ticked):
        (points, labels), chosen = painting.arrays, [name for name in FEATURES if ticked[name]]
        for label, artist in enumerate(classes):
            artist.set(data=points[labels == label].T, markersize=7 if len(labels) < 200 else 4)
        brush.set_data(*([at] for at in painting.place))
        if len(set(labels)) < 2:
            plane.update(None)
            rings.set_data([], [])
            return "Both classes are needed. Paint some points of each, and the plane takes their colors."
        w, b, separable = fitted(table(points, chosen), labels)
        plane.update(probability(table(grid, chosen), w, b).reshape(GRID_POINTS, -1))
        wrong = (probability(table(points, chosen), w, b) >= 0.5) != labels
        rings.set_data(*points[wrong].T)
        loss = log_loss(table(points, chosen), labels, w, b)
        there = probability(table(np.array([painting.place]), chosen), w, b)[0]
        return (
            f"{kind(chosen)}: {right(wrong)}, J = {number(loss)}. {formula(w, b, chosen)}. At the brush p is "
            f"{chance(there)}."
            + (" No point is on the wrong side; a small penalty keeps the weights finite." if separable else "")
        )

    place = tuple(float(middle) for middle in np.mean([low, high], axis=0))
    paint = Paint(Painting.of(data, place), low, high, names, digits=1)
    plain = {name: straight for name, straight in STRAIGHT.items()}
    presets = (
        {} if given else {name: {"painting": Painting.of(make(), place), **plain} for name, make in LESSONS.items()}
    )
    return live(
        scene,
        telling_of(show, every, data),
        presets=presets,
        press={axes: paint.hand("painting")},
        painting=paint,
        **{name: tick(words, STRAIGHT[name]) for name, (words, _) in FEATURES.items()},
    )


def table(points, chosen):
    """The features that the model gets, one column each, from points (n, 2)."""
    columns = [FEATURES[name][1](*points.T) for name in chosen]
    return np.stack(columns, axis=-1) if columns else np.zeros((len(points), 1))


def fitted(columns, labels):
    """Weights, bias, and whether the classes are apart, so that a penalty had to hold the weights."""
    if not columns.any():
        return np.zeros(1), float(logit(labels.mean())), False
    values, scale = standardise(columns)
    fit = newton(values, labels)
    weights = (newton(values, labels, l2=HOLD) if fit.separable else fit).weights
    return *scale.back(*weights), fit.separable


def kind(chosen):
    """What the model gets."""
    if not chosen:
        return "No feature at all"
    if all(STRAIGHT[name] for name in chosen):
        return f"One straight line from {' and '.join(FEATURES[name][0] for name in chosen)}"
    return f"A sum of {len(chosen)} feature{'s' * (len(chosen) > 1)}"


def formula(w, b, chosen):
    """The score as a sum."""
    terms = [
        f"{'−' if weight < 0 else '+'} {number(abs(weight))} {FEATURES[name][0]}"
        for weight, name in zip(w, chosen, strict=False)
    ]
    return " ".join([f"z = {number(b)}", *terms])
