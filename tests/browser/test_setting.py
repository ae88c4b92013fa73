"""Copy this setting: the line is in the clipboard and on the page, and a page that refuses the one has the other."""

import pytest

from tests.browser.axe import violations

# In the page: whether the middle of the line is really to be seen, over the picture.
SEEN = """() => { const it = document.querySelector('.logreg-line code').getBoundingClientRect();
    const there = document.elementFromPoint(it.left + it.width / 2, it.top + it.height / 2);
    return there.closest('.logreg-line') !== null; }"""
REFUSE = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"


@pytest.fixture
def button(explorer):
    """The button of an explorer whose first slider has moved."""
    slider = explorer.sliders()[0]
    slider.focus()
    slider.press("Home")
    before = explorer.see()["caption"]
    for _ in range(23):
        slider.press("ArrowRight")
    explorer.page.wait_for_function(
        "before => document.querySelector('.logreg-caption').textContent !== before", arg=before
    )
    return explorer.page.get_by_role("button", name="copy this setting")


@pytest.mark.parametrize("press", ["click", "Enter", "Space"])
@pytest.mark.parametrize("explorer", [{"permissions": ["clipboard-read", "clipboard-write"]}], indirect=True)
def test_the_line_is_copied_and_shown_by_pointer_and_by_keyboard(explorer, button, press):
    height = explorer.see()["height"]
    button.click() if press == "click" else button.press(press)
    shown = explorer.page.locator(".logreg-line code")
    shown.wait_for()
    assert shown.inner_text().startswith("explore_sigmoid(w=") and explorer.page.evaluate(SEEN)
    assert explorer.page.evaluate("() => navigator.clipboard.readText()") == shown.inner_text()
    assert explorer.page.get_by_role("status").filter(has_text=shown.inner_text()).count() == 1
    assert explorer.see()["height"] == height, "nothing has moved"
    assert violations(explorer.page, ".logreg-live") == []
    explorer.page.keyboard.press("Escape")
    shown.wait_for(state="hidden")


def test_where_the_clipboard_is_refused_the_line_is_there_to_copy(explorer, button):
    explorer.page.evaluate(REFUSE)
    button.click()
    shown = explorer.page.locator(".logreg-line code")
    shown.wait_for()
    assert "Ctrl + C" in explorer.page.locator(".logreg-line").inner_text()
    assert explorer.page.evaluate("() => getSelection().toString()").strip() == shown.inner_text()
    box, all_of_it = shown.bounding_box(), explorer.page.locator(".logreg-live").bounding_box()
    assert box["x"] >= all_of_it["x"] and box["x"] + box["width"] <= all_of_it["x"] + all_of_it["width"]
