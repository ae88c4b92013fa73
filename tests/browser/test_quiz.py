"""A quiz by itself on a page, run cell by cell: by keyboard, by name, of one size, in two places, without a kernel."""

from contextlib import closing

import pytest

from logreg_core.exercises._lesson import exercises, question, quizzes
from tools.lab import Notebook

NAME = "02.open"
ASKED = question(NAME)
RIGHT = [option.right for option in ASKED.options].index(True)
WRONG = (RIGHT + 1) % len(ASKED.options)
CELLS = [
    "from logreg_core import exercises",
    f"exercises.quiz('{NAME}')",
    "1 + 1",
    f"exercises.quiz('{NAME}')",
    "exercises.progress()",
]
ACTIVE = "() => jupyterapp.shell.currentWidget.content.activeCellIndex"


@pytest.fixture
def opened(browser, window, lab, request):
    """A notebook with a quiz and no other widget, its first two cells run with Shift + Enter."""
    own = browser.new_context(**request.param) if hasattr(request, "param") else None
    with closing(Notebook(own or window, lab, lab.write(*CELLS))) as notebook:
        notebook.page.evaluate("async () => { await jupyterapp.shell.currentWidget.sessionContext.ready; }")
        notebook.page.locator(".jp-Cell .cm-content").first.click()
        shift_enter(notebook, 2)
        notebook.page.locator(".logreg-quiz").wait_for()
        yield notebook
    if own:
        own.close()


def shift_enter(notebook, times):
    """Run the next cells as a reader does."""
    for _ in range(times):
        notebook.page.keyboard.press("Shift+Enter")
    notebook.wait_for_kernel()


def radios(notebook, place=0):
    """The options of a quiz."""
    return notebook.page.locator(".logreg-quiz").nth(place).get_by_role("radio")


def chosen(notebook, place=0):
    """The place of the chosen option, or None."""
    checked = [radio.is_checked() for radio in radios(notebook, place).all()]
    assert sum(checked) <= 1
    return checked.index(True) if any(checked) else None


def said(notebook, place=0):
    """The answer that is to be seen, and heard."""
    return notebook.page.locator(".logreg-quiz").nth(place).get_by_role("status").inner_text()


def test_arrow_keys_move_the_choice_and_not_the_cells(opened):
    radios(opened).first.focus()
    at = opened.page.evaluate(ACTIVE)
    opened.page.keyboard.press("Space")
    assert chosen(opened) == 0
    for key, place in (("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1), ("ArrowRight", 2), ("ArrowLeft", 1)):
        opened.page.keyboard.press(key)
        assert chosen(opened) == place, key
        assert said(opened).startswith("✓ Right." if place == RIGHT else "✗ Not yet.")
        assert radios(opened).nth(place).evaluate("radio => radio === document.activeElement")
    assert opened.page.evaluate(ACTIVE) == at
    opened.page.keyboard.press("Escape")
    assert radios(opened).nth(place).get_attribute("data-lm-suppress-shortcuts") is None


def test_the_question_names_the_group_and_its_options_the_buttons(opened):
    group = opened.page.get_by_role("group", name=ASKED.text)
    assert group.get_by_role("radio").count() == len(ASKED.options) == 4
    for letter, option in zip("ABCD", ASKED.options, strict=True):
        assert group.get_by_role("radio", name=f"{letter}. {option.text}").count() == 1
    assert said(opened) == "○ Your turn. Choose an option."
    assert opened.page.get_by_role("status").filter(has_text="Choose an option.").count() == 1, "heard once"


@pytest.mark.parametrize(
    "opened", [{"viewport": {"width": width, "height": 900}} for width in (1280, 700)], indirect=True
)
def test_nothing_moves_when_an_answer_appears(opened):
    quiz = opened.page.locator(".logreg-quiz").first
    sizes = [quiz.bounding_box()]
    for radio in radios(opened).all():
        radio.check()
        sizes.append(quiz.bounding_box())
        answer, place = (
            opened.page.locator(part).bounding_box() for part in (".logreg-quiz [role=status]", ".logreg-answers")
        )
        assert answer["height"] <= place["height"] and answer["width"] <= place["width"]
    assert all(size == sizes[0] for size in sizes)
    assert quiz.evaluate("quiz => quiz.scrollWidth <= quiz.clientWidth")


def test_the_same_quiz_in_two_cells_is_one_and_the_kernel_counts_it(opened):
    shift_enter(opened, 2)
    opened.page.wait_for_function("() => document.querySelectorAll('.logreg-quiz').length === 2")
    radios(opened, 1).nth(WRONG).check()
    opened.page.wait_for_function("() => document.querySelectorAll('.logreg-quiz input:checked').length === 2")
    radios(opened, 0).nth(RIGHT).check()
    opened.page.wait_for_function("""() => [...document.querySelectorAll('.logreg-quiz [role=status]')].every(
        answer => answer.textContent.includes('Right.'))""")
    assert chosen(opened, 0) == chosen(opened, 1) == RIGHT
    opened.run_all()
    tasks, asked = (sum(name[:2] == NAME[:2] for name in every) for every in (exercises(), quizzes()))
    opened.page.locator(f"text=0 of {tasks} exercises, 1 of {asked} quizzes").wait_for()
    assert chosen(opened) == RIGHT, "run again, a quiz keeps its answer"
    assert opened.errors == []


@pytest.mark.parametrize("gone", ["session.kernel.restart", "shutdown"])
def test_a_quiz_answers_without_its_kernel(opened, gone):
    opened.page.evaluate(f"async () => {{ await jupyterapp.shell.currentWidget.sessionContext.{gone}(); }}")
    opened.page.wait_for_timeout(500)
    for place, radio in enumerate(radios(opened).all()):
        radio.check()
        assert chosen(opened) == place
        assert said(opened).startswith("✓ Right." if place == RIGHT else "✗ Not yet.")
    assert opened.output_errors() == []


def test_words_are_readable_in_both_themes(opened):
    radios(opened).nth(RIGHT).check()
    for theme, light in (("JupyterLab Dark", False), ("JupyterLab Light", True)):
        opened.command("apputils:change-theme", theme=theme)
        opened.page.wait_for_function(f"document.body.dataset.jpThemeLight === '{str(light).lower()}'")
        for part in ("legend", "label", "[role=status]"):
            colour = opened.page.locator(f".logreg-quiz {part}").first.evaluate("part => getComputedStyle(part).color")
            brightness = sum(float(number) for number in colour.strip("rgba()").split(",")[:3]) / 3
            assert brightness < 90 if light else brightness > 165, f"{part} is {colour} on a {theme} page"
