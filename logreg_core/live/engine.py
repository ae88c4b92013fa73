"""Sliders in, picture out: controls above a picture that follows them."""

import base64

from ipywidgets import Layout, VBox

from .ahead import Ahead
from .buttons import Buttons
from .controls import exactly, extremes, nearest, value_of
from .drawing import drawing
from .film import show_the_way
from .frame import Frame
from .own_functions import OwnFunction, Trouble
from .picture import Picture
from .player import pause
from .runs import close, retire_earlier_runs
from .setting import Setting, fitting
from .space import SpacePicture, SpaceScene

GROWTH = 1.35  # a wide page shows the picture larger, up to this


class Live(VBox):
    """Controls above a picture that follows them; made by `live`, which says what it takes."""

    @drawing
    def __init__(self, scene, show, controls, presets, follow, press, own, memory):
        self.scene, self.show, self.controls, self.follow, self.press = scene, show, controls, follow, press
        self.own = [function for function in own if isinstance(function, OwnFunction)]
        self._settling, self._drawn, self._pressed = False, self.values(), None
        try:
            sentence, blank = self._say(self._drawn), False
        except Trouble as trouble:  # what the reader has still to write: axes and data, and what to do
            sentence, blank, self._drawn = str(trouble), True, None
            self._empty = scene.put_in_the_middle("yours will be drawn here")
        kind = SpacePicture if isinstance(scene, SpaceScene) else Picture
        self.picture = kind(Frame(scene, blank=blank), sentence, on_point=self._point if press else None)
        if isinstance(scene, SpaceScene):
            self.picture.on_turn = lambda turn, tilt: self._settle({"turn": turn, "tilt": tilt}, nearest)
        self.ahead = self.picture.ahead = Ahead(self, memory)
        self.picture.reach, self.picture.parts = self._reach(), self.ahead.told()
        self.picture.on_layout = self._lay_reach
        self.buttons = Buttons(controls, presets, self.values(), self._settle)
        self.presets, self.reset = self.buttons.presets, self.buttons.reset
        super().__init__(
            [*self.buttons.rows(), self.picture], layout=Layout(max_width=f"{GROWTH * self.picture.size[0]:.0f}px")
        )
        self.add_class("logreg-live")
        self._watches = {name: lambda _, name=name: self._moved(name) for name in controls}
        for name, control in controls.items():
            control.observe(self._watches[name], "value")
        retire_earlier_runs(self)

    def values(self):
        """The value of every control, by name."""
        return {name: value_of(control) for name, control in self.controls.items()}

    def set(self, **values):
        """Move several controls at once: one new picture, not one for each.

        Raises
        ------
        ValueError
            If there is no control of a name.
        """
        self._know(values)
        self._settle(values, exactly)

    def begin_at(self, **values):
        """Set values that the reset button comes back to.

        Raises
        ------
        ValueError
            If there is no control of a name, or if a control cannot take its value.
        """
        self._know(values)
        names = {control: name for name, control in self.controls.items()}
        self._settle(values, lambda control, value: fitting(names[control], control, value))
        self.buttons.start = self.values()

    def offer(self, line):
        """Add a button that copies a line of Python: `line(values)` for the values that are then shown."""
        self.buttons.offer(Setting(lambda: line(self.values())))

    def _know(self, names):
        for name in names:
            if name not in self.controls:
                raise ValueError(f"there is no control {name!r}; there are {', '.join(self.controls)}")

    def check(self):
        """Try every control at both ends and the middle, and every option; raise what goes wrong. Then go back."""
        before = self.values()
        for name, control in self.controls.items():
            for value in extremes(control):
                self.set(**{name: value})
            self.set(**before)

    @drawing
    def retire(self, keep=()):
        """Let go of the page's widgets and of the picture's memory; controls in `keep` serve somebody else too."""
        if self.show is None:
            return  # retired already
        for name, control in self.controls.items():
            control.unobserve(self._watches[name], "value")
        close(self, keep)
        self.picture.frame = self.picture.ahead = self.ahead = self.scene = self.show = None

    def __repr__(self):
        return self.picture.sentence

    @drawing
    def _settle(self, values, reached, *, preset=False):
        """Set controls, let those follow that depend on them, then draw: one change, one picture."""
        if self.show is None:
            return  # retired while the change was on its way
        if preset or self.follow.keys() & values.keys():  # what plays would go on as if nothing had happened
            pause(control for name, control in self.controls.items() if preset or name not in values)
        self._settling = True
        try:
            for name in sorted(values, key=lambda name: name not in self.follow):  # a menu first: it brings other ends
                self._put(name, reached(self.controls[name], values[name]))
        finally:
            self._settling = False
            if preset:
                show_the_way(self)
            self._draw()  # also after a value that a control refuses: the others have moved

    def _put(self, name, value):
        self.controls[name].value = value
        if name in self.follow:
            for other, follows in (self.follow[name](self.values()) or {}).items():
                self.controls[other].value = follows

    def _moved(self, name):
        """The reader has moved a control."""
        with drawing:
            if not self._settling:
                self._settle({name: self.controls[name].value}, exactly)

    def _draw(self):
        values = self.values()
        if values == self._drawn:
            return
        self._drawn, self.ahead.astray = None, False
        try:
            self.picture.parts = self.ahead.told()
            with self.ahead.watching():
                sentence = self._say(values)
                self._begin()
                self.picture.paint(sentence)
            self.picture.reach = self._reach()
            self._drawn = values
            self.buttons.mark(values)
        except Trouble as trouble:
            self.picture.complain(str(trouble))
        except Exception as problem:
            self.picture.complain(f"This setting cannot be drawn: {problem}. Move a slider to go on.")
            raise

    def _say(self, values):
        """Move the artists; what they show now, and what is to be said of the reader's own functions."""
        if not isinstance(sentence := self.show(**values), str):
            raise TypeError(f"show must return a sentence that says what is to be seen, got {sentence!r}")
        return sentence + "".join(function.remark() for function in self.own)

    def _begin(self):
        """The first good picture of what the reader has written."""
        if self.picture.frame.blank:
            self.picture.frame.blank = False
            self._empty.remove()
            self.scene.redraw_still()

    def _point(self, left, bottom, kind):
        """The reader presses ("down"), or drags ("drag"), at these fractions of the picture."""
        pixel = self.scene.figure.bbox.size * (left, bottom)
        if kind == "down":  # what is pressed keeps the pointer until it is let go, also beyond its edge
            self._pressed = next(
                (axes for axes in self.press if axes.get_visible() and axes.bbox.contains(*pixel)), None
            )
        if self._pressed is not None:
            asked, (x, y) = self.press[self._pressed], self._pressed.transData.inverted().transform(pixel).tolist()
            if kind == "down" and hasattr(asked, "grab"):
                asked.grab(x, y)
            self._settle(asked(x, y) or {}, nearest)

    def _reach(self):
        """Where pressing does something: left, top, right and bottom as fractions of the picture."""
        boxes = [axes.get_position() for axes in self.press if axes.get_visible()]
        return [[box.x0, 1 - box.y1, box.x1, 1 - box.y0] for box in boxes]

    def _lay_reach(self):
        self.picture.reach = self._reach()

    def _repr_mimebundle_(self, include=None, exclude=None):
        bundle = super()._repr_mimebundle_(include=include, exclude=exclude)
        bundle["text/plain"] = repr(self)
        bundle["image/png"] = base64.b64encode(self.picture.stored()).decode()
        return bundle
