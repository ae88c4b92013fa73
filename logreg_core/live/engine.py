"""Sliders in, picture out: ties controls to a scene and shows both."""

import base64
from functools import partial

from ipywidgets import Button, HBox, Layout, ToggleButton, VBox

from .controls import extremes, nearest, value_of
from .drawing import drawing
from .frame import Frame
from .picture import Picture
from .player import pause
from .runs import close, retire_earlier_runs

GROWTH = 1.35  # a wide page shows the picture larger, up to this


def live(scene, show, *, presets=None, follow=None, press=None, on_point=None, **controls):
    """Tie controls to a scene: whatever moves them, one new picture and one sentence leave the kernel.

    Parameters
    ----------
    scene : Scene
    show : callable
        `show(**values)` gets the value of every control by name, moves the scene's artists, and returns a sentence
        that says what is now to be seen.
    presets : dict of str to dict, optional
        Label of a button -> values that it sets.
    follow : dict of str to callable, optional
        Controls that move others: when one of these has a new value, `follow[name](values)` gets all values and
        returns those that must change with it. They settle before the picture is drawn.
    press : dict of Axes to callable, optional
        `press[axes](x, y)` gets data coordinates of a click or a drag, and returns the values to set: the pointer can
        do what the controls can do, and no more.
    **controls : widget
        ipywidgets with a `value`, in the order in which they are shown.

    Returns
    -------
    Live

    Raises
    ------
    Exception
        What `show` raises. While the reader moves a control it also appears as a sentence under the picture.
    """
    if on_point:
        press = {axes: partial(on_point, place) for place, axes in enumerate(scene.figure.axes)}
    return Live(scene, show, controls, presets or {}, follow or {}, press or {})


class Live(VBox):
    """Controls above a picture that follows them; made by `live`."""

    @drawing
    def __init__(self, scene, show, controls, presets, follow, press):
        self.scene, self.show, self.controls, self.follow, self.press = scene, show, controls, follow, press
        self._settling, self._drawn = False, self.values()
        sentence = show(**self._drawn)
        self.picture = Picture(Frame(scene), sentence, on_point=self._point if press else None)
        self.presets = {label: self._button(label, values) for label, values in presets.items()}
        super().__init__([*self._rows(), self.picture],
                         layout=Layout(max_width=f"{GROWTH * self.picture.size[0]:.0f}px"))
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
        for name in values:
            if name not in self.controls:
                raise ValueError(f"there is no control {name!r}; there are {', '.join(self.controls)}")
        self._settle(values, lambda control, value: value)

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
        for name, control in self.controls.items():
            control.unobserve(self._watches[name], "value")
        close(self, keep)
        self.picture.frame = self.scene = self.show = None

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
                self._settle({name: self.controls[name].value}, lambda control, value: value)

    def _draw(self):
        values = self.values()
        if values == self._drawn:
            return
        self._drawn = None
        try:
            self.picture.paint(self.show(**values))
            self._drawn = values
        except Exception as problem:
            self.picture.complain(f"This setting cannot be drawn: {problem}. Move a slider to go on.")
            raise

    def _rows(self):
        switches = [control for control in self.controls.values() if isinstance(control, ToggleButton)]
        movers = [control for control in self.controls.values() if control not in switches]
        row = Layout(flex_flow="row wrap", align_items="center", width="auto")
        return [HBox(widgets, layout=row) for widgets in (movers, [*self.presets.values(), *switches]) if widgets]

    def _button(self, label, values):
        button = Button(description=label, layout=Layout(width="auto"))
        button.on_click(lambda _: self._settle(values, nearest, preset=True))  # as the sliders' steps allow
        return button

    def _point(self, left, bottom):
        """The reader presses, or drags, at these fractions of the picture."""
        pixel = self.scene.figure.bbox.size * (left, bottom)
        for axes, asked in self.press.items():
            if axes.get_visible() and axes.bbox.contains(*pixel):
                x, y = axes.transData.inverted().transform(pixel)
                self._settle(asked(float(x), float(y)) or {}, nearest)

    def _repr_mimebundle_(self, include=None, exclude=None):
        bundle = super()._repr_mimebundle_(include=include, exclude=exclude)
        bundle["text/plain"] = repr(self)
        bundle["image/png"] = base64.b64encode(self.picture.stored()).decode()
        return bundle
