"""A canvas in the page that follows a frame in the kernel."""

import math
from pathlib import Path

import anywidget
from traitlets import Any, List

from .drawing import drawing

HERE = Path(__file__).parent
SMALLEST_SCALE, LARGEST_SCALE = 0.3, 3.0  # of the layout size: a telephone, a dense or a very wide screen


class Picture(anywidget.AnyWidget):
    """A picture in the page, kept up to date by sending what changed.

    Parameters
    ----------
    frame : Frame
        The pixels.
    sentence : str
        What the picture shows now: its caption and its alternative text.
    on_point : callable, optional
        Called with `(left, bottom, kind)` when the reader presses ("down") or drags ("drag") on the picture;
        `left` and `bottom` are fractions of its width and height.

    Attributes
    ----------
    reach : list of list of float
        The boxes in which pressing does something: left, top, right, bottom, in fractions of width and height.
    """

    _esm = "".join((HERE / name).read_text(encoding="utf-8") for name in ("page.js", "root.js", "live.js"))
    _css = (HERE / "live.css").read_text(encoding="utf-8")
    size = List().tag(sync=True)
    reach = List().tag(sync=True)
    # Computed when read: a new view or a reloaded page gets the picture as it is then, not as it was first.
    first = Any(0).tag(sync=True, to_json=lambda _, self: self._whole())

    def __init__(self, frame, sentence, *, on_point=None):
        self.frame, self.sentence, self.on_point = frame, sentence, on_point
        self.at, self.on_layout = 0, lambda: None  # called when the panels may have moved
        super().__init__(size=frame.size)
        self.on_msg(self._receive)

    def paint(self, sentence):
        """Send what the moving artists changed, and the sentence that says what the picture now shows."""
        change = self.frame.advance()
        self.at, self.sentence = self.at + 1, sentence
        self.send({"at": self.at, "sentence": sentence}, [change])

    def complain(self, trouble):
        """Say under the last good picture why the newest setting could not be drawn."""
        self.send({"trouble": trouble})

    @drawing
    def stored(self):
        """The picture as a small PNG, for a notebook that is read before it runs."""
        return self.frame.stored()

    @drawing
    def _whole(self):
        if self.frame is None:
            return None  # retired
        height, width = self.frame.last.shape[:2]
        return {"pixels": [width, height], "at": self.at, "sentence": self.sentence, "change": self.frame.whole()}

    @drawing
    def _receive(self, _, message, buffers):
        if self.frame is None:
            return  # retired: a page that has not heard of it yet
        if "point" in message:
            left, top = message["point"]
            try:
                self.on_point(left, 1 - top, message["kind"])
            finally:
                self.send({"answered": True})
        elif message.get("ask") == "answer":
            self.send({"here": True})
        elif message.get("ask") == "whole":
            asked = message.get("scale")  # a page without a width has none, or one that is no number
            scale = asked if math.isfinite(asked or math.nan) else self.frame.scale
            scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
            narrow = message.get("narrow", 0) if self.frame.scene.stacks else 0
            if (scale, narrow) != (self.frame.scale, self.frame.narrow):
                self.frame.resize(scale, narrow)
                self.on_layout()
            elif message["at"] == self.at:
                return  # this view is up to date already
            whole = self._whole()
            change = whole.pop("change")
            self.send(whole, [change])
