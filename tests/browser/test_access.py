"""What a reader hears and feels: announcements, names, spoken values, the ring of the focus, an honest pointer."""

from contextlib import closing

import pytest

from tests.browser.test_around import shift_enter
from tools.lab import Notebook

CHECKS = ["from logreg_core import exercises", "exercises.check('02.1', ...)", "exercises.check('02.1', 7)"]
# In the page: everything that is said of a check since.
ANSWERS = """() => { window.answers = [];
    const region = document.querySelector('.logreg-heard');
    new MutationObserver(() => region.textContent && answers.push(region.textContent))
        .observe(region, { childList: true }); }"""
MANY = "from logreg_core.explorers import *\nexplore_contours()"
# In the page: everything an explorer has announced since.
LISTEN = """() => { window.heard = [];
    const region = document.querySelector('.logreg-announced');
    new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true }); }"""
# In the page: what each control of an explorer is called, and what it speaks beside what it shows.
NAMES = """() => [...document.querySelectorAll('.logreg-live :is(button, select, input, [role], [contenteditable])')]
    .filter(part => !['img', 'status'].includes(part.role)).map(part => part.ariaLabel || part.labels?.[0]?.textContent
        || part.textContent.trim() || part.outerHTML.slice(0, 80))"""
SPOKEN = """() => [...document.querySelectorAll('.logreg-live .widget-slider')].map(slider => [
    slider.querySelector('[role=slider]').ariaValueText, slider.querySelector('.widget-readout').textContent.trim()])"""


# In the page: every control that sticks out of its explorer, or shows only a part of its words.
CUT = """() => [...document.querySelectorAll('.logreg-live :is(.widget-readout, .widget-label, .noUi-target, button)')]
    .filter(part => {
        const own = part.getBoundingClientRect(), all = part.closest('.logreg-live').getBoundingClientRect();
        return own.width && (own.right > all.right + 1 || own.left < all.left - 1
            || !part.matches('.noUi-target') && part.scrollWidth > part.clientWidth + 1); })
    .map(part => part.outerHTML.slice(0, 80))"""


@pytest.fixture
def mapped(window, lab):
    """An explorer with a player, a menu and sliders of every kind."""
    with closing(Notebook(window, lab, lab.write(MANY, "1 + 1"))) as notebook:
        notebook.run_all()
        yield notebook


def test_a_flurry_of_keys_is_announced_once_and_shown_at_once(explorer):
    page, slider = explorer.page, explorer.sliders()[0]
    page.wait_for_timeout(700)
    assert page.locator(".logreg-announced").text_content() == "", "the first picture interrupts nobody"
    page.evaluate(LISTEN)
    slider.focus()
    for _ in range(10):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(60)
    explorer.page.wait_for_function("() => heard.length")
    page.wait_for_timeout(1000)
    assert page.evaluate("() => heard") == [explorer.see()["caption"]]
    page.wait_for_function("() => heard.length === 2")
    assert page.evaluate("() => heard")[1] == "", "who reads on meets the caption once"
    assert page.locator(".logreg-caption").get_attribute("aria-live") is None
    assert page.locator(".logreg-announced").get_attribute("aria-live") == "polite"


def test_what_to_do_with_a_guess_is_heard_once_and_not_with_every_key(window, lab):
    with closing(Notebook(window, lab, lab.write("from logreg_core.explorers import *\nexplore_score()"))) as notebook:
        notebook.run_all()
        notebook.page.evaluate(LISTEN)
        notebook.page.get_by_role("slider", name="your guess (probability)", exact=True).focus()
        notebook.page.keyboard.press("ArrowRight")
        notebook.page.wait_for_function("() => heard.length")
        said, caption = notebook.page.evaluate("() => heard[0]"), notebook.see()["caption"]
        assert said.startswith("Your guess: 0.") and said in caption
        assert "press reveal" in caption and "press reveal" not in said


def test_what_a_check_says_is_heard_when_it_is_run_and_not_when_it_was_stored(window, lab):
    name = lab.write(*CHECKS, "import time\ntime.sleep(1)\nexercises.progress()", "'Right.'")
    with closing(Notebook(window, lab, name)) as notebook:
        page = notebook.page
        page.evaluate(ANSWERS)
        notebook.run_all()
        page.wait_for_function("() => answers.length")
        said = page.evaluate("() => answers[0]")
        assert said == "02.1 Your turn. 02.1 Look again. 0 of 4 exercises, 0 of 4 quizzes", "a list, not a flood"
        page.evaluate("() => { answers.length = 0; }")
        shift_enter(notebook, 2)
        page.wait_for_function("() => answers.length")
        shown = page.locator("[data-mime-type='text/html'] strong").last.locator("..").inner_text()
        assert page.evaluate("() => answers") == [f"02.1 {shown[2:]}"] and "its name alone" in shown
        assert page.get_by_role("status").and_(page.locator(".logreg-heard")).count() == 1, "there for a screen reader"
        notebook.command("docmanager:save")
    with closing(Notebook(window, lab, name)) as notebook:
        notebook.page.locator(".jp-OutputArea-output strong").first.wait_for()
        notebook.page.wait_for_timeout(1000)
        assert notebook.page.locator(".logreg-heard").text_content() == ""


