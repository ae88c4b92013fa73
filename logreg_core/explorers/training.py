"""A line that learns."""

import math

import numpy as np

from logreg_core.data import dataset
from logreg_core.live import Deck, Player, Scene, explorer, live, menu, switch
from logreg_core.losses import log_loss
from logreg_core.model import decide, logit, probability
from logreg_core.panels import Plane, counted, legend_above, loss_contours, number, right, size, style

from ._groups import LAST, Groups, lesson_sets, two_features, wrong_side
from ._sliders import rate_slider, round_slider, threshold_slider

LEVELS = logit(np.linspace(0.1, 0.9, 9))
HEIGHTS = np.linspace(1 / 12, 1, 12) ** 2.5
TALLEST_LOSS = 1.05
FIRST = 5  # the epoch to begin with: a line is to be seen, and much is left to learn
FRAME_TIME = 60  # milliseconds from one epoch to the next while playing
YOURS = {"w1": ("your w1", style.WEIGHT), "w2": ("your w2", style.WEIGHT), "b": ("your b", style.BIAS)}
PRESETS = {
    "from the start": {"epoch": 0},
    "small steps": {"data": "overlapping", "rate": 0.02, "epoch": 40, "standardised": False, "mistakes_only": False},
    "too large": {"data": "other units", "rate": 0.5, "epoch": 40, "standardised": False, "mistakes_only": False},
    "the same, standardised": {
        "data": "other units",
        "rate": 0.5,
        "epoch": 40,
        "standardised": True,
        "mistakes_only": False,
    },
    "perceptron, separable": {
        "data": "separable",
        "rate": 0.5,
        "epoch": LAST,
        "standardised": False,
        "mistakes_only": True,
    },
}


@explorer
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
    lesson = x is None and y is None
    sets = lesson_sets() if lesson else {"your data": two_features(dataset(x, y))}
    groups = {name: Groups(data) for name, data in sets.items()}
    scene = Scene(height=370)
    left, middle, losses = (
        scene.axes(*sides, bottom=0.135, top=0.81) for sides in ((0.092, 0.425), (0.505, 0.75), (0.81, 0.985))
    )
    plane = Plane(scene, left, LEVELS)
    middle.set_title("lowest J for these weights")
    losses.set(xlim=(0, LAST), ylim=(0, TALLEST_LOSS))
    way, you, ball, curve, now, your_level = scene.moves(
        *middle.plot([], [], ".-", color=style.INK, lw=1.4, ms=4, zorder=4),
        *middle.plot([], [], "D", ms=8, mfc="white", mec=style.WEIGHT, mew=2, zorder=5),
        *middle.plot([], [], "o", ms=10, color=style.INK, mec="white", mew=1.5, zorder=6),
        *losses.plot([], [], color=style.LOG_LOSS, lw=2),
        *losses.plot([], [], "o", ms=9, color=style.LOG_LOSS, mec="white", clip_on=False),
        losses.axhline(0, color=style.WEIGHT, lw=1.6, ls="--"),
    )
    laid_out, contours = None, []

    def lay_out(data, standardised, rate):
        """Draw the still part: other data, other features, or with a rate the perceptron."""
        nonlocal laid_out, contours
        if laid_out == (data, standardised, rate):
            return
        laid_out, group = (data, standardised, rate), groups[data]
        plane.lay_out(group.data, group.ends)
        for artist in contours:
            artist.remove()
        contours = loss_contours(middle, *group.features[standardised].landscape(rate), HEIGHTS)
        names = [f"weight of {'standardised ' * standardised}{feature}" for feature in group.data.feature]
        middle.set(xlabel=names[0], ylabel=names[1])
        middle.locator_params(nbins=5)
        losses.set(title="share wrong" if rate else "mean log loss J", xlabel="correction" if rate else "epoch")
        legend_above(left, plane.legend, columns=5, indent=-0.04, height=1.1, handletextpad=0.4, columnspacing=1.4)
        scene.redraw_still()

    def show(data, epoch, rate, t, w1, w2, b, standardised, mistakes_only):
        lay_out(data, standardised, mistakes_only and rate)
        group, hand = groups[data], (np.array([w1, w2]), b)
        features = group.features[standardised]
        path = features.path(mistakes_only, rate)
        at = min(epoch, path.steps)
        model = path.w[at], path.b[at]
        if mistakes_only:  # only mistakes vote, with all they have, and one of them is heard
            wrong, heard = wrong_side(features.x, features.y, *model), int(path.row[at]) if path.row[at] >= 0 else None
            pulls, edge, words = (2 * features.y - 1) * wrong, 0.0, correction_words(path, at, wrong, heard)
            loss, lead = np.mean(wrong_side(group.data.x, features.y, *hand)), ""
        else:  # everybody votes, each with the share of probability that is missing
            wrong, heard = decide(features.x, *model, t) != features.y, None
            pulls, edge = features.y - probability(features.x, *model), logit(t)
            words = epoch_words(path, at, rate, 1 / features.smoothness, wrong)
            loss = log_loss(group.data.x, features.y, *hand)
            lead = ", and you lead" if loss < path.loss[at] else ""
        plane.update(*features.in_plane(*model), edge, pulls[:, None] * features.arms, heard, hand, sharp=mistakes_only)
        way.set_data(*path.w[: at + 1].T)
        ball.set_data(*path.w[at : at + 1].T)
        you.set_data(*features.from_plane(*hand)[:, None])
        curve.set_data(path.step[: at + 1], path.loss[: at + 1])
        now.set_data([at], [min(path.loss[at], TALLEST_LOSS)])
        your_level.set_ydata([loss, loss])
        return f"{words} Your line: {'share wrong' if mistakes_only else 'J'} = {number(loss)}{lead}."

    def bring_sliders(values):
        for name in YOURS:
            controls[name].show(values["data"])

    def by_hand(w1, w2):
        """The place of a click in the landscape, as weights of the plane."""
        scale = groups[controls["data"].value].features[controls["standardised"].value].scale
        return dict(zip(YOURS, (w1, w2) / (np.ones(2) if scale is None else scale.sd), strict=False))

    controls = controls_for(groups)
    return live(
        scene,
        show,
        presets=PRESETS if lesson else {},
        follow={"data": bring_sliders},
        press={middle: by_hand},
        **controls,
    )


