"""Notebook 06: three factors of a gradient and their product, for log loss and for squared error."""

import math

from matplotlib.patches import Rectangle

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.words import number

NEAR, FAR = 1e2, 1e6  # the axis of sizes ends here and at one over it
TICKS = {NEAR: ([0.01, 0.1, 1, 10, 100], ["1/100", "1/10", "1", "10", "100"]),
         FAR: ([1e-4, 1e-2, 1, 1e2, 1e4], ["1/10,000", "1/100", "1", "100", "10,000"])}
WIDE = 0.56  # of a bar, where one factor has width 1


class FactorsFigure(Scene):
    """Two rows, log loss above squared error: each factor walks up or down from where the last one ended.

    Heights are sizes on a logarithmic axis, so that multiplying is walking; signs stand in the numbers.
    """

    @style.house_style
    def __init__(self):
        super().__init__(height=400)
        self.rows = [
            _Row(self, "log loss J", "J", style.LOG_LOSS, 0.575, 0.905),
            _Row(self, "squared error M", "M", style.SQUARED_ERROR, 0.105, 0.435),
        ]
        self.reach = NEAR

    def update(self, z, p, y, log_chain, squared_chain):
        """Show the factors of one example.

        Parameters
        ----------
        z, p : float
            Score and probability.
        y : {0, 1}
        log_chain, squared_chain : Chain

        Returns
        -------
        str
        """
        chains = log_chain, squared_chain
        sizes = [level for links in chains for level in levels(links) if level]
        reach = NEAR if 1 / NEAR <= min(sizes) and max(sizes) <= NEAR else FAR
        if reach != self.reach:
            self.reach = reach
            for row in self.rows:
                row.zoom(reach)
            self.redraw_still()
        for row, links in zip(self.rows, chains, strict=True):
            row.update(links)
        # 1 − p from the slope p (1 − p): next to 1 a float64 is too coarse to subtract from.
        chance = f"1 − p = {factor(log_chain.p_by_z / p)}" if p > 0.999 else f"p = {factor(p)}"
        return (f"z = {z:.3g}, {chance}, and y = {y} happened. Log loss: {product(log_chain)}. "
                f"Squared error: {product(squared_chain)}.").replace("z = -", "z = −")


class _Row:
    """One loss."""

    def __init__(self, scene, title, letter, colour, bottom, top):
        self.axes = axes = scene.axes(0.10, 0.985, bottom=bottom, top=top)
        axes.set(xlim=(-0.5, 3.5), yscale="log", xticks=range(4),
                 xticklabels=(f"∂{letter}/∂p", "∂p/∂z", "∂z/∂w = x", f"product = ∂{letter}/∂w"))
        self.zoom(NEAR)
        axes.grid(False, axis="x")
        axes.tick_params(axis="x", length=0)
        axes.set_title(title, color=colour, fontweight="bold")
        axes.axhline(1, color=style.INK, lw=1)
        for place, sign in ((0.5, "×"), (1.5, "×"), (2.5, "=")):
            axes.text(place, -0.1, sign, ha="center", va="center", fontsize=13, transform=axes.get_xaxis_transform())
        colours = (colour, style.INK, style.WEIGHT, colour)
        self.bars = [axes.add_patch(Rectangle((k - WIDE / 2, 1), WIDE, 0, color=shade, alpha=0.45 if k < 3 else 1))
                     for k, shade in enumerate(colours)]
        (self.stairs,) = axes.plot([], [], color=style.MUTED, lw=1, ls=":")
        self.numbers = [axes.text(k, 1, "", ha="center", va="bottom", fontsize=12) for k in range(4)]
        scene.moves(*self.bars, self.stairs, *self.numbers)

    def zoom(self, reach):
        """Let the axis of sizes end at `reach`, and at one over it."""
        self.reach = reach
        self.axes.set_ylim(1 / reach, reach)
        self.axes.set_yticks(*TICKS[reach])
        self.axes.minorticks_off()

    def update(self, links):
        path = []  # dotted lines lead from the end of one bar to the beginning of the next
        ends = levels(links)
        for k, (begin, end, value) in enumerate(zip((1.0, *ends[:2], 1.0), ends, links, strict=True)):
            low, high = sorted((self._on_axis(begin), self._on_axis(end)))
            self.bars[k].set_bounds(k - WIDE / 2, low, WIDE, high - low)
            beyond = " ↑" if end > self.reach else " ↓" if end < 1 / self.reach else ""
            self.numbers[k].set_text(factor(value) + beyond)
            self.numbers[k].set_position((k, min(high, self.reach**0.75) * self.reach**0.015))
            if k < 3:
                path += [(k + WIDE / 2, self._on_axis(end)), (k + 1 - WIDE / 2, self._on_axis(end)),
                         (math.nan, math.nan)]
        self.stairs.set_data(*zip(*path, strict=True))

    def _on_axis(self, size):
        return min(max(size, 1 / self.reach), self.reach)


def levels(links):
    """Where each bar ends: the factors multiplied up so far, then their product, without signs."""
    first, second, third, product = map(abs, links)
    return first, first * second, first * second * third, product


def factor(value):
    """A factor written out, without powers of ten where they can be avoided: 22,027 and 0.0000454."""
    if value == 0 or not 1e-7 <= abs(value) < 1e7:
        return number(value)
    decimals = max(0, 3 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{decimals}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-", "−")


def product(links):
    """The multiplication as a line of text."""
    return " × ".join(factor(link) if link >= 0 else f"({factor(link)})" for link in links[:3]) + (
        f" = {factor(links.product)}")
