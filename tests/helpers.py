"""What several tests share: made-up data, the numbers in a sentence, a reader's click, and a look at the picture."""

import re
import zlib

import numpy as np
from hypothesis import settings
from scipy.optimize import linprog

from logreg_core.exercises._answers import Near
from logreg_core.exercises._estimator import Used
from logreg_core.exercises._function import Function
from logreg_core.model import sigmoid


def rows(count, middle, spread, seed=0):
    """A reader's own data: one feature, overlapping classes."""
    rng = np.random.default_rng(seed)
    x = rng.normal(middle, spread, count)
    return x, rng.random(count) < sigmoid((x - middle) / spread)


def many(few, lots):
    """How many random examples to try: a few with every test run, many on request (``--hypothesis-profile=many``)."""
    return lots if settings().max_examples > 1000 else few


def some_line_separates(X, y):
    """Linear programming: is there a direction that spoils no row and improves one?

    Features should have about the same size: the solver's own tolerance is 1e-7.
    """
    signed = (2 * y - 1)[:, None] * np.column_stack([X, np.ones(len(y))])
    best = linprog(-signed.sum(axis=0), A_ub=-signed, b_ub=np.zeros(len(y)), bounds=[(-1, 1)] * signed.shape[1])
    return -best.fun > 1e-7


def numbers(sentence):
    """The numbers in a sentence, as floats."""
    return [float(text.replace("−", "-").replace(",", "")) for text in re.findall(r"[−-]?[\d,]*\d(?:\.\d+)?", sentence)]


def said(made, words):
    """The number that the caption gives after these words."""
    found = re.search(words + r" (−?[\d.,]*\d(?:e[−+]\d+)?)", repr(made))
    assert found, f"no number after {words!r} in: {made!r}"
    return float(found[1].replace(",", "").replace("−", "-"))


def cells(made):
    """TP, FP, FN and TN, as the caption gives them."""
    return tuple(int(said(made, name)) for name in ("TP", "FP", "FN", "TN"))


def as_given(answer):
    """An answer as a reader gives it: a function or a class is the reader's own, and not the package's."""
    if isinstance(answer, Used):
        return type("Mine", (answer.kind,), {"__module__": __name__})
    if callable(answer):
        return lambda *given: answer(*given)
    return answer.value if isinstance(answer, Near) else answer


def right_answer(asked):
    """What is right for an exercise, as a reader gives it."""
    return as_given(asked.oracle if isinstance(asked, Function) else asked.expected)


def click(made, axes, x, y):
    """Press the picture at data coordinates of its axes, as the page does; `axes` by number, in order of drawing."""
    figure = made.scene.figure
    inside = figure.axes[axes] if isinstance(axes, int) else axes
    left, bottom = figure.transFigure.inverted().transform(inside.transData.transform((x, y)))
    made.picture._receive(None, {"point": [left, 1 - bottom], "kind": "down"}, [])


def artist(axes, **looks):
    """The one line of these axes that looks so: `artist(axes, color=style.INK, marker="o")`."""
    found = [
        line for line in axes.lines if all(getattr(line, f"get_{name}")() == value for name, value in looks.items())
    ]
    assert len(found) == 1, f"{len(found)} lines look so: {looks}"
    return found[0]


def move(control, value):
    """Move a control as the page does: a menu by the number of its option, the rest by value."""
    control = getattr(control, "shown", getattr(control, "slider", control))  # of a deck, or of a player
    state = (
        {"index": [option for _, option in control._options_full].index(value)}
        if hasattr(control, "options")
        else {"value": value}
    )
    control.set_state(state)


def pictures(made):
    """A list that grows with every message that an explorer sends from now on: its words, and its bytes."""
    sent = []
    made.picture.send = lambda message, buffers=(): sent.append((message, list(buffers)))
    return sent


def unpack(packed, pixels):
    """What the page does with a change: the independent half of `pack`."""
    words = np.frombuffer(zlib.decompress(packed), dtype=np.uint32)
    steps, colours = np.split(words, 2)
    flat = pixels.view(np.uint32).reshape(-1)
    flat[np.cumsum(steps, dtype=np.int64)] = colours
    return pixels
