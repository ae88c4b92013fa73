"""Look ahead: the pictures of a slider's next steps, drawn before the reader makes them.

When the page has heard the answer to all that the reader did, it asks for the next steps of the slider that moved.
They are drawn like any picture and sent as differences, each to the one before it; then every trace is taken back.
How the page uses them, and why what stands at rest is the kernel's own answer, is reasoned in docs/look_ahead.md.
"""

import time
from contextlib import contextmanager
from itertools import takewhile
from typing import Any, NamedTuple

import numpy as np
from ipywidgets import FloatSlider, IntSlider, SelectionSlider

from .controls import nearest, value_of
from .frame import pack

MOST = 3  # pictures for one question
ROOM = 32_000  # bytes for one question: 26 ms of a link of 10 Mbit/s
PATIENCE = 0.1  # seconds of drawing for one question: so long may a change wait that arrives meanwhile
OWN = 0.005  # seconds that the reader's own functions may take for one picture
CROWDED = 0.03  # seconds that a picture waits for the processor: others have more need of it


class Part(NamedTuple):
    """A widget that the page moves by itself, and the control that it belongs to."""

    name: str
    control: Any
    widget: Any

    @property
    def trait(self):
        """What the page calls its state: the number of an option, or a value."""
        return "index" if hasattr(self.widget, "options") else "value"

    @property
    def slides(self):
        """Whether it has next steps, and they alone decide the control's value."""
        slider = isinstance(self.widget, FloatSlider | IntSlider | SelectionSlider)
        return slider and not hasattr(self.control, "extremes")

    @property
    def state(self):
        """What the page has when it shows what the kernel shows."""
        return self.widget.index if self.trait == "index" else value_of(self.widget)

    def on(self, steps):
        """State of the widget and value of the control so many steps on, or None beyond the end."""
        if self.trait == "index":
            state, options = self.state + steps, self.widget._options_full
            if not 0 <= state < len(options):
                return None
            value = options[state][1]
        else:
            there = self.state + steps * self.widget.step
            state = value = nearest(self.widget, there)
            if abs(value - there) > 0.6 * self.widget.step:
                return None
        return state, value if self.widget is self.control else type(self.control.value)(value)


class Foreseen(NamedTuple):
    """A picture that the page has been sent ahead."""

    key: list
    values: dict
    sentence: str
    pixels: np.ndarray


class Ahead:
    """Draws the next steps of an explorer's sliders when the page asks.

    Parameters
    ----------
    live : Live
    memory : dict
        What `show` keeps from one picture to the next.
    """

    def __init__(self, live, memory):
        self.live, self.memory, self.heard, self.foreseen = live, memory, False, []
        self.seen, self.hidden = self._unseen_by_the_page(), 0
        self.astray, self.seconds, self.waited = False, 0.0, 0.0

    @property
    def parts(self):
        """All that the page moves by itself, in the order of the controls."""
        controls = self.live.controls.items()
        return [Part(name, control, widget) for name, control in controls for widget in _widgets(control)]

    def told(self):
        """What the page must know of the parts: model, trait, and whether steps along it can be asked for."""
        return [[part.widget.model_id, part.trait, part.slides] for part in self.parts]

    def key(self):
        """All that the picture depends on: the states of the parts, and a number for what no part shows."""
        now = self._unseen_by_the_page()
        if [*map(id, now)] != [*map(id, self.seen)]:  # they are replaced, never changed
            self.seen, self.hidden = now, self.hidden + 1
        return [*(part.state for part in self.parts), self.hidden]

    def foretold(self, sentence):
        """The picture of the values that are now set, if the page has it: it need not be drawn again."""
        if self.live.own or self.live.scene.edition != self.live.picture.frame.edition:
            return None  # what the reader has written may answer differently the second time
        now = self.live.values(), sentence, self.hidden
        found = (one for one in reversed(self.foreseen) if (one.values, one.sentence, one.key[-1]) == now)
        return next(found, None)

    @contextmanager
    def watching(self):
        """Take the time of a picture, and how much of it the processor worked."""
        began, worked = time.perf_counter(), time.thread_time()
        yield
        self.seconds, taken = time.thread_time() - worked, time.perf_counter() - began
        self.waited += 0.3 * (taken - self.seconds - self.waited)

    def look(self, along, by, skip, steps):
        """Draw what comes after the first `skip` steps along a part, `by` of its own steps at a time.

        Returns
        -------
        list
            Key of the picture over which the first change is to be laid.
        list of Foreseen
        list of bytes
            Their changes.
        """
        self.heard = True
        base = Foreseen(self.key(), self.live.values(), "", self.live.picture.frame.last)
        if not (self.parts[along].slides and self._helps()):
            return base.key, [], []
        begin = skip and self._setting(along, by * skip)
        last = next((picture for picture in self.foreseen if begin and picture.key == begin[0]), None)
        first = skip + 1 if last else 1
        settings = takewhile(bool, (self._setting(along, by * count) for count in range(first, min(steps, MOST) + 1)))
        drawn, changes = self._draw((last or base).pixels, list(settings))
        self.foreseen = [*self.foreseen, *drawn][-MOST:]
        return (last or base).key, drawn, changes

    def back(self):
        """Let the artists stand again where the controls stand, for somebody who does not move them first."""
        if self.astray:
            self.live._say(self.live._drawn)
            self.astray = False

    def _helps(self):
        """Whether it can be done, is quick, and takes nothing from anybody."""
        frame, own = self.live.picture.frame, self.live.own
        return (
            self.live.values() == self.live._drawn
            and not frame.redrew
            and self.seconds <= PATIENCE
            and self.waited <= CROWDED
            and all(function.took <= OWN for function in own)
        )

    def _setting(self, along, steps):
        """Key and values so many steps along a part, or None beyond its end."""
        part, key, values = self.parts[along], self.key(), self.live.values()
        on = part.on(steps)
        if on is None:
            return None
        key[along], values[part.name] = on
        return key, values | (self.live.follow.get(part.name, lambda _: {})(values) or {})

    def _draw(self, before, settings):
        live, frame, drawn, changes = self.live, self.live.picture.frame, [], []
        memory, began = dict(self.memory), time.perf_counter()
        try:
            for key, values in settings:
                with self.watching():
                    sentence = live._say(values)
                    if live.scene.edition != frame.edition:
                        break  # a still part redrawn costs more than it brings
                    pixels = frame.draw()
                    changes.append(pack(pixels, before))
                self._recall(memory)
                drawn.append(Foreseen(key, values, sentence, pixels))
                before = pixels
                if time.perf_counter() - began + self.seconds > PATIENCE:
                    break
        except Exception:  # what is wrong there is said when the reader gets there
            pass
        finally:
            self._recall(memory)
            self.astray = bool(settings)
        carried = int(np.searchsorted(np.cumsum([len(change) for change in changes]), ROOM, side="right"))
        return drawn[:carried], changes[:carried]

    def _recall(self, memory):
        self.memory.clear()
        self.memory.update(memory)

    def _unseen_by_the_page(self):
        """What pictures depend on beside the parts: points, sketches, and what `show` remembers."""
        made_of_parts = [control.value for control in self.live.controls.values() if hasattr(control, "extremes")]
        return [*made_of_parts, *self.memory.values()]


def _widgets(control):
    """What the page moves of a control: the slider of a deck or of a player, the sliders of points, or itself."""
    control = getattr(control, "shown", getattr(control, "slider", control))
    inside = [widget for child in getattr(control, "children", ()) for widget in _widgets(child)]
    return inside or [control] * hasattr(control, "value")