def test_every_control_has_a_name_and_every_slider_speaks_what_it_shows(mapped):
    names = mapped.page.evaluate(NAMES)
    assert {"Play: steps", "Stop: steps", "steps", "data", "start w, to type", "rate α"} <= set(names)
    assert not [name for name in names if name.startswith("<")]
    mapped.page.locator(".widget-play button").first.click()
    mapped.page.get_by_role("button", name="Pause: steps").wait_for()
    mapped.page.locator(".widget-play button").nth(1).click()
    for slider in mapped.sliders():
        mapped.press(slider)
    mapped.page.wait_for_timeout(300)
    assert all(spoken == shown for spoken, shown in mapped.page.evaluate(SPOKEN))


def test_who_comes_to_an_explorer_hears_what_it_shows_and_its_arrows_as_words(mapped):
    explorer = mapped.page.get_by_role("group", name="explorer")
    told = explorer.get_attribute("aria-describedby")
    assert mapped.page.locator(f"[id='{told}']").text_content() == mapped.see()["caption"]
    assert explorer.get_by_role("button", name="steps: previous").inner_text() == "‹"


def test_escape_leads_from_a_control_back_to_its_cell_and_the_arrows_on_from_there(mapped):
    place = "() => jupyterapp.shell.currentWidget.content.activeCellIndex"
    mapped.sliders()[0].focus()
    mapped.page.keyboard.press("ArrowDown")
    assert mapped.page.evaluate("() => document.activeElement.role") == "slider"
    mapped.page.keyboard.press("Escape")
    assert mapped.page.evaluate("() => document.activeElement.matches('.jp-Cell')")
    before = mapped.page.evaluate(place)
    mapped.page.keyboard.press("ArrowDown")
    mapped.page.wait_for_function(f"before => ({place})() === before + 1", arg=before)


def test_the_setting_that_is_shown_is_named_too(mapped):
    preset = mapped.page.get_by_role("button", name="valley")
    assert preset.get_attribute("aria-current") == "false"
    preset.click()
    mapped.page.locator("[aria-current=true]", has_text="valley").wait_for()
    assert mapped.page.locator("[aria-current=true]").all_inner_texts() == ["valley"]


def test_a_number_that_can_be_typed_says_so_and_others_cannot_be(mapped):
    typed = mapped.page.get_by_title("Type a value here")
    assert typed.count() == 2, "the place of the start; not rate and steps, which have stops"
    typed.first.fill("0.8")
    typed.first.press("Enter")
    mapped.page.locator("[aria-label='start w'][aria-valuenow='0.8']").wait_for()
    assert mapped.page.locator(".logreg-stops [contenteditable=true]").count() == 0


@pytest.mark.parametrize("width", [700, 440])
def test_no_control_is_cut_off_on_a_narrow_page(mapped, width):
    mapped.page.set_viewport_size({"width": width, "height": 900})
    mapped.command("application:toggle-left-area")
    mapped.page.wait_for_timeout(500)
    assert mapped.page.evaluate(CUT) == []


def test_the_focus_has_a_ring_that_is_seen(explorer):
    slider = explorer.sliders()[0]
    slider.focus()
    style, width = slider.evaluate(
        "handle => [getComputedStyle(handle).outlineStyle, parseFloat(getComputedStyle(handle).outlineWidth)]"
    )
    assert style == "solid" and width >= 3


def test_the_pointer_shows_where_pressing_does_something(explorer):
    canvas = explorer.page.locator(".logreg-canvas")
    box = canvas.bounding_box()

    def cursor(left, top):
        explorer.page.mouse.move(box["x"] + left * box["width"], box["y"] + top * box["height"])
        return canvas.evaluate("canvas => getComputedStyle(canvas).cursor")

    assert cursor(0.75, 0.5) == "crosshair", "on the curve a press moves the boundary"
    assert cursor(0.005, 0.005) == "auto"
    before = explorer.see()
    explorer.page.mouse.down()
    explorer.page.mouse.move(box["x"] + 0.75 * box["width"], box["y"] + 0.5 * box["height"], steps=5)
    explorer.page.mouse.up()
    explorer.page.wait_for_timeout(500)
    assert explorer.see()["caption"] == before["caption"], "a press in the margin takes nothing in hand"
    explorer.page.mouse.down()
    explorer.page.wait_for_function(
        "before => document.querySelector('.logreg-caption').textContent !== before", arg=before["caption"]
    )
