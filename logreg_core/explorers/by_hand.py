"""The curve by hand, and below every example what the curve makes it pay."""

import numpy as np

from logreg_core.data import hours
from logreg_core.live import Scene, explorer, live, switch
from logreg_core.losses import log_loss, log_losses
from logreg_core.model import boundary, decide, probability
from logreg_core.panels import BarsPanel, ProbabilityPanel, boundary_words, feature_label, right, style, visible_rows
from logreg_core.training import newton

from ._lesson import chosen
from ._level import Level
from ._many import telling
from ._sliders import bias_through, curve_to_drag, reach, threshold_slider

HIGHEST = 3.0  # nats: the loss of a probability of 0.05
APART = 0.66  # nats: so far apart the two lines for the mean and the word for the lowest can be read
NEAR = 8  # pixels: a press as near as this takes the threshold, unless the curve is less than twice as far


@explorer
def explore_by_hand(x=None, y=None):
    """Search the best curve by hand: weight, bias and threshold, and what each example pays.

    Parameters
    ----------
    x, y : array_like, shape (n,), optional
        Your own feature and labels (0 and 1), or a Dataset as `x`; the lesson's study hours when left out.

    Returns
    -------
    Live
        A press or a drag makes the curve go through the pointer; where it meets the threshold, it moves that. The best
        curve stays hidden until the reader asks for it; the best that the reader has reached is kept.
    """
    data = chosen(x, y, hours)
    ends, controls = reach(data), {**curve_to_drag(data), "t": threshold_slider()}
    best_w, best_b = newton(data.x, data.y).weights
    scene = Scene(height=430)
    above, below = scene.axes(0.1, 0.86, bottom=0.52, top=0.92), scene.axes(0.1, 0.86, bottom=0.12, top=0.43)
    panel = ProbabilityPanel(scene, above, data, ends)
    above.set(xlabel="", ylabel=f"probability of\n“{data.label_names[1]}”")
    above.tick_params(labelbottom=False)
    below.set(xlim=ends, ylim=(0, HIGHEST), xlabel=feature_label(data), ylabel="loss (nats)")
    best, kept = scene.moves(
        *above.plot([], [], color=style.BIAS, lw=2.2, ls=":"), *above.plot([], [], color=style.GUESS, lw=1.6, ls="--")
    )
    best.set_data(panel.grid, probability(panel.grid, best_w, best_b))
    drawn = visible_rows(data.y)
    bars = BarsPanel(scene, below, data.x[drawn], data.y[drawn], HIGHEST, width=max(1.0, min(7.0, 200 / len(data.x))))
    mean, lowest = Level(scene, below, style.LOG_LOSS, "-", "bold"), Level(scene, below, style.GUESS, "--")
    found = {"loss": np.inf}

    def show(w, b, t, reveal):
        place, wrong, losses = boundary(w, b, t), decide(data.x, w, b, t) != data.y, log_losses(data.x, data.y, w, b)
        curve, loss = probability(panel.grid, w, b), losses.mean()
        panel.update(curve, place, t, wrong)
        bars.update(losses[drawn])
        if loss < found["loss"]:
            found.update(loss=loss, curve=curve)
        kept.set_data(panel.grid, found["curve"])
        before = loss > found["loss"] + 5e-5  # else the two are the same to the digits that are shown
        kept.set_visible(before)
        lowest.update(found["loss"], f"lowest {found['loss']:.4f}", visible=before)
        mean.update(loss, f"mean loss\nJ = {loss:.4f}", at_least=found["loss"] + APART if before else 0)
        best.set_visible(reveal)
        return (
            f"Mean log loss J = {loss:.4f}; {right(wrong)}. {boundary_words(place, t, data.unit, ends)}"
            + (f" Your lowest J so far: {found['loss']:.4f}." if before else "")
            + (
                f" Dotted: the best possible curve, J = {log_loss(data.x, data.y, best_w, best_b):.4f}."
                if reveal
                else ""
            )
        )

    presets = {"zero": {"w": 0.0, "b": 0.0, "t": 0.5}}
    if x is None:  # a setting worth seeing on the lesson's data
        presets["steep"] = {"w": 5.0, "b": -10.0, "t": 0.5}
    return live(
        scene,
        telling(show, data),
        presets=presets,
        press={above: _Hand(above, panel.grid, controls)},
        memory=found,
        **controls,
        reveal=switch("show the best curve"),
    )


class _Hand:
    """The pointer takes the threshold where it meets it away from the curve, else it takes the curve."""

    def __init__(self, axes, grid, controls):
        self.axes, self.grid, self.controls, self.takes = axes, grid, controls, "b"

    def grab(self, x, y):
        w, b, t = (self.controls[name].value for name in "wbt")
        pixels = self.axes.transData.transform
        curve = np.hypot(*(pixels(np.column_stack([self.grid, probability(self.grid, w, b)])) - pixels((x, y))).T)
        meets = abs(pixels((x, t))[1] - pixels((x, y))[1]) < NEAR < curve.min() / 2
        self.takes = "t" if meets else "b"

    def __call__(self, x, y):
        return {"t": y} if self.takes == "t" else {"b": bias_through(x, y, self.controls["w"].value)}
