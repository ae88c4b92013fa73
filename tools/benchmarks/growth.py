"""How explorers bear the reader's own data as these grow: ``python -m tools.benchmarks --growth``.

Each explorer is opened with few rows, with more, and with very many. Then the first of its controls is moved in each of
them in turn, so that whatever else the computer does touches all alike; medians are compared.
"""

import inspect
from statistics import median
from time import perf_counter

import numpy as np

from logreg_core import explorers
from logreg_core.data import dataset
from logreg_core.live import Live
from logreg_core.live.controls import extremes
from logreg_core.model import sigmoid
from tools.benchmarks.table import Figure

ROWS = (20, 1_000, 100_000)
STEPS = 21
AT_MOST, OPEN = 2.0, 3.0  # times as long for a step with the most rows as with the fewest; seconds to open
TWO_FEATURES = {"explore_training", "explore_perceptron", "explore_parallel", "explore_features"}
STATED = ("are drawn", "These are")  # how captions say that they show a sample


def own_data(rows, columns):
    """Classes that overlap, also where there are few rows."""
    random = np.random.default_rng(rows)
    x = random.normal(5, 2, rows)
    y = random.random(rows) < sigmoid(1.2 * (x - 5))
    y[[x.argmin(), x.argmax()]] = [1, 0]
    return dataset(x if columns == 1 else np.column_stack([x, random.normal(size=rows) + y]), y)


def stops(made: Live):
    """Values of the first control that has several, back and forth over all its length: each step is a new picture."""
    for name, control in made.controls.items():
        if hasattr(control, "step"):
            known = np.linspace(control.min, control.max, 31).astype(type(control.value)).tolist()
        elif hasattr(control, "slider"):
            known = [value for _, value in control.slider.options]
        else:
            known = extremes(control)
        if len(set(map(str, known))) > 1:
            return name, [known[(7 * k + len(known) // 2) % len(known)] for k in range(STEPS)]
    raise ValueError("no control of this explorer can be moved")


def growth(rows=ROWS, only=()):
    """Yield two figures for each explorer: how much slower a step gets, and how long it takes to open."""
    for name in explorers.__all__:
        explore = getattr(explorers, name)
        if list(inspect.signature(explore).parameters)[:2] != ["x", "y"] or (only and name[8:] not in only):
            continue
        data = [own_data(count, 2 if name in TWO_FEATURES else 1) for count in rows]
        made, opened = zip(*(timed(lambda some=some, explore=explore: explore(some)) for some in data), strict=True)
        steps = [[] for _ in rows]
        for k in range(STEPS):
            for place, each in enumerate(made):
                control, values = stops(each)
                _, took = timed(lambda each=each, given={control: values[k]}: each.set(**given))
                steps[place].append(1e3 * took)
        steps = [median(times) for times in steps]
        said = ", says it is a sample" if any(words in repr(made[-1]) for words in STATED) else ""
        note = " → ".join(f"{step:.1f}" for step in steps) + f" ms{said}"
        yield Figure(f"{name[8:]}: step, {rows[-1]:,} rows", steps[-1] / steps[0], AT_MOST, "x", note)
        seconds = " → ".join(f"{took:.2f}" for took in opened)
        yield Figure("opens in", opened[-1], OPEN, "s", f"{seconds} s")


def timed(call):
    """What a call gives, and how many seconds it takes."""
    begin = perf_counter()
    made = call()
    return made, perf_counter() - begin
