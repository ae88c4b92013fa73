"""The first explorer of notebook 07: a line that learns."""

import math

import numpy as np

from logreg_core.data import dataset, two_groups
from logreg_core.figures import TrainingFigure, style
from logreg_core.figures.training_words import correction_words, epoch_words
from logreg_core.live import Player, live, menu, slider, switch
from logreg_core.losses import log_loss
from logreg_core.model import decide, logit, probability, score

from ._sliders import threshold_slider
from .groups import LAST, Groups
from .rate_control import rate_slider
from .walks import fit_slider

LEVELS = logit(np.linspace(0.1, 0.9, 9))
FIRST = 5  # the epoch to begin with: a line is to be seen, and much is left to learn
FRAME_TIME = 60  # milliseconds from one epoch to the next while playing


def explore_training(x=None, y=None):
    """Play a training run in the plane: the line, every point's vote, the loss, and the way through the landscape.

    Parameters
    ----------
    x : array_like, shape (n, 2), or Dataset, optional
        Your own two features; the lesson's groups of points when left out.
    y : array_like, shape (n,), optional
        Your labels, 0 and 1; both must occur.

    Returns
    -------
    Live
        A click in the landscape sets your own two weights.
    """
    sets = lesson_sets() if x is None and y is None else {"your data": two_features(dataset(x, y))}
    groups = {name: Groups(data) for name, data in sets.items()}
    figure = TrainingFigure(LEVELS, LAST)

    def show(data, epoch, rate, t, w1, w2, b, standardised, mistakes_only):
        chosen = groups[data]
        frame, yours = chosen.frames[standardised], (np.array([w1, w2]), b)
        figure.lay_out((data, standardised, mistakes_only and rate), chosen.data, chosen.names, chosen.ends,
                       *frame.terrain(mistakes_only and rate), standardised, mistakes_only)
        path = frame.path(mistakes_only, rate)
        at = min(epoch, len(path.b) - 1)
        model = path.w[at], path.b[at]
        votes, heard, words = (_mistakes if mistakes_only else _shares)(frame, path, at, rate, t)
        your_loss = np.mean(_wrong(chosen.data.x, frame.y, *yours)) if mistakes_only else (
            log_loss(chosen.data.x, frame.y, *yours))
        return figure.update(frame.raw(*model), 0.0 if mistakes_only else logit(t), votes, heard, path.w[:at + 1],
                             path.loss[:at + 1], (*yours, frame.own(*yours), your_loss), words, sharp=mistakes_only)

    controls = _controls(groups)
    return live(figure, show, presets=PRESETS if x is None else {}, **controls,
                on_point=lambda place, w1, w2: _by_hand(groups, controls, w1, w2) if place == 1 else {})


PRESETS = {
    "from the start": {"epoch": 0},
    "small steps": {"data": "overlapping", "rate": 0.02, "epoch": 40, "standardised": False, "mistakes_only": False},
    "too large": {"data": "other units", "rate": 0.5, "epoch": 40, "standardised": False, "mistakes_only": False},
    "the same, standardised": {"data": "other units", "rate": 0.5, "epoch": 40, "standardised": True,
                               "mistakes_only": False},
    "perceptron, separable": {"data": "separable", "rate": 0.5, "epoch": LAST, "standardised": False,
                              "mistakes_only": True},
}


def lesson_sets():
    """Two overlapping groups, two separable ones, and the first with one feature counted in smaller units."""
    overlapping = two_groups()
    other = dataset(overlapping.x * (1, 10), overlapping.y, feature=("x1", "10 · x2"), source=overlapping.source)
    return {"overlapping": overlapping, "separable": two_groups(separable=True), "other units": other}


def two_features(data):
    """The data set, if it can be drawn in a plane and learned from.

    Raises
    ------
    ValueError
    """
    columns = 1 if data.x.ndim == 1 else data.x.shape[1]
    if columns != 2:
        raise ValueError(f"this explorer shows two features, got {columns}; choose two columns, such as X[:, :2], "
                         "or for one feature use explore_rates")
    if not np.ptp(data.x, axis=0).any():
        raise ValueError("there is nothing to learn from: both features have the same value in every row")
    return data


def _controls(groups):
    usual = [1 / frame.smoothness for group in groups.values() for frame in group.frames.values()]
    hand = [slider(name, 0.0, -1.0, 1.0, 0.1, colour=colour)
            for name, colour in (("your w1", style.WEIGHT), ("your w2", style.WEIGHT), ("your b", style.BIAS))]

    def fit(change):
        w, b = groups[change["new"]].hand_ends()
        for control, reach in zip(hand, (*w, b), strict=True):
            end = 10.0 ** math.floor(math.log10(reach))
            end *= math.ceil(reach / end)  # one digit, so that zero is one of the slider's steps
            fit_slider(control, -end, end, 0.0)

    data = menu("data", list(groups))
    data.observe(fit, "value")
    fit({"new": data.value})
    epoch = Player("epoch", range(LAST + 1), FIRST, interval=FRAME_TIME, jumps=(1, 5, 25), colour=style.LOG_LOSS)
    epoch.layout.flex = "1 1 100%"  # a row of its own
    rate = rate_slider(min(usual) / 100, max(usual) * 10, usual[0])
    return {"data": data, "rate": rate, "t": threshold_slider(),
            "epoch": epoch, **dict(zip(("w1", "w2", "b"), hand, strict=True)),
            "standardised": switch("standardise"), "mistakes_only": switch("perceptron")}


def _shares(frame, path, at, rate, t):
    """Everybody votes, each with the share of probability that is missing."""
    p = probability(frame.x, path.w[at], path.b[at])
    wrong = decide(frame.x, path.w[at], path.b[at], t) != frame.y
    return (frame.y - p)[:, None] * frame.arms, None, epoch_words(
        at, rate, 1 / frame.smoothness, path.loss[:at + 1], path.gradient_norm[at], wrong)


def _mistakes(frame, path, at, rate, t):
    """Only mistakes vote, with all they have, and one of them is heard."""
    wrong = _wrong(frame.x, frame.y, path.w[at], path.b[at])
    heard = None
    if at + 1 < len(path.b):
        step = np.append(path.w[at + 1] - path.w[at], path.b[at + 1] - path.b[at])
        pulls = rate * (2 * frame.y - 1)[:, None] * np.column_stack([frame.x, np.ones(len(frame.x))])
        heard = int(np.abs(pulls - step).max(axis=1).argmin())
    return ((2 * frame.y - 1) * wrong)[:, None] * frame.arms, heard, correction_words(at, path.converged and heard
                                                                                      is None, wrong)


def _wrong(x, y, w, b):
    """Which points are on the wrong side, or on the line."""
    return (2 * y - 1) * score(x, w, b) <= 0


def _by_hand(groups, controls, w1, w2):
    """The place of a click in the landscape, as weights of the plane."""
    frame = groups[controls["data"].value].frames[controls["standardised"].value]
    w = np.array([w1, w2]) / (1 if frame.scale is None else frame.scale.sd)
    return dict(zip(("w1", "w2"), map(float, w), strict=True))
