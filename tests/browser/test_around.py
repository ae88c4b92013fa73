"""What a reader meets around the explorers: the next cell, the next day, a lost kernel, another window."""

import json
from contextlib import closing
from types import SimpleNamespace

import psutil
import pytest
from playwright.sync_api import TimeoutError as NothingSeen

from logreg_core import explorers
from tools.lab import Notebook
from tools.notebook_form import ALL, NOTEBOOKS, code_cells, read

LAPTOP = {"width": 1280, "height": 720}
CELLS = [
    "from logreg_core.explorers import explore_sigmoid",
    "explore_sigmoid()",
    "from logreg_core import exercises\nexercises.quiz('02.open')",
    "'the end'",
]
TEXT = "# what a reader reads next\n" * 20
WAKE = "Press Shift + Enter in the cell above to move this."
RESTARTED = "Kernel restarted: press Shift + Enter in the cell above."
SESSION = "jupyterapp.shell.currentWidget.sessionContext"
CELL = "jupyterapp.shell.currentWidget.content.widgets[place]"
# In the page: how far an explorer's top and bottom lie inside the notebook's view, negative where they are cut off.
SPACE = f"""place => {{ const cell = {CELL}.node;
    const view = cell.closest('.jp-WindowedPanel-outer').getBoundingClientRect();
    const it = cell.querySelector('.logreg-live').getBoundingClientRect();
    return [it.top - view.top, view.bottom - it.bottom]; }}"""
# In the page: no session starts before the notebook has been open for three seconds.
LATE = """{ const plain = fetch, open = () => document.querySelector('.jp-Notebook-cell');
    const wait = (time) => new Promise(go => setTimeout(go, time));
    window.fetch = async (...asked) => {
        const method = asked[0].method ?? asked[1]?.method, address = asked[0].url ?? asked[0];
        if (method === 'POST' && address.includes('/api/sessions')) {
            while (!open()) await wait(50);
            await wait(3000);
        }
        return plain(...asked);
    }; }"""
# Canvas pixels for each pixel of the screen, of every view that can be seen.
SHARPNESS = """() => [...document.querySelectorAll('.logreg-canvas')].filter(canvas => canvas.clientWidth)
    .map(canvas => canvas.width / canvas.clientWidth)"""


@pytest.fixture(scope="module")
def laptop(browser):
    """A small screen."""
    with closing(browser.new_context(viewport=LAPTOP)) as context:
        yield context


@pytest.fixture
def opened(laptop, lab):
    """A notebook with an explorer and a quiz, not yet run."""
    with closing(Notebook(laptop, lab, lab.write(*CELLS))) as notebook:
        yield notebook


def shift_enter(notebook, place):
    """Run a cell as a reader does."""
    notebook.page.evaluate(
        """place => { const notebook = jupyterapp.shell.currentWidget.content;
        notebook.activate(); notebook.mode = 'command'; notebook.activeCellIndex = place; }""",
        place,
    )
    notebook.page.keyboard.press("Shift+Enter")


def rest(notebook, place):
    """Wait for the explorer of a cell and until the page has come to rest; how far inside the view it lies."""
    notebook.page.wait_for_function(f"place => {CELL}.node.querySelector('.logreg-canvas')?.ariaLabel", arg=place)
    notebook.page.wait_for_timeout(500)
    try:
        notebook.page.wait_for_function(f"place => Math.min(...({SPACE})(place)) >= 0", arg=place, timeout=1500)
    except NothingSeen:
        pass
    return notebook.page.evaluate(SPACE, place)


def sharp(notebook, views):
    """Wait until so many views are seen, each with a pixel for each pixel of the screen."""
    notebook.page.wait_for_function(
        f"""views => {{ const seen = ({SHARPNESS})();
        return seen.length === views && Math.min(...seen) > 0.99; }}""",
        arg=views,
        timeout=5000,
    )


def explorer_cells(name):
    """The sources of the cells that end with an explorer."""
    return [cell.source for cell in code_cells(read(NOTEBOOKS / name)) if "explore_" in cell.source.splitlines()[-1]]


def kernel_process(lab, notebook):
    """The process of a notebook's kernel."""
    name = notebook.page.evaluate(f"{SESSION}.session.kernel.id")
    return next(
        child
        for child in psutil.Process(lab.process.pid).children(recursive=True)
        if any(name in part for part in child.cmdline())
    )


