"""The surface in space, drawn by a browser: as fine as frames are quick, by itself, and stacked on a narrow page."""

from contextlib import closing

import pytest

from logreg_core.explorers import explore_surface
from tools.alone import alone, in_software

# The test's own clock: frames come when it says so, and it is noted what is drawn in them.
CLOCK = """{
    const { prototype } = WebGL2RenderingContext, { drawElements } = prototype, waiting = [];
    window.triangles = 0;
    window.requestAnimationFrame = (call) => waiting.push(call);
    window.frame = (now) => { window.triangles = 0; waiting.splice(0).forEach((call) => call(now)); };
    prototype.drawElements = function (mode, count, ...given) {
        window.triangles += count / 3;
        drawElements.call(this, mode, count, ...given);
    };
}"""
BEGUN = "window.frame(0) || document.querySelector('.logreg-labels').width === 840"
TURN = """([moves, start, pause]) => Array.from({ length: moves }, (_, move) => {
    const screen = document.querySelector(".logreg-turns");
    screen.dispatchEvent(new PointerEvent("pointermove", { buttons: 1, movementX: 4 }));
    window.frame(start + pause * move);
    return [screen.width, window.triangles];
})"""
SEEN = "() => [document.querySelector('.logreg-turns').width, window.triangles]"
SLOW, QUICK = 100, 16  # milliseconds from frame to frame
WIDE, NARROW = 840, 420


@pytest.fixture(scope="module")
def drawing(browser):
    """A browser that has WebGL, without a graphics card."""
    with closing(in_software(browser.browser_type)) as drawing:
        yield drawing


@pytest.fixture
def page(drawing):
    with closing(drawing.new_page(viewport={"width": 1000, "height": 900})) as page:
        page.add_init_script(CLOCK)
        alone(page, explore_surface(), WIDE)
        page.wait_for_function(BEGUN, polling=50)  # the page's own frames do not come
        yield page


def turn(page, moves, start, pause):
    """Turn by hand for so many frames: width and triangles of every picture."""
    return page.evaluate(TURN, [moves, start, pause])


def test_where_frames_are_slow_it_is_coarser_while_it_turns_and_whole_again_at_rest(page):
    whole, *_, coarse = turn(page, 12, 1000, SLOW)
    assert coarse[0] < whole[0] / 2 and coarse[1] < whole[1] / 3
    page.evaluate("window.frame(2101)")
    page.evaluate("window.frame(2200)")
    assert page.evaluate(SEEN) == [coarse[0], 0], "it may still be turned on"
    page.evaluate("window.frame(2320)")
    assert page.evaluate(SEEN) == pytest.approx(whole, rel=0.1)


def test_where_frames_are_quick_every_picture_is_whole(page):
    pictures = turn(page, 60, 1000, QUICK)
    assert {width for width, _ in pictures} == {2 * WIDE}
    assert len({triangles for _, triangles in pictures}) == 1
    page.evaluate("window.frame(9000)")
    assert page.evaluate("window.triangles") == 0, "nothing is left to draw"


def test_one_slow_frame_among_quick_ones_changes_nothing(page):
    pictures = turn(page, 10, 1000, QUICK) + turn(page, 10, 1400, QUICK) + turn(page, 10, 1800, QUICK)
    assert {width for width, _ in pictures} == {2 * WIDE}


def test_a_machine_that_was_busy_draws_whole_pictures_again(page):
    *_, coarse = turn(page, 4, 1000, SLOW)
    *_, later = turn(page, 130, 1300 + QUICK, QUICK)
    assert coarse[0] < later[0] == 2 * WIDE


def test_turning_tells_the_kernel_nothing_until_the_hand_lets_go(page):
    screen, mouse = page.locator(".logreg-turns"), page.mouse
    box = screen.bounding_box()
    mouse.move(box["x"] + 200, box["y"] + 150)
    mouse.down()
    for step in range(8):
        mouse.move(box["x"] + 200 + 10 * step, box["y"] + 150)
        page.wait_for_timeout(60)
    page.wait_for_timeout(600)
    assert page.evaluate("window.sent") == []
    mouse.up()
    page.wait_for_function("window.sent.length", polling=50)
    [message] = page.evaluate("window.sent")
    assert message == {"camera": [166, 50]}, "35° from −159°, over the back"


def test_arrow_keys_turn_it_and_the_sliders_follow(page):
    page.locator(".logreg-turns").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowUp")
    page.wait_for_function("window.sent.length", polling=50)
    assert page.evaluate("window.sent") == [{"camera": [-164, 55]}]


@pytest.mark.parametrize(("width", "stacked"), [(WIDE, False), (NARROW, True)])
def test_on_a_narrow_page_the_surfaces_go_one_below_the_other(drawing, width, stacked):
    with closing(drawing.new_page(viewport={"width": 1000, "height": 900})) as page:
        page.add_init_script("""{
            const { prototype } = WebGL2RenderingContext, { viewport } = prototype;
            window.places = [];
            prototype.viewport = function (...place) { window.places.push(place); viewport.apply(this, place); };
        }""")
        alone(page, explore_surface(), width)
        page.wait_for_function("window.places.length > 1")
        first, second = page.evaluate("window.places.slice(-2)")  # left, low, wide, tall
        assert first[2:] == pytest.approx(second[2:]) and first[2] == (2 * width if stacked else width)
        assert (first[0] == second[0], first[1] == second[1]) == (stacked, not stacked)
        assert not stacked or second[1] + second[3] < first[1], "the second below the first"
