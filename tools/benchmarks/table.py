"""One line for each figure, beside its goal and whether it is met."""

import os
from typing import NamedTuple


class Figure(NamedTuple):
    """What was measured, the goal for it (at most), and its unit."""

    what: str
    value: float
    goal: float | None = None
    unit: str = ""
    note: str = ""

    @property
    def met(self):
        """In one word, if there is a goal."""
        return "" if self.goal is None else "met" if self.value <= self.goal else "missed"


def load():
    """How busy the computer is: its load in the last minute, where the system knows."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def show(title, figures):
    """Print a table as its figures come, and beside its title the load of the computer."""
    print(f"\n{title} (load {load()})", flush=True)
    for figure in figures:
        goal = "" if figure.goal is None else f"at most {figure.goal:g} {figure.unit}".rstrip()
        line = f"{figure.what:>38} {figure.value:>9.3g} {figure.unit:<4} {goal:<15} {figure.met:<7} {figure.note}"
        print(line.rstrip(), flush=True)
