"""How long a picture takes to follow a step of a slider, beside the common way: ``python -m tools.benchmarks --link``.

The same key is pressed in two pages in turn: an explorer, and a picture drawn anew by `interact`. A step is over in the
first frame with another picture. The server is near, or behind a proxy that delays both ways, as far as Binder is.
"""

import asyncio
import threading
import time
from contextlib import ExitStack, closing, contextmanager, suppress
from statistics import median, quantiles
from types import SimpleNamespace

from playwright.sync_api import TimeoutError as NothingSeen
from playwright.sync_api import sync_playwright

from logreg_core import explorers
from tools import chromium
from tools.benchmarks.table import Figure
from tools.lab import Lab, Notebook

STEPS, QUIET = 25, 400  # key presses in each page, and milliseconds before each
SETTLED, NEVER = 3000, 4000  # milliseconds until a page is at rest, and after which a press has changed nothing
FEW = 3  # presses in the common way's page, for each explorer
ROUND_TRIP, RATE = 0.08, 10e6 / 8  # seconds, and bytes a second: Binder from another continent
GOALS = {"near": (0.12, None), "far": (0.10, 0.35)}  # median and 95th percentile, in times the common way
OURS = "from logreg_core.explorers import explore_sigmoid\n\nexplore_sigmoid()"
REVEALED = """from logreg_core.explorers import {name}

made = {name}()
if "reveal" in made.controls:
    made.set(reveal=True)
made"""
COMMON = """%matplotlib inline
import matplotlib.pyplot as plt
import numpy as np
from ipywidgets import interact

from logreg_core.data import hours
from logreg_core.model import probability, score

data, grid = hours(), np.linspace(-1, 11, 300)

@interact(w=(-10.0, 10.0, 0.1), b=(-20.0, 20.0, 0.2), t=(0.05, 0.95, 0.01))
def show(w=1.5, b=-4.0, t=0.5):
    figure, (left, right) = plt.subplots(1, 2, figsize=(8.4, 3.7))
    left.plot(grid, score(grid, w, b))
    right.plot(grid, probability(grid, w, b))
    right.axhline(t)
    for label, marker in enumerate("os"):
        right.plot(data.x[data.y == label], data.y[data.y == label], marker, ls="", label=f"label {label}")
    right.legend()
    plt.show()
"""
# In the page: the seconds from the key to the first painted frame in which the picture is another one.
WATCH = """() => {
  const pad = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const look = () => {
    const seen = document.querySelector('.logreg-canvas, .jp-OutputArea-output img');
    if (!seen || seen.tagName === 'IMG') return seen && seen.complete ? seen.src : null;
    [pad.canvas.width, pad.canvas.height] = [seen.width, seen.height];
    pad.drawImage(seen, 0, 0);
    const pixels = new Uint32Array(pad.getImageData(0, 0, seen.width, seen.height).data.buffer);
    let sum = 1;
    for (let at = 0; at < pixels.length; at++) sum = Math.imul(sum ^ pixels[at], 16777619);
    return sum;
  };
  const before = look();
  window.took = null;
  addEventListener('keydown', event => {
    const tick = () => {
      const now = look();
      if (now !== null && now !== before) return requestAnimationFrame(() => {
        window.took = (performance.now() - event.timeStamp) / 1000;
      });
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }, { once: true, capture: true });
}"""


class Proxy:
    """A port before another one; while `far`, what comes is late, and no faster than a narrow line."""

    def __init__(self, port):
        self.target, self.far, self.port, ready = port, False, None, threading.Event()
        self.carried = 0  # bytes, both ways
        self.loop = asyncio.new_event_loop()

        async def serve():
            server = await asyncio.start_server(self._join, "127.0.0.1", 0)
            self.port = server.sockets[0].getsockname()[1]
            ready.set()

        def run():
            self.loop.create_task(serve())
            self.loop.run_forever()

        threading.Thread(target=run, daemon=True).start()
        ready.wait()

    async def _join(self, reader, writer):
        other_reader, other_writer = await asyncio.open_connection("127.0.0.1", self.target)
        await asyncio.gather(self._carry(reader, other_writer), self._carry(other_reader, writer))

    async def _carry(self, reader, writer):
        """Pass on what comes, each piece when its last byte would have arrived."""
        free = 0.0  # when the line is free again
        queue = asyncio.Queue()
        carrier = asyncio.create_task(self._deliver(queue, writer))
        while piece := await reader.read(65536):
            self.carried += len(piece)
            now = time.monotonic()
            free = max(free, now) + (len(piece) / RATE if self.far else 0)
            await queue.put((free + (ROUND_TRIP / 2 if self.far else 0), piece))
        await queue.put((0, None))
        await carrier

    async def _deliver(self, queue, writer):
        while (sent := await queue.get())[1] is not None:
            await asyncio.sleep(max(0.0, sent[0] - time.monotonic()))
            writer.write(sent[1])
        writer.close()

    def close(self):
        """Let go of the port."""
        self.loop.call_soon_threadsafe(self.loop.stop)


