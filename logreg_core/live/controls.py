"""The sliders of the series: one name, one colour and one keyboard step for each concept."""

import math

from ipywidgets import Checkbox, Dropdown, FloatSlider, IntSlider, Layout, SelectionSlider, ToggleButton, ToggleButtons

WIDE = "1 1 250px"  # sliders share a row and wrap on a narrow page


def slider(name, value, low, high, step, *, colour=None, digits=2):
    """A slider with its whole name readable and its number beside it.

    Parameters
    ----------
    name : str
        Shown to the left, and read out by a screen reader.
    value, low, high, step : float
        Start, ends and keyboard step, in the units of the concept. Integers make an integer slider.
    colour : str, optional
        Colour of the handle: the concept's colour in the pictures.
    digits : int
        Decimals of the number shown.
    """
    whole = all(isinstance(number, int) for number in (value, low, high, step))
    made = (IntSlider if whole else FloatSlider)(
        value=value,
        min=low,
        max=high,
        step=step,
        description=name,
        layout=Layout(flex=WIDE, width="auto", min_width="220px"),
        style={"description_width": "initial", "handle_color": colour},
    )
    if not whole:
        made.readout_format = f".{digits}f"
    return made


def switch(name, value=False, *, tooltip=""):
    """A button that stays pressed."""
    return ToggleButton(value=value, description=name, tooltip=tooltip, layout=Layout(width="auto"))


def tick(name, value=False, *, tooltip=""):
    """A box to tick, one of several that belong together."""
    return Checkbox(
        value=value,
        description=name,
        tooltip=tooltip,
        indent=False,
        layout=Layout(width="auto", margin="2px 14px 2px 2px"),
    )


def stops(name, values, value, *, colour=None, words="{:g}", named=None):
    """A slider that stops at chosen values only, such as learning rates.

    `words` says how a value is written, and `named` holds those that have a name of their own.
    """
    names = {stop: written(words, stop) for stop in values} | (named or {})
    return SelectionSlider(
        options=[(names[stop], stop) for stop in values],
        value=value,
        description=name,
        _dom_classes=("logreg-stops",),
        layout=Layout(flex=WIDE, width="auto", min_width="220px", margin="2px 14px 2px 2px"),
        style={"description_width": "initial", "handle_color": colour},
    )


def written(words, value):
    """A value put into words, its power of ten as in the captions: 1e−5."""
    return words.format(value).replace("e-0", "e−").replace("e-", "e−")


def menu(name, options):
    """A list to choose one from; begins with the first."""
    return Dropdown(
        options=options,
        description=name,
        style={"description_width": "initial"},
        layout=Layout(flex=WIDE, width="auto", min_width="220px", max_width="25em"),
    )


def choice(name, options):
    """A row of buttons of which one is pressed; begins with the first."""
    return ToggleButtons(
        options=options,
        description=name,
        layout=Layout(width="auto"),
        style={"button_width": "auto", "description_width": "initial"},
    )


def value_of(control):
    """A control's value; a slider's 0.30000000000000004 is meant as 0.3. Options are taken as they are."""
    return _rounded(control, control.value)


def extremes(control):
    """Values worth trying: every option, or both ends and the middle, or on and off."""
    if hasattr(control, "extremes"):
        return control.extremes()
    if hasattr(control, "options"):
        return [value for _, value in control._options_full]
    if hasattr(control, "min"):
        return [control.min, type(control.value)((control.min + control.max) / 2), control.max]
    return [True, False]


def nearest(control, value):
    """The value closest to `value` that the control's own steps can reach."""
    if not hasattr(control, "step"):
        return value
    value = control.min + round((value - control.min) / control.step) * control.step
    return type(control.value)(min(max(round(value, _decimals(control.step)), control.min), control.max))


def exactly(control, value):
    """The value as it is given."""
    return value


def reachable(control, value):
    """What `value_of` gives after a button has set the control to `value`."""
    return _rounded(control, nearest(control, value))


def _rounded(control, value):
    dusty = isinstance(value, float) and not hasattr(control, "options")
    return round(value, _decimals(control.step)) if dusty else value


def _decimals(step):
    """Decimals that keep every step of a slider and drop the dust of its additions."""
    return 8 - math.floor(math.log10(step))
