"""A scene's second layout, for a narrow page: its panels one below the other, its letters as large as before.

The figure becomes narrower and taller. No artist is made anew; axes, legends and words beside the axes only move.
"""

from typing import NamedTuple

import numpy as np
from matplotlib.offsetbox import VPacker
from matplotlib.transforms import Bbox

NARROWEST, WIDEST = 440, 700  # layout pixels: on 330 pixels of a screen the letters are still 11 pixels high
ZOOM = 0.85  # screen pixels per layout pixel in between: letters of 13 pixels
THIN = 0.05  # of the wide figure: axes as thin as this are a colour bar, and stay with their map
FLATTER = 0.78  # of its height keeps a panel that gets others below it
EDGE, GAP, LINE = 8, 16, 22  # layout pixels around everything, between panels, and for a line of words


class Panel(NamedTuple):
    """Axes that stay together.

    Attributes
    ----------
    axes : list of Axes
    words : list of Text
        What stands beside them in the figure.
    box : Bbox
        Around the axes, in fractions of the wide figure.
    """

    axes: list
    words: list
    box: Bbox


class Stack:
    """Both layouts of a figure, which has its base resolution while it is laid out.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    """

    def __init__(self, figure):
        self.figure, self.pixel = figure, 1 / figure.get_dpi()
        self.size = figure.get_size_inches().copy()
        self.places = {axes: axes.get_position(original=True) for axes in figure.axes}
        self.words = {text: text.get_position() for text in figure.texts}
        legends = [axes.get_legend() for axes in figure.axes if axes.get_legend()]
        self.columns = {legend: list(_entries(legend).get_children()) for legend in legends}

    def spread(self):
        """Back to the wide layout."""
        self.figure.set_size_inches(self.size)
        for axes, place in self.places.items():
            axes.set_position(place)
        for text, place in self.words.items():
            text.set_position(place)
        for legend, columns in self.columns.items():
            _entries(legend)._children = columns

    def lay(self, page, canvas):
        """Put the panels one below the other, for a page that is so many CSS pixels wide."""
        wide = min(max(page / ZOOM, NARROWEST), WIDEST)
        panels, common = self._panels()
        high = self.size[1] / self.pixel
        heights = [panel.box.height * high * self._flatter(panel, panels) for panel in panels]
        self.figure.set_size_inches(wide * self.pixel, self.size[1])
        self._place(panels, [(0.2, 0.95, panel.box.y0, panel.box.y1) for panel in panels])
        canvas.draw()  # ticks and names get their places
        left, right = (max(sides) + EDGE for sides in zip(*map(self._sides, panels), strict=True))
        for legend in self.columns:
            self._wrap(legend, wide - left - EDGE)
        over = [self._over(panel) for panel in panels]
        tall = sum(heights) + sum(map(sum, over)) + (len(panels) - 1) * GAP + EDGE + LINE * bool(common)
        self.figure.set_size_inches(wide * self.pixel, tall * self.pixel)
        top, rows = tall - EDGE / 2, []
        for height, (above, below) in zip(heights, over, strict=True):
            top -= above
            rows.append((left / wide, 1 - right / wide, (top - height) / tall, top / tall))
            top -= height + below + GAP
        self._place(panels, rows)
        for text in common:
            text.set_position((0.5, EDGE / tall))

    def _panels(self):
        """The columns of the wide layout, from left to right, each with its words; and the words of all together."""
        panels, common = [], []
        for axes, place in sorted(self.places.items(), key=lambda item: item[1].x0):
            last = panels[-1].box if panels else None
            if last and place.x0 < last.x1 + THIN * (place.width < THIN):
                panels[-1] = panels[-1]._replace(axes=[*panels[-1].axes, axes], box=Bbox.union([last, place]))
            else:
                panels.append(Panel([axes], [], place))
        for text, (across, _) in self.words.items():
            near = [panel for panel in panels if panel.box.x0 - THIN / 2 <= across <= panel.box.x1 + THIN / 2]
            (near[-1].words if near else common).append(text)
        return panels, common

    def _flatter(self, panel, panels):
        """What part of its height a panel keeps: all where it is alone, or has several rows or words of its own."""
        rows = {(round(self.places[axes].y0, 3)) for axes in panel.axes}
        return FLATTER if len(panels) > 1 and len(rows) == 1 and panel.box.height > 0.5 else 1

    def _place(self, panels, rows):
        """Put each panel into its row: left, right, bottom and top in fractions of the figure."""
        taller = self.figure.get_figheight() / self.size[1]
        for panel, (left, right, bottom, top) in zip(panels, rows, strict=True):
            box = panel.box
            across, up = (right - left) / box.width, (top - bottom) / box.height
            for axes in panel.axes:
                x, y, width, height = self.places[axes].bounds
                axes.set_position(
                    (left + (x - box.x0) * across, bottom + (y - box.y0) * up, width * across, height * up)
                )
            for text in panel.words:
                x, y = self.words[text]
                text.set_position((left + (x - box.x0) * across, bottom + (y - box.y0) / taller))

    def _sides(self, panel):
        """How far ticks, names and remarks stick out to the left and to the right of the panel's axes, in pixels."""
        inner = Bbox.union([axes.bbox for axes in panel.axes])
        boxes = [inner]
        for axes in panel.axes:
            if axes.get_visible():
                parts = [*([axes.xaxis, axes.yaxis] if axes.axison else []), *filter(_short, axes.texts)]
                boxes += [part.get_tightbbox() for part in parts]
        outer = _around(boxes)
        return inner.x0 - outer.x0, outer.x1 - inner.x1

    def _over(self, panel):
        """How far legends, titles and names stick out above and below the panel's axes, in pixels."""
        inner = Bbox.union([axes.bbox for axes in panel.axes])
        boxes = [inner, *(text.get_window_extent() for text in panel.words)]
        outer = _around([*boxes, *(axes.get_tightbbox() for axes in panel.axes)])
        return outer.y1 - inner.y1, inner.y0 - outer.y0

    def _wrap(self, legend, width):
        """Give a legend fewer columns until it is no wider than `width` pixels."""
        usual = self.columns[legend]
        entries, first = [entry for column in usual for entry in column.get_children()], usual[0]
        for columns in range(len(usual), 0, -1):
            rows = -(-len(entries) // columns)
            parts = [entries[at : at + rows] for at in range(0, len(entries), rows)]
            _entries(legend)._children = [
                VPacker(pad=first.pad, sep=first.sep, align=first.align, children=part) for part in parts
            ]
            if legend.get_window_extent().width <= width:
                return


def _entries(legend):
    """The box in which a legend keeps the columns of its entries."""
    return legend.get_children()[0].get_children()[1]


def _around(boxes):
    """The box around those that are to be seen: what is hidden has none, and what stands nowhere yet has no numbers."""
    return Bbox.union([box for box in boxes if box is not None and np.isfinite(box.extents).all()])


def _short(text):
    return text.get_visible() and text.get_window_extent().width < NARROWEST / 2
