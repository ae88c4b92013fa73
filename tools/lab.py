"""A JupyterLab of its own, and a notebook open in a page of it."""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote, urlsplit

import nbformat
from playwright.sync_api import TimeoutError as NothingSeen

from tools.refresh_notebooks import METADATA

OURS = Path(__file__).parents[1] / "lab"  # what JupyterLab gets from us: as it is here, not as it was installed
PATIENCE = 60  # seconds until the server or a notebook must have answered
SETTINGS = {"docmanager-extension/plugin": {"autosave": False}}
# Program -> the name of its settings, and where in the server it opens a notebook.
CLIENTS = {
    "jupyterlab": ("LabApp", "lab/workspaces/{new}/tree/{name}"),
    "notebook": ("JupyterNotebookApp", "notebooks/{name}"),
}
# In the page: everything there is to see of one explorer, found by its place among the canvases.
SEE = """place => {
  const canvas = document.querySelectorAll('.logreg-canvas')[place];
  const live = canvas?.closest('.logreg-live');
  return canvas && { pixels: canvas.toDataURL(), blank: canvas.width * canvas.height === 0,
    role: canvas.getAttribute('role'), label: canvas.getAttribute('aria-label'),
    caption: live.querySelector('.logreg-caption').textContent,
    height: canvas.closest('.jp-Cell, .jp-LinkedOutputView').getBoundingClientRect().height };
}"""


