"""Points of two classes that the reader paints into a plane, with the pointer or with the keyboard."""

from typing import NamedTuple

import numpy as np
from ipywidgets import Button, HBox, Layout
from traitlets import Any

from .controls import choice, slider
from .setting import number_from

MOST = 400  # painted points
STEPS = 100  # of the keyboard's sliders, from one end to the other
ERASER = 2  # the brush that takes points away
APART, REACH = 0.025, 0.05  # of the plane's width: points of one stroke lie so far apart; the eraser is so large


class Painting(NamedTuple):
    """What is painted, and where the brush is.

    Attributes
    ----------
    points : tuple of (float, float, {0, 1})
        Both features and the label of each point.
    place : tuple of float
        Where the next point comes that is painted by keyboard.
    """

    points: tuple
    place: tuple

    @property
    def arrays(self):
        """Features (n, 2) and labels (n,), float64."""
        table = np.array(self.points, dtype=float).reshape(-1, 3)
        return table[:, :2], table[:, 2]

    @classmethod
    def of(cls, data, place=(0.0, 0.0)):
        """The points of a data set with two features."""
        return cls(tuple((*map(float, row), int(label)) for row, label in zip(data.x, data.y, strict=True)), place)


class Paint(HBox):
    """A brush for each class and an eraser, where to put them, and a button that does: one control with one value.

    Parameters
    ----------
    painting : Painting
        What is there to begin with.
    low, high : pair of float
        Ends of the plane.
    names : pair of str
        What the classes are called.
    digits : int
        Decimals of the place.
    """

    value = Any()

    def __init__(self, painting, low, high, names, *, digits=1):
        self.low, self.width = np.array(low, dtype=float), np.subtract(high, low, dtype=float)
        self.brush = choice("", [(f"● {names[0]}", 0), (f"■ {names[1]}", 1), ("eraser", ERASER)])
        self.where = [
            slider(
                f"brush at x{at + 1}",
                painting.place[at],
                float(low[at]),
                float(high[at]),
                float(self.width[at]) / STEPS,
                digits=digits,
            )
            for at in (0, 1)
        ]
        self.buttons = [
            self._button("paint here", lambda now: self.dabbed(now, now.place), "use the brush once"),
            self._button("clear", lambda now: now._replace(points=()), "take all points away"),
        ]
        self._busy = False
        super().__init__(
            [self.brush, *self.where, *self.buttons],
            layout=Layout(flex="1 1 100%", flex_flow="row wrap", align_items="center"),
        )
        self.value = painting
        for one in self.where:
            one.observe(lambda _: self._take(self.value._replace(place=self._place())), "value")
        self.observe(self._settle, "value")

    def hand(self, name):
        """What a press and a drag do, for `live(..., press={axes: paint.hand("painting")}, painting=paint)`."""
        return _Stroke(self, name)

    def extremes(self):
        """Values worth trying: as it is, nothing, and one point more."""
        return [self.value, self.value._replace(points=()), self.dabbed(self.value, tuple(self.low.tolist()))]

    def fitting(self, name, value):
        """The value that is asked for as points and the place of the brush, as a `Painting`."""
        try:
            points, place = value
            points = tuple((*self._inside(name, point[:2]), int(label)) for *point, label in points)
            place = self._inside(name, place)
        except (TypeError, ValueError) as said:
            told = str(said) if str(said).startswith(name) else f"{name} must be (points (x1, x2, label), place)"
            raise ValueError(told) from None
        if len(points) > MOST or not {label for *_, label in points} <= {0, 1}:
            raise ValueError(f"{name} must have at most {MOST} points, each with a label of 0 or 1")
        return Painting(points, place)

    def _inside(self, name, place):
        ends = zip(place, self.low, self.low + self.width, strict=True)
        return tuple(number_from(name, float(at), low, high) for at, low, high in ends)

    def dabbed(self, now, place):
        """The painting after one touch of the brush at `place`."""
        now = now._replace(place=place)
        if self.brush.value == ERASER:
            return now._replace(points=tuple(point for point in now.points if self.apart(point[:2], place) > REACH))
        if len(now.points) >= MOST:
            return now
        return now._replace(points=(*now.points, (*place, self.brush.value)))

    def apart(self, one, other):
        """How far two places are from each other, in widths of the plane."""
        return float(np.hypot(*(np.subtract(one, other) / self.width)))

    def _place(self):
        return tuple(one.value for one in self.where)

    def _button(self, words, change, tip):
        button = Button(description=words, tooltip=tip, layout=Layout(width="auto"))
        button.on_click(lambda _: self._take(change(self.value)))
        return button

    def _take(self, painting):
        if not self._busy:
            self.value = painting

    def _settle(self, change):
        """Let the two sliders show where the brush is."""
        self._busy = True
        try:
            for one, at in zip(self.where, change.new.place, strict=True):
                one.value = at
        finally:
            self._busy = False


class _Stroke:
    """Paints under the pointer, point by point along a drag."""

    def __init__(self, paint, name):
        self.paint, self.name, self.last = paint, name, None

    def grab(self, x, y):
        """A press begins a new stroke."""
        self.last = None

    def __call__(self, x, y):
        place = (x, y)
        inside = np.all((place >= self.paint.low) & (place <= self.paint.low + self.paint.width))
        if not inside or self.last is not None and self.paint.apart(place, self.last) < APART:
            return {}
        self.last = place
        return {self.name: self.paint.dabbed(self.paint.value, place)}
