"""Faults when it is too cold, right, and too hot: a curve that a made-up feature bends."""

import numpy as np

from logreg_core.data import oven
from logreg_core.live import Scene, Trouble, explorer, live, own, slider
from logreg_core.losses import log_loss
from logreg_core.model import probability
from logreg_core.panels import chance, feature_label, legend_above, style
from logreg_core.training import newton

SETTINGS = np.array([-1.0, 0.0, 1.0])
NAMES = {"cold": "too cold", "right": "right", "hot": "too hot"}
PRESETS = {
    words: dict(zip(NAMES, counts, strict=True))
    for words, counts in {
        "bad on both sides": (8, 2, 8),
        "worse when hot": (2, 5, 8),
        "bad in the middle": (2, 8, 2),
    }.items()
}
END = 1.45  # degrees shown either way
TRIES = np.linspace(-0.2, 0.2, 10)  # where the ten tries of a setting stand, beside each other


@explorer
def explore_oven(expand=None):
    """Change how many of ten tries were faulty at three settings; compare the feature x alone with your features.

    Parameters
    ----------
    expand : callable, optional
        Your own `expand(x)`, which makes a table with the columns x and x² from x; the package's when left out.

    Returns
    -------
    Live
    """
    mine = own(expand, squared_too, name="expand", gives=lambda x: (len(x), 2))
    grid = np.linspace(-END, END, 291)
    scene = Scene(width=680, height=370)
    axes = scene.axes(
        0.1,
        0.97,
        bottom=0.15,
        top=0.87,
        xlim=(-END, END),
        ylim=(-0.09, 1.09),
        xticks=SETTINGS,
        xlabel=feature_label(oven()),
        ylabel="probability of “faulty”",
    )
    fine, faulty, line, curve, shares = scene.moves(
        *(
            axes.plot([], [], ls="", marker=marker, ms=6, mec="white", mew=0.6, color=colour, label=name)[0]
            for marker, colour, name in zip(style.CLASS_MARKERS, style.CLASS_COLOURS, oven().label_names, strict=True)
        ),
        *axes.plot([], [], color=style.MUTED, lw=2, ls="--", label="x alone"),
        *axes.plot([], [], color=style.INK, lw=2.4, label="your features" if expand else "x and x²"),
        *axes.plot([], [], ls="", marker="D", ms=9, mfc="none", mec=style.BIAS, mew=2, zorder=5, label="share faulty"),
    )
    legend_above(axes, columns=5, columnspacing=1.2, handletextpad=0.4)

    def show(cold, right, hot):
        counts = (cold, right, hot)
        data = oven(*counts)
        for artist, label in ((fine, 0), (faulty, 1)):
            places = [
                at + TRIES[tried]
                for at, count in zip(SETTINGS, counts, strict=True)
                for tried in range(10)
                if (tried < count) == label
            ]
            artist.set_data(places, np.full(len(places), label))
        shares.set_data(SETTINGS, np.array(counts) / 10)
        alone, bent = newton(data.x, data.y).weights, fitted(mine(data.x), data.y)
        line.set_data(grid, probability(grid, *alone))
        curve.set_data(grid, probability(mine(grid), *bent))
        said = " · ".join(chance(p) for p in probability(mine(SETTINGS), *bent))
        return (
            f"Faulty: {' · '.join(f'{count} of 10' for count in counts)}. Your features give {said}: J = "
            f"{log_loss(mine(data.x), data.y, *bent):.4f}. x alone gives "
            f"{' · '.join(chance(p) for p in probability(SETTINGS, *alone))}: J = "
            f"{log_loss(data.x, data.y, *alone):.4f}."
        )

    return live(
        scene,
        show,
        presets=PRESETS,
        own=[mine],
        **{
            name: slider(f"faults, {words}", PRESETS["bad on both sides"][name], 1, 9, 1)
            for name, words in NAMES.items()
        },
    )


def squared_too(x):
    """The columns x and x²."""
    return np.column_stack([x, x**2])


def fitted(columns, y):
    """Weights and bias; columns that no fit can work with are the reader's to change."""
    try:
        return newton(columns, y).weights
    except ValueError as problem:
        raise Trouble(f"No curve can be fitted to what your expand returns: {problem}.") from None
