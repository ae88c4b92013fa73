"""How long until the first slider lives: ``python -m tools.benchmarks.first_slider``.

A new JupyterLab and a new browser, as after `make lab`: from the start of the server to the open notebook, to the end
of Run All, to the first picture that has followed a slider.
"""

import shutil
import tempfile
import time
from contextlib import closing
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools import chromium
from tools.kernel import private_jupyter
from tools.lab import Lab, Notebook
from tools.notebook_form import NOTEBOOKS


def first_slider(folder, lesson="00_start_here.ipynb"):
    """Seconds from the start to each of the moments."""
    root = folder / "notebooks"
    shutil.copytree(NOTEBOOKS, root)
    begin, moments = time.perf_counter(), {}
    with closing(Lab(folder, root)) as lab, sync_playwright() as playwright:
        moments["server answers"] = time.perf_counter() - begin
        browser = playwright.chromium.launch(
            executable_path=chromium.find(playwright.chromium.executable_path), args=chromium.flags()
        )
        window = browser.new_context(viewport={"width": 1280, "height": 720})
        with closing(Notebook(window, lab, lesson)) as notebook:
            moments["notebook open, kernel ready"] = time.perf_counter() - begin
            notebook.run_all()
            moments["all cells have run"] = time.perf_counter() - begin
            assert notebook.press(notebook.sliders()[0])
            moments["a slider has moved a picture"] = time.perf_counter() - begin
    return moments


if __name__ == "__main__":
    for _ in range(3):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            private_jupyter(place)
            print(", ".join(f"{moment}: {seconds:.1f} s" for moment, seconds in first_slider(Path(place)).items()))
