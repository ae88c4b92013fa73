"""What the page moves by itself of an explorer's controls, and what comes next along it."""

from typing import Any, NamedTuple

from ipywidgets import FloatSlider, IntSlider, SelectionSlider

from .controls import nearest, value_of


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


def widgets_of(control):
    """What the page moves of a control: the slider of a deck or of a player, the sliders of points, or itself."""
    control = getattr(control, "shown", getattr(control, "slider", control))
    inside = [widget for child in getattr(control, "children", ()) for widget in widgets_of(child)]
    return inside or [control] * hasattr(control, "value")
