"""Squared error and log loss side by side, seen from above, each with a ball."""

from functools import partial

from logreg_core.panels import BallPanel

from ._losses import LOSSES


def two_maps(scene):
    """Axes for the surfaces of both losses, with what they have in common, and a ball on each.

    Returns
    -------
    halves : list of Axes
    balls : list of BallPanel
    """
    halves = [scene.axes(left, left + 0.4, bottom=0.13, top=0.84) for left in (0.075, 0.57)]
    for axes in halves:
        axes.yaxis.labelpad = 0
    balls = [
        BallPanel(
            scene,
            axes,
            loss,
            partial(axes.text, transform=axes.transAxes),
            [(0, 1.11), (0.03 * len(loss.name), 1.11), (0, 1.025)],
        )
        for axes, loss in zip(halves, LOSSES, strict=True)
    ]
    return halves, balls
