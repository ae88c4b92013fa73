"""Several sliders for one quantity, of which one is shown: each data set has its own ends and steps."""

from ipywidgets import HBox, Layout
from traitlets import Float, validate

from .controls import WIDE


class Deck(HBox):
    """One slider out of several.

    Moving the ends of a slider that a page has drawn races with its value, which the page pushes back into the ends
    that it knew. So the ends stay, and sliders are swapped.

    Parameters
    ----------
    sliders : dict of str to FloatSlider, or of str to SelectionSlider
        From `slider` or from `stops`, with numbers as values. The first one is shown to begin with.
    """

    value = Float()

    def __init__(self, sliders):
        self.sliders, self.shown = sliders, next(iter(sliders.values()))
        super().__init__([self.shown], layout=Layout(flex=WIDE, min_width="220px"))
        self.value = self.shown.value
        self.observe(self._pass_down, "value")
        for slider in sliders.values():
            slider.layout.flex = "1 1 auto"
            slider.observe(self._pass_up, "value")

    min = property(lambda self: self.shown.min)
    max = property(lambda self: self.shown.max)
    step = property(lambda self: self.shown.step)
    options = property(lambda self: self.shown.options)
    _options_full = property(lambda self: self.shown._options_full)

    def show(self, name):
        """Show another slider, and take its value."""
        self.shown = self.sliders[name]
        self.children = [self.shown]
        self.value = self.shown.value

    @validate("value")
    def _inside(self, proposal):
        """What the shown slider can take: the nearest stop, or a value between its ends."""
        if hasattr(self, "options"):
            return min((stop for _, stop in self.options), key=lambda stop: abs(stop - proposal["value"]))
        return min(max(proposal["value"], self.min), self.max)

    def _pass_down(self, change):
        self.shown.value = change.new

    def _pass_up(self, change):
        if change.owner is self.shown:
            self.value = change.new

    def close(self):
        """Close the hidden sliders too."""
        for slider in self.sliders.values():
            for part in (slider.layout, slider.style, slider):
                part.close()
        super().close()
