"""Where the sigmoid comes from: two groups, each spread like a bell, and the share of class 1 among those alike."""

import numpy as np

from logreg_core.live import Scene, explorer, live, slider
from logreg_core.model import logit, normal_pdf, sigmoid
from logreg_core.panels import legend_above, number, style

WIDEST = 8.0
USUAL = {"gap": 2.0, "width_0": 1.0, "width_1": 1.0, "share": 0.5}
PRESETS = {
    "far apart": USUAL | {"gap": 4.0},
    "close": USUAL | {"gap": 1.0},
    "rare class 1": USUAL | {"share": 0.1},
    "one bell wider": USUAL | {"width_1": 2.0},
}


@explorer
def explore_bells():
    """Move the bells apart, widen either, change the share of class 1; ask about one x.

    Returns
    -------
    Live
        A click asks about the x under the pointer.

    Notes
    -----
    For normal densities with means ∓gap/2, standard deviations s₀ and s₁ and share π of class 1, Bayes' rule gives
    exactly σ(a x² + w x + b) with a = (1/s₀² − 1/s₁²)/2, w = gap/2 · (1/s₀² + 1/s₁²) and
    b = logit(π) + ln(s₀/s₁) + gap²/4 · a. With equal widths a is 0.
    """
    grid = np.linspace(-WIDEST, WIDEST, 400)
    scene = Scene(height=430)
    above, below = scene.axes(0.08, 0.98, bottom=0.56, top=0.97), scene.axes(0.08, 0.98, bottom=0.12, top=0.47)
    above.set(xlim=(-WIDEST, WIDEST), ylim=(0, 1.12), ylabel="how many", yticks=[])
    above.tick_params(labelbottom=False)
    below.set(xlim=(-WIDEST, WIDEST), ylim=(-0.05, 1.09), xlabel="feature x", ylabel="share of class 1")
    bells = scene.moves(
        *(
            above.fill([0], [0], fc=(colour, 0.25), ec=colour, lw=2.2, ls=dashes)[0]
            for colour, dashes in zip(style.CLASS_COLOURS, ("-", "--"), strict=True)
        )
    )
    names = scene.moves(
        *(
            above.text(0, 0, f"class {label}", color=colour, va="bottom", fontsize=11)
            for label, colour in enumerate(style.CLASS_COLOURS)
        )
    )
    heights = scene.moves(
        *(above.plot([], [], color=colour, lw=5, solid_capstyle="butt")[0] for colour in style.CLASS_COLOURS)
    )
    among_line, straight_line, *probes, dot, word = scene.moves(
        *below.plot([], [], color=style.INK, lw=6, alpha=0.25, label="share of class 1"),
        *below.plot([], [], color=style.INK, lw=1.6, label="sigmoid σ(w·x + b)"),
        *(axes.axvline(0, color=style.MUTED, lw=1.2, ls=":") for axes in (above, below)),
        *below.plot([], [], "o", ms=10, color=style.INK, mec="white"),
        below.annotate("", (0, 0), xytext=(10, -3), textcoords="offset points", va="top", fontsize=11),
    )
    legend_above(below, handlelength=1.5)

    def show(gap, width_0, width_1, share, x):
        means, widths, shares = (-gap / 2, gap / 2), (width_0, width_1), (1 - share, share)
        zeros, ones = (part * normal_pdf(grid, *shape) for part, *shape in zip(shares, means, widths, strict=True))
        at = [part * normal_pdf(x, *shape) for part, *shape in zip(shares, means, widths, strict=True)]
        peaks = [part * normal_pdf(0, 0, width) for part, width in zip(shares, widths, strict=True)]
        for label, bell in enumerate((zeros, ones)):
            bells[label].set_xy(np.column_stack([grid, bell / max(peaks)]))
            outwards = (1 if label else -1) * (1 if gap >= 0 else -1)
            names[label].set(
                position=(means[label] + 0.1 * outwards, peaks[label] / max(peaks)),
                ha="left" if outwards > 0 else "right",
            )
            heights[label].set_data([x + 0.05 * (2 * label - 1)] * 2, [0, at[label] / max(peaks)])
        for probe in probes:
            probe.set_xdata([x, x])
        bend = (1 / width_0**2 - 1 / width_1**2) / 2
        w = gap / 2 * (1 / width_0**2 + 1 / width_1**2)
        b = logit(share) + np.log(width_0 / width_1) + gap**2 / 4 * bend
        among, straight, there = ones / (zeros + ones), sigmoid(w * grid + b), at[1] / (at[0] + at[1])
        among_line.set_data(grid, among)
        straight_line.set_data(grid, straight)
        dot.set_data([x], [there])
        word.xy = (x, there)
        word.set(text=number(there))
        says = (
            f"At x = {number(x)} the bell of class 1 is {number(at[1] / at[0])} times as high as the other, "
            f"so its share is {number(there)}. The score is "
        )
        if bend:
            return f"{says}{_term(bend, 'x²')}{_more(w, 'x')}{_more(b)}, no longer a straight line."
        apart = np.abs(among - straight).max()
        agree = "to twelve digits" if apart < 1e-12 else f"to {number(apart)}"
        return f"{says}{_term(w, 'x')}{_more(b)}, a straight line: both curves agree {agree}."

    def ask(place, height):
        return {"x": place}

    return live(
        scene,
        show,
        presets=PRESETS,
        press={above: ask, below: ask},
        gap=slider("gap", 2.0, -5.0, 5.0, 0.05, colour=style.WEIGHT),
        width_0=slider("width of class 0", 1.0, 0.6, 3.0, 0.05, colour=style.CLASS_COLOURS[0]),
        width_1=slider("width of class 1", 1.0, 0.6, 3.0, 0.05, colour=style.CLASS_COLOURS[1]),
        share=slider("share of class 1", 0.5, 0.05, 0.95, 0.01, colour=style.BIAS),
        x=slider("ask about x", 0.5, -6.0, 6.0, 0.05, colour=style.INK),
    )


def _term(value, name=""):
    """The first term of a sum: 2.00·x."""
    return number(value) + (f"·{name}" if name else "")


def _more(value, name=""):
    """A later term of a sum, with its sign; nothing if it is zero."""
    return f" {'−' if value < 0 else '+'} {_term(abs(value), name)}" if value else ""
