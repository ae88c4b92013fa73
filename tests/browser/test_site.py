"""The site as its visitors meet it: nothing from other hosts, light and dark, wide and narrow, search and folds."""

import functools
import threading
from contextlib import closing, contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from tests.browser.axe import violations
from tools import firefox
from tools.notebook_form import ALL

PAGES = ["index", "teachers", "docs/a_class", *(f"notebooks/{path.stem}" for path in ALL)]
LESSON = "notebooks/00_start_here"


class Quiet(SimpleHTTPRequestHandler):
    """A web server as any other, without a word for each request."""

    def log_message(self, *_):
        pass


@contextmanager
def served(folder):
    """A web server for a folder: its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def address(book):
    """Where the book is served."""
    with served(book) as address:
        yield address


@pytest.fixture
def visit(browser, address):
    """Open a page in a window of this width and color scheme; `strays` and `errors` are what it should not do."""
    windows = []

    def open_page(name, width=1280, colors="light"):
        windows.append(browser.new_context(viewport={"width": width, "height": 900}, color_scheme=colors))
        opened = windows[-1].new_page()
        opened.strays, opened.errors = [], []
        opened.on("request", lambda asked: _is_here(asked.url) or opened.strays.append(asked.url))
        opened.on("response", lambda got: got.status < 400 or opened.errors.append(f"{got.status} {got.url}"))
        opened.on("pageerror", lambda error: opened.errors.append(str(error)))
        turn_to(opened, f"{address}{name}.html")
        return opened

    yield open_page
    for window in windows:
        window.close()


def turn_to(page, url):
    """Open a page, and wait for its formulas."""
    page.goto(url)
    page.evaluate("async () => { await window.MathJax?.startup?.promise; }")


def _is_here(url):
    return urlsplit(url).scheme in {"data", "blob"} or urlsplit(url).hostname == "127.0.0.1"


@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_fits_its_window_and_asks_nobody_else(visit, address, width):
    page = visit("index", width)
    for name in PAGES:
        turn_to(page, f"{address}{name}.html")
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width, name
        assert page.locator("mjx-merror").count() == 0, name
        assert page.locator(".math").count() == page.locator(".math mjx-container").count(), name
        assert page.evaluate("() => [...document.images].every(image => image.complete && image.naturalWidth)"), name
    assert page.strays == [] and page.errors == []


def test_search_finds_a_lesson(visit):
    page = visit("search")
    page.locator(".bd-search-container input[type=search], main input[type=search]").first.fill("odds ratio")
    page.keyboard.press("Enter")
    page.locator("#search-results a[href*='02_the_sigmoid']").first.wait_for()
    assert page.strays == []


def test_a_solution_opens(visit):
    page = visit(LESSON)
    folded = page.locator("details:has(summary:text-is('Solution'))").first
    solution = folded.locator("pre")
    assert not solution.is_visible()
    folded.locator("summary").click()
    assert solution.is_visible()


def test_the_buttons_lead_to_the_same_lesson(visit):
    page = visit("notebooks/07_training")
    assert (
        page.get_by_role("link", name="Move it")
        .evaluate("link => link.href")
        .endswith("/live/lab/index.html?path=notebooks/07_training.ipynb")
    )
    assert page.get_by_role("link", name="Binder").is_visible()


def test_it_is_dark_where_the_reader_is(visit):
    shade = "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    assert min(visit(LESSON).evaluate(shade)) > 200
    dark = visit(LESSON, colors="dark")
    assert max(dark.evaluate(shade)) < 60
    for said in (".quiz", ".cell_output .text_html"):
        words = "part => getComputedStyle(part).color.match(/\\d+/g).slice(0, 3).map(Number)"
        assert min(dark.locator(said).first.evaluate(words)) > 180, said


@pytest.mark.parametrize("colors", ["light", "dark"])
@pytest.mark.parametrize("name", ["index", LESSON, "notebooks/09_decisions", "notebooks/formula_sheet", "docs/a_class"])
def test_nothing_is_out_of_reach_for_those_who_hear_it_or_use_keys(visit, name, colors):
    assert violations(visit(name, colors=colors), ".bd-article") == []


def test_firefox_reads_it_too(address, tmp_path):
    path = firefox.find()
    if path is None:
        pytest.skip(firefox.MISSING)
    with closing(firefox.Firefox(path, tmp_path)) as page:
        page.go(f"{address}{LESSON}.html", width=390)
        page.wait_for("() => document.querySelectorAll('mjx-container').length")
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        assert page.evaluate("() => [...document.images].every(image => image.complete && image.naturalWidth)")
        assert page.errors == []
