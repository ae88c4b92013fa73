"""Look ahead: the pictures of a slider's next steps, drawn before the reader makes them.

When the page has heard the answer to all that the reader did, it asks for the next steps of the slider that moved.
They are drawn like any picture and sent as differences, each to the one before it; then every trace is taken back.
How the page uses them, and why what stands at rest is the kernel's own answer, is reasoned in docs/look_ahead.md.
"""

import time
from contextlib import contextmanager
from itertools import takewhile
from typing import NamedTuple

import numpy as np

from .frame import pack
from .parts import Part, widgets_of

MOST = 3  # pictures for one question
ROOM = 32_000  # bytes for one question: 26 ms of a link of 10 Mbit/s
PATIENCE = 0.1  # seconds of drawing for one question: so long may a change wait that arrives meanwhile
OWN = 0.005  # seconds that the reader's own functions may take for one picture
CROWDED = 0.03  # seconds that a picture waits for the processor: others have more need of it


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
        return [Part(name, control, widget) for name, control in controls for widget in widgets_of(control)]

    def told(self):
        """What the page must know of the parts: model, trait, and whether steps along it can be asked for."""
        return [[part.widget.model_id, part.trait, part.slides] for part in self.parts if part.widget.comm]

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
        arrived = self.live.values() == self.live._drawn
        if not (arrived and self.parts[along].slides and not self.live.picture.frame.redrew and self.helps()):
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

    def helps(self):
        """Whether more pictures can be drawn, quickly, and without taking anything from anybody."""
        quick = self.seconds <= PATIENCE and self.waited <= CROWDED
        return quick and all(function.took <= OWN for function in self.live.own)

    def _setting(self, along, steps):
        """Key and values so many steps along a part, or None beyond its end."""
        part, key, values = self.parts[along], self.key(), self.live.values()
        on = part.on(steps)
        if on is None:
            return None
        key[along], values[part.name] = on
        return key, values | (self.live.follow.get(part.name, lambda _: {})(values) or {})

    def _draw(self, before, settings):
        drawn, changes, began = [], [], time.perf_counter()
        for picture, change in self.pictures(before, settings):
            drawn.append(picture)
            changes.append(change)
            if time.perf_counter() - began + self.seconds > PATIENCE:
                break
        carried = int(np.searchsorted(np.cumsum([len(change) for change in changes]), ROOM, side="right"))
        return drawn[:carried], changes[:carried]

    def pictures(self, before, settings):
        """Draw settings without going there, as long as nothing goes wrong.

        Parameters
        ----------
        before : ndarray of uint8, shape (height, width, 4)
        settings : iterable of (list, dict)
            Key and values of each picture.

        Yields
        ------
        Foreseen
        bytes
            Its change from the picture before it.
        """
        live, frame, memory = self.live, self.live.picture.frame, dict(self.memory)
        try:
            for key, values in settings:
                self.astray = True
                with self.watching():
                    sentence = live._say(values)
                    if live.scene.edition != frame.edition:
                        break  # a still part redrawn costs more than it brings
                    pixels = frame.draw()
                    change = pack(pixels, before)
                self._recall(memory)
                yield Foreseen(key, values, sentence, pixels), change
                before = pixels
        except Exception:  # what is wrong there is said when the reader gets there
            pass
        finally:
            self._recall(memory)

    def _recall(self, memory):
        self.memory.clear()
        self.memory.update(memory)

    def _unseen_by_the_page(self):
        """What pictures depend on beside the parts: points, sketches, and what `show` remembers."""
        made_of_parts = [control.value for control in self.live.controls.values() if hasattr(control, "extremes")]
        return [*made_of_parts, *self.memory.values()]