def before(notebook, selector):
    """What the style puts before the first element: text, or nothing."""
    content = notebook.page.locator(selector).first.evaluate("node => getComputedStyle(node, '::before').content")
    return "" if content in {"none", "normal"} else json.loads(content)


def test_shift_enter_leaves_sliders_and_picture_of_every_explorer_in_view(laptop, lab):
    names = [name for name in explorers.__all__ if name.startswith("explore_")]
    sources = [source for name in names for source in (f"{name}()", TEXT)]
    hidden = {}
    with closing(Notebook(laptop, lab, lab.write("from logreg_core.explorers import *", *sources))) as opened:
        shift_enter(opened, 0)
        for place, name in enumerate(names):
            shift_enter(opened, 2 * place + 1)
            space = rest(opened, 2 * place + 1)
            if min(space) < 0:
                hidden[name] = space
    assert len(names) > 20 and not hidden


def test_a_reader_who_has_scrolled_on_is_left_alone(laptop, lab):
    slowly = "import time\ntime.sleep(1)\nexplore_sigmoid()"
    with closing(Notebook(laptop, lab, lab.write(CELLS[0], slowly, *[TEXT] * 6))) as opened:
        shift_enter(opened, 0)
        shift_enter(opened, 1)
        opened.page.mouse.move(700, 400)
        opened.page.mouse.wheel(0, 3000)
        assert rest(opened, 1)[0] < -LAPTOP["height"]


def test_the_next_day_a_notebook_shows_its_pictures_and_says_how_to_wake_them(opened, laptop, lab):
    opened.run_all()
    sentence = opened.see()["caption"]
    opened.press(opened.sliders()[0])
    opened.command("docmanager:save")
    opened.page.evaluate(f"async () => {{ await {SESSION}.shutdown(); }}")
    with closing(Notebook(laptop, lab, opened.name)) as again:
        picture = again.page.locator(".jp-OutputArea-output img")
        again.page.get_by_text(WAKE).wait_for()
        caption = again.page.locator(".logreg-caption").inner_text()
        assert caption == sentence and picture.get_attribute("alt") == caption
        assert picture.bounding_box()["height"] > 200
        assert again.page.get_by_text("A program computes the sigmoid").is_visible()
        assert again.page.get_by_text("Press Shift + Enter in the cell above to answer.").is_visible()
        assert "rror" not in again.page.locator(".jp-Notebook").inner_text()
        again.run_all()
        assert again.pictures() == 1 and again.page.get_by_text(WAKE).count() == 0
        assert again.press(again.sliders()[0])


def test_a_page_reloaded_before_it_was_saved_says_how_to_wake_its_pictures(laptop, lab):
    with closing(Notebook(laptop, lab, "02_the_sigmoid.ipynb")) as lesson:
        stored = explorer_cells("02_the_sigmoid.ipynb")
        every = lesson.page.get_by_text(WAKE).nth(len(stored) - 1)
        every.wait_for(state="attached")
        lesson.run_all()
        assert lesson.page.get_by_text(WAKE).count() == 0
        lesson.page.reload()
        lesson.wait_for_kernel()
        every.wait_for(state="attached")


def test_a_second_window_leaves_the_stored_picture_in_the_first(opened, laptop, lab):
    opened.run_all()
    opened.command("docmanager:save")
    with closing(Notebook(laptop, lab, opened.name)) as second:
        second.run_all()
        opened.page.get_by_text(WAKE).wait_for()
        assert opened.page.locator(".logreg-stored img").bounding_box()["height"] > 200
        assert second.press(second.sliders()[0])
        opened.run_all()
        assert opened.press(opened.sliders()[0]) and opened.page.get_by_text(WAKE).count() == 0


def test_a_restarted_kernel_says_so_and_a_quiz_goes_on(opened):
    opened.run_all()
    opened.page.evaluate(f"async () => {{ await {SESSION}.session.kernel.restart(); }}")
    opened.page.locator(".logreg-live.jupyter-widgets-disconnected").wait_for()
    assert before(opened, ".logreg-live") == RESTARTED
    assert before(opened, ".logreg-quiz") == before(opened, ".logreg-live .jupyter-widgets-disconnected") == ""
    opened.run_all()
    assert before(opened, ".logreg-live") == "" and opened.press(opened.sliders()[0])


def test_a_kernel_that_died_says_so(opened, lab):
    opened.run_all()
    kernel_process(lab, opened).kill()
    opened.page.locator(".logreg-live.jupyter-widgets-disconnected").wait_for()
    assert before(opened, ".logreg-live") == RESTARTED


