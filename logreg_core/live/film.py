"""The way to a preset: pictures in between, which show how things change. The page plays them; see film.js.

They are drawn within one callback and sent as they are made, before the answer; then every trace is taken back, and
the answer is drawn as if there had been none. They pass over settings that the reader could have made by hand.
"""

import numpy as np
from ipywidgets import FloatSlider, IntSlider, SelectionSlider

from .controls import nearest
from .deck import Deck

MOST, FEWEST = 14, 5  # pictures for one way of 0.35 s; with fewer it is no way, and the picture jumps
PATIENCE = 0.15  # seconds of drawing for one way: so long may a change wait that arrives meanwhile
ROOM = 256_000  # bytes for one way: 0.2 s of a link of 10 Mbit/s
SLIDERS = FloatSlider, IntSlider, SelectionSlider, Deck


def show_the_way(live):
    """Send what lies between the picture that is shown and the setting that is now set; nothing where that is a jump.

    Parameters
    ----------
    live : Live
        Its controls stand where the reader has sent them, its picture does not show it yet.
    """
    start, end, ahead, picture = live._drawn, live.values(), live.ahead, live.picture
    if not (picture.films and start and ahead.helps()):
        return
    moved = {name: control for name, control in live.controls.items() if end[name] != start[name]}
    if not all(isinstance(control, SLIDERS) for control in moved.values()):
        return
    pace, shown = Pace(ahead.seconds), picture.frame.last
    for drawn, change in ahead.pictures(shown, _settings(moved, start, end, pace)):
        pace.seconds, pace.bytes = ahead.seconds, len(change)
        if pace.step > 1 / FEWEST:
            return
        if not np.array_equal(drawn.pixels, shown):
            picture.show_on_the_way(pace.share, change)
        shown = drawn.pixels


class Pace:
    """How far apart the pictures are in time: as near as they can be drawn and sent.

    Parameters
    ----------
    seconds : float
        What the last picture took.
    """

    def __init__(self, seconds):
        self.share, self.seconds, self.bytes = 0.0, seconds, 0

    @property
    def step(self):
        """Share of the time from one picture to the next."""
        return max(1 / MOST, self.seconds / PATIENCE, self.bytes / ROOM)

    def shares(self):
        """Shares of the time that have passed at each picture, without the first and the last one."""
        while self.step <= 1 / FEWEST and self.share + self.step < 1 - 0.5 / MOST:
            self.share += self.step
            yield self.share


def _settings(moved, start, end, pace):
    """No key, but the values of each picture: slowly off and slowly in, as the page moves the handles."""
    last = start
    for share in pace.shares():
        gone = share * share * (3 - 2 * share)
        values = end | {name: on_the_way(slider, start[name], end[name], gone) for name, slider in moved.items()}
        if values not in (last, end):
            yield None, values
        last = values


def on_the_way(slider, start, end, gone):
    """The value of a slider that is nearest to a place between two others.

    Parameters
    ----------
    slider : FloatSlider, IntSlider, SelectionSlider or Deck
        One that has stops is walked from stop to stop.
    start, end : float
        Values of the slider.
    gone : float
        Share of the way, from 0 to 1.
    """
    if not hasattr(slider, "options"):
        return nearest(slider, start + gone * (end - start))
    stops = [value for _, value in slider._options_full]
    first, last = stops.index(start), stops.index(end)
    return stops[round(first + gone * (last - first))]
