"""One explorer through what happens to a page: reloads, second views, themes, narrow and sharp screens, haste."""

import io

import pytest
from PIL import Image

SAME = """() => { const [one, other] = document.querySelectorAll('.logreg-canvas');
    return one.toDataURL() === other.toDataURL() && one.ariaLabel === other.ariaLabel; }"""


FAR = """(delay) => { // all that the kernel says arrives so many milliseconds later
    const socket = jupyterapp.shell.currentWidget.sessionContext.session.kernel._ws;
    const heard = socket.near ??= socket.onmessage;
    socket.onmessage = delay ? (event) => setTimeout(() => heard.call(socket, event), delay) : heard; }"""


def same_picture(one, other):
    return one["pixels"] == other["pixels"] and one["caption"] == other["caption"]


def test_a_reloaded_page_shows_the_picture_as_it_was(explorer):
    _, before = explorer.press(explorer.sliders()[0])
    explorer.command("docmanager:save")
    explorer.page.reload()
    explorer.wait_for_kernel()
    explorer.page.locator(".logreg-canvas").wait_for()
    explorer.wait_for_pictures()
    assert same_picture(explorer.see(), before)
    assert explorer.press(explorer.sliders()[0])


def test_a_second_view_shows_the_same_picture_and_follows(explorer):
    assert explorer.press(explorer.sliders()[0])
    explorer.page.evaluate("() => { jupyterapp.shell.currentWidget.content.activeCellIndex = 2; }")
    explorer.command("notebook:create-output-view")
    explorer.page.locator(".jp-LinkedOutputView .logreg-canvas").wait_for()
    explorer.wait_for_pictures()
    assert explorer.pictures() == 2
    explorer.page.wait_for_function(SAME, timeout=5000)
    before, _ = explorer.press(explorer.sliders()[0])
    explorer.page.wait_for_function(SAME, timeout=5000)
    assert not same_picture(explorer.see(1), before)


def test_steps_shown_ahead_come_to_rest_on_the_kernels_picture(explorer):
    handle, ahead = explorer.sliders()[0], 0
    explorer.page.evaluate(FAR, 150)
    for key in ["ArrowRight"] * 4 + ["ArrowLeft"] * 3 + ["ArrowRight"] * 2:
        before = explorer.see()
        handle.press(key)
        explorer.page.wait_for_timeout(50)  # no answer can have come
        ahead += not same_picture(explorer.see(), before)
        explorer.page.wait_for_timeout(700)
        assert explorer.see()["label"] == explorer.see()["caption"]
    assert ahead, "no step was shown before the kernel had answered"
    rested = explorer.see()
    explorer.page.evaluate(FAR, 0)
    explorer.command("docmanager:save")
    explorer.page.reload()
    explorer.wait_for_kernel()
    explorer.page.locator(".logreg-canvas").wait_for()
    explorer.wait_for_pictures()
    assert same_picture(explorer.see(), rested), "the kernel's picture, of the values that the sliders have"


def test_running_all_while_a_slider_is_dragged(explorer):
    box = explorer.sliders()[0].bounding_box()
    mouse, x, y = explorer.page.mouse, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse.move(x, y)
    mouse.down()
    explorer.page.evaluate("() => { void jupyterapp.commands.execute('notebook:run-all-cells'); }")
    for step in range(60):
        mouse.move(x + step, y)
        explorer.page.wait_for_timeout(16)
    mouse.up()
    explorer.wait_for_kernel()
    explorer.wait_for_pictures()
    assert explorer.pictures() == 1
    assert explorer.see()["label"] == explorer.see()["caption"]
    assert explorer.press(explorer.sliders()[0])
    assert explorer.output_errors() == []
    # The hand still holds the slider that Run All has replaced; what it says leads nowhere, and that is all.
    assert set(explorer.errors) <= {"no comm channel defined"}


def test_words_and_picture_are_readable_in_both_themes(explorer):
    for theme, light in (("JupyterLab Dark", False), ("JupyterLab Light", True)):
        explorer.command("apputils:change-theme", theme=theme)
        explorer.page.wait_for_function(f"document.body.dataset.jpThemeLight === '{str(light).lower()}'")
        explorer.page.wait_for_timeout(300)  # colours fade over
        assert contrast_of_the_caption(explorer.page) >= 4.5, "WCAG AA"
        shot = Image.open(io.BytesIO(explorer.page.locator(".logreg-canvas").screenshot())).convert("RGB")
        paper = max(shot.getcolors(shot.width * shot.height))[1]
        assert (luminance(paper) > 0.5) == light


def contrast_of_the_caption(page):
    """How much the sentence stands out from what is behind it, as WCAG 2 defines it."""
    colours = page.evaluate("""() => {
        const caption = document.querySelector('.logreg-caption'), style = getComputedStyle(caption);
        let behind = caption;
        while (getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
        return [style.color, getComputedStyle(behind).backgroundColor].map(
            colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number)); }""")
    dark, bright = sorted(map(luminance, colours))
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour):
    """Relative luminance of an sRGB colour, as WCAG 2 defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("explorer", [{"viewport": {"width": 700, "height": 900}}], indirect=True, ids=["700 px"])
def test_a_narrow_page_is_not_scrolled_sideways(explorer):
    explorer.command("application:toggle-left-area")
    explorer.page.wait_for_timeout(300)
    inside, outside, scrolls = explorer.page.evaluate("""() => {
        const canvas = document.querySelector('.logreg-canvas'), output = canvas.closest('.jp-OutputArea-output');
        return [canvas.getBoundingClientRect().right, output.getBoundingClientRect().right,
                output.scrollWidth - output.clientWidth]; }""")
    assert inside <= outside + 1 and scrolls <= 0


@pytest.mark.parametrize("explorer", [{"device_scale_factor": 2}], indirect=True, ids=["2x"])
def test_a_sharp_screen_gets_a_sharp_picture(explorer):
    explorer.page.wait_for_function(
        """() => { const canvas = document.querySelector('.logreg-canvas');
        return canvas.width / canvas.clientWidth >= 1.9; }""",
        timeout=5000,
    )
    assert explorer.press(explorer.sliders()[0])
