"""A lesson as one page to read, its pictures live."""

from contextlib import closing

import pytest

from tests.browser.axe import violations
from tools.lab import PATIENCE
from tools.notebook_form import NOTEBOOKS
from tools.slides import Lecture

SHOWN = """() => [document.querySelector('.logreg-canvas').toDataURL(),
    document.querySelector('.logreg-caption').textContent]"""


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    """Notebook 02, opened from the list."""
    folder = tmp_path_factory.mktemp("article")
    with closing(Lecture(folder, NOTEBOOKS, "--template=article")) as lecture, closing(browser.new_context()) as window:
        page = window.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(lecture.door)
        page.locator("nav a[href$='02_the_sigmoid.ipynb']").click()
        page.wait_for_function("""() => { const all = [...document.querySelectorAll('.logreg-live')];
            return all.length > 3 && all.every(live => live.querySelector('.logreg-caption')?.textContent); }""")
        yield page


def test_it_shows_what_a_reader_needs_and_nothing_else(page):
    assert page.get_by_role("heading", level=1).inner_text() == "How does a score become a probability?"
    assert page.get_by_text("explore_score()").first.is_visible()
    assert not page.locator("summary:has-text('For the speaker')").first.is_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_its_pictures_move(page):
    handle = page.locator(".logreg-live [role=slider]").first
    before = page.evaluate(SHOWN)
    handle.focus()
    page.keyboard.press("End")
    page.wait_for_function(f"before => ({SHOWN})().every((part, i) => part !== before[i])", arg=before)


def test_nothing_is_out_of_reach_for_those_who_hear_it_or_use_keys(page):
    assert violations(page) == []
