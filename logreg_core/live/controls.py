"""The sliders of the series: one name, one colour and one keyboard step for each concept."""

from ipywidgets import FloatSlider, IntSlider, Layout, ToggleButton

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
        value=value, min=low, max=high, step=step, description=name,
        layout=Layout(flex=WIDE, width="auto", min_width="220px"),
        style={"description_width": "initial", "handle_color": colour})
    if not whole:
        made.readout_format = f".{digits}f"
    return made


def switch(name, value=False, *, tooltip=""):
    """A button that stays pressed."""
    return ToggleButton(value=value, description=name, tooltip=tooltip, layout=Layout(width="auto"))
