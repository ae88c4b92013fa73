"""Probabilities beside what happened, and how much of the difference may be luck."""

from functools import lru_cache

from logreg_core.live import Scene, explorer, live, slider, switch
from logreg_core.losses import log_loss
from logreg_core.metrics import calibration, calibration_band
from logreg_core.model import probability
from logreg_core.panels import counted, legend_above, number, style

from ._halves import halved, place_of

FEW = 5  # rows in a bin below which its share says little
LOWEST = 0.5  # where the bars of the logarithmic counts begin


@explorer
def explore_calibration(x=None, y=None):
    """Compare probabilities with what happened, bin by bin, and with what luck would do to right probabilities.

    Parameters
    ----------
    x, y : array_like, shapes (n,) or (n, d), and (n,), optional
        As in `explore_penalty`.

    Returns
    -------
    Live
    """
    halves = halved(x, y)
    train, test, fits = halves
    scene = Scene(height=380)
    left, right = scene.axes(0.08, 0.5, top=0.9), scene.axes(0.6, 0.985, top=0.9)
    label = train.label_names[1]
    left.set(
        xlim=(-0.02, 1.02),
        ylim=(-0.04, 1.04),
        xlabel="mean probability in the bin",
        ylabel="share labeled 1" if label == "1" else f"share that was “{label}”",
    )
    left.plot((0, 1), (0, 1), color=style.MUTED, lw=1.2, ls="--", label="said = happened")
    draw_counts(right, most=max(len(train.y), len(test.y)))
    luck, sure, unsure, bars = scene.moves(
        left.vlines([], [], [], colors=style.MUTED, alpha=0.35, lw=9, capstyle="butt", label="luck, 95%"),
        *left.plot([], [], "o", ms=8, color=style.LOG_LOSS, label="bin"),
        *left.plot([], [], "o", ms=7, color=style.LOG_LOSS, mfc="white", label=f"below {FEW} rows"),
        right.broken_barh([], (0, 0), facecolor=style.LOG_LOSS, alpha=0.55, edgecolor="white"),
    )
    legend_above(left, columns=4, indent=-0.12, handletextpad=0.3, columnspacing=0.8, handlelength=1.2)

    @lru_cache(64)
    def compared(l2, bins, seen):
        rows, at = (train if seen else test), place_of(l2)
        p = probability(rows.x, fits.w[at], fits.b[at])
        return (
            calibration(rows.y, p, bins=bins),
            calibration_band(p, bins=bins),
            log_loss(rows.x, rows.y, fits.w[at], fits.b[at]),
        )

    def show(l2, bins, seen):
        (said, happened, count, edges), (low, high), loss = compared(l2, bins, seen)
        luck.set_segments(
            [[(x, start - 0.006), (x, end + 0.006)] for x, start, end in zip(said, low, high, strict=True)]
        )
        few = count < FEW
        for points, chosen in ((sure, ~few), (unsure, few)):
            points.set_data(said[chosen], happened[chosen])
        bars.set_verts(
            [
                [(start, LOWEST), (end, LOWEST), (end, height), (start, height)]
                for (start, end), height in zip(edges, count, strict=True)
            ]
        )
        which = "training row" if seen else "test row"
        return (
            f"Penalty λ = {number(l2)}, {counted(count.sum(), which)}: log loss {number(loss)}. "
            f"{luck_words((low <= happened) & (happened <= high))} "
            f"{few.sum()} {'holds' if few.sum() == 1 else 'hold'} fewer than {FEW} rows."
        )

    return live(
        scene,
        show,
        presets=halves.presets(),
        l2=halves.slider(),
        bins=slider("bins", 10, 2, 20, 1, colour=style.INK),
        seen=switch("training rows instead"),
    )


def draw_counts(axes, most):
    """Axes for how many rows, up to `most`, are behind each point."""
    axes.set(
        xlim=(-0.02, 1.02),
        yscale="log",
        ylim=(LOWEST, 2 * max(most, FEW)),
        ylabel="rows in the bin",
        xlabel="probability said",
    )
    axes.minorticks_off()
    ticks = [10**power for power in range(9) if 10**power <= 2 * max(most, FEW)]
    axes.set_yticks(ticks, [f"{tick:,}" for tick in ticks])
    axes.axhline(FEW, color=style.MUTED, lw=1, ls=":")
    axes.set_title(f"dotted: {FEW} rows", loc="right", color=style.MUTED)


def luck_words(inside):
    """In how many bins luck explains what happened, from a mask of them."""
    if len(inside) == 1:
        return f"1 bin has rows; what happened there lies {'within' if inside[0] else 'outside'} the range of luck."
    return f"In {inside.sum()} of {len(inside)} bins with rows, what happened lies within the range of luck."
