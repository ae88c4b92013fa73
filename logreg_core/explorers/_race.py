"""Runs at several learning rates: their ways on one surface, how they end, and where rates stop to arrive."""

import numpy as np

from logreg_core.losses import log_loss_hessian
from logreg_core.panels import counted, style

from ._lesson import lowest_point

LAST, PATIENCE = 1000, 3000  # steps shown, and steps that a run may take to arrive
GRID = 81
ARRIVED = 5e-5  # of loss above the lowest: four decimals no longer tell
COLOURS = {"black": style.INK, "purple": style.WEIGHT}
STROKES, MARKERS = {style.WEIGHT: "--"}, {style.WEIGHT: "s"}  # told apart without color too


class Runner:
    """One rate's way on the surface, and its loss."""

    def __init__(self, scene, above, losses, colour):
        stroke, self.marker = STROKES.get(colour, "-"), MARKERS.get(colour, "o")
        self.way, self.ball, self.curve, self.now = scene.moves(
            *above.plot([], [], marker=".", ls=stroke, color=colour, lw=1.4, ms=4, zorder=4),
            *above.plot([], [], self.marker, color=colour, ms=11, mec="white", mew=1.5, zorder=5),
            *losses.plot([], [], ls=stroke, color=colour, lw=2),
            *losses.plot([], [], self.marker, color=colour, ms=9, mec="white", zorder=5, clip_on=False),
        )
        self.ends = above.get_xlim(), above.get_ylim(), losses.get_ylim()

    def update(self, step, path):
        """Go to a step; returns the loss there. What is beyond an edge stands at the edge."""
        at = min(step, path.steps)
        across, up, high = self.ends
        place = np.clip(path.w[at], *across), np.clip(path.b[at], *up)
        self.way.set_data(path.w[: at + 1], path.b[: at + 1])
        self.ball.set_data(*([value] for value in place))
        self.ball.set_marker(self.marker if place == (path.w[at], path.b[at]) else "X")
        self.curve.set_data([*path.step[1 : at + 1], max(step, 1)], [*path.loss[1 : at + 1], path.loss[at]])
        self.now.set_data([max(step, 1)], [min(path.loss[at], high[1])])
        return path.loss[at]


def rate_scale(scene, axes, ends, marks, limit):
    """All rates on a line; returns the two marks that move, and what the answer is made of."""
    axes.set(xscale="log", yscale="log", xlim=ends, ylim=(20, PATIENCE * 2), xlabel="all rates α")
    axes.set_ylabel("steps until it arrives", fontsize=9)
    axes.minorticks_off()
    for rate, words in marks.items():
        axes.axvline(rate, color=style.THRESHOLD, lw=1.8)
        axes.text(rate, 1.03, words, color=style.THRESHOLD, ha="center", transform=axes.get_xaxis_transform())
    stands = scene.moves(
        *(
            axes.plot([], [], MARKERS.get(colour, "o"), ms=9, color=colour, mec="white", clip_on=False, zorder=6)[0]
            for colour in COLOURS.values()
        )
    )
    answer = scene.moves(
        *axes.plot([], [], ".-", color=style.LOG_LOSS, lw=2, ms=5),
        axes.axvline(limit, color=style.WRONG, lw=1.8, ls="--"),
    )
    return stands, answer


def nearest_rate(control, rate):
    """The stop of a slider of rates that is nearest, seen on a scale of powers."""
    return min((stop for _, stop in control.options), key=lambda stop: abs(np.log(stop / max(rate, 1e-300))))


def arrives(path, floor):
    """Whether a run ends at the lowest loss: a gradient may be small only because the feature's unit is large."""
    return path.converged and path.loss[-1] <= floor + ARRIVED


def fate(path, floor):
    """How a run ends."""
    if not path.steps:
        return "begins at the lowest point" if arrives(path, floor) else "does not leave the start"
    uphill = int(np.sum(np.diff(path.loss) > 0))
    how = "takes" if arrives(path, floor) else "is not there after"
    return f"{how} {counted(path.steps, 'step')}, {uphill:,} uphill"


def real_limit(data):
    """Largest rate that is stable at the lowest point, 2/K*, and that point: weight, bias, loss."""
    fit = lowest_point(data.x, data.y, "limit of the rates")
    hessian = log_loss_hessian(data.x, data.y, *fit.weights)
    return 2 / np.linalg.eigvalsh(hessian)[-1], (*fit.weights, fit.loss[-1])


def sides(paths, lowest, usual):
    """Weights and biases of a surface that shows these paths and the lowest point; of `usual` size if all are one."""
    found = []
    for name, end, unit in zip("wb", lowest[:2], usual, strict=True):
        ways = (getattr(path, name) for path in paths)
        seen = np.concatenate([*(way[:LAST] for way in ways), (0, end)])
        margin = 0.2 * (np.ptp(seen) if np.ptp(seen) > 1e-9 * unit else unit)
        found.append(np.linspace(seen.min() - margin, seen.max() + margin, GRID))
    return found
