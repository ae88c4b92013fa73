"""A setting as a line of Python: which values a control can begin with, and what to write to see a setting again."""

import math
from inspect import signature
from numbers import Real
from pathlib import Path

import anywidget
import numpy as np
from traitlets import Unicode

from .deck import Deck

HERE = Path(__file__).parent


class Setting(anywidget.AnyWidget):
    """A small button that copies the line which recreates what is shown.

    Parameters
    ----------
    line : callable
        Gives the line, such as ``explore_sigmoid(w=1.5, b=-4.0)``.
    """

    _esm = (HERE / "page.js").read_text(encoding="utf-8") + (HERE / "setting.js").read_text(encoding="utf-8")
    _css = (HERE / "setting.css").read_text(encoding="utf-8")
    name = Unicode("copy this setting").tag(sync=True)

    def __init__(self, line):
        self.line = line
        super().__init__()
        self.add_class("logreg-setting")
        self.on_msg(lambda *_: self.send({"line": self.line()}))


def line(build, given, named, controls, follow, start, now):
    """The call that shows an explorer in a setting.

    Parameters
    ----------
    build : function
        The explorer.
    given : tuple
    named : dict
        What the reader passed to it. Data are written as `x` and `y`, functions by their names.
    controls : dict of str to widget
    follow : mapping
        Names of those controls that move others.
    start, now : dict
        Values of all controls: where they stand unless told, and where they stand now.
    """
    bound = signature(build).bind(*given, **named).arguments
    usual = {name: one.default for name, one in signature(build).parameters.items()}
    passed = {name: value for name, value in bound.items() if value is not usual[name]}
    words = [_argument(name, value) for name, value in passed.items()]
    other = {name for name, value in now.items() if value != start[name]}
    if other & set(follow):  # each data set has sliders of its own, which stand where they were left
        other |= {name for name, control in controls.items() if isinstance(control, Deck)}
    words += [f"{name}={_short(controls[name], value)}" for name, value in now.items() if name in other]
    return f"{build.__name__}({', '.join(words)})"


def _argument(name, value):
    """How an argument is written again: numbers and words as they are, a function by its name, data by theirs."""
    if isinstance(value, bool | int | float | str):
        return f"{name}={value!r}"
    called = getattr(value, "__name__", "")
    if callable(value) and called.isidentifier():
        return f"{name}={called}"
    return name if name in ("x", "y") else f"{name}={name}"


def _short(control, value):
    """A value as it is written; of a slider's stops with no more digits than tell it from the others."""
    value = _plain(value)
    if hasattr(control, "options") and isinstance(value, float):
        rounded = (float(f"{value:.{digits}g}") for digits in range(2, 17))
        return repr(next((one for one in rounded if _stop(control, one) == value), value))
    return repr(value)


def _plain(value):
    """Tuples and numbers of Python, whatever they were."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return value.item() if isinstance(value, np.generic) else value


def fitting(name, control, value):
    """The value that a control begins with when this one is asked for.

    Raises
    ------
    ValueError
        If the control cannot take it; the sentence says what it can take.
    """
    if hasattr(control, "fitting"):
        return control.fitting(name, value)
    if isinstance(control.value, bool):
        if not isinstance(value, bool | np.bool_):
            raise ValueError(f"{name} must be True or False, got {value!r}")
        return bool(value)
    options = [option for _, option in control._options_full] if hasattr(control, "options") else []
    if not all(isinstance(option, Real) for option in options):
        if value not in options:
            raise ValueError(f"{name} must be one of {', '.join(map(repr, options))}, got {value!r}")
        return value
    low, high = (min(options), max(options)) if options else (control.min, control.max)
    value = number_from(name, value, low, high)
    if options:
        return _stop(control, value)
    if isinstance(control.value, int) and value != int(value):
        raise ValueError(f"{name} must be a whole number, got {value:g}")
    return type(control.value)(value)


def number_from(name, value, low, high):
    """The value as a Python number if it is one from `low` to `high`; else a ValueError that says so."""
    if not isinstance(value, Real) or isinstance(value, bool) or math.isnan(value):
        raise ValueError(f"{name} must be a number, got {value!r}")
    if not low <= value <= high:
        raise ValueError(f"{name} must be from {low:g} to {high:g}, got {value:g}")
    return _plain(value)


def _stop(control, value):
    """The stop that is nearest."""
    return min((option for _, option in control._options_full), key=lambda option: abs(option - value))
