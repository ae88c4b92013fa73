"""Notebook 06: three factors of a gradient and their product, for log loss and for squared error."""

import math

from matplotlib.patches import Rectangle

from . import style
from .scene import Scene
from .words import number

LOW, HIGH = 1e-6, 1e6  # ends of the axis of sizes
WIDE = 0.56  # of a bar, where one factor has width 1
NAMES = ("∂p/∂z", "∂z/∂w = x", "product = ∂/∂w")


class FactorsFigure(Scene):
    """Two rows, log loss above squared error: each factor walks up or down from where the last one ended.

    Heights are sizes on a logarithmic axis, so that multiplying is walking; signs stand in the numbers.
    """

    @style.house_style
    def __init__(self):
        super().__init__(height=400)
        self.rows = [
            _Row(self, "log loss J", "∂J/∂p", style.LOG_LOSS, 0.575, 0.905),
            _Row(self, "squared error M", "∂M/∂p", style.SQUARED_ERROR, 0.105, 0.435),
        ]

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
        for row, links in zip(self.rows, (log_chain, squared_chain), strict=True):
            row.update(links)
        chance = f"1 − p = {factor(1 - p)}" if p > 0.999 else f"p = {factor(p)}"
        return (f"z = {z:.3g}, {chance}, and y = {y} happened. Log loss: {product(log_chain)}. "
                f"Squared error: {product(squared_chain)}.").replace("z = -", "z = −")


class _Row:
    """One loss."""

    def __init__(self, scene, title, first, colour, bottom, top):
        axes = scene.axes(0.10, 0.985, bottom=bottom, top=top)
        axes.set(xlim=(-0.5, 3.5), ylim=(LOW, HIGH), yscale="log", xticks=range(4),
                 xticklabels=(first, *NAMES))
        axes.set_yticks([1e-4, 1e-2, 1, 1e2, 1e4], ["1/10,000", "1/100", "1", "100", "10,000"])
        axes.minorticks_off()
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

    def update(self, links):
        level, path = 1.0, []  # dotted lines lead from the end of one bar to the beginning of the next
        for k, (bar, value) in enumerate(zip(self.bars, links, strict=True)):
            begin = level if k < 3 else 1.0
            level = begin * abs(value)
            low, high = sorted((_on_axis(begin), _on_axis(level)))
            bar.set_bounds(k - WIDE / 2, low, WIDE, high - low)
            self.numbers[k].set_text(factor(value))
            self.numbers[k].set_position((k, min(high * 1.2, HIGH / 9)))
            if k < 3:
                path += [(k + WIDE / 2, _on_axis(level)), (k + 1 - WIDE / 2, _on_axis(level)), (math.nan, math.nan)]
        self.stairs.set_data(*zip(*path, strict=True))


def _on_axis(size):
    return min(max(size, LOW), HIGH)


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
