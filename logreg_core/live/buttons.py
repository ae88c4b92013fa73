"""The buttons of an explorer: its presets, of which the one that is shown looks pressed, and the way back."""

from ipywidgets import Button, HBox, Layout, ToggleButton

from .controls import nearest, reachable


class Buttons:
    """Presets and reset.

    Parameters
    ----------
    controls : dict of str to widget
    presets : dict of str to dict
        Label -> values that it sets.
    start : dict
        The values that reset goes back to.
    settle : callable
        `settle(values, reached, preset=True)` sets the controls.
    """

    def __init__(self, controls, presets, start, settle):
        self.controls, self.values, self.start, self.settle = controls, presets, start, settle
        self.presets = {label: self._button(label, lambda values=values: values) for label, values in presets.items()}
        self.reset = self._button("reset", lambda: self.start, "back to how it began")
        self.row = None
        self.mark(start)

    def offer(self, button):
        """Add one more at the end of the row."""
        self.row.children += (button,)

    def rows(self):
        """What moves in the first row; what is pressed in the second."""
        switches = [control for control in self.controls.values() if isinstance(control, ToggleButton)]
        movers = [control for control in self.controls.values() if control not in switches]
        row = Layout(flex_flow="row wrap", align_items="center", width="auto")
        self.row = HBox([*self.presets.values(), *switches, self.reset], layout=row)
        return [HBox(movers, layout=row), self.row]

    def mark(self, now):
        """Let the button of the setting that is shown look pressed."""
        for label, button in self.presets.items():
            wanted = {name: reachable(self.controls[name], value) for name, value in self.values[label].items()}
            shown = now | wanted == now
            (button.add_class if shown else button.remove_class)("mod-active")

    def _button(self, label, values, tip=""):
        button = Button(description=label, tooltip=tip, layout=Layout(width="auto"))
        button.on_click(lambda _: self.settle(values(), nearest, preset=True))  # as the sliders' steps allow
        return button
