"""Frames a second while a hand turns the surface in space: ``python -m tools.benchmarks.turning``.

The page draws with WebGL, here without a graphics card: the slowest case. A frame counts when something was drawn in
it. Messages to the kernel are counted too: none is needed to turn.
"""

import tempfile
import time
from contextlib import closing
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools import chromium
from tools.kernel import private_jupyter
from tools.lab import Lab, Notebook

IN_SOFTWARE = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
MOVES, PAUSE = 120, 8  # of the pointer, and milliseconds between two
COUNT = """() => {
    const { prototype } = WebGL2RenderingContext, { clear } = prototype;
    window.drawn = new Set();
    prototype.clear = function (...given) {
        window.drawn.add(document.timeline.currentTime);
        clear.apply(this, given);
    };
}"""


def turning(folder):
    """Painted frames a second, width and height of the picture, and messages sent meanwhile."""
    root = folder / "notebooks"
    root.mkdir()
    sent = []
    with closing(Lab(folder, root)) as lab, sync_playwright() as playwright:
        name = lab.write("from logreg_core.explorers import explore_surface\n\nexplore_surface()")
        browser = playwright.chromium.launch(
            executable_path=chromium.find(playwright.chromium.executable_path),
            args=[flag for flag in chromium.flags() if flag != "--disable-gpu"] + IN_SOFTWARE,
        )
        window = browser.new_context(viewport={"width": 1280, "height": 720})

        def listen(socket):
            socket.on("framesent", lambda message: sent.append(message))

        window.on("page", lambda page: page.on("websocket", listen))
        with closing(Notebook(window, lab, name)) as notebook:
            notebook.command("application:toggle-left-area")
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
    return frames / seconds, box["width"], box["height"], messages


if __name__ == "__main__":
    for _ in range(3):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            private_jupyter(place)
            rate, width, height, messages = turning(Path(place))
            print(f"{rate:.0f} frames/s at {width:.0f} x {height:.0f}, {messages} messages to the kernel")
