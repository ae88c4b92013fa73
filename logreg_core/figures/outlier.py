"""Notebook 01: one far point, and what it does to a line and to a curve."""

import numpy as np

from logreg_core.live.scene import Scene
from logreg_core.panels import style
from logreg_core.panels.scatter import MANY
from logreg_core.panels.words import amount, number

from .line import LinePanel

MODELS = ((style.SQUARED_ERROR, "--", "D", 15, 0.30), (style.INK, "-", "o", 12, 0.68))  # the line, the curve


class OutlierFigure(Scene):
    """Left all points, with the extra one; right the data from near. Both models, their boundaries, their mistakes.

    Parameters
    ----------
    data : Dataset
        One feature, without the extra point.
    wide, near : tuple of float
        Leftmost and rightmost feature value shown in each half.
    """

    @style.house_style
    def __init__(self, data, wide, near):
        super().__init__(height=385)
        self.data, few = data, len(data.x) < MANY
        axes = self.axes(0.075, 0.57, top=0.86), self.axes(0.60, 0.985, top=0.86)
        self.panels = [LinePanel(place, data, reach) for place, reach in zip(axes, (wide, near), strict=True)]
        (self.before,) = axes[1].plot([], [], color=style.SQUARED_ERROR, lw=1.2, ls=":")
        self.extra = [[place.plot([], [], style.CLASS_MARKERS[label], color=style.CLASS_COLOURS[label], ms=11, mew=1.6,
                                  mec=style.INK, zorder=5)[0] for label in (0, 1)] for place in axes]
        self.boundaries = [[place.axvline(0, color=colour, lw=1.4, ls=line) for place in axes]
                           for colour, line, *_ in MODELS]
        self.rings = [[place.plot([], [], marker, mfc="none", mec=colour, zorder=6,
                                  ms=size if few else size * 0.6, mew=1.6 if few else 0.6,
                                  label="its mistakes")[0] for place in axes] for colour, _, marker, size, _ in MODELS]
        self.places = [axes[1].text(0, height, "", color=colour, va="center",
                                    bbox={"fc": style.PAPER, "ec": "none", "pad": 1.5})
                       for colour, *_, height in MODELS]
        axes[0].set(ylabel="label, and output of each model")
        axes[0].text(0.98, 0.05, "press or drag here", transform=axes[0].transAxes, ha="right", color=style.MUTED)
        axes[0].locator_params(axis="x", nbins=6)  # room for long numbers
        axes[1].locator_params(axis="x", nbins=7)
        axes[1].tick_params(labelleft=False)
        outlined = axes[0].plot([], [], "s", color="none", mec=style.INK, ms=10, mew=1.6, label="extra point")[0]
        _legend(axes[0], [*self.panels[0].points, outlined], 3)
        line, curve = self.panels[1].line, self.panels[1].curve
        _legend(axes[1], [line, self.rings[0][1], curve, self.rings[1][1]], 2)
        self.moves(*(artist for panel in self.panels for artist in (panel.line, panel.curve)),
                   *(artist for group in (*self.extra, *self.boundaries, *self.rings) for artist in group),
                   *self.places)

    @property
    def grids(self):
        """Feature values at which each half draws the curve."""
        return [panel.grid for panel in self.panels]

    @property
    def ends(self):
        """Leftmost and rightmost feature value of each half."""
        return [panel.ends for panel in self.panels]

    def draw_before(self, line):
        """Put the line without the extra point, given at the ends of the right half, in its place for good."""
        self.before.set_data(self.panels[1].ends, line)

    def update(self, extra, lines, curves, boundaries, wrong, weight, separable):
        """Move the extra point and both models.

        Parameters
        ----------
        extra : tuple of (float, int)
            The extra point's feature value and label.
        lines : pair of ndarray, shape (2,)
            Height of the line at the ends of each half.
        curves : pair of ndarray
            Probability on each of `grids`.
        boundaries : pair of float
            Where the line and where the curve is ½; nan where there is no such place.
        wrong : pair of ndarray of bool, shape (n + 1,)
            Whom the line and whom the curve decides wrongly; the extra point comes last.
        weight : float
            The curve's weight, log-odds per unit.
        separable : bool
            Whether no curve is best.

        Returns
        -------
        str
        """
        x, label = extra
        features, labels = np.append(self.data.x, x), np.append(self.data.y, label)
        for half, panel in enumerate(self.panels):
            panel.update(lines[half], curves[half])
            self.extra[half][label].set_data([x], [label])
            self.extra[half][1 - label].set_data([], [])
            for model in (0, 1):
                self.rings[model][half].set_data(features[wrong[model]], labels[wrong[model]])
                self._stand(self.boundaries[model][half], panel, boundaries[model])
        for text, place in zip(self.places, boundaries, strict=True):
            self._write(text, place)
        mistakes = [f"{int(mask.sum()):,} of {len(mask):,} wrong" for mask in wrong]
        named = self.data.label_names[label]
        curve = (f"separable, {mistakes[1]}: an ever steeper curve fits ever better, none is best; one of them is drawn"
                 if separable else f"{_where(boundaries[1], self.data.unit)}, {mistakes[1]}, weight {number(weight)}")
        return (f"Extra point at {amount(x, self.data.unit)}, label {named}. Least-squares line: "
                f"{_where(boundaries[0], self.data.unit)}, {mistakes[0]}. Logistic curve: {curve}.")

    def _stand(self, line, panel, place):
        visible = bool(panel.ends[0] <= place <= panel.ends[1])
        line.set_visible(visible)
        if visible:
            line.set_xdata([place, place])

    def _write(self, text, place):
        low, high = self.panels[1].ends
        visible = bool(low <= place <= high)
        text.set_visible(visible)
        if visible:
            beside = -1 if place > low + 0.75 * (high - low) else 1  # the side where there is room
            text.set(x=place + beside * 0.015 * (high - low), ha="left" if beside > 0 else "right",
                     text=amount(place, self.data.unit))


def _legend(axes, artists, columns):
    axes.legend(handles=artists, loc="lower left", bbox_to_anchor=(-0.02, 1.0), ncols=columns, borderaxespad=0,
                handletextpad=0.4, columnspacing=1.2, labelspacing=0.3,
                markerscale=0.75 if columns == 2 else 1)


def _where(boundary, unit):
    return "no boundary" if np.isnan(boundary) else f"boundary {amount(boundary, unit)}"
