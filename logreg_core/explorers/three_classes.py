"""Three classes in the plane: three scores, softmax, and the probabilities of one place as bars."""

import numpy as np

from logreg_core.data import way_to_school
from logreg_core.live import Scene, explorer, live, own, slider, stops
from logreg_core.model import softmax as given_softmax
from logreg_core.panels import Regions, chance, counted, legend_above, minus, number, place, style

GRID_POINTS = 81
ENDS = ((0.0, 6.2), (0.0, 5.2))  # km and mm that are shown
WEIGHTS = np.array([(-1.66, 0.13), (-0.13, -0.97), (0.0, 0.0)])  # those of the lowest loss, with a score of 0 by bus
BIASES = {"foot": 2.7, "bike": 2.1, "bus": 0.0}  # and its biases, to one decimal
FAR = (-1000, -10, 0, 10, 1000)  # what can be added to every score
PRESETS = {"trained": {**BIASES, "factor": 1.0}, "nobody knows": {"factor": 0.0}, "very sure": {"factor": 4.0}}


@explorer
def explore_three_classes(softmax=None):
    """Move the scores of three ways to school, and a pupil whose three probabilities stand beside the plane.

    Parameters
    ----------
    softmax : callable, optional
        Your own `softmax(scores)`, from a table with one row for each example and one column for each class to a table
        of probabilities; the package's when left out. With your own, the same number can be added to every score.

    Returns
    -------
    Live
        A press or a drag in the plane moves the pupil.
    """
    mine = own(softmax, given_softmax, name="softmax")
    data = way_to_school()
    rows = np.arange(len(data.y))
    sides = [np.linspace(*ends, GRID_POINTS) for ends in ENDS]
    grid = np.stack(np.meshgrid(*sides), axis=-1).reshape(-1, 2)
    scene = Scene(width=800, height=380)
    names = [f"{feature} ({unit})" for feature, unit in zip(data.feature, data.unit, strict=True)]
    plane = scene.axes(0.07, 0.585, bottom=0.135, top=0.91, xlabel=names[0], ylabel=names[1])
    bars = scene.axes(0.70, 0.965, bottom=0.135, top=0.91)
    regions = Regions(scene, plane, *sides, style.THREE_COLOURS)
    for label, name in enumerate(data.label_names):
        looks = {
            "ls": "",
            "marker": style.THREE_MARKERS[label],
            "ms": 7,
            "mec": style.INK,
            "mew": 0.6,
            "color": style.THREE_COLOURS[label],
            "zorder": 3,
        }
        points = data.x[data.y == label].T
        plane.plot(*points, **looks)  # to be seen while a softmax is still to be written
        scene.moves(*plane.plot(*points, label=name, **looks))  # above the moving colors
    (pupil,) = scene.moves(
        *plane.plot([], [], "X", ms=12, color=style.INK, mec="white", mew=1.2, zorder=5, label="the pupil")
    )
    legend_above(plane, columns=4, handletextpad=0.2, columnspacing=1.2)
    bars.set(xlim=(0, 1), ylim=(2.6, -0.6), yticks=range(3), yticklabels=data.label_names, xlabel="probability")
    bars.set_title("the pupil’s three probabilities")
    bars.grid(axis="y", visible=False)
    boxes = scene.moves(*bars.barh(range(3), [0] * 3, 0.55, color=style.THREE_COLOURS, ec=style.INK, lw=0.8))
    texts = scene.moves(*(bars.text(0.02, at + 0.42, "", va="center", fontsize=10) for at in range(3)))

    def scores(points, biases, factor, add):
        return factor * (points @ WEIGHTS.T + biases) + add

    def show(foot, bike, bus, factor, x1, x2, add=0):
        how = (np.array([foot, bike, bus]), factor, add)
        regions.update(mine(scores(grid, *how)).reshape(GRID_POINTS, GRID_POINTS, 3))
        pupil.set_data([x1], [x2])
        z = scores(np.array([[x1, x2]]), *how)
        p = mine(z)[0]
        for box, text, score, share in zip(boxes, texts, z[0], p, strict=True):
            box.set_width(min(max(share, 0), 1))
            text.set_text(f"p = {chance(share) if 0 <= share <= 1 else number(share)} (z = {minus(f'{score:.2f}')})")
        every = mine(scores(data.x, *how))
        with np.errstate(divide="ignore", invalid="ignore"):
            loss = -np.log(every[rows, data.y]).mean()
        right = int((every.argmax(axis=1) == data.y).sum())
        together = "" if abs(p.sum() - 1) < 1e-6 else f" Together {number(p.sum())}, and it should be 1."
        everywhere = f"With {minus(str(add))} added to every score, " if add else ""
        where = f"{everywhere}{place(x1, data.unit[0])} and {place(x2, data.unit[1])} of rain"
        said = " · ".join(
            f"{name} {chance(min(max(share, 0), 1))}" for name, share in zip(data.label_names, p, strict=True)
        )
        return (
            f"{where}: {said}.{together} Over {counted(len(rows), 'pupil')}: J = {number(loss)}, "
            f"and the most probable way was taken by {right}."
        )

    controls = {
        **{
            name: slider(f"bias {words}", 0.0, -6.0, 6.0, 0.1, digits=1)
            for name, words in zip(BIASES, data.label_names, strict=True)
        },
        "factor": slider("all scores ×", 1.0, 0.0, 4.0, 0.1, digits=1),
        "x1": slider("the pupil’s distance (km)", 2.0, *ENDS[0], 0.1, colour=style.INK, digits=1),
        "x2": slider("the pupil’s rain (mm)", 1.0, *ENDS[1], 0.1, colour=style.INK, digits=1),
    }
    if softmax is not None:
        controls["add"] = stops("add to every score", FAR, 0, words="{:+g}", named={0: "0", -10: "−10", -1000: "−1000"})
    return live(scene, show, presets=PRESETS, press={plane: lambda x, y: {"x1": x, "x2": y}}, own=[mine], **controls)
