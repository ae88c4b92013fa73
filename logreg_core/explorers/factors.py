"""One example's gradient, factor by factor, for log loss and for squared error."""

import math

from logreg_core.live import Scene, explorer, live, slider, stops, switch
from logreg_core.losses import chain, log_loss, squared_error
from logreg_core.model import score, sigmoid
from logreg_core.panels import minus, number, style

NEAR, FAR = 1e2, 1e6  # the axis of sizes ends here and at one over it
TICKS = {
    NEAR: ([0.01, 0.1, 1, 10, 100], ["1/100", "1/10", "1", "10", "100"]),
    FAR: ([1e-4, 1e-2, 1, 1e2, 1e4], ["1/10,000", "1/100", "1", "100", "10,000"]),
}
WIDE = 0.56  # of a bar, where one factor has width 1
LN3 = math.log(3)  # with it the example of the lesson has p = ¾
WEIGHTS, BIASES = (tuple(sorted({*(tenth / 10 for tenth in range(-end, end + 1)), -LN3, LN3})) for end in (50, 100))
PRESETS = {
    "the worked student": {"w": LN3, "b": -LN3, "x": 2.0},
    "unsure, z = 0": {"w": 1.0, "b": -2.0, "x": 2.0},
    "sure, z = 5": {"w": 1.5, "b": 2.0, "x": 2.0},
    "very sure, z = 10": {"w": 0.0, "b": 10.0, "x": 1.0},
    "x = 0": {"x": 0.0},
}


@explorer
def explore_factors():
    """Move one example's score and feature, or change its label; watch the three factors and their product.

    Returns
    -------
    Live
    """
    scene = Scene(height=400)
    rows = (
        Row(scene, "log loss J", "J", style.LOG_LOSS, 0.575, 0.905),
        Row(scene, "squared error M", "M", style.SQUARED_ERROR, 0.105, 0.435),
    )

    def show(w, b, x, one):
        z, y = score(x, w, b), int(one)
        p, chains = sigmoid(z), [chain(x, y, w, b, loss=loss) for loss in (log_loss, squared_error)]
        tops = [levels(links) for links in chains]
        reach = NEAR if all(1 / NEAR <= level <= NEAR for ends in tops for level in ends if level) else FAR
        if any([row.zoom(reach) for row in rows]):
            scene.redraw_still()
        for row, links, ends in zip(rows, chains, tops, strict=True):
            row.update(links, ends)
        certainty = f"1 − p = {factor(sigmoid(-z))}" if p > 0.999 else f"p = {factor(p)}"
        log_words, squared_words = map(product, chains)
        return (
            f"{minus(f'z = {z:.3g}')}, {certainty}, and y = {y} happened. Log loss: {log_words}. "
            f"Squared error: {squared_words}."
        )

    return live(
        scene,
        show,
        presets=PRESETS,
        w=stops("weight w", WEIGHTS, LN3, colour=style.WEIGHT, words="{:.4g}"),
        b=stops("bias b", BIASES, -LN3, colour=style.BIAS, words="{:.4g}"),
        x=slider("feature x", 2.0, -3.0, 5.0, 0.5, colour=style.INK, digits=1),
        one=switch("y = 1 happened instead"),
    )


class Row:
    """One loss: each factor walks up or down from where the last one ended.

    Heights are sizes on a logarithmic axis, so that multiplying is walking; signs stand in the numbers.
    """

    def __init__(self, scene, title, letter, colour, bottom, top):
        self.axes, self.reach = scene.axes(0.10, 0.985, bottom=bottom, top=top), None
        self.axes.set(
            xlim=(-0.5, 3.5),
            yscale="log",
            xticks=range(4),
            xticklabels=(f"∂{letter}/∂p", "∂p/∂z", "∂z/∂w = x", f"product = ∂{letter}/∂w"),
        )
        self.zoom(NEAR)
        self.axes.grid(False, axis="x")
        self.axes.tick_params(axis="x", length=0)
        self.axes.set_title(title, color=colour, fontweight="bold")
        self.axes.axhline(1, color=style.INK, lw=1)
        for place, sign in ((0.5, "×"), (1.5, "×"), (2.5, "=")):
            self.axes.text(
                place, -0.1, sign, ha="center", va="center", fontsize=13, transform=self.axes.get_xaxis_transform()
            )
        colours = (colour, style.INK, style.WEIGHT, colour)
        self.bars = scene.moves(*self.axes.bar(range(4), [0] * 4, WIDE, 1, color=colours, edgecolor=colours, lw=1))
        for bar in self.bars[:3]:
            bar.set_alpha(0.45)
        (self.stairs,) = scene.moves(*self.axes.plot([], [], color=style.MUTED, lw=1, ls=":"))
        self.numbers = scene.moves(*(self.axes.text(k, 1, "", ha="center", va="bottom", fontsize=12) for k in range(4)))

    def zoom(self, reach):
        """Let the axis of sizes end at `reach`, and at one over it; say whether that is new."""
        new, self.reach = reach != self.reach, reach
        if new:
            self.axes.set_ylim(1 / reach, reach)
            self.axes.set_yticks(*TICKS[reach])
            self.axes.minorticks_off()
        return new

    def update(self, links, ends):
        """Show the factors and their product; `ends` is where each bar ends."""
        path = []  # dotted lines lead from the end of one bar to the beginning of the next
        for k, (begin, end, value) in enumerate(zip((1.0, *ends[:2], 1.0), ends, links, strict=True)):
            low, high = sorted((self._on_axis(begin), self._on_axis(end)))
            self.bars[k].set_bounds(k - WIDE / 2, low, WIDE, high - low)
            beyond = " ↑" if end > self.reach else " ↓" if end < 1 / self.reach else ""
            self.numbers[k].set_text(factor(value) + beyond)
            self.numbers[k].set_position((k, min(high, self.reach**0.75) * self.reach**0.015))
            path += [(k + WIDE / 2, self._on_axis(end)), (k + 1 - WIDE / 2, self._on_axis(end)), (math.nan, math.nan)]
        self.stairs.set_data(*zip(*path[:9], strict=True))

    def _on_axis(self, size):
        return min(max(size, 1 / self.reach), self.reach)


def levels(links):
    """Where each bar ends: the factors multiplied up so far, then their product, without signs."""
    first, second, third, whole = map(abs, links)
    return first, first * second, first * second * third, whole


def factor(value):
    """A factor written out, without powers of ten where they can be avoided: 22,027 and 0.0000454."""
    if value == 0 or not 1e-7 <= abs(value) < 1e7:
        return number(value)
    decimals = max(0, 3 - math.floor(math.log10(abs(value))))
    text = f"{value:,.{decimals}f}"
    return minus(text.rstrip("0").rstrip(".") if "." in text else text)


def product(links):
    """The multiplication as a line of text."""
    return " × ".join(factor(link) if link >= 0 else f"({factor(link)})" for link in links[:3]) + (
        f" = {factor(links.product)}"
    )
