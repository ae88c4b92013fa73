"""How long readers wait: for their notebooks to have run, for the first live slider, and in a class."""

from contextlib import ExitStack, closing
from time import perf_counter

import numpy as np

from tools.benchmarks.classroom import lesson_together
from tools.benchmarks.first_slider import first_slider
from tools.benchmarks.learner import Learner
from tools.benchmarks.table import Figure
from tools.notebook_form import ALL, NOTEBOOKS, read

CLASS, SECONDS, LESSON = 30, 30, "00_start_here"
LIVE = {"a slider has moved a picture": 8, "later: a slider has moved a picture": 4}  # goals in seconds


def notebooks(folder):
    """Yield how long Run All takes in each notebook, the start of its kernel included, and in all of them."""
    whole = 0.0
    for path in ALL:
        with closing(Learner(folder / path.stem, NOTEBOOKS)) as learner:
            begin = perf_counter()
            learner.run_all(read(path))
            took = perf_counter() - begin
        whole += took
        yield Figure(path.stem, took, unit="s")
    yield Figure("all of them", whole, 45, "s")


def first(folder):
    """Yield when the first slider lives: from the start of a server, and from when a running Lab opens a notebook."""
    for moment, (seconds, server, browser) in first_slider(folder):
        note = f"processor: server {server:.1f}, browser {browser:.1f}"
        yield Figure(moment, seconds, LIVE.get(moment), "s", note)


def together(folder):
    """Yield how a class fares that runs one lesson in the same second, and then moves its first slider."""
    with ExitStack() as stack:
        learners = [stack.enter_context(closing(Learner(folder / str(place), NOTEBOOKS))) for place in range(CLASS)]
        ready, walks, *_ = lesson_together(learners, read(NOTEBOOKS / f"{LESSON}.ipynb"), SECONDS)
    times = [1e3 * took for walked, _ in walks for took, _ in walked if took is not None]
    yield Figure(f"Run All, {CLASS} at once", ready, 40, "s")
    for words, share in (("median", 50), ("95 %", 95)):
        yield Figure(f"a step then, {words}", float(np.percentile(times, share)), unit="ms")
