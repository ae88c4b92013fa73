"""Arrow keys reach the control that has the focus, in JupyterLab and in Jupyter Notebook: both want them themselves."""

import shutil
from contextlib import closing

import pytest

from tools.lab import CLIENTS, Lab, Notebook
from tools.notebook_form import NOTEBOOKS

LESSON = "02_the_sigmoid.ipynb"
CHOSEN = "() => [...document.querySelectorAll('.jupyter-widgets input[type=radio]')].map(button => button.checked)"


@pytest.fixture(scope="module", params=CLIENTS)
def opened(request, browser, window, tmp_path_factory):
    """A lesson, run, in each of the programs."""
    root = tmp_path_factory.mktemp(request.param) / "notebooks"
    root.mkdir()
    shutil.copy(NOTEBOOKS / LESSON, root)
    with closing(Lab(root.parent, root, request.param)) as lab, closing(Notebook(window, lab, LESSON)) as notebook:
        notebook.errors.clear()  # Notebook 7.6 complains of a setting of its own when it opens, with an empty page too
        notebook.run_all()
        yield notebook


@pytest.mark.parametrize(
    "key, larger",
    [
        ("ArrowRight", True),
        ("ArrowUp", True),
        ("ArrowLeft", False),
        ("ArrowDown", False),
        ("End", True),
        ("Home", False),
    ],
)
def test_keys_move_the_slider_that_has_the_focus(opened, key, larger):
    slider = opened.sliders()[0]
    slider.focus()
    for begin in ("Home", "PageUp"):
        opened.page.keyboard.press(begin)
    before = float(slider.get_attribute("aria-valuenow"))
    opened.page.keyboard.press(key)
    assert (float(slider.get_attribute("aria-valuenow")) > before) == larger
    assert slider.evaluate("handle => handle === document.activeElement")


def test_arrow_keys_choose_an_answer_of_a_quiz(opened):
    opened.page.locator(".jupyter-widgets input[type=radio]").first.focus()
    before = opened.page.evaluate(CHOSEN)
    opened.page.keyboard.press("ArrowDown")
    opened.page.wait_for_function(f"before => String(({CHOSEN})()) !== before", arg=str(before), timeout=5000)


def test_a_picture_that_nothing_moves_says_how_to_wake_it(opened):
    opened.page.reload()  # without saving: as it was published
    opened.page.get_by_text("Press Shift + Enter in the cell above to move this.").first.wait_for(state="attached")
    opened.wait_for_kernel()
    opened.errors.clear()  # as above
    opened.run_all()


def test_other_keys_stay_with_the_notebook(opened):
    slider = opened.sliders()[0]
    slider.focus()
    opened.page.keyboard.press("ArrowRight")
    opened.page.keyboard.press("Escape")
    assert slider.get_attribute("data-lm-suppress-shortcuts") is None


def test_nothing_went_wrong_and_nothing_was_asked_of_another_machine(opened):
    assert (opened.output_errors(), opened.errors, opened.strays) == ([], [], [])