def test_a_silent_kernel_says_so_within_four_seconds_and_an_idle_one_does_not(opened, lab):
    opened.run_all()
    waiting, slider = opened.page.locator(".logreg-waiting"), opened.sliders()[0]
    slider.focus()
    for key in ("End", "End"):  # the second changes nothing: no answer is needed
        opened.page.keyboard.press(key)
        opened.page.wait_for_timeout(4000)
        assert waiting.count() == 0
    kernel = kernel_process(lab, opened)
    kernel.suspend()
    try:
        opened.page.keyboard.press("Home")
        waiting.wait_for(timeout=4500)
        opened.page.get_by_text("Waiting for the kernel.", exact=True).wait_for(state="attached")
    finally:
        kernel.resume()
    waiting.wait_for(state="detached")


def test_the_first_view_is_quiet(laptop, lab):
    dirty = "() => jupyterapp.shell.currentWidget.context.model.dirty"
    with closing(Notebook(laptop, lab, ALL[0].name)) as lesson:
        lesson.page.evaluate(f"async () => {{ await {SESSION}.ready; }}")
        lesson.page.wait_for_timeout(3000)  # news would have come by now
        assert lesson.page.locator(".Toastify__toast").count() == 0
        assert lesson.page.get_by_role("region", name="Table of Contents section").is_visible()
        assert lesson.page.evaluate(dirty) is False
        lesson.page.evaluate("place => " + CELL + ".model.sharedModel.setSource('mine')", 1)
        assert lesson.page.evaluate(dirty) is True


def test_a_hidden_view_spoils_no_other_and_is_sharp_when_it_comes_back(opened):
    opened.run_all()
    opened.page.evaluate("() => { jupyterapp.shell.currentWidget.content.activeCellIndex = 1; }")
    opened.command("notebook:create-output-view")
    opened.page.locator(".jp-LinkedOutputView .logreg-canvas").wait_for()
    opened.page.wait_for_function(f"() => ({SHARPNESS})().length === 2")
    notebook, view = opened.page.evaluate("""() => { const all = [...jupyterapp.shell.widgets('main')];
        const view = all.find(one => one.node.querySelector('.jp-LinkedOutputView'));
        const notebook = all.find(one => one.content?.activeCellIndex !== undefined);
        jupyterapp.shell.add(view, 'main', { mode: 'tab-after', ref: notebook.id });
        jupyterapp.shell.activateById(notebook.id);
        return [notebook.id, view.id]; }""")
    opened.page.wait_for_function(f"() => ({SHARPNESS})().length === 1")
    for event in ("visibilitychange", "online"):
        opened.page.evaluate("event => [document, window].forEach(one => one.dispatchEvent(new Event(event)))", event)
    opened.command("application:toggle-left-area")  # other widths
    assert opened.press(opened.sliders()[0])
    sharp(opened, 1)
    opened.page.set_viewport_size({"width": 1000, "height": 720})
    sharp(opened, 1)
    opened.page.set_viewport_size(LAPTOP)
    sharp(opened, 1)
    opened.page.evaluate("id => jupyterapp.shell.activateById(id)", view)
    sharp(opened, 1)
    opened.page.evaluate("id => jupyterapp.shell.activateById(id)", notebook)
    sharp(opened, 1)


@pytest.mark.parametrize("late", ["", LATE], ids=["soon", "late"])
def test_the_lesson_in_the_address_gets_one_kernel_and_before_it_is_open_where_that_can_be(laptop, lab, late):
    asked, name = [], lab.write(*CELLS)
    with closing(laptop.new_page()) as page:
        page.add_init_script(late)
        page.on("request", lambda one: asked.append((one.method, one.url.partition("?")[0].removeprefix(lab.url))))
        with closing(Notebook(SimpleNamespace(new_page=lambda: page), lab, name)) as notebook:
            ours, opened = asked.index(("POST", "/api/sessions")), asked.index(("GET", f"/api/contents/{name}"))
            assert (ours > opened) if late else (ours < opened)
            kernels = notebook.page.evaluate("fetch('/api/kernels').then(answer => answer.json())")
            sessions = notebook.page.evaluate("fetch('/api/sessions').then(answer => answer.json())")
            assert [one["path"] for one in sessions].count(name) == 1
            assert len(kernels) == len(sessions)
            assert notebook.errors == []
            notebook.run_all()
            assert notebook.pictures() == 1
