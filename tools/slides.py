"""The lessons as slides or pages: the server that shows them, and a lesson open in a page of it."""

import os
import secrets
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from tools.lab import PATIENCE, free_port, stop

HOUSE = Path(__file__).parents[1]
WINDOWS = [{"width": 1280, "height": 720}, {"width": 1920, "height": 1080}]
FLOWING = (
    "p:not(.logreg-announced), li, td, th, pre, h1, h2, h3, button, label, select, canvas, img, mjx-math, "
    ".widget-slider, .widget-readout, .widget-html-content"
)
PROSE = ".jp-RenderedMarkdown :is(p, li, td), .logreg-caption, .logreg-quiz :is(legend, label, .logreg-answers div)"
# In the page: what of the present slide lies outside it or is cut, and the sizes of its prose in pixels.
LOOK = """async ([flowing, prose]) => {
  await new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then)));
  const page = document.querySelector('.page.now'), outside = [];
  const frames = ['.body', '.logreg-live', '.widget-hbox', '.widget-slider'];
  for (const part of page.querySelectorAll(flowing)) {
    const own = part.getBoundingClientRect();
    if (!own.width || !own.height || getComputedStyle(part).visibility === 'hidden') continue;
    for (const frame of [document.documentElement, page, ...frames.map(name => part.parentElement.closest(name))]) {
      const all = frame?.getBoundingClientRect() ?? own;
      if (Math.max(own.right - all.right, own.bottom - all.bottom, all.left - own.left, all.top - own.top) > 1)
        outside.push(`${part.tagName} ${part.className} ${part.textContent.trim().slice(0, 40)}`);
    }
    if (/^(BUTTON|LABEL|PRE|TD)$/.test(part.tagName) && part.scrollWidth > part.clientWidth + 1 && part.clientWidth)
      outside.push(`cut: ${part.tagName} ${part.textContent.trim().slice(0, 40)}`);
  }
  if (!page.contains(document.elementFromPoint(innerWidth / 2, innerHeight / 2))) outside.push('all of it is covered');
  const body = page.querySelector('.body');
  if (body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1) outside.push('the slide');
  const sizes = [...page.querySelectorAll(prose)].filter(part => part.offsetHeight)
    .map(part => parseFloat(getComputedStyle(part).fontSize));
  const heights = [...page.querySelectorAll('.logreg-live:not(.above) :is(.logreg-canvas, .logreg-space)')]
    .map(part => part.offsetHeight)
    .filter(height => height && !page.querySelector('.jp-RenderedMarkdown')) // a picture that has the page to itself
    .map(height => height / page.offsetHeight);
  const headings = [...page.querySelectorAll('h1, h2, h3')].filter(part => part.offsetHeight && part.innerText.trim());
  return { outside, heights, headed: headings.length > 0, smallest: Math.min(99, ...sizes),
    number: document.querySelector('#number').textContent,
    words: page.innerText.trim().length + page.querySelectorAll('canvas').length };
}"""


class Lecture:
    """`python -m lecture` on a port of its own, stopped by its own process id."""

    def __init__(self, folder, *notebooks):
        port, token = free_port(), secrets.token_hex(12)
        self.url, self.log = f"http://127.0.0.1:{port}/", folder / "lecture.log"
        self.door = f"{self.url}?token={token}"
        environment = dict(os.environ, JUPYTER_RUNTIME_DIR=str(folder))
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "lecture", "--no-browser", f"--port={port}", f"--token={token}", *notebooks],
                cwd=HOUSE,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            try:
                return urllib.request.urlopen(self.door, timeout=2).close()
            except OSError:
                time.sleep(0.1)
        self.close()
        raise RuntimeError("the lecture did not start:\n" + self.log.read_text()[-3000:])

    def close(self):
        """Stop the server and its kernels."""
        stop(self.process)


class Deck:
    """One lesson, open as slides; `strays` collects requests to other machines, `errors` what the page raises."""

    def __init__(self, context, lecture, name):
        self.strays, self.errors, self.lecture = [], [], lecture
        self.page = context.new_page()
        self.page.set_viewport_size(WINDOWS[0])
        self.page.set_default_timeout(PATIENCE * 1000)
        self.page.on("request", lambda request: self._watch(request.url))
        self.page.on("websocket", lambda socket: self._watch(socket.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.goto(lecture.door)
        self.page.get_by_role("navigation").locator(f"a[href$='{name}']").click()
        self.wait()

    def _watch(self, url):
        if urlsplit(url).scheme in {"http", "https", "ws", "wss"} and urlsplit(url).hostname != "127.0.0.1":
            self.strays.append(url)

    def wait(self):
        """Wait until the slides are there."""
        self.page.wait_for_selector("body.ready", state="attached")

    def press(self, *keys):
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def look(self):
        """What is to be seen of the present slide."""
        return self.page.evaluate(LOOK, [FLOWING, PROSE])

    def number(self):
        """The number of the present slide, and of the last."""
        return [int(part) for part in self.page.locator("#number").text_content().split("/")]

    def waiting(self):
        """How many cells of the present slide wait for a key."""
        return self.page.locator(".page.now .later").count()

    def kernel(self):
        """The process of this page's kernel; another one may be ready for the next lesson."""
        name = self.page.evaluate("JSON.parse(document.querySelector('#jupyter-config-data').textContent).kernelId")
        every = psutil.Process(self.lecture.process.pid).children(recursive=True)
        return next(child for child in every if name in " ".join(child.cmdline()))

    def turn(self):
        """Let all of this slide appear, and go to the next one."""
        while self.waiting():
            self.press("PageDown")
        self.press("PageDown")

    def to(self, selector):
        """Go to the first slide with this in it."""
        self.press("Home")
        for _ in range(self.number()[1]):
            if self.page.locator(f".page.now {selector}").count():
                return
            self.turn()
        raise LookupError(selector)

    def close(self):
        """Close the page and its kernel."""
        if not self.page.is_closed():
            self.page.goto("about:blank")  # the page that goes stops its kernel
            self.page.close()
