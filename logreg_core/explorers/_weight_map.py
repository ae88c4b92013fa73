"""Losses over weight and bias, the current point on them, and the controls that move it; for notebook 04."""

import numpy as np

from logreg_core.live import slider
from logreg_core.losses import loss_surface
from logreg_core.panels import ContoursPanel, style
from logreg_core.training import newton

from ._sliders import bias_slider, weight_slider

LN3 = float(np.log(3))  # the weight of the lesson: the odds of the four points are 1/3, 1, 3 and 9
POINTS = 101
SHARES = np.linspace(0.1, 1, 13) ** 2.5  # close together near the lowest place


class WeightMap:
    """One or more losses from above over all that the sliders reach, and the point where they stand.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    data : Dataset
        One feature.
    losses : list of Loss
    lesson : bool
        Whether these are the lesson's data: their sliders reach w = ln 3 exactly, and the lowest place to two digits.

    Attributes
    ----------
    controls : dict of str to widget
        Sliders for weight and bias.
    presets : dict of str to dict
    press : dict of Axes to callable
        A click sets weight and bias.
    heights : dict of str to ndarray
        The losses drawn, by their letters.
    """

    def __init__(self, scene, axes, data, losses, *, lesson):
        self.controls = _lesson_sliders() if lesson else {"w": weight_slider(data), "b": bias_slider(data)}
        self.presets = _presets(data, lesson)
        self.press = {axes: lambda w, b: {"w": w, "b": b}}
        w, b = self.sides = tuple(np.linspace(made.min, made.max, POINTS) for made in self.controls.values())
        axes.locator_params(axis="x", nbins=5)  # room for long numbers
        self.heights = {loss.letter: loss_surface(data.x, data.y, w, b, loss=loss.value) for loss in losses}
        self.contours = ContoursPanel(scene, axes)
        for letter, heights in self.heights.items():
            self.contours.add(letter, w, b, heights, SHARES, numbered=True)
        (self.point,) = scene.moves(*axes.plot([], [], "o", ms=11, color=style.INK, mec="white", mew=1.5, zorder=5))

    def update(self, letter, w, b):
        """Show a loss, and move the point."""
        self.contours.show(letter)
        self.point.set_data([w], [b])


def _lesson_sliders():
    return {
        "w": slider("weight w", 0.0, -6 * LN3, 6 * LN3, LN3 / 40, colour=style.WEIGHT),
        "b": slider("bias b", 0.0, -6.0, 6.0, 0.02, colour=style.BIAS),
    }


def _presets(data, lesson):
    presets = {"w = b = 0": {"w": 0.0, "b": 0.0}}
    if lesson:
        presets |= {"w = ln 3, b = 0": {"w": LN3, "b": 0.0}, "far out": {"w": -4 * LN3, "b": 4.0}}
    if len(set(data.y)) > 1 and (fit := newton(data.x, data.y)).converged:
        presets["near the lowest"] = dict(zip("wb", fit.weights, strict=True))
    return presets
