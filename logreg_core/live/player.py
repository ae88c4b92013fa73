"""A slider of step numbers that can also play by itself."""

import numpy as np
from ipywidgets import Button, HBox, Layout, Play, SelectionSlider
from traitlets import Int, link, validate

from logreg_core.panels import minus

DECADE = (10, 12, 16, 20, 25, 32, 40, 50, 63, 80)


def ladder(last):
    """0, 1, 2, … 10, 12, 16, 20, … up to `last`: ten numbers for each power of ten."""
    powers = range(max(1, int(np.ceil(np.log10(last)))))
    return [0, *(n for n in [*range(1, 10), *(d * 10**k for k in powers for d in DECADE)] if n < last), last]


class Player(HBox):
    """Play, pause, stop, jump buttons and a slider; all of them always agree.

    Parameters
    ----------
    name : str
        What is counted.
    numbers : list of int
        The numbers to pass through, in order, such as `ladder(1000)`.
    value : int
        Where to begin. A number in between goes to the nearest one.
    interval : int
        Milliseconds from one number to the next while playing.
    jumps : sequence of int
        A button for each: so many numbers on or, if negative, back. It says so, such as +5, where all numbers are one
        apart; on a ladder, where +1 would not be true, it says ‹ for the number before and › for the one after.
    colour : str, optional
        Colour of the handle.
    """

    value = Int()

    def __init__(self, name, numbers, value=0, *, interval=120, jumps=(-1, 1), colour=None):
        self.slider = SelectionSlider(
            options=[(f"{number:,}", int(number)) for number in numbers],
            description=name,
            _dom_classes=("logreg-stops",),
            layout=Layout(flex="1 1 260px", width="auto", min_width="220px"),
            style={"description_width": "initial", "handle_color": colour},
        )
        self.play = _Play(
            min=0,
            max=len(numbers) - 1,
            interval=interval,
            show_repeat=False,
            description=name,
            layout=Layout(flex="none"),
        )
        self.jumps = [self._jump(by) for by in jumps]
        super().__init__([self.play, *self.jumps, self.slider], layout=Layout(flex="2 1 440px", align_items="center"))
        self.value = value  # before the links: 0 need not be among the numbers
        link((self, "value"), (self.slider, "value"))
        link((self.slider, "index"), (self.play, "value"))

    @property
    def numbers(self):
        """The numbers passed through, in order."""
        return [number for _, number in self.slider.options]

    min = property(lambda self: self.numbers[0])
    max = property(lambda self: self.numbers[-1])

    @validate("value")
    def _nearest(self, proposal):
        numbers = np.array(self.numbers)
        return int(numbers[np.abs(np.log1p(numbers) - np.log1p(max(proposal["value"], 0))).argmin()])

    def _jump(self, by):
        one_apart = set(np.diff(self.numbers)) == {1}
        words = minus(f"{by:+d}") if one_apart else "›" * by + "‹" * -by
        told = words if one_apart else "next" if by > 0 else "previous"
        button = Button(
            description=words,
            tooltip=f"{self.slider.description}: {told}",
            layout=Layout(width="auto", min_width="44px"),
        )
        button.on_click(lambda _: self._move(by))
        return button

    def _move(self, by):
        self.slider.index = min(max(self.slider.index + by, 0), len(self.numbers) - 1)


class _Play(Play):
    """Play and pause; deaf to a tick that was on its way from the page when the kernel paused it."""

    def set_state(self, sync_data):
        plays = self.playing or sync_data.get("playing")
        late = not plays and sync_data.get("value", self.min) != self.min  # back to the beginning is the stop button
        super().set_state({name: value for name, value in sync_data.items() if not (late and name == "value")})
        if late:
            self.send_state("value")  # where we stand instead


def pause(controls):
    """Stop those of the controls that play by themselves."""
    for control in controls:
        if isinstance(control, Player):
            control.play.playing = False
