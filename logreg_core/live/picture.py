"""A canvas in the page that follows a frame in the kernel."""

import math
from pathlib import Path

import anywidget
from traitlets import Any, List

from .drawing import drawing

HERE = Path(__file__).parent
FLAT = ("page.js", "root.js", "ahead.js", "film.js", "live.js")
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
    parts : list
        What the page moves by itself, so that it knows which picture to show; see `Ahead.told`.
    ahead : Ahead or None
        Draws the next steps when the page asks.
    films : bool
        Whether a page plays the way to a preset: not before it has said so, and not where the reader wants no motion.
    """

    _esm = "".join((HERE / name).read_text(encoding="utf-8") for name in FLAT)
    _css = (HERE / "live.css").read_text(encoding="utf-8")
    size = List().tag(sync=True)
    reach = List().tag(sync=True)
    parts = List().tag(sync=True)
    # Computed when read: a new view or a reloaded page gets the picture as it is then, not as it was first.
    first = Any(0).tag(sync=True, to_json=lambda _, self: self._whole())

    def __init__(self, frame, sentence, *, on_point=None):
        self.frame, self.sentence, self.on_point = frame, sentence, on_point
        self.at, self.ahead, self.asked, self.films = 0, None, None, False
        self.on_layout = lambda: None  # called when the panels may have moved
        super().__init__(size=frame.size)
        self.on_msg(self._receive)

    def paint(self, sentence):
        """Send what the moving artists changed, and the sentence that says what the picture now shows."""
        message = {"at": self.at + 1, "sentence": sentence}
        if foretold := self.ahead and self.ahead.foretold(sentence):  # the page has it
            self.frame.last, changes = foretold.pixels, []
            message["known"] = foretold.key
        else:
            changes = [self.frame.advance()]
        self.at, self.sentence = self.at + 1, sentence
        self.send(message | self._key(), changes)

    def show_on_the_way(self, share, change):
        """Send a picture in between, laid over the one before it, for when this share of the way's time has passed."""
        self.send({"film": share, "from": self.at}, [change])

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
        whole = {"pixels": [width, height], "at": self.at, "sentence": self.sentence, "change": self.frame.whole()}
        return whole | self._key()

    def _key(self):
        """What the picture depends on, for a page that has ever asked for steps ahead."""
        return {"key": self.ahead.key()} if self.ahead and self.ahead.heard else {}

    @drawing
    def _receive(self, _, message, buffers):
        if self.frame is None:
            return  # retired: a page that has not heard of it yet
        if self.ahead and "ahead" not in message:
            self.ahead.back()
        if "point" in message:
            left, top = message["point"]
            try:
                self.on_point(left, 1 - top, message["kind"])
            finally:
                self.send({"answered": True})
        elif message.get("ask") == "answer":
            self.send({"here": True})
        elif "ahead" in message:
            if self.ahead and message["at"] == self.at and message != self.asked:  # else the reader has gone on, or
                self.asked = message  # another view has asked already
                base, pictures, changes = self.ahead.look(*message["ahead"])
                seen = [[picture.key, picture.sentence] for picture in pictures]
                self.send({"ahead": seen, "base": base, "key": self.ahead.key(), "from": self.at}, changes)
        elif message.get("ask") == "whole":
            self.films = message.get("films", False)
            asked = message.get("scale")  # a page without a width has none, or one that is no number
            scale = asked if math.isfinite(asked or math.nan) else self.frame.scale
            scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
            narrow = message.get("narrow", 0) if self.frame.scene.stacks else 0
            if (scale, narrow) != (self.frame.scale, self.frame.narrow):
                self.frame.resize(scale, narrow)
                self.on_layout()
                if self.ahead:
                    self.ahead.foreseen.clear()  # of another size
            elif message["at"] == self.at:
                return  # this view is up to date already
            whole = self._whole()
            change = whole.pop("change")
            self.send(whole, [change])
