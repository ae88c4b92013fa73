"""A lesson exported as HTML, by nbconvert and from JupyterLab's menu: pictures have words, and it can be printed."""

import html
import os
import re
import subprocess
import sys
import urllib.request
from contextlib import closing

import pytest

from tools.lab import OURS
from tools.notebook_form import ALL, NOTEBOOKS, read

SIGMOID = NOTEBOOKS / "02_the_sigmoid.ipynb"
IMAGE = re.compile(r'<img(?=[^>]*\balt="([^"]+)")[^>]*>\s*<p class="logreg-caption">([^<]+)</p>')
# In the page: how far pictures stick out to the right, and whether one may be broken between two sheets.
LOOK = """() => [[...document.querySelectorAll('img')].map(it => it.getBoundingClientRect().right - innerWidth),
    [...document.querySelectorAll('.jp-RenderedImage')].map(it => getComputedStyle(it).breakInside)]"""


def sentences(path):
    """What the stored pictures of a notebook say."""
    outputs = [output for cell in read(path).cells for output in cell.get("outputs", [])]
    return [output.data["text/plain"] for output in outputs if "image/png" in output.get("data", {})]


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """Every notebook as `jupyter nbconvert --to html` writes it here."""
    folder = tmp_path_factory.mktemp("export")
    where = os.environ | {"JUPYTER_PATH": str(OURS), "JUPYTER_CONFIG_PATH": str(OURS)}
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "--output-dir", str(folder), *map(str, ALL)]
    done = subprocess.run(command, env=where, capture_output=True, text=True, check=True)
    assert "Alternative text is missing" not in done.stderr
    return folder


def said(page):
    """The words of every picture in a page: to be heard, and to be read."""
    return [tuple(map(html.unescape, words)) for words in IMAGE.findall(page)]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_every_stored_picture_has_its_sentence_for_the_eye_and_for_the_ear(exported, path):
    page = (exported / f"{path.stem}.html").read_text(encoding="utf-8")
    assert said(page) == [(words, words) for words in sentences(path)]
    assert "No description has been provided" not in page


def test_jupyterlabs_menu_exports_the_same(lab):
    address = f"{lab.url}/nbconvert/html/{SIGMOID.name}?download=false&token={lab.token}"
    page = urllib.request.urlopen(address, timeout=60).read().decode()
    assert said(page) == [(words, words) for words in sentences(SIGMOID)] != []


def test_slides_of_nbconvert_stay_slides(tmp_path):
    where = os.environ | {"JUPYTER_PATH": str(OURS), "JUPYTER_CONFIG_PATH": str(OURS)}
    command = [sys.executable, "-m", "nbconvert", "--to", "slides", "--output-dir", str(tmp_path), str(SIGMOID)]
    subprocess.run(command, env=where, capture_output=True, check=True)
    assert "Reveal.initialize" in (tmp_path / "02_the_sigmoid.slides.html").read_text(encoding="utf-8")


def test_on_paper_it_is_a_handout(browser, exported):
    with closing(browser.new_context(offline=True, viewport={"width": 720, "height": 1000})) as window:
        page = window.new_page()
        page.goto((exported / f"{SIGMOID.stem}.html").as_uri())
        assert page.locator(".logreg-notes").first.is_visible()
        page.emulate_media(media="print")
        assert not page.locator(".logreg-notes:visible, .jp-InputPrompt:visible").count()
        assert page.get_by_text("The boundary is at 8.00 h").is_visible()
        wide, broken = page.evaluate(LOOK)
        assert max(wide) <= 0 and set(broken) == {"avoid"}
