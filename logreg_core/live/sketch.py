"""A curve that the reader draws before the picture does, with the pointer or knot by knot with the keyboard."""

import numpy as np
from ipywidgets import HBox, IntSlider, Layout
from traitlets import Any

from logreg_core.panels import number, style

from .controls import nearest, slider
from .guess import BEHIND, DASHES, Cover
from .setting import number_from


class Knots(HBox):
    """The height of one of several places, chosen by the slider `which`. Its value is the tuple of all heights."""

    value = Any()

    def __init__(self, which, heights, low, high, step, *, name, digits):
        self.which = which
        self.height = slider(name, heights[0], low, high, step, colour=style.GUESS, digits=digits)
        self._busy = False
        super().__init__([self.height], layout=Layout(flex="1 1 180px", width="auto"))
        self.value = tuple(heights)
        self.which.observe(lambda _: self._follow(), "value")
        self.height.observe(lambda change: self._raise(change.new), "value")
        self.observe(lambda _: self._follow(), "value")

    def extremes(self):
        """Curves worth trying: as it is, all low, all high."""
        count = len(self.value)
        return [self.value, (self.height.min,) * count, (self.height.max,) * count]

    def fitting(self, name, value):
        """The heights that are asked for, one for each place."""
        if not isinstance(value, tuple | list) or len(value) != len(self.value):
            raise ValueError(f"{name} must be {len(self.value)} heights, got {value!r}")
        return tuple(number_from(name, height, self.height.min, self.height.max) for height in value)

    def _raise(self, height):
        if not self._busy:
            at = self.which.value - 1
            self.value = (*self.value[:at], height, *self.value[at + 1 :])

    def _follow(self):
        """Let the height's slider show the chosen place."""
        self._busy = True
        try:
            self.height.value = self.value[self.which.value - 1]
        finally:
            self._busy = False


class Sketch(Cover):
    """A curve that the reader draws, and the true curve over it once it is revealed.

    Parameters
    ----------
    scene : Scene
    axes : matplotlib.axes.Axes
    places : ndarray, shape (k,)
        Where the curve has knots, growing; about ten.
    low, high, step : float
        Ends and step of the heights.
    start : float
        Height of the level line that the sketch begins with.
    name : str
        What the height is, for its slider.

    Notes
    -----
    Used as `Guess` is; the controls are `place`, from 1 on, `sketch` and `reveal`.
    """

    def __init__(self, scene, axes, places, low, high, step, start, *, name="your curve", digits=1):
        super().__init__()
        self.places, self.last = np.asarray(places, dtype=float), None
        self.drawn, self.ring, self.true, self.word = scene.moves(
            *axes.plot([], [], "o", ls=DASHES, color=style.GUESS, lw=2.2, ms=6, zorder=6),
            *axes.plot([], [], "o", color=style.GUESS, mfc="none", mew=1.8, ms=13, zorder=6, clip_on=False),
            *axes.plot([], [], color=style.INK, lw=2.4, zorder=5),
            axes.annotate("your curve", (places[0], start), xytext=(6, 8), textcoords="offset points", **BEHIND),
        )
        self.covers(self.true)
        which = IntSlider(
            1,
            1,
            len(self.places),
            1,
            description="place",
            style={"description_width": "initial"},
            layout=Layout(flex="1 1 180px", width="auto", min_width="180px"),
        )
        heights = [float(start)] * len(self.places)
        knots = Knots(which, heights, float(low), float(high), float(step), name=name, digits=digits)
        self.controls = {"place": which, "sketch": knots} | self.controls

    def grab(self, x, y):
        """A press begins a new stroke."""
        self.last = None

    def __call__(self, x, y):
        """The stroke goes on: every knot that it passes gets its height."""
        knots = self.controls["sketch"]
        begin, self.last = self.last or (x, y), (x, y)
        heights, reach = np.array(knots.value), np.diff(self.places).max() / 2
        low, high = sorted((begin, self.last))
        passed = (self.places >= low[0]) & (self.places <= high[0])
        passed |= np.abs(self.places - x) == np.abs(self.places - x).min()
        if low[0] - reach <= self.places[-1] and high[0] + reach >= self.places[0]:
            wanted = np.interp(self.places[passed], [low[0], high[0]], [low[1], high[1]]) if low[0] < high[0] else y
            heights[passed] = wanted
        return {"sketch": tuple(nearest(knots.height, float(height)) for height in heights)}

    def update(self, place, sketch, reveal, grid, truth):
        """Draw the sketch, cover or show the true curve (grid, truth), and say how far apart they are."""
        self.lift(reveal)
        at, height = self.places[place - 1], sketch[place - 1]
        self.drawn.set_data(self.places, sketch)
        self.ring.set_data([at], [height])
        self.true.set_data(grid, truth)
        self.word.xy = (self.places[0], sketch[0])
        here = f"Your curve has {number(height)} at {number(at)}"
        if not reveal:
            return (
                f"{here}. Draw what you expect: drag across the picture, or choose a place and its height. Then reveal."
            )
        true = np.interp(self.places, grid, truth)
        off = np.abs(true - sketch)
        return (
            f"{here}, the true one {number(true[place - 1])}. They are {number(off.mean())} apart on average, most at "
            f"{number(self.places[off.argmax()])}, by {number(off.max())}."
        )
