"""The confusion matrix as a picture: four squares, their counts, and the rates that are read from them."""

import math

from matplotlib.patches import Rectangle

from . import style

CELLS = (("TN", 0, 1), ("FP", 1, 1), ("FN", 0, 0), ("TP", 1, 0))  # name, column (predicted), row (1 is above)
LARGEST, MIDDLE = 0.8, 0.43  # the largest square, and the height of its middle, in cells
LINE = 0.23  # of text below the matrix
RATES = ("recall: lower row", "precision: right column", "accuracy: TN and TP")


class MatrixPanel:
    """What was predicted, from left to right, against what was so, from top to bottom.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    label_names : tuple of two str
    """

    def __init__(self, scene, axes, label_names):
        below = (len(RATES) + 1.2) * LINE
        axes.set(
            xlim=(0, 2),
            ylim=(-below, 2),
            xticks=(0.5, 1.5),
            xticklabels=label_names,
            yticks=(1.5, 0.5),
            xlabel="predicted",
        )
        axes.set_yticklabels(label_names, rotation=90, va="center")
        axes.set_ylabel("was", y=(below + 1) / (below + 2))
        axes.xaxis.set(ticks_position="top", label_position="top")
        axes.tick_params(length=0)
        axes.grid(False)
        axes.spines[["left", "bottom"]].set_visible(False)
        self.squares, self.counts = {}, {}
        for name, column, row in CELLS:
            axes.add_patch(Rectangle((column, row), 1, 1, fc="none", ec=style.MUTED, lw=0.8, clip_on=False))
            axes.text(column + 0.04, row + 0.97, name, color=style.MUTED, va="top")
            colour = style.CLASS_COLOURS[1 - row] if column != row else style.WRONG
            self.squares[name] = axes.add_patch(Rectangle((column, row), 0, 0, color=colour, alpha=0.3, lw=0))
            self.counts[name] = axes.text(column + 0.5, row + MIDDLE, "", ha="center", va="center", fontsize=15)
        heights = [-(1.2 + line) * LINE for line in range(len(RATES))]
        for name, height in zip(RATES, heights, strict=True):
            axes.text(0, height, name, va="center")
        self.rates = [axes.text(2, height, "", va="center", ha="right") for height in heights]
        scene.moves(*self.squares.values(), *self.counts.values(), *self.rates)

    def update(self, confusion, *rates):
        """Show the four counts and recall, precision, accuracy; a square's area is its share of the row."""
        tn, fp, fn, tp = confusion
        counts = {"TN": tn, "FP": fp, "FN": fn, "TP": tp}
        for name, column, row in CELLS:
            share = counts[name] / max(1, tn + fp if row else fn + tp)
            side = LARGEST * min(max(share, 0), 1) ** 0.5  # a reader's own counts may be anything
            self.squares[name].set_bounds(column + 0.5 - side / 2, row + MIDDLE - side / 2, side, side)
            self.counts[name].set_text(f"{counts[name]:,}")
        for text, rate in zip(self.rates, rates, strict=True):
            text.set_text(rate_words(rate, sum(confusion)))


def rate_words(rate, among):
    """A share with two decimals, or three where single examples among many count; a share of nothing has no value."""
    return "undefined" if math.isnan(rate) else f"{rate:.{2 if among <= 100 else 3}f}"


def count_words(confusion):
    """The four counts as a sentence gives them, what the rates are made of first."""
    tn, fp, fn, tp = confusion
    return f"TP {tp:,}, FP {fp:,}, FN {fn:,}, TN {tn:,}"
