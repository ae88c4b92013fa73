"""Every notebook as a reader meets it: opened in JupyterLab, run, and every slider moved by keyboard."""

from contextlib import closing

import nbformat
import pytest

from tests.browser.axe import violations
from tools.lab import Notebook
from tools.notebook_form import ALL, exercises, read

# The name of a slider, as soon as it has one; null after a second without.
NAME = """async handle => { for (let i = 0; i < 20; i++) {
    if (handle.ariaLabel || handle.getAttribute('aria-labelledby')) return handle.ariaLabel || 'by another element';
    await new Promise(then => setTimeout(then, 50)); } return null; }"""

# In the page: whether JupyterLab, which does so when a cell comes into view, has laid out an explorer.
LAID_OUT = "place => document.querySelectorAll('.logreg-canvas')[place].clientHeight > 100"


@pytest.fixture(scope="module", params=ALL, ids=lambda path: path.stem)
def opened(request, window, lab):
    """A notebook after Run All, by a reader who has written every function: the pictures that run on them move."""
    lesson, solved = read(request.param), lab.root / f"solved_{request.param.name}"
    for exercise in exercises(lesson):
        lesson.cells[exercise.stub].source += f"\n\n{exercise.solution}"  # the stub may import what both need
    nbformat.write(lesson, solved)
    with closing(Notebook(window, lab, solved.name)) as notebook:
        notebook.run_all()
        yield notebook


def test_run_all_shows_no_error(opened):
    assert opened.output_errors() == []


def test_every_picture_says_what_it_shows(opened):
    for place in range(opened.pictures()):
        seen = opened.see(place)
        assert seen["role"] == "img" and not seen["blank"]
        assert seen["caption"] and seen["label"] == seen["caption"]


def test_every_slider_has_a_name(opened):
    for slider in opened.sliders():
        slider.scroll_into_view_if_needed()  # JupyterLab lays out a cell only when it comes into view
        name = slider.evaluate(NAME)
        assert name and name.strip(), slider.evaluate("handle => handle.closest('.widget-slider').textContent")


def test_every_slider_moves_the_picture_and_its_sentence_and_nothing_jumps(opened):
    covered = opened.page.get_by_role("button", name="reveal", exact=True, pressed=False)
    while covered.count():  # what is covered need not be told
        covered.first.click()
    opened.wait_for_kernel()
    idle = [slider for slider in opened.sliders() if not moves(opened, slider)]
    for slider in idle:  # a learning rate shows only once another slider has left step 0
        assert moves(opened, slider), f"the slider {slider.get_attribute('aria-label')!r} changes nothing"


def moves(opened, slider):
    """Whether a slider moves its picture and its sentence; the page must stand still and both must agree."""
    slider.scroll_into_view_if_needed()
    opened.page.wait_for_function(LAID_OUT, arg=opened.place_of(slider))
    seen = opened.press(slider)
    if seen:
        before, after = seen
        assert after["height"] == before["height"], "the page jumps"
        assert after["label"] == after["caption"]
    return bool(seen)


def test_every_button_of_an_explorer_answers(opened):
    for button in opened.page.locator(".logreg-live button").all():
        if button.evaluate("button => button.style.display != 'none'"):  # a player keeps its repeat button hidden
            button.click()
    opened.wait_for_kernel()
    assert opened.output_errors() == []
    assert opened.page.locator(".logreg-trouble").count() == 0


@pytest.mark.parametrize("theme", ["JupyterLab Dark", "JupyterLab Light"])
def test_nothing_of_ours_is_out_of_reach_for_those_who_hear_it_or_use_keys(opened, theme):
    opened.command("apputils:change-theme", theme=theme)
    opened.page.wait_for_function(f"document.body.dataset.jpThemeLight === '{str('Light' in theme).lower()}'")
    assert violations(opened.page, ".logreg-live", ".logreg-quiz", ".jp-RenderedMarkdown") == []


def test_the_console_shows_no_error_and_nothing_leaves_this_machine(opened):
    assert opened.errors == []
    assert opened.strays == []
