"""A browser and a JupyterLab for the tests of this folder, and a picture of the page when one of them fails."""

import re
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tools import chromium
from tools.lab import Lab, Notebook
from tools.notebook_form import NOTEBOOKS

ARTIFACTS = Path(__file__).parent / "artifacts"
VIEWPORT = {"width": 1280, "height": 1000}
EXPLORER = ["import time", "from logreg_core.explorers import explore_sigmoid", "explore_sigmoid()", "time.sleep(0.5)"]


@pytest.fixture(scope="package")
def browser():
    """Chromium without a window."""
    with sync_playwright() as playwright:
        path = chromium.find(playwright.chromium.executable_path)
        if path is None:
            (pytest.fail if chromium.required() else pytest.skip)(chromium.MISSING)
        browser = playwright.chromium.launch(executable_path=path, args=chromium.flags())
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def window(browser):
    """Settings and cache that pages share, so that only the first one loads JupyterLab from the server."""
    with closing(browser.new_context(viewport=VIEWPORT)) as context:
        yield context


@pytest.fixture(scope="package")
def lab(browser, tmp_path_factory):
    """A JupyterLab over a copy of the notebooks."""
    root = tmp_path_factory.mktemp("lab") / "notebooks"
    shutil.copytree(NOTEBOOKS, root) if NOTEBOOKS.exists() else root.mkdir()
    with closing(Lab(root.parent, root)) as lab:
        yield lab


@pytest.fixture
def explorer(browser, window, lab, request):
    """One explorer, run, in a notebook and a page of its own; `indirect` parameters are settings of the window."""
    own = browser.new_context(**{"viewport": VIEWPORT} | request.param) if hasattr(request, "param") else None
    with closing(Notebook(own or window, lab, lab.write(*EXPLORER))) as notebook:
        notebook.run_all()
        assert notebook.output_errors() == []
        yield notebook
    if own:
        own.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    notebook = getattr(item, "funcargs", {}).get("explorer") or getattr(item, "funcargs", {}).get("opened")
    if report.failed and notebook is not None:
        ARTIFACTS.mkdir(exist_ok=True)
        path = ARTIFACTS / (re.sub(r"\W+", "-", item.name).strip("-") + ".png")
        notebook.page.screenshot(path=path)
        report.sections.append(("the page", f"{path}\nconsole errors: {notebook.errors}"))
    return report
