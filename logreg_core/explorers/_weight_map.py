"""Losses over weight and bias with their heights, and the controls that reach them; for notebook 04."""

import numpy as np

from logreg_core.live import slider
from logreg_core.losses import log_loss_hessian, loss_surface
from logreg_core.panels import ContoursPanel, style
from logreg_core.training import newton

from ._losses import curvatures
from ._sliders import bias_slider, weight_slider

LN3 = float(np.log(3))  # the weight of the lesson: the odds of the four points are 1/3, 1, 3 and 9
POINTS = 81
MOST = 9  # heights drawn: more would hide the point


class WeightMap:
    """Losses from above over all that two sliders reach, of which one is shown, or none.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    controls : dict of str to widget
        The sliders `w` and `b`.

    Attributes
    ----------
    sides : pair of ndarray
        Weights and biases at which the losses are given.
    """

    def __init__(self, scene, axes, controls):
        self.sides = tuple(np.linspace(controls[name].min, controls[name].max, POINTS) for name in "wb")
        axes.locator_params(axis="x", nbins=5)  # room for long numbers
        self.contours = ContoursPanel(scene, axes)
        axes.set(xlim=self.sides[0][[0, -1]], ylim=self.sides[1][[0, -1]])
        (self.point,) = scene.moves(*axes.plot([], [], "o", ms=11, color=style.INK, mec="white", mew=1.5, zorder=5))

    def heights(self, data, loss):
        """A loss (x, y, w, b) at all places, shape (m, k)."""
        return loss_surface(data.x, data.y, *self.sides, loss=loss)

    def draw(self, name, heights, star=()):
        """Draw a loss with its heights at round numbers, and a star at its lowest point if that is in the picture."""
        levels = round_heights(heights.min(), heights.max())
        inside = len(star) and all(side[0] <= at <= side[-1] for side, at in zip(self.sides, star, strict=True))
        shares = (levels - heights.min()) / max(np.ptp(heights), 1e-300)
        self.contours.add(name, *self.sides, heights, shares, numbered=levels, star=star if inside else ())

    def update(self, name, w, b):
        """Show a loss, or none for None, and move the point."""
        self.contours.show(name)
        self.point.set_data([w], [b])


def round_heights(low, high):
    """Some round numbers between the lowest and the highest loss, closer together near the lowest."""
    if not low < high:
        return np.array([])
    if high < 6 * low or high <= 1:
        smallest = 10.0 ** np.floor(np.log10((high - low) / MOST))
        step = next(step for step in smallest * np.array([1, 2, 5, 10]) if (high - low) / step < MOST)
        found = step * np.arange(np.ceil(low / step), np.ceil(high / step))
        return found[low < found]
    powers = 10.0 ** np.arange(np.floor(np.log10(max(low, high / 1000))), np.ceil(np.log10(high)) + 1)
    for digits in ((1, 1.5, 2, 3, 5, 7), (1, 2, 5), (1,)):
        found = np.outer(powers, digits).ravel()
        found = found[(low < found) & (found < high)]
        if len(found) <= MOST:
            break
    return found


def lowest(data):
    """Weight and bias of the one lowest point of log loss, or nothing where there is none, or a whole line of them."""
    if len(set(data.y)) < 2:
        return ()
    fit = newton(data.x, data.y)
    unique = fit.converged and curvatures(log_loss_hessian(data.x, data.y, *fit.weights))[0] > 0
    return tuple(float(value) for value in fit.weights) if unique else ()


def weight_controls(data, *, lesson):
    """Sliders `w` and `b`; for the lesson's data they reach w = ln 3 exactly, and the lowest point to two digits."""
    if not lesson:
        return {"w": weight_slider(data), "b": bias_slider(data)}
    return {
        "w": slider("weight w", 0.0, -6 * LN3, 6 * LN3, LN3 / 40, colour=style.WEIGHT),
        "b": slider("bias b", 0.0, -6.0, 6.0, 0.02, colour=style.BIAS),
    }


def weight_presets(*, lesson):
    """Places worth a look, without the lowest."""
    more = {"w = ln 3, b = 0": {"w": LN3, "b": 0.0}, "far out": {"w": -4 * LN3, "b": 4.0}} if lesson else {}
    return {"w = b = 0": {"w": 0.0, "b": 0.0}} | more
