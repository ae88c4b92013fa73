"""Where the sigmoid comes from: two groups, each spread like a bell of the same width."""

import numpy as np

from logreg_core.live import Scene, explorer, live, slider
from logreg_core.model import boundary, logit, normal_pdf, probability
from logreg_core.panels import legend_above, number, style

WIDEST = 8.0
PRESETS = {"far apart": {"gap": 4.0, "width": 1.0, "share": 0.5}, "close": {"gap": 1.0, "width": 1.0, "share": 0.5},
           "rare class 1": {"gap": 2.0, "width": 1.0, "share": 0.1}}


@explorer
def explore_bells():
    """Move the bells apart, make them wider, change the share of class 1; compare the posterior with a sigmoid.

    Returns
    -------
    Live

    Notes
    -----
    For normal densities with means ∓gap/2, the same standard deviation s and prior share π, Bayes' rule gives
    exactly σ(w x + b) with w = gap / s² and b = logit(π).
    """
    grid = np.linspace(-WIDEST, WIDEST, 400)
    scene = Scene(height=360)
    left, right = scene.axes(0.08, 0.48), scene.axes(0.58, 0.98)
    left.set(xlim=(-WIDEST, WIDEST), ylim=(0, 0.68), xlabel="feature x", ylabel="share of everybody, per unit of x",
             title="two groups, equally wide")
    right.set(xlim=(-WIDEST, WIDEST), ylim=(-0.05, 1.09), xlabel="feature x", ylabel="probability of class 1")
    zeros_bell, ones_bell, middle, posterior, sigmoid = scene.moves(
        *left.plot([], [], color=style.CLASS_COLOURS[0], lw=2.2),
        *left.plot([], [], color=style.CLASS_COLOURS[1], lw=2.2, ls="--"),
        right.axvline(0, color=style.THRESHOLD, lw=1.4),
        *right.plot([], [], color=style.INK, lw=6, alpha=0.25, label="share of class 1"),
        *right.plot([], [], color=style.INK, lw=1.6, label="sigmoid σ(w·x + b)"))
    legend_above(right, handlelength=1.5)

    def show(gap, width, share):
        zeros, ones = (1 - share) * normal_pdf(grid, -gap / 2, width), share * normal_pdf(grid, gap / 2, width)
        w, b = gap / width**2, logit(share)
        place, among_all, curve = boundary(w, b), ones / (zeros + ones), probability(grid, w, b)
        for line, heights in ((zeros_bell, zeros), (ones_bell, ones), (posterior, among_all), (sigmoid, curve)):
            line.set_data(grid, heights)
        middle.set_visible(not np.isnan(place))
        middle.set_xdata([place, place])
        apart = np.max(np.abs(among_all - curve))
        agreement = "the curves agree to twelve digits" if apart < 1e-12 else f"the curves differ by {number(apart)}"
        return (f"The share of class 1 is the sigmoid with weight {number(w)} and bias {number(b)}: {agreement}. "
                + ("The bells lie on each other, so x tells nothing." if np.isnan(place)
                   else f"Half and half at x = {number(place)}."))

    return live(scene, show, presets=PRESETS, gap=slider("gap", 2.0, -5.0, 5.0, 0.05, colour=style.WEIGHT),
                width=slider("width s", 1.0, 0.6, 2.0, 0.02, colour=style.INK),
                share=slider("share of class 1", 0.5, 0.05, 0.95, 0.01, colour=style.BIAS))