def controls_for(groups):
    """The data, the run, and for each data set sliders of the reader's own."""
    usual = [1 / features.smoothness for group in groups.values() for features in group.features.values()]
    hand = {name: {} for name in YOURS}
    for data, group in groups.items():
        for (name, (words, colour)), reach in zip(YOURS.items(), group.hand_ends(), strict=True):
            end = 10.0 ** math.floor(math.log10(reach))
            end *= math.ceil(reach / end)  # one digit, so that zero is one of the slider's steps
            hand[name][data] = round_slider(words, 0.0, -end, end, colour=colour)
    epoch = Player("epoch", range(LAST + 1), FIRST, interval=FRAME_TIME, jumps=(1, 5, 25), colour=style.LOG_LOSS)
    epoch.layout.flex = "1 1 100%"  # a row of its own
    return {
        "data": menu("data", list(groups)),
        "rate": rate_slider(min(usual) / 100, max(usual) * 10, usual[0]),
        "t": threshold_slider(),
        "epoch": epoch,
        **{name: Deck(sliders) for name, sliders in hand.items()},
        "standardised": switch("standardise"),
        "mistakes_only": switch("perceptron"),
    }


def epoch_words(path, epoch, rate, usual_rate, wrong):
    """Where gradient descent stands; `wrong` is a mask of the examples decided wrongly."""
    uphill = " This step went uphill." if epoch and path.loss[epoch] > path.loss[epoch - 1] * (1 + 1e-9) else ""
    return (
        f"Epoch {epoch}, α = {size(rate)} (1/L = {number(usual_rate)}): J = {number(path.loss[epoch])}, "
        f"‖∇J‖ = {number(path.gradient_norm[epoch])}, {right(wrong)}.{uphill}"
    )


def correction_words(path, corrections, wrong, heard):
    """Where the perceptron stands."""
    so_far = f"after {counted(corrections, 'correction')}"
    if path.converged and corrections == path.steps:
        return f"Perceptron: {so_far} every point is on its right side. It has stopped, and hears nothing more."
    return (
        f"Perceptron, {so_far}: {int(wrong.sum()):,} of {len(wrong):,} on the wrong side or on the line. "
        f"It listens to one of them next{'' if heard is None else ', the ringed one'}."
    )
