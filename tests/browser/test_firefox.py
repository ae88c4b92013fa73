"""Two notebooks in Firefox: opened, run, and every kind of slider moved by keyboard."""

from contextlib import closing

import pytest

from tools import chromium, firefox
from tools.lab import SEE

LESSONS = ["00_start_here.ipynb", "07_training.ipynb"]
IDLE = "() => window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
READY = "async () => { await jupyterapp.shell.currentWidget.sessionContext.ready; return true; }"
RUN_ALL = "async () => { await jupyterapp.commands.execute('notebook:run-all-cells'); return true; }"
PAINTED = """() => [...document.querySelectorAll('.logreg-live')].every(live =>
    live.querySelector('.logreg-canvas')?.width && live.querySelector('.logreg-caption')?.textContent
    && [...live.querySelectorAll('[role=slider]')].every(handle => handle.ariaLabel))"""
TROUBLE = """() => [...document.querySelectorAll(`[data-mime-type="application/vnd.jupyter.error"],
    [data-mime-type="application/vnd.jupyter.stderr"], .logreg-trouble`)].map(part => part.textContent)"""
# In the page: one handle of each kind of slider (the numbers it can show tell the kinds apart), and its explorer.
KINDS = """() => { const kinds = new Map();
    for (const [place, handle] of [...document.querySelectorAll('.logreg-live [role=slider]')].entries()) {
        const words = handle.ariaValueText ?? '', kind = handle.ariaLabel?.replace(/[^a-z ]/g, '')
            + /[.]/.test(words);
        if (!kinds.has(kind)) kinds.set(kind, [place, handle.ariaLabel]);
    }
    return [...kinds.values()]; }"""
FOCUS = """place => { const handle = document.querySelectorAll('.logreg-live [role=slider]')[place];
    handle.scrollIntoView({ block: 'center' }); handle.focus();
    return [...document.querySelectorAll('.logreg-canvas')]
        .indexOf(handle.closest('.logreg-live').querySelector('.logreg-canvas')); }"""
CHANGED = f"(place, before) => {{ const now = ({SEE})(place); return now.pixels !== before && !now.blank; }}"


@pytest.fixture(scope="module", params=LESSONS)
def page(request, lab, tmp_path_factory):
    """A lesson in Firefox after Run All."""
    path = firefox.find()
    if path is None:
        (pytest.fail if chromium.required() else pytest.skip)(firefox.MISSING)
    with closing(firefox.Firefox(path, tmp_path_factory.mktemp("firefox"))) as page:
        page.go(f"{lab.url}/lab/workspaces/firefox/tree/{request.param}?token={lab.token}&reset")
        page.wait_for(IDLE)
        page.evaluate(READY)
        page.evaluate(RUN_ALL)
        page.wait_for(IDLE)
        page.wait_for(PAINTED)
        yield page


def test_run_all_shows_every_picture_and_no_error(page):
    assert page.evaluate(TROUBLE) == []


def test_every_kind_of_slider_moves_its_picture(page):
    moved, tried = set(), set()
    # A cell is laid out when it comes into view, and brings its sliders: look again after each.
    while found := [kind for kind in page.evaluate(KINDS) if kind[1] and kind[1] not in tried]:
        place, name = found[0]
        tried.add(name)
        picture = page.evaluate(FOCUS, place)
        before = page.evaluate(SEE, picture)["pixels"]
        for key in ("ArrowRight", "Home", "End"):
            page.press(key)
            try:
                page.wait_for(CHANGED, picture, before, seconds=3)
                moved.add(name)
                break
            except TimeoutError:
                continue
    assert moved == tried


def test_the_console_shows_no_error(page):
    assert page.errors == []