def free_port():
    """A port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def stop(process):
    """End a process of ours: asked first, then without asking."""
    process.terminate()
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        process.kill()


class Lab:
    """JupyterLab on this machine only, with nothing of the reader's settings; stopped by its own process id.

    `client` is the name of the page's program: "jupyterlab", or "notebook" for Jupyter Notebook; `options` are more of
    the server's own.
    """

    def __init__(self, folder, root, client="jupyterlab", options=()):
        self.folder, self.root, self.token = Path(folder), Path(root), secrets.token_hex(12)
        program, self.place = CLIENTS[client]
        for name, value in SETTINGS.items() if client == "jupyterlab" else ():
            place = self.folder / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(json.dumps(value))
        environment = dict(
            os.environ,
            JUPYTER_PATH=str(OURS),
            JUPYTER_CONFIG_PATH=str(OURS),
            JUPYTER_RUNTIME_DIR=str(self.folder / "run"),
            JUPYTERLAB_SETTINGS_DIR=str(self.folder / "settings"),
            JUPYTERLAB_WORKSPACES_DIR=str(self.folder / "workspaces"),
        )
        self.log = open(self.folder / "lab.log", "w")
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                client,
                "--no-browser",
                "--allow-root",
                "--ServerApp.ip=127.0.0.1",
                f"--ServerApp.port={free_port()}",
                "--ServerApp.port_retries=20",
                f"--IdentityProvider.token={self.token}",
                f"--ServerApp.root_dir={self.root}",
                f"--{program}.expose_app_in_browser=True",
                "--LabApp.extension_manager=readonly",
                *options,
            ],
            env=environment,
            stdout=self.log,
            stderr=subprocess.STDOUT,
            cwd=self.root,
        )
        self.url = self._wait()

    def _wait(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            for place in (self.folder / "run").glob("jpserver-*.json"):
                try:
                    url = json.loads(place.read_text())["url"].rstrip("/")
                    urllib.request.urlopen(f"{url}/api?token={self.token}", timeout=2).close()
                    return url
                except (OSError, ValueError):
                    pass  # not listening yet, or its file is half written
            time.sleep(0.1)
        self.close()
        raise RuntimeError("JupyterLab did not start:\n" + (self.folder / "lab.log").read_text()[-3000:])

    def write(self, *sources):
        """Put a notebook with these code cells into the folder; its name."""
        name = f"{secrets.token_hex(4)}.ipynb"
        cells = [nbformat.v4.new_code_cell(source) for source in sources]
        nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=METADATA), self.root / name)
        return name

    def close(self):
        """Stop the server and its kernels."""
        stop(self.process)
        self.log.close()


class Notebook:
    """A notebook open in JupyterLab in a page of its own.

    `name` is its file; `errors` collects what the browser's console calls an error; `strays` every request to another
    machine.
    """

    def __init__(self, context, lab, name):
        self.name, self.errors, self.strays = name, [], []
        self.page = context.new_page()
        self.page.set_default_timeout(PATIENCE * 1000)
        self.page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self._watch(request.url))
        self.page.on("websocket", lambda socket: self._watch(socket.url))
        place = lab.place.format(new=secrets.token_hex(4), name=quote(name))
        self.page.goto(f"{lab.url}/{place}?token={lab.token}&reset")
        self.wait_for_kernel()

    def _watch(self, url):
        if urlsplit(url).scheme in {"http", "https", "ws", "wss"} and urlsplit(url).hostname != "127.0.0.1":
            self.strays.append(url)

    def wait_for_kernel(self):
        """Wait until the notebook is open and its kernel idle."""
        session = "window.jupyterapp?.shell.currentWidget?.sessionContext?.session"
        self.page.wait_for_function(f"{session}?.kernel?.status === 'idle'")

    def command(self, name, **arguments):
        """Carry out a command of JupyterLab and wait for its end."""
        execute = "async ([name, given]) => { await jupyterapp.commands.execute(name, given); }"
        self.page.evaluate(execute, [name, arguments])

    def run_all(self):
        """Run all cells and wait until every picture is there."""
        self.page.evaluate("async () => { await jupyterapp.shell.currentWidget.sessionContext.ready; }")
        self.command("notebook:run-all-cells")
        self.wait_for_kernel()
        self.wait_for_pictures()

    def wait_for_pictures(self):
        """Wait until every explorer has painted its picture and said its sentence."""
        self.page.wait_for_function("""() => [...document.querySelectorAll('.logreg-live')].every(live => {
            const canvas = live.querySelector('.logreg-canvas'), caption = live.querySelector('.logreg-caption');
            return canvas?.width && canvas.getAttribute('aria-label') && caption?.textContent;
        }) && !document.querySelector('.jp-Cell .jp-InputPrompt[data-prompt="*"]')""")

    def output_errors(self):
        """The text of every error and warning shown under a cell."""
        return self.page.locator(
            "[data-mime-type='application/vnd.jupyter.error'], [data-mime-type='application/vnd.jupyter.stderr']"
        ).all_text_contents()

    def sliders(self):
        """The handles of all sliders under the cells."""
        return self.page.locator(".jp-Notebook .jp-OutputArea-output [role=slider]").all()

    def pictures(self):
        """How many explorers the page shows, in all its views."""
        return self.page.locator(".logreg-canvas").count()

    def see(self, place=0):
        """What the explorer in this place shows now."""
        return self.page.evaluate(SEE, place)

    def place_of(self, slider):
        """The place of the explorer that a slider belongs to."""
        return slider.evaluate("""handle => [...document.querySelectorAll('.logreg-canvas')]
            .indexOf(handle.closest('.logreg-live')?.querySelector('.logreg-canvas'))""")

    def press(self, slider):
        """Move a slider by keyboard and wait for another picture and another sentence; before and after, or None.

        One step, or on to an end where a step changes nothing: a ball that has arrived stays there.
        """
        place = self.place_of(slider)
        before = self.see(place)
        slider.focus()
        at_end = slider.get_attribute("aria-valuenow") == slider.get_attribute("aria-valuemax")
        for key in ("ArrowLeft" if at_end else "ArrowRight", "Home", "End"):
            self.page.keyboard.press(key)
            try:
                self.page.wait_for_function(
                    f"""([place, before]) => {{ const now = ({SEE})(place);
                    return now && now.pixels !== before.pixels && now.caption !== before.caption; }}""",
                    arg=[place, before],
                    timeout=5000,
                )
                return before, self.see(place)
            except NothingSeen:
                continue
        return None

    def close(self):
        """Stop the kernel and close the page."""
        self.page.evaluate("async () => { await jupyterapp.shell.currentWidget?.sessionContext?.shutdown(); }")
        self.page.close()
