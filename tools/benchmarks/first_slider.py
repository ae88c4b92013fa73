"""How long until the first slider lives: ``python -m tools.benchmarks.first_slider``.

A new JupyterLab and a new browser, as after `make lab`: from the start of the server to the open notebook, to the end
of Run All, to the first picture that has followed a slider. Then another notebook is opened in the same page. Beside
each moment stand the processor's seconds until then, of the server with its kernels and of the browser: others who use
the computer change them less.
"""

import os
import shutil
import tempfile
import time
from contextlib import closing, suppress
from pathlib import Path

import numpy as np
import psutil
from playwright.sync_api import sync_playwright

from tools import chromium
from tools.kernel import private_jupyter
from tools.lab import Lab, Notebook
from tools.notebook_form import NOTEBOOKS


def first_slider(folder, lesson="00_start_here.ipynb", later="02_the_sigmoid.ipynb"):
    """Moments, each with seconds since the start, or since `later` was opened: by the clock, server, browser."""
    root = folder / "notebooks"
    shutil.copytree(NOTEBOOKS, root)
    watch = Watch()
    with sync_playwright() as playwright, closing(Lab(folder, root)) as lab:
        watch.server = lab.process.pid
        yield "server answers", watch.read()
        browser = playwright.chromium.launch(
            executable_path=chromium.find(playwright.chromium.executable_path), args=chromium.flags()
        )
        window = browser.new_context(viewport={"width": 1280, "height": 720})
        with closing(Notebook(window, lab, lesson)) as notebook:
            yield from live(notebook, watch)
            watch.begin()
            notebook.command("docmanager:open", path=later)
            notebook.page.wait_for_function(f"jupyterapp.shell.currentWidget?.context?.path === '{later}'")
            notebook.wait_for_kernel()
            yield from live(notebook, watch, "later: ")


def live(notebook, watch, when=""):
    """From the open notebook to the first picture that has followed a slider."""
    yield f"{when}notebook open, kernel ready", watch.read()
    notebook.run_all()
    yield f"{when}all cells have run", watch.read()
    assert notebook.press(next(slider for slider in notebook.sliders() if slider.is_visible()))
    yield f"{when}a slider has moved a picture", watch.read()


class Watch:
    """Seconds by the clock, and the processor's for the server's processes and for all others of ours: the browser."""

    def __init__(self):
        self.server = None
        self.begin()

    def begin(self):
        """From now on."""
        self.zero = np.zeros(3)
        self.zero = self.read()

    def read(self):
        """Three numbers: the clock, the server with its kernels, the browser."""
        own = psutil.Process().children(recursive=True)
        servers = {made.pid for made in own if self.server in (made.pid, *(up.pid for up in made.parents()))}
        spent = {True: 0.0, False: 0.0}
        for made in own:
            with suppress(psutil.Error):
                spent[made.pid in servers] += sum(made.cpu_times()[:2])
        return np.array([time.perf_counter(), spent[True], spent[False]]) - self.zero


def main(rounds=3):
    """Each moment's medians over the rounds."""
    seen = {}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            private_jupyter(place)
            for moment, seconds in first_slider(Path(place)):
                seen.setdefault(moment, []).append(seconds)
    print(f"{f'medians of {rounds}, load {os.getloadavg()[0]:.1f}':>40} {'seconds':>8} {'server':>7} {'browser':>8}")
    for moment, rows in seen.items():
        clock, server, browser = np.median(rows, axis=0)
        print(f"{moment:>40} {clock:>8.1f} {server:>7.1f} {browser:>8.1f}")


if __name__ == "__main__":
    main()