@contextmanager
def behind_a_proxy(folder):
    """JupyterLab behind a `Proxy`: yields the proxy, and what opens a page with one cell that has run."""
    root = folder / "notebooks"
    root.mkdir()
    with ExitStack() as stack:
        lab = stack.enter_context(closing(Lab(folder, root)))
        proxy = stack.enter_context(closing(Proxy(int(lab.url.rsplit(":", 1)[1]))))
        behind = SimpleNamespace(url=f"http://127.0.0.1:{proxy.port}", token=lab.token, place=lab.place)
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(
            executable_path=chromium.find(playwright.chromium.executable_path), args=chromium.flags()
        )
        window = browser.new_context(viewport={"width": 1280, "height": 720})

        def opened(source):
            page = Notebook(window, behind, lab.write(source))
            page.run_all()
            page.page.wait_for_timeout(SETTLED)
            return page

        yield proxy, opened


def link(folder):
    """Yield how long a step takes, near and far, in times the common way."""
    with behind_a_proxy(folder) as (proxy, opened), ExitStack() as stack:
        pages = [stack.enter_context(closing(opened(source))) for source in (OURS, COMMON)]
        for name, goals in GOALS.items():
            proxy.far = name == "far"
            times = [[], []]
            for _ in range(STEPS):
                for page, taken in zip(pages, times, strict=True):
                    taken.append(step(page))
            proxy.far = False
            ours, common = times
            for words, goal, many in (("median", goals[0], median), ("95 %", goals[1], last_twentieth)):
                note = f"{1e3 * many(ours):.0f} ms beside {1e3 * many(common):.0f} ms"
                yield Figure(f"a step on a {name} server, {words}", many(ours) / many(common), goal, "x", note)


def every(folder, only=()):
    """Yield how long a step takes on a far server in each explorer whose picture is flat, in times the common way.

    The first slider of each is pressed in one direction, toward its farther end. Beside it: the 95th percentile, what
    travels for a step in both directions, and how many presses changed the picture, if not all did.
    """
    common = []
    with behind_a_proxy(folder) as (proxy, opened), closing(opened(COMMON)) as usual:
        for name in explorers.__all__:
            if only and name[8:] not in only:
                continue
            with closing(opened(REVEALED.format(name=name))) as page:
                if not page.sliders() or page.page.locator(".logreg-space").count():
                    continue
                proxy.far = True
                common += [step(usual) for _ in range(FEW)]
                before = proxy.carried
                times = [step(page, key) for key in presses(page)]
                size = (proxy.carried - before) / 1024 / len(times)
                proxy.far = False
            yield beside(name[8:], times, median(common), size)


def beside(name, times, common, size):
    """One explorer's figure; `common` in seconds, `size` in KB a step."""
    seen = [took for took in times if took is not None]
    if len(seen) < 2:
        return Figure(name, float("inf"), GOALS["far"][0], "x", "presses do not change the picture")
    note = f"{1e3 * median(seen):.0f} ms; 95 %: {last_twentieth(seen) / common:.2f} x; {size:.0f} KB a step"
    if len(seen) < len(times):
        note += f"; {len(seen)} of {len(times)} presses seen"
    return Figure(name, median(seen) / common, GOALS["far"][0], "x", note)


def presses(notebook):
    """Keys that lead the first slider toward its farther end."""
    now, low, high = (float(notebook.sliders()[0].get_attribute(f"aria-value{name}")) for name in ("now", "min", "max"))
    key, end = ("ArrowLeft", low) if now > (low + high) / 2 else ("ArrowRight", high)
    for _ in range(STEPS):
        if float(notebook.sliders()[0].get_attribute("aria-valuenow")) == end:
            return
        yield key


def step(notebook, key="ArrowRight"):
    """Seconds from a key press to another picture; None if there is none."""
    notebook.page.bring_to_front()
    notebook.sliders()[0].focus()
    notebook.page.wait_for_timeout(QUIET)
    notebook.page.evaluate(WATCH)
    notebook.page.keyboard.press(key)
    with suppress(NothingSeen):
        notebook.page.wait_for_function("window.took !== null", timeout=NEVER)
    return notebook.page.evaluate("window.took")


def last_twentieth(times):
    """Their 95th percentile."""
    return quantiles(times, n=20, method="inclusive")[-1]
