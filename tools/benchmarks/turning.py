"""Frames a second while a hand turns the surface in space: ``python -m tools.benchmarks.turning``.

The page draws with WebGL, here without a graphics card: the slowest case. A frame counts when something was drawn in
it. Messages to the kernel are counted too: none is needed to turn. Turned by the page itself, or by a pointer that is
driven from outside, which costs as much as a frame. A page with nothing but the picture, and one that only wipes it,
say how much of a frame is JupyterLab's and how much the browser's own.
"""

import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.alone import alone, in_software
from tools.kernel import private_jupyter
from tools.lab import Lab, Notebook

MOVES, PAUSE = 120, 8  # of the pointer, and milliseconds between two
WIDTH, HEIGHT = 840, 420
CELL = f"""from logreg_core.explorers import surface
from logreg_core.live import SpaceScene
surface.SpaceScene = lambda height: SpaceScene({WIDTH}, {HEIGHT})
surface.explore_surface()"""
COUNT = """() => {
    const { prototype } = WebGL2RenderingContext, { clear } = prototype;
    window.drawn = new Set();
    prototype.clear = function (...given) {
        window.drawn.add(document.timeline.currentTime);
        clear.apply(this, given);
    };
}"""
TURN = """async (moves) => {
    const screen = document.querySelector(".logreg-turns"), begin = performance.now();
    for (let move = 0; move < moves; move++) {
        screen.dispatchEvent(new PointerEvent("pointermove", { buttons: 1, movementX: 4, movementY: 0.3 }));
        await new Promise(requestAnimationFrame);
    }
    return (performance.now() - begin) / moves;
}"""
WIPES = "WebGL2RenderingContext.prototype.drawElements = WebGL2RenderingContext.prototype.drawArrays = () => {}"


def in_lab(browser, folder):
    """Painted frames a second, turned by the page and by a driven pointer; width and height; messages sent."""
    root = folder / "notebooks"
    root.mkdir()
    sent = []
    with closing(Lab(folder, root)) as lab:
        name = lab.write(CELL)
        window = browser.new_context(viewport={"width": 1280, "height": 720})

        def listen(socket):
            socket.on("framesent", lambda message: sent.append(message))

        window.on("page", lambda page: page.on("websocket", listen))
        with closing(Notebook(window, lab, name)) as notebook:
            notebook.page.add_style_tag(content=f".logreg-live {{ width: {WIDTH}px; }}")
            notebook.run_all()
            screen = notebook.page.locator(".logreg-space")
            screen.scroll_into_view_if_needed()
            notebook.page.wait_for_timeout(1000)
            box, mouse = screen.bounding_box(), notebook.page.mouse
            mouse.move(box["x"] + 200, box["y"] + 150)
            mouse.down()
            notebook.page.evaluate(COUNT)
            before, begin = len(sent), time.perf_counter()
            for move in range(MOVES):
                mouse.move(box["x"] + 200 + 2 * move, box["y"] + 150 + move / 3)
                notebook.page.wait_for_timeout(PAUSE)
            seconds, frames = time.perf_counter() - begin, notebook.page.evaluate("window.drawn.size")
            messages = len(sent) - before
            mouse.up()
            by_itself = 1000 / notebook.page.evaluate(TURN, MOVES)
    return by_itself, frames / seconds, box["width"], box["height"], messages


def by_itself(browser, *, wipes=False):
    """Milliseconds a frame where there is no JupyterLab; drawn, or only wiped."""
    from logreg_core.explorers import surface
    from logreg_core.live import SpaceScene

    surface.SpaceScene = lambda height: SpaceScene(WIDTH, HEIGHT)
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.add_init_script(WIPES if wipes else "")
    alone(page, surface.explore_surface(), WIDTH)
    page.wait_for_timeout(500)
    page.evaluate(TURN, MOVES)  # the first pictures find out how quick this machine is
    took = page.evaluate(TURN, MOVES)
    page.close()
    return took


if __name__ == "__main__":
    for _ in range(int(sys.argv[1]) if sys.argv[1:] else 3):
        with (
            tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place,
            sync_playwright() as playwright,
            closing(in_software(playwright.chromium)) as browser,
        ):
            private_jupyter(place)
            rate, driven, width, height, messages = in_lab(browser, Path(place))
            drawn, wiped = (1000 / by_itself(browser, wipes=wipes) for wipes in (False, True))
            print(f"at {width:.0f} x {height:.0f}: {rate:.0f} frames/s ({driven:.0f} with a driven pointer),")
            print(f"{drawn:.0f} without JupyterLab, {wiped:.0f} if only wiped; {messages} messages", flush=True)
