"""Sliders in, picture out: ties controls to a scene and shows both."""

import base64
from weakref import WeakSet

from IPython import get_ipython
from ipywidgets import Button, HBox, Layout, ToggleButton, VBox

from .controls import extremes, nearest, value_of
from .frame import Frame
from .picture import Picture, drawing

GROWTH = 1.35  # a wide page shows the picture larger, up to this

_shown = {}  # notebook cell -> (its run, the explorers of that run)


class Live(VBox):
    """Controls above a picture that follows them.

    Parameters
    ----------
    scene : Scene
        A picture built once; see `logreg_core.figures`.
    show : callable
        `show(**values)` gets the value of every control by name, moves the scene's artists, and returns a sentence
        that says what is now to be seen.
    controls : dict of str to widget
        ipywidgets with a `value`.
    presets : dict of str to dict, optional
        Label of a button -> values that it sets.
    on_point : callable, optional
        `on_point(axes, x, y)` gets the axes' place in `scene.figure.axes` and data coordinates, and returns the values
        to set: a click can do what the controls can do, and no more.

    Raises
    ------
    Exception
        What `show` raises. While the reader moves a control it also appears as a sentence under the picture.
    """

    def __init__(self, scene, show, controls, *, presets=None, on_point=None):
        self.scene, self.show, self.controls, self._on_point = scene, show, controls, on_point
        with drawing:
            sentence = show(**self.values())
            frame = Frame(scene)
            frame.last = frame.draw()
            self.picture = Picture(frame, sentence, on_point=on_point and self._point)
        self.presets = {label: self._button(label, values) for label, values in (presets or {}).items()}
        switches = [control for control in controls.values() if isinstance(control, ToggleButton)]
        movers = [control for control in controls.values() if control not in switches]
        row = Layout(flex_flow="row wrap", align_items="center", width="auto")
        rows = [HBox(widgets, layout=row) for widgets in (movers, [*self.presets.values(), *switches]) if widgets]
        super().__init__([*rows, self.picture], layout=Layout(max_width=f"{GROWTH * frame.size[0]:.0f}px"))
        self.add_class("logreg-live")
        for control in controls.values():
            control.observe(self._refresh, "value")
        _retire_earlier_runs(self)

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
        self._set(values, lambda control, value: value)

    def _set(self, values, reached):  # buttons and clicks set what the sliders' steps can reach, as the page would
        with drawing:
            try:
                for name, value in values.items():
                    control = self.controls[name]
                    control.unobserve(self._refresh, "value")
                    control.value = reached(control, value)  # asked late: another data set brings other ends
            finally:
                for name in values:
                    self.controls[name].observe(self._refresh, "value")
                self._refresh()  # also after a value that a control refuses: the others have moved

    def check(self):
        """Try every control at both ends and the middle, and every option; raise what goes wrong. Then go back."""
        before = self.values()
        for name, control in self.controls.items():
            for value in extremes(control):
                self.set(**{name: value})
            self.set(**before)

    def retire(self, keep=()):
        """Let go of the page's widgets and of the picture's memory; controls in `keep` serve somebody else too."""
        for control in self.controls.values():
            control.unobserve(self._refresh, "value")
        _close(self, keep)
        self.picture.frame = self.scene = self.show = None

    def __repr__(self):
        return self.picture.sentence

    def _refresh(self, _=None):
        with drawing:
            try:
                self.picture.paint(self.show(**self.values()))
            except Exception as problem:
                self.picture.complain(f"This setting cannot be drawn: {problem}. Move a slider to go on.")
                raise

    def _button(self, label, values):
        button = Button(description=label, layout=Layout(width="auto"))
        button.on_click(lambda _: self._set(values, nearest))
        return button

    def _point(self, left, bottom, kind):
        pixel = self.scene.figure.bbox.size * (left, bottom)
        for place, axes in enumerate(self.scene.figure.axes):
            if axes.bbox.contains(*pixel):
                x, y = axes.transData.inverted().transform(pixel)
                if wanted := self._on_point(place, float(x), float(y)):
                    self._set(wanted, nearest)

    def _repr_mimebundle_(self, include=None, exclude=None):
        bundle = super()._repr_mimebundle_(include=include, exclude=exclude)
        bundle["text/plain"] = repr(self)
        bundle["image/png"] = base64.b64encode(self.picture.stored()).decode()
        return bundle


def live(scene, show, *, presets=None, on_point=None, **controls):
    """Tie controls to a scene; see `Live`."""
    return Live(scene, show, controls, presets=presets, on_point=on_point)


def _close(widget, keep):
    """Close a widget with all its parts; each has a layout, and most a style, that stay open by themselves."""
    if widget not in keep:
        for part in [*getattr(widget, "children", ()), widget.layout, getattr(widget, "style", None)]:
            if hasattr(part, "layout"):
                _close(part, keep)
            elif part is not None:
                part.close()
        widget.close()


def _retire_earlier_runs(new):
    """Close what an earlier run of the same cell has shown: IPython's history would keep it alive for ever."""
    shell = get_ipython()
    parent = shell.get_parent() if hasattr(shell, "get_parent") else {}
    cell, run = parent.get("metadata", {}).get("cellId"), parent.get("header", {}).get("msg_id")
    if cell is None:
        return
    last_run, shown = _shown.get(cell, (None, WeakSet()))
    if last_run != run:
        for old in list(shown):
            old.retire(keep=new.controls.values())
        shown = WeakSet()
    shown.add(new)
    _shown[cell] = run, shown
