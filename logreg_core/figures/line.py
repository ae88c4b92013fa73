"""Notebook 01: a straight line and a probability curve through the same labels."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.scatter import feature_label
from logreg_core.panels.words import amount, number

LOWEST, HIGHEST = -0.3, 1.45  # outputs shown at least; between 0 and 1 lie the probabilities
FAR = 1e3  # beyond every output shown


class LinePanel:
    """Labelled points, a straight line and a curve; outputs that cannot be probabilities lie on grey ground.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    data : Dataset
        One feature.
    reach : tuple of float
        Leftmost and rightmost feature value shown.
    """

    def __init__(self, axes, data, reach):
        self.axes, self.ends = axes, np.array(reach)
        self.grid = np.linspace(*reach, 300)
        axes.set(xlim=reach, ylim=(LOWEST, HIGHEST), xlabel=feature_label(data), yticks=np.linspace(0, 1, 5))
        for low, high in ((-FAR, 0), (1, FAR)):
            axes.axhspan(low, high, color=style.GRID, alpha=0.6, lw=0)
        self.points = [axes.plot(data.x[data.y == label], data.y[data.y == label], style.CLASS_MARKERS[label], mew=0.6,
                                 ms=7 if len(data.x) < 200 else 4, mec="white", color=style.CLASS_COLOURS[label],
                                 label=f"label {name}" if name.isdigit() else name)[0]
                       for label, name in enumerate(data.label_names)]
        (self.line,) = axes.plot([], [], color=style.SQUARED_ERROR, lw=2.2, ls="--", label="least-squares line")
        (self.curve,) = axes.plot([], [], color=style.INK, lw=2.2, label="logistic curve")

    def update(self, line, curve):
        """Move the line, given at both `ends`, and the curve, given on `grid`."""
        self.line.set_data(self.ends, line)
        self.curve.set_data(self.grid, curve)


class LineFigure(Scene):
    """What the line and the curve say about one value of the feature.

    Parameters
    ----------
    data : Dataset
        One feature.
    reach : tuple of float
        Leftmost and rightmost feature value shown.
    crossings : tuple of float
        Where the line is 0 and where it is 1; nan for a level line.
    separable : bool
        Whether no curve is best.
    """

    @style.house_style
    def __init__(self, data, reach, crossings, separable):
        super().__init__(height=350)
        self.unit = data.unit
        low, high = sorted(0.0 if abs(place) < 1e-9 * np.ptp(reach) else place for place in crossings)
        inside = "" if np.isnan(low) else (f" The line stays between 0 and 1 only from {amount(low, data.unit)} "
                                           f"to {amount(high, data.unit)}.")
        self.always = inside + (" The classes are separable: no curve is best, this is a steep one." * separable)
        axes = self.axes(0.08, 0.98)
        self.panel = LinePanel(axes, data, reach)
        axes.set(ylabel=f"output for “{data.label_names[1]}”")
        axes.text(0.01, 0.97, "above 1: no probability", transform=axes.transAxes, va="top", color=style.MUTED)
        axes.text(0.99, 0.04, "below 0: no probability", transform=axes.transAxes, ha="right", color=style.MUTED)
        axes.plot(crossings, (0, 1), "x", color=style.SQUARED_ERROR, ms=9, mew=2)
        axes.legend(loc="lower left", bbox_to_anchor=(-0.01, 1.0), ncols=4, borderaxespad=0)
        self.place = axes.axvline(0, color=style.MUTED, lw=1.2)
        (self.on_line,) = axes.plot([], [], "D", ms=9, color=style.SQUARED_ERROR, mec="white")
        (self.on_curve,) = axes.plot([], [], "o", ms=10, color=style.INK, mec="white")
        self.moves(self.place, self.on_line, self.on_curve)

    @property
    def grid(self):
        """Feature values at which the curve is drawn."""
        return self.panel.grid

    def draw_models(self, line, curve):
        """Put the line, given at the ends of the picture, and the curve, given on `grid`, in their place for good."""
        self.panel.update(line, curve)
        self.panel.axes.set_ylim(min(LOWEST, line.min() - 0.1), max(HIGHEST, line.max() + 0.1))

    def update(self, x, output, chance, remainder):
        """Move the place that is asked about.

        Parameters
        ----------
        x, output : float
            The feature's value, and the height of the line there.
        chance, remainder : float
            The probabilities of label 1 and of label 0.

        Returns
        -------
        str
        """
        self.place.set_xdata([x, x])
        self.on_line.set_data([x], [output])
        self.on_curve.set_data([x], [chance])
        verdict = ", which no probability can be" if not 0 <= output <= 1 else ""
        sure = number(chance) if chance < 0.999 else f"1 − {number(remainder)}"
        return f"At {amount(x, self.unit)} the line says {number(output)}{verdict}. The curve says {sure}.{self.always}"
