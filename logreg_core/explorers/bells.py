"""Where the sigmoid comes from: two groups, each spread like a bell of the same width."""

from logreg_core.figures import BellsFigure, style
from logreg_core.live import live, slider
from logreg_core.model import boundary, logit, normal_pdf, probability


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
    figure = BellsFigure()

    def show(gap, width, share):
        ones, zeros = (size * normal_pdf(figure.grid, middle, width)
                       for size, middle in ((share, gap / 2), (1 - share, -gap / 2)))
        w, b = gap / width**2, logit(share)
        return figure.update((zeros, ones), ones / (zeros + ones), probability(figure.grid, w, b), w, b, boundary(w, b))

    presets = {"far apart": {"gap": 4.0, "width": 1.0, "share": 0.5},
               "close": {"gap": 1.0, "width": 1.0, "share": 0.5},
               "rare class 1": {"gap": 2.0, "width": 1.0, "share": 0.1}}
    return live(figure, show, presets=presets,
                gap=slider("gap", 2.0, -5.0, 5.0, 0.05, colour=style.WEIGHT),
                width=slider("width s", 1.0, 0.6, 2.0, 0.02, colour=style.INK),
                share=slider("share of class 1", 0.5, 0.05, 0.95, 0.01, colour=style.BIAS))

