"""Figures of this computer beside their goals: ``python -m tools.benchmarks [--growth] [--notebooks] … [--all]``.

Without options, the core against scikit-learn. Contestants take turns, so that whatever else the computer does touches
all alike; medians are compared. A quiet computer and two or three repetitions are worth more than one long run.
"""

import argparse
import os
import platform
import tempfile
from pathlib import Path

import numpy as np
import sklearn

from tools.benchmarks.core import core
from tools.benchmarks.growth import ROWS, growth
from tools.benchmarks.link import every, link
from tools.benchmarks.table import load, show
from tools.benchmarks.waiting import CLASS, first, notebooks, together
from tools.kernel import private_jupyter

TABLES = {  # name of the option -> title, what it is for, and what yields its figures in a folder of its own
    "growth": ("The reader's own data, as they grow", "every explorer", growth),
    "notebooks": ("Run All", "every notebook", notebooks),
    "first": ("The first live slider", "in a browser", first),
    "link": ("One step of a slider, beside the common way", "in a browser, near and far", link),
    "every": ("A step of every explorer on a far server", "in a browser, a quarter of an hour", every),
    "class": (f"{CLASS} learners on this computer", "some minutes, and 8 GB", together),
}


def main():
    """Read what is asked for, and measure it."""
    asked = argparse.ArgumentParser(prog="python -m tools.benchmarks", description=__doc__.splitlines()[0])
    for name, (title, more, _) in TABLES.items():
        asked.add_argument(f"--{name}", action="store_true", help=f"{title}: {more}".replace("%", "%%"))
    asked.add_argument("--all", action="store_true", help="all of these, after the core")
    asked.add_argument("--rows", type=int, nargs="+", default=ROWS, help="how the data grow")
    given = vars(asked.parse_args())
    wanted = [name for name in TABLES if given["all"] or given[name]]
    print(
        f"Python {platform.python_version()}, NumPy {np.__version__}, scikit-learn {sklearn.__version__}, "
        f"{os.cpu_count()} processors, load {load()}"
    )
    if given["all"] or not wanted:
        show("The core, in times another's time", core())
    for name in wanted:
        title, _, figures = TABLES[name]
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            private_jupyter(folder)
            show(title, growth(given["rows"]) if name == "growth" else figures(Path(folder)))


if __name__ == "__main__":
    main()
