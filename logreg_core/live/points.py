"""Labelled points that the reader drags, flips, adds and takes away, with the pointer or with the keyboard."""

from typing import NamedTuple

import numpy as np
from ipywidgets import Button, HBox, IntSlider, Layout
from traitlets import Any

from logreg_core.panels import amount

from .controls import nearest, slider
from .scene import DPI
from .setting import number_from

FEWEST, MOST = 2, 60  # points that can be moved by hand
NEAR = 24  # layout pixels: a press as near as this takes a point in hand


class PointSet(NamedTuple):
    """Points as they are now, and which of them the reader has in hand.

    Attributes
    ----------
    x : tuple of float
    y : tuple of {0, 1}
    chosen : int
    """

    x: tuple
    y: tuple
    chosen: int

    @property
    def arrays(self):
        """Features (n,) and labels (n,), float64."""
        return np.array(self.x, dtype=float), np.array(self.y, dtype=float)


class Points(HBox):
    """Which point, where it is, and buttons to flip it, add one or take it away: one control with one value.

    Parameters
    ----------
    data : Dataset
        One feature; the points to begin with.
    low, high, step : float
        How far a point can be moved, and in which steps.
    name : str
        What one point is, such as "student".
    digits : int
        Decimals of the place.
    """

    value = Any()

    def __init__(self, data, low, high, step, *, name="point", digits=2):
        start = PointSet(tuple(map(float, data.x)), tuple(int(label) for label in data.y), 0)
        self.which = IntSlider(
            1,
            1,
            len(start.x),
            1,
            description=name,
            style={"description_width": "initial"},
            layout=Layout(flex="1 1 180px", width="auto", min_width="180px"),
        )
        self.where = slider(f"its {data.feature}", start.x[0], float(low), float(high), float(step), digits=digits)
        self.buttons = [
            self._button(words, change, tip)
            for words, change, tip in (
                ("flip", self._flip, f"give this {name} the other label"),
                ("add", self._add, f"add a {name} beside this one"),
                ("take away", self._remove, f"take this {name} away"),
            )
        ]
        self._data, self._busy = data, False
        super().__init__(
            [self.which, self.where, *self.buttons],
            layout=Layout(flex="1 1 100%", flex_flow="row wrap", align_items="center"),
        )
        self.value = start
        self.which.observe(lambda change: self._take(self.value._replace(chosen=change.new - 1)), "value")
        self.where.observe(lambda change: self._take(self._moved(change.new)), "value")
        self.observe(self._settle, "value")

    def hand(self, axes, name):
        """What a press and a drag do, for `live(..., press={axes: points.hand(axes, "points")}, points=points)`."""
        return _Hand(self, axes, name)

    def name_hand(self, show):
        """Let what `show(points=..., ...)` says end with the point in hand: its ring and its color cannot be heard."""

        def said(**values):
            now = values["points"]
            place = amount(now.x[now.chosen], self._data.unit, (self.where.min, self.where.max))
            label = self._data.label_names[now.y[now.chosen]]
            return f"{show(**values)} In hand: {self.which.description} {now.chosen + 1} at {place}, labeled “{label}”."

        return said

    def extremes(self):
        """Values worth trying: the first and the last point at either end, flipped, one more and one fewer."""
        first = self.value._replace(chosen=0)
        last = self.value._replace(chosen=len(self.value.x) - 1)
        return [
            first,
            self._moved(self.where.min, first),
            self._moved(self.where.max, last),
            self._flip(first),
            self._add(last),
            self._remove(first),
        ]

    def fitting(self, name, value):
        """The value that is asked for as places, labels and the number of the point in hand, as a `PointSet`."""
        needed = f"{name} must be (places x, labels y of 0 and 1, number of the point in hand), got {value!r}"
        try:
            x, y, chosen = tuple(value[0]), tuple(map(int, value[1])), int(value[2])
        except (TypeError, ValueError, IndexError):
            raise ValueError(needed) from None
        x = tuple(number_from(f"{name}: x", place, self.where.min, self.where.max) for place in x)
        if not FEWEST <= len(x) <= MOST or len(y) != len(x) or not set(y) <= {0, 1} or not 0 <= chosen < len(x):
            raise ValueError(f"{needed}; it takes {FEWEST} to {MOST} points")
        return PointSet(x, y, chosen)

    def _moved(self, place, point_set=None):
        now = self.value if point_set is None else point_set
        return now._replace(x=_changed(now.x, now.chosen, float(place)))

    def _flip(self, now):
        return now._replace(y=_changed(now.y, now.chosen, 1 - now.y[now.chosen]))

    def _add(self, now):
        if len(now.x) >= MOST:
            return now
        beside = nearest(self.where, now.x[now.chosen] + (self.where.max - self.where.min) / 20)
        return PointSet((*now.x, beside), (*now.y, now.y[now.chosen]), len(now.x))

    def _remove(self, now):
        if len(now.x) <= FEWEST:
            return now
        kept = [place for place in range(len(now.x)) if place != now.chosen]
        return PointSet(
            tuple(now.x[place] for place in kept), tuple(now.y[place] for place in kept), min(now.chosen, len(kept) - 1)
        )

    def _button(self, words, change, tip):
        button = Button(description=words, tooltip=tip, layout=Layout(width="auto"))
        button.on_click(lambda _: self._take(change(self.value)))
        return button

    def _take(self, point_set):
        if not self._busy:
            self.value = point_set

    def _settle(self, change):
        """Let the two sliders show the point in hand."""
        self._busy = True
        try:
            self.which.max = max(len(change.new.x), self.which.value)
            self.which.value = change.new.chosen + 1
            self.which.max = len(change.new.x)
            self.where.value = change.new.x[change.new.chosen]
        finally:
            self._busy = False


class _Hand:
    """Takes the point under the pointer, and carries it along."""

    def __init__(self, points, axes, name):
        self.points, self.axes, self.name, self.held = points, axes, name, None

    def grab(self, x, y):
        now = self.points.value
        places, here = (self.axes.transData.transform(where) for where in (np.column_stack(now.arrays), [(x, y)]))
        apart = np.linalg.norm(places - here, axis=1) / self.axes.figure.dpi * DPI
        self.held = int(apart.argmin()) if apart.min() < NEAR else None

    def __call__(self, x, y):
        """The point in hand under the pointer: its place along x; above ½ its label is 1, below it is 0."""
        if self.held is None or self.held >= len(self.points.value.x):
            return {}
        now = self.points._moved(nearest(self.points.where, x), self.points.value._replace(chosen=self.held))
        return {self.name: now._replace(y=_changed(now.y, now.chosen, int(y >= 0.5)))}


def _changed(values, at, new):
    return (*values[:at], new, *values[at + 1 :])
