"""The lessons live in the browser: what JupyterLite is given, and what it does with that.

What is compiled comes from Pyodide's own server, which no test asks: here its place is taken by stand-ins.
"""

import hashlib
import json
import re
import shutil
import subprocess
import tomllib
import zipfile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from tests.browser import pyodide
from tests.browser.test_site import served
from tools import chromium, live_site
from tools.notebook_form import ALL, code_cells, read

OPENED = "live/lab/index.html?path=notebooks/00_start_here.ipynb"
# A lesson's picture has more in it than stand-ins can draw: this one changes its color, packed as the engine packs.
CELL = """
import array, zlib
from ipywidgets import IntSlider, VBox
from logreg_core.live.picture import Picture
class Frame:
    size, scale, red = [20, 10], 1.0, 0
    class last: shape = (10, 20, 4)
    def whole(self):
        return zlib.compress(array.array("I", [0] + [1] * 199 + [0xFF000000 + self.red] * 200).tobytes())
    advance = whole
    def resize(self, scale): self.scale = scale
frame, slider = Frame(), IntSlider(0, 0, 255)
picture = Picture(frame, "It is black.")
def show(change):
    frame.red = change["new"]
    picture.paint(f"Of 255, {change['new']} are red.")
slider.observe(show, "value")
display(VBox([slider, picture]))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site with JupyterLite in it, which needs the package index."""
    folder = tmp_path_factory.mktemp("site")
    try:
        live_site.live(folder)
    except subprocess.CalledProcessError as problem:
        (pytest.fail if chromium.required() else pytest.skip)(f"not without the package index: {problem}")
    return folder


@pytest.fixture(scope="module")
def lock(site):
    """What the kernel may load, by name."""
    return json.loads((site / "live/wheels/pyodide-lock.json").read_text())["packages"]


def test_our_wheel_is_plain_python_with_all_that_lies_in_the_package(site):
    (path,) = (site / "live/wheels").glob("logreg_notebooks-*.whl")
    assert path.name.endswith("-py3-none-any.whl")
    ours = {file.relative_to(live_site.HOUSE).as_posix() for file in (live_site.HOUSE / "logreg_core").rglob("*.*")}
    left_out = {name for name in ours if "__pycache__" not in name} - set(zipfile.ZipFile(path).namelist())
    assert not left_out


def test_pyodide_has_every_version_that_we_ask_for(lock):
    project = tomllib.loads((live_site.HOUSE / "pyproject.toml").read_text())["project"]
    asked = [Requirement(line) for line in project["dependencies"]]
    asked = [wanted for wanted in asked if not wanted.marker or wanted.marker.evaluate({"sys_platform": "emscripten"})]
    lacking = [
        str(wanted)
        for wanted in asked
        if wanted.name not in lock or not wanted.specifier.contains(lock[wanted.name]["version"])
    ]
    assert not lacking, "for a server only? then say so: ; sys_platform != 'emscripten'"
    later = {"scikit-learn"}  # which comes when a lesson imports it
    assert {wanted.name for wanted in asked} - later == set(lock["logreg-notebooks"]["depends"])


def test_whoever_imports_ours_gets_what_it_needs(site, lock):
    assert lock["logreg-notebooks"]["imports"] == ["logreg_core"]
    for name in live_site.WHEELS:
        assert {canonicalize_name(needed) for needed in lock[name]["depends"]} <= set(lock)
        wheel = site / "live/wheels" / lock[name]["file_name"]
        assert hashlib.sha256(wheel.read_bytes()).hexdigest() == lock[name]["sha256"]
        assert parse_wheel_filename(wheel.name)[0] == name
    others = [package["file_name"] for name, package in lock.items() if name not in live_site.WHEELS]
    assert all(file.startswith(live_site.PYODIDE_SERVER) for file in others)


def test_the_lock_is_that_of_the_kernels_pyodide(site):
    (schema,) = (site / "live/extensions/@jupyterlite").rglob("kernel.v0.schema.json")
    known = json.loads(schema.read_text())["properties"]["pyodideUrl"]["default"]
    assert known == f"{live_site.PYODIDE_SERVER}/pyodide.mjs"


def test_the_lesson_with_scikit_learn_imports_it_first():
    (path,) = [path for path in ALL if path.stem.endswith("scikit_learn")]
    assert re.search(r"^from sklearn", code_cells(read(path))[0].source, re.M)


def test_the_lessons_are_those_of_the_repository(site):
    there = sorted((site / "live/files/notebooks").iterdir())
    assert [path.name for path in there] == [path.name for path in ALL]
    assert all(copy.read_bytes() == path.read_bytes() for copy, path in zip(there, ALL, strict=True))


def test_it_opens_a_lesson_as_it_is_stored_and_asks_pyodides_server_only(site, browser):
    with served(site) as address:
        page = browser.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + OPENED)
        page.get_by_role("heading", name="How does a number become a decision?").wait_for()
        caption = page.locator(".logreg-stored .logreg-caption").first
        caption.wait_for()
        assert "passes one half" in caption.inner_text()
        page.close()
    others = [url for url in asked if not url.startswith((address, "data:", "blob:", live_site.PYODIDE_SERVER))]
    assert not others


def test_a_kernel_in_the_page_moves_a_picture(site, browser, tmp_path):
    if not shutil.which("npm"):
        pytest.skip("no npm, from which Pyodide comes here")
    own = tmp_path / "site"
    shutil.copytree(site, own)
    with served(own) as address:
        pyodide.install(own / "live", address)
        page = browser.new_page()
        page.set_default_timeout(120_000)
        page.goto(address + OPENED)
        page.locator(".jp-CodeCell .cm-content").first.click()
        page.keyboard.press("ControlOrMeta+A")
        page.keyboard.insert_text(CELL)
        page.keyboard.press("Shift+Enter")
        made = page.locator(".logreg-live, .jupyter-widgets").filter(has=page.locator("canvas")).first
        made.get_by_text("It is black.").wait_for()
        page.locator(".jupyter-widgets [role=slider]").first.focus()
        page.keyboard.press("End")
        made.get_by_text("Of 255, 255 are red.").wait_for()
        color = "canvas => [...canvas.getContext('2d').getImageData(5, 5, 1, 1).data]"
        assert page.locator("canvas.logreg-canvas").first.evaluate(color) == [255, 0, 0, 255]
        page.close()
